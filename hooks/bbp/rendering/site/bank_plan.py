"""Room 3, rendering: the plan of the bank on the home page: a row a city, a block a practice."""

from __future__ import annotations

from typing import NamedTuple

from bbp.model import addresses
from bbp.model.dates import UNKNOWN
from bbp.model.facts import FactKind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words

MOST_ROWS = 6
MOST_BLOCKS = 16


class PlanRow(NamedTuple):
    """A city and its practices as levels of evidence, the highest first.

    ``counts`` says the same in words; ``more`` is what the blocks leave out. The row of the practices
    that belong to no single city has no ``url``.
    """

    label: str
    url: str
    counts: str
    levels: tuple[int, ...]
    more: str


class BankPlan(NamedTuple):
    """The rows of the largest cities, and how many cities are left out."""

    title: str
    rows: tuple[PlanRow, ...]
    more: str
    more_url: str


def bank_plan(library: Library, links: Links) -> BankPlan:
    """At most six rows, the largest first, and sixteen blocks a row; an empty bank has no row."""
    words = load_words(links.language)
    rows = sorted(_by_city(library).items(), key=lambda row: (-len(row[1]), row[0]))
    cities = [city for city, _ in rows if city != UNKNOWN]
    left_out = sum(city != UNKNOWN for city, _ in rows[MOST_ROWS:])
    title = words("home.plan.empty")
    if rows:
        records = words.count("lists.records", len(library.listed_practices))
        title = words("home.plan.title", records=records, cities=words.count("home.plan.cities", len(cities)))
    return BankPlan(
        title=title,
        rows=tuple(_row(city, practices, library, links) for city, practices in rows[:MOST_ROWS]),
        more=words.count("home.plan.more_cities", left_out) if left_out else "",
        more_url=links.to(addresses.fact_index(FactKind.CITY, links.language)),
    )


def _by_city(library: Library) -> dict[str, list[Practice]]:
    """Each practice once: under its city, or under ``sin-dato`` when it belongs to no single one."""
    found: dict[str, list[Practice]] = {}
    for practice in library.listed_practices:
        found.setdefault(practice.record.city, []).append(practice)
    return found


def _row(city: str, practices: list[Practice], library: Library, links: Links) -> PlanRow:
    words = load_words(links.language)
    levels = sorted((practice.evidence for practice in practices), reverse=True)
    records = words.count("lists.records", len(practices))
    good = words.count("lists.good", sum(practice.is_good_practice for practice in practices))
    left_out = len(levels) - MOST_BLOCKS
    return PlanRow(
        label=_label(city, library, links.language),
        url="" if city == UNKNOWN else links.to(addresses.fact(FactKind.CITY, city, links.language)),
        counts=words("home.plan.row", records=records, good=good),
        levels=tuple(levels[:MOST_BLOCKS]),
        more=words.count("home.plan.more_blocks", left_out) if left_out > 0 else "",
    )


def _label(city: str, library: Library, language: Language) -> str:
    if city == UNKNOWN:
        return load_words(language)("home.plan.shared")
    return library.registers.cities[city].in_language(language)
