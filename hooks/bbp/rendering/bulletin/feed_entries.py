"""Room 3, rendering: a published document → its entry in the feeds of a language.

Ids do not depend on addresses: they are version 5 UUIDs made from the first id that a document had.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple, TypeAlias
from uuid import UUID, uuid5

from bbp.model import addresses
from bbp.model.bulletin import Bulletin
from bbp.model.dates import UNKNOWN
from bbp.model.facts import FactKind
from bbp.model.format_keys import HEADINGS, SECTIONS, Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.model.settings import Settings
from bbp.rendering.bulletin.feed_issue import feed_issue, issue_author
from bbp.rendering.facts.practice_facts import fact_label
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.links import Links, Resolver
from bbp.rendering.page.words import load_words
from bbp.rendering.text.markdown import Resolve, render_markdown

NAMESPACE = UUID("6f0d4a52-93c1-4b0e-8d27-41b7c9e2a6d3")
"""The namespace of every id of a feed or an entry. It never changes: readers would take all for new."""

Published: TypeAlias = Practice | Bulletin


class Category(NamedTuple):
    """A theme of an entry."""

    term: str
    scheme: str
    label: str


class FeedEntry(NamedTuple):
    """A document in a feed. ``language`` is that of its text, ``content`` is HTML with full URLs.

    Only an issue has a picture. ``published`` is empty when the day is not known.
    """

    id: str
    language: Language
    title: str
    url: str
    page_language: Language
    published: str
    updated: str
    author: str
    categories: tuple[Category, ...]
    summary: str
    content: str
    picture_url: str


class _Section(NamedTuple):
    heading: str
    html: str


def feed_entry(document: Published, library: Library, settings: Settings, language: Language) -> FeedEntry:
    """The entry; a document without a translation speaks the language of its original."""
    kind = kind_of(document)
    text = document.text_in(language)
    url = settings.absolute(addresses.document(kind, document.id, language))
    resolver = Resolver(document, kind, library, Links(settings.site_url, language))
    return FeedEntry(
        id=urn(kind, first_id(document), language),
        language=text.language,
        title=text.title,
        url=url,
        page_language=language,
        published=noon(publication(document)),
        updated=noon(last_change(document)),
        author=document_author(document, library, language),
        categories=tuple(_categories(document, library, settings, language)),
        summary=text.summary,
        content=_content(document, library, Links(settings.site_url, text.language), _on_page(resolver, url)),
        picture_url=_picture_url(document, settings, language),
    )


def urn(*parts: str) -> str:
    """The ``urn:uuid`` of the parts joined by slashes: kind, first id and language, say."""
    return uuid5(NAMESPACE, "/".join(parts)).urn


def first_id(document: Published) -> str:
    """The id under which the document was first published; former ids stand oldest first."""
    former = document.record.former_ids
    return former[0] if former else document.id


def publication(document: Published) -> date:
    """The day of publication; of a draft, the first day that there is."""
    published = document.record.published
    return published.first_day() if published else date.min


def last_change(document: Published) -> date:
    """The latest date that the document states, at least that of its publication."""
    return document.last_change() or publication(document)


def noon(day: date) -> str:
    """RFC 3339. Documents know their day only; noon in UTC is the same day all over the network."""
    return f"{day.isoformat()}T12:00:00Z"


def kind_of(document: Published) -> Kind:
    """The collection of a document."""
    return Kind.PRACTICE if isinstance(document, Practice) else Kind.BULLETIN


def _on_page(resolve: Resolve, page_url: str) -> Resolve:
    """Leads ``#part`` to the page as well: a feed has no such place."""
    return lambda target: page_url + target if target.startswith("#") else resolve(target)


def document_author(document: Published, library: Library, language: Language) -> str:
    """Who answers for a document: the office of a practice, the body behind an issue, else the network."""
    if isinstance(document, Practice):
        office = document.record.responsible
        return office if office != UNKNOWN else load_words(language)("feeds.network")
    return issue_author(document, library, language)


def _picture_url(document: Published, settings: Settings, language: Language) -> str:
    if isinstance(document, Practice):
        return ""
    return settings.absolute(addresses.share_picture(document.id, language))


def _categories(
    document: Published, library: Library, settings: Settings, language: Language
) -> Iterator[Category]:
    if not isinstance(document, Practice):
        return
    scheme = settings.absolute(addresses.fact_index(FactKind.THEME, language))
    for code in document.record.themes:
        yield Category(code, scheme, fact_label(FactKind.THEME, code, library.registers, language))


def _content(document: Published, library: Library, links: Links, resolve: Resolve) -> str:
    """The notice of the edition if there is one, the sections that the text has, what an issue carries."""
    language = links.language
    written = document.text_in(language).prose.sections
    sources = ((heading, written.get(key)) for key, heading in _headings(kind_of(document), language))
    sections = [_Section(heading, render_markdown(source, resolve)) for heading, source in sources if source]
    return render_template(
        "feeds/entry.html",
        notice=document.text_in(language).notice if isinstance(document, Bulletin) else None,
        sections=sections,
        issue=feed_issue(document, library, links) if isinstance(document, Bulletin) else None,
        w=load_words(language),
    ).strip()


def _headings(kind: Kind, language: Language) -> Iterator[tuple[str, str]]:
    return zip(SECTIONS[kind], HEADINGS[kind][language], strict=True)
