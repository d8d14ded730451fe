"""Room 3, rendering: the agenda as pages: the whole of it, and its parts by year, by body and by city.

What is coming stands first, soonest first; then what is past, newest first, under its years. A long list is
cut into pages of ``PER_PAGE``; ways and calendar stand on the first one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from bbp.model import addresses, network_addresses
from bbp.model.agenda import Agenda, agenda_ways, is_in_calendars
from bbp.model.event import Event
from bbp.model.facts import FactKind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.network_addresses import AgendaWay
from bbp.model.settings import Settings
from bbp.rendering.facts.event_lines import EventLine, event_line
from bbp.rendering.facts.practice_facts import city_label
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.formats import format_date
from bbp.rendering.page.links import Links
from bbp.rendering.page.pagination import PER_PAGE
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import load_words
from bbp.rendering.registers.register_lists import RegisterList, Way, group_ways, list_page, whole_list

REGISTER = "agenda"
STYLES = ("agenda.css",)
_WEB = "https:"
_SUBSCRIBED = "webcal:"


class YearLines(NamedTuple):
    """The past events of a year."""

    year: int
    lines: tuple[EventLine, ...]


class ShownCalendar(NamedTuple):
    """The calendar of a list. Without ``subscribe_url`` the site has no address to subscribe to yet.

    ``left_out`` says how many events it cannot hold; empty when it holds all.
    """

    url: str
    name: str
    address: str
    subscribe_url: str
    left_out: str


class AgendaList(NamedTuple):
    """A list of the agenda, whole or in part: its events, the first ``coming`` of which are not over.

    ``calendar`` is the address of its calendar, if it has one. ``way`` is None for the whole; ``subject`` is
    the address of the page about the body or the city of a part.
    """

    listed: RegisterList[Event]
    coming: int
    way: AgendaWay | None = None
    calendar: str = ""
    subject: str = ""


def render_agenda_part(library: Library, settings: Settings, links: Links) -> str:
    """The first page of the whole agenda, below its heading."""
    return _part(_whole(library, links.language), 1, library, settings, links)


def render_agenda_pages(library: Library, settings: Settings, language: Language) -> Iterator[RenderedPage]:
    """The other pages of the whole agenda, then those of its parts."""
    whole = _whole(library, language)
    yield from _pages(whole, whole.listed.numbers[1:], library, settings)
    for part in _parts(library, language):
        yield from _pages(part, part.listed.numbers, library, settings)


def _pages(
    shown: AgendaList, numbers: Iterable[int], library: Library, settings: Settings
) -> Iterator[RenderedPage]:
    for number in numbers:
        part = _part(shown, number, library, settings, shown.listed.links(number))
        yield list_page(shown.listed, number, part=part, lines=())


def _whole(library: Library, language: Language) -> AgendaList:
    agenda = agenda_ways(library).whole
    return AgendaList(
        whole_list(REGISTER, agenda.events, language, STYLES),
        len(agenda.coming),
        calendar=network_addresses.agenda_calendar(language),
    )


def _parts(library: Library, language: Language) -> Iterator[AgendaList]:
    ways, words, registers = agenda_ways(library), load_words(language), library.registers
    for year, agenda in ways.by_year.items():
        lead = words("agenda.year_lead", year=year)
        listed = _listed(AgendaWay.YEAR, year, str(year), lead, agenda, language)
        yield AgendaList(listed, len(agenda.coming), AgendaWay.YEAR)
    for key, agenda in ways.by_body.items():
        name, lead = registers.bodies[key].in_language(language), words("agenda.body_lead")
        yield AgendaList(
            _listed(AgendaWay.BODY, key, name, lead, agenda, language),
            len(agenda.coming),
            AgendaWay.BODY,
            calendar=network_addresses.body_calendar(key, language),
            subject=network_addresses.entry("instancias", key, language),
        )
    for key, agenda in ways.by_city.items():
        name, lead = city_label(key, registers, language), words("agenda.city_lead")
        yield AgendaList(
            _listed(AgendaWay.CITY, key, name, lead, agenda, language),
            len(agenda.coming),
            AgendaWay.CITY,
            subject=addresses.fact(FactKind.CITY, key, language),
        )


def _listed(
    way: AgendaWay, code: str | int, name: str, lead: str, agenda: Agenda, language: Language
) -> RegisterList[Event]:
    return RegisterList(
        register=REGISTER,
        language=language,
        title=load_words(language)("agenda.part", name=name),
        lead=lead,
        entries=agenda.events,
        address=lambda one, page: network_addresses.agenda_of(way, code, one, page),
        styles=STYLES,
        name=name,
        is_part=True,
    )


def _part(shown: AgendaList, number: int, library: Library, settings: Settings, links: Links) -> str:
    words, language, listed = load_words(links.language), links.language, shown.listed
    events, is_first, file = listed.on_page(number), number == 1, f"docs/datos/{REGISTER}.yml"
    coming = max(0, shown.coming - (number - 1) * PER_PAGE)
    return render_template(
        "pages/agenda.html",
        w=words,
        coming=[_line(event, library, links) for event in events[:coming]],
        years=tuple(_by_year(events[coming:], library, links)),
        is_first=is_first,
        none_coming=words("agenda.none_coming_text", date=format_date(library.today, language)),
        edit_url=settings.edit_url(file),
        edit_file=file,
        ways=_ways(library, links) if is_first and not listed.is_part else {},
        calendar=_calendar(shown, settings, links) if is_first else None,
        subject_url=links.to(shown.subject) if shown.subject else "",
        subject=listed.name,
        whole_url=links.to(network_addresses.register(REGISTER, language)) if listed.is_part else "",
        pages=listed.pagination(number, links),
    )


def _line(event: Event, library: Library, links: Links) -> EventLine:
    return event_line(event, library.registers, links, library.today)


def _by_year(events: Iterable[Event], library: Library, links: Links) -> Iterator[YearLines]:
    for year, some in groupby(events, key=lambda event: event.start.year):
        yield YearLines(year, tuple(_line(event, library, links) for event in some))


def _ways(library: Library, links: Links) -> dict[AgendaWay, list[Way]]:
    """The ways into the agenda that have events, by year, by body and by city."""
    parts = _parts(library, links.language)
    return group_ways(((part.way, part.listed) for part in parts if part.way), links)


def _calendar(shown: AgendaList, settings: Settings, links: Links) -> ShownCalendar | None:
    """The calendar of a list; None when it has none."""
    if not shown.calendar:
        return None
    left_out = sum(not is_in_calendars(event) for event in shown.listed.entries)
    words, address = load_words(links.language), settings.absolute(shown.calendar)
    return ShownCalendar(
        url=links.to(shown.calendar),
        name=shown.calendar.rpartition("/")[2],
        address=address,
        subscribe_url=address.replace(_WEB, _SUBSCRIBED, 1) if settings.is_public else "",
        left_out=words.count("agenda.calendar.left_out", left_out) if left_out else "",
    )
