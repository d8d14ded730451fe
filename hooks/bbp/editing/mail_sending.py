"""The sending of an issue: who is still missing, and one attempt for each of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from bbp.editing.mail_fate import Fate, Outcome
from bbp.editing.mail_journal import MailJournal, Note, journal_key
from bbp.editing.mailing_list import Recipient
from bbp.editing.refusal import RefusalError
from bbp.editing.smtp_server import SmtpServer
from bbp.model.language import Language

LOST_IN_A_ROW = 2
"""After so many broken connections, one after the other, nobody else is put in doubt."""


class Plan(NamedTuple):
    """Who gets a message in this run, and what is already known of everybody, by journal key."""

    missing: tuple[Recipient, ...]
    notes: Mapping[str, Note]


class Sending(NamedTuple):
    """What is sent and how. ``issue`` is the issue's first id, so that a new name does not send it again."""

    issue: str
    sender: str
    compose: Callable[[Recipient, datetime], bytes]
    pause_seconds: float
    clock: Callable[[], datetime]
    sleep: Callable[[float], None]
    tell: Callable[[Recipient, Outcome], None]


def fate_of(recipient: Recipient, issue: str, notes: Mapping[str, Note]) -> Fate:
    """What is known of a person's message; pending when nothing is."""
    note = notes.get(journal_key(issue, recipient.address))
    return note.fate if note else Fate.PENDING


def plan_sending(
    recipients: Sequence[Recipient],
    issue: str,
    notes: Mapping[str, Note],
    languages: Sequence[Language],
    *,
    retry: bool,
) -> Plan:
    """Those who got nothing, in the order of the list; with ``retry`` also who is in doubt or was refused."""
    wanted = {Fate.PENDING, *((Fate.IN_DOUBT, Fate.REFUSED) if retry else ())}
    missing = tuple(
        one for one in recipients if one.language in languages and fate_of(one, issue, notes) in wanted
    )
    return Plan(missing, notes)


def send_missing(
    plan: Plan, sending: Sending, server: SmtpServer, journal: MailJournal
) -> RefusalError | None:
    """Try each of the missing once. None at the end of the list, else why it stopped before."""
    lost = 0
    try:
        for place, recipient in enumerate(plan.missing):
            if place:
                sending.sleep(sending.pause_seconds)
            was = fate_of(recipient, sending.issue, plan.notes)
            outcome = _attempt(recipient, was, sending, server, journal)
            sending.tell(recipient, outcome)
            lost = lost + 1 if outcome.lost else 0
            if lost == LOST_IN_A_ROW:
                return RefusalError("mail_cli.smtp_lost")
        server.close()
    except RefusalError as refusal:
        return refusal
    except KeyboardInterrupt:
        return RefusalError("mail_cli.interrupted")
    finally:
        server.abandon()
    return None


def _attempt(
    recipient: Recipient, was: Fate, sending: Sending, server: SmtpServer, journal: MailJournal
) -> Outcome:
    """One message. Before its text leaves it is noted as in doubt: a kill then sends it to nobody twice."""
    message = sending.compose(recipient, sending.clock())
    outcome = server.offer(sending.sender, recipient.address)
    if outcome is None:
        journal.note(sending.issue, recipient.address, Note(Fate.IN_DOUBT, sending.clock()))
        outcome = server.deliver(message)
    # An earlier attempt may have arrived: that this one did not changes nothing about it.
    if was is Fate.IN_DOUBT and outcome.fate is Fate.PENDING:
        outcome = Outcome(Fate.IN_DOUBT, outcome.answer, outcome.lost)
    journal.note(sending.issue, recipient.address, Note(outcome.fate, sending.clock(), outcome.answer))
    return outcome
