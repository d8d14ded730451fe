"""Room 3, rendering: the values that the practices of the bank really have, with how many have each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bbp.model import addresses
from bbp.model.dates import UNKNOWN
from bbp.model.facts import REGISTER_OF_FACT, FactKind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.rendering.facts.practice_facts import fact_label
from bbp.rendering.page.formats import without_accents
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words

_IN_ORDER_OF_REGISTER = frozenset({FactKind.GOAL, FactKind.SITUATION, FactKind.SIZE, FactKind.COST})
"""Kinds whose values have an order of their own."""
_DOWNWARDS = frozenset({FactKind.EVIDENCE, FactKind.YEAR})
"""Kinds whose values go from the highest to the lowest."""


@dataclass(frozen=True, slots=True)
class ValueCount:
    """A value of a kind of fact by its name, its list and how many practices it has."""

    code: str
    label: str
    url: str
    count: int


def value_counts(kind: FactKind, library: Library, links: Links) -> tuple[ValueCount, ...]:
    """The values that a listed practice has, in the kind's own order, else the most frequent first.

    Years and levels of evidence go downwards; what is unknown comes last.
    """
    by_code = library.practices_by_fact[kind]
    codes = _ordered(kind, library, links.language)
    return tuple(
        ValueCount(
            code=code,
            label=fact_label(kind, code, library.registers, links.language),
            url=links.to(addresses.fact(kind, code, links.language)),
            count=len(by_code[code]),
        )
        for code in codes
    )


def records_count(practices: Sequence[Practice], language: Language) -> str:
    """«14 fichas, 3 buenas prácticas»; only the first part when there is none at all."""
    words = load_words(language)
    records = words.count("lists.records", len(practices))
    good = words.count("lists.good", sum(practice.is_good_practice for practice in practices))
    return words("lists.count", records=records, good=good) if practices else records


def _ordered(kind: FactKind, library: Library, language: Language) -> list[str]:
    by_code = library.practices_by_fact[kind]
    if kind in _DOWNWARDS:
        return sorted(by_code, key=lambda code: (code != UNKNOWN, code), reverse=True)
    if kind in _IN_ORDER_OF_REGISTER:
        return [code for code in library.registers.terms[REGISTER_OF_FACT[kind]] if code in by_code]
    return sorted(by_code, key=_by_frequency(kind, by_code, library, language))


def _by_frequency(
    kind: FactKind, by_code: Mapping[str, tuple[object, ...]], library: Library, language: Language
) -> Callable[[str], tuple[bool, int, str]]:
    def key(code: str) -> tuple[bool, int, str]:
        label = fact_label(kind, code, library.registers, language)
        return code == UNKNOWN, -len(by_code[code]), without_accents(label)

    return key
