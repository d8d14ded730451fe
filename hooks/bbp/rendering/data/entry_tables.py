"""Room 3, rendering: the tables of the open data that follow from the model of a register alone.

A line for each entry; its groups and lists of texts are tables of their own, ``circuitos_paradas`` say, whose
lines name the entry and their place in it, from 1. A new field of a model is a new column at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, NamedTuple

from bbp.model import data_addresses
from bbp.model.fields import Written
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.paged_entry import PagedEntry
from bbp.model.published_practice import Coded
from bbp.model.register_fields import RegisterField, Shape, register_fields
from bbp.model.registers import PAGED_REGISTERS, VOCABULARIES
from bbp.rendering.data.data_table import (
    Cell,
    Column,
    Table,
    Type,
    bilingual,
    coded,
    coded_list,
    joined,
    name_columns,
    named_table,
    text,
)
from bbp.rendering.facts.coded_labels import CodedLabels, coded_labels
from bbp.rendering.facts.register_words import choice_label
from bbp.rendering.page.words import Words

ENTRY, NUMBER = "entrada", "numero"
_TYPES = {
    Shape.TEXT: Type.TEXT,
    Shape.DATE: Type.DATE,
    Shape.NUMBER: Type.NUMBER,
    Shape.COUNT: Type.INTEGER,
    Shape.FLAG: Type.FLAG,
    Shape.LINK: Type.ADDRESS,
}


class _Part(NamedTuple):
    """A group of an entry, and its place among those of the entry, from 1."""

    entry: str
    number: int
    record: Written


def entry_tables(register: str, library: Library) -> Iterator[Table[Any]]:
    """The table of a register, then those of the groups of its entries."""
    fields = register_fields(PAGED_REGISTERS[register])
    entries = tuple(library.registers.paged()[register].values())
    made = _Columns(coded_labels(library))
    columns = (
        text("id", lambda row: row.id, required=True),
        *name_columns(),
        *made.of(fields, lambda row: row),
        text("pt_revisado", lambda row: row.pt_reviewed, Type.FLAG, required=True),
    )
    name = data_addresses.register_table(register)
    yield named_table(name, columns, entries)
    yield from part_tables(register, library)


def part_tables(register: str, library: Library) -> Iterator[Table[Any]]:
    """The tables of the groups of the entries of a register."""
    entries = tuple(library.registers.paged()[register].values())
    made = _Columns(coded_labels(library))
    for field in register_fields(PAGED_REGISTERS[register]):
        if field.is_part:
            yield _part_table(register, field, entries, made)


def model_columns(register: str, library: Library, keys: Collection[str]) -> tuple[Column[Any], ...]:
    """The columns of some keys of a register, in the order of its model: for a table made by hand."""
    fields = tuple(one for one in register_fields(PAGED_REGISTERS[register]) if one.key in keys)
    return tuple(_Columns(coded_labels(library)).of(fields, lambda row: row))


def _part_table(
    register: str, field: RegisterField, entries: tuple[PagedEntry, ...], made: _Columns
) -> Table[_Part]:
    rows = tuple(
        _Part(entry.id, number, record)
        for entry in entries
        for number, record in enumerate(field.values(entry), start=1)
    )
    is_text = field.is_named or field.shape is Shape.BILINGUAL
    columns: tuple[Column[_Part], ...] = (
        Column(ENTRY, Type.CODE, lambda row: row.entry, ENTRY, True, register),
        text(NUMBER, lambda row: row.number, Type.INTEGER, required=True),
        *(bilingual("nombre", lambda row: row.record) if is_text else ()),
        *made.of(field.fields, lambda row: row.record),
    )
    name = data_addresses.part_table(register, field.key)
    return named_table(name, columns, rows, (ENTRY, NUMBER))


def entry_table_title(table: str, words: Words) -> str:
    """The name of the table of a register or of one of its groups, from the words of the pages."""
    register, field = _origin(table)
    title = words(f"registers.of.{register}.title")
    if not field:
        return title
    return words("registers.part_of", part=words(f"registers.field.{field}"), register=title)


def entry_table_text(table: str, words: Words) -> str:
    """What such a table holds."""
    register, field = _origin(table)
    lead = words(f"registers.of.{register}.lead")
    return words("registers.part_lead", lead=lead) if field else lead


def _origin(table: str) -> tuple[str, str]:
    """The register of a table, and the key of its group; empty for the register's own."""
    named = {data_addresses.register_table(register): (register, "") for register in PAGED_REGISTERS}
    for register, model in PAGED_REGISTERS.items():
        for field in register_fields(model):
            named[data_addresses.part_table(register, field.key)] = register, field.key
    return named[table]


