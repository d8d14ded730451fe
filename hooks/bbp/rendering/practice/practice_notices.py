"""Room 3, rendering: what a reader must know of a practice before reading it."""

from __future__ import annotations

from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.model.practice import review_is_due as review_is_due
from bbp.rendering.page.document_notices import Notice, document_notices
from bbp.rendering.page.formats import format_date
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words


def practice_notices(practice: Practice, library: Library, links: Links) -> tuple[Notice, ...]:
    """What is said of every document, then whether its review is due: those that apply."""
    due = _review_due(practice, library, links.language)
    return (*document_notices(practice, links), *((due,) if due else ()))


def _review_due(practice: Practice, library: Library, language: Language) -> Notice | None:
    if not review_is_due(practice, library.today):
        return None
    words, reviewed = load_words(language), practice.record.reviewed
    last = reviewed.date if reviewed else practice.record.published
    key = "reviewed" if reviewed else "published"
    text = words(f"practice.review_due.{key}", date=format_date(last, language) if last else "")
    return Notice("note note-stale", words("practice.review_due.title"), text)
