"""Room 1, model: calls, with what is known of their opening and closing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from bbp.model.bilingual import Bilingual
from bbp.model.dates import AnyDate, Day, PartialDate
from bbp.model.fields import Currency, Number, Text, Url, Written, code_of
from bbp.model.paged_entry import Dated, Fault, PagedEntry
from bbp.model.times import Hour, Zone


class MostMoney(Written):
    """The most that a call gives to one proposal."""

    value: Number = Field(alias="valor")
    currency: Currency = Field(alias="moneda")


class Call(PagedEntry):
    """A call with its opening and closing dates, as far as the source tells them.

    The closing hour is that of ``zone``; without it a call closes with the end of its day. Who calls is a
    body of the network (``body``) or another one (``other_body``). ``updated`` is the day of its last change
    that those who follow the calls should notice: a longer term, say.
    """

    body: Annotated[str, *code_of("instancias")] | None = Field(None, alias="organismo")
    other_body: Text | None = Field(None, alias="otro_organismo")
    opens: AnyDate | None = Field(None, alias="abre")
    closes: AnyDate | None = Field(None, alias="cierra")
    closing_hour: Hour | None = Field(None, alias="hora_cierre")
    zone: Zone | None = Field(None, alias="zona")
    period_note: Bilingual | None = Field(None, alias="periodo_nota")
    audience: Bilingual | None = Field(None, alias="para_quien")
    most: MostMoney | None = Field(None, alias="maximo")
    co_financing: Bilingual | None = Field(None, alias="cofinanciamiento")
    finance: tuple[Annotated[str, *code_of("financiamiento")], ...] = Field((), alias="financia")
    archived_link: Url | None = Field(None, alias="enlace_archivado")
    updated: Day | None = Field(None, alias="actualizada")

    def when(self) -> PartialDate | None:
        """The day on which it closes, or else opens."""
        return self.closes or self.opens

    def past(self) -> Iterator[Dated]:
        """It has been brought up to date."""
        yield ("actualizada",), self.updated

    def faults(self) -> Iterator[Fault]:
        """One body calls; it closes no earlier than it opens; the hour of closing has a day and a zone."""
        if bool(self.body) == bool(self.other_body):
            yield ("organismo",), "one-body-calls", {}
        if self.opens and self.closes and self.opens.is_after(self.closes):
            values = {"value": str(self.closes), "start": str(self.opens)}
            yield ("cierra",), "closes-before-opens", values
        if self.closing_hour and (self.closes is None or self.closes.depth != 3):
            yield ("hora_cierre",), "hour-without-day", {"value": self.closing_hour}
        if self.closing_hour and not self.zone:
            yield ("hora_cierre",), "hour-without-zone", {"value": self.closing_hour}
