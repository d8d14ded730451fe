"""Room 1, model: what the bank and the registers hold of each year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from bbp.model.bulletin import Bulletin
from bbp.model.call import Call
from bbp.model.dates import PartialDate
from bbp.model.event import Event
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.plan_activities import year_of
from bbp.model.plans import Activity
from bbp.model.practice import Practice
from bbp.model.publications import Publication

Dated = TypeVar("Dated")


@dataclass(frozen=True, slots=True)
class YearRecord:
    """What is known of a year, each in the order of its list or register.

    ``activities`` are those planned for the year, ``events`` those that begin in it. ``calls`` are those
    that close in it, or open in it when nobody knows when they close. ``begun`` are the listed practices
    that began in the year, ``published`` those that the bank published in it; ``issues`` bear its date.
    """

    activities: tuple[Activity, ...] = ()
    events: tuple[Event, ...] = ()
    publications: tuple[Publication, ...] = ()
    calls: tuple[Call, ...] = ()
    begun: tuple[Practice, ...] = ()
    published: tuple[Practice, ...] = ()
    issues: tuple[Bulletin, ...] = ()


@once_per_library
def year_records(library: Library) -> Mapping[int, YearRecord]:
    """The years of which something is known, the newest first; a withdrawn issue leaves its year here."""
    registers, practices = library.registers, library.listed_practices
    activities = _by_year((year_of(one), one) for one in registers.all_of(Activity).values())
    events = _by_year((one.start.year, one) for one in registers.events.values())
    publications = _by_year((_year(one.date), one) for one in registers.all_of(Publication).values())
    calls = _by_year((_year(one.when()), one) for one in registers.calls.values())
    begun = _by_year((_year(one.record.start), one) for one in practices)
    published = _by_year((_year(one.record.published), one) for one in practices)
    issues = _by_year((one.record.date.year, one) for one in library.listed_bulletins)
    every = (activities, events, publications, calls, begun, published, issues)
    years = {year for some in every for year in some} | {one.record.date.year for one in library.bulletins}
    return {
        year: YearRecord(
            activities=activities.get(year, ()),
            events=events.get(year, ()),
            publications=publications.get(year, ()),
            calls=calls.get(year, ()),
            begun=begun.get(year, ()),
            published=published.get(year, ()),
            issues=issues.get(year, ()),
        )
        for year in sorted(years, reverse=True)
    }


def _by_year(dated: Iterable[tuple[int | None, Dated]]) -> Mapping[int, tuple[Dated, ...]]:
    found: dict[int, list[Dated]] = defaultdict(list)
    for year, one in dated:
        if year is not None:
            found[year].append(one)
    return {year: tuple(some) for year, some in found.items()}


def _year(when: PartialDate | None) -> int | None:
    return when.year if when else None
