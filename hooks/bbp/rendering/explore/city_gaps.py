"""Room 3, rendering: what is missing of a city, as invitations with where to bring it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from bbp.model.cities import CityRecord
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.model.registers import City
from bbp.model.settings import Settings
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words
from bbp.rendering.practice.practice_notices import review_is_due
from bbp.rendering.practice.practice_replication import PracticeLink, practice_link

MOST_NAMED = 5
"""How many practices an invitation names; the rest are counted."""

_CITY_FILE = "docs/datos/ciudades.yml"


class Gap(NamedTuple):
    """What is missing, in a sentence; the practices concerned, how many more there are, and a way out.

    ``file`` is where to write it when the project has no public page to which ``url`` could lead.
    """

    text: str
    practices: tuple[PracticeLink, ...] = ()
    more: str = ""
    url: str = ""
    label: str = ""
    file: str = ""


def city_gaps(
    city: City, record: CityRecord, library: Library, settings: Settings, links: Links
) -> tuple[Gap, ...]:
    """What applies: no translation, a stale one, no result, a review due, no census, no coordinates."""
    return *_practice_gaps(record, library, links), *_register_gaps(city, settings, links.language)


def _practice_gaps(record: CityRecord, library: Library, links: Links) -> Iterator[Gap]:
    asked: dict[str, Callable[[Practice], bool]] = {
        **{f"untranslated_{each}": partial(_lacks, each) for each in Language},
        "stale": lambda practice: practice.is_stale,
        "no_results": lambda practice: not practice.record.results,
        "review_due": lambda practice: review_is_due(practice, library.today),
    }
    for key, is_missing in asked.items():
        found = [practice for practice in record.practices if is_missing(practice)]
        if found:
            yield _of_practices(key, found, links)


def _lacks(language: Language, practice: Practice) -> bool:
    return not practice.has_text_in(language)


def _of_practices(key: str, found: list[Practice], links: Links) -> Gap:
    words, left = load_words(links.language), len(found) - MOST_NAMED
    return Gap(
        text=words.count(f"city.gap.{key}", len(found)),
        practices=tuple(practice_link(practice, links) for practice in found[:MOST_NAMED]),
        more=words.count("city.gap.more", left) if left > 0 else "",
    )


def _register_gaps(city: City, settings: Settings, language: Language) -> Iterator[Gap]:
    words = load_words(language)
    missing = {"no_census": city.population is None, "no_coordinates": city.latitude is None}
    for key in (key for key, is_missing in missing.items() if is_missing):
        url = settings.edit_url(_CITY_FILE)
        if url:
            yield Gap(words(f"city.gap.{key}"), url=url, label=words("city.gap.edit"))
        else:
            yield Gap(words(f"city.gap.{key}"), file=_CITY_FILE)
