"""Room 3, rendering: what a reader must know of an issue before reading it."""

from __future__ import annotations

from bbp.model import addresses
from bbp.model.bulletin import Bulletin
from bbp.model.bulletin_record import Edition
from bbp.model.document import State
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.rendering.formats import format_date
from bbp.rendering.links import Links
from bbp.rendering.practice_notices import Notice
from bbp.rendering.words import load_words


def bulletin_notices(issue: Bulletin, links: Links) -> tuple[Notice, ...]:
    """Draft, withdrawn, not translated, translated from an earlier version, edition: those that apply."""
    found = (
        _draft(issue, links.language),
        _withdrawn(issue, links.language),
        _fallback(issue, links.language),
        _stale(issue, links),
        edition_notice(issue, links.language),
    )
    return tuple(notice for notice in found if notice)


def edition_notice(issue: Bulletin, language: Language) -> Notice | None:
    """What kind of issue it is and why; None for an ordinary one without a notice."""
    text, edition = issue.text_in(language), issue.record.edition
    if edition is Edition.ORDINARY and not text.notice:
        return None
    title = load_words(language)(f"bulletin.edition.{edition}")
    return Notice("note note-lime", title, text.notice or "", _lang(text.language, language))


def _draft(issue: Bulletin, language: Language) -> Notice | None:
    if issue.state is not State.DRAFT:
        return None
    words = load_words(language)
    return Notice("draft", words("bulletin.notice.draft"), words("bulletin.notice.draft_text"))


def _withdrawn(issue: Bulletin, language: Language) -> Notice | None:
    withdrawn = issue.record.withdrawn
    if withdrawn is None:
        return None
    text = issue.text_in(language)
    title = load_words(language)("bulletin.notice.withdrawn", date=format_date(withdrawn.date, language))
    reason = text.withdrawal_reason
    # A translation may be older than the withdrawal and lack its reason.
    lang = _lang(text.language if reason else issue.language, language)
    return Notice("note note-arch", title, reason or withdrawn.reason, lang)


def _fallback(issue: Bulletin, language: Language) -> Notice | None:
    if issue.text_in(language).language is language:
        return None
    words = load_words(language)
    return Notice("note", words("bulletin.notice.fallback"), words("bulletin.notice.fallback_text"))


def _stale(issue: Bulletin, links: Links) -> Notice | None:
    if links.language is issue.language or not issue.is_stale:
        return None
    words = load_words(links.language)
    return Notice(
        "note note-stale",
        words("bulletin.notice.stale"),
        "",
        way_out=words("bulletin.notice.stale_link"),
        url=links.to(addresses.document(Kind.BULLETIN, issue.id, issue.language)),
        way_lang=issue.language,
    )


def _lang(written: Language, read: Language) -> Language | None:
    return written if written is not read else None
