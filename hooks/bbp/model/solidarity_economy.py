"""Room 1, model: the data bank of the solidarity economy: its enterprises, producers, projects and actors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from bbp.model.bilingual import Bilingual, Citation, Flag
from bbp.model.dates import Day, PartialDate, Year
from bbp.model.fields import PRIVATE, Text, Written, code_of
from bbp.model.paged_entry import Dated, Fault, PagedEntry


class Consent(Written):
    """That a person agreed to be named: when, and which office keeps the paper.

    Who keeps it is told to nobody: it would say where a paper with a person's data can be found.
    """

    date: Day = Field(alias="fecha")
    keeper: Text = Field(alias="custodia", json_schema_extra={PRIVATE: True})


class Enterprise(PagedEntry):
    """An enterprise, a producer or a project, in a city and a trade. No private contact, no address."""

    schema_type = "Organization"

    kind: Literal["emprendimiento", "productor", "proyecto"] = Field(alias="clase")
    city: Annotated[str, *code_of("ciudades")] = Field(alias="ciudad")
    trades: Annotated[tuple[Annotated[str, *code_of("rubros")], ...], Field(min_length=1, max_length=3)] = (
        Field(alias="rubros")
    )
    form: Literal[
        "cooperativa", "asociacion", "grupo", "familiar", "unipersonal", "empresa", "publica", "sin-dato"
    ] = Field("sin-dato", alias="forma")
    formality: Literal["formal", "en-tramite", "informal", "sin-dato"] = Field(
        "sin-dato", alias="formalizacion"
    )
    since: Year | None = Field(None, alias="desde")
    description: Bilingual | None = Field(None, alias="descripcion")
    source: Citation | None = Field(None, alias="fuente")
    names_person: Flag = Field(alias="nombra_persona")
    consent: Consent | None = Field(None, alias="consentimiento")

    def when(self) -> PartialDate | None:
        """The year in which it began."""
        return self.since

    def past(self) -> Iterator[Dated]:
        """It has begun, and a person has agreed."""
        yield ("desde",), self.since
        yield ("consentimiento", "fecha"), self.consent.date if self.consent else None

    def faults(self) -> Iterator[Fault]:
        """Who is named has agreed to it; what is stated has a source."""
        if self.names_person and self.consent is None:
            yield ("nombra_persona",), "person-without-consent", {}
        if not (self.source or self.document):
            yield (), "entry-without-source", {}


class EconomyActor(PagedEntry):
    """An organisation or a body of government that takes part in the solidarity economy; never a person."""

    schema_type = "Organization"

    kind: Annotated[str, *code_of("tipos_actor")] = Field(alias="tipo")
    city: Annotated[str, *code_of("ciudades")] | None = Field(None, alias="ciudad")
    acronym: Text | None = Field(None, alias="sigla")
    role: Bilingual | None = Field(None, alias="que_hace")
    source: Citation | None = Field(None, alias="fuente")

    def faults(self) -> Iterator[Fault]:
        """What is stated has a source."""
        if not (self.source or self.document):
            yield (), "entry-without-source", {}
