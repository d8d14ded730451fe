"""Room 1, model: the survey of bodies of metropolitan governance that the planning unit proposed in 2014."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from bbp.model.bilingual import Bilingual, Citation
from bbp.model.dates import PartialDate, YearOrUnknown
from bbp.model.fields import Text, Url, code_of
from bbp.model.paged_entry import Dated, Fault, PagedEntry


class MetropolitanBody(PagedEntry):
    """A body that governs or plans a metropolitan area: which, of which cities, on which legal ground."""

    schema_type = "GovernmentOrganization"

    area: Bilingual = Field(alias="area_metropolitana")
    cities: Annotated[tuple[Annotated[str, *code_of("ciudades")], ...], Field(min_length=1)] = Field(
        alias="ciudades"
    )
    legal_form: Literal[
        "ley", "consorcio", "convenio", "ente", "consejo", "asociacion", "otra", "sin-dato"
    ] = Field(alias="forma_juridica")
    year: YearOrUnknown = Field(alias="anio")
    competences: tuple[Bilingual, ...] = Field((), alias="competencias")
    law: Text | None = Field(None, alias="norma")
    law_link: Url | None = Field(None, alias="norma_enlace")
    source: Citation | None = Field(None, alias="fuente")

    def when(self) -> PartialDate | None:
        """The year in which it was founded."""
        return self.year

    def past(self) -> Iterator[Dated]:
        """It has been founded."""
        yield ("anio",), self.year

    def faults(self) -> Iterator[Fault]:
        """What is stated has a source."""
        if not (self.source or self.document):
            yield (), "entry-without-source", {}
