"""Room 3, rendering: the calls as a feed. A reader keeps an entry as it was: it says dates, and no state.

An entry is dated by what its call says, never by the day of the build: see ``calls.first_told`` and
``last_told``. A call without any date has no place in a list by date, and is left out.
"""

from __future__ import annotations

from datetime import date

from bbp.model import addresses, network_addresses
from bbp.model.call import Call
from bbp.model.calls import first_told, last_told
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.rendering.bulletin.feed_entries import FeedEntry, noon, urn
from bbp.rendering.bulletin.feeds import MOST_ENTRIES, Feed
from bbp.rendering.facts.call_facts import call_facts
from bbp.rendering.facts.register_words import register_lead
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.words import load_words

_REGISTER = "convocatorias"


def make_call_feed(library: Library, settings: Settings, language: Language) -> Feed:
    """The calls in a language, those told of last first, at most ``MOST_ENTRIES``."""
    words, dated = load_words(language), _dated(library)
    return Feed(
        id=urn("feed", _REGISTER, language),
        language=language,
        title=words("calls.feed"),
        subtitle=register_lead(_REGISTER, language),
        updated=noon(max((day for day, _ in dated), default=library.today)),
        author=words("feeds.network"),
        url=settings.absolute(network_addresses.calls_feed(language)),
        json_url=settings.absolute(network_addresses.calls_json_feed(language)),
        page_url=settings.absolute(network_addresses.register(_REGISTER, language)),
        icon_url=settings.absolute(addresses.asset("sign.svg")),
        rights=words("feeds.rights"),
        entries=tuple(_entry(call, day, library, settings, language) for day, call in dated),
    )


def _dated(library: Library) -> list[tuple[date, Call]]:
    calls = library.registers.calls.values()
    dated = [(day, call) for call in calls if (day := last_told(call, library.registers))]
    return sorted(dated, key=lambda one: one[0], reverse=True)[:MOST_ENTRIES]


def _entry(call: Call, changed: date, library: Library, settings: Settings, language: Language) -> FeedEntry:
    words, facts = load_words(language), call_facts(call, library.registers, language)
    return FeedEntry(
        id=urn(_REGISTER, call.id, language),
        language=language,
        title=facts.title,
        url=settings.absolute(network_addresses.entry(_REGISTER, call.id, language)),
        page_language=language,
        published=noon(first_told(call, library.registers) or changed),
        updated=noon(changed),
        author=facts.body,
        categories=(),
        summary=words("calls.summary", body=facts.body, opens=facts.opens, closes=facts.closes),
        content=render_template(
            "feeds/call.html", w=words, facts=facts, call_url=call.link, archived_url=call.archived_link
        ).strip(),
        picture_url="",
    )
