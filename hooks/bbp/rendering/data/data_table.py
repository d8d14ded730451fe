"""Room 3, rendering: a table of the open data: its columns, defined once, and its CSV.

The same columns write the CSV, the Table Schema of ``datapackage.json`` and the page that explains them.
CSV by RFC 4180 in UTF-8 with a byte order mark (spreadsheets guess the accents wrong without it): comma,
line ends CRLF, quotes only where needed, a header line. Decimal point; dates as ISO 8601, as far as known;
``si`` and ``no``; what is unknown is an empty cell, or ``sin-dato`` where a closed list has that code.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

from bbp.model import data_addresses
from bbp.model.bilingual import Bilingual
from bbp.model.published_practice import BothAddresses, BothTexts, Coded
from bbp.model.registers import PAGED_REGISTERS
from bbp.model.text_enum import TextEnum

BYTE_ORDER_MARK = "\ufeff"
BY_ID = frozenset({"ciudades", "documentos", "tesauro", *PAGED_REGISTERS})
"""The registers whose entries have an id; the entries of all others have a code."""
SEPARATOR = ";"
"""Between the values of a cell that holds several."""

# A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV injection").
_SUSPECT = frozenset("=+-@\t\r")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")

Row = TypeVar("Row")
Cell: TypeAlias = "str | int | float | bool | None"


class Type(TextEnum):
    """What a column holds. ``DATE`` is AAAA, AAAA-MM or AAAA-MM-DD; ``LIST`` holds values joined by ``;``."""

    TEXT = "text"
    CODE = "code"
    LIST = "list"
    INTEGER = "integer"
    NUMBER = "number"
    YEAR = "year"
    DATE = "date"
    DAY = "day"
    FLAG = "flag"
    ADDRESS = "address"


_WRITTEN_BY_PEOPLE = frozenset({Type.TEXT, Type.LIST})


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column: ``value`` is its cell in a row.

    ``subject`` is the key of its description in ``words/``, ``label_of`` names the column of codes whose
    labels it gives. ``register`` is the closed list of its codes, ``choices`` are those of a list that
    stands in no register. A ``required`` column has no empty cell.
    """

    name: str
    type: Type
    value: Callable[[Row], Cell]
    subject: str
    required: bool = False
    register: str = ""
    choices: tuple[str, ...] = ()
    label_of: str = ""
    language: str = ""


class Reference(NamedTuple):
    """A column whose cells, where not empty, are found in a column of another table."""

    column: str
    table: str
    target: str


@dataclass(frozen=True, slots=True)
class Table(Generic[Row]):
    """A table with its rows. Its title stands in ``words/`` by its name, what it holds by its ``subject``."""

    name: str
    subject: str
    columns: tuple[Column[Row], ...]
    rows: tuple[Row, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...] = ()
    folder: str = ""
    """The folder of its file among the open data, with its slash; most tables have none."""

    @property
    def file_name(self) -> str:
        """Its file, relative to the open data."""
        return f"{self.folder}{self.name}.csv"


def render_csv(table: Table[Row]) -> str:
    """The table as CSV, rows in their order; without rows only the header."""
    written = io.StringIO(newline="")
    written.write(BYTE_ORDER_MARK)
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    # Column by column: a thousand practices have three hundred thousand cells.
    writer.writerows(zip(*(_cells(column, table.rows) for column in table.columns), strict=True))
    return written.getvalue()


def _cells(column: Column[Row], rows: tuple[Row, ...]) -> list[Cell]:
    """The cells of a column as they are written."""
    value = column.value
    cells = [value(row) for row in rows]
    if column.type is Type.FLAG:
        return [cell if cell is None else "si" if cell else "no" for cell in cells]
    if column.type in _WRITTEN_BY_PEOPLE:
        return [_harmless(cell) if cell and str(cell)[0] in _SUSPECT else cell for cell in cells]
    return cells


