"""Room 1, model: the agenda as readers look through it: what is coming, what is past; by year, body, city."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bbp.model.event import Event
from bbp.model.issue_contents import first_day_of, has_passed
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.registers import Registers
from bbp.model.text_enum import TextEnum

_MONTH, _DAY = 2, 3


class Precision(TextEnum):
    """How closely the source dates an event: by its least known end."""

    DAY = "day"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Agenda:
    """Events cut by a day: those that are not certainly over, soonest first; the others, newest first."""

    coming: tuple[Event, ...]
    past: tuple[Event, ...]

    @property
    def events(self) -> tuple[Event, ...]:
        """All of them, in the order in which a list shows them."""
        return (*self.coming, *self.past)


@dataclass(frozen=True, slots=True)
class AgendaWays:
    """The whole agenda, and its parts: by year, newest first; by body and by city, in their registers' order.

    A body has the events that it organises and those of which it is the thematic unit.
    """

    whole: Agenda
    by_year: Mapping[int, Agenda]
    by_body: Mapping[str, Agenda]
    by_city: Mapping[str, Agenda]


@once_per_library
def agenda_ways(library: Library) -> AgendaWays:
    """The agenda of a library on its day; years, bodies and cities without an event are left out."""
    registers, today = library.registers, library.today
    years: dict[int, list[Event]] = defaultdict(list)
    bodies: dict[str, list[Event]] = defaultdict(list)
    cities: dict[str, list[Event]] = defaultdict(list)
    for event in registers.events.values():
        years[event.start.year].append(event)
        for body in bodies_of(event):
            bodies[body].append(event)
        if event.city:
            cities[event.city].append(event)
    return AgendaWays(
        whole=agenda_on(registers.events.values(), today),
        by_year={year: agenda_on(years[year], today) for year in sorted(years, reverse=True)},
        by_body={key: agenda_on(bodies[key], today) for key in registers.bodies if key in bodies},
        by_city={key: agenda_on(cities[key], today) for key in registers.cities if key in cities},
    )


def agenda_on(events: Iterable[Event], today: date) -> Agenda:
    """The events cut by a day; those of one day stand in the order of the register."""
    ordered = sorted(events, key=first_day_of)
    past = [event for event in ordered if has_passed(event, today)]
    newest_first = sorted(past, key=first_day_of, reverse=True)
    return Agenda(tuple(event for event in ordered if not has_passed(event, today)), tuple(newest_first))


def bodies_of(event: Event) -> tuple[str, ...]:
    """The bodies of the network that an event belongs to: its thematic unit, then who organises it."""
    return tuple(dict.fromkeys((*((event.unit,) if event.unit else ()), *event.organisers)))


def precision_of(event: Event) -> Precision:
    """How closely the source dates the event."""
    depth = min(event.start.depth, event.last().depth)
    if depth == _DAY:
        return Precision.DAY
    if depth == _MONTH:
        return Precision.FORTNIGHT if event.fortnight else Precision.MONTH
    return Precision.QUARTER if event.quarter else Precision.YEAR


def is_in_calendars(event: Event) -> bool:
    """Whether its dates are known to the month at least: calendars have no place for a quarter or a year."""
    return precision_of(event) not in {Precision.QUARTER, Precision.YEAR}


def stated_change(event: Event, registers: Registers) -> date:
    """The day that stands for the last change of an event: the stated one.

    Without it, the first of January of the year of the document that names the event, or of its own year.
    """
    if event.updated:
        return event.updated.first_day()
    document = registers.documents.get(event.document or "")
    year = document.year if document and document.year else event.start
    return date(year.year, 1, 1)
