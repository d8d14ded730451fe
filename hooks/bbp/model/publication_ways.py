"""Room 1, model: the publications as readers look through them: by year and by body of the network."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.mentions import newest_first
from bbp.model.publications import Publication

Publications = tuple[Publication, ...]


@dataclass(frozen=True, slots=True)
class PublicationWays:
    """The publications, newest first, undated last: by year, newest first, and by body in their order.

    What has no date stands in no year, what no body published under none.
    """

    by_year: Mapping[int, Publications]
    by_body: Mapping[str, Publications]


@once_per_library
def publication_ways(library: Library) -> PublicationWays:
    """The ways of a library."""
    by_year: dict[int, list[Publication]] = defaultdict(list)
    by_body: dict[str, list[Publication]] = defaultdict(list)
    for publication in sorted(library.registers.all_of(Publication).values(), key=newest_first):
        if publication.date:
            by_year[publication.date.year].append(publication)
        for body in publication.bodies:
            by_body[body].append(publication)
    ordered = (body for body in library.registers.bodies if body in by_body)
    return PublicationWays(
        by_year={year: tuple(some) for year, some in by_year.items()},
        by_body={body: tuple(by_body[body]) for body in ordered},
    )
