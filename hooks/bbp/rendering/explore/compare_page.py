"""Room 3, rendering: the page that sets up to four practices side by side.

The table is made in the browser (``assets/compare.js``) from the data of each practice, ``practica.json``.
"""

from __future__ import annotations

from bbp.model import addresses
from bbp.model.evidence import GOOD_PRACTICE_LEVEL, HIGHEST_LEVEL
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.rendering.facts.practice_facts import FactLink
from bbp.rendering.page.breadcrumb import crumbs, practices_trail
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.links import Links
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import Words, WordTree, load_words

PLACE_OF_ID = "ID"
"""What stands for the id of a practice in the addresses that the script fills: no id has capitals."""

_FROM_THE_PRACTICE_PAGE = ("amount", "no_cost_band", "population")


def render_compare_page(language: Language) -> RenderedPage:
    """The box that adds a practice, the place of the table, and ways to practices that need no script."""
    both = {one: addresses.compare(one) for one in Language}
    links, words = Links.from_page(both[language], language), load_words(language)
    trail = practices_trail(language)
    html = render_template(
        "pages/compare.html",
        w=words,
        crumbs=crumbs(trail, links),
        levels=[(level, level >= GOOD_PRACTICE_LEVEL) for level in range(HIGHEST_LEVEL + 1)],
        ways=_ways(links, words),
        script_words=_script_words(words),
        script_url=links.to(addresses.asset("compare.js")),
        bank_url=links.to(addresses.explore_data(language)),
        data_url=links.to(addresses.practice_data(PLACE_OF_ID)),
        practice_url=links.to(addresses.document(Kind.PRACTICE, PLACE_OF_ID, language)),
    )
    return RenderedPage(
        addresses=both,
        language=language,
        title=words("compare.title"),
        description=words("compare.description"),
        html=html,
        canonical=both[language],
        text_language=language,
        menu="practices",
        trail=trail,
        styles=("compare.css",),
    )


def _ways(links: Links, words: Words) -> tuple[FactLink, ...]:
    language = links.language
    targets = {"list": addresses.collection(Kind.PRACTICE, language), "fit": addresses.fit(language)}
    return tuple(FactLink(words(f"compare.way.{key}"), links.to(to)) for key, to in targets.items())


def _script_words(words: Words) -> dict[str, WordTree | str | None]:
    """The words that the script says; those of the page of a practice are the same here."""
    shared = {key: words.find(f"practice.{key}") for key in _FROM_THE_PRACTICE_PAGE}
    return {**shared, "no_data": words("facts.no_data"), "compare": words.find("compare.script")}
