"""Room 1, model: the dated events of the network, as closely as a document dates them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from bbp.model.bilingual import Bilingual
from bbp.model.dates import AnyDate, Day, PartialDate
from bbp.model.fields import Url, code_of
from bbp.model.paged_entry import Dated, Fault, PagedEntry
from bbp.model.times import Hour, Zone


class Material(Bilingual):
    """What an event left behind: slides, minutes, a recording."""

    link: Url = Field(alias="enlace")


class Event(PagedEntry):
    """A dated event. ``fortnight`` narrows a month to its first or second half, ``quarter`` a year.

    Hours are those of ``zone``; without hours an event takes whole days. ``updated`` is the day on which
    what is said of it last changed in a way that those who follow the agenda should notice.
    """

    schema_type = "Event"

    start: AnyDate = Field(alias="inicio")
    end: AnyDate | None = Field(None, alias="fin")
    fortnight: Literal["1", "2"] | None = Field(None, alias="quincena")
    quarter: Literal["1", "2", "3", "4"] | None = Field(None, alias="trimestre")
    start_hour: Hour | None = Field(None, alias="hora_inicio")
    end_hour: Hour | None = Field(None, alias="hora_fin")
    zone: Zone | None = Field(None, alias="zona")
    city: Annotated[str, *code_of("ciudades")] | None = Field(None, alias="ciudad")
    mode: Literal["presencial", "virtual"] = Field("presencial", alias="modalidad")
    place: Bilingual | None = Field(None, alias="lugar")
    organisers: tuple[Annotated[str, *code_of("instancias")], ...] = Field((), alias="organiza")
    unit: Annotated[str, *code_of("instancias")] | None = Field(None, alias="unidad")
    state: Annotated[str, *code_of("estados_evento")] = Field(alias="estado")
    materials: tuple[Material, ...] = Field((), alias="materiales")
    updated: Day | None = Field(None, alias="actualizada")

    def last(self) -> PartialDate:
        """The last date of the event as far as it is known."""
        return self.end or self.start

    def when(self) -> PartialDate:
        """The date on which it starts."""
        return self.start

    def past(self) -> Iterator[Dated]:
        """It has been brought up to date."""
        yield ("actualizada",), self.updated

    def faults(self) -> Iterator[Fault]:
        """It ends no earlier than it starts; what narrows a date fits it; hours have a day and a zone."""
        if self.end and self.start.is_after(self.end):
            yield ("fin",), "end-before-start", {"value": str(self.end), "start": str(self.start)}
        if self.fortnight and self.start.depth != 2:
            yield ("quincena",), "fortnight-without-month", {"value": str(self.start)}
        if self.quarter and self.start.depth != 1:
            yield ("trimestre",), "quarter-without-year", {"value": str(self.start)}
        if self.start_hour and self.start.depth != 3:
            yield ("hora_inicio",), "hour-without-day", {"value": self.start_hour}
        if self.start_hour and not self.zone:
            yield ("hora_inicio",), "hour-without-zone", {"value": self.start_hour}
        if self.end_hour and not self.start_hour:
            yield ("hora_fin",), "end-hour-alone", {"value": self.end_hour}
        yield from self._reversed_hours()

    def _reversed_hours(self) -> Iterator[Fault]:
        one_day = self.last() == self.start
        if one_day and self.start_hour and self.end_hour and self.end_hour <= self.start_hour:
            values = {"value": self.end_hour, "start": self.start_hour}
            yield ("hora_fin",), "end-hour-before-start", values
