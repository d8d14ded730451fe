"""Room 3, rendering: the lists of registers, of all entries or of some of them, in pages of ``PER_PAGE``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from bbp.model import data_addresses, network_addresses
from bbp.model.language import Language
from bbp.rendering.facts.register_words import entries_count, register_lead, register_title
from bbp.rendering.page.breadcrumb import Trail, crumbs
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.labelled_values import Value
from bbp.rendering.page.links import Links
from bbp.rendering.page.pagination import PER_PAGE, Pagination, page_count, pagination
from bbp.rendering.page.rendered_page import PageFeed, RenderedPage, Searched
from bbp.rendering.page.words import load_words
from bbp.rendering.registers.register_frame import network_trail, register_page, register_trail

Listed = TypeVar("Listed")
Kind = TypeVar("Kind")


class EntryLine(NamedTuple):
    """An entry in a list: when, its name with its link, the facts that tell it from others, a note.

    ``lang`` is set when its name stays in another language than the page's. ``kind`` says what it is, and is
    empty where all lines are of one kind.
    """

    when: str
    title: str
    url: str
    facts: Value
    note: str
    lang: Language | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """A list as another page names it: how many entries it has, and whether it is the one that is shown."""

    label: str
    url: str
    count: int
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class RegisterList(Generic[Listed]):
    """A list in a language before it is cut into pages; ``address`` finds that of one of them, from 1.

    The list of all entries stands under the page of the network, a part of them under the list of all.
    ``name`` is what tells a part from the others: a year, say. ``styles`` are those of the register.
    """

    register: str
    language: Language
    title: str
    lead: str
    entries: Sequence[Listed]
    address: Callable[[Language, int], str]
    styles: tuple[str, ...] = ()
    name: str = ""
    is_part: bool = False

    @property
    def numbers(self) -> range:
        """The numbers of its pages."""
        return range(1, page_count(self.entries) + 1)

    def on_page(self, number: int) -> Sequence[Listed]:
        """The entries of a page."""
        return self.entries[(number - 1) * PER_PAGE : number * PER_PAGE]

    def links(self, number: int) -> Links:
        """The links from a page."""
        return Links.from_page(self.address(self.language, number), self.language)

    def pagination(self, number: int, links: Links) -> Pagination:
        """The links between its pages."""
        pages = page_count(self.entries)
        return pagination(number, pages, lambda page: links.to(self.address(self.language, page)))

    def page_title(self, number: int) -> str:
        """The title of a page: from the second one on, with its number."""
        if number == 1:
            return self.title
        return load_words(self.language)("lists.page", title=self.title, page=number)

    def trail(self, number: int) -> Trail:
        """The way to a page: from the second one on, by the first."""
        above = register_trail(self.register, self.language) if self.is_part else network_trail(self.language)
        return above if number == 1 else (*above, (self.title, self.address(self.language, 1)))


def whole_list(
    register: str, entries: Sequence[Listed], language: Language, styles: tuple[str, ...] = ()
) -> RegisterList[Listed]:
    """The list of all entries of a register, in their order."""
    return RegisterList(
        register=register,
        language=language,
        title=register_title(register, language),
        lead=register_lead(register, language),
        entries=entries,
        address=lambda one, page: network_addresses.register(register, one, page),
        styles=styles,
    )


def list_page(
    shown: RegisterList[Any],
    number: int,
    *,
    template: str = "pages/register.html",
    description: str = "",
    searched: Searched | None = None,
    feeds: tuple[PageFeed, ...] = (),
    **parts: object,
) -> RenderedPage:
    """A page of a list; ``parts`` are what its template takes beyond head, count, data and other pages."""
    language, links, trail = shown.language, shown.links(number), shown.trail(number)
    table = f"{data_addresses.register_table(shown.register)}.csv"
    html = render_template(
        template,
        w=load_words(language),
        crumbs=crumbs(trail, links),
        title=shown.title,
        lead=shown.lead,
        count=entries_count(shown.register, len(shown.entries), language),
        pages=shown.pagination(number, links),
        data_name=table,
        data_url=links.to(data_addresses.data_file(table)),
        **parts,
    )
    return register_page(
        {one: shown.address(one, number) for one in Language},
        language,
        title=shown.page_title(number),
        description=description or shown.lead,
        trail=trail,
        styles=shown.styles,
        html=html,
        searched=searched,
        feeds=feeds,
    )


def group_ways(parts: Iterable[tuple[Kind, RegisterList[Any]]], links: Links) -> dict[Kind, list[Way]]:
    """The ways to some lists, by their kind and in their order."""
    found: dict[Kind, list[Way]] = {}
    for kind, part in parts:
        url = links.to(part.address(links.language, 1))
        found.setdefault(kind, []).append(Way(part.name, url, len(part.entries)))
    return found
