"""Room 3, rendering: the thesaurus at work: a text that says a term of an entry is found by its others.

A text says a term when the families of its words stand in it one after the other, words that are passed
over left aside. Ambiguous terms lead to the others, but a text that says one of them means, as a rule,
something else. What is added weighs less than what is written, and it is no reason to add more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from bbp.model.language import Language
from bbp.model.thesaurus import Synonyms
from bbp.rendering.search_language import split_words

SYNONYM_WEIGHT = 0.35
"""Of a word that only the thesaurus puts beside a text, as against the word that stands in it."""

Families = Mapping[Language, dict[str, str]]
"""The family of each word of each language, worked out when it is asked for; empty for words passed over."""
Term = tuple[str, ...]
"""The families of the words of a term."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A term that texts say, and the families by which they are then found."""

    term: Term
    others: frozenset[str]


class Thesaurus:
    """The entries of the thesaurus as families of words."""

    def __init__(self, entries: Iterable[Synonyms], families: Families) -> None:
        self._by_first: dict[str, list[_Said]] = {}
        self.meanings: dict[str, set[str]] = {}
        """The families that a text may have instead, by the family that finds it."""
        for entry in entries:
            typed = {term for each in Language for term in _terms(entry.typed_in(each), each, families)}
            found = {term for each in Language for term in _terms(entry.found_in(each), each, families)}
            for term in sorted(found):
                self._add(term, frozenset().union(*typed) - frozenset(term))

    def _add(self, term: Term, others: frozenset[str]) -> None:
        self._by_first.setdefault(term[0], []).append(_Said(term, others))
        for other in others:
            self.meanings.setdefault(other, set()).update(term)

    def found_by(self, weights: Mapping[str, float], phrases: Callable[[], str]) -> dict[str, float]:
        """The families by which a document is found beside those of its text, and their weights.

        ``weights`` are the families of its text; ``phrases`` gives them in their order with a space
        around each.
        """
        added: dict[str, float] = {}
        for family in weights.keys() & self._by_first.keys():
            for said in self._by_first[family]:
                if _is_said(said.term, weights, phrases):
                    weight = SYNONYM_WEIGHT * min(weights[one] for one in said.term)
                    for other in said.others:
                        added[other] = max(added.get(other, 0.0), weight)
        return {family: weight for family, weight in added.items() if family not in weights}


def _terms(terms: Iterable[str], language: Language, families: Families) -> Iterable[Term]:
    for term in terms:
        found = tuple(filter(None, map(families[language].__getitem__, split_words(term))))
        if found:
            yield found


def _is_said(term: Term, weights: Mapping[str, float], phrases: Callable[[], str]) -> bool:
    if not all(family in weights for family in term):
        return False
    return len(term) == 1 or f" {' '.join(term)} " in phrases()
