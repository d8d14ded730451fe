"""Room 2, reading: what an editor probably meant by a key, a value or a heading that is not known.

Spellings are compared without accents, case, hyphens or underscores, so the
tables of ``key_spellings`` and ``code_spellings`` only hold words that differ in their letters.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from bbp.model.accents import unaccented
from bbp.reading.code_spellings import VALUES
from bbp.reading.key_spellings import KEYS

_SIMILAR_ENOUGH = 0.7
_LONGEST = 100

_SPELLINGS = {word: (*KEYS.get(word, ()), *VALUES.get(word, ())) for word in {**KEYS, **VALUES}}


def closest(value: str, candidates: Iterable[str]) -> str:
    """The candidate that ``value`` most likely stands for, or "" when none is near.

    In this order: the same but for accents, case and hyphens; a known spelling (Portuguese, or a
    common slip); the same letters after the country of an identifier (``canelones`` for
    ``uy-canelones``); the most similar one.
    """
    typed = plain(value[:_LONGEST])
    by_spelling: dict[str, str] = {}
    for candidate in candidates:
        by_spelling.setdefault(plain(candidate), candidate)
    if not typed or not by_spelling:
        return ""
    if typed in by_spelling:
        return by_spelling[typed]
    for known in _SPELLINGS.get(typed, ()):
        if plain(known) in by_spelling:
            return by_spelling[plain(known)]
    for spelling, candidate in by_spelling.items():
        if candidate[2:3] == "-" and spelling[2:] == typed:
            return candidate
    near = difflib.get_close_matches(typed, by_spelling, n=1, cutoff=_SIMILAR_ENOUGH)
    return by_spelling[near[0]] if near else ""


def plain(text: str) -> str:
    """Letters and digits alone, lower-case, without accents: «Situação » → ``situacao``."""
    return "".join(letter for letter in unaccented(text.casefold()) if letter.isalnum())
