"""Room 3, rendering: the compact JSON by which the search page filters what Pagefind finds.

Labels stand once, in tables; a document names them by their place there. The shape::

    {"cities": [[code, label], …], "themes": …, "years": …, "levels": …,
     "practices": {address: [[city, …], [theme, …], year, level, foreign, fragment]},
     "bulletins": {address: [year, number, foreign, fragment]}}

``foreign`` is 1 when the text is in the other language. ``fragment`` is Pagefind's name for the page
("" when it is not known): with it the page counts results without loading each of them.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from bbp.model import addresses
from bbp.model.document import Document
from bbp.model.evidence import HIGHEST_LEVEL
from bbp.model.facts import FactKind
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.practice_facts import fact_label

Table: TypeAlias = list[tuple[str, str]]
Row: TypeAlias = list[str | int | list[int]]
Places: TypeAlias = Mapping[FactKind, Mapping[str, int]]

_TABLES = (FactKind.CITY, FactKind.THEME, FactKind.YEAR, FactKind.EVIDENCE)

_NO_FRAGMENTS: Mapping[str, str] = MappingProxyType({})


def render_search_data(
    library: Library, language: Language, fragments: Mapping[str, str] = _NO_FRAGMENTS
) -> str:
    """Every listed document by its address in the language, addresses in order.

    ``fragments`` are Pagefind's ids (``es_1a2b3c4``) by address, known once it has indexed the site.
    Cities and themes are ordered by name, years newest first, levels highest first, unknown ones last.
    """
    tables = {
        FactKind.CITY: _by_label(FactKind.CITY, library, language),
        FactKind.THEME: _by_label(FactKind.THEME, library, language),
        FactKind.YEAR: _years(library, language),
        FactKind.EVIDENCE: _levels(library, language),
    }
    places = {kind: {code: place for place, (code, _) in enumerate(table)} for kind, table in tables.items()}
    data = {
        "cities": tables[FactKind.CITY],
        "themes": tables[FactKind.THEME],
        "years": tables[FactKind.YEAR],
        "levels": tables[FactKind.EVIDENCE],
        "practices": dict(sorted(_practices(library, places, language, fragments))),
        "bulletins": dict(sorted(_bulletins(library, places, language, fragments))),
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _practices(
    library: Library, places: Places, language: Language, fragments: Mapping[str, str]
) -> Iterator[tuple[str, Row]]:
    for practice in library.listed_practices:
        address = addresses.document(Kind.PRACTICE, practice.id, language)
        facts = library.facts[practice.id]
        cities, themes, years, levels = (
            [places[kind][code] for code in facts.get(kind, ())] for kind in _TABLES
        )
        yield address, [cities, themes, years[0], levels[0], *_ending(practice, language, address, fragments)]


def _bulletins(
    library: Library, places: Places, language: Language, fragments: Mapping[str, str]
) -> Iterator[tuple[str, Row]]:
    for issue in library.listed_bulletins:
        address = addresses.document(Kind.BULLETIN, issue.id, language)
        year = places[FactKind.YEAR][str(issue.record.date.year)]
        yield address, [year, issue.record.number, *_ending(issue, language, address, fragments)]


def _ending(document: Document, language: Language, address: str, fragments: Mapping[str, str]) -> Row:
    return [0 if document.has_text_in(language) else 1, fragments.get(address, "")]


def _by_label(kind: FactKind, library: Library, language: Language) -> Table:
    table = _labelled(kind, library.practices_by_fact[kind], library, language)
    return sorted(table, key=lambda row: _without_accents(row[1]))


def _years(library: Library, language: Language) -> Table:
    of_issues = {str(issue.record.date.year) for issue in library.listed_bulletins}
    codes = of_issues | set(library.practices_by_fact[FactKind.YEAR])
    newest_first = sorted(codes, key=lambda code: (code.isdecimal(), code), reverse=True)
    return _labelled(FactKind.YEAR, newest_first, library, language)


def _levels(library: Library, language: Language) -> Table:
    highest_first = [str(level) for level in range(HIGHEST_LEVEL, -1, -1)]
    return _labelled(FactKind.EVIDENCE, highest_first, library, language)


def _labelled(kind: FactKind, codes: Iterable[str], library: Library, language: Language) -> Table:
    return [(code, fact_label(kind, code, library.registers, language)) for code in codes]


def _without_accents(label: str) -> str:
    """For the order: «Área» stands before «Barrio»."""
    return unicodedata.normalize("NFD", label.casefold()).encode("ascii", "ignore").decode()
