"""Room 3, rendering: the compact JSON of the bank, by which pages filter and rank practices in the browser.

Labels stand once, in tables; a practice names them by their place there. The shape::

    {"tables": {"theme": [[code, label], …], "instrument": …, "country": …,
                "city": [[code, label, place of its country], …],
                "evidence": …, "year": …, "axis": …, "goal": …, "size": …, "cost": …,
                "language": …, "situation": …},
     "practices": [[id, title, [city, …], [theme, …], [instrument, …], evidence, year, [goal, …],
                    [axis, …], size, cost, language, situation, foreign], …]}

``size`` is -1 when the population is unknown. ``language`` is that of the original; ``foreign`` is 1
when the title is not in the language of the file. Read by ``assets/bank.js``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from bbp.model.evidence import HIGHEST_LEVEL
from bbp.model.facts import FactKind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.rendering.facts.practice_facts import fact_label
from bbp.rendering.facts.practice_values import value_counts
from bbp.rendering.page.json_text import json_text
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words

Table: TypeAlias = list[list[str | int]]
Row: TypeAlias = list[str | int | list[int]]
Places: TypeAlias = Mapping[str, Mapping[str, int]]

UNKNOWN_SIZE = -1
_LANGUAGE = "language"
_TABLES = (
    FactKind.THEME,
    FactKind.INSTRUMENT,
    FactKind.COUNTRY,
    FactKind.CITY,
    FactKind.EVIDENCE,
    FactKind.YEAR,
    FactKind.AXIS,
    FactKind.GOAL,
    FactKind.SIZE,
    FactKind.COST,
    FactKind.SITUATION,
)


def render_explore_data(library: Library, language: Language) -> str:
    """Every listed practice, newest first; tables in the order in which lists show their values.

    Of evidence all levels stand in the table, of the other kinds the values that a practice has.
    """
    tables = explore_tables(library, language)
    places = {kind: {str(row[0]): place for place, row in enumerate(table)} for kind, table in tables.items()}
    countries = places[FactKind.COUNTRY]
    for row in tables[FactKind.CITY]:
        row.append(countries[library.registers.cities[str(row[0])].country])
    data = {
        "tables": tables,
        "practices": [_row(practice, library, places, language) for practice in library.listed_practices],
    }
    return json_text(data) + "\n"


def explore_tables(library: Library, language: Language) -> dict[str, Table]:
    """Code and label of every value, by the kind of fact; ``language`` is that of the originals."""
    links = Links("", language)
    tables: dict[str, Table] = {
        kind: [[value.code, value.label] for value in value_counts(kind, library, links)] for kind in _TABLES
    }
    levels = [str(level) for level in range(HIGHEST_LEVEL, -1, -1)]
    tables[FactKind.EVIDENCE] = [
        [level, fact_label(FactKind.EVIDENCE, level, library.registers, language)] for level in levels
    ]
    words = load_words(language)
    used = {practice.language for practice in library.listed_practices}
    tables[_LANGUAGE] = [[one.value, words(f"explore.language.{one}")] for one in Language if one in used]
    return tables


def _row(practice: Practice, library: Library, places: Places, language: Language) -> Row:
    text, facts = practice.text_in(language), library.facts[practice.id]

    def all_of(kind: FactKind) -> list[int]:
        return [places[kind][code] for code in facts.get(kind, ())]

    def one_of(kind: FactKind) -> int:
        return next(iter(all_of(kind)), UNKNOWN_SIZE)

    return [
        practice.id,
        text.title,
        all_of(FactKind.CITY),
        all_of(FactKind.THEME),
        all_of(FactKind.INSTRUMENT),
        one_of(FactKind.EVIDENCE),
        one_of(FactKind.YEAR),
        all_of(FactKind.GOAL),
        all_of(FactKind.AXIS),
        one_of(FactKind.SIZE),
        one_of(FactKind.COST),
        places[_LANGUAGE][practice.language],
        one_of(FactKind.SITUATION),
        int(text.language is not language),
    ]
