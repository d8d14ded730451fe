"""Room 3, rendering: the agenda as pages: the whole of it, and its parts by year, by body and by city.

What is coming stands first, soonest first; then what is past, newest first, under its years. A long list is
cut into pages of ``PER_PAGE``; ways and calendar stand on the first one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from bbp.model import addresses, data_addresses, network_addresses
from bbp.model.agenda import Agenda, agenda_ways, is_in_calendars
from bbp.model.event import Event
from bbp.model.facts import FactKind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.network_addresses import AgendaWay
from bbp.model.settings import Settings
from bbp.rendering.breadcrumb import crumbs
from bbp.rendering.environment import render_template
from bbp.rendering.event_lines import EventLine, event_line
from bbp.rendering.formats import format_date
from bbp.rendering.links import Links
from bbp.rendering.pagination import PER_PAGE, page_count, pagination
from bbp.rendering.practice_facts import city_label
from bbp.rendering.register_frame import register_page, register_trail
from bbp.rendering.register_view import RegisterView
from bbp.rendering.register_words import entries_count, register_lead, register_title
from bbp.rendering.rendered_page import RenderedPage
from bbp.rendering.words import load_words

REGISTER = "agenda"
_WEB = "https:"
_SUBSCRIBED = "webcal:"


@dataclass(frozen=True, slots=True)
class YearLines:
    """The past events of a year."""

    year: int
    lines: tuple[EventLine, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """A year, a body or a city, and the part of the agenda that is its own."""

    label: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class WayGroup:
    """The ways of a kind, under their heading."""

    title: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class ShownCalendar:
    """The calendar of a list. Without ``subscribe_url`` the site has no address to subscribe to yet.

    ``left_out`` says how many events it cannot hold; empty when it holds all.
    """

    url: str
    name: str
    address: str
    subscribe_url: str
    left_out: str


@dataclass(frozen=True, slots=True)
class AgendaList:
    """A list of the agenda, whole or in part.

    ``address`` finds that of one of its pages, ``calendar`` is the address of its calendar, if it has one.
    ``subject`` is the address and the name of the page about its body or city.
    """

    title: str
    lead: str
    agenda: Agenda
    address: Callable[[Language, int], str]
    calendar: str = ""
    subject: tuple[str, str] = ("", "")
    is_whole: bool = False


def render_agenda_part(library: Library, settings: Settings, links: Links) -> str:
    """The first page of the whole agenda, below its heading."""
    return _part(_whole(library, links.language), 1, library, settings, links)


def render_agenda_pages(
    view: RegisterView, library: Library, settings: Settings, language: Language
) -> Iterator[RenderedPage]:
    """The other pages of the whole agenda, then those of its parts."""
    whole = _whole(library, language)
    for number in range(2, page_count(whole.agenda.events) + 1):
        yield _page(whole, number, view, library, settings, language)
    for part in _parts(library, language):
        for number in range(1, page_count(part.agenda.events) + 1):
            yield _page(part, number, view, library, settings, language)


def _whole(library: Library, language: Language) -> AgendaList:
    return AgendaList(
        title=register_title(REGISTER, language),
        lead=register_lead(REGISTER, language),
        agenda=agenda_ways(library).whole,
        address=lambda one, page: network_addresses.register(REGISTER, one, page),
        calendar=network_addresses.agenda_calendar(language),
        is_whole=True,
    )


def _parts(library: Library, language: Language) -> Iterator[AgendaList]:
    ways, words, registers = agenda_ways(library), load_words(language), library.registers
    for year, agenda in ways.by_year.items():
        lead = words("agenda.year_lead", year=year)
        yield AgendaList(words("agenda.part", name=year), lead, agenda, _address(AgendaWay.YEAR, year))
    for key, agenda in ways.by_body.items():
        name = registers.bodies[key].in_language(language)
        yield AgendaList(
            words("agenda.part", name=name),
            words("agenda.body_lead"),
            agenda,
            _address(AgendaWay.BODY, key),
            calendar=network_addresses.body_calendar(key, language),
            subject=(network_addresses.entry("instancias", key, language), name),
        )
    for key, agenda in ways.by_city.items():
        name = city_label(key, registers, language)
        yield AgendaList(
            words("agenda.part", name=name),
            words("agenda.city_lead"),
            agenda,
            _address(AgendaWay.CITY, key),
            subject=(addresses.fact(FactKind.CITY, key, language), name),
        )


def _address(way: AgendaWay, code: str | int) -> Callable[[Language, int], str]:
    return lambda language, page: network_addresses.agenda_of(way, code, language, page)


def _page(
    shown: AgendaList,
    number: int,
    view: RegisterView,
    library: Library,
    settings: Settings,
    language: Language,
) -> RenderedPage:
    both = {one: shown.address(one, number) for one in Language}
    links, words = Links.from_page(both[language], language), load_words(language)
    trail = register_trail(REGISTER, language)
    table = f"{data_addresses.register_table(REGISTER)}.csv"
    return register_page(
        both,
        language,
        title=shown.title if number == 1 else words("lists.page", title=shown.title, page=number),
        description=shown.lead,
        trail=trail,
        view=view,
        html=render_template(
            "pages/register.html",
            w=words,
            crumbs=crumbs(trail, links),
            title=shown.title,
            lead=shown.lead,
            count=entries_count(REGISTER, len(shown.agenda.events), language),
            part=_part(shown, number, library, settings, links),
            lines=(),
            data_name=table,
            data_url=links.to(data_addresses.data_file(table)),
        ),
    )


def _part(shown: AgendaList, number: int, library: Library, settings: Settings, links: Links) -> str:
    words, language, today = load_words(links.language), links.language, library.today
    events, coming = shown.agenda.events, len(shown.agenda.coming)
    first, last = (number - 1) * PER_PAGE, number * PER_PAGE
    pages = page_count(events)
    file = f"docs/datos/{REGISTER}.yml"
    return render_template(
        "pages/agenda.html",
        w=words,
        coming=[_line(event, library, links) for event in events[first : min(last, coming)]],
        years=tuple(_by_year(events[max(first, coming) : last], library, links)),
        is_first=number == 1,
        none_coming=words("agenda.none_coming_text", date=format_date(today, language)),
        edit_url=settings.edit_url(file),
        edit_file=file,
        ways=_ways(library, links) if shown.is_whole and number == 1 else (),
        calendar=_calendar(shown, settings, links) if number == 1 else None,
        subject_url=links.to(shown.subject[0]) if shown.subject[0] else "",
        subject=shown.subject[1],
        whole_url="" if shown.is_whole else links.to(network_addresses.register(REGISTER, language)),
        pages=pagination(number, pages, lambda page: links.to(shown.address(language, page))),
    )


def _line(event: Event, library: Library, links: Links) -> EventLine:
    return event_line(event, library.registers, links, library.today)


def _by_year(events: Iterable[Event], library: Library, links: Links) -> Iterator[YearLines]:
    for year, some in groupby(events, key=lambda event: event.start.year):
        yield YearLines(year, tuple(_line(event, library, links) for event in some))


def _ways(library: Library, links: Links) -> tuple[WayGroup, ...]:
    """The ways into the agenda that have events."""
    ways, language, registers = agenda_ways(library), links.language, library.registers
    years = [(year, str(year), agenda) for year, agenda in ways.by_year.items()]
    bodies = [(key, registers.bodies[key].in_language(language), one) for key, one in ways.by_body.items()]
    cities = [(key, city_label(key, registers, language), one) for key, one in ways.by_city.items()]
    groups = (
        _way_group(AgendaWay.YEAR, years, links),
        _way_group(AgendaWay.BODY, bodies, links),
        _way_group(AgendaWay.CITY, cities, links),
    )
    return tuple(group for group in groups if group.ways)


def _way_group(way: AgendaWay, parts: Iterable[tuple[str | int, str, Agenda]], links: Links) -> WayGroup:
    return WayGroup(
        load_words(links.language)(f"agenda.way.{way}"),
        tuple(
            Way(label, links.to(network_addresses.agenda_of(way, code, links.language)), len(agenda.events))
            for code, label, agenda in parts
        ),
    )


def _calendar(shown: AgendaList, settings: Settings, links: Links) -> ShownCalendar | None:
    """The calendar of a list; None when it has none."""
    if not shown.calendar:
        return None
    left_out = sum(not is_in_calendars(event) for event in shown.agenda.events)
    words, address = load_words(links.language), settings.absolute(shown.calendar)
    return ShownCalendar(
        url=links.to(shown.calendar),
        name=shown.calendar.rpartition("/")[2],
        address=address,
        subscribe_url=address.replace(_WEB, _SUBSCRIBED, 1) if settings.is_public else "",
        left_out=words.count("agenda.calendar.left_out", left_out) if left_out else "",
    )
