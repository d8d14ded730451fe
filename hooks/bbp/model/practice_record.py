"""Room 1, model: a practice as its original file writes it (the header of ``practicas/<id>/``)."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from bbp.model.dates import UNKNOWN, AnyDate, Day, Month, MonthOrUnknown, PartialDate, Year, YearOrUnknown
from bbp.model.fields import (
    CountingNumber,
    Currency,
    Identifier,
    Number,
    Text,
    Url,
    Written,
    code_of,
    length,
    read_number,
    refuse_parts,
)
from bbp.model.format_keys import QUALIFIERS, Qualifier
from bbp.model.text_enum import TextEnum


class Situation(TextEnum):
    """How a practice stands, according to its sources."""

    ANNOUNCED = "anunciada"
    ONGOING = "en-marcha"
    FINISHED = "terminada"
    INTERRUPTED = "interrumpida"
    UNKNOWN = UNKNOWN


class Origin(TextEnum):
    """Who speaks in a source. Only ``independiente`` and ``evaluacion`` raise the evidence."""

    OWN = "propia"
    NETWORK = "red"
    PRESS = "prensa"
    INDEPENDENT = "independiente"
    EVALUATION = "evaluacion"
    LAW = "norma"


class ResultKind(TextEnum):
    """What a figure measures: what was made, what it changed for people, what it changed for good."""

    OUTPUT = "producto"
    OUTCOME = "resultado"
    IMPACT = "impacto"


class Answer(TextEnum):
    """An answer to a question on replicability."""

    YES = "si"
    PARTLY = "parcial"
    NO = "no"


class Figure(Written):
    """A number with at most one qualifier: ``30``, ``12,5``, ``más de 200``."""

    number: Decimal
    qualifier: Qualifier | None = None
    words: str
    """The figure as the source writes it."""


def read_figure(value: object) -> object:
    """A figure from its text: the longest known qualifier in front, then a number."""
    refuse_parts(value)
    if not isinstance(value, str):
        return value
    written = " ".join(value.split())
    for words, qualifier in QUALIFIERS.items():
        if written.lower().startswith(f"{words} "):
            number = read_number(written[len(words) + 1 :])
            return Figure(number=number, qualifier=qualifier, words=written)
    if not any(character.isdigit() for character in written):
        raise PydanticCustomError("figure-without-number", "figure-without-number")
    return Figure(number=read_number(written), words=written)


FigureText = Annotated[Figure, BeforeValidator(read_figure), WithJsonSchema({"type": "string"})]


def read_years(value: object) -> object:
    """``2016``, ``2015-2017`` or ``sin-dato`` as first and last year; ``sin-dato`` is None."""
    refuse_parts(value)
    if not isinstance(value, str) or value == UNKNOWN:
        return None if value == UNKNOWN else value
    first, _, last = value.partition("-")
    years = (first, last or first)
    if not all(len(year) == 4 and year.isdecimal() for year in years) or first > years[1]:
        raise PydanticCustomError("bad-date", "bad-date", {"shapes": f"AAAA, AAAA-AAAA, {UNKNOWN}"})
    return tuple(int(year) for year in years)


Years = Annotated[
    tuple[int, int] | None,
    BeforeValidator(read_years),
    WithJsonSchema({"type": "string", "pattern": r"^(\d{4}|\d{4}-\d{4}|sin-dato)$"}),
]


class Source(Written):
    """Where a fact was read. Sources are numbered from 1 in their order."""

    title: Annotated[str, *length(3, 300)] = Field(alias="titulo")
    link: Url | None = Field(None, alias="enlace")
    document: Text | None = Field(None, alias="documento")
    date: AnyDate | None = Field(None, alias="fecha")
    origin: Origin = Field(alias="origen")


class Result(Written):
    """One row of results: what is counted, how much, when, and which source says so."""

    indicator: Annotated[str, *length(3, 140)] = Field(alias="indicador")
    value: FigureText = Field(alias="valor")
    unit: Annotated[str, *length(1, 40)] | None = Field(None, alias="unidad")
    years: Years = Field(None, alias="anio")
    source: CountingNumber | None = Field(None, alias="fuente")
    kind: ResultKind = Field(ResultKind.OUTPUT, alias="tipo")


class Territory(Written):
    """The ground of a practice that is not one city's."""

    kind: Annotated[str, *code_of("tipos_territorio")] = Field(alias="tipo")
    name: Annotated[str, *length(2, 120)] = Field(alias="nombre")
    cities: tuple[Annotated[str, *code_of("ciudades")], ...] = Field((), alias="ciudades")


class Actor(Written):
    """An organisation that takes part; never a person."""

    name: Annotated[str, *length(2, 160)] = Field(alias="nombre")
    kind: Annotated[str, *code_of("tipos_actor")] = Field(UNKNOWN, alias="tipo")
    role: Annotated[str, *code_of("papeles_actor")] = Field(UNKNOWN, alias="papel")


