"""Room 1, model: which city learned what from which: the replicas of practices as pairs of cities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bbp.model.dates import UNKNOWN
from bbp.model.practice import Practice


@dataclass(frozen=True, slots=True)
class Lesson:
    """A city (``learner``) did a practice after another (``origin``).

    ``origin`` is None when the practice belongs to no single city, ``year`` when no source tells it;
    ``is_sourced`` says whether a link confirms it.
    """

    practice: Practice
    origin: str | None
    learner: str
    year: int | None
    is_sourced: bool


def lessons_of(practices: Iterable[Practice]) -> Iterator[Lesson]:
    """The lessons that the records tell, in the order of practices and replicas."""
    for practice in practices:
        city = practice.record.city
        for replica in practice.record.replicas:
            yield Lesson(
                practice=practice,
                origin=None if city == UNKNOWN else city,
                learner=replica.city,
                year=replica.year.year if replica.year else None,
                is_sourced=replica.link is not None,
            )
