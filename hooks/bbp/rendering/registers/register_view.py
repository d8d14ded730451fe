"""Room 3, rendering: what a register shows beyond what every register shows.

The generic pages need none of this: a register without a view has a list of its entries and a page for each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.paged_entry import PagedEntry
from bbp.model.settings import Settings
from bbp.rendering.page.labelled_values import FichaRow, Value
from bbp.rendering.page.linked_data import Json, Node
from bbp.rendering.page.links import Links
from bbp.rendering.page.rendered_page import PageFeed, RenderedPage

ListPart: TypeAlias = Callable[[Library, Settings, Links], str]
EntryPart: TypeAlias = Callable[[PagedEntry, Library, Settings, Links], str]
Rows: TypeAlias = Callable[[PagedEntry, Language], tuple[FichaRow, ...]]
LineFacts: TypeAlias = Callable[[PagedEntry, Library, Links], Value]
EntryNode: TypeAlias = Callable[[PagedEntry, Library, Settings, Language], Mapping[str, Json]]
Pages: TypeAlias = Callable[[Library, Settings, Language], Iterator[RenderedPage]]
EntryFeeds: TypeAlias = Callable[[PagedEntry, Language], tuple[PageFeed, ...]]
ListFeeds: TypeAlias = Callable[[Language], tuple[PageFeed, ...]]
Files: TypeAlias = Callable[[Library, Settings], Iterator[tuple[str, str]]]


def nothing_in_list(library: Library, settings: Settings, links: Links) -> str:
    """No part of its own."""
    del library, settings, links
    return ""


def nothing_of_entry(entry: PagedEntry, library: Library, settings: Settings, links: Links) -> str:
    """No part of its own."""
    del entry, library, settings, links
    return ""


def no_rows(entry: PagedEntry, language: Language) -> tuple[FichaRow, ...]:
    """No row of its own."""
    del entry, language
    return ()


def no_facts(entry: PagedEntry, library: Library, links: Links) -> Value:
    """No fact of its own."""
    del entry, library, links
    return ()


def no_properties(
    entry: PagedEntry, library: Library, settings: Settings, language: Language
) -> Mapping[str, Json]:
    """No property of its own."""
    del entry, library, settings, language
    return {}


def no_pages(library: Library, settings: Settings, language: Language) -> Iterator[RenderedPage]:
    """No page of its own."""
    del library, settings, language
    return iter(())


def no_feeds(entry: PagedEntry, language: Language) -> tuple[PageFeed, ...]:
    """No feed of its own."""
    del entry, language
    return ()


def no_list_feeds(language: Language) -> tuple[PageFeed, ...]:
    """No feed of its own."""
    del language
    return ()


def no_files(library: Library, settings: Settings) -> Iterator[tuple[str, str]]:
    """No file of its own."""
    del library, settings
    return iter(())


@dataclass(frozen=True, slots=True)
class RegisterView:
    """The parts of a register's pages that are its own; each is HTML, empty where there is nothing to show.

    ``list_part`` stands in place of the generic list where ``replaces_list``, else above it. ``entry_top``
    stands above the texts of an entry, ``entry_part`` below them. ``shown`` are the keys that these parts
    show, so that the *ficha* does not repeat them; ``rows`` are those with which the *ficha* begins.
    ``pages`` are those of a language besides the list and the entries. ``files`` are addresses and texts
    besides the pages.
    ``line_keys`` are the keys whose values tell an entry from others in a list; without any, its first codes.
    ``line_facts`` come after them: what is counted or said of an entry, in words.
    ``names_mentions`` tells whether a page ends with what else names its entry, ``has_own_lists`` whether
    the pages of its list are all among ``pages``.
    ``feeds`` are those of an entry, ``list_feeds`` those of the whole register.
    """

    list_part: ListPart = nothing_in_list
    replaces_list: bool = False
    entry_top: EntryPart = nothing_of_entry
    entry_part: EntryPart = nothing_of_entry
    shown: frozenset[str] = frozenset()
    rows: Rows = no_rows
    line_keys: tuple[str, ...] = ()
    line_facts: LineFacts = no_facts
    node: EntryNode = no_properties
    pages: Pages = no_pages
    files: Files = no_files
    names_mentions: bool = True
    feeds: EntryFeeds = no_feeds
    list_feeds: ListFeeds = no_list_feeds
    has_own_lists: bool = False
    styles: tuple[str, ...] = field(default=())


def entry_node(
    view: RegisterView, entry: PagedEntry, library: Library, settings: Settings, language: Language
) -> Node | None:
    """What the page of an entry is to programs; None for what schema.org has no word for."""
    kind = type(entry).schema_type
    if not kind:
        return None
    same = {"sameAs": entry.link} if entry.link else {}
    return {"@type": kind, **same, **view.node(entry, library, settings, language)}