class Amount(Written):
    """What the practice costs, in the currency and the prices of a year."""

    value: Number = Field(alias="valor")
    currency: Currency = Field(alias="moneda")
    year: Year = Field(alias="anio")


class Replicability(Written):
    """The three questions that are asked; a question without an answer is left out."""

    steps: Answer | None = Field(None, alias="pasos")
    participation: Answer | None = Field(None, alias="participacion")
    documented: Answer | None = Field(None, alias="documentada")


class Replica(Written):
    """Another city that did it after this one. Without a link it is no evidence."""

    city: Annotated[str, *code_of("ciudades")] = Field(alias="ciudad")
    link: Url | None = Field(None, alias="enlace")
    year: YearOrUnknown = Field(None, alias="anio")
    practice: Identifier | None = Field(None, alias="practica")


class Image(Written):
    """A picture of the folder: jpg, png or webp, at most 2 MB and 4000 px a side."""

    file: Text = Field(alias="archivo")
    alt: Annotated[str, *length(5, 200)]
    credit: Annotated[str, *length(2, 120)] | None = Field(None, alias="credito")


class Review(Written):
    """When a body (not a person) last read the record against its sources."""

    date: Day = Field(alias="fecha")
    by: Annotated[str, *length(2, 120)] = Field(alias="por")


class Withdrawal(Written):
    """Why a record is no longer in the lists; its page stays."""

    date: Day = Field(alias="fecha")
    reason: Annotated[str, *length(10, 300)] = Field(alias="motivo")


def read_level(value: object) -> object:
    """A level of evidence, ``0`` to ``4``."""
    refuse_parts(value)
    if isinstance(value, str):
        if value not in tuple("01234"):
            raise PydanticCustomError("bad-level", "bad-level")
        return int(value)
    return value


class EvidenceCap(Written):
    """A ceiling that the committee sets on the computed evidence, with its reason."""

    level: Annotated[int, BeforeValidator(read_level)] = Field(
        alias="nivel", json_schema_extra={"minimum": 0, "maximum": 4, "pattern": "^[0-4]$"}
    )
    reason: Annotated[str, *length(10, 300)] = Field(alias="motivo")


class PracticeRecord(Written):
    """The header of an original practice: nine required keys, the optional ones, the committee's."""

    title: Annotated[str, *length(5, 90)] = Field(alias="titulo")
    summary: Annotated[str, *length(40, 400)] = Field(alias="resumen")
    city: Annotated[str, *code_of("ciudades", UNKNOWN)] = Field(alias="ciudad")
    responsible: Annotated[str, *length(3, 200)] = Field(alias="responsable")
    start: MonthOrUnknown = Field(alias="inicio")
    situation: Situation = Field(alias="situacion")
    themes: tuple[Annotated[str, *code_of("temas")], ...] = Field(alias="temas", min_length=1, max_length=3)
    instruments: tuple[Annotated[str, *code_of("instrumentos")], ...] = Field(
        alias="instrumentos", min_length=1, max_length=3
    )
    sources: tuple[Source, ...] = Field(alias="fuentes", min_length=1)

    end: Month | None = Field(None, alias="fin")
    period_note: Annotated[str, *length(3, 120)] | None = Field(None, alias="periodo_nota")
    territory: Territory | None = Field(None, alias="territorio")
    axes: tuple[Annotated[str, *code_of("ejes")], ...] = Field((), alias="ejes")
    goals: tuple[Annotated[str, *code_of("ods")], ...] = Field((), alias="ods", max_length=5)
    goals_source: CountingNumber | None = Field(None, alias="ods_fuente")
    recipients: tuple[Annotated[str, *code_of("destinatarios")], ...] = Field((), alias="destinatarios")
    actors: tuple[Actor, ...] = Field((), alias="actores")
    results: tuple[Result, ...] = Field((), alias="resultados")
    amount: Amount | None = Field(None, alias="monto")
    funding: tuple[Annotated[str, *code_of("fuentes_financiamiento")], ...] = Field(
        (), alias="financiamiento"
    )
    replicability: Replicability = Field(Replicability(), alias="replicabilidad")
    replicas: tuple[Replica, ...] = ()
    image: Image | None = Field(None, alias="imagen")

    published: Day | None = Field(None, alias="publicada")
    reviewed: Review | None = Field(None, alias="revisada")
    withdrawn: Withdrawal | None = Field(None, alias="archivada")
    evidence_cap: EvidenceCap | None = Field(None, alias="evidencia_maxima")
    related: tuple[Identifier, ...] = Field((), alias="relacionadas")
    former_ids: tuple[Identifier, ...] = Field((), alias="antes")

    def source_of(self, result: Result) -> Source | None:
        """The source that a row cites; the only one when there is just one; None if the number is wrong."""
        number = result.source or (1 if len(self.sources) == 1 else 0)
        return self.sources[number - 1] if 0 < number <= len(self.sources) else None

    def newest_source_date(self) -> PartialDate | None:
        """The latest date of a source, None when no source has one."""
        return max((source.date for source in self.sources if source.date), default=None)
