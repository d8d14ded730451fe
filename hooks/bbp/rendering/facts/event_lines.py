"""Room 3, rendering: an event or a call of the registers as a line in the reader's language."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bbp.model import network_addresses
from bbp.model.bilingual import Bilingual
from bbp.model.call import Call
from bbp.model.dates import UNKNOWN, PartialDate
from bbp.model.event import Event
from bbp.model.issue_contents import CallState, has_passed
from bbp.model.language import Language
from bbp.model.registers import Registers
from bbp.rendering.facts.call_state import CallStanding, call_standing
from bbp.rendering.facts.practice_facts import city_label
from bbp.rendering.page.formats import short_month
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words

_OBVIOUS_AFTERWARDS = "realizada"
_OBVIOUS_BEFORE = "prevista"


class EventLine(NamedTuple):
    """A line of an agenda or of a list of calls. Empty texts are not drawn.

    ``standing`` is how a call stands on the day of the library; None for an event, for a call of which
    nobody can tell, and where the line is read on a later day.
    """

    when: str
    title: str
    url: str
    place: str
    state: str
    note: str
    standing: CallStanding | None = None


def event_line(event: Event, registers: Registers, links: Links, today: date) -> EventLine:
    """When, what with the link to its page, where; the state unless it goes without saying; the note."""
    language = links.language
    return EventLine(
        when=event_when(event, language),
        title=event.in_language(language),
        url=links.to(network_addresses.entry("agenda", event.id, language)),
        place=event_place(event, registers, language),
        state=_event_state(event, registers, language, today),
        note=_note(event.note, language),
    )


def call_line(call: Call, registers: Registers, links: Links) -> EventLine:
    """When it opens and closes, what with its page, who calls and whom; the notes. True on every day."""
    language = links.language
    words = load_words(language)
    body = registers.bodies[call.body].in_language(language) if call.body else call.other_body or ""
    audience = words("events.audience", audience=_note(call.audience, language)) if call.audience else ""
    notes = (audience, _note(call.period_note, language), _note(call.note, language))
    return EventLine(
        when=_call_when(call, language),
        title=call.in_language(language),
        url=links.to(network_addresses.entry("convocatorias", call.id, language)),
        place=body,
        # A note on the period says already what is not known about its end.
        state="" if call.closes or call.period_note else words("call_state.script.unknown.label"),
        note=" ".join(_sentence(note) for note in notes if note),
    )


def standing_call_line(call: Call, registers: Registers, links: Links, today: date) -> EventLine:
    """The line of a call with how it stands on a day, which the page's script says again on a later one."""
    line, standing = call_line(call, registers, links), call_standing(call, links.language, today)
    if standing.state is CallState.UNKNOWN:
        return line
    # Once it has opened, the script says in the same place that nobody knows when it closes.
    return line._replace(state="", standing=standing)


def event_when(event: Event, language: Language) -> str:
    """«11–14 jul 2013», «1.ª quincena, nov 2013», «2.º trim. 2014», «jul 2016», «2016–2017»."""
    when, words = date_range(event.start, event.end, language), load_words(language)
    if event.fortnight:
        return words(f"events.fortnight.{event.fortnight}", month=when)
    return words(f"events.quarter.{event.quarter}", year=when) if event.quarter else when


def date_range(start: PartialDate, end: PartialDate | None, language: Language) -> str:
    """Two dates as shortly as they can be read, each as far as it is known; one when they are equal."""
    if end is None or end == start:
        return _short(start.parts(), language)
    return f"{_short(_own_parts(start, end), language)}–{_short(end.parts(), language)}"


def _own_parts(start: PartialDate, end: PartialDate) -> tuple[int, int, int]:
    """The parts of the first date that the second one does not repeat."""
    if start.depth != end.depth or start.year != end.year:
        return start.parts()
    if start.depth == 3 and start.month == end.month:
        return 0, 0, start.day
    return 0, start.month, start.day


def _short(parts: tuple[int, int, int], language: Language) -> str:
    year, month, day = parts
    shown = (
        str(day) if day else "",
        short_month(month, language) if month else "",
        str(year) if year else "",
    )
    return " ".join(part for part in shown if part)


def event_place(event: Event, registers: Registers, language: Language) -> str:
    """«Virtual», the city, the place, as far as they are known."""
    parts = (
        load_words(language)("events.virtual") if event.mode == "virtual" else "",
        city_label(event.city, registers, language) if event.city else "",
        _note(event.place, language),
    )
    return " · ".join(part for part in parts if part)


def _event_state(event: Event, registers: Registers, language: Language, today: date) -> str:
    if event.state == (_OBVIOUS_AFTERWARDS if has_passed(event, today) else _OBVIOUS_BEFORE):
        return ""
    if event.state == UNKNOWN:
        return load_words(language)("events.held_unknown")
    return registers.terms["estados_evento"][event.state].in_language(language)


def _call_when(call: Call, language: Language) -> str:
    words = load_words(language)
    if call.opens and call.closes:
        return date_range(call.opens, call.closes, language)
    if call.closes:
        return words("events.closes", date=_short(call.closes.parts(), language))
    if call.opens:
        return words("events.opens", date=_short(call.opens.parts(), language))
    return words("events.no_date")


def _note(text: Bilingual | None, language: Language) -> str:
    return text.in_language(language) if text else ""


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
