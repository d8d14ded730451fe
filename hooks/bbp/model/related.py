"""Room 1, model: which practices stand beside a practice, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate

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
    known = _comparable(library)
    mine, facts, ranks = known.facts[practice_id], known.facts, known.ranks
    found = [
        (-(mine & facts[other_id]).bit_count(), ranks[other_id], other_id)
        for other_id in _candidates(library.facts[practice_id], library)
        if other_id not in taken
    ]
    nearest = [library.practices_by_id[other_id] for _, _, other_id in sorted(found)[:most]]
    return tuple(
        Related(other, *_reason(library.facts[practice_id], library.facts[other.id])) for other in nearest
    )


@dataclass(frozen=True, slots=True)
class _Comparable:
    """Each practice, by its id, as numbers: those are compared far faster than mappings of texts.

    In ``facts`` a fact is as many bits as it weighs: what two practices share weighs as many as they have
    in common. ``ranks`` is the order of those that weigh the same: by evidence, then by id.
    """

    facts: Mapping[str, int]
    ranks: Mapping[str, int]


@once_per_library
def _comparable(library: Library) -> _Comparable:
    named = {
        practice_id: tuple((kind, code) for kind in _WEIGHTS for code in facts.get(kind, ()))
        for practice_id, facts in library.facts.items()
    }
    bits = _bits(fact for some in named.values() for fact in some)
    ranked = sorted(library.practices, key=lambda practice: (-practice.evidence, practice.id))
    return _Comparable(
        facts={practice_id: sum({bits[fact] for fact in some}) for practice_id, some in named.items()},
        ranks={practice.id: rank for rank, practice in enumerate(ranked)},
    )


def _bits(facts: Iterable[tuple[FactKind, str]]) -> Mapping[tuple[FactKind, str], int]:
    """As many bits for each fact as it weighs, which no other one has."""
    distinct = tuple(dict.fromkeys(facts))
    ends = accumulate(_WEIGHTS[kind] for kind, _ in distinct)
    return {
        fact: (1 << end) - (1 << end - _WEIGHTS[fact[0]]) for fact, end in zip(distinct, ends, strict=True)
    }


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
