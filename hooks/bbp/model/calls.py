"""Room 1, model: the calls as readers look through them: by how they stand on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bbp.model.call import Call
from bbp.model.exchange_rates import DOLLAR
from bbp.model.issue_contents import CallState, call_state, last_day
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.registers import Registers


@dataclass(frozen=True, slots=True)
class Calls:
    """Calls by their state on a day.

    Open ones: first to close first. Upcoming ones: first to open first. Those of which nobody knows when they
    close, and closed ones: newest first.
    """

    open: tuple[Call, ...]
    upcoming: tuple[Call, ...]
    unknown: tuple[Call, ...]
    closed: tuple[Call, ...]

    @property
    def all(self) -> tuple[Call, ...]:
        """All of them, in the order in which a list shows them."""
        return (*self.open, *self.upcoming, *self.unknown, *self.closed)


@once_per_library
def library_calls(library: Library) -> Calls:
    """The calls of a library on its day."""
    return calls_on(library.registers.calls.values(), library.today)


def calls_on(calls: Iterable[Call], today: date) -> Calls:
    """The calls cut by a day; those of one date stand in the order of the register."""
    by_state: dict[CallState, list[Call]] = {state: [] for state in CallState}
    for call in calls:
        by_state[call_state(call, today)].append(call)
    return Calls(
        open=tuple(sorted(by_state[CallState.OPEN], key=_last)),
        upcoming=tuple(sorted(by_state[CallState.UPCOMING], key=_first)),
        unknown=tuple(sorted(by_state[CallState.UNKNOWN], key=_first, reverse=True)),
        closed=tuple(sorted(by_state[CallState.CLOSED], key=_last, reverse=True)),
    )


def call_year(call: Call) -> int | None:
    """The year in which a call closes, or else opens; None where it has no date."""
    when = call.when()
    return when.year if when else None


def first_told(call: Call, registers: Registers) -> date | None:
    """The day that stands for when a call was first told of; None of a call without any date.

    Its opening; without one, the first of January of the year of the document that names it, or of the year
    in which it closes. Never later than its stated change.
    """
    document = registers.documents.get(call.document or "")
    if call.opens:
        told = call.opens.first_day()
    elif document and document.year:
        told = date(document.year.year, 1, 1)
    elif call.closes:
        told = date(call.closes.year, 1, 1)
    else:
        return call.updated.first_day() if call.updated else None
    return min(told, call.updated.first_day()) if call.updated else told


def last_told(call: Call, registers: Registers) -> date | None:
    """The day of the last change that a call states, or else when it was first told of."""
    return call.updated.first_day() if call.updated else first_told(call, registers)


def most_in_dollars(call: Call, registers: Registers) -> Decimal | None:
    """The most that a call gives in US dollars of its year; None without a cited rate, and of dollars."""
    year = call_year(call)
    if call.most is None or call.most.currency == DOLLAR or year is None:
        return None
    known = registers.exchange_rates.get(call.most.currency)
    rate = known.in_year(year) if known else None
    return call.most.value / rate if rate else None


def _first(call: Call) -> date:
    when = call.opens or call.closes
    return when.first_day() if when else date.min


def _last(call: Call) -> date:
    return last_day(call.closes) if call.closes else date.min
