"""Room 1, model: a bulletin issue as its original file writes it (the header of ``boletines/<id>/``)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bbp.model.dates import Day
from bbp.model.fields import CountingNumber, Identifier, Url, Written, code_of, length
from bbp.model.practice_record import Withdrawal
from bbp.model.text_enum import TextEnum


class Edition(TextEnum):
    """The kind of an issue. A retrospective one was composed after its quarter and says so."""

    ORDINARY = "ordinaria"
    RETROSPECTIVE = "retrospectiva"
    SPECIAL = "especial"


class KeyFigure(Written):
    """One figure, written once by the committee with its date: it never drifts."""

    figure: Annotated[str, *length(1, 20)] = Field(alias="cifra")
    text: Annotated[str, *length(5, 160)] = Field(alias="texto")
    date: Day = Field(alias="fecha")
    link: Url | None = Field(None, alias="enlace")


class Erratum(Written):
    """A correction of an issue that was already sent."""

    date: Day = Field(alias="fecha")
    text: Annotated[str, *length(5, 400)] = Field(alias="texto")


class BulletinRecord(Written):
    """The header of an original issue."""

    number: CountingNumber = Field(alias="numero")
    title: Annotated[str, *length(5, 90)] = Field(alias="titulo")
    date: Day = Field(alias="fecha")
    edition: Edition = Field(alias="edicion")
    subject: Annotated[str, *length(20, 70)] = Field(alias="asunto")
    summary: Annotated[str, *length(40, 140)] = Field(alias="resumen")
    practices: tuple[Identifier, ...] = Field(alias="practicas", min_length=1, max_length=5)

    notice: Annotated[str, *length(20, 300)] | None = Field(None, alias="aviso")
    commission: Annotated[str, *code_of("instancias")] | None = Field(None, alias="comision")
    events: tuple[Annotated[str, *code_of("agenda")], ...] = Field((), alias="agenda")
    calls: tuple[Annotated[str, *code_of("convocatorias")], ...] = Field((), alias="convocatorias")
    key_figure: KeyFigure | None = Field(None, alias="dato")
    errata: tuple[Erratum, ...] = Field((), alias="erratas")

    published: Day | None = Field(None, alias="publicada")
    withdrawn: Withdrawal | None = Field(None, alias="archivada")
    former_ids: tuple[Identifier, ...] = Field((), alias="antes")
