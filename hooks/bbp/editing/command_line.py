"""What every command of ``bbp`` shares: its shape, a parser in the reader's language, common options.

A command is a ``Command``: a name, a function that adds its options and a function that runs it.
"""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple, NoReturn, TypeAlias

from bbp.model.dates import parse_day
from bbp.model.language import Language
from bbp.model.text_enum import TextEnum
from bbp.rendering.page.words import Words

Say: TypeAlias = Callable[[str], None]
"""Writes a text to the one who runs the command, at once."""


class UsageError(Exception):
    """An argument that cannot be understood; its text is for the one who typed it."""


_ARGPARSE_SAYS = (
    (re.compile(r"unrecognized arguments: (?P<value>.*)"), "cli.unknown_argument"),
    (re.compile(r"argument (?P<value>\S+): expected"), "cli.argument_without_value"),
    (re.compile(r"argument .*: invalid choice: '(?P<value>[^']*)'"), "cli.unknown_command"),
    (re.compile(r"the following arguments are required: (?P<value>[^…]+)$"), "cli.missing_argument"),
)
"""What argparse 3.11-3.14 says in English, and the sentence that says it to an editor."""


class Parser(argparse.ArgumentParser):
    """argparse without its English: headings, help and errors come from ``words/``."""

    words: Words

    def speak(self, words: Words, positionals: str = "cli.positionals") -> None:
        """Take the words, the heading of what has no dashes, and the help option."""
        self.words = words
        self._positionals.title = words(positionals)
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
        if whole:
            formatter.add_text(self.description)
        for group in self._action_groups if whole else ():
            formatter.start_section(group.title)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        return formatter.format_help()


class Command(NamedTuple):
    """A command: its name, the words of its help and of its first arguments, its options, what it does.

    ``run`` gets the options as parsed and returns the exit code: 0 when all is well, 1 when not.
    """

    name: str
    help: str
    positionals: str
    add_options: Callable[[Parser, Words], None]
    run: Callable[[argparse.Namespace, Words, Say], int]


def choice(choices: type[TextEnum], words: Words) -> Callable[[str], TextEnum]:
    """The reader of an option that takes one of some values."""

    def read(value: str) -> TextEnum:
        if value not in tuple(choices):
            raise UsageError(words("cli.bad_choice", value=value, choices=", ".join(choices)))
        return choices(value)

    return read


def add_project_options(parser: Parser, words: Words) -> None:
    """``--raiz`` and ``--hoy``: which project, and as of which day."""
    parser.add_argument("--raiz", dest="root", default=".", metavar="DIR", help=words("cli.root_help"))
    parser.add_argument("--hoy", dest="today", metavar="AAAA-MM-DD", help=words("cli.today_help"))


def add_language_option(parser: Parser, words: Words) -> None:
    """``--idioma``: the language of the messages; what it says is read before any option (see ``cli``)."""
    parser.add_argument(
        "--idioma",
        dest="language",
        type=choice(Language, words),
        metavar="|".join(Language),
        help=words("cli.language_help"),
    )


def project_root(options: argparse.Namespace, words: Words) -> Path:
    """The folder of ``--raiz``, if it has the shape of a project."""
    root = Path(options.root)
    if not os.path.isdir(root / "docs" / "datos"):  # also where nobody may look
        raise UsageError(words("cli.bad_root", value=options.root))
    return root


def today(options: argparse.Namespace, words: Words) -> date:
    """The day of ``--hoy``, else the clock's."""
    if options.today is None:
        return date.today()
    day = parse_day(options.today)
    if day is None:
        raise UsageError(words("cli.bad_today", value=options.today))
    return day
