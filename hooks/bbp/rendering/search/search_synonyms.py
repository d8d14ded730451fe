"""Room 3, rendering: the thesaurus at work: a text that says a term of an entry is found by its others.

A text says a term when the families of its words stand in it one after the other, words that are passed
over left aside. Ambiguous terms lead to the others, but a text that says one of them means, as a rule,
something else. What is added weighs less than what is written, and it is no reason to add more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from operator import itemgetter

from bbp.model.language import Language
from bbp.model.thesaurus import Synonyms
from bbp.rendering.search.search_language import split_words

SYNONYM_WEIGHT = 0.35
"""Of a word that only the thesaurus puts beside a text, as against the word that stands in it."""

Families = Mapping[Language, dict[str, str]]
"""The family of each word of each language, worked out when it is asked for; empty for words passed over."""
Term = tuple[str, ...]
"""The families of the words of a term."""


class Thesaurus:
    """The entries of the thesaurus as families of words."""

    def __init__(self, entries: Iterable[Synonyms], families: Families) -> None:
        self._words: dict[str, set[str]] = {}
        """What a text is found by too when it has a word, by the family of the word."""
        self._phrases: dict[Term, dict[Term, set[str]]] = {}
        """The same by phrases of several words, by the first two of them."""
        self.meanings: dict[str, set[str]] = {}
        """The families that a text may have instead, by the family that finds it."""
        for entry in entries:
            typed = {term for each in Language for term in _terms(entry.typed_in(each), each, families)}
            found = {term for each in Language for term in _terms(entry.found_in(each), each, families)}
            every = frozenset().union(*typed)
            for term in found:
                self._add(term, every.difference(term))

    def _add(self, term: Term, others: frozenset[str]) -> None:
        if len(term) == 1:
            self._words.setdefault(term[0], set()).update(others)
        else:
            self._phrases.setdefault(term[:2], {}).setdefault(term, set()).update(others)
        for other in others:
            self.meanings.setdefault(other, set()).update(term)

    def found_by(self, weights: Mapping[str, float], texts: Sequence[Sequence[str]]) -> dict[str, float]:
        """What the families weigh more in a document, or weigh at all, since it says the same in other words.

        ``weights`` are the families of its texts; ``texts`` have them in their order.
        """
        added: dict[str, float] = {}
        # The greatest weight last: it stays.
        for weight, others in sorted(self._said(weights, texts), key=itemgetter(0)):
            added |= dict.fromkeys(others, SYNONYM_WEIGHT * weight)
        return added

    def _said(
        self, weights: Mapping[str, float], texts: Sequence[Sequence[str]]
    ) -> Iterator[tuple[float, set[str]]]:
        """What the texts say of the thesaurus: how much they say it, and the families of the other terms."""
        for family in weights.keys() & self._words.keys():
            yield weights[family], self._words[family]
        pairs = chain.from_iterable(map(pairwise, texts))
        for pair in set(filter(self._phrases.__contains__, pairs)):
            for term, others in self._phrases[pair].items():
                if len(term) == len(pair) or any(_stands_in(term, text) for text in texts):
                    yield min(weights[family] for family in term), others


def _stands_in(term: Term, text: Sequence[str]) -> bool:
    return f" {' '.join(term)} " in f" {' '.join(text)} "


def _terms(terms: Iterable[str], language: Language, families: Families) -> Iterable[Term]:
    for term in terms:
        found = tuple(filter(None, map(families[language].__getitem__, split_words(term))))
        if found:
            yield found