def _harmless(cell: Cell) -> Cell:
    """A text that no spreadsheet takes for a formula: all but a number gets an apostrophe in front."""
    return cell if _NUMBER.fullmatch(str(cell)) else f"'{cell}"


def joined(values: Iterable[str]) -> str:
    """Several values in one cell; one that holds the separator itself gets a comma instead."""
    return SEPARATOR.join([value.replace(SEPARATOR, ",") for value in values])


def code_references(columns: Iterable[Column[Any]]) -> tuple[Reference, ...]:
    """What the columns of codes refer to: the tables of their registers."""
    codes = (column for column in columns if column.type is Type.CODE and column.register)
    return tuple(
        Reference(
            column.name,
            data_addresses.register_table(column.register),
            "id" if column.register in BY_ID else "codigo",
        )
        for column in codes
    )


def named_table(
    name: str,
    columns: tuple[Column[Any], ...],
    rows: Iterable[Any],
    key: tuple[str, ...] = ("id",),
    subject: str = "",
) -> Table[Any]:
    """A table whose codes lead to the tables of their registers; its subject is its name unless told."""
    return Table(name, subject or name, columns, tuple(rows), key, code_references(columns))


def name_columns() -> tuple[Column[Any], ...]:
    """The name of an entry of a register in both languages."""

    def entry(row: Bilingual) -> Bilingual:
        return row

    return bilingual("nombre", entry)


def text(
    name: str, value: Callable[[Row], Cell], type: Type = Type.TEXT, *, required: bool = False
) -> Column[Row]:
    """A column that stands for itself: its description is that of its name."""
    return Column(name, type, value, name, required)


def both(
    name: str,
    value: Callable[[Row], BothTexts | BothAddresses | None],
    type: Type = Type.TEXT,
    *,
    required: bool = False,
) -> tuple[Column[Row], ...]:
    """A text in a column for each language, empty where it has not been written."""

    def es(row: Row) -> Cell:
        found = value(row)
        return found["es"] if found else None

    def pt(row: Row) -> Cell:
        found = value(row)
        return found["pt"] if found else None

    return (
        Column(f"{name}_es", type, es, name, required, language="es"),
        Column(f"{name}_pt", type, pt, name, required, language="pt"),
    )


def bilingual(name: str, value: Callable[[Row], Bilingual | None]) -> tuple[Column[Row], ...]:
    """A text of a register in a column for each language."""

    def texts(row: Row) -> BothTexts | None:
        found = value(row)
        return BothTexts(es=found.es, pt=found.pt) if found else None

    return both(name, texts)


def coded(
    name: str,
    value: Callable[[Row], Coded | None],
    *,
    register: str = "",
    choices: tuple[str, ...] = (),
    required: bool = False,
) -> tuple[Column[Row], ...]:
    """A code and, beside it, its label in each language."""

    def part(key: str) -> Callable[[Row], Cell]:
        def cell(row: Row) -> Cell:
            found = value(row)
            return found[key] if found else None  # type: ignore[literal-required]

        return cell

    return (
        Column(name, Type.CODE, part("codigo"), name, required, register, choices),
        *_labels(name, part, required=required),
    )


def coded_list(
    name: str, value: Callable[[Row], Iterable[Coded]], *, register: str
) -> tuple[Column[Row], ...]:
    """Codes in one cell and, beside it, their labels in the same order in each language."""

    def part(key: str) -> Callable[[Row], Cell]:
        return lambda row: joined([one[key] for one in value(row)])  # type: ignore[literal-required]

    return (
        Column(name, Type.LIST, part("codigo"), name, register=register),
        *_labels(name, part, many=True),
    )


def _labels(
    name: str, part: Callable[[str], Callable[[Row], Cell]], *, required: bool = False, many: bool = False
) -> tuple[Column[Row], ...]:
    kind = Type.LIST if many else Type.TEXT
    return tuple(
        Column(f"{name}_{key}", kind, part(key), "label", required, label_of=name, language=key)
        for key in ("es", "pt")
    )
