"""Room 3, rendering: who learned from whom: as lines of the map and, the same, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import hypot
from typing import NamedTuple

from bbp.model import addresses
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.lessons import Lesson
from bbp.model.library import Library
from bbp.rendering.facts.practice_facts import city_label, place_of
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words

_BEND = 0.16
_CLEARANCE = 3.0


class MapLine(NamedTuple):
    """A line from the city that did it first to the city that learned it.

    ``practices`` are the ids of the practices that it stands for, ``is_sourced`` whether a link confirms
    one of them.
    """

    path: str
    practices: tuple[str, ...]
    is_sourced: bool


class ToldLesson(NamedTuple):
    """A lesson in words. ``lang`` is set when the title is in another language than the page."""

    practice_id: str
    title: str
    url: str
    lang: Language | None
    cities: str
    doubt: str


def map_lines(
    lessons: Iterable[Lesson], ends: Mapping[str, tuple[float, float, float]]
) -> tuple[MapLine, ...]:
    """One line for each pair of cities that both stand on the map, by origin and learner.

    ``ends`` gives for each city on the map its place and half the width of its mark.
    """
    by_pair: dict[tuple[str, str], list[Lesson]] = {}
    for lesson in lessons:
        origin, learner = lesson.origin, lesson.learner
        if origin and origin != learner and origin in ends and learner in ends:
            by_pair.setdefault((origin, learner), []).append(lesson)
    return tuple(
        MapLine(
            path=_curve(ends[origin], ends[learner]),
            practices=tuple(dict.fromkeys(lesson.practice.id for lesson in some)),
            is_sourced=any(lesson.is_sourced for lesson in some),
        )
        for (origin, learner), some in sorted(by_pair.items())
    )


def _curve(start: tuple[float, float, float], end: tuple[float, float, float]) -> str:
    """A bent line that stops before the mark at its end, so that its arrow is seen."""
    (x, y, _), (to_x, to_y, half) = start, end
    bend_x, bend_y = (x + to_x) / 2 - (to_y - y) * _BEND, (y + to_y) / 2 + (to_x - x) * _BEND
    last = hypot(to_x - bend_x, to_y - bend_y) or 1.0
    short = min((half + _CLEARANCE) / last, 0.9)
    to_x, to_y = to_x - (to_x - bend_x) * short, to_y - (to_y - bend_y) * short
    return f"M{x:.0f} {y:.0f}Q{bend_x:.0f} {bend_y:.0f} {to_x:.0f} {to_y:.0f}"


def told_lesson(lesson: Lesson, library: Library, links: Links) -> ToldLesson:
    """«De Quilmes, Argentina, a Morón, Argentina (2015)», and the practice that was learned."""
    practice, language = lesson.practice, links.language
    words, text = load_words(language), practice.text_in(language)
    return ToldLesson(
        practice_id=practice.id,
        title=text.title,
        url=links.to(addresses.document(Kind.PRACTICE, practice.id, language)),
        lang=text.language.foreign_in(language),
        cities=words(
            "explore.map.lesson",
            origin=place_of(practice, library.registers, language).label,
            learner=city_label(lesson.learner, library.registers, language),
            year=lesson.year or words("facts.no_year"),
        ),
        doubt="" if lesson.is_sourced else words("practice.replica_unsourced"),
    )
