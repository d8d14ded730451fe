"""Room 1, model: which practices stand beside a practice, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bbp.model.document import State
from bbp.model.facts import FactKind, Facts
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.practice import Practice

MOST_RELATED = 3

_WEIGHTS: Mapping[FactKind, int] = {
    FactKind.THEME: 4,
    FactKind.INSTRUMENT: 3,
    FactKind.RECIPIENT: 2,
    FactKind.CITY: 2,
    FactKind.GOAL: 1,
}
# Enough to find the nearest ones, and few enough that thousands of practices take no more than a second.
_MOST_CANDIDATES = 120


@dataclass(frozen=True, slots=True)
class Related:
    """A practice beside another, and the weightiest fact they share; None if it was chosen by hand."""

    practice: Practice
    reason_kind: FactKind | None
    reason_code: str = ""


def related_practices(practice: Practice, library: Library) -> tuple[Related, ...]:
    """At most three practices: those the editors chose, then those that share most facts.

    A shared theme counts 4, an instrument 3, a group of recipients or a city 2, a goal 1; equal ones
    are ordered by evidence, then by id. Withdrawn practices are never offered.
    """
    known = _related(library)
    if practice.id not in known:
        known[practice.id] = _find_related(practice, library)
    return known[practice.id]


@once_per_library
def _related(_: Library) -> dict[str, tuple[Related, ...]]:
    return {}


def _find_related(practice: Practice, library: Library) -> tuple[Related, ...]:
    named = (library.practices_by_id.get(other) for other in practice.record.related)
    chosen = [Related(other, None) for other in named if other and other.state is not State.WITHDRAWN]
    free = MOST_RELATED - len(chosen)
    if free <= 0:
        return tuple(chosen[:MOST_RELATED])
    taken = {practice.id, *(one.practice.id for one in chosen)}
    return *chosen, *_computed(practice.id, library, taken, free)


def _computed(practice_id: str, library: Library, taken: set[str], most: int) -> tuple[Related, ...]:
    shared, practices = _numbered_facts(library), library.practices_by_id
    mine, weight = shared.of_practice[practice_id], shared.weights.__getitem__
    found = [
        (-sum(map(weight, mine & shared.of_practice[other_id])), -practices[other_id].evidence, other_id)
        for other_id in _candidates(library.facts[practice_id], library)
        if other_id not in taken
    ]
    nearest = [library.practices_by_id[other_id] for _, _, other_id in sorted(found)[:most]]
    return tuple(
        Related(other, *_reason(library.facts[practice_id], library.facts[other.id])) for other in nearest
    )


@dataclass(frozen=True, slots=True)
class _NumberedFacts:
    """The weighted facts by numbers: sets of numbers are compared far faster than mappings of texts."""

    weights: Sequence[int]
    """The weight of each fact, by its number."""
    of_practice: Mapping[str, frozenset[int]]


@once_per_library
def _numbered_facts(library: Library) -> _NumberedFacts:
    numbers: dict[tuple[FactKind, str], int] = {}
    of_practice = {
        practice_id: frozenset(
            numbers.setdefault((kind, code), len(numbers))
            for kind in _WEIGHTS
            for code in facts.get(kind, ())
        )
        for practice_id, facts in library.facts.items()
    }
    return _NumberedFacts([_WEIGHTS[kind] for kind, _ in numbers], of_practice)


def _candidates(facts: Facts, library: Library) -> dict[str, None]:
    """Ids of practices that share a fact, the rarest facts first: those tell most and are cheap to follow."""
    sharing = _ids_by_fact(library)
    groups = (sharing.get((kind, code), ()) for kind in _WEIGHTS for code in facts.get(kind, ()))
    found: dict[str, None] = {}
    for ids in sorted(groups, key=len):
        found.update(dict.fromkeys(ids[: _MOST_CANDIDATES - len(found)]))
        if len(found) >= _MOST_CANDIDATES:
            break
    return found


@once_per_library
def _ids_by_fact(library: Library) -> Mapping[tuple[FactKind, str], tuple[str, ...]]:
    return {
        (kind, code): tuple(practice.id for practice in practices)
        for kind in _WEIGHTS
        for code, practices in library.practices_by_fact[kind].items()
    }


def _reason(facts: Facts, others: Facts) -> tuple[FactKind, str]:
    shared = (
        (kind, code) for kind in _WEIGHTS for code in facts.get(kind, ()) if code in others.get(kind, ())
    )
    return next(shared)


@once_per_library
def origins_by_practice(library: Library) -> Mapping[str, tuple[Practice, ...]]:
    """Where the idea of a practice came from: those that name it among their *réplicas*, by its id."""
    found: dict[str, dict[str, Practice]] = defaultdict(dict)
    for practice in library.listed_practices:
        for replica in practice.record.replicas:
            if replica.practice:
                found[replica.practice][practice.id] = practice
    return {practice_id: tuple(origins.values()) for practice_id, origins in found.items()}
