"""Room 3, rendering: the entries of registers that name a city, as sections of its page."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from bbp.model.library import Library
from bbp.model.mentions import Mention
from bbp.rendering.facts.register_words import register_title
from bbp.rendering.page.links import Links
from bbp.rendering.registers.register_lists import EntryLine
from bbp.rendering.registers.register_pages import entry_line

MOST_OPEN = 8
"""Of the entries of a register these are in sight; the others are folded."""


class NamedGroup(NamedTuple):
    """The entries of a register, newest first. ``rest`` are those that are folded."""

    register: str
    title: str
    lines: tuple[EntryLine, ...]
    rest: tuple[EntryLine, ...]


def named_groups(mentions: Iterable[Mention], library: Library, links: Links) -> tuple[NamedGroup, ...]:
    """A group for each register that names the city, in the order in which the site names registers."""
    grouped = groupby(mentions, key=lambda one: one.register)
    return tuple(_group(register, tuple(some), library, links) for register, some in grouped)


def _group(register: str, mentions: tuple[Mention, ...], library: Library, links: Links) -> NamedGroup:
    lines = tuple(entry_line(register, one.entry, library, links) for one in mentions)
    return NamedGroup(
        register, register_title(register, links.language), lines[:MOST_OPEN], lines[MOST_OPEN:]
    )
