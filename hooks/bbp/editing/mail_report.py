"""What a sending tells: a line for each message, what a rehearsal would do, and the closing table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from bbp.editing.mail_fate import Fate, Outcome
from bbp.editing.mail_journal import Note, journal_key
from bbp.editing.mail_sending import fate_of
from bbp.editing.mailing_list import BadLine, MailingList, Recipient, Repeated
from bbp.model.language import Language
from bbp.rendering.bulletin.bulletin_email import BulletinEmail
from bbp.rendering.page.words import Words

_ORDER = (Fate.SENT, Fate.REFUSED, Fate.IN_DOUBT, Fate.PENDING)
_NAMED = (Fate.REFUSED, Fate.IN_DOUBT, Fate.PENDING)


class Standing(NamedTuple):
    """Where everybody of a list stands with an issue."""

    issue: str
    list: MailingList
    notes: Mapping[str, Note]
    languages: tuple[Language, ...]
    """Those that were asked for: whoever gets the bulletin in another one is not missing."""

    def people(self, fate: Fate) -> tuple[Recipient, ...]:
        """Those whose message has this fate, in the order of the list."""
        return tuple(one for one in self.list.recipients if fate_of(one, self.issue, self.notes) is fate)

    def asked_for(self, fate: Fate) -> tuple[Recipient, ...]:
        """Those of them that the same command writes to."""
        return tuple(one for one in self.people(fate) if one.language in self.languages)

    @property
    def is_complete(self) -> bool:
        """Whether everybody who was asked for got it and no line was bad."""
        return not any(self.asked_for(fate) for fate in _NAMED) and not self.list.bad_lines


def attempt_line(recipient: Recipient, outcome: Outcome, words: Words) -> str:
    """What became of one message."""
    return words(
        "mail_cli.attempt",
        line=recipient.line,
        address=recipient.address,
        fate=words(f"mail_cli.fate.{outcome.fate}"),
        answer=_answer(outcome.answer, outcome.lost, words),
    )


def _answer(answer: str, lost: bool, words: Words) -> str:
    if answer:
        return words("mail_cli.answer", answer=answer)
    return words("mail_cli.broken") if lost else ""


def rehearsal(
    emails: Mapping[Language, BulletinEmail], missing: Sequence[Recipient], sender: str, words: Words
) -> str:
    """What would be sent, from whom, and that nothing was."""
    lines = [words("mail_cli.rehearsal.title"), words("mail_cli.rehearsal.sender", sender=sender)]
    for language, email in emails.items():
        number = sum(one.language is language for one in missing)
        values = {"subject": email.subject, "language": language}
        lines.append(words.count("mail_cli.rehearsal.messages", number, **values))
    return "\n".join([*lines, words("mail_cli.rehearsal.how")]) + "\n"


def closing_table(standing: Standing, words: Words) -> str:
    """The counts, then by name whom something is to be done about; ends with a line end."""
    counts = [(f"mail_cli.row.{fate}", len(standing.people(fate))) for fate in _ORDER]
    counts += [
        ("mail_cli.row.bad_lines", len(standing.list.bad_lines)),
        ("mail_cli.row.repeated", len(standing.list.repeated)),
    ]
    width = max(len(words(key)) for key, _ in counts)
    rows = [f"  {words(key):<{width}}  {number:>6}" for key, number in counts]
    title = words("mail_cli.table", issue=standing.issue)
    return "\n".join([title, *rows, *_people(standing, words), *_lines(standing.list, words)]) + "\n"


def _people(standing: Standing, words: Words) -> Iterator[str]:
    for fate in _NAMED:
        people = standing.asked_for(fate)
        if people:
            yield from ("", words(f"mail_cli.named.{fate}"))
        for one in people:
            note = standing.notes.get(journal_key(standing.issue, one.address))
            answer = _answer(note.answer if note else "", False, words)
            yield words("mail_cli.person", line=one.line, address=one.address, answer=answer)


def _lines(mailing_list: MailingList, words: Words) -> Iterator[str]:
    if mailing_list.bad_lines:
        yield from ("", words("mail_cli.named.bad_lines"))
        yield from (_bad_line(one, words) for one in mailing_list.bad_lines)
    if mailing_list.repeated:
        yield from ("", words("mail_cli.named.repeated"))
        yield from (_repeated(one, words) for one in mailing_list.repeated)


def _bad_line(bad: BadLine, words: Words) -> str:
    reason = words(f"mail_cli.bad_line.{bad.key}", value=bad.value)
    return words("mail_cli.line", line=bad.line, text=reason)


def _repeated(one: Repeated, words: Words) -> str:
    text = words("mail_cli.repeats", address=one.address, first=one.first_line)
    return words("mail_cli.line", line=one.line, text=text)
