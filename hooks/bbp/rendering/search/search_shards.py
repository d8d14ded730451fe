"""Room 3, rendering: the index of a language → the files that the search page loads, a few for each query.

A *shard* holds the words of a stretch of the alphabet, so a query loads those of its words, a few
kilobytes each::

    {"words": {word: group | [group, …]}, "groups": [[gap, score, gap, score, …], …],
     "kin": {group: [group, …]}, "meanings": {group: [word, …]}}

A group is a family of words: documents by number, each as the distance from the one before (the first
from -1), and how much the family says of it. ``kin`` are the families with the same stem; ``meanings``
the words by which a text means what was asked, for the marks of an excerpt. -1 instead of a group: the
word is passed over. Words have neither accents nor capitals. Read by ``assets/search-index.js``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from bbp.model.language import Language
from bbp.rendering.page.json_text import json_text
from bbp.rendering.search.search_index import SearchIndex
from bbp.rendering.search.search_language import search_language

IGNORED = -1
SHARD_CHARACTERS = 24_000
"""About how long a shard is before it is compressed to a third."""
LISTED_WORDS = 6_000
"""How many words the list holds by which slips are corrected: the most frequent ones."""

_SHORTEST_LISTED = 4
# About how many characters a word costs beside itself, and a document in a group.
_PER_WORD, _PER_POSTING = 6, 5

Group: TypeAlias = int | list[int]


class Shard(NamedTuple):
    """A shard as text; ``first`` is the first word of its stretch."""

    first: str
    text: str


def make_shards(index: SearchIndex) -> Iterator[Shard]:
    """The shards in the order of the alphabet, at least one."""
    known = _known_words(index)
    written = _words_by_family(index)
    shard = _OpenShard(index, written)
    for word in sorted(known):
        if shard.is_full:
            yield shard.close()
            shard = _OpenShard(index, written)
        shard.add(word, known[word])
    yield shard.close()


def render_word_list(index: SearchIndex) -> str:
    """The words of the texts as they are written, the most frequent first: a JSON list."""
    counts = {
        word: sum(len(index.postings.get(family, ())) // 2 for family in index.families[word])
        for word in index.spellings
        if len(word) >= _SHORTEST_LISTED
    }
    frequent = sorted((word for word in counts if counts[word]), key=lambda word: (-counts[word], word))
    return _json([index.spellings[word] for word in frequent[:LISTED_WORDS]])


def _known_words(index: SearchIndex) -> dict[str, list[str]]:
    """The families of each word that finds something; none for the words that are passed over."""
    ignored = frozenset[str]().union(*(search_language(one).ignored for one in Language))
    known: dict[str, list[str]] = {word: [] for word in ignored}
    for word, families in index.families.items():
        finding = sorted(family for family in families if family in index.postings or _kin(family, index))
        if finding:
            known[word] = finding
    return known


def _kin(family: str, index: SearchIndex) -> set[str]:
    """The other families with a stem of this one that find something."""
    groups = (index.kin[stem] for stem in index.stems[family])
    return {other for group in groups for other in group if other != family and other in index.postings}


def _words_by_family(index: SearchIndex) -> Mapping[str, list[str]]:
    """The words of texts by their family: what an excerpt may mark."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(index.spellings):
        for family in index.families[word]:
            found[family].append(word)
    return found


@dataclass(slots=True)
class _OpenShard:
    """A shard to which words are still added."""

    index: SearchIndex
    written: Mapping[str, list[str]]
    words: dict[str, Group] = field(default_factory=dict)
    groups: list[list[int]] = field(default_factory=list)
    kin: dict[int, list[int]] = field(default_factory=dict)
    meanings: dict[int, list[str]] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)
    size: int = 0

    @property
    def is_full(self) -> bool:
        """Whether the next word begins another shard."""
        return self.size >= SHARD_CHARACTERS

    def add(self, word: str, families: Iterable[str]) -> None:
        """Add a word with the groups it leads to."""
        groups = [self._place(family) for family in families]
        self.words[word] = groups[0] if len(groups) == 1 else groups or IGNORED
        self.size += len(word) + _PER_WORD

    def _place(self, family: str) -> int:
        """The number of the group of a family that words lead to; its kin stand in the shard too."""
        place = self._group(family)
        if family not in self.asked:
            self.asked.add(family)
            if kin := _kin(family, self.index):
                self.kin[place] = [self._group(other) for other in sorted(kin)]
            meant = sorted(self.index.meanings.get(family, ()))
            if words := [word for other in meant for word in self.written[other]]:
                self.meanings[place] = words
        return place

    def _group(self, family: str) -> int:
        place = self.places.get(family)
        if place is None:
            place = self.places[family] = len(self.groups)
            group = self.index.postings.get(family, [])
            self.groups.append(group)
            self.size += len(group) * _PER_POSTING // 2
        return place

    def close(self) -> Shard:
        """The shard as text."""
        parts = {"words": self.words, "groups": self.groups, "kin": self.kin, "meanings": self.meanings}
        return Shard(next(iter(self.words), ""), _json(parts))


def _json(value: object) -> str:
    return json_text(value) + "\n"
