"""Room 3, rendering: what a reader must know of a practice before reading it."""

from __future__ import annotations

from dataclasses import dataclass

from bbp.model import addresses
from bbp.model.document import State
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.model.practice import review_is_due as review_is_due
from bbp.rendering.formats import format_date
from bbp.rendering.links import Links
from bbp.rendering.words import load_words


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice by the class of its style: what holds, then why, then perhaps one way out.

    ``lang`` is that of the text when it is not the page's, ``way_lang`` that of the page it leads to.
    """

    style: str
    title: str
    text: str
    lang: Language | None = None
    way_out: str = ""
    url: str = ""
    way_lang: Language | None = None


def practice_notices(practice: Practice, library: Library, links: Links) -> tuple[Notice, ...]:
    """Draft, withdrawn, not translated, translated from an earlier version, review due: those that apply."""
    found = (
        _draft(practice, links.language),
        _withdrawn(practice, links.language),
        _fallback(practice, links.language),
        _stale(practice, links),
        _review_due(practice, library, links.language),
    )
    return tuple(notice for notice in found if notice)


def _draft(practice: Practice, language: Language) -> Notice | None:
    if practice.state is not State.DRAFT:
        return None
    words = load_words(language)
    return Notice("draft", words("practice.draft.title"), words("practice.draft.text"))


def _withdrawn(practice: Practice, language: Language) -> Notice | None:
    withdrawn = practice.record.withdrawn
    if withdrawn is None:
        return None
    text = practice.text_in(language)
    title = load_words(language)("practice.withdrawn", date=format_date(withdrawn.date, language))
    lang = text.language if text.language is not language else None
    return Notice("note note-arch", title, text.withdrawal_reason or withdrawn.reason, lang)


def _fallback(practice: Practice, language: Language) -> Notice | None:
    if practice.text_in(language).language is language:
        return None
    words = load_words(language)
    return Notice("note", words("practice.fallback.title"), words("practice.fallback.text"))


def _stale(practice: Practice, links: Links) -> Notice | None:
    if links.language is practice.language or not practice.is_stale:
        return None
    words = load_words(links.language)
    return Notice(
        "note note-stale",
        words("practice.stale.title"),
        words("practice.stale.text"),
        way_out=words("practice.stale.way_out"),
        url=links.to(addresses.document(Kind.PRACTICE, practice.id, practice.language)),
        way_lang=practice.language,
    )


def _review_due(practice: Practice, library: Library, language: Language) -> Notice | None:
    if not review_is_due(practice, library.today):
        return None
    words, reviewed = load_words(language), practice.record.reviewed
    last = reviewed.date if reviewed else practice.record.published
    key = "reviewed" if reviewed else "published"
    text = words(f"practice.review_due.{key}", date=format_date(last, language) if last else "")
    return Notice("note note-stale", words("practice.review_due.title"), text)
