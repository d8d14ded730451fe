"""Room 1, model: what the bodies of the network and its governments published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from bbp.model.bilingual import Bilingual
from bbp.model.dates import AnyDate, PartialDate
from bbp.model.fields import Text, Url, code_of
from bbp.model.language import Language
from bbp.model.paged_entry import Dated, PagedEntry


class Publication(PagedEntry):
    """A publication. ``authors`` are bodies and offices; a date that nobody knows is left out."""

    schema_type = "CreativeWork"

    kind: Literal["plan", "informe", "libro", "articulo", "folleto", "ponencia", "video", "sitio", "otra"] = (
        Field(alias="tipo_publicacion")
    )
    bodies: tuple[Annotated[str, *code_of("instancias")], ...] = Field((), alias="instancias")
    cities: tuple[Annotated[str, *code_of("ciudades")], ...] = Field((), alias="ciudades")
    authors: Text | None = Field(None, alias="autoria")
    date: AnyDate | None = Field(None, alias="fecha")
    language: Language | None = Field(None, alias="idioma")
    archived_link: Url | None = Field(None, alias="enlace_archivado")
    licence: Literal["cc-by-4", "cc-by-sa-4", "cc0", "dominio-publico", "reservados", "sin-dato"] = Field(
        "sin-dato", alias="licencia"
    )
    abstract: Bilingual | None = Field(None, alias="resumen")

    def when(self) -> PartialDate | None:
        """Its date."""
        return self.date

    def past(self) -> Iterator[Dated]:
        """It has been published: what is only planned is an activity."""
        yield ("fecha",), self.date
