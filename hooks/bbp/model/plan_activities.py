"""Room 1, model: the activities of work plans: by line of work, by quarter, and how many were carried out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bbp.model.dates import UNKNOWN
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.mentions import newest_first
from bbp.model.plans import Activity, CarriedOut, Plan, PlanAxis
from bbp.model.text_enum import TextEnum

STATES: tuple[CarriedOut, ...] = ("si", "parcial", "no", "sin-dato")
"""Whether an activity was carried out, in the order in which counts show it: what is unknown comes last."""


class ActivityFact(TextEnum):
    """What activities are listed by."""

    YEAR = "year"
    STATE = "state"
    CITY = "city"


_MONTHS = 3
_QUARTERS = 4


@dataclass(frozen=True, slots=True, order=True)
class YearQuarter:
    """A quarter of a year, from 1 to 4."""

    year: int
    quarter: int


@dataclass(frozen=True, slots=True)
class AxisActivities:
    """The activities of a line of work in the order of the document; ``axis`` is None for those of none."""

    axis: PlanAxis | None
    activities: tuple[Activity, ...]


def activities_of(plan: Plan, library: Library) -> tuple[Activity, ...]:
    """The activities of a plan, in the order of its document, which is that of the register."""
    return _by_plan(library).get(plan.id, ())


def by_axis(plan: Plan, activities: Iterable[Activity]) -> tuple[AxisActivities, ...]:
    """The activities under each line of work of the plan, then those under none, if there are any."""
    found: dict[str, list[Activity]] = defaultdict(list)
    known = {axis.id for axis in plan.axes}
    for activity in activities:
        found[activity.axis if activity.axis in known else ""].append(activity)
    under_none = (AxisActivities(None, tuple(found[""])),) if found[""] else ()
    return (*(AxisActivities(axis, tuple(found[axis.id])) for axis in plan.axes), *under_none)


def state_counts(activities: Iterable[Activity]) -> Mapping[CarriedOut, int]:
    """How many activities were carried out, in part, not, and of how many nobody knows, in that order."""
    found = Counter(activity.carried_out for activity in activities)
    return {state: found[state] for state in STATES}


def year_of(activity: Activity) -> int | None:
    """The year of an activity: the stated one, else that in which it begins; None when unknown."""
    if activity.year:
        return activity.year.year
    return activity.start.year if activity.start else None


def quarters_of(activity: Activity) -> tuple[YearQuarter, ...]:
    """The quarters for which an activity stands: those that are stated, else those that its dates touch.

    A date that is a year alone touches none: nobody knows which.
    """
    if activity.quarters and activity.year:
        return tuple(YearQuarter(activity.year.year, int(one)) for one in sorted(activity.quarters))
    return tuple(_touched(activity))


def planned_years(activities: Iterable[Activity]) -> tuple[int, ...]:
    """The years in which a quarter of some activity lies."""
    return tuple(sorted({one.year for activity in activities for one in quarters_of(activity)}))


def _touched(activity: Activity) -> Iterator[YearQuarter]:
    if activity.start is None or not activity.start.month:
        return
    last = activity.end if activity.end and activity.end.month else activity.start
    first = _number(activity.start.year, activity.start.month)
    for number in range(first, _number(last.year, last.month) + 1):
        yield YearQuarter(number // _QUARTERS, number % _QUARTERS + 1)


def _number(year: int, month: int) -> int:
    """The quarter of a month, counted from the year 0."""
    return year * _QUARTERS + (month - 1) // _MONTHS


@once_per_library
def activities_by_fact(library: Library) -> Mapping[ActivityFact, Mapping[str, tuple[Activity, ...]]]:
    """The activities that share each year (the newest first), state and city, in the order of the plans.

    Plans stand newest first, the activities of each in the order of its document; the year of an activity
    without one is ``sin-dato``, and comes last. Cities stand in the order of their register.
    """
    found: dict[ActivityFact, dict[str, list[Activity]]] = {kind: defaultdict(list) for kind in ActivityFact}
    for activity in ordered_activities(library):
        found[ActivityFact.YEAR][str(year_of(activity) or UNKNOWN)].append(activity)
        found[ActivityFact.STATE][activity.carried_out].append(activity)
        for city in dict.fromkeys(activity.cities):
            found[ActivityFact.CITY][city].append(activity)
    orders: dict[ActivityFact, Iterable[str]] = {
        ActivityFact.YEAR: sorted(
            found[ActivityFact.YEAR], key=lambda code: (code != UNKNOWN, code), reverse=True
        ),
        ActivityFact.STATE: STATES,
        ActivityFact.CITY: library.registers.cities,
    }
    return {
        kind: {code: tuple(some[code]) for code in orders[kind] if code in some}
        for kind, some in found.items()
    }


@once_per_library
def ordered_activities(library: Library) -> tuple[Activity, ...]:
    """All activities, plan by plan: the newest plan first, in the order of its document."""
    plans = sorted(library.registers.all_of(Plan).values(), key=newest_first)
    return tuple(activity for plan in plans for activity in activities_of(plan, library))


def activities_naming(practice_id: str, library: Library) -> tuple[Activity, ...]:
    """The activities that a practice tells of, in the order of all."""
    return _by_practice(library).get(practice_id, ())


@once_per_library
def _by_practice(library: Library) -> Mapping[str, tuple[Activity, ...]]:
    found: dict[str, list[Activity]] = defaultdict(list)
    for activity in ordered_activities(library):
        if activity.practice:
            found[activity.practice].append(activity)
    return {practice: tuple(some) for practice, some in found.items()}


@once_per_library
def _by_plan(library: Library) -> Mapping[str, tuple[Activity, ...]]:
    found: dict[str, list[Activity]] = defaultdict(list)
    for activity in library.registers.all_of(Activity).values():
        found[activity.plan].append(activity)
    return {plan: tuple(some) for plan, some in found.items()}
