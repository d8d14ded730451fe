"""Room 3, rendering: the page «¿Sirve en mi ciudad?»: what may be asked, and how the answer is ordered.

The answer is made in the browser (``assets/fit.js``) from the bank's compact file; the rule stands in
``assets/fit-score.js`` and, in the reader's words, on the page itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from bbp.model import addresses
from bbp.model.dates import UNKNOWN
from bbp.model.evidence import GOOD_PRACTICE_LEVEL, HIGHEST_LEVEL, size_band
from bbp.model.facts import REGISTER_OF_FACT, FactKind
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.registers import City
from bbp.rendering.facts.practice_facts import FactLink, fact_label
from bbp.rendering.page.breadcrumb import crumbs, home_trail
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.formats import country_name, format_number, without_accents
from bbp.rendering.page.links import Links
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import load_words

_ASKED = (FactKind.SIZE, FactKind.COST, FactKind.INSTRUMENT, FactKind.THEME, FactKind.EVIDENCE)
"""What a reader may ask, in the order of the page and of ``fit-score.js``."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a reader may ask for; ``count`` is the number of practices that have it, or empty."""

    code: str
    label: str
    count: str = ""


class CityChoice(NamedTuple):
    """A city of the register; ``size`` and ``census`` are empty when no census is cited."""

    code: str
    label: str
    size: str
    census: str


class CountryCities(NamedTuple):
    """The cities of a country, by name."""

    country: str
    cities: tuple[CityChoice, ...]


def render_fit_page(library: Library, language: Language) -> RenderedPage:
    """The form, the place of the answer, the rule of the order, and the lists that need no script."""
    both = {one: addresses.fit(one) for one in Language}
    links, words, trail = (
        Links.from_page(both[language], language),
        load_words(language),
        home_trail(language),
    )
    html = render_template(
        "pages/fit.html",
        w=words,
        crumbs=crumbs(trail, links),
        is_empty=not library.listed_practices,
        countries=_countries(library, language),
        sizes=_register(FactKind.SIZE, library, language),
        costs=_register(FactKind.COST, library, language),
        instruments=_used(FactKind.INSTRUMENT, library, language),
        themes=_used(FactKind.THEME, library, language),
        evidence=_levels(library, language),
        levels=[(level, level >= GOOD_PRACTICE_LEVEL) for level in range(HIGHEST_LEVEL + 1)],
        ways=_ways(library, links),
        script_words=words.find("fit.script"),
        script_url=links.to(addresses.asset("fit.js")),
        data_url=links.to(addresses.explore_data(language)),
        practices_url=links.to(addresses.collection(Kind.PRACTICE, language)),
        compare_url=links.to(addresses.compare(language)),
        propose_url=links.to(addresses.institutional("proponer", language)),
    )
    return RenderedPage(
        addresses=both,
        language=language,
        title=words("fit.title"),
        description=words("fit.description"),
        html=html,
        canonical=both[language],
        text_language=language,
        menu="fit",
        trail=trail,
        styles=("fit.css",),
    )


def _countries(library: Library, language: Language) -> tuple[CountryCities, ...]:
    """Every city of the register, by country and name, whether or not it has practices."""
    by_country: dict[str, list[CityChoice]] = {}
    for city in library.registers.cities.values():
        by_country.setdefault(country_name(city.country, language), []).append(_city(city, language))
    return tuple(
        CountryCities(
            country, tuple(sorted(by_country[country], key=lambda city: without_accents(city.label)))
        )
        for country in sorted(by_country, key=without_accents)
    )


def _city(city: City, language: Language) -> CityChoice:
    label = city.in_language(language)
    if city.population is None:
        return CityChoice(city.id, label, "", "")
    inhabitants = int(city.population.value)
    number = format_number(inhabitants, language)
    census = load_words(language)("lists.census", number=number, year=city.population.year)
    return CityChoice(city.id, label, size_band(inhabitants) or "", census)


def _register(kind: FactKind, library: Library, language: Language) -> tuple[Choice, ...]:
    """The bands of a kind from the lowest to the highest, without the unknown."""
    codes = library.registers.terms.get(REGISTER_OF_FACT[kind], {})
    return _choices(kind, (code for code in codes if code != UNKNOWN), library, language)


def _levels(library: Library, language: Language) -> tuple[Choice, ...]:
    """The levels that ask for something: every practice has at least level 0."""
    levels = (str(level) for level in range(1, HIGHEST_LEVEL + 1))
    return _choices(FactKind.EVIDENCE, levels, library, language)


def _used(kind: FactKind, library: Library, language: Language) -> tuple[Choice, ...]:
    """The values that a listed practice has, in the order of their register, with their counts."""
    by_code = library.practices_by_fact[kind]
    register = library.registers.terms.get(REGISTER_OF_FACT[kind], {})
    return tuple(
        Choice(
            code,
            fact_label(kind, code, library.registers, language),
            format_number(len(by_code[code]), language),
        )
        for code in register
        if code in by_code
    )


def _choices(
    kind: FactKind, codes: Iterable[str], library: Library, language: Language
) -> tuple[Choice, ...]:
    return tuple(Choice(code, fact_label(kind, code, library.registers, language)) for code in codes)


def _ways(library: Library, links: Links) -> tuple[FactLink, ...]:
    """The static lists by each thing that may be asked, of the kinds that have one."""
    words = load_words(links.language)
    return tuple(
        FactLink(words(f"lists.kind.{kind}.by"), links.to(addresses.fact_index(kind, links.language)))
        for kind in _ASKED
        if kind is FactKind.EVIDENCE or library.practices_by_fact[kind]
    )
