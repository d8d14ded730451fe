"""Room 3, rendering: the facts of a city with who says so: country, census, band of size, coordinates."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from bbp.model.evidence import size_band
from bbp.model.facts import FactKind
from bbp.model.library import Library
from bbp.model.registers import City
from bbp.rendering.facts.practice_facts import stated_fact, term_label
from bbp.rendering.page.formats import format_number
from bbp.rendering.page.labelled_values import FichaRow, Piece, Value
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import Words, load_words

_GEONAMES = "https://www.geonames.org/"
_HUNDREDTHS = Decimal("0.01")
"""Two decimals of a degree are about a kilometre: a city, not a house."""


def city_ficha(city: City, library: Library, links: Links) -> tuple[FichaRow, ...]:
    """The rows in their order; what is unknown is «Sin dato»."""
    words = load_words(links.language)
    rows = {
        "country": _country(city, library, links),
        "size": tuple(_population(city, library, links)) or _unknown(words),
        "coordinates": tuple(_coordinates(city, words, links)) or _unknown(words),
    }
    return tuple(FichaRow(words(f"city.row.{key}"), values) for key, values in rows.items())


def _unknown(words: Words) -> tuple[Value, ...]:
    return ((Piece(words("facts.no_data")),),)


def _country(city: City, library: Library, links: Links) -> tuple[Value, ...]:
    fact = stated_fact(FactKind.COUNTRY, city.country, library, links)
    return ((Piece(fact.label, fact.url),),)


def _population(city: City, library: Library, links: Links) -> Iterator[Value]:
    population, words = city.population, load_words(links.language)
    if population is None:
        return
    number = format_number(int(population.value), links.language)
    yield (
        Piece(words("practice.population", number=number, year=population.year)),
        Piece(population.source, population.link),
    )
    band = size_band(int(population.value)) or ""
    if band in library.practices_by_fact[FactKind.SIZE]:
        fact = stated_fact(FactKind.SIZE, band, library, links)
        yield (Piece(fact.label, fact.url),)
    else:
        yield (Piece(term_label("bandas_poblacion", band, library.registers, links.language)),)


def _coordinates(city: City, words: Words, links: Links) -> Iterator[Value]:
    if city.latitude is None or city.longitude is None:
        return
    yield (
        Piece(
            words(
                "city.coordinates",
                latitude=_degrees(city.latitude, "north", "south", words, links),
                longitude=_degrees(city.longitude, "east", "west", words, links),
            )
        ),
    )
    if city.coordinates_source:
        yield (Piece(city.coordinates_source.title, city.coordinates_source.link),)
    elif city.geonames:
        yield (Piece(words("city.geonames"), f"{_GEONAMES}{city.geonames}/"),)


def _degrees(value: Decimal, positive: str, negative: str, words: Words, links: Links) -> str:
    number = format_number(abs(value).quantize(_HUNDREDTHS), links.language)
    return words(f"city.degrees.{positive if value >= 0 else negative}", number=number)
