"""The CSV of a table: how each kind of cell is written."""

from __future__ import annotations

import csv
import io

import pytest
from bbp.rendering.data.data_table import Cell, Column, Table, Type, joined, render_csv


def table(*rows: Cell, type: Type = Type.TEXT) -> Table[Cell]:
    column: Column[Cell] = Column("nombre", type, lambda row: row, "nombre")
    return Table("tabla", "tabla", (column,), rows, ("nombre",))


def test_a_file_begins_with_the_mark_of_utf_8_and_its_lines_end_as_rfc_4180_asks() -> None:
    assert render_csv(table("Área", 'dice "sí", dos')) == '\ufeffnombre\r\nÁrea\r\n"dice ""sí"", dos"\r\n'


def test_a_table_without_rows_is_its_header() -> None:
    assert render_csv(table()) == "\ufeffnombre\r\n"


@pytest.mark.parametrize(
    ("type", "cell", "written"),
    [
        (Type.TEXT, None, ""),
        (Type.INTEGER, 0, "0"),
        (Type.NUMBER, -3.25, "-3.25"),
        (Type.NUMBER, 1200, "1200"),
        (Type.FLAG, True, "si"),
        (Type.FLAG, False, "no"),
        (Type.FLAG, None, ""),
        (Type.DATE, "2016-03", "2016-03"),
    ],
)
def test_a_cell_is_written_by_its_type(type: Type, cell: Cell, written: str) -> None:
    assert cells_of(render_csv(table(cell, "x", type=type)))[0] == written


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("=HYPERLINK(0)", "'=HYPERLINK(0)"),
        ("+54", "+54"),
        ("-3,25", "-3,25"),
        ("-3 puestos", "'-3 puestos"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("más de 200", "más de 200"),
        ("a=b", "a=b"),
        ("'ya citado", "'ya citado"),
    ],
)
def test_no_text_is_a_formula_in_a_spreadsheet_and_a_number_stays_a_number(cell: str, written: str) -> None:
    assert cells_of(render_csv(table(cell, "x")))[0] == written


def test_several_values_stand_in_a_cell_and_none_is_cut_in_two() -> None:
    assert joined(["uno", "dos; y tres"]) == "uno;dos, y tres"
    assert joined([]) == ""


def cells_of(text: str) -> list[str]:
    """The cells of the first column, without the header."""
    return [row[0] if row else "" for row in csv.reader(io.StringIO(text, newline=""))][1:]
