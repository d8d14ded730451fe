"""Room 3, rendering: events as calendars (RFC 5545): of all, of each body of the network, of each event.

Line ends CRLF, lines of 75 octets at most. An event of which the month is known at least takes part: its
whole days, the end exclusive; an approximate one takes all days that it may mean, and says so. Hours are
written in UTC, which every calendar shows in its reader's own zone. What is only foreseen is ``TENTATIVE``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from uuid import uuid5
from zoneinfo import ZoneInfo

from icalendar import Calendar
from icalendar import Event as CalendarEvent

from bbp.model import network_addresses
from bbp.model.agenda import (
    Precision,
    agenda_ways,
    bodies_of,
    is_in_calendars,
    precision_of,
    stated_change,
)
from bbp.model.event import Event
from bbp.model.issue_contents import first_day_of, last_day_of
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.rendering.bulletin.feed_entries import NAMESPACE
from bbp.rendering.facts.event_dates import approximation, full_dates, full_hours
from bbp.rendering.facts.event_lines import event_place
from bbp.rendering.page.words import load_words

_PROGRAM = "-//Mercociudades//BBP//{language}"
_REFRESH, _DAILY = timedelta(days=1), "P1D"
_STATUS = {
    "realizada": "CONFIRMED",
    "parcial": "CONFIRMED",
    "cancelada": "CANCELLED",
}
_NOT_SURE = "TENTATIVE"
"""Of what is only foreseen, of which nobody knows whether it was held, or whose state the standard lacks."""
_CANCELLED = "cancelada"
_END = b"END:VCALENDAR\r\n"
# A calendar must hold something: one without an event holds the zone in which nothing happens.
_NOTHING = (
    b"BEGIN:VTIMEZONE\r\nTZID:UTC\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
    b"TZOFFSETFROM:+0000\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
)


def render_calendars(library: Library, settings: Settings) -> Iterator[tuple[str, str]]:
    """Address and text of every calendar in both languages.

    Every body has one, also while it has no event: who subscribed to it once stays subscribed. An event that
    no calendar can hold has none.
    """
    ways = agenda_ways(library)
    for language in Language:
        made = _Calendars(library, settings, language)
        words = load_words(language)
        whole = made.of(words("agenda.calendar.name"), ways.whole.events)
        yield network_addresses.agenda_calendar(language), whole
        for key, body in library.registers.bodies.items():
            name = words("agenda.part", name=body.in_language(language))
            events = ways.by_body[key].events if key in ways.by_body else ()
            yield network_addresses.body_calendar(key, language), made.of(name, events)
        for event in filter(is_in_calendars, ways.whole.events):
            yield network_addresses.event_calendar(event.id, language), made.of("", (event,))


class _Calendars:
    """Writes the calendars of one language; the text of each event is made once for all of them."""

    def __init__(self, library: Library, settings: Settings, language: Language) -> None:
        self.library, self.settings, self.language = library, settings, language
        self.words = load_words(language)
        self._texts: dict[str, bytes] = {}

    def of(self, name: str, events: Iterable[Event]) -> str:
        """A calendar of the events that it can hold, by date.

        One without a name is there to be added to another one, not to be subscribed to.
        """
        held = sorted(filter(is_in_calendars, events), key=first_day_of)
        head = self._head(name).removesuffix(_END)
        return b"".join((head, *(map(self._text, held) if held else (_NOTHING,)), _END)).decode("utf-8")

    def _head(self, name: str) -> bytes:
        calendar = Calendar()
        calendar.add("prodid", _PROGRAM.format(language=self.language.upper()))
        calendar.add("version", "2.0")
        if name:
            # The properties of RFC 7986, and the older ones that most programs read.
            calendar.add("name", name)
            calendar.add("x-wr-calname", name)
            calendar.add("refresh-interval", _REFRESH, {"value": "DURATION"})
            calendar.add("x-published-ttl", _DAILY)
        return bytes(calendar.to_ical())

    def _text(self, event: Event) -> bytes:
        if event.id not in self._texts:
            self._texts[event.id] = bytes(self._event(event).to_ical())
        return self._texts[event.id]

    def _event(self, event: Event) -> CalendarEvent:
        made, registers = CalendarEvent(), self.library.registers
        stamp = datetime.combine(stated_change(event, registers), time(), UTC)
        made.add("uid", event_uid(event))
        made.add("dtstamp", stamp)
        if event.updated:
            made.add("last-modified", stamp)
        self._add_times(made, event)
        made.add("status", _STATUS.get(event.state, _NOT_SURE))
        told = {"language": self.language.value}
        made.add("summary", self._summary(event), told)
        made.add("description", self._description(event), told)
        if place := event_place(event, registers, self.language):
            made.add("location", place, told)
        names = [registers.bodies[key].in_language(self.language) for key in bodies_of(event)]
        if names:
            made.add("categories", names, told)
        made.add("url", self._url(event))
        return made

    def _add_times(self, made: CalendarEvent, event: Event) -> None:
        hours = event_hours(event)
        if hours:
            start, end = hours
            made.add("dtstart", start)
            if end:
                made.add("dtend", end)
            return
        made.add("dtstart", first_day_of(event))
        made.add("dtend", last_day_of(event) + timedelta(days=1))
        # Whole days must not make a reader seem busy for a month.
        made.add("transp", "TRANSPARENT")

    def _summary(self, event: Event) -> str:
        title = event.in_language(self.language)
        if precision_of(event) is not Precision.DAY:
            title = self.words("agenda.calendar.approximate", title=title)
        # Many programs do not show the status of an event.
        return self.words("agenda.calendar.cancelled", title=title) if event.state == _CANCELLED else title

    def _description(self, event: Event) -> str:
        """What a calendar has no property for, a line each; its last line is the address of the page."""
        state = self.library.registers.terms["estados_evento"][event.state].in_language(self.language)
        approximate = approximation(event, self.language)
        when = full_dates(event, self.language)
        lines = (
            f"{when[:1].upper()}{when[1:]}. {approximate}" if approximate else "",
            full_hours(event, self.language),
            self.words("registers.labelled", label=self.words("registers.field.estado"), value=state),
            event.note.in_language(self.language) if event.note else "",
            self._url(event),
        )
        return "\n".join(line for line in lines if line)

    def _url(self, event: Event) -> str:
        return self.settings.absolute(network_addresses.entry("agenda", event.id, self.language))


def event_uid(event: Event) -> str:
    """The same in both languages and in every calendar: version 5 UUID of the event's id."""
    return str(uuid5(NAMESPACE, f"agenda/{event.id}"))


def event_hours(event: Event) -> tuple[datetime, datetime | None] | None:
    """Start and end in UTC; None for whole days, also where only the first of several days has an hour."""
    several = event.last() != event.start
    if not event.start_hour or not event.zone or (several and not event.end_hour):
        return None
    if precision_of(event) is not Precision.DAY:
        return None
    end = _moment(event.last().first_day(), event.end_hour, event.zone) if event.end_hour else None
    return _moment(event.start.first_day(), event.start_hour, event.zone), end


def _moment(day: date, hour: str, zone: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(hour), _zone(zone)).astimezone(UTC)


_zone = lru_cache(maxsize=64)(ZoneInfo)
