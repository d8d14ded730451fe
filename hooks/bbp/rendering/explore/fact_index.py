"""Room 3, rendering: the index of a kind of fact: every value that a practice has, with its count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from bbp.model import addresses
from bbp.model.cities import city_records
from bbp.model.facts import FactKind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.facts.practice_facts import fact_label, fact_link
from bbp.rendering.facts.practice_values import ValueCount, value_counts
from bbp.rendering.page.breadcrumb import crumbs, practices_trail
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.formats import country_name, without_accents
from bbp.rendering.page.linked_data import COLLECTION
from bbp.rendering.page.links import Links
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import load_words


class ValueGroup(NamedTuple):
    """Values under a common heading; ``heading`` is empty when all of them stand together."""

    heading: str
    values: tuple[ValueCount, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """A level of evidence: its name, what it means, how many practices have it; no link without any."""

    level: int
    label: str
    meaning: str
    url: str
    count: str


def render_fact_index(kind: FactKind, library: Library, language: Language) -> Iterator[RenderedPage]:
    """The index of a kind; nothing when it would be empty. The scale of evidence is explained in any case."""
    if not _has_index(kind, library):
        return
    words, address = load_words(language), addresses.fact_index(kind, language)
    links, trail = Links.from_page(address, language), practices_trail(language)
    title, lead = words(f"lists.kind.{kind}.many"), words(f"lists.index.{kind}")
    html = render_template(
        "pages/fact_index.html",
        w=words,
        crumbs=crumbs(trail, links),
        title=title,
        lead=lead,
        levels=_levels(library, links) if kind is FactKind.EVIDENCE else (),
        groups=_groups(kind, library, links),
    )
    yield RenderedPage(
        addresses={each: addresses.fact_index(kind, each) for each in Language},
        language=language,
        title=title,
        description=lead,
        html=html,
        canonical=address,
        text_language=language,
        menu="practices",
        trail=trail,
        linked_data=COLLECTION,
    )


def _has_index(kind: FactKind, library: Library) -> bool:
    if kind is FactKind.CITY:
        return bool(city_records(library))
    return kind is FactKind.EVIDENCE or bool(library.practices_by_fact[kind])


def _groups(kind: FactKind, library: Library, links: Links) -> tuple[ValueGroup, ...]:
    values = value_counts(kind, library, links)
    if kind is FactKind.EVIDENCE:
        return ()
    return _cities(values, library, links) if kind is FactKind.CITY else (ValueGroup("", values),)


def _cities(values: tuple[ValueCount, ...], library: Library, links: Links) -> tuple[ValueGroup, ...]:
    """Those with practices by country, then those that only the registers or a replica name."""
    by_country: dict[str, list[ValueCount]] = {}
    for value in values:
        city = library.registers.cities[value.code]
        named = replace(value, label=city.in_language(links.language))
        by_country.setdefault(country_name(city.country, links.language), []).append(named)
    countries = sorted(by_country, key=without_accents)
    groups = tuple(ValueGroup(country, tuple(by_country[country])) for country in countries)
    others = _without_practices(library, links)
    return (*groups, ValueGroup(load_words(links.language)("city.without"), others)) if others else groups


def _without_practices(library: Library, links: Links) -> tuple[ValueCount, ...]:
    """By name; their count is 0 and is not shown."""
    found = (city for city, record in city_records(library).items() if not record.practices)
    named = (fact_link(FactKind.CITY, city, library.registers, links) for city in found)
    by_name = sorted(named, key=lambda fact: without_accents(fact.label))
    return tuple(ValueCount("", fact.label, fact.url, 0) for fact in by_name)


def _levels(library: Library, links: Links) -> tuple[Level, ...]:
    """From the highest level to the lowest."""
    words, by_level = load_words(links.language), library.practices_by_fact[FactKind.EVIDENCE]
    return tuple(
        Level(
            level=int(code),
            label=fact_label(FactKind.EVIDENCE, code, library.registers, links.language),
            meaning=words(f"evidence.meaning.{code}"),
            url=links.to(addresses.fact(FactKind.EVIDENCE, code, links.language)) if code in by_level else "",
            count=words.count("lists.records", len(by_level.get(code, ()))),
        )
        for code in reversed(list(library.registers.terms["niveles_evidencia"]))
    )
