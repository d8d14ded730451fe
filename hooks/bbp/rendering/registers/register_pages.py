"""Room 3, rendering: the pages of the network's registers: the way in, a list of each, a page for each entry.

A register without entries has no page; entries that stand on the page of another have none of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from bbp.model import data_addresses, network_addresses
from bbp.model.entry_names import shared_names
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.mentions import mentions_of, newest_first
from bbp.model.paged_entry import PagedEntry
from bbp.model.settings import Settings
from bbp.rendering.facts.empty_registers import guide_url
from bbp.rendering.facts.entry_dates import entry_when
from bbp.rendering.facts.register_values import entry_facts, entry_rows, entry_texts, entry_url
from bbp.rendering.facts.register_words import entries_count, register_lead, register_title
from bbp.rendering.page.breadcrumb import crumbs, home_trail
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.links import Links
from bbp.rendering.page.rendered_page import RenderedPage, Searched
from bbp.rendering.page.words import load_words
from bbp.rendering.registers.register_frame import register_page, register_trail
from bbp.rendering.registers.register_lists import EntryLine, list_page, whole_list
from bbp.rendering.registers.register_view import entry_node
from bbp.rendering.registers.register_views import view_of

_LIST_IMPORTANCE, _NAMED_IMPORTANCE = 1.0, 1.0
"""Who writes «agenda» or «UTDEL» looks for the page of that name rather than for what mentions it."""


class MentionGroup(NamedTuple):
    """The entries of a register that name an entry, under the register's name."""

    title: str
    lines: tuple[EntryLine, ...]


@dataclass(frozen=True, slots=True)
class RegisterCard:
    """A register on the page that leads to all."""

    title: str
    url: str
    count: str
    lead: str


def render_register_pages(library: Library, settings: Settings, language: Language) -> Iterator[RenderedPage]:
    """The page that leads to all registers with entries; of each its list, its own pages and its entries."""
    filled = {name: entries for name, entries in library.registers.paged().items() if entries}
    if filled:
        yield _hub(library, language)
    for name, entries in filled.items():
        ordered = tuple(sorted(entries.values(), key=newest_first))
        yield from _lists(name, ordered, library, settings, language)
        for entry in ordered:
            if entry.host() is None:
                yield _entry_page(name, entry, library, settings, language)


def _lists(
    name: str, entries: tuple[PagedEntry, ...], library: Library, settings: Settings, language: Language
) -> Iterator[RenderedPage]:
    """The list of a register and its own pages; the search finds the first one by what the register is."""
    if not view_of(name).has_own_lists:
        yield from _list_pages(name, entries, library, settings, language)
    for page in view_of(name).pages(library, settings, language):
        is_first = page.address == network_addresses.register(name, language)
        yield replace(page, searched=_register_search(name, language)) if is_first else page


def _register_search(name: str, language: Language) -> Searched:
    """What a register holds, and what one of its entries is called."""
    one = load_words(language)(f"registers.of.{name}.one")
    return Searched(register_lead(name, language), one, _LIST_IMPORTANCE)


def _entry_search(entry: PagedEntry, html: str) -> Searched:
    """All that the page says; one that readers know by its acronym is looked for by that name."""
    acronym = getattr(entry, "acronym", None)
    return Searched(html, acronym, _NAMED_IMPORTANCE) if acronym else Searched(html)


def render_register_files(library: Library, settings: Settings) -> Iterator[tuple[str, str]]:
    """Address and text of the files that registers have besides their pages: calendars, feeds, routes."""
    for name, entries in library.registers.paged().items():
        if entries:
            yield from view_of(name).files(library, settings)


def entry_line(register: str, entry: PagedEntry, library: Library, links: Links) -> EntryLine:
    """An entry as a line of a list."""
    note, view = entry.note, view_of(register)
    facts = entry_facts(entry, library, links, view.line_keys)
    return EntryLine(
        when=entry_when(entry, links.language),
        title=entry.in_language(links.language),
        url=entry_url(register, entry, links),
        facts=(*facts, *view.line_facts(entry, library, links)),
        note=note.in_language(links.language) if note else "",
    )


