"""Room 3, rendering: the compact JSON of a catalogue, by which its page filters in the browser.

Labels stand once, in tables; an entry names them by their place there. The shape, for the facets ``ciudad``
and ``rubros``::

    {"tables": {"ciudad": [[code, label], …], "rubros": [[code, label], …]},
     "entries": [[id, name, place of its city, [place, …]], …]}

A facet of which an entry has one value holds its place, else a list. Entries stand by name, the values of a
table as its page shows them. Read by ``assets/catalogue.js``.
"""

from __future__ import annotations

import json

from bbp.model.language import Language
from bbp.model.paged_entry import PagedEntry
from bbp.rendering.catalogue_facets import Catalogue


def render_catalogue_data(shown: Catalogue, language: Language) -> str:
    """Every entry of a catalogue."""
    places = [{value.code: place for place, value in enumerate(facet.values)} for facet in shown.facets]
    data = {
        "tables": {
            facet.key: [[value.code, value.label] for value in facet.values] for facet in shown.facets
        },
        "entries": [_row(entry, shown, places, language) for entry in shown.entries],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _row(
    entry: PagedEntry, shown: Catalogue, places: list[dict[str, int]], language: Language
) -> list[str | int | list[int]]:
    found = [
        [place[code] for code in codes] for codes, place in zip(shown.codes[entry.id], places, strict=True)
    ]
    return [entry.id, entry.in_language(language), *(one[0] if len(one) == 1 else one for one in found)]
