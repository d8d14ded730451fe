"""Room 3, rendering: what the calls show of their own: lists by state, a call above its texts, the feeds.

A call has no type in schema.org that says what it is, so its page says nothing of it to programs.
"""

from __future__ import annotations

from collections.abc import Iterator

from bbp.model import network_addresses
from bbp.model.call import Call
from bbp.model.issue_contents import CallState
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.paged_entry import PagedEntry
from bbp.model.settings import Settings
from bbp.rendering.bulletin.feeds import render_atom
from bbp.rendering.bulletin.json_feed import render_json_feed
from bbp.rendering.facts.call_facts import call_facts
from bbp.rendering.facts.call_state import call_clock, call_standing
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.links import Links
from bbp.rendering.page.rendered_page import PageFeed, feed_forms
from bbp.rendering.page.words import load_words
from bbp.rendering.registers.call_feed import make_call_feed
from bbp.rendering.registers.call_lists import STYLES, render_calls_pages, render_calls_part
from bbp.rendering.registers.register_view import RegisterView

_SHOWN = frozenset(
    {
        *("abre", "cierra", "hora_cierre", "zona", "periodo_nota"),
        *("para_quien", "maximo", "cofinanciamiento", "enlace", "enlace_archivado"),
    }
)


def _top(entry: PagedEntry, library: Library, settings: Settings, links: Links) -> str:
    del settings
    assert isinstance(entry, Call)
    standing = call_standing(entry, links.language, library.today)
    return render_template(
        "pages/call.html",
        w=load_words(links.language),
        standing=standing,
        is_open=standing.state is CallState.OPEN,
        clock=call_clock(library.today, links),
        facts=call_facts(entry, library.registers, links.language),
        call_url=entry.link,
        archived_url=entry.archived_link,
    )


def _files(library: Library, settings: Settings) -> Iterator[tuple[str, str]]:
    for language in Language:
        feed = make_call_feed(library, settings, language)
        yield network_addresses.calls_feed(language), render_atom(feed)
        yield network_addresses.calls_json_feed(language), render_json_feed(feed)


def _feeds(language: Language) -> tuple[PageFeed, ...]:
    """The feed, as the list names it to programs."""
    title = load_words(language)("calls.feed")
    return feed_forms(
        title, network_addresses.calls_feed(language), network_addresses.calls_json_feed(language)
    )


CALLS_VIEW = RegisterView(
    list_part=render_calls_part,
    replaces_list=True,
    entry_top=_top,
    shown=_SHOWN,
    line_keys=("organismo", "otro_organismo", "para_quien"),
    pages=render_calls_pages,
    files=_files,
    list_feeds=_feeds,
    styles=STYLES,
)
"""The view of the register ``convocatorias``."""
