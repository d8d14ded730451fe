"""A list as a committee keeps it: CSV ``correo,idioma,nombre`` → who gets the bulletin, and what is wrong.

UTF-8 with or without a byte order mark; commas, semicolons or tabs, whichever the first line has; that
line names the columns, in any order. One line is one person, so a quote left open spoils its own line only.
``nombre`` is for those who keep the list: the bulletin names nobody, so it is not kept.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bbp.editing.refusal import RefusalError
from bbp.model.language import Language
from bbp.model.settings import is_address

NEEDED = ("correo", "idioma")
# What Excel and web pages leave around an address, and nobody sees.
_AROUND = " \t\xa0\u200b\ufeff"


class Recipient(NamedTuple):
    """A person of the list: the line that names her, counted from 1 with the header."""

    line: int
    address: str
    language: Language


class BadLine(NamedTuple):
    """A line that names nobody: ``key`` is the reason, under ``mail_cli.bad_line``."""

    line: int
    key: str
    value: str = ""


class Repeated(NamedTuple):
    """A line with an address that an earlier line has; the earlier one counts."""

    line: int
    address: str
    first_line: int


class MailingList(NamedTuple):
    """Everything that the file says, in its order."""

    recipients: tuple[Recipient, ...]
    bad_lines: tuple[BadLine, ...]
    repeated: tuple[Repeated, ...]


def same_person(address: str) -> str:
    """What two spellings of an address have in common: no mailbox in use tells capitals apart."""
    return address.lower()


def read_mailing_list(path: Path) -> MailingList:
    """The list; refused as a whole when it cannot be read, is not UTF-8 or its header is not ours."""
    lines = io.StringIO(_text(path), newline=None).read().split("\n")
    separator = next((mark for mark in ";\t" if mark in lines[0]), ",")
    columns = _columns(lines[0], separator)
    rows = (_row(number, line, separator, columns) for number, line in enumerate(lines[1:], 2))
    return _collect(row for row in rows if row)


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RefusalError("mail_cli.list_unreadable", path=str(path)) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = str(data.count(b"\n", 0, error.start) + 1)
        raise RefusalError("mail_cli.list_not_utf8", path=str(path), line=line) from error


def _columns(header: str, separator: str) -> Mapping[str, int]:
    names = [name.strip(_AROUND).lower() for name in _cells(header, separator) or ()]
    if any(names.count(name) != 1 for name in NEEDED):
        raise RefusalError("mail_cli.list_header", header=shown(header))
    return {"count": len(names), **{name: names.index(name) for name in NEEDED}}


def _cells(line: str, separator: str) -> Sequence[str] | None:
    """The cells of one line, None when its quotes are not closed."""
    try:
        return next(csv.reader([line], delimiter=separator, strict=True), [])
    except csv.Error:
        return None


def _row(number: int, line: str, separator: str, columns: Mapping[str, int]) -> Recipient | BadLine | None:
    cells = _cells(line, separator)
    if cells is None:
        return BadLine(number, "quotes")
    values = [cell.strip(_AROUND) for cell in cells]
    if not any(values):
        return None
    if len(values) > columns["count"] and any(values[columns["count"] :]):
        return BadLine(number, "too_many")
    if len(values) <= max(columns[name] for name in NEEDED):
        return BadLine(number, "too_few")
    return _person(number, values[columns["correo"]], values[columns["idioma"]].lower())


def _person(number: int, address: str, language: str) -> Recipient | BadLine:
    if not address:
        return BadLine(number, "no_address")
    if not is_address(address):
        return BadLine(number, "address", shown(address))
    if language not in tuple(Language):
        return BadLine(number, "language", shown(language))
    return Recipient(number, address, Language(language))


def _collect(rows: Iterator[Recipient | BadLine]) -> MailingList:
    people: dict[str, Recipient] = {}
    bad: list[BadLine] = []
    repeated: list[Repeated] = []
    for row in rows:
        if isinstance(row, BadLine):
            bad.append(row)
        elif (first := people.setdefault(same_person(row.address), row)) is not row:
            repeated.append(Repeated(row.line, row.address, first.line))
    return MailingList(tuple(people.values()), tuple(bad), tuple(repeated))


def shown(text: str, longest: int = 80) -> str:
    """A text from outside, fit for a terminal: one line, nothing invisible, not too long."""
    visible = "".join(sign if sign.isprintable() else "·" for sign in text)
    return visible if len(visible) <= longest else visible[: longest - 1] + "…"
