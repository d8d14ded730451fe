"""Room 3, rendering: what a card says that the compact JSON does not: files of a few practices each.

A page that has filtered the bank asks only for the files of the cards that it shows. Each file is a
list in the order of the bank: ``[summary, years, place, foreign place, draft]``, the last ones left
out when they are false; ``place`` is "" where the label of the city says it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from bbp.model import addresses
from bbp.model.dates import UNKNOWN
from bbp.model.document import State
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.rendering.facts.practice_facts import place_of, years_label
from bbp.rendering.page.json_text import json_text

CARDS_PER_FILE = 25

CardRow: TypeAlias = list[str | int]


def render_explore_cards(library: Library, language: Language) -> Iterator[tuple[str, str]]:
    """Address and text of each file, the newest practices first; none for an empty bank."""
    practices = library.listed_practices
    for number, start in enumerate(range(0, len(practices), CARDS_PER_FILE)):
        rows = [_row(practice, library, language) for practice in practices[start : start + CARDS_PER_FILE]]
        yield addresses.explore_cards(number, language), json_text(rows) + "\n"


def _row(practice: Practice, library: Library, language: Language) -> CardRow:
    row: CardRow = [practice.text_in(language).summary, years_label(practice.record, language)]
    place = place_of(practice, library.registers, language)
    has_city = practice.record.city != UNKNOWN
    row += ["" if has_city else place.label, int(place.lang is not None), int(practice.state is State.DRAFT)]
    while not row[-1]:
        row.pop()
    return row
