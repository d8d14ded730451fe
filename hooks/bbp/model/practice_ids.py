"""Room 1, model: the id of a new practice, made from its city and a short name.

``uy-canelones`` and «Compras públicas de la agricultura familiar» give
``uy-canelones-compras-publicas-agricultura-familiar``; without one city the first part is ``red``.
"""

from __future__ import annotations

import re
import unicodedata

from bbp.model.dates import UNKNOWN
from bbp.model.fields import ID_PATTERN
from bbp.model.language import Language
from bbp.model.stop_words import STOP_WORDS

NETWORK_PREFIX = "red"
"""What stands in an id in the place of the city when the practice is not one city's."""

_LONGEST_SHORT_NAME = 40
_WORD = re.compile(r"[a-z0-9]+")
_ID = re.compile(ID_PATTERN)


def short_name(text: str, language: Language) -> str:
    """A text as the last part of an id: lower-case ASCII words with hyphens, at most 40 characters.

    Accents are dropped and the words that say nothing are left out, unless there are no others. It
    ends with a whole word where it can. Empty when the text has no letter or digit of the Latin alphabet.
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    words = _WORD.findall("".join(sign for sign in decomposed if not unicodedata.combining(sign)))
    kept = [word for word in words if word not in STOP_WORDS[language]] or words
    whole = "-".join(kept)
    if len(whole) <= _LONGEST_SHORT_NAME:
        return whole
    return whole[: _LONGEST_SHORT_NAME + 1].rpartition("-")[0] or whole[:_LONGEST_SHORT_NAME]


def practice_id(city: str, name: str, language: Language) -> str:
    """The id of a new practice; empty when the city or the name gives no word for it.

    A city that is no id yet, since it stands in no register, counts by its words.
    """
    last = short_name(name, language)
    first = NETWORK_PREFIX if city == UNKNOWN else city if _ID.fullmatch(city) else short_name(city, language)
    return f"{first}-{last}" if first and last else ""
