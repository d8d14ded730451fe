"""Room 1, model: the registers of ``docs/datos/``: closed lists, cities, documents, bodies, events, calls.

The thesaurus and the exchange rates have modules of their own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, ClassVar, Literal, TypeVar

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from bbp.model.bilingual import Bilingual, Citation, Entry, Flag
from bbp.model.body import Body
from bbp.model.call import Call
from bbp.model.dates import Year, YearOrUnknown
from bbp.model.event import Event
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
from bbp.model.financing import FinanceSource
from bbp.model.language import Language
from bbp.model.metropolitan import MetropolitanBody
from bbp.model.paged_entry import PagedEntry
from bbp.model.plans import Activity, Plan
from bbp.model.publications import Publication
from bbp.model.routes import Route
from bbp.model.solidarity_economy import EconomyActor, Enterprise
from bbp.model.thesaurus import Synonyms

_COUNTRY = re.compile("[A-Z]{2}")


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


def _country(value: str) -> str:
    if _COUNTRY.fullmatch(value) is None:
        raise PydanticCustomError("bad-country", "bad-country")
    return value


Country = Annotated[str, Field(json_schema_extra={"pattern": "^[A-Z]{2}$"}), AfterValidator(_country)]
"""The two letters of a country: ISO 3166-1 alpha-2."""


class City(Entry):
    """A local government or a locality that records name."""

    key_field: ClassVar[str] = "id"

    id: Identifier
    country: Country = Field(alias="pais")
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
    "rubros",
)
"""The closed lists of terms, by the name of their file in ``docs/datos/``."""

REGISTER_MODELS: Mapping[str, type[Written]] = {
    **dict.fromkeys(VOCABULARIES, Term),
    "ciudades": City,
    "documentos": SourceDocument,
    "instancias": Body,
    "agenda": Event,
    "convocatorias": Call,
    "financiamiento": FinanceSource,
    "planes": Plan,
    "actividades": Activity,
    "publicaciones": Publication,
    "emprendimientos": Enterprise,
    "actores": EconomyActor,
    "circuitos": Route,
    "gobernanza": MetropolitanBody,
    "tesauro": Synonyms,
    "tipos_cambio": ExchangeRates,
}
"""What an entry of each register is. A register is a file of ``docs/datos/`` with this name."""

PAGED_REGISTERS: Mapping[str, type[PagedEntry]] = {
    name: model for name, model in REGISTER_MODELS.items() if issubclass(model, PagedEntry)
}
"""The registers whose entries readers meet as pages, in the order in which the site names them."""

REQUIRED_REGISTERS = frozenset(
    {*VOCABULARIES, "ciudades", "documentos", "instancias", "agenda", "convocatorias", "tesauro"}
    | {"tipos_cambio"}
) - {"rubros"}
"""The registers whose file must be there; one of the others that is not has no entries."""

PagedModel = TypeVar("PagedModel", bound=PagedEntry)


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
    others: Mapping[str, Mapping[str, PagedEntry]] = field(default_factory=dict)
    """The registers that are found through ``all_of`` alone."""

    def by_name(self) -> Mapping[str, Mapping[str, object]]:
        """The entries of every register by its name, which is that of its file."""
        return {
            **self.terms,
            "ciudades": self.cities,
            "documentos": self.documents,
            **self.paged(),
            "tesauro": self.thesaurus,
            "tipos_cambio": self.exchange_rates,
        }

    def paged(self) -> Mapping[str, Mapping[str, PagedEntry]]:
        """The entries of each register whose entries have pages, by its name, in the order of the models."""
        named: Mapping[str, Mapping[str, PagedEntry]] = {
            "instancias": self.bodies,
            "agenda": self.events,
            "convocatorias": self.calls,
        }
        return {name: named.get(name) or self.others.get(name, {}) for name in PAGED_REGISTERS}

    def all_of(self, model: type[PagedModel]) -> Mapping[str, PagedModel]:
        """The entries of the register of a model."""
        found = (entries for name, entries in self.paged().items() if PAGED_REGISTERS[name] is model)
        return {key: entry for entries in found for key, entry in _of_model(entries, model).items()}

    def with_entries(self, name: str, entries: Mapping[str, PagedEntry]) -> Registers:
        """The registers with other entries in one whose entries have pages."""
        others = replace(self, others={**self.others, name: entries})
        if name == "instancias":
            return replace(others, bodies=_of_model(entries, Body))
        if name == "agenda":
            return replace(others, events=_of_model(entries, Event))
        return replace(others, calls=_of_model(entries, Call)) if name == "convocatorias" else others

    def codes(self) -> Codes:
        """The codes of every register by its name, for the check of records."""
        return {name: frozenset(entries) for name, entries in self.by_name().items()}


def _of_model(entries: Mapping[str, PagedEntry], model: type[PagedModel]) -> Mapping[str, PagedModel]:
    return {key: entry for key, entry in entries.items() if isinstance(entry, model)}
