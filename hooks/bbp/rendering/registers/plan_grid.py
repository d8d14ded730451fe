"""Room 3, rendering: the network's own indicators of a plan, in two tables: who took part, which results."""

from __future__ import annotations

from collections.abc import Iterable
from string import ascii_uppercase
from typing import NamedTuple

from bbp.model.language import Language
from bbp.model.plan_indicators import PARTICIPANTS, RESULTS, participation, results
from bbp.model.plans import Activity
from bbp.rendering.facts.register_words import choice_label
from bbp.rendering.page.formats import format_number
from bbp.rendering.page.words import load_words


class GridRow(NamedTuple):
    """A row of the grid: its name with its letter, and its cells."""

    label: str
    cells: tuple[str, ...]


class Grid(NamedTuple):
    """The two tables; a table without rows is not drawn."""

    participants: tuple[GridRow, ...]
    results: tuple[GridRow, ...]


def plan_grid(activities: Iterable[Activity], language: Language) -> Grid:
    """The indicators of the activities, in the order and with the letters of the network's grid."""
    every = tuple(activities)
    return Grid(_participants(every, language), _results(every, language))


def _participants(activities: tuple[Activity, ...], language: Language) -> tuple[GridRow, ...]:
    unknown = load_words(language)("facts.no_data")
    return tuple(
        GridRow(
            _lettered(PARTICIPANTS, one.kind, "tipo_participante", language),
            (
                format_number(one.activities, language),
                unknown if one.people is None else format_number(one.people, language),
                _spread("paises_participantes", one.countries, language),
            ),
        )
        for one in participation(activities)
    )


def _results(activities: tuple[Activity, ...], language: Language) -> tuple[GridRow, ...]:
    return tuple(
        GridRow(
            _lettered(RESULTS, one.kind, "resultado_tipo", language),
            (
                format_number(one.activities, language),
                _spread("resultado_estados", one.states, language),
            ),
        )
        for one in results(activities)
    )


def _lettered(grid: tuple[str, ...], kind: str, key: str, language: Language) -> str:
    """«A. Gobiernos locales»."""
    letter = ascii_uppercase[grid.index(kind)]
    return load_words(language)("plans.grid.letter", letter=letter, name=choice_label(key, kind, language))


def _spread(key: str, counts: tuple[tuple[str, int], ...], language: Language) -> str:
    """«Firmado (2), Acordado (1)»: each code with the number of activities."""
    words = load_words(language)
    return ", ".join(
        words(
            "plans.grid.times",
            name=choice_label(key, code, language),
            number=format_number(count, language),
        )
        for code, count in counts
    ) or words("facts.no_data")
