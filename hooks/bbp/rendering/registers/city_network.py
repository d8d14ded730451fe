"""Room 3, rendering: a city in the network: replicas given and taken, events, bodies that it coordinated."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from bbp.model.cities import CityEvent, CityRole, Exchange
from bbp.model.issue_contents import has_passed
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.facts.event_lines import EventLine, event_line
from bbp.rendering.facts.practice_facts import Place, place_of
from bbp.rendering.facts.register_values import register_link
from bbp.rendering.page.labelled_values import Piece
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words
from bbp.rendering.practice.practice_replication import PracticeLink, ReplicaItem, practice_link, replica_item
from bbp.rendering.registers.body_structure import coordination_years


class ExchangeItem(NamedTuple):
    """A practice, where it is from, and the city that applied it with the source that says so."""

    practice: PracticeLink
    place: Place
    replica: ReplicaItem


class Agenda(NamedTuple):
    """The events of a city: what is still to come, soonest first, and what is over, newest first."""

    coming: tuple[EventLine, ...]
    past: tuple[EventLine, ...]


class RoleLine(NamedTuple):
    """A period in a body, which has a page: years, what the city did, the document that says so."""

    years: str
    body: Piece
    role: str
    source: str
    source_lang: Language | None
    note: str


def exchange_items(exchanges: Iterable[Exchange], library: Library, links: Links) -> tuple[ExchangeItem, ...]:
    """The replicas in their order."""
    return tuple(
        ExchangeItem(
            practice=practice_link(one.practice, links),
            place=place_of(one.practice, library.registers, links.language),
            replica=replica_item(one.replica, library, links),
        )
        for one in exchanges
    )


def city_agenda(events: Iterable[CityEvent], library: Library, links: Links) -> Agenda:
    """The events as lines, cut by the library's day; what certainly ended before it is past."""
    coming: list[EventLine] = []
    past: list[EventLine] = []
    for one in events:
        line = _event_line(one, library, links)
        (past if has_passed(one.event, library.today) else coming).append(line)
    return Agenda(tuple(coming), tuple(reversed(past)))


def _event_line(one: CityEvent, library: Library, links: Links) -> EventLine:
    line = event_line(one.event, library.registers, links, library.today)
    if not one.bodies:
        return line
    words = load_words(links.language)
    names = words.enumerate([body.in_language(links.language) for body in one.bodies])
    organised = words("city.organised", bodies=names)
    return line._replace(note=f"{organised} {line.note}".strip())


def role_lines(roles: Iterable[CityRole], library: Library, links: Links) -> tuple[RoleLine, ...]:
    """The periods, oldest first."""
    return tuple(_role_line(role, library, links) for role in roles)


def _role_line(role: CityRole, library: Library, links: Links) -> RoleLine:
    language, coordination = links.language, role.coordination
    document = library.registers.documents.get(coordination.document)
    is_foreign = document is not None and document.language is not language
    return RoleLine(
        years=coordination_years(coordination, language),
        body=register_link("instancias", role.body.id, library, links),
        role=load_words(language)("city.role.deputy" if role.is_deputy else "city.role.coordinator"),
        source=document.title if document else "",
        source_lang=document.language if document and is_foreign else None,
        note=coordination.note.in_language(language) if coordination.note else "",
    )
