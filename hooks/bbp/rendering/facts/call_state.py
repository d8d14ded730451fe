"""Room 3, rendering: how a call stands on a day, in words: «Abierta», «cierra en 3 días».

A page says it as of the day on which the site was built, and says which day that was. By the reader's own
clock ``assets/closing-dates.js`` says it again, from the same words and by the same rules. Mails and feeds
are read later, without that script: they say dates and no state.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bbp.model import addresses
from bbp.model.call import Call
from bbp.model.issue_contents import CallState, call_state, last_day
from bbp.model.language import Language
from bbp.rendering.page.formats import format_date
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import Words, WordTree, load_words

_ZONE = "-03:00"
"""The hour of Montevideo, seat of the network's secretariat: for calls whose source gives no hour."""

_NEAR = ("today", "next")
_FIRST_MONTHS = 2
_YEAR_MONTHS = 12


class CallStanding(NamedTuple):
    """How a call stands. ``label`` is the state, ``phrase`` how long until or since; empty when nobody knows.

    ``opens`` is the first moment and ``closes`` the last one, in ISO 8601 with the zone; empty when unknown.
    ``vague`` names those, separated by a space, of which the source gives only the month or the year.
    """

    state: CallState
    label: str
    phrase: str
    opens: str
    closes: str
    vague: str


class CallClock(NamedTuple):
    """What a page says once about the states of its calls: their day; and what the script needs."""

    as_of: str
    script_data: Mapping[str, WordTree | str | None]
    script_url: str


def call_standing(call: Call, language: Language, today: date) -> CallStanding:
    """How the call stands on a day. Only a date that is known to the day is counted to or from."""
    words = load_words(language)
    state = call_state(call, today)
    known = (("opens", call.opens), ("closes", call.closes))
    return CallStanding(
        state=state,
        label=words(f"call_state.script.{state}.label"),
        phrase=_phrase(call, state, today, words),
        opens=f"{call.opens.first_day()}T00:00:00{_ZONE}" if call.opens else "",
        closes=_closing_moment(call),
        vague=" ".join(name for name, when in known if when and not when.day),
    )


def call_clock(today: date, links: Links) -> CallClock:
    """The sentence that dates the states of a page, and its script, which goes on from there."""
    words = load_words(links.language)
    return CallClock(
        as_of=words("call_state.as_of", date=format_date(today, links.language)),
        script_data={"built": today.isoformat(), "zone": _ZONE, "words": words.find("call_state.script")},
        script_url=links.to(addresses.asset("closing-dates.js")),
    )


def _closing_moment(call: Call) -> str:
    """The hour that the call states, in its own zone; without one, the end of its last day."""
    if call.closes is None:
        return ""
    day = last_day(call.closes)
    if not call.closing_hour or not call.zone:
        return f"{day}T23:59:59{_ZONE}"
    return datetime.combine(day, time.fromisoformat(call.closing_hour), ZoneInfo(call.zone)).isoformat()


def _phrase(call: Call, state: CallState, today: date, words: Words) -> str:
    when = call.opens if state is CallState.UPCOMING else call.closes
    if state is CallState.UNKNOWN or when is None or not when.day:
        return ""
    start, end = sorted((today, when.first_day()))
    unit, number = _span(start, end)
    return words(f"call_state.script.{state}.{unit}", n=number)


def _span(start: date, end: date) -> tuple[str, int]:
    """How far two days are apart: in days, in whole months from two on, in whole years from one on."""
    days, months = (end - start).days, _whole_months(start, end)
    if days < len(_NEAR):
        return _NEAR[days], days
    if months < _FIRST_MONTHS:
        return "days", days
    if months < _YEAR_MONTHS:
        return "months", months
    years = months // _YEAR_MONTHS
    return ("year" if years == 1 else "years"), years


def _whole_months(start: date, end: date) -> int:
    months = (end.year - start.year) * _YEAR_MONTHS + end.month - start.month
    return months - (end.day < start.day)
