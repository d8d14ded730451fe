"""Room 3, rendering: the thesaurus at work: a text that says a term of an entry is found by its others.

A text says a term when the families of its words stand in it one after the other, words that are passed
over left aside. Ambiguous terms lead to the others, but a text that says one of them means, as a rule,
something else. What is added weighs less than what is written, and it is no reason to add more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

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
        self._phrases: dict[str, dict[Term, set[str]]] = {}
        """The same by phrases of several words, by the first of them."""
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
            self._phrases.setdefault(term[0], {}).setdefault(term, set()).update(others)
        for other in others:
            self.meanings.setdefault(other, set()).update(term)

    def found_by(self, weights: Mapping[str, float], phrases: Callable[[], str]) -> dict[str, float]:
        """What the families weigh more in a document, or weigh at all, since it says the same in other words.

        ``weights`` are the families of its text; ``phrases`` gives them in their order with a space around
        each.
        """
        added: dict[str, float] = {}
        for others, weight in self._said(weights, phrases):
            for other in others:
                added[other] = max(added.get(other, 0.0), SYNONYM_WEIGHT * weight)
        return added

    def _said(
        self, weights: Mapping[str, float], phrases: Callable[[], str]
    ) -> Iterator[tuple[set[str], float]]:
        """What the text says of the thesaurus: the families of the other terms, and how much it says it."""
        for family in weights.keys() & self._words.keys():
            yield self._words[family], weights[family]
        for first in weights.keys() & self._phrases.keys():
            for term, others in self._phrases[first].items():
                has_words = all(family in weights for family in term)
                if has_words and f" {' '.join(term)} " in phrases():
                    yield others, min(weights[family] for family in term)


def _terms(terms: Iterable[str], language: Language, families: Families) -> Iterable[Term]:
    for term in terms:
        found = tuple(filter(None, map(families[language].__getitem__, split_words(term))))
        if found:
            yield found
