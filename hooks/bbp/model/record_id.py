"""Room 1, model: the name of a new document or entry, proposed from what is known of it."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

from bbp.model.accents import unaccented
from bbp.model.dates import UNKNOWN
from bbp.model.fields import ID_PATTERN, LONGEST_ID, is_reserved_name
from bbp.model.format_keys import Kind
from bbp.model.stop_words import STOP_WORDS

_MOST_WORDS = 4
_LONGEST_PROPOSED = LONGEST_ID - 4
"""A number may follow."""
_NETWORK = "red"
_ISSUE = r"\d{4}-t[1-4](?:-[a-z0-9]+)*"
_ALL_STOP_WORDS = frozenset().union(*STOP_WORDS.values())


def propose_practice_id(city: str, title: str, taken: Collection[str]) -> str:
    """``<city>-<short name>``: up to four words of the title that say something; ``red-`` without a city.

    As many of them as an id has room for; a number follows when the name is taken.
    """
    return _proposed(_NETWORK if city in ("", UNKNOWN) else city, title, taken)


def propose_entry_id(city: str, name: str, taken: Collection[str]) -> str:
    """The id of an entry of a register, as that of a practice is made; without a city, the short name alone.

    Empty when the name has no letter of the alphabet and there is no city either.
    """
    return _proposed("" if city == UNKNOWN else city, name, taken)


def _proposed(place: str, title: str, taken: Collection[str]) -> str:
    words = re.findall(r"[a-z0-9]+", unaccented(title.lower()))
    telling = [word for word in words if word not in _ALL_STOP_WORDS and word not in place.split("-")]
    parts = [part for part in (place, *(telling or words)[:_MOST_WORDS]) if part]
    while len(parts) > 1 and len("-".join(parts)) > _LONGEST_PROPOSED:
        parts.pop()
    return _free("-".join(parts)[:_LONGEST_PROPOSED].rstrip("-"), taken)


def propose_issue_id(day: date, taken: Collection[str]) -> str:
    """``<year>-t<quarter>`` of the day; a number follows when that issue exists already."""
    return _free(f"{day.year:04d}-t{(day.month + 2) // 3}", taken)


def is_fit_id(kind: Kind, name: str) -> bool:
    """Whether a folder of the collection may have the name: lower-case ASCII, hyphens, at most 80 signs."""
    shape = ID_PATTERN if kind is Kind.PRACTICE else _ISSUE
    return len(name) <= LONGEST_ID and bool(re.fullmatch(shape, name)) and not is_reserved_name(name)


def _free(name: str, taken: Collection[str]) -> str:
    numbered = (f"{name}-{number}" for number in range(2, len(taken) + 3))
    return name if name not in taken else next(one for one in numbered if one not in taken)
