"""Room 3, rendering: the bodies of the network by what depends on what, and who coordinated each and when."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from bbp.model import network_addresses
from bbp.model.body import Body, Coordination
from bbp.model.body_works import bodies_at_the_top, bodies_under, newest_coordinations, works_of
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.register_fields import register_fields
from bbp.rendering.facts.register_values import register_link
from bbp.rendering.page.labelled_values import Piece, Value
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words

_KINDS = next(field.choices for field in register_fields(Body) if field.key == "tipo")
"""The kinds of bodies, in the order in which the directory has them."""


class BodyLine(NamedTuple):
    """A body in the directory. ``cities`` coordinated it in ``years``, the last ones that are known.

    Both are empty when no document tells; ``works`` says how much it produced, empty for nothing.
    """

    name: str
    acronym: str
    url: str
    cities: Value
    years: str
    works: str
    under: tuple[BodyLine, ...]


class BodyGroup(NamedTuple):
    """The bodies of a kind that depend on none."""

    key: str
    title: str
    bodies: tuple[BodyLine, ...]


class CoordinationRow(NamedTuple):
    """A period as a document tells it. ``document`` has a link where the document has one."""

    years: str
    coordinators: Value
    deputies: Value
    document: Piece
    note: str


def body_groups(library: Library, links: Links) -> tuple[BodyGroup, ...]:
    """The directory: secretariats, units with their commissions, commissions under no unit."""
    top, words = bodies_at_the_top(library), load_words(links.language)
    groups = ((kind, tuple(body for body in top if body.kind == kind)) for kind in _KINDS)
    return tuple(
        BodyGroup(kind, words(f"bodies.group.{kind}"), body_lines(bodies, library, links))
        for kind, bodies in groups
        if bodies
    )


def body_lines(bodies: Iterable[Body], library: Library, links: Links) -> tuple[BodyLine, ...]:
    """Bodies as lines, each with those under it."""
    return tuple(_line(body, library, links) for body in bodies)


def coordination_rows(body: Body, library: Library, links: Links) -> tuple[CoordinationRow, ...]:
    """Who coordinated the body, newest first."""
    return tuple(
        CoordinationRow(
            years=coordination_years(one, links.language),
            coordinators=_cities(one.coordinators, library, links),
            deputies=_cities(one.deputies, library, links),
            document=register_link("documentos", one.document, library, links),
            note=one.note.in_language(links.language) if one.note else "",
        )
        for one in newest_coordinations(body)
    )


def coordination_years(coordination: Coordination, language: Language) -> str:
    """«2013», «2012–2013», «desde 2024»."""
    first, last = coordination.since.year, coordination.until
    if last is None:
        return load_words(language)("city.since", year=first)
    return str(first) if first == last.year else f"{first}–{last.year}"


def _line(body: Body, library: Library, links: Links) -> BodyLine:
    known = [one for one in newest_coordinations(body) if one.coordinators]
    count = len(works_of(body.id, library))
    return BodyLine(
        name=body.in_language(links.language),
        acronym=body.acronym or "",
        url=links.to(network_addresses.entry("instancias", body.id, links.language)),
        cities=_cities(known[0].coordinators, library, links) if known else (),
        years=coordination_years(known[0], links.language) if known else "",
        works=load_words(links.language).count("bodies.works_count", count) if count else "",
        under=body_lines(bodies_under(body.id, library), library, links),
    )


def _cities(codes: Iterable[str], library: Library, links: Links) -> Value:
    return tuple(register_link("ciudades", code, library, links) for code in codes)
