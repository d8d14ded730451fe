"""The options of ``bbp correo``, and what it does: writes the files of an issue's mail, or sends it."""

from __future__ import annotations

import argparse
import os
import time
from datetime import UTC, datetime
from pathlib import Path

from bbp.editing.command_line import (
    Command,
    Parser,
    Say,
    UsageError,
    add_project_options,
    choice,
    project_root,
    today,
)
from bbp.editing.environment_settings import read_environment_settings
from bbp.editing.mail_delivery import Clocks, DeliveryRequest, deliver, prepare_delivery, rehearse
from bbp.editing.mail_files import mail_files, write_files
from bbp.editing.mail_issue import MailIssue, load_mail_issue
from bbp.editing.mail_journal import default_journal_path
from bbp.model.language import Language
from bbp.model.settings import RESERVED_SITE_URL, Settings
from bbp.model.text_enum import TextEnum
from bbp.rendering.page.words import Words

PAUSE_SECONDS = 2.0
_LONGEST_PAUSE_SECONDS = 3600.0


class MailLanguages(TextEnum):
    """In which languages the mail is written or sent."""

    ES = "es"
    PT = "pt"
    BOTH = "ambos"

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages meant."""
        return tuple(Language) if self is MailLanguages.BOTH else (Language(self.value),)


def _add_options(parser: Parser, words: Words) -> None:
    parser.add_argument("issue", metavar="ID", help=words("mail_cli.help.id"))
    add_project_options(parser, words)
    parser.add_argument(
        "--idioma",
        dest="languages",
        default=MailLanguages.BOTH,
        type=choice(MailLanguages, words),
        metavar="|".join(MailLanguages),
        help=words("mail_cli.help.languages"),
    )
    parser.add_argument("--salida", dest="output", metavar="DIR", help=words("mail_cli.help.output"))
    parser.add_argument(
        "--reemplazar", dest="replace", action="store_true", help=words("mail_cli.help.replace")
    )
    parser.add_argument("--enviar", dest="send", action="store_true", help=words("mail_cli.help.send"))
    parser.add_argument("--lista", dest="list", metavar="CSV", help=words("mail_cli.help.list"))
    parser.add_argument(
        "--confirmar", dest="confirm", action="store_true", help=words("mail_cli.help.confirm")
    )
    parser.add_argument("--reintentar", dest="retry", action="store_true", help=words("mail_cli.help.retry"))
    parser.add_argument("--pausa", dest="pause", metavar="SEGUNDOS", help=words("mail_cli.help.pause"))
    parser.add_argument("--diario", dest="journal", metavar="ARCHIVO", help=words("mail_cli.help.journal"))


def _run(options: argparse.Namespace, words: Words, say: Say) -> int:
    _refuse_mixture(options, words)
    _pause(options.pause, words)
    root = project_root(options, words)
    settings = read_environment_settings(os.environ)
    found = load_mail_issue(root, today(options, words), options.issue, words.language)
    return (_send if options.send else _write)(options, words, say, settings, found)


def _refuse_mixture(options: argparse.Namespace, words: Words) -> None:
    """Options of sending without ``--enviar``, and options of writing with it, are slips."""
    of_sending = {"--lista": options.list, "--confirmar": options.confirm, "--reintentar": options.retry}
    of_sending |= {"--pausa": options.pause, "--diario": options.journal}
    of_writing = {"--salida": options.output, "--reemplazar": options.replace}
    wrong, key = (of_writing, "only_writing") if options.send else (of_sending, "only_sending")
    for name, value in wrong.items():
        if value:
            raise UsageError(words(f"mail_cli.{key}", name=name))
    if options.send and not options.list:
        raise UsageError(words("mail_cli.no_list"))


def _pause(written: str | None, words: Words) -> float:
    try:
        seconds = float((written or str(PAUSE_SECONDS)).replace(",", "."))
    except ValueError:
        seconds = -1
    if not 0 <= seconds <= _LONGEST_PAUSE_SECONDS:
        raise UsageError(words("mail_cli.bad_pause", value=written))
    return seconds


def _write(options: argparse.Namespace, words: Words, say: Say, settings: Settings, found: MailIssue) -> int:
    published = found.issue.record.published
    emails = found.emails(options.languages.languages, settings)
    files = mail_files(list(emails.values()), settings, published.first_day() if published else None)
    folder = Path(options.output or f"correo-{found.issue.id}")
    for path in write_files(folder, files, replace=options.replace):
        say(f"{path}\n")
    if not published:
        say(f"{words('mail_cli.no_draft_message')}\n")
    if not settings.is_public:
        key = "reserved_site" if settings.site_url == RESERVED_SITE_URL else "not_public"
        say(f"{words(f'mail_cli.{key}', url=settings.site_url)}\n")
    return 0


def _send(options: argparse.Namespace, words: Words, say: Say, settings: Settings, found: MailIssue) -> int:
    request = DeliveryRequest(
        root=project_root(options, words),
        list_path=Path(options.list),
        journal_path=Path(options.journal) if options.journal else default_journal_path(os.environ),
        languages=options.languages.languages,
        retry=options.retry,
        pause_seconds=_pause(options.pause, words),
    )
    delivery = prepare_delivery(request, found, settings, words)
    for notice in delivery.notices:
        say(f"{words(notice)}\n")
    if not options.confirm:
        return rehearse(delivery, os.environ, words, say)
    clocks = Clocks(lambda: datetime.now(UTC), time.sleep)
    return deliver(delivery, os.environ, clocks, words, say)


MAIL = Command("correo", "mail_cli.help.command", "mail_cli.help.positionals", _add_options, _run)
