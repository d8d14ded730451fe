"""Room 3, rendering: the feed of each collection and language, and its form in Atom (RFC 4287)."""

from __future__ import annotations

import re
from typing import NamedTuple

from bbp.model import addresses
from bbp.model.document import State
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.rendering.bulletin.feed_entries import (
    FeedEntry,
    Published,
    feed_entry,
    last_change,
    noon,
    publication,
    urn,
)
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.words import load_words

MOST_ENTRIES = 50

# XML 1.0 has no place for these characters, not even escaped.
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Feed(NamedTuple):
    """The head of a feed and its entries; every URL is full. ``url`` is that of its Atom form."""

    id: str
    language: Language
    title: str
    subtitle: str
    updated: str
    author: str
    url: str
    json_url: str
    page_url: str
    icon_url: str
    rights: str
    entries: tuple[FeedEntry, ...]


def make_feed(kind: Kind, library: Library, settings: Settings, language: Language) -> Feed:
    """The published documents of a collection, newest first, at most ``MOST_ENTRIES``.

    Drafts and withdrawn documents stay out. An empty feed was last changed on the library's day.
    """
    shown = _published(kind, library)
    words = load_words(language)
    return Feed(
        id=urn("feed", kind, language),
        language=language,
        title=words(f"feeds.{kind}.title"),
        subtitle=words(f"feeds.{kind}.subtitle"),
        updated=noon(max((last_change(document) for document in shown), default=library.today)),
        author=words("feeds.network"),
        url=settings.absolute(addresses.feed(kind, language)),
        json_url=settings.absolute(addresses.json_feed(kind, language)),
        page_url=settings.absolute(addresses.collection(kind, language)),
        icon_url=settings.absolute(addresses.asset("sign.svg")),
        rights=words("feeds.rights"),
        entries=tuple(feed_entry(document, library, settings, language) for document in shown),
    )


def render_atom(feed: Feed) -> str:
    """The feed as Atom."""
    return _NOT_IN_XML.sub("", render_template("feeds/atom.xml", feed=feed))


def _published(kind: Kind, library: Library) -> tuple[Published, ...]:
    """Those of one day keep the order of the library."""
    listed = library.listed_practices if kind is Kind.PRACTICE else library.listed_bulletins
    public: list[Published] = [document for document in listed if document.state is State.PUBLISHED]
    return tuple(sorted(public, key=publication, reverse=True)[:MOST_ENTRIES])
