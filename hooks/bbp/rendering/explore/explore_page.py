"""Room 3, rendering: the first page of the bank: facets, the newest practices and the map.

The page is whole without a script: ways into the static lists, the newest cards, the map with links.
``assets/explore.js`` puts facets in the place of the ways and lets list and map follow them.
"""

from __future__ import annotations

from typing import NamedTuple

from bbp.model import addresses
from bbp.model.evidence import GOOD_PRACTICE_LEVEL, HIGHEST_LEVEL
from bbp.model.facts import FactKind
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.explore.explore_cards import CARDS_PER_FILE
from bbp.rendering.explore.ways_in import lone_kinds, ways_in
from bbp.rendering.facts.practice_facts import Place
from bbp.rendering.facts.practice_values import records_count
from bbp.rendering.map import bank_map
from bbp.rendering.map.bank_map import render_bank_map
from bbp.rendering.page.breadcrumb import crumbs, home_trail
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.linked_data import COLLECTION
from bbp.rendering.page.links import Links
from bbp.rendering.page.pagination import PER_PAGE, page_count, pagination
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import Words, WordTree, load_words
from bbp.rendering.practice.practice_card import Card, card_evidence, render_practice_card

MOST_WAYS = 6
"""How many values of a kind stand beside the list of all practices; the index has the rest."""

STYLES = ("explore.css", bank_map.STYLE)

FACETS: dict[str, FactKind | str] = {
    "evidencia": FactKind.EVIDENCE,
    "tema": FactKind.THEME,
    "instrumento": FactKind.INSTRUMENT,
    "pais": FactKind.COUNTRY,
    "ciudad": FactKind.CITY,
    "tamano": FactKind.SIZE,
    "costo": FactKind.COST,
    "ods": FactKind.GOAL,
    "eje": FactKind.AXIS,
    "anio": FactKind.YEAR,
    "idioma": "language",
}
"""Facets by their key in the address, the same in both languages, and their kind in the compact JSON."""
ORDERS = ("recientes", "evidencia", "titulo")
"""The orders of the list by their key in the address; the first one is not written there."""


class ExploreFiles(NamedTuple):
    """What the script loads, as seen from the page."""

    script: str
    bank: str
    cards: str
    cards_per_file: int


def render_explore_page(library: Library, language: Language) -> RenderedPage:
    """The page at the address of the collection; the list goes on on static pages."""
    both = {each: addresses.collection(Kind.PRACTICE, each) for each in Language}
    words, links, trail = (
        load_words(language),
        Links.from_page(both[language], language),
        home_trail(language),
    )
    practices, pages = library.listed_practices, page_count(library.listed_practices)
    count, title = records_count(practices, language), words("explore.title")
    html = render_template(
        "pages/explore.html",
        w=words,
        crumbs=crumbs(trail, links),
        count=count,
        cards=[render_practice_card(practice, library, links) for practice in practices[:PER_PAGE]],
        ways=ways_in(FactKind, MOST_WAYS, library, links),
        others=lone_kinds(library, links),
        pages=pagination(
            1, pages, lambda page: links.to(addresses.collection(Kind.PRACTICE, language, page))
        ),
        propose_url=links.to(addresses.institutional("proponer", language)),
        map=render_bank_map(library, links, practices),
        blanks=_blank_cards(library, language),
        orders=ORDERS,
        files=_files(links),
        script_words=_script_words(words),
    )
    return RenderedPage(
        addresses=both,
        language=language,
        title=title,
        description=f"{title}. {count}.",
        html=html,
        canonical=both[language],
        text_language=language,
        menu="practices",
        trail=trail,
        linked_data=COLLECTION,
        styles=STYLES,
    )


def _blank_cards(library: Library, language: Language) -> list[Card]:
    """A card of each level of evidence, to be filled by the script: there is one template of a card."""
    return [
        Card(
            title="",
            url="",
            summary="",
            lang=None,
            place=Place(""),
            years="",
            level=level,
            is_good_practice=level >= GOOD_PRACTICE_LEVEL,
            evidence=card_evidence(level, library, language),
            is_draft=True,
            withdrawn="",
        )
        for level in range(HIGHEST_LEVEL + 1)
    ]


def _files(links: Links) -> ExploreFiles:
    language = links.language
    return ExploreFiles(
        script=links.to(addresses.asset("explore.js")),
        bank=links.to(addresses.explore_data(language)),
        cards=links.to(addresses.explore_cards(0, language)).removesuffix("0.json"),
        cards_per_file=CARDS_PER_FILE,
    )


def _script_words(words: Words) -> dict[str, object]:
    """The words that only the script says, with their placeholders, and the names of the facets."""
    named: dict[str, WordTree | str | None] = {key: words.find(f"explore.{key}") for key in ("script",)}
    return named | {
        "facets": [[key, kind, words(f"explore.facet.{kind}")] for key, kind in FACETS.items()],
        "records": words.find("lists.records"),
        "good": words.find("lists.good"),
        "count": words("lists.count"),
        "marker": words.find("explore.map.marker"),
        "more_cities": words.find("explore.map.more"),
        "more_lessons": words.find("explore.map.more_lessons"),
        "no_data": words("facts.no_data"),
    }
