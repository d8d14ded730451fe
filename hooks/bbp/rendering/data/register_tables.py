"""Room 3, rendering: the tables of the open data that are made of the registers.

Lines stand in the order of the register. A list without entries is a table without lines: its address stays.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from bbp.model import data_addresses
from bbp.model.body import Body, Coordination
from bbp.model.call import Call
from bbp.model.event import Event
from bbp.model.library import Library
from bbp.model.published_practice import PublishedCity
from bbp.model.register_fields import choices_of
from bbp.model.registers import (
    PAGED_REGISTERS,
    City,
    Population,
    SourceDocument,
)
from bbp.rendering.data.data_table import (
    Column,
    Table,
    Type,
    bilingual,
    coded,
    joined,
    name_columns,
    named_table,
    text,
)
from bbp.rendering.data.entry_tables import entry_tables, model_columns, part_tables
from bbp.rendering.data.list_tables import list_tables
from bbp.rendering.facts.coded_labels import CodedLabels, coded_labels
from bbp.rendering.practice.published_groups import date_text

_LANGUAGES = ("es", "pt")
_TABLED_BY_MODEL = tuple(
    name for name in PAGED_REGISTERS if name not in data_addresses.REGISTERS_TABLED_BY_HAND
)
# Keys that are younger than their tables: their columns stand at the end, as the models have them.
_LATER_OF_EVENTS = ("trimestre", "hora_inicio", "hora_fin", "zona", "actualizada")
_LATER_OF_CALLS = (
    *("otro_organismo", "hora_cierre", "zona", "maximo", "cofinanciamiento"),
    *("financia", "enlace_archivado", "actualizada"),
)


def register_tables(library: Library) -> tuple[Table[Any], ...]:
    """Cities, documents, bodies, events, calls, then the closed lists."""
    registers, labels = library.registers, coded_labels(library)
    return (
        _cities(registers.cities.values(), labels),
        _documents(registers.documents.values()),
        _bodies(registers.bodies.values()),
        _coordinations(registers.bodies.values()),
        _events(library, labels),
        *part_tables("agenda", library),
        _calls(library),
        *(table for name in _TABLED_BY_MODEL for table in entry_tables(name, library)),
        *list_tables(library),
    )


def _cities(cities: Iterable[City], labels: CodedLabels) -> Table[City]:
    def published(row: City) -> PublishedCity:
        return labels.city(row.id)

    columns: tuple[Column[City], ...] = (
        text("id", lambda row: row.id, required=True),
        *name_columns(),
        *coded("pais", lambda row: labels.country(row.country), required=True),
        text("lat", lambda row: published(row)["lat"], Type.NUMBER),
        text("lon", lambda row: published(row)["lon"], Type.NUMBER),
        text("geonames", lambda row: row.geonames),
        text("coordenadas_fuente", _coordinates_title),
        text(
            "coordenadas_enlace",
            lambda row: row.coordinates_source.link if row.coordinates_source else None,
            Type.ADDRESS,
        ),
        *_population_columns(),
        *coded("banda", lambda row: published(row)["banda"], register="bandas_poblacion"),
    )
    return named_table("ciudades", columns, cities)


def _coordinates_title(city: City) -> str | None:
    return city.coordinates_source.title if city.coordinates_source else None


def _population_columns() -> tuple[Column[City], ...]:
    def of(row: City) -> Population | None:
        return row.population

    return (
        text("poblacion", lambda row: int(one.value) if (one := of(row)) else None, Type.INTEGER),
        text("poblacion_anio", lambda row: one.year.year if (one := of(row)) else None, Type.YEAR),
        text("poblacion_fuente", lambda row: one.source if (one := of(row)) else None),
        text("poblacion_enlace", lambda row: one.link if (one := of(row)) else None, Type.ADDRESS),
    )


def _documents(documents: Iterable[SourceDocument]) -> Table[SourceDocument]:
    columns: tuple[Column[SourceDocument], ...] = (
        text("id", lambda row: row.id, required=True),
        text("titulo", lambda row: row.title, required=True),
        text("organismo", lambda row: row.body, required=True),
        text("anio", lambda row: row.year.year if row.year else None, Type.YEAR),
        Column("idioma", Type.CODE, lambda row: row.language.value, "idioma", True, choices=_LANGUAGES),
        text("enlace", lambda row: row.link, Type.ADDRESS),
        *bilingual("nota", lambda row: row.note),
    )
    return named_table("documentos", columns, documents)


def _bodies(bodies: Iterable[Body]) -> Table[Body]:
    kinds = choices_of(Body, "tipo")
    columns: tuple[Column[Body], ...] = (
        text("id", lambda row: row.id, required=True),
        *name_columns(),
        text("sigla", lambda row: row.acronym),
        Column(
            "tipo_instancia",
            Type.CODE,
            lambda row: row.kind,
            "tipo_instancia",
            True,
            choices=kinds,
        ),
        Column("depende_de", Type.CODE, lambda row: row.parent, "depende_de", register="instancias"),
    )
    return named_table("instancias", columns, bodies)


class _Term(NamedTuple):
    """A period in which cities coordinated a body, and its place among those of the body, from 1."""

    body: str
    number: int
    period: Coordination


def _coordinations(bodies: Iterable[Body]) -> Table[_Term]:
    rows = (
        _Term(body.id, number, period)
        for body in bodies
        for number, period in enumerate(body.coordinations, start=1)
    )
    columns: tuple[Column[_Term], ...] = (
        Column("instancia", Type.CODE, lambda row: row.body, "instancia", True, "instancias"),
        text("numero", lambda row: row.number, Type.INTEGER, required=True),
        text("desde", lambda row: row.period.since.year, Type.YEAR, required=True),
        text("hasta", lambda row: row.period.until.year if row.period.until else None, Type.YEAR),
        text("coordina", lambda row: joined(row.period.coordinators), Type.LIST),
        text("subcoordina", lambda row: joined(row.period.deputies), Type.LIST),
        Column("documento", Type.CODE, lambda row: row.period.document, "documento", True, "documentos"),
        *bilingual("nota", lambda row: row.period.note),
    )
    return named_table("coordinaciones", columns, rows, ("instancia", "numero"))


def _events(library: Library, labels: CodedLabels) -> Table[Event]:
    modes = choices_of(Event, "modalidad")
    columns: tuple[Column[Event], ...] = (
        text("id", lambda row: row.id, required=True),
        *name_columns(),
        text("inicio", lambda row: date_text(row.start), Type.DATE, required=True),
        text("fin", lambda row: date_text(row.end), Type.DATE),
        text("quincena", lambda row: int(row.fortnight) if row.fortnight else None, Type.INTEGER),
        *coded("ciudad", lambda row: labels.city(row.city) if row.city else None, register="ciudades"),
        Column(
            "modalidad",
            Type.CODE,
            lambda row: row.mode,
            "modalidad",
            True,
            choices=modes,
        ),
        *bilingual("lugar", lambda row: row.place),
        text("organiza", lambda row: joined(row.organisers), Type.LIST),
        Column("unidad_tematica", Type.CODE, lambda row: row.unit, "unidad_tematica", register="instancias"),
        *coded(
            "estado",
            lambda row: labels.term("estados_evento", row.state),
            register="estados_evento",
            required=True,
        ),
        *bilingual("nota", lambda row: row.note),
        Column("documento", Type.CODE, lambda row: row.document, "documento", register="documentos"),
        text("enlace", lambda row: row.link, Type.ADDRESS),
        *model_columns("agenda", library, _LATER_OF_EVENTS),
    )
    return named_table("agenda", columns, library.registers.events.values())


def _calls(library: Library) -> Table[Call]:
    columns: tuple[Column[Call], ...] = (
        text("id", lambda row: row.id, required=True),
        *name_columns(),
        Column("convoca", Type.CODE, lambda row: row.body, "convoca", register="instancias"),
        text("abre", lambda row: date_text(row.opens), Type.DATE),
        text("cierra", lambda row: date_text(row.closes), Type.DATE),
        *bilingual("periodo_nota", lambda row: row.period_note),
        *bilingual("para_quien", lambda row: row.audience),
        *bilingual("nota", lambda row: row.note),
        Column("documento", Type.CODE, lambda row: row.document, "documento", register="documentos"),
        text("enlace", lambda row: row.link, Type.ADDRESS),
        *model_columns("convocatorias", library, _LATER_OF_CALLS),
    )
    return named_table("convocatorias", columns, library.registers.calls.values())
