"""The delivery of an issue to a list: everything is looked at first, then it is rehearsed or done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from bbp.editing.command_line import Say
from bbp.editing.mail_fate import Outcome
from bbp.editing.mail_issue import MailIssue, letterheads, refuse_unready
from bbp.editing.mail_journal import Note, open_journal, refuse_inside_project
from bbp.editing.mail_message import Letterhead, compose_message, domain_of
from bbp.editing.mail_report import Standing, attempt_line, closing_table, rehearsal
from bbp.editing.mail_sending import Plan, Sending, plan_sending, send_missing
from bbp.editing.mailing_list import MailingList, Recipient, read_mailing_list
from bbp.editing.refusal import RefusalError
from bbp.editing.smtp_server import Patience, SmtpServer, read_smtp_settings
from bbp.model.language import Language
from bbp.model.settings import Settings
from bbp.rendering.bulletin.bulletin_email import BulletinEmail
from bbp.rendering.page.words import Words


class DeliveryRequest(NamedTuple):
    """To whom, in which languages, whether those in doubt or refused are tried again, and how fast."""

    root: Path
    list_path: Path
    journal_path: Path
    languages: tuple[Language, ...]
    retry: bool
    pause_seconds: float


class Delivery(NamedTuple):
    """A delivery that nothing speaks against. ``notices`` are keys of what should still be looked at."""

    request: DeliveryRequest
    heads: Mapping[Language, Letterhead]
    emails: Mapping[Language, BulletinEmail]
    list: MailingList
    notices: tuple[str, ...]

    @property
    def issue(self) -> str:
        """The issue's first id: the journal knows it by that."""
        return self.heads[Language.ES].issue

    @property
    def sender(self) -> str:
        """The address that the messages come from."""
        return self.heads[Language.ES].sender

    def compose(self, recipient: Recipient, when: datetime) -> bytes:
        """The message of a person, in her language."""
        language = recipient.language
        return compose_message(self.emails[language], self.heads[language], recipient, when)

    def plan(self, notes: Mapping[str, Note]) -> Plan:
        """Who is missing, by what the journal knows."""
        asked = self.request
        return plan_sending(self.list.recipients, self.issue, notes, asked.languages, retry=asked.retry)

    def standing(self, notes: Mapping[str, Note]) -> Standing:
        """Where everybody stands, by what the journal knows."""
        return Standing(self.issue, self.list, notes, self.request.languages)


class Clocks(NamedTuple):
    """What time it is, and how to wait some seconds."""

    now: Callable[[], datetime]
    sleep: Callable[[float], None]


def prepare_delivery(
    request: DeliveryRequest, found: MailIssue, settings: Settings, words: Words
) -> Delivery:
    """Read the list and render the mail; refused before anything is written or a connection is opened."""
    heads = letterheads(found.issue, settings)
    emails = found.emails(tuple(Language), settings)
    refuse_unready(found, [emails[one] for one in request.languages], settings, words)
    refuse_inside_project(request.journal_path, request.root)
    in_project = request.list_path.resolve().is_relative_to(request.root.resolve())
    return Delivery(
        request=request,
        heads=heads,
        emails=emails,
        list=read_mailing_list(request.list_path),
        notices=("mail_cli.list_inside",) if in_project else (),
    )


def rehearse(delivery: Delivery, environment: Mapping[str, str], words: Words, say: Say) -> int:
    """Tell what would happen; opens no connection and makes no journal."""
    notes: Mapping[str, Note] = {}
    if delivery.request.journal_path.exists():
        with open_journal(delivery.request.journal_path) as journal:
            notes = journal.notes(delivery.issue)
    missing = delivery.plan(notes).missing
    say(rehearsal(delivery.emails, missing, delivery.sender, words))
    try:
        read_smtp_settings(environment)
    except RefusalError as refusal:
        say(f"{words('mail_cli.rehearsal.first', reason=refusal.tell(words))}\n")
    say(f"\n{closing_table(delivery.standing(notes), words)}")
    return 0


def deliver(
    delivery: Delivery,
    environment: Mapping[str, str],
    clocks: Clocks,
    words: Words,
    say: Say,
    patience: Patience | None = None,
) -> int:
    """Send to whoever is missing and close with the table; the exit code is 0 when it is complete."""
    smtp = read_smtp_settings(environment)
    server = SmtpServer(smtp, domain_of(delivery.sender), patience or Patience())
    with open_journal(delivery.request.journal_path) as journal:

        def tell(recipient: Recipient, outcome: Outcome) -> None:
            say(f"{attempt_line(recipient, outcome, words)}\n")

        sending = Sending(
            issue=delivery.issue,
            sender=delivery.sender,
            compose=delivery.compose,
            pause_seconds=delivery.request.pause_seconds,
            clock=clocks.now,
            sleep=clocks.sleep,
            tell=tell,
        )
        plan = delivery.plan(journal.notes(delivery.issue))
        stopped = send_missing(plan, sending, server, journal)
        standing = delivery.standing(journal.notes(delivery.issue))
    if stopped:
        say(f"{words('mail_cli.stopped', reason=stopped.tell(words))}\n")
    say(f"\n{closing_table(standing, words)}")
    return 0 if standing.is_complete and not stopped else 1
