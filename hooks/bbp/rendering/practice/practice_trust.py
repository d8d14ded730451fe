"""Room 3, rendering: what a practice rests on, at a glance: its sources, its figures, its last review."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.model.practice_record import Origin, ResultKind
from bbp.model.text_enum import TextEnum
from bbp.rendering.page.formats import format_date
from bbp.rendering.page.words import Words, load_words
from bbp.rendering.practice.practice_notices import review_is_due


class Trust(NamedTuple):
    """Each as a phrase. ``reviewer`` is the body, as the original names it; it ends the phrase ``review``."""

    sources: str
    results: str
    review: str
    reviewer: str
    due: str


def trust_of(practice: Practice, library: Library, language: Language) -> Trust:
    """«1 del propio gobierno y 1 de la prensa», «2 productos», «1 de junio de 2023, por» a body.

    Sources by who speaks and figures by what they measure, in the order of the vocabularies; ``due``
    is empty unless two years have passed since the last review.
    """
    words, record = load_words(language), practice.record
    results = _counted(words, "kind", ResultKind, (row.kind for row in record.results))
    reviewed = record.reviewed
    return Trust(
        sources=_counted(words, "origin", Origin, (source.origin for source in record.sources)),
        results=results or words("practice.trust.no_results"),
        review=(
            words("practice.trust.reviewed", date=format_date(reviewed.date, language))
            if reviewed
            else words("practice.trust.not_reviewed")
        ),
        reviewer=reviewed.by if reviewed else "",
        due=words("practice.trust.due") if review_is_due(practice, library.today) else "",
    )


def _counted(words: Words, key: str, order: Iterable[TextEnum], found: Iterable[TextEnum]) -> str:
    numbers = Counter(found)
    parts = [
        words.count(f"practice.trust.{key}.{one.value}", numbers[one]) for one in order if one in numbers
    ]
    return words.enumerate(parts)
