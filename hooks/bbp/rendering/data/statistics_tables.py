"""Room 3, rendering: the tables of the statistics among the open data: the same counts as on their page.

Each table is there whatever the bank holds: its address stays. A count is never empty; 0 is none known.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from bbp.model import data_addresses
from bbp.model.facts import REGISTER_OF_FACT, FactKind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.plan_activities import state_counts
from bbp.model.published_practice import Coded
from bbp.model.statistics import (
    FactCount,
    Production,
    QuarterCount,
    TranslationCount,
    TranslationState,
    fact_counts,
    production,
    quarter_counts,
    translation_counts,
)
from bbp.model.year_records import YearRecord, year_records
from bbp.rendering.data.data_table import Column, Row, Table, Type, code_references, coded, text
from bbp.rendering.facts.coded_labels import CodedLabels, coded_labels
from bbp.rendering.page.words import load_words

FACT_TABLES = {
    "practicas_por_pais": FactKind.COUNTRY,
    "practicas_por_tema": FactKind.THEME,
    "practicas_por_evidencia": FactKind.EVIDENCE,
    "practicas_por_tamano": FactKind.SIZE,
}
"""The tables that count the practices with each value of a kind of fact."""


class _Year(NamedTuple):
    """What is known of a year, with the year."""

    year: int
    record: YearRecord


def statistics_tables(library: Library) -> tuple[Table[Any], ...]:
    """The tables in the order of the page."""
    labels = coded_labels(library)
    return (
        *(_fact_table(name, kind, library, labels) for name, kind in FACT_TABLES.items()),
        _translations(library),
        _quarters(library),
        _production(library),
        _years(library),
    )


def _table(
    name: str, columns: tuple[Column[Row], ...], rows: tuple[Row, ...], key: tuple[str, ...]
) -> Table[Row]:
    references = code_references(columns)
    return Table(name, name, columns, rows, key, references, data_addresses.STATISTICS_FOLDER)


def _count(name: str, value: Callable[[Row], int], subject: str = "") -> Column[Row]:
    return Column(name, Type.INTEGER, value, subject or name, required=True)


def _fact_table(name: str, kind: FactKind, library: Library, labels: CodedLabels) -> Table[FactCount]:
    def label(row: FactCount) -> Coded:
        if kind is FactKind.COUNTRY:
            return labels.country(row.code)
        return labels.term(REGISTER_OF_FACT[kind], row.code)

    columns: tuple[Column[FactCount], ...] = (
        *coded("codigo", label, required=True),
        _count("practicas", lambda row: row.practices),
        _count("buenas_practicas", lambda row: row.good),
    )
    return _table(name, columns, fact_counts(kind, library), ("codigo",))


def _translations(library: Library) -> Table[TranslationCount]:
    columns: tuple[Column[TranslationCount], ...] = (
        Column(
            "idioma", Type.CODE, lambda row: row.language.value, "idioma_destino", True, choices=("es", "pt")
        ),
        *coded(
            "traduccion",
            lambda row: translation_state(row.state),
            choices=tuple(state.value for state in TranslationState),
            required=True,
        ),
        _count("practicas", lambda row: row.practices),
        _count("boletines", lambda row: row.issues),
    )
    return _table("traducciones", columns, translation_counts(library), ("idioma", "traduccion"))


def translation_state(state: TranslationState) -> Coded:
    """The state of a translation with its names."""
    es, pt = (load_words(one)(f"statistics.translation.{state}") for one in (Language.ES, Language.PT))
    return Coded(codigo=state.value, es=es, pt=pt)


def _quarters(library: Library) -> Table[QuarterCount]:
    columns: tuple[Column[QuarterCount], ...] = (
        text("anio", lambda row: row.quarter.year, Type.YEAR, required=True),
        Column("trimestre", Type.INTEGER, lambda row: row.quarter.quarter, "trimestre_numero", True),
        _count("actividades", lambda row: row.activities),
        _count("realizadas", lambda row: row.states["si"]),
        _count("parciales", lambda row: row.states["parcial"]),
        _count("no_realizadas", lambda row: row.states["no"]),
        _count("sin_dato", lambda row: row.states["sin-dato"]),
    )
    return _table("actividades_por_trimestre", columns, quarter_counts(library), ("anio", "trimestre"))


def _production(library: Library) -> Table[Production]:
    columns: tuple[Column[Production], ...] = (
        text("anio", lambda row: row.year, Type.YEAR, required=True),
        Column("instancia", Type.CODE, lambda row: row.body, "instancia", register="instancias"),
        _count("presenciales", lambda row: row.in_person),
        _count("presenciales_realizados", lambda row: row.held),
        _count("virtuales", lambda row: row.virtual),
        _count("publicaciones", lambda row: row.publications),
    )
    return _table("encuentros_y_publicaciones", columns, production(library), ("anio", "instancia"))


def _years(library: Library) -> Table[_Year]:
    rows = tuple(_Year(year, record) for year, record in year_records(library).items())
    columns: tuple[Column[_Year], ...] = (
        text("anio", lambda row: row.year, Type.YEAR, required=True),
        _count("actividades", lambda row: len(row.record.activities)),
        _count("realizadas", lambda row: state_counts(row.record.activities)["si"]),
        _count("parciales", lambda row: state_counts(row.record.activities)["parcial"]),
        _count("no_realizadas", lambda row: state_counts(row.record.activities)["no"]),
        _count("sin_dato", lambda row: state_counts(row.record.activities)["sin-dato"]),
        _count("eventos", lambda row: len(row.record.events)),
        _count("publicaciones", lambda row: len(row.record.publications)),
        _count("practicas_iniciadas", lambda row: len(row.record.begun)),
        _count("practicas_publicadas", lambda row: len(row.record.published)),
        _count("boletines", lambda row: len(row.record.issues)),
        _count("convocatorias", lambda row: len(row.record.calls), "cuenta_convocatorias"),
    )
    return _table("informe_anual", columns, rows, ("anio",))
