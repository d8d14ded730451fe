"""Room 3, rendering: the documents of a language → which words lead to which of them, and how much each says.

Words lead to families (``search_language``), families to documents by their number, with a score: BM25
(Robertson and Zaragoza, 2009) over weighted parts, in tenths, rounded up.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from bbp.model.language import Language
from bbp.model.thesaurus import Synonyms
from bbp.rendering.search.search_documents import Part, SearchDocument
from bbp.rendering.search.search_language import SearchLanguage, fold, search_language, split_words
from bbp.rendering.search.search_synonyms import Thesaurus

_K1, _B = 1.2, 0.5
_STEPS = 10

Families = dict[str, set[str]]


def _sets() -> Families:
    return defaultdict(set)


@dataclass(slots=True)
class SearchIndex:
    """What the search knows of the documents of a language; a document's number is its place among them."""

    language: Language
    postings: dict[str, list[int]] = field(default_factory=dict)
    """Where each family stands that a text has or a synonym gives it: the distance of a document from the one
    before (of the first from -1), then its score, and so on."""
    families: Families = field(default_factory=_sets)
    """The families of each word, also of words that no text has."""
    kin: Families = field(default_factory=_sets)
    """The families of each stem."""
    stems: dict[str, set[str]] = field(default_factory=_sets)
    """The stems of each family: one for each language in which it is a word."""
    meanings: Families = field(default_factory=_sets)
    """The families that a text may have in place of a family that finds it."""
    spellings: dict[str, str] = field(default_factory=dict)
    """The words that texts have, without accents, and how they are written."""


def make_search_index(
    documents: Sequence[SearchDocument], entries: Iterable[Synonyms], language: Language
) -> SearchIndex:
    """The index of the documents of a language, which may hold texts in the other one."""
    index = SearchIndex(language)
    families = {each: _Families(search_language(each), index) for each in (language.other, language)}
    thesaurus = Thesaurus(entries, families)
    index.meanings = thesaurus.meanings
    for each in families.values():
        each.start_texts()
    readers = {each: _Reader(known) for each, known in families.items()}
    weighed = [_weigh(document.parts, readers, thesaurus) for document in documents]
    index.postings = _score(weighed, [document.importance for document in documents])
    for known in families.values():
        known.add_other_forms()
    return index


class _Families(dict[str, str]):
    """The family of each word of one language, worked out once; empty for a word that is passed over."""

    def __init__(self, language: SearchLanguage, index: SearchIndex) -> None:
        super().__init__()
        self._language, self._index = language, index
        self._of_thesaurus: dict[str, str] = {}

    def start_texts(self) -> None:
        """From here on words are those of texts, no longer those of the thesaurus."""
        self._of_thesaurus = dict(self)
        self.clear()

    def __missing__(self, word: str) -> str:
        family = self._of_thesaurus.get(word)
        if family is None:
            family = self._family(word)
        self[word] = family
        return family

    def _family(self, word: str) -> str:
        folded, index = fold(word), self._index
        if folded in self._language.ignored:
            return ""
        family, stem = self._language.family(word), self._language.stem(word)
        index.families[folded].add(family)
        index.stems[family].add(stem)
        index.kin[stem].add(family)
        return family

    def add_other_forms(self) -> None:
        """Let forms that no text has lead to the families of the words they may be forms of."""
        families, spellings = self._index.families, self._index.spellings
        for word, family in self.items():
            if family and not word.isdigit():
                folded = fold(word)
                spellings[folded] = max(word, spellings.get(folded, ""))
        for word, family in (self._of_thesaurus | self).items():
            for form in self._language.other_forms(word) if family else ():
                families[form].add(family)


class _Reader(dict[str, tuple[str, ...]]):
    """The families of what stands between two blanks of a text in one language, worked out once.

    Most are one word with its commas: to split a text at its blanks costs less than to find its words.
    """

    def __init__(self, families: _Families) -> None:
        super().__init__()
        self._families = families

    def __missing__(self, written: str) -> tuple[str, ...]:
        found = tuple(filter(None, map(self._families.__getitem__, split_words(written))))
        self[written] = found
        return found

    def read(self, text: str) -> list[str]:
        """The families of the words of a text, in their order."""
        return list(chain.from_iterable(map(self.__getitem__, text.split())))


Weighed = tuple[dict[str, float], int]


def _weigh(parts: Sequence[Part], readers: Mapping[Language, _Reader], thesaurus: Thesaurus) -> Weighed:
    """The weight of each family in a document, and the number of its words."""
    texts = [readers[part.language].read(part.text) for part in parts]
    # Nearly all words stand in the parts that weigh 1, where to count them is to weigh them.
    counted = (text for part, text in zip(parts, texts, strict=True) if part.weight == 1)
    weights: dict[str, float] = {**Counter(chain.from_iterable(counted))}
    for part, text in zip(parts, texts, strict=True):
        for family, count in Counter(text).items() if part.weight != 1 else ():
            weights[family] = weights.get(family, 0) + part.weight * count
    for family, weight in thesaurus.found_by(weights, texts).items():
        weights[family] = weights.get(family, 0) + weight
    return weights, sum(map(len, texts))


def _score(weighed: Sequence[Weighed], importances: Sequence[float]) -> dict[str, list[int]]:
    """The postings of each family; a family in few documents says more of each of them."""
    said: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    mean = sum(length for _, length in weighed) / len(weighed) if weighed else 1
    for number, (weights, length) in enumerate(weighed):
        softened = _K1 * (1 - _B + _B * length / mean)
        importance = importances[number] * (_K1 + 1) * _STEPS
        # Hundreds of families weigh one of a few dozen weights.
        scores = {
            weight: (number, importance * weight / (weight + softened)) for weight in set(weights.values())
        }
        for family, weight in weights.items():
            said[family].append(scores[weight])
    return {family: _postings(scores, len(weighed)) for family, scores in said.items()}


def _postings(scores: Sequence[tuple[int, float]], documents: int) -> list[int]:
    rarity = _rarity(len(scores), documents)
    postings: list[int] = []
    last = -1
    for number, score in scores:
        postings.append(number - last)
        postings.append(int(rarity * score) + 1)
        last = number
    return postings


def _rarity(count: int, documents: int) -> float:
    return math.log(1 + (documents - count + 0.5) / (count + 0.5))
