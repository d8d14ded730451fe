"""Room 3, rendering: the publications by year and by body: the ways above their list, and a list for each."""

from __future__ import annotations

from collections.abc import Iterator

from bbp.model import network_addresses
from bbp.model.body_works import Work
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.network_addresses import PublicationWay
from bbp.model.publication_ways import Publications, publication_ways
from bbp.model.publications import Publication
from bbp.model.settings import Settings
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.links import Links
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import load_words
from bbp.rendering.registers.body_works import work_line
from bbp.rendering.registers.register_lists import EntryLine, RegisterList, group_ways, list_page

REGISTER = "publicaciones"
STYLES = ("publications.css",)

_Part = tuple[PublicationWay, RegisterList[Publication], str]
"""A kind of list, a list, and the body whose publications it holds; empty for a year."""


def render_publication_ways(library: Library, settings: Settings, links: Links) -> str:
    """The ways in, above the list of all: of each kind there must be two, else there is nothing to choose."""
    del settings
    found = group_ways(((way, part) for way, part, _ in _parts(library, links.language)), links)
    groups = [(way, ways) for way, ways in found.items() if len(ways) > 1]
    return render_template("pages/publication_ways.html", w=load_words(links.language), groups=groups)


def render_publication_pages(
    library: Library, settings: Settings, language: Language
) -> Iterator[RenderedPage]:
    """The list of each year and of each body, in pages of ``PER_PAGE``."""
    del settings
    for _, part, body in _parts(library, language):
        for number in part.numbers:
            links = part.links(number)
            yield list_page(
                part,
                number,
                part=_about_body(body, library, links) if body and number == 1 else "",
                lines=[_line(one, library, links) for one in part.on_page(number)],
            )


def _parts(library: Library, language: Language) -> Iterator[_Part]:
    ways, words = publication_ways(library), load_words(language)
    for year, publications in ways.by_year.items():
        way, lead = PublicationWay.YEAR, words("publications.year_lead", year=year)
        yield way, _part(way, year, str(year), lead, publications, language), ""
    for key, publications in ways.by_body.items():
        name, lead = library.registers.bodies[key].in_language(language), words("publications.body_lead")
        way = PublicationWay.BODY
        yield way, _part(way, key, name, lead, publications, language), key


def _part(
    way: PublicationWay, code: str | int, name: str, lead: str, publications: Publications, language: Language
) -> RegisterList[Publication]:
    return RegisterList(
        register=REGISTER,
        language=language,
        title=load_words(language)("publications.part", name=name),
        lead=lead,
        entries=publications,
        address=lambda one, page: network_addresses.publications_of(way, code, one, page),
        styles=STYLES,
        name=name,
        is_part=True,
    )


def _line(publication: Publication, library: Library, links: Links) -> EntryLine:
    return work_line(Work(REGISTER, publication, publication.when()), library, links)._replace(kind="")


def _about_body(body: str, library: Library, links: Links) -> str:
    """The way to all that a body produced."""
    return render_template(
        "pages/publication_body.html",
        w=load_words(links.language),
        url=links.to(network_addresses.entry("instancias", body, links.language)),
        body=library.registers.bodies[body].in_language(links.language),
    )
