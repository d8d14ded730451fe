"""Room 3, rendering: the calls as pages: open ones first, then those to come, unknown and closed ones.

How each stands is said as of the day of the library, and again by the reader's clock (``call_state``); the
headings stay those of that day. A long list is cut into pages of ``PER_PAGE``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from bbp.model import network_addresses
from bbp.model.call import Call
from bbp.model.calls import call_year, library_calls
from bbp.model.issue_contents import CallState, call_state
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.rendering.facts.call_facts import CallFacts, call_facts
from bbp.rendering.facts.call_state import CallStanding, call_clock, call_standing
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.formats import format_date
from bbp.rendering.page.links import Links
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import load_words
from bbp.rendering.registers.register_lists import RegisterList, list_page, whole_list

REGISTER = "convocatorias"
STYLES = ("calls.css",)


class CallLine(NamedTuple):
    """A call in a list: its page, how it stands, what it says."""

    url: str
    standing: CallStanding
    facts: CallFacts


class CallGroup(NamedTuple):
    """The calls of a list that stand alike; closed ones also by the year of their closing."""

    id: str
    title: str
    years: tuple[tuple[str, tuple[CallLine, ...]], ...]


def render_calls_part(library: Library, settings: Settings, links: Links) -> str:
    """The first page of the calls, below its heading."""
    return _part(_whole(library, links.language), 1, library, settings, links)


def render_calls_pages(library: Library, settings: Settings, language: Language) -> Iterator[RenderedPage]:
    """The other pages of the calls."""
    whole = _whole(library, language)
    for number in whole.numbers[1:]:
        part = _part(whole, number, library, settings, whole.links(number))
        yield list_page(whole, number, part=part, lines=())


def _whole(library: Library, language: Language) -> RegisterList[Call]:
    return whole_list(REGISTER, library_calls(library).all, language, STYLES)


def _part(whole: RegisterList[Call], number: int, library: Library, settings: Settings, links: Links) -> str:
    words, language, file = load_words(links.language), links.language, f"docs/datos/{REGISTER}.yml"
    return render_template(
        "pages/calls.html",
        w=words,
        clock=call_clock(library.today, links),
        is_first=number == 1,
        none_open=""
        if library_calls(library).open
        else words("calls.none_open_text", date=format_date(library.today, language)),
        edit_url=settings.edit_url(file),
        edit_file=file,
        groups=tuple(_groups(whole.on_page(number), library, links)),
        feed_url=links.to(network_addresses.calls_feed(language)),
        pages=whole.pagination(number, links),
    )


def _groups(calls: Iterable[Call], library: Library, links: Links) -> Iterator[CallGroup]:
    words, today = load_words(links.language), library.today
    for state, some in groupby(calls, key=lambda call: call_state(call, today)):
        years = groupby(some, key=lambda call: _heading(call, state))
        yield CallGroup(
            id=state,
            title=words(f"calls.group.{state}"),
            years=tuple((year, tuple(_line(call, library, links) for call in few)) for year, few in years),
        )


def _heading(call: Call, state: CallState) -> str:
    return str(call_year(call) or "") if state is CallState.CLOSED else ""


def _line(call: Call, library: Library, links: Links) -> CallLine:
    return CallLine(
        url=links.to(network_addresses.entry(REGISTER, call.id, links.language)),
        standing=call_standing(call, links.language, library.today),
        facts=call_facts(call, library.registers, links.language),
    )
