"""Room 3, rendering: the lists of practices: all of them, and those that share each fact."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from bbp.model import addresses
from bbp.model.dates import UNKNOWN
from bbp.model.facts import FactKind
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.rendering.explore.explore_page import render_explore_page
from bbp.rendering.explore.fact_index import render_fact_index
from bbp.rendering.facts.practice_facts import fact_label
from bbp.rendering.facts.practice_values import records_count
from bbp.rendering.page.breadcrumb import Trail, crumbs, fact_trail, home_trail
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.linked_data import COLLECTION
from bbp.rendering.page.links import Links
from bbp.rendering.page.pagination import PER_PAGE, Pagination, page_count, pagination
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import load_words
from bbp.rendering.practice.practice_card import render_practice_card

_CLEAR_BY_ITSELF = frozenset({FactKind.THEME, FactKind.INSTRUMENT, FactKind.COUNTRY})
"""Kinds whose values say what they are without the name of the kind."""


@dataclass(frozen=True, slots=True)
class PracticeList:
    """A list before it is cut: ``address_of`` gives a page's address by language and number."""

    title: str
    lead: str
    practices: tuple[Practice, ...]
    count: str
    address_of: Callable[[Language, int], str]
    trail: Trail
    fact: tuple[FactKind, str] | None = None


def render_practice_lists(library: Library, language: Language) -> Iterator[RenderedPage]:
    """All practices, whose first page is the one to explore; then each kind of fact: its index and its lists.

    Lists have 40 practices a page. A kind that no practice has gets no page, except evidence, whose
    index explains the scale. Of cities there is the index: each has a page of its own (``city_page``).
    """
    yield render_explore_page(library, language)
    yield from islice(_pages(_all_practices(library, language), library, language), 1, None)
    for kind in FactKind:
        yield from render_fact_index(kind, library, language)
        for code in () if kind is FactKind.CITY else library.practices_by_fact[kind]:
            yield from _pages(_fact_list(kind, code, library, language), library, language)


def _all_practices(library: Library, language: Language) -> PracticeList:
    words = load_words(language)
    return PracticeList(
        title=words("lists.all.title"),
        lead=words("lists.all.lead"),
        practices=library.listed_practices,
        count=records_count(library.listed_practices, language),
        address_of=lambda each, page: addresses.collection(Kind.PRACTICE, each, page),
        trail=home_trail(language),
    )


def _fact_list(kind: FactKind, code: str, library: Library, language: Language) -> PracticeList:
    words, label = load_words(language), fact_label(kind, code, library.registers, language)
    kind_name = words(f"lists.kind.{kind}.one")
    is_clear = kind in _CLEAR_BY_ITSELF and code != UNKNOWN
    practices = library.practices_by_fact[kind][code]
    return PracticeList(
        title=label if is_clear else words("lists.title", kind=kind_name, name=label),
        lead=words(f"evidence.meaning.{code}") if kind is FactKind.EVIDENCE else "",
        practices=practices,
        count=records_count(practices, language),
        address_of=lambda each, page: addresses.fact(kind, code, each, page),
        trail=fact_trail(kind, language),
        fact=(kind, code),
    )


def _pages(listed: PracticeList, library: Library, language: Language) -> Iterator[RenderedPage]:
    pages = page_count(listed.practices)
    for number in range(1, pages + 1):
        yield _page(listed, number, pages, library, language)


def _page(
    listed: PracticeList, number: int, pages: int, library: Library, language: Language
) -> RenderedPage:
    words, address = load_words(language), listed.address_of(language, number)
    links = Links.from_page(address, language)
    shown = listed.practices[(number - 1) * PER_PAGE : number * PER_PAGE]
    html = render_template(
        "pages/practice_list.html",
        w=words,
        crumbs=crumbs(listed.trail, links),
        title=listed.title,
        lead=listed.lead,
        count=listed.count,
        cards=[render_practice_card(practice, library, links) for practice in shown],
        explore_url="" if listed.fact else links.to(addresses.collection(Kind.PRACTICE, language)),
        pages=_pagination(listed, number, pages, links),
        propose_url=links.to(addresses.institutional("proponer", language)),
    )
    title = listed.title if number == 1 else words("lists.page", title=listed.title, page=number)
    return RenderedPage(
        addresses={each: listed.address_of(each, number) for each in Language},
        language=language,
        title=title,
        description=f"{title}. {listed.count}.",
        html=html,
        canonical=address,
        text_language=language,
        menu="practices",
        trail=listed.trail,
        linked_data=COLLECTION,
    )


def _pagination(listed: PracticeList, number: int, pages: int, links: Links) -> Pagination:
    return pagination(number, pages, lambda page: links.to(listed.address_of(links.language, page)))
