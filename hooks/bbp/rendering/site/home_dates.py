"""Room 3, rendering: what is coming, a line each on the home page: the next event, the next call to close."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bbp.model import network_addresses
from bbp.model.agenda import agenda_ways
from bbp.model.calls import library_calls
from bbp.model.library import Library
from bbp.rendering.facts.call_facts import closing_date
from bbp.rendering.facts.event_dates import full_dates
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words


class HomeDate(NamedTuple):
    """A line: what it is, its title with its page, its date, and the list that it comes from."""

    label: str
    title: str
    url: str
    date: str
    list_label: str
    list_url: str


def home_dates(library: Library, links: Links) -> tuple[HomeDate, ...]:
    """The first event to come and the first call to close; nothing where there is none."""
    return tuple(_dates(library, links))


def _dates(library: Library, links: Links) -> Iterator[HomeDate]:
    words, language = load_words(links.language), links.language
    for event in agenda_ways(library).whole.coming[:1]:
        yield HomeDate(
            label=words("home.dates.event"),
            title=event.in_language(language),
            url=links.to(network_addresses.entry("agenda", event.id, language)),
            date=full_dates(event, language),
            list_label=words("home.dates.events"),
            list_url=links.to(network_addresses.register("agenda", language)),
        )
    for call in library_calls(library).open[:1]:
        yield HomeDate(
            label=words("home.dates.call"),
            title=call.in_language(language),
            url=links.to(network_addresses.entry("convocatorias", call.id, language)),
            date=words("home.dates.closes", date=closing_date(call, language)),
            list_label=words("home.dates.calls"),
            list_url=links.to(network_addresses.register("convocatorias", language)),
        )
