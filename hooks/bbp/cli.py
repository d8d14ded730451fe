"""The door for people: ``bbp <command>``. It reads the arguments and hands them to ``editing``."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import NoReturn

from bbp.editing.check import CheckRequest, ReportFormat, check_project
from bbp.editing.messages import Language, Words, load_words

WRONG_USAGE = 2


class UsageError(Exception):
    """An argument that cannot be understood; its text is for the one who typed it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; exit code 0 without problems, 1 with, 2 for wrong usage."""
    typed = list(sys.argv[1:] if arguments is None else arguments)
    words = load_words(_language(typed))
    try:
        options = _parser(words).parse_args(typed)
        report, status = check_project(_check_request(options, words))
    except UsageError as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    _write(report)
    return status


def _write(report: str) -> None:
    """Written as UTF-8 whatever the terminal claims: Windows still says cp1252 when output is piped."""
    sys.stdout.flush()
    sys.stdout.buffer.write(report.encode("utf-8"))
    sys.stdout.buffer.flush()


def _language(typed: Sequence[str]) -> Language:
    """The language of the messages: ``--idioma``, else the system's when it is Portuguese, else Spanish."""
    for place, word in enumerate(typed):
        value = word.partition("=")[2] if word.startswith("--idioma=") else ""
        if word == "--idioma" and place + 1 < len(typed):
            value = typed[place + 1]
        if value in tuple(Language):
            return Language(value)
    system = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return Language.PT if system.lower().startswith("pt") else Language.ES


_ARGPARSE_SAYS = (
    (re.compile(r"unrecognized arguments: (?P<value>.*)"), "cli.unknown_argument"),
    (re.compile(r"argument (?P<value>\S+): expected"), "cli.argument_without_value"),
    (re.compile(r"argument .*: invalid choice: '(?P<value>[^']*)'"), "cli.unknown_command"),
    (re.compile(r"the following arguments are required(?P<value>)"), "cli.no_command"),
)
"""What argparse 3.11-3.14 says in English, and the sentence that says it to an editor."""


class _Parser(argparse.ArgumentParser):
    """argparse without its English: headings, help and errors come from ``words/``."""

    words: Words

    def speak(self, words: Words) -> None:
        """Take the words, and the help option in them."""
        self.words = words
        self._positionals.title = words("cli.positionals")
        self._optionals.title = words("cli.options")
        self.add_argument("-h", "--help", "--ayuda", "--ajuda", action="help", help=words("cli.help_help"))

    def error(self, message: str) -> NoReturn:
        said = ((pattern.search(message), key) for pattern, key in _ARGPARSE_SAYS)
        value, key = next(((match["value"], key) for match, key in said if match), ("", "cli.no_command"))
        raise UsageError(f"{self.words(key, value=value)}\n{self.format_usage().strip()}")

    def format_usage(self) -> str:
        return self._formatted(whole=False)

    def format_help(self) -> str:
        return self._formatted(whole=True)

    def _formatted(self, *, whole: bool) -> str:
        formatter = self._get_formatter()
        formatter.add_usage(
            self.usage, self._actions, self._mutually_exclusive_groups, self.words("cli.usage")
        )
        for group in self._action_groups if whole else ():
            formatter.start_section(group.title)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        return formatter.format_help()


def _choice(choices: type[StrEnum], words: Words) -> Callable[[str], StrEnum]:
    def read(value: str) -> StrEnum:
        if value not in tuple(choices):
            raise UsageError(words("cli.bad_choice", value=value, choices=", ".join(choices)))
        return choices(value)

    return read


def _parser(words: Words) -> _Parser:
    parser = _Parser(prog="bbp", add_help=False, allow_abbrev=False)
    parser.speak(words)
    commands = parser.add_subparsers(title=words("cli.commands"), metavar="…", required=True, dest="command")
    check = commands.add_parser("revisar", help=words("cli.check_help"), add_help=False, allow_abbrev=False)
    check.speak(words)
    check.add_argument("paths", nargs="*", metavar="RUTA", help=words("cli.paths_help"))
    check.add_argument("--raiz", dest="root", default=".", metavar="DIR", help=words("cli.root_help"))
    form = _choice(ReportFormat, words)
    forms = "|".join(ReportFormat)
    check.add_argument(
        "--formato",
        dest="form",
        default=ReportFormat.TEXT,
        type=form,
        metavar=forms,
        help=words("cli.format_help"),
    )
    check.add_argument("--estricto", dest="strict", action="store_true", help=words("cli.strict_help"))
    check.add_argument("--hoy", dest="today", metavar="AAAA-MM-DD", help=words("cli.today_help"))
    language = _choice(Language, words)
    check.add_argument(
        "--idioma",
        dest="language",
        type=language,
        metavar="|".join(Language),
        help=words("cli.language_help"),
    )
    return parser


def _check_request(options: argparse.Namespace, words: Words) -> CheckRequest:
    root = Path(options.root)
    if not (root / "docs" / "datos").is_dir():
        raise UsageError(words("cli.bad_root", value=options.root))
    return CheckRequest(
        root=root,
        paths=tuple(_below(root, path, words) for path in options.paths),
        form=options.form,
        strict=options.strict,
        today=_today(options.today, words),
        language=words.language,
    )


def _below(root: Path, path: str, words: Words) -> str:
    """A path as given, from here or from the root, as a POSIX path below the root."""
    for candidate in (Path(path), root / path):
        if candidate.exists() and candidate.resolve().is_relative_to(root.resolve()):
            return candidate.resolve().relative_to(root.resolve()).as_posix()
    raise UsageError(words("cli.bad_path", value=path))


def _today(value: str | None, words: Words) -> date:
    if value is None:
        return date.today()
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise UsageError(words("cli.bad_today", value=value)) from error
