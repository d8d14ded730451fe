"""Room 1, model: sources of finance for local governments that the network's documents name."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bbp.model.bilingual import Bilingual
from bbp.model.fields import Text, Url, code_of
from bbp.model.paged_entry import PagedEntry


class FinanceSource(PagedEntry):
    """A fund or programme: the network's own, of the regional integration, of international cooperation."""

    schema_type = "Organization"

    acronym: Text | None = Field(None, alias="sigla")
    kind: Literal["red", "integracion-regional", "cooperacion-internacional", "sin-dato"] = Field(
        alias="tipo_fuente"
    )
    body: Annotated[str, *code_of("instancias")] | None = Field(None, alias="instancia")
    standing: Literal["vigente", "cerrada", "sin-dato"] = Field(alias="vigencia")
    checked: Text | None = Field(None, alias="vigencia_fuente")
    audience: Bilingual | None = Field(None, alias="para_quien")
    archived_link: Url | None = Field(None, alias="enlace_archivado")
