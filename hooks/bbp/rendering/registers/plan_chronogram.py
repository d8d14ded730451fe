"""Room 3, rendering: the chronogram of a plan: line of work, activity and quarter, a table for each year.

In a table stand the activities that have a quarter of its year; how many have none is said below.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bbp.model.language import Language
from bbp.model.plan_activities import AxisActivities, YearQuarter, planned_years, quarters_of
from bbp.model.plans import Activity
from bbp.rendering.page.words import load_words
from bbp.rendering.registers.activity_lines import activity_state

_QUARTERS = (1, 2, 3, 4)


class ChronogramRow(NamedTuple):
    """An activity: its name, the id of its place on the page, its state, and whether each quarter has it."""

    title: str
    id: str
    state: str
    quarters: tuple[bool, ...]


class ChronogramGroup(NamedTuple):
    """The activities of a line of work; ``title`` is empty for those of none."""

    title: str
    rows: tuple[ChronogramRow, ...]


class YearTable(NamedTuple):
    """The chronogram of a year."""

    caption: str
    groups: tuple[ChronogramGroup, ...]


class Chronogram(NamedTuple):
    """The tables, and what is said of the activities that are in none; without a table it is not drawn."""

    tables: tuple[YearTable, ...]
    others: str


def plan_chronogram(axes: tuple[AxisActivities, ...], language: Language) -> Chronogram:
    """The chronogram of the activities of a plan, oldest year first."""
    words, activities = load_words(language), [one for axis in axes for one in axis.activities]
    without = sum(not quarters_of(one) for one in activities)
    return Chronogram(
        tables=tuple(
            YearTable(words("plans.chronogram.caption", year=year), tuple(_groups(axes, year, language)))
            for year in planned_years(activities)
        ),
        others=words.count("plans.chronogram.others", without) if without else "",
    )


def _groups(axes: tuple[AxisActivities, ...], year: int, language: Language) -> Iterator[ChronogramGroup]:
    for one in axes:
        rows = tuple(_rows(one.activities, year, language))
        if rows:
            yield ChronogramGroup(_axis_title(one, len(axes), language), rows)


def _axis_title(one: AxisActivities, axes: int, language: Language) -> str:
    if one.axis:
        return one.axis.in_language(language)
    return load_words(language)("plans.no_axis") if axes > 1 else ""


def _rows(activities: tuple[Activity, ...], year: int, language: Language) -> Iterator[ChronogramRow]:
    for activity in activities:
        planned = quarters_of(activity)
        marks = tuple(YearQuarter(year, quarter) in planned for quarter in _QUARTERS)
        if any(marks):
            title, state = activity.in_language(language), activity_state(activity, language)
            yield ChronogramRow(title, activity.id, state, marks)
