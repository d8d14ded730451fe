"""Room 1, model: the network's own indicators, summed over activities: who took part, which results.

The grid is that of the plan of the Executive Secretariat 2011-2012. What no activity states is not counted:
an activity without participants in the register may have had some.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bbp.model.plans import Activity

PARTICIPANTS = (
    "gobiernos-locales",
    "organizaciones-sociales",
    "institucionalidad-mercosur",
    "grupo-especifico",
)
"""Who may take part, in the order of the grid, where they have the letters A to D."""

RESULTS = ("plan-trabajo", "proyectos", "nuevos-instrumentos", "nueva-institucionalidad", "otros")
"""What may come of an activity, in the order of the grid, where they have the letters A to E."""


@dataclass(frozen=True, slots=True)
class Participation:
    """Participants of a kind: in how many activities, how many of them as far as it is stated, from where.

    ``people`` is the sum over the ``counted`` activities that state a number, None when none does.
    ``countries`` is in how many activities they came from 1, 2, 3, 4, 5 or more countries.
    """

    kind: str
    activities: int
    counted: int
    people: int | None
    countries: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ResultCount:
    """Results of a kind: of how many activities, and how many of them reached each state."""

    kind: str
    activities: int
    states: tuple[tuple[str, int], ...]


def participation(activities: Iterable[Activity]) -> tuple[Participation, ...]:
    """The kinds of participants that some activity states, in the order of the grid."""
    every = tuple(activities)
    return tuple(_participation(kind, every) for kind in PARTICIPANTS if _having(kind, every))


def results(activities: Iterable[Activity]) -> tuple[ResultCount, ...]:
    """The kinds of results that some activity states, in the order of the grid."""
    every = tuple(activities)
    return tuple(found for kind in RESULTS if (found := _result(kind, every)).activities)


def _having(kind: str, activities: tuple[Activity, ...]) -> list[Activity]:
    return [one for one in activities if any(group.kind == kind for group in one.participants)]


def _participation(kind: str, activities: tuple[Activity, ...]) -> Participation:
    having = _having(kind, activities)
    groups = [[group for group in one.participants if group.kind == kind] for one in having]
    counted = [some for some in groups if any(group.number is not None for group in some)]
    countries = Counter(one for some in groups for one in {group.countries for group in some} if one)
    return Participation(
        kind=kind,
        activities=len(having),
        counted=len(counted),
        people=sum(group.number or 0 for some in counted for group in some) if counted else None,
        countries=tuple(sorted(countries.items())),
    )


def _result(kind: str, activities: tuple[Activity, ...]) -> ResultCount:
    found = [states for one in activities if (states := tuple(_states(kind, one)))]
    counts = Counter(state for states in found for state in dict.fromkeys(states) if state)
    # In the order in which they were first stated, which a Counter keeps.
    return ResultCount(kind, len(found), tuple(counts.items()))


def _states(kind: str, activity: Activity) -> Iterator[str]:
    """The states of the results of a kind; an empty text for a result without one."""
    for result in activity.results:
        if result.kind == kind:
            yield from result.states or ("",)
