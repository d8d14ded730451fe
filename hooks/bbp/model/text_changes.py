"""Room 1, model: what changed in an original between two of its versions, paragraph by paragraph.

Enters: the keyed texts of both versions. Leaves: the paragraphs that differ, each cut into what stayed,
what was removed and what was added, word by word. Blanks and the breaking of lines do not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from bbp.model.text_enum import TextEnum
from bbp.model.translation import KeyedTexts

EarlierTexts = Mapping[str, KeyedTexts]
"""The texts that stale translations were made from, by the path of the original; those that are known."""

# Between paragraphs, and before an item of a list, a row of a table, a heading.
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n\s*|\n(?=[ \t]*(?:[-*+]|\d+[.)]|\||#{1,6})[ \t|])")
_LEAST_ALIKE = 0.4
"""Two paragraphs that share less than this part of their words are told as one removed and one added."""


class Change(TextEnum):
    """What became of a piece of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that follow each other and had the same fate, without blanks around them."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph that changed, and the key under which the file writes it (``texto`` is the body)."""

    key: str
    pieces: tuple[Piece, ...]


_Paragraph = tuple[str, str]
_Pair = tuple[_Paragraph | None, _Paragraph | None]


def changed_passages(earlier: KeyedTexts, now: KeyedTexts) -> tuple[Passage, ...]:
    """The paragraphs that changed, in their order; none when only blanks or line breaks did."""
    before, after = tuple(_paragraphs(earlier)), tuple(_paragraphs(now))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    blocks = (codes for codes in matcher.get_opcodes() if codes[0] != "equal")
    pairs = (pair for _, i, j, k, m in blocks for pair in _paired(before[i:j], after[k:m]))
    return tuple(_passage(old, new) for old, new in pairs)


def _paragraphs(texts: KeyedTexts) -> Iterator[_Paragraph]:
    for key, text in texts:
        for paragraph in _PARAGRAPH_END.split(text.replace("\r\n", "\n")):
            if paragraph.strip():
                yield key, " ".join(paragraph.split())


def _paired(before: Sequence[_Paragraph], after: Sequence[_Paragraph]) -> Iterator[_Pair]:
    """Each old paragraph with the new one that took its place, in order; what has no other stands alone."""
    place = 0
    for old in before:
        found = next((n for n in range(place, len(after)) if _are_alike(old, after[n])), None)
        if found is None:
            yield old, None
            continue
        yield from ((None, new) for new in after[place:found])
        yield old, after[found]
        place = found + 1
    yield from ((None, new) for new in after[place:])


def _are_alike(old: _Paragraph, new: _Paragraph) -> bool:
    """Whether one may be the other corrected: under the same key, and sharing enough words."""
    if old[0] != new[0]:
        return False
    words = SequenceMatcher(None, old[1].split(), new[1].split(), autojunk=False)
    return words.ratio() >= _LEAST_ALIKE


def _passage(old: _Paragraph | None, new: _Paragraph | None) -> Passage:
    before, after = (one[1].split() if one else [] for one in (old, new))
    pieces: list[Piece] = []
    for operation, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if operation == "equal":
            pieces.append(Piece(Change.SAME, " ".join(before[i:j])))
            continue
        if i < j:
            pieces.append(Piece(Change.REMOVED, " ".join(before[i:j])))
        if k < m:
            pieces.append(Piece(Change.ADDED, " ".join(after[k:m])))
    key = (old or new or ("", ""))[0]
    return Passage(key, tuple(pieces))
