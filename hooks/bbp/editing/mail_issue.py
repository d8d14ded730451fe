"""The issue that a command is about, rendered as mail; and why it may not be sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from bbp.editing.mail_message import Letterhead
from bbp.editing.mailing_list import shown
from bbp.editing.refusal import RefusalError
from bbp.editing.wanted_document import folder_parts
from bbp.model.bulletin import Bulletin
from bbp.model.document import State
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.settings import RESERVED_SITE_URL, Settings
from bbp.reading.library import load_library
from bbp.rendering.bulletin.bulletin_email import BulletinEmail, render_bulletin_email
from bbp.rendering.bulletin.feed_entries import first_id
from bbp.rendering.bulletin.send_checks import stopping_checks
from bbp.rendering.desk.problem_report import render_text_report
from bbp.rendering.page.words import Words, load_words
from bbp.rendering.site.site_pages import known_addresses


class MailIssue(NamedTuple):
    """An issue and what its mail shows: the published documents, with a draft issue the drafts too."""

    issue: Bulletin
    library: Library

    def emails(self, languages: Sequence[Language], settings: Settings) -> dict[Language, BulletinEmail]:
        """The mail in each of the languages."""
        return {one: render_bulletin_email(self.issue, self.library, settings, one) for one in languages}


def load_mail_issue(root: Path, today: date, issue_id: str, language: Language) -> MailIssue:
    """The issue with this id, present or former, or in this folder.

    Refused over what ``revisar`` calls a problem.
    """
    loaded = load_library(root, today)
    if loaded.stops:
        report = render_text_report(loaded.problems, loaded.files, language)
        raise RefusalError("mail_cli.problems", report=report.rstrip())
    issue = _find(issue_id, loaded.library)
    return MailIssue(issue, loaded.library if issue.state is State.DRAFT else _without_drafts(loaded.library))


def _find(issue_id: str, library: Library) -> Bulletin:
    parts = folder_parts(issue_id)
    for issue in library.bulletins if parts[:-1] in ((), (Kind.BULLETIN,)) else ():
        if parts[-1:] and parts[-1] in (issue.id, *issue.record.former_ids):
            return issue
    known = ", ".join(issue.id for issue in library.bulletins)
    raise RefusalError("mail_cli.unknown_issue", id=shown(issue_id), known=known)


def _without_drafts(library: Library) -> Library:
    return replace(
        library,
        practices=tuple(one for one in library.practices if one.state is not State.DRAFT),
        bulletins=tuple(one for one in library.bulletins if one.state is not State.DRAFT),
    )


def letterheads(issue: Bulletin, settings: Settings) -> dict[Language, Letterhead]:
    """What the messages of a sending share; refused while the issue or a setting is not ready for readers."""
    if issue.state is State.DRAFT:
        raise RefusalError("mail_cli.draft", id=issue.id)
    if issue.state is State.WITHDRAWN:
        raise RefusalError("mail_cli.withdrawn", id=issue.id)
    if settings.site_url == RESERVED_SITE_URL:
        raise RefusalError("mail_cli.no_site")
    if not settings.is_public:
        raise RefusalError("mail_cli.not_public", url=settings.site_url)
    sender, unsubscribe = settings.bulletin_mail, settings.unsubscribe_mail
    if not sender or not unsubscribe:
        raise RefusalError("mail_cli.no_setting", name="CORREO_BOLETIN")
    return {
        language: Letterhead(
            first_id(issue), sender, unsubscribe, load_words(language)("email.unsubscribe_subject")
        )
        for language in Language
    }


def refuse_unready(
    found: MailIssue, emails: Sequence[BulletinEmail], settings: Settings, words: Words
) -> None:
    """Refuse over what the page of the sending says «do not send» about, each thing on its line."""
    known = known_addresses(found.library, settings)
    reasons = [
        words("mail_cli.check_stop", language=email.language, text=" ".join((check.text, *check.links)))
        for email in emails
        for check in stopping_checks(found.issue, email, settings, known, words)
    ]
    if reasons:
        raise RefusalError("mail_cli.check_stops", reasons="\n  ".join(reasons))
