"""Room 3, rendering: the stops of a route in words: where, when, what is cooked there, who makes it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.route_places import is_whole_year
from bbp.model.routes import Route, Season, Stop
from bbp.model.solidarity_economy import Enterprise
from bbp.rendering.facts.practice_facts import city_label
from bbp.rendering.page.words import Words, load_words


class ToldStop(NamedTuple):
    """A stop in a language; what is not known is empty. ``is_city``: it has no other name than its city."""

    number: int
    name: str
    is_city: bool
    city: str
    season: str
    tradition: str
    producer: str
    text: str
    """All of it in a line, for a device that shows one."""


def told_stops(route: Route, library: Library, language: Language) -> tuple[ToldStop, ...]:
    """The stops in their order."""
    producers = library.registers.all_of(Enterprise)
    return tuple(
        _told(number, stop, producers.get(stop.producer or ""), library, language)
        for number, stop in enumerate(route.stops, start=1)
    )


def _told(
    number: int, stop: Stop, producer: Enterprise | None, library: Library, language: Language
) -> ToldStop:
    words, city = load_words(language), library.registers.cities[stop.city]
    label = city_label(stop.city, library.registers, language)
    season = season_label(stop.season, words) if stop.season else ""
    tradition = stop.tradition.in_language(language) if stop.tradition else ""
    made_by = producer.in_language(language) if producer else ""
    return ToldStop(
        number=number,
        name=(stop.place or city).in_language(language),
        is_city=stop.place is None,
        city=label,
        season=season,
        tradition=tradition,
        producer=made_by,
        text=" · ".join(_parts(label, season, tradition, made_by, words)),
    )


def _parts(city: str, season: str, tradition: str, producer: str, words: Words) -> Iterator[str]:
    yield city
    if season:
        yield season
    if tradition:
        yield tradition
    if producer:
        yield words("registers.labelled", label=words("registers.field.productor"), value=producer)


def season_label(season: Season, words: Words) -> str:
    """«De noviembre a febrero», «En octubre», «Todo el año»."""
    if is_whole_year(season):
        return words("registers.route.whole_year")
    first = words(f"registers.choice.desde_mes.{season.first}")
    last = words(f"registers.choice.hasta_mes.{season.last}")
    if season.first == season.last:
        return words("registers.route.one_month", month=first.lower())
    return words("registers.route.months", first=first.lower(), last=last.lower())
