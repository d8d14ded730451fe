"""Room 1, model: the registers of ``docs/datos/``: closed lists, cities, documents, bodies, events, calls.

The thesaurus and the exchange rates have modules of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from bbp.model.bilingual import Bilingual, Citation, Entry, Flag
from bbp.model.dates import AnyDate, PartialDate, Year, YearOrUnknown
from bbp.model.exchange_rates import ExchangeRates
from bbp.model.fields import (
    Codes,
    Coordinate,
    Identifier,
    Number,
    TermCode,
    Text,
    Url,
    Written,
    code_of,
    length,
)
from bbp.model.language import Language
from bbp.model.thesaurus import Synonyms


class FormerName(Bilingual):
    """A name that an entry had until a year."""

    until: Year = Field(alias="hasta")


class Term(Entry):
    """A code of a closed list, with the years in which it is valid and the names it had."""

    code: TermCode = Field(alias="codigo")
    since: Year | None = Field(None, alias="desde")
    until: Year | None = Field(None, alias="hasta")
    former_names: tuple[FormerName, ...] = Field((), alias="nombres_anteriores")
    unit: Annotated[str, *code_of("instancias")] | None = Field(None, alias="unidad")
    computed: Flag = Field(False, alias="calculada")

    def is_valid_in(self, year: int) -> bool:
        """Whether the code existed in the year."""
        begun = self.since is None or self.since.year <= year
        return begun and (self.until is None or year <= self.until.year)

    def name_in(self, language: Language, year: int | None) -> str:
        """The label in the language; the name that was valid in the year, when the year is known."""
        former = sorted(self.former_names, key=lambda name: name.until)
        valid = next((name for name in former if year is not None and year <= name.until.year), self)
        return valid.in_language(language)


class Population(Written):
    """Inhabitants of the territory that the government rules, from a cited census."""

    value: Number = Field(alias="valor")
    year: Year = Field(alias="anio")
    source: Text = Field(alias="fuente")
    link: Url = Field(alias="enlace")


class City(Entry):
    """A local government or a locality that records name."""

    key_field: ClassVar[str] = "id"

    id: Identifier
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")] = Field(alias="pais")
    latitude: Coordinate | None = Field(None, alias="lat")
    longitude: Coordinate | None = Field(None, alias="lon")
    geonames: Annotated[str, Field(pattern=r"^\d+$")] | None = None
    coordinates_source: Citation | None = Field(None, alias="coordenadas_fuente")
    population: Population | None = Field(None, alias="poblacion")


class SourceDocument(Written):
    """A document that records cite. Its text is not published; ``stpm`` means: ask the secretariat."""

    key_field: ClassVar[str] = "id"

    id: Identifier
    title: Annotated[str, *length(3, 300)] = Field(alias="titulo")
    body: Text = Field(alias="organismo")
    year: YearOrUnknown = Field(alias="anio")
    language: Language = Field(alias="idioma")
    access: Literal["stpm"] = Field("stpm", alias="acceso")
    link: Url | None = Field(None, alias="enlace")
    note: Bilingual | None = Field(None, alias="nota")

    @property
    def key(self) -> str:
        """The id by which records cite the document."""
        return self.id


class Coordination(Written):
    """Which cities coordinated a body, and when, as a document tells it."""

    since: Year = Field(alias="desde")
    until: Year | None = Field(None, alias="hasta")
    coordinators: tuple[Annotated[str, *code_of("ciudades")], ...] = Field((), alias="coordina")
    deputies: tuple[Annotated[str, *code_of("ciudades")], ...] = Field((), alias="subcoordina")
    document: Annotated[str, *code_of("documentos")] = Field(alias="documento")
    note: Bilingual | None = Field(None, alias="nota")


class Body(Entry):
    """A body of the network: the secretariat, a thematic unit, a commission."""

    key_field: ClassVar[str] = "id"

    id: Identifier
    acronym: Text | None = Field(None, alias="sigla")
    kind: Literal["secretaria", "unidad-tematica", "comision"] = Field(alias="tipo")
    parent: Annotated[str, *code_of("instancias")] | None = Field(None, alias="depende_de")
    coordinations: tuple[Coordination, ...] = Field((), alias="coordinaciones")


class Event(Entry):
    """A dated event. ``fortnight`` narrows a month to its first or second half."""

    key_field: ClassVar[str] = "id"

    id: Identifier
    start: AnyDate = Field(alias="inicio")
    end: AnyDate | None = Field(None, alias="fin")
    fortnight: Literal["1", "2"] | None = Field(None, alias="quincena")
    city: Annotated[str, *code_of("ciudades")] | None = Field(None, alias="ciudad")
    mode: Literal["presencial", "virtual"] = Field("presencial", alias="modalidad")
    place: Bilingual | None = Field(None, alias="lugar")
    organisers: tuple[Annotated[str, *code_of("instancias")], ...] = Field((), alias="organiza")
    unit: Annotated[str, *code_of("instancias")] | None = Field(None, alias="unidad")
    state: Annotated[str, *code_of("estados_evento")] = Field(alias="estado")
    note: Bilingual | None = Field(None, alias="nota")
    document: Annotated[str, *code_of("documentos")] | None = Field(None, alias="documento")
    link: Url | None = Field(None, alias="enlace")

    def last(self) -> PartialDate:
        """The last date of the event as far as it is known."""
        return self.end or self.start


class Call(Entry):
    """A call with its opening and closing dates, as far as the source tells them."""

    key_field: ClassVar[str] = "id"

    id: Identifier
    body: Annotated[str, *code_of("instancias")] = Field(alias="organismo")
    opens: AnyDate | None = Field(None, alias="abre")
    closes: AnyDate | None = Field(None, alias="cierra")
    period_note: Bilingual | None = Field(None, alias="periodo_nota")
    audience: Bilingual | None = Field(None, alias="para_quien")
    note: Bilingual | None = Field(None, alias="nota")
    document: Annotated[str, *code_of("documentos")] | None = Field(None, alias="documento")
    link: Url | None = Field(None, alias="enlace")


VOCABULARIES = (
    "temas",
    "ejes",
    "ods",
    "instrumentos",
    "tipos_actor",
    "papeles_actor",
    "destinatarios",
    "costos",
    "fuentes_financiamiento",
    "replicabilidad",
    "tipos_territorio",
    "situaciones",
    "origenes",
    "tipos_resultado",
    "ediciones",
    "niveles_evidencia",
    "bandas_poblacion",
    "estados_evento",
)
"""The closed lists of terms, by the name of their file in ``docs/datos/``."""

REGISTER_MODELS: Mapping[str, type[Written]] = {
    **dict.fromkeys(VOCABULARIES, Term),
    "ciudades": City,
    "documentos": SourceDocument,
    "instancias": Body,
    "agenda": Event,
    "convocatorias": Call,
    "tesauro": Synonyms,
    "tipos_cambio": ExchangeRates,
}
"""What an entry of each register is. A register is a file of ``docs/datos/`` with this name."""


@dataclass(frozen=True, slots=True)
class Registers:
    """All registers, each as a mapping from its codes to its entries in the order of the file."""

    terms: Mapping[str, Mapping[str, Term]]
    cities: Mapping[str, City]
    documents: Mapping[str, SourceDocument]
    bodies: Mapping[str, Body]
    events: Mapping[str, Event]
    calls: Mapping[str, Call]
    thesaurus: Mapping[str, Synonyms] = field(default_factory=dict)
    exchange_rates: Mapping[str, ExchangeRates] = field(default_factory=dict)

    def by_name(self) -> Mapping[str, Mapping[str, object]]:
        """The entries of every register by its name, which is that of its file."""
        return {
            **self.terms,
            "ciudades": self.cities,
            "documentos": self.documents,
            "instancias": self.bodies,
            "agenda": self.events,
            "convocatorias": self.calls,
            "tesauro": self.thesaurus,
            "tipos_cambio": self.exchange_rates,
        }

    def codes(self) -> Codes:
        """The codes of every register by its name, for the check of records."""
        return {name: frozenset(entries) for name, entries in self.by_name().items()}
