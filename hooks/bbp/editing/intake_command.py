"""The options of ``bbp recibir``."""

from __future__ import annotations

import argparse
import os
from datetime import date
from pathlib import Path

from bbp.editing.command_line import Command, Parser, Say, add_project_options, project_root, today
from bbp.editing.environment_settings import read_environment_settings
from bbp.editing.intake import Intake
from bbp.editing.issue_event import IssueEvent, read_issue_event
from bbp.editing.preview import preview_document
from bbp.editing.receipt import Outcome, Receipt, write_receipt
from bbp.editing.written_file import write_whole
from bbp.model.language import DEFAULT_LANGUAGE, Language
from bbp.rendering.form.issue_form import LABEL
from bbp.rendering.page.words import Words

PREVIEW_FILE = "vista.html"


def _add_options(parser: Parser, words: Words) -> None:
    parser.add_argument(
        "--evento", dest="event", required=True, metavar="JSON", help=words("intake_cli.event_help")
    )
    parser.add_argument(
        "--salida", dest="folder", required=True, metavar="DIR", help=words("intake_cli.folder_help")
    )
    add_project_options(parser, words)


def _run(options: argparse.Namespace, words: Words, say: Say) -> int:
    root, day = project_root(options, words), today(options, words)
    event = read_issue_event(Path(options.event))
    write_receipt(_ignored(event), Path(options.folder))  # where it cannot be written, nothing else is either
    receipt = Intake(root, day).receive(event.number, event.body) if _is_asked(event) else _ignored(event)
    write_receipt(receipt, Path(options.folder))
    if receipt.outcome is Outcome.PROPOSED:
        _write_preview(root, receipt, day, Path(options.folder) / PREVIEW_FILE, words)
    say(_said(receipt, words) + "\n")
    return 0


def _write_preview(root: Path, receipt: Receipt, day: date, path: Path, words: Words) -> None:
    settings = read_environment_settings(os.environ)
    _, preview = preview_document(root, receipt.file, day, settings, tuple(Language), words)
    write_whole(path, preview, replace=True)


def _is_asked(event: IssueEvent) -> bool:
    """Whether the event is of an open issue that the form made."""
    return event.is_open and not event.is_pull_request and LABEL in event.labels


def _ignored(event: IssueEvent) -> Receipt:
    return Receipt(event.number, DEFAULT_LANGUAGE, Outcome.IGNORED)


def _said(receipt: Receipt, words: Words) -> str:
    if receipt.outcome is Outcome.PROPOSED:
        return words("intake_cli.proposed", file=receipt.file)
    if receipt.outcome is Outcome.PROBLEMS:
        return words.count("intake_cli.problems", len(receipt.problems))
    return words("intake_cli.ignored", number=receipt.number, label=LABEL)


INTAKE = Command("recibir", "intake_cli.help", "cli.positionals", _add_options, _run)
