"""Room 3, rendering: the page of the search by words; its results are made by ``assets/search.js``."""

from __future__ import annotations

from dataclasses import dataclass

from bbp.model import addresses
from bbp.model.evidence import GOOD_PRACTICE_LEVEL, HIGHEST_LEVEL
from bbp.model.facts import FactKind
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.rendering.facts.practice_facts import fact_link
from bbp.rendering.page.breadcrumb import crumbs, home_trail
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.formats import format_number
from bbp.rendering.page.links import Links
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import Words, WordTree, load_words

_FACT_WAYS = (FactKind.THEME, FactKind.CITY, FactKind.INSTRUMENT, FactKind.EVIDENCE)


@dataclass(frozen=True, slots=True)
class Way:
    """A way into the lists that needs no script; ``count`` is empty where nothing is counted."""

    label: str
    url: str
    count: str = ""


def render_search_page(library: Library, settings: Settings, language: Language) -> RenderedPage:
    """The form, the place of the results, and ways into the static lists that are always in sight."""
    both = {one: addresses.search(one) for one in Language}
    links, words = Links.from_page(both[language], language), load_words(language)
    trail = home_trail(language)
    html = render_template(
        "pages/search.html",
        crumbs=crumbs(trail, links),
        w=words,
        ways=_ways(links, words),
        themes=_themes(library, links),
        levels=[(level, level >= GOOD_PRACTICE_LEVEL) for level in range(HIGHEST_LEVEL + 1)],
        script_words=_script_words(words),
        script_url=links.to(addresses.asset("search.js")),
        data_url=links.to(addresses.search_data(language)),
    )
    return RenderedPage(
        addresses=both,
        language=language,
        title=words("search.title"),
        description=words("search.description"),
        html=html,
        canonical=both[language],
        text_language=language,
        menu="search",
        robots="noindex",
        trail=trail,
    )


def _ways(links: Links, words: Words) -> tuple[Way, ...]:
    collections = (("practices", Kind.PRACTICE), ("bulletins", Kind.BULLETIN))
    lists = [
        Way(words(f"search.way.{key}"), links.to(addresses.collection(kind, links.language)))
        for key, kind in collections
    ]
    facts = [
        Way(words(f"search.way.{kind}"), links.to(addresses.fact_index(kind, links.language)))
        for kind in _FACT_WAYS
    ]
    return *facts, *lists


def _themes(library: Library, links: Links) -> tuple[Way, ...]:
    """The themes that have practices, the most frequent first."""
    found = library.practices_by_fact[FactKind.THEME]
    frequent = sorted(found, key=lambda code: -len(found[code]))
    named = ((fact_link(FactKind.THEME, code, library.registers, links), found[code]) for code in frequent)
    return tuple(Way(fact.label, fact.url, format_number(len(some), links.language)) for fact, some in named)


def _script_words(words: Words) -> dict[str, WordTree | str | None]:
    """The words that only the script says, with their placeholders."""
    return {key: words.find(f"search.{key}") for key in ("script", "facet", "kind")}
