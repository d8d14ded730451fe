"""Room 3, rendering: what stands around the parts of the mail: masthead, notices, ways to the web, end."""

from __future__ import annotations

from typing import NamedTuple

from bbp.model import addresses
from bbp.model.bulletin import Bulletin
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.rendering.bulletin.bulletin_notices import bulletin_notices
from bbp.rendering.bulletin.bulletin_side import ShownFigure, issue_figure
from bbp.rendering.page.document_notices import Notice
from bbp.rendering.page.formats import format_date
from bbp.rendering.page.links import Links
from bbp.rendering.page.mailto import mailto
from bbp.rendering.page.words import load_words


class Unsubscribing(NamedTuple):
    """Where a reader writes who wants no more mail, with which subject, and the link that does both."""

    address: str
    subject: str
    url: str


class EmailFrame(NamedTuple):
    """What the mail says besides its parts; every address is full.

    ``lang`` is set when title and summary are in another language than the mail; ``other_url`` is empty
    when the issue has no text in the other language; ``unsubscribing`` is None while no address is set.
    """

    language: Language
    lang: Language | None
    subject: str
    preheader: str
    number: int
    facts: str
    title: str
    notices: tuple[Notice, ...]
    figure: ShownFigure | None
    web_url: str
    other_url: str
    unsubscribing: Unsubscribing | None


def email_frame(issue: Bulletin, library: Library, settings: Settings, links: Links) -> EmailFrame:
    """The frame in the reader's language; ``links`` lead to full addresses."""
    language, record = links.language, issue.record
    text, other = issue.text_in(language), language.other
    body = library.registers.bodies.get(record.commission or "")
    facts = [format_date(record.date, language), *([body.in_language(language)] if body else [])]
    has_other = issue.text_in(other).language is other
    return EmailFrame(
        language=language,
        lang=text.language.foreign_in(language),
        subject=text.subject,
        preheader=text.summary,
        number=record.number,
        facts=" · ".join(facts),
        title=text.title,
        notices=bulletin_notices(issue, links),
        figure=issue_figure(issue, language),
        web_url=links.to(addresses.document(Kind.BULLETIN, issue.id, language)),
        other_url=links.to(addresses.document(Kind.BULLETIN, issue.id, other)) if has_other else "",
        unsubscribing=_unsubscribing(settings, language),
    )


def _unsubscribing(settings: Settings, language: Language) -> Unsubscribing | None:
    address = settings.unsubscribe_mail or settings.bulletin_mail
    if address is None:
        return None
    subject = load_words(language)("email.unsubscribe_subject")
    return Unsubscribing(address, subject, mailto(address, subject))
