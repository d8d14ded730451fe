"""Room 3, rendering: what a reader must know of an issue before reading it."""

from __future__ import annotations

from bbp.model.bulletin import Bulletin
from bbp.model.bulletin_record import Edition
from bbp.model.language import Language
from bbp.rendering.page.document_notices import Notice, document_notices
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words


def bulletin_notices(issue: Bulletin, links: Links) -> tuple[Notice, ...]:
    """What is said of every document, then its edition: those that apply."""
    edition = _edition(issue, links.language)
    return (*document_notices(issue, links), *((edition,) if edition else ()))


def _edition(issue: Bulletin, language: Language) -> Notice | None:
    """What kind of issue it is and why; None for an ordinary one without a notice."""
    text, edition = issue.text_in(language), issue.record.edition
    if edition is Edition.ORDINARY and not text.notice:
        return None
    title = load_words(language)(f"bulletin.edition.{edition}")
    return Notice("note note-lime", title, text.notice or "", text.language.foreign_in(language))
