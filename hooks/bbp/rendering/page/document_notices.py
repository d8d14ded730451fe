"""Room 3, rendering: what a reader must know of a practice or of an issue before reading it."""

from __future__ import annotations

from typing import NamedTuple

from bbp.model import addresses
from bbp.model.bulletin import Bulletin
from bbp.model.document import State
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.practice import Practice
from bbp.rendering.page.formats import format_date
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words


class Notice(NamedTuple):
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


def document_notices(document: Practice | Bulletin, links: Links) -> tuple[Notice, ...]:
    """Draft, withdrawn, not translated, translated from an earlier version: those that apply."""
    found = (
        _draft(document, links.language),
        _withdrawn(document, links.language),
        _fallback(document, links.language),
        _stale(document, links),
    )
    return tuple(notice for notice in found if notice)


def withdrawn_label(document: Practice | Bulletin, language: Language) -> str:
    """«Ficha retirada el 1 de abril de 2026»; empty while the document is not withdrawn."""
    notice = _withdrawn(document, language)
    return notice.title.rstrip(".") if notice else ""


def _draft(document: Practice | Bulletin, language: Language) -> Notice | None:
    if document.state is not State.DRAFT:
        return None
    words, kind = load_words(language), _kind(document)
    return Notice("draft", words(f"notices.of.{kind}.draft.title"), words(f"notices.of.{kind}.draft.text"))


def _withdrawn(document: Practice | Bulletin, language: Language) -> Notice | None:
    withdrawn = document.record.withdrawn
    if withdrawn is None:
        return None
    text, date = document.text_in(language), format_date(withdrawn.date, language)
    title = load_words(language)(f"notices.of.{_kind(document)}.withdrawn", date=date)
    reason = text.withdrawal_reason
    # A translation may be older than the withdrawal and lack its reason.
    written = text.language if reason else document.language
    return Notice("note note-arch", title, reason or withdrawn.reason, written.foreign_in(language))


def _fallback(document: Practice | Bulletin, language: Language) -> Notice | None:
    if document.has_text_in(language):
        return None
    words, kind = load_words(language), _kind(document)
    return Notice(
        "note", words(f"notices.of.{kind}.fallback.title"), words(f"notices.of.{kind}.fallback.text")
    )


def _stale(document: Practice | Bulletin, links: Links) -> Notice | None:
    if links.language is document.language or not document.is_stale:
        return None
    words = load_words(links.language)
    return Notice(
        "note note-stale",
        words("notices.stale.title"),
        words("notices.stale.text"),
        way_out=words("notices.stale.way_out"),
        url=links.to(addresses.document(_kind(document), document.id, document.language)),
        way_lang=document.language,
    )


def _kind(document: Practice | Bulletin) -> Kind:
    return Kind.PRACTICE if isinstance(document, Practice) else Kind.BULLETIN
