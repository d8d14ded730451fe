"""Room 1, model: what a body of the network produced, and the practices on its themes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bbp.model.body import Body, Coordination
from bbp.model.bulletin import Bulletin
from bbp.model.dates import PartialDate
from bbp.model.facts import FactKind
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.mentions import mentions_of
from bbp.model.paged_entry import PagedEntry
from bbp.model.plans import Activity, Plan
from bbp.model.practice import Practice

PRODUCED = ("agenda", "convocatorias", "planes", "publicaciones", "circuitos")
"""The registers whose entries are the work of the bodies that they name."""

Source: TypeAlias = Bulletin | Practice | PagedEntry


@dataclass(frozen=True, slots=True)
class Work:
    """Something that a body produced. ``register`` is empty for an issue and for a practice.

    ``when`` is the date of an issue, the beginning of a practice, the date of an entry; None when unknown.
    ``is_planned`` is a practice that an activity of a plan names, and not only one on a theme of the body.
    """

    register: str
    source: Source
    when: PartialDate | None
    is_planned: bool = False


def works_of(body_id: str, library: Library) -> tuple[Work, ...]:
    """What a body produced, newest first, undated last.

    Its issues, the entries of ``PRODUCED`` that name it, and the practices that an activity of one of its
    plans names. What its commissions produced is theirs.
    """
    return _works(library).get(body_id, ())


def theme_practices(body_id: str, library: Library) -> tuple[Practice, ...]:
    """The listed practices with a theme of the body, in the order of the lists.

    Nobody says that the body made them.
    """
    themes = library.practices_by_fact[FactKind.THEME]
    found = {practice.id for theme in themes_of(body_id, library) for practice in themes.get(theme, ())}
    return tuple(practice for practice in library.listed_practices if practice.id in found) if found else ()


def themes_of(body_id: str, library: Library) -> tuple[str, ...]:
    """The themes that name the body as their unit."""
    return _themes(library).get(body_id, ())


def bodies_under(body_id: str, library: Library) -> tuple[Body, ...]:
    """The bodies that depend on a body, in the order of the register."""
    return _under(library).get(body_id, ())


def bodies_at_the_top(library: Library) -> tuple[Body, ...]:
    """The bodies that depend on none, in the order of the register."""
    return tuple(body for body in library.registers.bodies.values() if body.parent is None)


def newest_coordinations(body: Body) -> tuple[Coordination, ...]:
    """Its periods, newest first; of two that began together the one that ended later, an open one first."""
    ordered = sorted(
        body.coordinations, key=lambda one: (-one.since.year, one.until is not None, _ended(one))
    )
    return tuple(ordered)


def _ended(coordination: Coordination) -> int:
    return -coordination.until.year if coordination.until else 0


@once_per_library
def _works(library: Library) -> Mapping[str, tuple[Work, ...]]:
    found: dict[str, list[Work]] = defaultdict(list)
    for body_id in library.registers.bodies:
        found[body_id] += _entries(body_id, library)
    for issue in library.listed_bulletins:
        if issue.record.commission:
            found[issue.record.commission].append(Work("", issue, issue.record.date))
    for body_id, practice in _planned_practices(library):
        found[body_id].append(Work("", practice, practice.record.start, is_planned=True))
    return {body_id: tuple(sorted(works, key=_newest_first)) for body_id, works in found.items()}


def _entries(body_id: str, library: Library) -> Iterator[Work]:
    for one in mentions_of("instancias", body_id, library):
        if one.register in PRODUCED:
            yield Work(one.register, one.entry, one.entry.when())


def _planned_practices(library: Library) -> Iterator[tuple[str, Practice]]:
    """Body and practice, each pair once, in the order of the activities."""
    plans = library.registers.all_of(Plan)
    listed = {practice.id: practice for practice in library.listed_practices}
    activities = library.registers.all_of(Activity).values()
    named = ((plans[one.plan].body, one.practice) for one in activities if one.plan in plans)
    for body_id, practice_id in dict.fromkeys(named):
        if body_id and practice_id in listed:
            yield body_id, listed[practice_id]


def _newest_first(work: Work) -> tuple[int, ...]:
    return tuple(-part for part in work.when.parts()) if work.when else (1,)


@once_per_library
def _themes(library: Library) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for term in library.registers.terms["temas"].values():
        if term.unit:
            found[term.unit].append(term.code)
    return {unit: tuple(codes) for unit, codes in found.items()}


@once_per_library
def _under(library: Library) -> Mapping[str, tuple[Body, ...]]:
    found: dict[str, list[Body]] = defaultdict(list)
    for body in library.registers.bodies.values():
        if body.parent:
            found[body.parent].append(body)
    return {parent: tuple(bodies) for parent, bodies in found.items()}
