"""Room 3, rendering: what the pages of all registers share: the way to them, menu, style, languages."""

from __future__ import annotations

from bbp.model import network_addresses
from bbp.model.language import Language
from bbp.rendering.facts.register_words import register_title
from bbp.rendering.page.breadcrumb import Trail, home_trail
from bbp.rendering.page.linked_data import COLLECTION, Node
from bbp.rendering.page.rendered_page import PageFeed, RenderedPage, Searched
from bbp.rendering.page.words import load_words

MENU = "network"
STYLE = "network.css"


def network_trail(language: Language) -> Trail:
    """The trail of a page under the page of the network."""
    label = load_words(language)("registers.hub.title")
    return *home_trail(language), (label, network_addresses.network(language))


def register_trail(register: str, language: Language) -> Trail:
    """The trail of a page under the list of a register."""
    title = register_title(register, language)
    return *network_trail(language), (title, network_addresses.register(register, language))


def register_page(
    both: dict[Language, str],
    language: Language,
    *,
    title: str,
    description: str,
    trail: Trail,
    html: str,
    styles: tuple[str, ...] = (),
    node: Node | None = COLLECTION,
    searched: Searched | None = None,
    feeds: tuple[PageFeed, ...] = (),
) -> RenderedPage:
    """A page of the network under its addresses; ``styles`` are the sheets of its register."""
    return RenderedPage(
        addresses=both,
        language=language,
        title=title,
        description=description,
        html=html,
        canonical=both[language],
        text_language=language,
        menu=MENU,
        trail=trail,
        styles=(STYLE, *styles),
        linked_data=node,
        searched=searched,
        feeds=feeds,
    )