def mention_groups(
    register: str, entry: PagedEntry, library: Library, links: Links
) -> tuple[MentionGroup, ...]:
    """What else names an entry, by register, newest first."""
    groups: dict[str, list[EntryLine]] = {}
    for one in mentions_of(register, entry.id, library):
        groups.setdefault(one.register, []).append(entry_line(one.register, one.entry, library, links))
    return tuple(
        MentionGroup(register_title(name, links.language), tuple(lines)) for name, lines in groups.items()
    )


def register_cards(library: Library, links: Links) -> tuple[RegisterCard, ...]:
    """The registers with entries, in the order of the models."""
    language = links.language
    return tuple(
        RegisterCard(
            title=register_title(name, language),
            url=links.to(network_addresses.register(name, language)),
            count=entries_count(name, len(entries), language),
            lead=register_lead(name, language),
        )
        for name, entries in library.registers.paged().items()
        if entries
    )


def _statistics_card(links: Links) -> RegisterCard:
    """The way to what is counted of all of them."""
    words, url = load_words(links.language), links.to(network_addresses.statistics(links.language))
    return RegisterCard(words("statistics.title"), url, "", words("statistics.card"))


def _hub(library: Library, language: Language) -> RenderedPage:
    both = {one: network_addresses.network(one) for one in Language}
    links, words, trail = (
        Links.from_page(both[language], language),
        load_words(language),
        home_trail(language),
    )
    return register_page(
        both,
        language,
        title=words("registers.hub.title"),
        description=words("registers.hub.description"),
        trail=trail,
        html=render_template(
            "pages/network.html",
            w=words,
            crumbs=crumbs(trail, links),
            cards=(*register_cards(library, links), _statistics_card(links)),
            data_url=links.to(data_addresses.open_data(language)),
            guide_url=guide_url(library, links),
        ),
    )


def _list_pages(
    name: str, entries: tuple[PagedEntry, ...], library: Library, settings: Settings, language: Language
) -> Iterator[RenderedPage]:
    """The list in pages of ``PER_PAGE``; one page where the register draws its list itself."""
    view, listed = view_of(name), whole_list(name, entries, language, view_of(name).styles)
    for number in (1,) if view.replaces_list else listed.numbers:
        links, is_first = listed.links(number), number == 1
        shown = () if view.replaces_list else listed.on_page(number)
        yield list_page(
            listed,
            number,
            searched=_register_search(name, language) if is_first else None,
            feeds=view.list_feeds(language),
            part=view.list_part(library, settings, links) if is_first else "",
            lines=[entry_line(name, entry, library, links) for entry in shown],
        )


def _entry_page(
    name: str, entry: PagedEntry, library: Library, settings: Settings, language: Language
) -> RenderedPage:
    both = {one: network_addresses.entry(name, entry.id, one) for one in Language}
    links, words, view = Links.from_page(both[language], language), load_words(language), view_of(name)
    title, trail = entry.in_language(language), register_trail(name, language)
    facts = entry_facts(entry, library, links, view.line_keys)
    kind = words(f"registers.of.{name}.one")
    told = " · ".join(piece.text for piece in facts)
    is_shared = (language, title) in shared_names(library)
    html = render_template(
        "pages/entry.html",
        w=words,
        crumbs=crumbs(trail, links),
        kind=kind,
        title=title,
        rows=(*view.rows(entry, language), *entry_rows(entry, library, links, view.shown)),
        texts=entry_texts(entry, library, links, view.shown),
        top_part=view.entry_top(entry, library, settings, links),
        part=view.entry_part(entry, library, settings, links),
        mentions=mention_groups(name, entry, library, links) if view.names_mentions else (),
        edit_url=settings.edit_url(f"docs/datos/{name}.yml"),
        edit_file=f"docs/datos/{name}.yml",
    )
    return register_page(
        both,
        language,
        title=words("registers.labelled", label=kind, value=title) if is_shared else title,
        description=words("registers.entry_description", kind=kind, title=title, facts=told),
        trail=trail,
        styles=view.styles,
        node=entry_node(view, entry, library, settings, language),
        searched=_entry_search(entry, html),
        feeds=view.feeds(entry, language),
        html=html,
    )