@dataclass(frozen=True, slots=True)
class _Columns:
    """Makes the columns of fields; ``record`` finds in a row what has the fields."""

    labels: CodedLabels

    def of(
        self, fields: tuple[RegisterField, ...], record: Callable[[Any], Written]
    ) -> Iterator[Column[Any]]:
        for field in fields:
            if field.shape is Shape.GROUP and not field.many:
                for column in self.of(field.fields, _first(field, record)):
                    yield _within(field.key, column)
            elif field.shape is not Shape.GROUP and not (field.many and field.shape is Shape.BILINGUAL):
                for column in self._columns(field, record):
                    yield replace(column, subject=f"/{column.subject}")

    def _columns(self, field: RegisterField, record: Callable[[Any], Written]) -> Iterator[Column[Any]]:
        name, required, first = field.key, field.required, _first(field, record)
        if field.shape is Shape.BILINGUAL:
            yield from bilingual(name, first)
        elif field.shape is Shape.CITATION:
            yield text(name, lambda row: one.title if (one := first(row)) else None)
            yield Column(
                f"{name}_enlace",
                Type.ADDRESS,
                lambda row: one.link if (one := first(row)) else None,
                f"{name}/enlace",
            )
        elif field.shape in {Shape.CODE, Shape.CHOICE}:
            yield from self._coded(field, name, record, required=required)
        elif field.many:
            yield text(name, lambda row: joined(map(str, field.values(record(row)))), Type.LIST)
        else:
            yield text(name, lambda row: _cell(first(row)), _TYPES[field.shape], required=required)

    def _coded(
        self, field: RegisterField, name: str, record: Callable[[Any], Written], *, required: bool
    ) -> tuple[Column[Any], ...]:
        """Codes: those of closed lists and cities with their names beside, those of other entries alone."""
        first = _first(field, record)
        register = field.register
        if register and register not in (*VOCABULARIES, "ciudades"):
            if field.many:
                return (text(name, lambda row: joined(field.values(record(row))), Type.LIST),)
            return (Column(name, Type.CODE, first, name, required, register),)
        label = self._label(field)
        if field.many:
            return coded_list(
                name, lambda row: [label(str(code)) for code in field.values(record(row))], register=register
            )
        return coded(
            name,
            lambda row: label(str(code)) if (code := first(row)) else None,
            register=register,
            choices=field.choices,
            required=required,
        )

    def _label(self, field: RegisterField) -> Callable[[str], Coded]:
        if field.register == "ciudades":
            return self.labels.city
        if field.register:
            return lambda code: self.labels.term(field.register, code)
        es, pt = Language.ES, Language.PT
        return lambda code: Coded(
            codigo=code, es=choice_label(field.key, code, es), pt=choice_label(field.key, code, pt)
        )


def _within(group: str, column: Column[Any]) -> Column[Any]:
    """A column of a group that an entry has at most once, which may be left out."""
    label_of = f"{group}_{column.label_of}" if column.label_of else ""
    name, subject = f"{group}_{column.name}", f"/{group}{column.subject}"
    return replace(column, name=name, subject=subject, label_of=label_of, required=False)


def _first(field: RegisterField, record: Callable[[Any], Written | None]) -> Callable[[Any], Any]:
    """The value of a field that holds one; None when it, or its group, was left out."""
    return lambda row: getattr(found, field.attribute) if (found := record(row)) else None


def _cell(value: Any) -> Cell:
    if value is None or isinstance(value, bool | int | str):
        return value
    return float(value) if isinstance(value, Decimal) else str(value)
