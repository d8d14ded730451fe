"""Room 3, rendering: the documents of a language → which words lead to which of them, and how much each says.

Words lead to families (``search_language``), families to documents by their number, with a score: BM25
(Robertson and Zaragoza, 2009) over weighted parts, in tenths, rounded up.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
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
    postings: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    """Documents and scores of each family that a text has or a synonym gives it, by number."""
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
    readers = {each: _Reader(search_language(each), index) for each in (language.other, language)}
    thesaurus = Thesaurus(entries, readers)
    index.meanings = thesaurus.meanings
    for reader in readers.values():
        reader.start_texts()
    weighed = [_weigh(document.parts, readers, thesaurus) for document in documents]
    index.postings = _score(weighed, [document.importance for document in documents])
    for reader in readers.values():
        reader.add_other_forms()
    return index


class _Reader(dict[str, str]):
    """The family of each word of one language, worked out once; empty for a word that is passed over."""

    def __init__(self, language: SearchLanguage, index: SearchIndex) -> None:
        super().__init__()
        self._language, self._index = language, index
        self._of_thesaurus: frozenset[str] = frozenset()

    def start_texts(self) -> None:
        """From here on words are those of texts, no longer those of the thesaurus."""
        self._of_thesaurus = frozenset(self)
        self.clear()

    def __missing__(self, word: str) -> str:
        folded, index = fold(word), self._index
        family = "" if folded in self._language.ignored else self._language.family(word)
        self[word] = family
        if family:
            stem = self._language.stem(word)
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
        for word in self._of_thesaurus.union(self):
            family = self[word]
            for form in self._language.other_forms(word) if family else ():
                families[form].add(family)


Weighed = tuple[dict[str, float], int]


def _weigh(parts: Iterable[Part], readers: Mapping[Language, _Reader], thesaurus: Thesaurus) -> Weighed:
    """The weight of each family in a document, and the number of its words."""
    weights: defaultdict[str, float] = defaultdict(float)
    texts: list[list[str]] = []
    for part in parts:
        texts.append(list(filter(None, map(readers[part.language].__getitem__, split_words(part.text)))))
        for family, count in Counter(texts[-1]).items():
            weights[family] += part.weight * count
    phrases = cache(lambda: " ".join(["", *(" ".join((*text, "")) for text in texts)]))
    for family, weight in thesaurus.found_by(weights, phrases).items():
        weights[family] += weight
    return weights, sum(map(len, texts))


def _score(weighed: Sequence[Weighed], importances: Sequence[float]) -> dict[str, list[tuple[int, int]]]:
    """The postings of each family; a family in few documents says more of each of them."""
    counts = Counter(chain.from_iterable(weights for weights, _ in weighed))
    rarities = {family: _rarity(count, len(weighed)) for family, count in counts.items()}
    scored: dict[str, list[tuple[int, int]]] = {family: [] for family in counts}
    mean = sum(length for _, length in weighed) / len(weighed) if weighed else 1
    for number, (weights, length) in enumerate(weighed):
        softened = _K1 * (1 - _B + _B * length / mean)
        importance = importances[number] * (_K1 + 1) * _STEPS
        for family, weight in weights.items():
            score = importance * weight / (weight + softened)
            scored[family].append((number, int(rarities[family] * score) + 1))
    return scored


def _rarity(count: int, documents: int) -> float:
    return math.log(1 + (documents - count + 0.5) / (count + 0.5))
