"""Room 1, model: work plans of the network's bodies, their activities, and the network's own indicators.

The indicators are those of the plan of the Executive Secretariat 2011-2012: whether an activity was carried
out (yes, no, partly), who took part and from how many countries, and results A to E with their states.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from bbp.model.bilingual import Bilingual
from bbp.model.dates import AnyDate, PartialDate, Year, YearOrUnknown
from bbp.model.fields import Count, Identifier, Text, Written, code_of
from bbp.model.paged_entry import Fault, PagedEntry

if TYPE_CHECKING:
    from bbp.model.registers import Registers

Quarter = Literal["1", "2", "3", "4"]
CarriedOut = Literal["si", "no", "parcial", "sin-dato"]


class PlanAxis(Bilingual):
    """A line of work of a plan, under which its activities stand. ``id`` is unique within the plan."""

    id: Identifier


class Plan(PagedEntry):
    """A work plan: whose, for which years, with its objectives and its lines of work in their order."""

    schema_type = "CreativeWork"

    body: Annotated[str, *code_of("instancias")] | None = Field(None, alias="instancia")
    city: Annotated[str, *code_of("ciudades")] | None = Field(None, alias="ciudad")
    since: Year = Field(alias="desde")
    until: Year | None = Field(None, alias="hasta")
    standing: Literal["preliminar", "propuesto", "aprobado", "sin-dato"] = Field("sin-dato", alias="caracter")
    document: Annotated[str, *code_of("documentos")] = Field(alias="documento")
    objectives: tuple[Bilingual, ...] = Field((), alias="objetivos")
    axes: tuple[PlanAxis, ...] = Field((), alias="ejes_plan")

    def when(self) -> PartialDate:
        """Its first year."""
        return self.since

    def faults(self) -> Iterator[Fault]:
        """It ends no earlier than it begins, and no line of work stands twice."""
        if self.until and self.since.is_after(self.until):
            yield ("hasta",), "end-before-start", {"value": str(self.until), "start": str(self.since)}
        ids = [axis.id for axis in self.axes]
        for index, axis_id in enumerate(ids):
            if axis_id in ids[:index]:
                yield ("ejes_plan", index, "id"), "axis-twice", {"value": axis_id}


class Participants(Written):
    """Who took part in an activity, as the network counts it. ``countries`` 5 stands for five or more."""

    kind: Literal[
        "gobiernos-locales", "organizaciones-sociales", "institucionalidad-mercosur", "grupo-especifico"
    ] = Field(alias="tipo_participante")
    number: Count | None = Field(None, alias="cantidad")
    countries: Literal["1", "2", "3", "4", "5"] | None = Field(None, alias="paises_participantes")


class ActivityResult(Written):
    """A result of an activity by the letters of the network's grid, with the states that it reached."""

    kind: Literal["plan-trabajo", "proyectos", "nuevos-instrumentos", "nueva-institucionalidad", "otros"] = (
        Field(alias="resultado_tipo")
    )
    states: tuple[
        Literal[
            "acordado",
            "firmado",
            "con-actividades-y-financiamiento",
            "formulado",
            "financiado",
            "con-responsabilidades",
        ],
        ...,
    ] = Field((), alias="resultado_estados")
    text: Bilingual | None = Field(None, alias="detalle")


class Activity(PagedEntry):
    """An activity of a plan, in the order of its document. ``quarters`` are those of its year."""

    has_page = False

    plan: Annotated[str, *code_of("planes")] = Field(alias="plan")
    axis: Identifier | None = Field(None, alias="eje_plan")
    year: YearOrUnknown = Field(alias="anio")
    quarters: tuple[Quarter, ...] = Field((), alias="trimestres")
    start: AnyDate | None = Field(None, alias="inicio")
    end: AnyDate | None = Field(None, alias="fin")
    period_note: Bilingual | None = Field(None, alias="periodo_nota")
    cities: tuple[Annotated[str, *code_of("ciudades")], ...] = Field((), alias="ciudades")
    carried_out: CarriedOut = Field(alias="realizada")
    event: Annotated[str, *code_of("agenda")] | None = Field(None, alias="evento")
    practice: Identifier | None = Field(None, alias="practica")
    with_whom: Text | None = Field(None, alias="con")
    participants: tuple[Participants, ...] = Field((), alias="participantes")
    results: tuple[ActivityResult, ...] = Field((), alias="resultados_red")
    document: Annotated[str, *code_of("documentos")] = Field(alias="documento")

    def when(self) -> PartialDate | None:
        """Its date, or else its year."""
        return self.start or self.year

    def host(self) -> tuple[str, str]:
        """Its plan."""
        return "planes", self.plan

    def faults(self) -> Iterator[Fault]:
        """It ends no earlier than it begins; quarters belong to a year."""
        if self.start and self.end and self.start.is_after(self.end):
            yield ("fin",), "end-before-start", {"value": str(self.end), "start": str(self.start)}
        if self.quarters and self.year is None:
            yield ("trimestres",), "quarters-without-year", {}

    def faults_among(self, registers: Registers) -> Iterator[Fault]:
        """Its line of work is one of its plan's."""
        plan = registers.all_of(Plan).get(self.plan)
        known = [axis.id for axis in plan.axes] if plan else []
        if plan and self.axis and self.axis not in known:
            values = {"value": self.axis, "plan": plan.id, "known": ", ".join(known)}
            yield ("eje_plan",), "axis-of-no-plan" if known else "plan-without-axes", values
