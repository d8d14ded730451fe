"""Room 3, rendering: the way from the home page to a page, without the page itself."""

from __future__ import annotations

from typing import NamedTuple

from bbp.model import addresses
from bbp.model.facts import FactKind
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words

Trail = tuple[tuple[str, str], ...]
"""Label and address of each page above a page, from the home page on."""


class Crumb(NamedTuple):
    """A page above the page."""

    label: str
    url: str


def crumbs(trail: Trail, links: Links) -> tuple[Crumb, ...]:
    """The trail as links from the page."""
    return tuple(Crumb(label, links.to(address)) for label, address in trail)


def home_trail(language: Language) -> Trail:
    """The trail of a page right under the home page."""
    return ((load_words(language)("lists.home"), addresses.home(language)),)


def practices_trail(language: Language) -> Trail:
    """The trail of a page under the list of all practices."""
    label = load_words(language)("lists.all.crumb")
    return *home_trail(language), (label, addresses.collection(Kind.PRACTICE, language))


def fact_trail(kind: FactKind, language: Language) -> Trail:
    """The trail of a page under the index of a kind of fact."""
    label = load_words(language)(f"lists.kind.{kind}.many")
    return *practices_trail(language), (label, addresses.fact_index(kind, language))
