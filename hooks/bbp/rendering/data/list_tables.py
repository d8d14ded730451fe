"""Room 3, rendering: the tables of the open data that are made of the closed lists and of their like.

The closed lists share their columns; then the names that codes had, the thesaurus, the exchange rates.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from bbp.model.exchange_rates import ExchangeRates, YearlyRate
from bbp.model.library import Library
from bbp.model.registers import VOCABULARIES, FormerName, Term
from bbp.model.thesaurus import Synonyms
from bbp.rendering.data.data_table import (
    Column,
    Table,
    Type,
    bilingual,
    joined,
    name_columns,
    named_table,
    text,
)

LIST = "list"
"""The subject of the closed lists, which all have the same columns."""


def list_tables(library: Library) -> tuple[Table[Any], ...]:
    """A table for each closed list, then former names, thesaurus and exchange rates."""
    registers = library.registers
    return (
        *(_terms(name, registers.terms[name].values()) for name in VOCABULARIES),
        _former_names(library),
        _thesaurus(registers.thesaurus.values()),
        _exchange_rates(registers.exchange_rates.values()),
    )


def _terms(name: str, terms: Iterable[Term]) -> Table[Term]:
    columns: tuple[Column[Term], ...] = (
        text("codigo", lambda row: row.code, required=True),
        *name_columns(),
        text("desde", lambda row: row.since.year if row.since else None, Type.YEAR),
        text("hasta", lambda row: row.until.year if row.until else None, Type.YEAR),
        Column("unidad_tematica", Type.CODE, lambda row: row.unit, "unidad_tematica", register="instancias"),
        text("calculada", lambda row: row.computed, Type.FLAG, required=True),
        text("pt_revisado", lambda row: row.pt_reviewed, Type.FLAG, required=True),
    )
    return named_table(name, columns, terms, ("codigo",), LIST)


class _Former(NamedTuple):
    """A name that a code of a list had until a year."""

    register: str
    code: str
    name: FormerName


def _former_names(library: Library) -> Table[_Former]:
    rows = (
        _Former(register, term.code, name)
        for register in VOCABULARIES
        for term in library.registers.terms[register].values()
        for name in term.former_names
    )
    columns: tuple[Column[_Former], ...] = (
        Column("lista", Type.CODE, lambda row: row.register, "lista", True, choices=VOCABULARIES),
        text("codigo", lambda row: row.code, required=True),
        text("hasta", lambda row: row.name.until.year, Type.YEAR, required=True),
        *bilingual("nombre", lambda row: row.name),
    )
    return named_table("nombres_anteriores", columns, rows, ("lista", "codigo", "hasta"))


def _thesaurus(entries: Iterable[Synonyms]) -> Table[Synonyms]:
    def terms(language: str) -> Column[Synonyms]:
        return Column(
            f"terminos_{language}",
            Type.LIST,
            lambda row: joined(row.es if language == "es" else row.pt),
            "terminos",
            required=True,
            language=language,
        )

    columns: tuple[Column[Synonyms], ...] = (
        text("id", lambda row: row.id, required=True),
        terms("es"),
        terms("pt"),
        text("ambiguos", lambda row: joined(row.ambiguous), Type.LIST),
        *bilingual("nota", lambda row: row.note),
    )
    return named_table("tesauro", columns, entries)


class _Average(NamedTuple):
    """What a dollar cost on average in a year, in a currency."""

    currency: ExchangeRates
    year: YearlyRate


def _exchange_rates(currencies: Iterable[ExchangeRates]) -> Table[_Average]:
    rows = (_Average(currency, year) for currency in currencies for year in currency.averages)
    columns: tuple[Column[_Average], ...] = (
        text("moneda", lambda row: row.currency.code, required=True),
        *bilingual("nombre", lambda row: row.currency),
        text("anio", lambda row: row.year.year.year, Type.YEAR, required=True),
        text("unidades_por_dolar", lambda row: float(row.year.value), Type.NUMBER, required=True),
        text("titulo", lambda row: row.currency.source.title, required=True),
        text("enlace", lambda row: row.currency.source.link, Type.ADDRESS, required=True),
        *bilingual("nota", lambda row: row.currency.note),
    )
    return named_table("tipos_cambio", columns, rows, ("moneda", "anio"))
