"""Room 1, model: what an issue carries from the registers and from the bank, and its neighbours.

Ordinary issues compute agenda and calls on their date; retrospective and special ones list ids.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from bbp.model.bulletin import Bulletin
from bbp.model.bulletin_record import BulletinRecord, Edition
from bbp.model.call import Call
from bbp.model.dates import PartialDate
from bbp.model.event import Event
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.model.registers import Registers
from bbp.model.text_enum import TextEnum

AGENDA_DAYS = 120
"""How far ahead the agenda of an ordinary issue looks."""

_LAST_MONTH = 12
_FORTNIGHT_END = 15
_QUARTER_MONTHS = 3


class CallState(TextEnum):
    """How a call stands on a day. Without a closing date nobody knows whether it is still open."""

    UPCOMING = "upcoming"
    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


def issue_events(record: BulletinRecord, registers: Registers) -> tuple[Event, ...]:
    """The agenda of an issue: the listed events in their order, or the computed ones by date.

    Computed: the events that can still start on the issue's date and may start within
    ``AGENDA_DAYS`` after it; a month or a year stands for each of its days.
    """
    if record.edition is not Edition.ORDINARY:
        return tuple(registers.events[key] for key in record.events if key in registers.events)
    day = record.date.first_day()
    limit = day + timedelta(days=AGENDA_DAYS)
    near = (event for event in registers.events.values() if _starts_between(event, day, limit))
    return tuple(sorted(near, key=first_day_of))


def issue_calls(record: BulletinRecord, registers: Registers) -> tuple[Call, ...]:
    """The calls of an issue: the listed ones in their order, or those open on its date, first to close first.

    A call without a closing date counts for the year in which it opened: later nobody knows.
    """
    if record.edition is not Edition.ORDINARY:
        return tuple(registers.calls[key] for key in record.calls if key in registers.calls)
    day = record.date.first_day()
    current = (call for call in registers.calls.values() if _is_current(call, day))
    return tuple(sorted(current, key=_closing))


def issue_practices(issue: Bulletin, library: Library) -> tuple[Practice, ...]:
    """The highlights that have a page, in the issue's order."""
    by_id = library.practices_by_id
    return tuple(by_id[key] for key in issue.record.practices if key in by_id)


def neighbours(issue: Bulletin, library: Library) -> tuple[Bulletin | None, Bulletin | None]:
    """The issues before and after this one by their number, among those in the lists."""
    issues = sorted(library.listed_bulletins, key=lambda one: one.record.number)
    number = issue.record.number
    earlier = [one for one in issues if one.record.number < number]
    later = [one for one in issues if one.record.number > number]
    return (earlier[-1] if earlier else None), (later[0] if later else None)


def call_state(call: Call, day: date) -> CallState:
    """How a call stands on a day; a month or a year as its closing date ends with its last day."""
    if call.opens and call.opens.first_day() > day:
        return CallState.UPCOMING
    if call.closes is None:
        return CallState.UNKNOWN
    return CallState.OPEN if last_day(call.closes) >= day else CallState.CLOSED


def has_passed(event: Event, day: date) -> bool:
    """Whether the event is certainly over on a day."""
    return last_day_of(event) < day


def first_day_of(event: Event) -> date:
    """The first day on which the event can start; its fortnight narrows a month, its quarter a year."""
    first = event.start.first_day()
    if event.quarter:
        return first.replace(month=_QUARTER_MONTHS * (int(event.quarter) - 1) + 1)
    return first.replace(day=_FORTNIGHT_END + 1) if event.fortnight == "2" else first


def last_day_of(event: Event) -> date:
    """The last day on which the event can end, narrowed by its fortnight or its quarter."""
    if event.quarter and event.last() == event.start:
        return last_day(PartialDate(event.start.year, _QUARTER_MONTHS * int(event.quarter)))
    last = last_day(event.last())
    return last.replace(day=_FORTNIGHT_END) if event.fortnight == "1" else last


def last_day(when: PartialDate) -> date:
    """The last day that a date can mean."""
    month = when.month or _LAST_MONTH
    return date(when.year, month, when.day or calendar.monthrange(when.year, month)[1])


def _starts_between(event: Event, day: date, limit: date) -> bool:
    latest_start = min(last_day_of(event), last_day(event.start))
    return latest_start >= day and first_day_of(event) <= limit


def _is_current(call: Call, day: date) -> bool:
    state = call_state(call, day)
    opened_this_year = call.opens is not None and call.opens.year == day.year
    return state is CallState.OPEN or (state is CallState.UNKNOWN and opened_this_year)


def _closing(call: Call) -> date:
    return last_day(call.closes) if call.closes else date.max
