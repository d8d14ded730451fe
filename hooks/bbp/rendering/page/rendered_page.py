"""Room 3, rendering: what it hands to publishing: a page as text, and what the shell around it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from bbp.model.language import Language
from bbp.rendering.page.linked_data import Json


class PageFeed(NamedTuple):
    """A feed of what a page shows: its title, its address, its media type."""

    title: str
    address: str
    type: str


def feed_forms(title: str, atom: str, json: str) -> tuple[PageFeed, ...]:
    """The two forms of a feed by their addresses, Atom first."""
    return PageFeed(title, atom, "application/atom+xml"), PageFeed(title, json, "application/feed+json")


class Searched(NamedTuple):
    """What the search reads of a page: ``names`` weigh more than its title; excerpts are cut from ``html``.

    ``importance`` is that of the page as against a practice or an issue, which have 1.
    """

    html: str
    names: str = ""
    importance: float = 0.45


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """The body of a page and its description; every address is relative to the root of the site.

    ``addresses`` holds the page's address in each language (it exists in both, as a fallback if need
    be), ``translated`` the languages in which its text really exists (both, unless told otherwise),
    ``canonical`` the address that search engines should keep, ``text_language`` the language of the
    prose. ``menu`` is the key of the menu entry that the page belongs to. ``source_file`` is the file to
    edit, when one file is behind it.
    """

    addresses: dict[Language, str]
    language: Language
    title: str
    description: str
    html: str
    canonical: str
    text_language: Language
    translated: tuple[Language, ...] = tuple(Language)
    menu: str = ""
    source_file: str | None = None
    last_change: date | None = None
    is_article: bool = False
    robots: str = ""
    picture: str = ""
    """The address of the picture that a shared link shows; empty for the site's own."""
    picture_alt: str = ""
    trail: tuple[tuple[str, str], ...] = field(default=())
    """The way to the page: label and address of each page above it, from the home page on."""
    styles: tuple[str, ...] = ()
    """Style sheets of ``docs/assets/`` that only this kind of page needs, beyond ``bbp.css``."""

    feeds: tuple[PageFeed, ...] = ()
    """The feeds of what this page shows, besides those of the site; the form that most readers know first."""

    searched: Searched | None = None
    """By what the search finds the page; it finds practices, issues and ``docs/`` without."""

    linked_data: Mapping[str, Json] | None = None
    """What the page is to programs, as a node of schema.org without what the shell knows."""

    def without_body(self) -> RenderedPage:
        """What sitemap and search know of the page: they are written when its body is gone."""
        return replace(self, html="", linked_data=None)

    @property
    def address(self) -> str:
        """The address of the page in its own language."""
        return self.addresses[self.language]
