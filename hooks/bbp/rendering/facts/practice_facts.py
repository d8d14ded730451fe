"""Room 3, rendering: the coded facts of practices by their names, each with the list that it leads to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bbp.model import addresses
from bbp.model.cities import city_records
from bbp.model.dates import UNKNOWN
from bbp.model.facts import REGISTER_OF_FACT, FactKind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.practice import Practice
from bbp.model.practice_record import PracticeRecord
from bbp.model.registers import Registers
from bbp.rendering.page.formats import country_name
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words

_WITH_CODE: Mapping[FactKind, str] = {FactKind.EVIDENCE: "facts.evidence", FactKind.GOAL: "facts.goal"}
"""The kinds whose number is part of the name."""


class FactLink(NamedTuple):
    """A fact by its name, and the list of the practices that share it; ``url`` is empty without a list."""

    label: str
    url: str


class Place(NamedTuple):
    """Where a practice is. ``lang`` is set when the name stays in another language than the page's."""

    label: str
    lang: Language | None = None


def fact_label(
    kind: FactKind, code: str, registers: Registers, language: Language, year: int | None = None
) -> str:
    """The name of a fact in the language; of a term, the name that was valid in the year, if one is given.

    A city comes with its country («Canelones, Uruguay»), a level of evidence and a goal with their
    number; ``sin-dato`` is «Sin dato», whatever the kind.
    """
    if code == UNKNOWN:
        return load_words(language)("facts.no_data")
    if kind is FactKind.COUNTRY:
        return country_name(code, language)
    if kind is FactKind.CITY:
        return city_label(code, registers, language)
    if kind is FactKind.YEAR:
        return code
    name = registers.terms[REGISTER_OF_FACT[kind]][code].name_in(language, year)
    return load_words(language)(_WITH_CODE[kind], code=code, name=name) if kind in _WITH_CODE else name


def city_label(city_id: str, registers: Registers, language: Language) -> str:
    """«Canelones, Uruguay»."""
    city = registers.cities[city_id]
    country = country_name(city.country, language)
    return load_words(language)("facts.city", city=city.in_language(language), country=country)


def term_label(register: str, code: str, registers: Registers, language: Language) -> str:
    """The present name of a code of a closed list that is not a fact; ``sin-dato`` is «Sin dato»."""
    if code == UNKNOWN:
        return load_words(language)("facts.no_data")
    return registers.terms[register][code].in_language(language)


def fact_link(
    kind: FactKind, code: str, registers: Registers, links: Links, year: int | None = None
) -> FactLink:
    """A fact that a listed practice has, and the link to its list."""
    label = fact_label(kind, code, registers, links.language, year)
    return FactLink(label, links.to(addresses.fact(kind, code, links.language)))


def stated_fact(
    kind: FactKind, code: str, library: Library, links: Links, year: int | None = None
) -> FactLink:
    """A fact of any practice; without a link when only withdrawn practices have it, for it has no page."""
    made, key = _stated_facts(library), (kind, code, links, year)
    if key not in made:
        found = fact_link(kind, code, library.registers, links, year)
        made[key] = found if _has_page(kind, code, library) else FactLink(found.label, "")
    return made[key]


def _has_page(kind: FactKind, code: str, library: Library) -> bool:
    """A city may have a page without a practice: an event, say, or a replica."""
    return code in (city_records(library) if kind is FactKind.CITY else library.practices_by_fact[kind])


@once_per_library
def _stated_facts(_: Library) -> dict[tuple[FactKind, str, Links, int | None], FactLink]:
    """A few hundred facts, seen from a few depths, are linked from thousands of pages."""
    return {}


def fact_links(practice: Practice, kind: FactKind, library: Library, links: Links) -> tuple[FactLink, ...]:
    """The facts of a kind of a practice, named as in its first year; empty when it has none."""
    codes = library.facts[practice.id].get(kind, ())
    year = practice.record.start.year if practice.record.start else None
    return tuple(stated_fact(kind, code, library, links, year) for code in codes)


def place_of(practice: Practice, registers: Registers, language: Language) -> Place:
    """The city with its country; the name of the territory when there is no single city."""
    record = practice.record
    if record.city != UNKNOWN:
        return Place(city_label(record.city, registers, language))
    text = practice.text_in(language)
    if not text.territory_name:
        return Place(load_words(language)("facts.no_data"))
    return Place(text.territory_name, text.language if text.language is not language else None)


def years_label(record: PracticeRecord, language: Language) -> str:
    """«2016», «2015–2017» or «año sin dato»."""
    if record.start is None:
        return load_words(language)("facts.no_year")
    ended = record.end and record.end.year != record.start.year
    return f"{record.start.year}–{record.end.year}" if record.end and ended else str(record.start.year)
