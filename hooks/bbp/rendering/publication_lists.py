"""Room 3, rendering: the publications by year and by body: the ways above their list, and a list for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bbp.model import data_addresses, network_addresses
from bbp.model.body_works import Work
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.network_addresses import PublicationWay
from bbp.model.publication_ways import Publications, publication_ways
from bbp.model.settings import Settings
from bbp.rendering.body_works import work_line
from bbp.rendering.breadcrumb import crumbs
from bbp.rendering.environment import render_template
from bbp.rendering.links import Links
from bbp.rendering.pagination import PER_PAGE, page_count, pagination
from bbp.rendering.register_frame import register_page, register_trail
from bbp.rendering.register_view import RegisterView
from bbp.rendering.register_words import entries_count
from bbp.rendering.rendered_page import RenderedPage
from bbp.rendering.words import load_words

REGISTER = "publicaciones"


@dataclass(frozen=True, slots=True)
class WayLink:
    """A year or a body, the list of its publications and their number."""

    label: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class _List:
    """The publications of a year or of a body."""

    name: str
    lead: str
    publications: Publications
    address: Callable[[Language, int], str]
    subject: tuple[str, str] = ("", "")
    """Address and name of the page about the body."""


def render_publication_ways(library: Library, settings: Settings, links: Links) -> str:
    """The ways in, above the list of all: of each kind there must be two, else there is nothing to choose."""
    del settings
    found: dict[PublicationWay, list[WayLink]] = {way: [] for way in PublicationWay}
    for way, one in _lists(library, links.language):
        url = links.to(one.address(links.language, 1))
        found[way].append(WayLink(one.name, url, len(one.publications)))
    groups = [(way, ways) for way, ways in found.items() if len(ways) > 1]
    return render_template("pages/publication_ways.html", w=load_words(links.language), groups=groups)


def render_publication_pages(
    view: RegisterView, library: Library, language: Language
) -> Iterator[RenderedPage]:
    """The list of each year and of each body, in pages of ``PER_PAGE``."""
    for _, one in _lists(library, language):
        for number in range(1, page_count(one.publications) + 1):
            yield _page(one, number, view, library, language)


def _lists(library: Library, language: Language) -> Iterator[tuple[PublicationWay, _List]]:
    ways, words = publication_ways(library), load_words(language)
    for year, publications in ways.by_year.items():
        lead = words("publications.year_lead", year=year)
        yield PublicationWay.YEAR, _List(str(year), lead, publications, _address(PublicationWay.YEAR, year))
    for key, publications in ways.by_body.items():
        name = library.registers.bodies[key].in_language(language)
        yield (
            PublicationWay.BODY,
            _List(
                name,
                words("publications.body_lead"),
                publications,
                _address(PublicationWay.BODY, key),
                subject=(network_addresses.entry("instancias", key, language), name),
            ),
        )


def _address(way: PublicationWay, code: str | int) -> Callable[[Language, int], str]:
    return lambda language, page: network_addresses.publications_of(way, code, language, page)


def _page(one: _List, number: int, view: RegisterView, library: Library, language: Language) -> RenderedPage:
    both = {each: one.address(each, number) for each in Language}
    links, words = Links.from_page(both[language], language), load_words(language)
    title, trail = words("publications.part", name=one.name), register_trail(REGISTER, language)
    shown = one.publications[(number - 1) * PER_PAGE : number * PER_PAGE]
    table = f"{data_addresses.register_table(REGISTER)}.csv"
    return register_page(
        both,
        language,
        title=title if number == 1 else words("lists.page", title=title, page=number),
        description=one.lead,
        trail=trail if number == 1 else (*trail, (title, one.address(language, 1))),
        view=view,
        html=render_template(
            "pages/register.html",
            w=words,
            crumbs=crumbs(trail, links),
            title=title,
            lead=one.lead,
            count=entries_count(REGISTER, len(one.publications), language),
            part=_subject(one, links) if number == 1 else "",
            lines=[work_line(Work(REGISTER, entry, entry.when()), library, links) for entry in shown],
            pages=pagination(
                number, page_count(one.publications), lambda page: links.to(one.address(language, page))
            ),
            data_name=table,
            data_url=links.to(data_addresses.data_file(table)),
        ),
    )


def _subject(one: _List, links: Links) -> str:
    address, name = one.subject
    if not address:
        return ""
    words = load_words(links.language)
    return render_template("pages/publication_body.html", w=words, url=links.to(address), body=name)
