"""Room 3, rendering: ways into the bank: the most frequent values of some kinds of fact, as links."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bbp.model import addresses
from bbp.model.facts import FactKind
from bbp.model.library import Library
from bbp.rendering.facts.practice_facts import FactLink
from bbp.rendering.facts.practice_values import ValueCount, value_counts
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words

_FEWEST_VALUES = 2


@dataclass(frozen=True, slots=True)
class WayIn:
    """Some values of a kind, and the link to the index of all of them."""

    heading: str
    values: tuple[ValueCount, ...]
    index: FactLink


def ways_in(kinds: Iterable[FactKind], most: int, library: Library, links: Links) -> tuple[WayIn, ...]:
    """A way for each kind that tells practices apart: one with at least two values."""
    words = load_words(links.language)
    return tuple(
        WayIn(words(f"lists.kind.{kind}.by"), value_counts(kind, library, links)[:most], _index(kind, links))
        for kind in kinds
        if len(library.practices_by_fact[kind]) >= _FEWEST_VALUES
    )


def lone_kinds(library: Library, links: Links) -> tuple[FactLink, ...]:
    """The indexes of the kinds that are no way in, because all practices have the same value."""
    return tuple(
        _index(kind, links) for kind in FactKind if 0 < len(library.practices_by_fact[kind]) < _FEWEST_VALUES
    )


def _index(kind: FactKind, links: Links) -> FactLink:
    label = load_words(links.language)(f"lists.kind.{kind}.all")
    return FactLink(label, links.to(addresses.fact_index(kind, links.language)))
