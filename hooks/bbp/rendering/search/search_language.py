"""Room 3, rendering: what the search knows of a language: which words it passes over, which belong together.

A *family* is a word in both its numbers (``feria``, ``ferias``; ``ação``, ``ações``), named by its
singular without accents. Families with the same stem (Snowball's, by PyStemmer) are *kin*: they are found
too, but count less, for a stem joins ``cooperativa`` and ``cooperación``. The endings stand in the words
of each language, under ``search.language``. The browser knows none of this: every form that may be typed
stands in the index.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from Stemmer import Stemmer

from bbp.model.language import Language
from bbp.model.stop_words import STOP_WORDS
from bbp.rendering.page.words import load_words

_STEMMERS = {Language.ES: "spanish", Language.PT: "portuguese"}
# Underscores are blanks by then: a class of its own for each sign takes half as long again.
_WORD = re.compile(r"\w{2,}|\d")
_END_OF_DOTTED = re.compile(r"\.[^\W\d_](?!\w)")
_DOTTED = re.compile(r"(?<!\w)[^\W\d_](?:\.[^\W\d_])+(?!\w)")
_SHORTEST_WITH_FORMS = 4
_LONGEST_WITHOUT_KIN = 4
# The accented letters of Latin-1, both languages' among them; any other takes the longer way.
_PLAIN = {
    code: parts[0] for code in range(0xC0, 0x100) if len(parts := unicodedata.normalize("NFD", chr(code))) > 1
}

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Endings:
    """Which ending to put in place of which: ``others`` by those that go, the longest first."""

    others: Mapping[str, str]
    known: tuple[str, ...]

    def exchanged(self, word: str) -> str:
        """The word with the ending that stands in place of its own; the word itself when none fits."""
        if word.endswith(self.known):
            for ending, other in self.others.items():
                if word.endswith(ending):
                    return word[: -len(ending)] + other
        return word


@dataclass(frozen=True, slots=True)
class SearchLanguage:
    """The lists of a language: words without accents, and pairs of endings.

    ``numbers`` are the endings of a singular and its plural; ``singulars`` lead back, ``cognates`` from a
    word to its twin in the other language (``-ción``, ``-ção``). Of several endings that fit, the longest
    counts.
    """

    language: Language
    ignored: frozenset[str]
    numbers: Pairs
    singulars: Endings
    cognates: Endings

    def family(self, word: str) -> str:
        """The singular of a word in small letters, without accents: the same for both its numbers."""
        return fold(self._singular(word))

    def stem(self, word: str) -> str:
        """What a word has in common with its kin (``feria``, ``feriantes``); a short word has no kin."""
        singular = self._singular(word)
        if len(singular) <= _LONGEST_WITHOUT_KIN:
            return fold(singular)
        return fold(_stemmer(self.language).stemWord(singular))

    def other_forms(self, word: str) -> Iterator[str]:
        """The forms of a word that may be typed though no text has them, without accents, perhaps repeated.

        Its plural or singular, and what the word may be in the other language, in both numbers.
        """
        if len(word) < _SHORTEST_WITH_FORMS or word.isdigit():
            return
        yield from map(fold, self.numbers_of(word))
        twin = self.cognates.exchanged(word)
        if twin != word:
            yield fold(twin)
            yield from map(fold, search_language(self.language.other).numbers_of(twin))

    def numbers_of(self, word: str) -> Iterator[str]:
        """The singular of a plural, else the plurals that a singular may have."""
        singular = self._singular(word)
        if singular != word:
            yield singular
            return
        for ending, plural in self.numbers:
            if word.endswith(ending):
                yield word[: len(word) - len(ending)] + plural

    def _singular(self, word: str) -> str:
        return self.singulars.exchanged(word)


@cache
def search_language(language: Language) -> SearchLanguage:
    """The lists of a language, read once."""
    words = load_words(language)
    numbers = _pairs(words("search.language.numbers"))
    return SearchLanguage(
        language=language,
        ignored=STOP_WORDS[language],
        numbers=numbers,
        singulars=_endings((plural, singular) for singular, plural in numbers),
        cognates=_endings(_pairs(words("search.language.cognates"))),
    )


def _pairs(written: str) -> Pairs:
    """``"z ces, a as"`` as pairs."""
    pairs = (pair.split() for pair in written.split(","))
    return tuple((first, second) for first, second in pairs)


def _endings(pairs: Iterable[tuple[str, str]]) -> Endings:
    """Of pairs with the same first ending the first one stays."""
    found: dict[str, str] = {}
    for ending, other in pairs:
        found.setdefault(ending, other)
    longest_first = sorted(found, key=len, reverse=True)
    return Endings({ending: found[ending] for ending in longest_first}, tuple(longest_first))


@cache
def _stemmer(language: Language) -> Stemmer:
    return Stemmer(_STEMMERS[language])


def split_words(text: str) -> list[str]:
    """The words of a text in small letters, in their order; acronyms without dots (``E.S.S.`` is ``ess``).

    A word is a run of letters and figures; a letter alone is none. ``assets/search-words.js`` splits in the
    same way what a reader types.
    """
    composed = unicodedata.normalize("NFC", text).lower()
    if _END_OF_DOTTED.search(composed):
        composed = _DOTTED.sub(_without_dots, composed)
    return _WORD.findall(composed.replace("_", " "))


def _without_dots(acronym: re.Match[str]) -> str:
    return acronym[0].replace(".", "")


def fold(word: str) -> str:
    """A word in small letters without its accents: ``ação`` is ``acao``, ``año`` is ``ano``."""
    plain = word if word.isascii() else word.translate(_PLAIN)
    if plain.isascii():
        return plain
    parts = unicodedata.normalize("NFD", plain)
    return "".join(part for part in parts if not unicodedata.combining(part))
