"""Room 3, rendering: the feed of a body: what it produced and the practices of its themes, newest first.

Ids are version 5 UUIDs, of documents the same as in the feeds of the collections. Documents have the days
of their publication. An entry of a register has the first day that its date can mean, else the first day
of the year of the document that names it; one that has neither has no day of publication, and the day that
programs take for none (1970-01-01) as that of its last change.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bbp.model import addresses, network_addresses
from bbp.model.body import Body
from bbp.model.body_works import Work, theme_practices, works_of
from bbp.model.bulletin import Bulletin
from bbp.model.document import State
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.paged_entry import PagedEntry
from bbp.model.practice import Practice
from bbp.model.settings import Settings
from bbp.rendering.bulletin.feed_entries import (
    FeedEntry,
    document_author,
    first_id,
    kind_of,
    last_change,
    noon,
    publication,
    urn,
)
from bbp.rendering.bulletin.feeds import Feed
from bbp.rendering.facts.register_values import entry_address, entry_fragment
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.links import Links
from bbp.rendering.page.rendered_page import PageFeed, feed_forms
from bbp.rendering.page.words import load_words
from bbp.rendering.registers.body_works import work_line

MOST_ENTRIES = 200
"""More than in other feeds: what is entered years after its date must still be found in it."""
_NO_DAY = date(1970, 1, 1)
_FEED = "feed/instancias"


def body_feed(body: Body, library: Library, settings: Settings, language: Language) -> Feed:
    """The feed of a body. It was last changed on the latest day of its entries that is not to come."""
    words, name = load_words(language), body.in_language(language)
    days = [(_day(work, library), work) for work in _public_works(body, library)]
    newest = sorted(days, key=lambda one: one[0], reverse=True)[:MOST_ENTRIES]
    entries = tuple(_entry(work, day, body, library, settings, language) for day, work in newest)
    past = [one.updated for one in entries if one.updated <= noon(library.today)]
    return Feed(
        id=urn(_FEED, body.id, language),
        language=language,
        title=words("bodies.feed.title", body=name),
        subtitle=words("bodies.feed.subtitle"),
        updated=max(past, default=noon(library.today)),
        author=name,
        url=settings.absolute(network_addresses.body_feed(body.id, language)),
        json_url=settings.absolute(network_addresses.body_json_feed(body.id, language)),
        page_url=settings.absolute(network_addresses.entry("instancias", body.id, language)),
        icon_url=settings.absolute(addresses.asset("sign.svg")),
        rights=words("feeds.rights"),
        entries=entries,
    )


def feed_links(entry: PagedEntry, language: Language) -> tuple[PageFeed, ...]:
    """The feed of a body, as its page names it to programs."""
    title = load_words(language)("bodies.feed.title", body=entry.in_language(language))
    return feed_forms(
        title,
        network_addresses.body_feed(entry.id, language),
        network_addresses.body_json_feed(entry.id, language),
    )


def _public_works(body: Body, library: Library) -> Iterator[Work]:
    works = works_of(body.id, library)
    named = {work.source.id for work in works if isinstance(work.source, Practice)}
    practices = (one for one in theme_practices(body.id, library) if one.id not in named)
    for work in (*works, *(Work("", one, one.record.start) for one in practices)):
        if isinstance(work.source, PagedEntry) or work.source.state is State.PUBLISHED:
            yield work


def _entry(
    work: Work, day: date, body: Body, library: Library, settings: Settings, language: Language
) -> FeedEntry:
    links, source = Links(settings.site_url, language), work.source
    line = work_line(work, library, links)
    told = [line.kind, line.when, *(piece.text for piece in line.facts)]
    document = None if isinstance(source, PagedEntry) else source
    return FeedEntry(
        id=_id(work, language),
        language=line.lang or language,
        title=line.title,
        url=_url(work, settings, language),
        page_language=language,
        published="" if day == _NO_DAY else noon(day),
        updated=noon(last_change(document) if document else day),
        author=document_author(document, library, language) if document else body.in_language(language),
        categories=(),
        summary=document.text_in(language).summary if document else " · ".join(filter(None, told)),
        content=render_template(
            "feeds/work.html",
            told=list(filter(None, told)),
            told_lang=language if line.lang else None,
            text=document.text_in(language).summary if document else "",
            note=line.note,
        ),
        picture_url="",
    )


def _url(work: Work, settings: Settings, language: Language) -> str:
    links = Links(settings.site_url, language)
    if isinstance(work.source, PagedEntry):
        address = entry_address(work.register, work.source, links)
        return settings.absolute(address) + entry_fragment(work.source)
    kind = Kind.PRACTICE if isinstance(work.source, Practice) else Kind.BULLETIN
    return settings.absolute(addresses.document(kind, work.source.id, language))


def _id(work: Work, language: Language) -> str:
    if isinstance(work.source, Practice | Bulletin):
        return urn(kind_of(work.source), first_id(work.source), language)
    return urn(work.register, work.source.id, language)


def _day(work: Work, library: Library) -> date:
    """The day by which the feed is ordered: see the module."""
    if isinstance(work.source, Practice | Bulletin):
        return publication(work.source)
    if work.when:
        return work.when.first_day()
    document = library.registers.documents.get(work.source.document or "")
    return document.year.first_day() if document and document.year else _NO_DAY
