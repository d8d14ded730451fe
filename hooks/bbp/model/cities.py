"""Room 1, model: what the bank and the registers say of each city, which is what its page shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bbp.model.body import Body, Coordination
from bbp.model.event import Event
from bbp.model.facts import FactKind, cities_of
from bbp.model.issue_contents import first_day_of
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.mentions import Mention, mentions_of
from bbp.model.practice import Practice
from bbp.model.practice_record import Replica

_TOLD_OTHERWISE = frozenset({"agenda", "instancias"})
"""The registers of which a record has more than who is named: see ``CityEvent`` and ``CityRole``."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A practice of one city that another applied, as the record of the first one tells it."""

    practice: Practice
    replica: Replica


@dataclass(frozen=True, slots=True)
class CityEvent:
    """An event in the city (``is_host``), or organised by bodies that the city coordinated that year."""

    event: Event
    is_host: bool
    bodies: tuple[Body, ...]


@dataclass(frozen=True, slots=True)
class CityRole:
    """A period in which the city coordinated a body of the network, or was its deputy."""

    body: Body
    coordination: Coordination
    is_deputy: bool


@dataclass(frozen=True, slots=True)
class CityRecord:
    """Everything that is known of one city. A city without any of it has no page.

    Practices in the order of the lists; ``given``: what others applied of its practices; ``taken``:
    what it applied of others'; events by date, roles by year; ``mentions``: the other entries of registers
    that name it, by register, newest first.
    """

    practices: tuple[Practice, ...]
    given: tuple[Exchange, ...]
    taken: tuple[Exchange, ...]
    events: tuple[CityEvent, ...]
    roles: tuple[CityRole, ...]
    mentions: tuple[Mention, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        known = self.practices, self.given, self.taken, self.events, self.roles, self.mentions
        return not any(known)


@once_per_library
def city_records(library: Library) -> Mapping[str, CityRecord]:
    """The cities that have a page, by id in the order of the register: those of which something is known."""
    practices = library.practices_by_fact[FactKind.CITY]
    given, taken = _exchanges(library)
    roles, events = _roles(library), _events(library)
    records = {
        city: CityRecord(
            practices=practices.get(city, ()),
            given=tuple(given[city]),
            taken=tuple(taken[city]),
            events=tuple(sorted(events[city], key=lambda one: first_day_of(one.event))),
            roles=tuple(sorted(roles[city], key=lambda role: role.coordination.since)),
            mentions=tuple(_mentions(city, library)),
        )
        for city in library.registers.cities
    }
    return {city: record for city, record in records.items() if not record.is_empty}


def _mentions(city: str, library: Library) -> Iterator[Mention]:
    for one in mentions_of("ciudades", city, library):
        if one.register not in _TOLD_OTHERWISE:
            yield one


def _exchanges(library: Library) -> tuple[dict[str, list[Exchange]], dict[str, list[Exchange]]]:
    """The replicas of listed practices by the cities that gave them, and by those that took them."""
    given: dict[str, list[Exchange]] = defaultdict(list)
    taken: dict[str, list[Exchange]] = defaultdict(list)
    for practice in library.listed_practices:
        for replica in practice.record.replicas:
            exchange = Exchange(practice, replica)
            taken[replica.city].append(exchange)
            for city in cities_of(practice):
                given[city].append(exchange)
    return given, taken


def _roles(library: Library) -> dict[str, list[CityRole]]:
    found: dict[str, list[CityRole]] = defaultdict(list)
    for body in library.registers.bodies.values():
        for coordination in body.coordinations:
            for city in coordination.coordinators:
                found[city].append(CityRole(body, coordination, is_deputy=False))
            for city in coordination.deputies:
                found[city].append(CityRole(body, coordination, is_deputy=True))
    return found


def _events(library: Library) -> dict[str, list[CityEvent]]:
    bodies = library.registers.bodies
    found: dict[str, list[CityEvent]] = defaultdict(list)
    for event in library.registers.events.values():
        organisers = [bodies[key] for key in event.organisers if key in bodies]
        by_city: dict[str, list[Body]] = {event.city: []} if event.city else {}
        for body in organisers:
            for city in _coordinators(body, event):
                by_city.setdefault(city, []).append(body)
        for city, some in by_city.items():
            found[city].append(CityEvent(event, city == event.city, tuple(some)))
    return found


def _coordinators(body: Body, event: Event) -> Iterator[str]:
    """The cities that coordinated a body in the years of an event, each once."""
    seen: dict[str, None] = {}
    for coordination in body.coordinations:
        ended = coordination.until.year if coordination.until else event.last().year
        if coordination.since.year <= event.last().year and event.start.year <= ended:
            seen.update(dict.fromkeys(coordination.coordinators))
    yield from seen
