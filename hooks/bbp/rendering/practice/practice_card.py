"""Room 3, rendering: the card of a practice, the same in lists, on the home page and in issues."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup, escape

from bbp.model import addresses
from bbp.model.document import State
from bbp.model.evidence import GOOD_PRACTICE_LEVEL
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.practice import Practice
from bbp.rendering.facts.practice_facts import Place, place_of, years_label
from bbp.rendering.page.document_notices import withdrawn_label
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words


class Card(NamedTuple):
    """What a card shows. ``lang`` is set when the prose is in another language than the page.

    ``evidence`` is its badge and its meter; ``withdrawn`` says that the practice was withdrawn and when, in
    their place.
    """

    title: str
    url: str
    summary: str
    lang: Language | None
    place: Place
    years: str
    level: int
    is_good_practice: bool
    evidence: Markup
    is_draft: bool
    withdrawn: str


_ROOT = "\0"
"""Where a card stands, while it is not known: no text of a practice holds this sign."""


def render_practice_card(practice: Practice, library: Library, links: Links) -> Markup:
    """The card as ``<article class="card">`` with an ``h3``: it stands under an ``h2``.

    Place and years, title that leads to the page, summary, badge and short evidence meter; of a
    withdrawn practice, which only an issue still shows, the day it was withdrawn instead of these two.
    """
    cards = _cards(library)
    key = (practice.id, links.language, links.root)
    if key not in cards:
        before, after = _around_root(practice, library, links.language)
        cards[key] = Markup("".join((before, escape(links.root), after)))
    return cards[key]


@once_per_library
def _cards(_: Library) -> dict[tuple[str, Language, str], Markup]:
    """A practice stands in dozens of lists: each of its cards is made once."""
    return {}


def _around_root(practice: Practice, library: Library, language: Language) -> tuple[str, str]:
    """A card before and after the root of its link: nothing else in it depends on the page."""
    halves, key = _halves(library), (practice.id, language)
    if key not in halves:
        card = practice_card(practice, library, Links(_ROOT, language))
        html = render_template("pages/practice_card.html", card=card, w=load_words(language))
        before, after = html.split(_ROOT)
        halves[key] = before, after
    return halves[key]


@once_per_library
def _halves(_: Library) -> dict[tuple[str, Language], tuple[str, str]]:
    """Drawn once for the pages of every depth."""
    return {}


def practice_card(practice: Practice, library: Library, links: Links) -> Card:
    """The values of a card, as seen from a page."""
    text = practice.text_in(links.language)
    return Card(
        title=text.title,
        url=links.to(addresses.document(Kind.PRACTICE, practice.id, links.language)),
        summary=text.summary,
        lang=text.language.foreign_in(links.language),
        place=place_of(practice, library.registers, links.language),
        years=years_label(practice.record, links.language),
        level=practice.evidence,
        is_good_practice=practice.is_good_practice,
        evidence=card_evidence(practice.evidence, library, links.language),
        is_draft=practice.state is State.DRAFT,
        withdrawn=withdrawn_label(practice, links.language),
    )


def card_evidence(level: int, library: Library, language: Language) -> Markup:
    """The badge and the short meter of a level, drawn once for all cards."""
    drawn, key = _evidence(library), (level, language)
    if key not in drawn:
        is_good, words = level >= GOOD_PRACTICE_LEVEL, load_words(language)
        html = render_template("pages/card_evidence.html", w=words, level=level, is_good=is_good)
        drawn[key] = Markup(html)
    return drawn[key]


@once_per_library
def _evidence(_: Library) -> dict[tuple[int, Language], Markup]:
    return {}
