"""Room 3, rendering: what the search page knows of every document before it looks for words.

Labels stand once, in tables, and documents name them by their place there. The number of a document is
its place in the three lists one after the other. The shape::

    {"version": …, "home": …, "shards": [first word of each shard, …],
     "cities": [[code, label, place of its country], …], "countries": [[code, label], …],
     "themes": …, "years": …, "levels": …,
     "practices": [[id, [city, …], [theme, …], year, level, foreign, day], …],
     "bulletins": [[id, year, number, foreign, day], …], "pages": [[slug, foreign], …]}

``home`` is the address of the home page of the language, below which documents stand. ``foreign`` is 1
when the text is in the other language; ``day`` is that of publication, in days from 1 January 2000 (0 for
a draft). ``version`` changes with the content of the index or of a text: files are asked for by it, so
that a browser never mixes two builds. Read by ``assets/search-bank.js``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from bbp.model import addresses
from bbp.model.document import Document
from bbp.model.evidence import HIGHEST_LEVEL
from bbp.model.facts import FactKind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.facts.practice_facts import fact_label
from bbp.rendering.page.formats import without_accents
from bbp.rendering.page.rendered_page import RenderedPage

Table: TypeAlias = list[list[str | int]]
Row: TypeAlias = list[str | int | list[int]]
Places: TypeAlias = Mapping[FactKind, Mapping[str, int]]

_OF_PRACTICES = (FactKind.CITY, FactKind.THEME, FactKind.YEAR, FactKind.EVIDENCE)
_DAY_ZERO = date(2000, 1, 1).toordinal()


def render_search_data(
    library: Library, pages: Sequence[RenderedPage], language: Language, shards: Sequence[str], version: str
) -> str:
    """Every listed document in the order of its number: practices and issues as listed, then ``pages``.

    Countries, cities and themes are ordered by name, years newest first, levels highest first, unknown
    ones last.
    """
    tables = _tables(library, language)
    places = {kind: {str(row[0]): place for place, row in enumerate(table)} for kind, table in tables.items()}
    for city in tables[FactKind.CITY]:
        city.append(places[FactKind.COUNTRY][library.registers.cities[str(city[0])].country])
    data = {
        "version": version,
        "home": addresses.home(language),
        "shards": list(shards),
        "cities": tables[FactKind.CITY],
        "countries": tables[FactKind.COUNTRY],
        "themes": tables[FactKind.THEME],
        "years": tables[FactKind.YEAR],
        "levels": tables[FactKind.EVIDENCE],
        "practices": list(_practices(library, places, language)),
        "bulletins": list(_bulletins(library, places, language)),
        "pages": [_page(page, language) for page in pages],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _practices(library: Library, places: Places, language: Language) -> Iterator[Row]:
    for practice in library.listed_practices:
        facts = library.facts[practice.id]
        cities, themes, years, levels = (
            [places[kind][code] for code in facts.get(kind, ())] for kind in _OF_PRACTICES
        )
        yield [practice.id, cities, themes, years[0], levels[0], *_ending(practice, language)]


def _bulletins(library: Library, places: Places, language: Language) -> Iterator[Row]:
    for issue in library.listed_bulletins:
        year = places[FactKind.YEAR][str(issue.record.date.year)]
        yield [issue.id, year, issue.record.number, *_ending(issue, language)]


def _ending(document: Document, language: Language) -> list[int]:
    published = document.record.published
    day = published.first_day().toordinal() - _DAY_ZERO if published else 0
    return [0 if document.has_text_in(language) else 1, day]


def _page(page: RenderedPage, language: Language) -> Row:
    slug = page.address.removeprefix(addresses.home(language)).rstrip("/")
    return [slug, 0 if page.text_language is language else 1]


def _tables(library: Library, language: Language) -> dict[FactKind, Table]:
    named = (FactKind.COUNTRY, FactKind.CITY, FactKind.THEME)
    return {
        **{kind: _by_label(kind, library, language) for kind in named},
        FactKind.YEAR: _years(library, language),
        FactKind.EVIDENCE: _levels(library, language),
    }


def _by_label(kind: FactKind, library: Library, language: Language) -> Table:
    table = _labelled(kind, library.practices_by_fact[kind], library, language)
    return sorted(table, key=lambda row: without_accents(str(row[1])))


def _years(library: Library, language: Language) -> Table:
    of_issues = {str(issue.record.date.year) for issue in library.listed_bulletins}
    codes = of_issues | set(library.practices_by_fact[FactKind.YEAR])
    newest_first = sorted(codes, key=lambda code: (code.isdecimal(), code), reverse=True)
    return _labelled(FactKind.YEAR, newest_first, library, language)


def _levels(library: Library, language: Language) -> Table:
    highest_first = [str(level) for level in range(HIGHEST_LEVEL, -1, -1)]
    return _labelled(FactKind.EVIDENCE, highest_first, library, language)


def _labelled(kind: FactKind, codes: Iterable[str], library: Library, language: Language) -> Table:
    return [[code, fact_label(kind, code, library.registers, language)] for code in codes]
