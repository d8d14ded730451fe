"""Room 3, rendering: the compact JSON of a catalogue, by which its page filters in the browser.

Labels stand once, in tables; an entry names them by their place there. The shape, for the facets ``ciudad``
and ``rubros``::

    {"tables": {"ciudad": [[code, label], …], "rubros": [[code, label], …]},
     "entries": [[id, name, place of its city, [place, …]], …]}

A facet of which an entry has one value holds its place, else a list. Entries stand by name, the values of a
table as its page shows them. Most ids are those of the city and words of the name, so instead of such an id
stands which words: a number whose bits, from the lowest, are the words of the name without accents, or its
negative when there is no city before them. Read by ``assets/catalogue.js``.
"""

from __future__ import annotations

import re

from bbp.model.accents import unaccented
from bbp.model.language import Language
from bbp.model.paged_entry import PagedEntry
from bbp.rendering.page.json_text import json_text
from bbp.rendering.registers.catalogue_facets import CITY, Catalogue

# Beyond these letters browsers and Python may not agree on what a letter is without its accent.
_LAST_LATIN = "\u024f"
_WORD = re.compile("[a-z0-9]+")
_MOST_WORDS = 30


def render_catalogue_data(shown: Catalogue, language: Language) -> str:
    """Every entry of a catalogue."""
    places = [{value.code: place for place, value in enumerate(facet.values)} for facet in shown.facets]
    data = {
        "tables": {
            facet.key: [[value.code, value.label] for value in facet.values] for facet in shown.facets
        },
        "entries": [_row(entry, shown, places, language) for entry in shown.entries],
    }
    return json_text(data) + "\n"


def _row(
    entry: PagedEntry, shown: Catalogue, places: list[dict[str, int]], language: Language
) -> list[str | int | list[int]]:
    found = [
        [place[code] for code in codes] for codes, place in zip(shown.codes[entry.id], places, strict=True)
    ]
    name = entry.in_language(language)
    city = shown.codes[entry.id][[facet.key for facet in shown.facets].index(CITY)][0]
    return [_short_id(entry.id, name, city), name, *(one[0] if len(one) == 1 else one for one in found)]


def _short_id(entry_id: str, name: str, city: str) -> str | int:
    """Which words of the name follow the city in the id; the id itself when it is made otherwise."""
    if max(name, default="") > _LAST_LATIN:
        return entry_id
    rest = entry_id.removeprefix(f"{city}-")
    wanted, bits = rest.split("-"), 0
    for place, word in enumerate(_WORD.findall(unaccented(name.lower()))[:_MOST_WORDS]):
        if wanted and word == wanted[0]:
            wanted.pop(0)
            bits |= 1 << place
    if wanted:
        return entry_id
    return bits if rest != entry_id else -bits
