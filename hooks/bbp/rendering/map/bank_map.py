"""Room 3, rendering: the map of the bank: cities as blocks with their counts, lessons as lines between them.

The list under the drawing says the same in words: every city, also those that have no place on it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import hypot, log2
from typing import NamedTuple

from markupsafe import Markup

from bbp.model import addresses
from bbp.model.cities import city_records
from bbp.model.facts import FactKind, cities_of
from bbp.model.language import Language
from bbp.model.lessons import Lesson, lessons_of
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.model.registers import City
from bbp.rendering.facts.practice_facts import city_label
from bbp.rendering.map.map_lessons import MapLine, ToldLesson, map_lines, told_lesson
from bbp.rendering.map.map_view import WIDTH, MapView, Point, fit_view, is_on_the_map
from bbp.rendering.map.marker_layout import LabelPlace, move_apart, place_labels
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.formats import without_accents
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words

STYLE = "bank-map.css"
"""What a page with the map must load: see ``RenderedPage.styles``."""

MOST_MARKERS = 24
"""Beyond these, the cities with fewest practices are dots without a number."""
MOST_LISTED = 10
_DOT = 3.5
_RING = 5.0
_SMALLEST, _LARGEST = 9, 14
_MOVED = 3.0


@dataclass(frozen=True, slots=True)
class MapCity:
    """A city of the map and of its list. ``note`` says why it has no place on the map, if it has none."""

    code: str
    label: str
    name: str
    url: str
    count: int
    spoken: str
    note: str


class Marker(NamedTuple):
    """A block with a count, or a ring for a city that only learned from others.

    ``leader`` is the line to where the city really is, when it had to move.
    """

    city: MapCity
    x: float
    y: float
    scale: float
    label: LabelPlace | None
    leader: str


class Dot(NamedTuple):
    """A city without number and name: too many have more practices."""

    city: MapCity
    x: float
    y: float


class MapText(NamedTuple):
    """What a map says of itself: its title, what it is to who does not see it, that nothing is on it."""

    title: str
    label: str
    none: str


class BankMap(NamedTuple):
    """Drawing and list. ``listed`` and ``others`` are the cities with practices, most practices first.

    Of the lessons, too, only the first ones are in sight.
    """

    text: MapText
    width: int
    height: int
    outline: str
    markers: tuple[Marker, ...]
    dots: tuple[Dot, ...]
    lines: tuple[MapLine, ...]
    listed: tuple[MapCity, ...]
    others: tuple[MapCity, ...]
    lessons: tuple[ToldLesson, ...]
    other_lessons: tuple[ToldLesson, ...]


def render_bank_map(library: Library, links: Links, practices: Sequence[Practice]) -> Markup:
    """The map of some practices as a ``<section>`` with an ``h2``; it is drawn also when there is none.

    The page loads ``STYLE``. Links lead to the lists of the cities.
    """
    return render_map(bank_map(library, links, practices), links)


def render_map(drawn: BankMap, links: Links) -> Markup:
    """A map as a ``<section>`` with an ``h2``."""
    return Markup(render_template("pages/bank_map.html", map=drawn, w=load_words(links.language)))


def bank_map(library: Library, links: Links, practices: Sequence[Practice]) -> BankMap:
    """The values of the map."""
    lessons = tuple(lessons_of(practices))
    words = load_words(links.language)
    text = MapText(words("explore.map.title"), words("explore.map.label"), words("explore.map.none"))
    return city_map(_cities(library, links, practices, lessons), library, links, text, lessons)


def city_map(
    cities: Sequence[MapCity], library: Library, links: Links, text: MapText, lessons: Sequence[Lesson] = ()
) -> BankMap:
    """The values of a map of cities, those with most first."""
    registered = library.registers.cities
    on_map = [city for city in cities if not city.note]
    degrees = {city.code: _degrees(registered[city.code]) for city in on_map}
    view = fit_view(degrees.values())
    true = {code: view.place(*point) for code, point in degrees.items()}
    markers = _markers(_marked(on_map), true, view)
    marked = {one.city.code for one in markers}
    dots = tuple(Dot(city, *_rounded(true[city.code])) for city in on_map if city.code not in marked)
    ends = {dot.city.code: (dot.x, dot.y, _DOT) for dot in dots}
    ends |= {one.city.code: (one.x, one.y, _half(one.city.count)) for one in markers}
    with_practices = [city for city in cities if city.count]
    told = tuple(told_lesson(lesson, library, links) for lesson in lessons)
    return BankMap(
        text=text,
        width=WIDTH,
        height=view.height,
        outline=view.outline(),
        markers=markers,
        dots=dots,
        lines=map_lines(lessons, ends),
        listed=tuple(with_practices[:MOST_LISTED]),
        others=tuple(with_practices[MOST_LISTED:]),
        lessons=told[:MOST_LISTED],
        other_lessons=told[MOST_LISTED:],
    )


def _marked(cities: Sequence[MapCity]) -> list[MapCity]:
    """The cities that get a marker: those with most practices, then those that learned."""
    blocks = [city for city in cities if city.count][:MOST_MARKERS]
    return blocks + [city for city in cities if not city.count][: MOST_MARKERS - len(blocks)]


def _cities(
    library: Library, links: Links, practices: Iterable[Practice], lessons: Iterable[Lesson]
) -> list[MapCity]:
    """The cities of practices, most practices first and then by name, and those that learned from them."""
    counts = Counter(city for practice in practices for city in cities_of(practice))
    counts.update(dict.fromkeys((lesson.learner for lesson in lessons), 0))
    found = [_city(code, count, library, links) for code, count in counts.items()]
    return sorted(found, key=lambda city: (-city.count, without_accents(city.name), city.code))


def _city(code: str, count: int, library: Library, links: Links) -> MapCity:
    language, has_page = links.language, code in city_records(library)
    url = links.to(addresses.fact(FactKind.CITY, code, language)) if has_page else ""
    name = city_label(code, library.registers, language)
    spoken = load_words(language).count("explore.map.marker", count, city=name)
    return map_city(code, count, url, spoken, library, language)


def map_city(code: str, count: int, url: str, spoken: str, library: Library, language: Language) -> MapCity:
    """A city of a map: how many it has of what the map shows, and where its marker leads to."""
    city = library.registers.cities[code]
    return MapCity(
        code=code,
        label=city.in_language(language),
        name=city_label(code, library.registers, language),
        url=url,
        count=count,
        spoken=spoken,
        note=_note(city, language),
    )


def _note(city: City, language: Language) -> str:
    words = load_words(language)
    if city.latitude is None or city.longitude is None:
        return words("explore.map.no_coordinates")
    return "" if is_on_the_map(*_degrees(city)) else words("explore.map.outside")


def _degrees(city: City) -> Point:
    assert city.longitude is not None
    assert city.latitude is not None
    return float(city.longitude), float(city.latitude)


def _markers(cities: Sequence[MapCity], true: dict[str, Point], view: MapView) -> tuple[Marker, ...]:
    half = [_half(city.count) for city in cities]
    points = move_apart([true[city.code] for city in cities], half, view.height)
    labels = place_labels([city.label for city in cities], points, half, view.height)
    return tuple(
        Marker(
            city=city,
            x=round(point[0], 1),
            y=round(point[1], 1),
            scale=round(size / 10, 2),
            label=label,
            leader=_leader(point, true[city.code]),
        )
        for city, point, label, size in zip(cities, points, labels, half, strict=True)
    )


def _half(count: int) -> float:
    """Half the width of a block: one unit more each time the number of practices doubles. A ring is small."""
    return min(_SMALLEST + int(log2(count)), _LARGEST) if count else _RING


def _leader(point: Point, true: Point) -> str:
    if hypot(point[0] - true[0], point[1] - true[1]) < _MOVED:
        return ""
    (x, y), (to_x, to_y) = _rounded(true), _rounded(point)
    return f"M{x} {y}L{to_x} {to_y}"


def _rounded(point: Point) -> Point:
    return round(point[0], 1), round(point[1], 1)
