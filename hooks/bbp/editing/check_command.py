"""The options of ``bbp revisar``."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from bbp.editing.check import CheckRequest, ReportFormat, check_project
from bbp.editing.command_line import (
    Command,
    Parser,
    Say,
    UsageError,
    add_language_option,
    add_project_options,
    choice,
    project_root,
    today,
)
from bbp.rendering.page.words import Words


def _add_options(parser: Parser, words: Words) -> None:
    parser.add_argument("paths", nargs="*", metavar="RUTA", help=words("cli.paths_help"))
    add_project_options(parser, words)
    parser.add_argument(
        "--formato",
        dest="form",
        default=ReportFormat.TEXT,
        type=choice(ReportFormat, words),
        metavar="|".join(ReportFormat),
        help=words("cli.format_help"),
    )
    parser.add_argument("--estricto", dest="strict", action="store_true", help=words("cli.strict_help"))
    add_language_option(parser, words)


def _run(options: argparse.Namespace, words: Words, say: Say) -> int:
    root = project_root(options, words)
    request = CheckRequest(
        root=root,
        paths=tuple(_below(root, path, words) for path in options.paths),
        form=options.form,
        strict=options.strict,
        today=today(options, words),
        language=words.language,
    )
    report, status = check_project(request)
    say(report)
    return status


def _below(root: Path, path: str, words: Words) -> str:
    """A path as given, from here or from the root, as a POSIX path below the root."""
    for candidate in (Path(path), root / path):
        if os.path.exists(candidate) and candidate.resolve().is_relative_to(root.resolve()):
            return candidate.resolve().relative_to(root.resolve()).as_posix()
    raise UsageError(words("cli.bad_path", value=path))


CHECK = Command("revisar", "cli.check_help", "cli.positionals", _add_options, _run)
