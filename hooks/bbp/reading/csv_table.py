"""Room 2, reading: a sheet saved as CSV → its header and its rows with their lines.

UTF-8 with or without a byte order mark, or Windows-1252, which spreadsheets here still write. Separated by
semicolons, tabs or commas, whichever the header has most of; a first line ``sep=;`` says it too. The cells of
a line that is longer than the header must be empty; a line without any text is passed over.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from bbp.model.problem import Problem, problem
from bbp.model.publishable_text import ODD_LINE_ENDS
from bbp.reading.quotation import shortened
from bbp.reading.text_file import (
    MAX_FILE_BYTES,
    control_character,
    find_control_character,
    not_utf8,
    read_data,
    refuse_bytes,
)

MAX_CSV_BYTES = 8 * MAX_FILE_BYTES
LONGEST_CELL = 100_000
_SEPARATORS = ";\t,"
_SAYS_SEPARATOR = "sep="
# What a workbook (xlsx and ods, xls), a PDF and a web page begin with, whatever they are called.
_OTHER_PROGRAMS = re.compile(rb"PK\x03\x04|\xd0\xcf\x11\xe0|%PDF-|(?:\xef\xbb\xbf)?\s*<")
# The letters and signs of Spanish and Portuguese: other ones tell that it is another encoding.
_EXPECTED = re.compile(
    "[\\0-\\x7fáâãàäçéêèëíîìïóôõòöúûùüñÁÂÃÀÄÇÉÊÈËÍÎÌÏÓÔÕÒÖÚÛÙÜÑ¡¿«»“”‘’–—…·•ªº°§©®™×±²³€½¼¾´¨\u00a0]*"
)
_OF_A_SHEET = {"file-too-large": "csv-too-large"}


@dataclass(frozen=True, slots=True)
class CsvRow:
    """The cells of a line, trimmed, as many as the header has; ``line`` is the first of its lines."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A sheet. ``is_windows`` tells that it was not in UTF-8."""

    columns: tuple[str, ...]
    header_line: int
    rows: tuple[CsvRow, ...]
    is_windows: bool


def read_csv(path: Path, file: str) -> tuple[CsvTable | None, list[Problem]]:
    """The sheet, or None when it cannot be read, and everything that is wrong with its form.

    ``file`` is its name as people are shown it.
    """
    data, problems = read_data(path, path.name, MAX_CSV_BYTES)
    if data is None:
        return None, [replace(one, file=file, code=_OF_A_SHEET.get(one.code, one.code)) for one in problems]
    if _OTHER_PROGRAMS.match(data):
        return None, [problem(file, 1, "csv-other-program")]
    text, refusal, is_windows = _decoded(data, file)
    if refusal or not text.strip():
        return None, [refusal or problem(file, 1, "empty-file")]
    found = _control_characters(text, file)
    return (None, found) if found else _table(text, file, is_windows=is_windows)


def _decoded(data: bytes, file: str) -> tuple[str, Problem | None, bool]:
    refusal = refuse_bytes(data, file)
    if refusal:
        return "", refusal, False
    try:
        text, is_windows = data.decode("utf-8-sig"), False
    except UnicodeDecodeError as error:
        refusal = not_utf8(data, error.start, file)
        try:
            text, is_windows = data.decode("cp1252"), True
        except UnicodeDecodeError:
            return "", refusal, False
        if not _EXPECTED.fullmatch("".join(set(text))):
            return "", refusal, False
    return unicodedata.normalize("NFC", text.translate(ODD_LINE_ENDS)), None, is_windows


def _control_characters(text: str, file: str) -> list[Problem]:
    """Every line with a sign that may not be published."""
    if not find_control_character(text):
        return []
    lines = enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1)
    return [control_character(file, n, sign) for n, line in lines if (sign := find_control_character(line))]


def _table(text: str, file: str, *, is_windows: bool) -> tuple[CsvTable | None, list[Problem]]:
    separator, skipped = _separator(text)
    problems: list[Problem] = []
    records = [
        record
        for record in _records(text, separator, file, problems)
        if record.line > skipped and any(record.cells)
    ]
    if not records:
        return None, problems or [problem(file, 1, "empty-file")]
    header, rows = records[0], records[1:]
    title = _title(header, rows, file)
    if title:
        return None, [*problems, title]
    if not rows and not problems:
        problems.append(problem(file, header.line, "csv-no-rows"))
    width = max((place for place, name in enumerate(header.cells, start=1) if name), default=0)
    problems += _of_header(header, rows, file)
    problems += [
        problem(file, row.line, "csv-too-many-cells", count=str(len(row.cells)), columns=str(width))
        for row in rows
        if any(row.cells[len(header.cells) :])
    ]
    table = CsvTable(
        columns=header.cells[:width],
        header_line=header.line,
        rows=tuple(CsvRow(row.line, (*row.cells, *[""] * width)[:width]) for row in rows),
        is_windows=is_windows,
    )
    return table, problems


def _separator(text: str) -> tuple[str, int]:
    """The sign between cells, and how many lines stand before the header."""
    first = text.lstrip("\n\r").partition("\n")[0]
    said = first.strip().lower().removeprefix(_SAYS_SEPARATOR)
    if first.lower().startswith(_SAYS_SEPARATOR) and said in tuple(_SEPARATORS):
        return said, text[: text.index(first)].count("\n") + 1
    return max(_SEPARATORS, key=first.count), 0


def _records(text: str, separator: str, file: str, problems: list[Problem]) -> Iterator[CsvRow]:
    """The records with the lines on which they begin; reading ends with a quote that is left open."""
    reader, line = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True), 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error:  # also of a cell that is longer than the module reads
            problems.append(problem(file, line, "csv-broken-line"))
            return
        if cells is None:
            return
        if any(len(cell) > LONGEST_CELL for cell in cells):
            problems.append(problem(file, line, "csv-broken-line"))
        else:
            yield CsvRow(line, tuple(cell.strip() for cell in cells))
        line = reader.line_num + 1


def _title(header: CsvRow, rows: list[CsvRow], file: str) -> Problem | None:
    """What is wrong when a title stands where the names of the columns belong: it is alone in its line."""
    names, below = list(filter(None, header.cells)), len(list(filter(None, rows[0].cells))) if rows else 0
    if len(names) > 1 or below < 2:
        return None
    return problem(file, header.line, "csv-title", value=shortened(names[0]), columns=str(below))


def _of_header(header: CsvRow, rows: list[CsvRow], file: str) -> Iterator[Problem]:
    """Columns with the same name, and columns with cells and no name."""
    seen: set[str] = set()
    for place, name in enumerate(header.cells):
        if name and name.casefold() in seen:
            yield problem(file, header.line, "csv-column-twice", value=name)
        seen.add(name.casefold())
        if not name and any(row.cells[place : place + 1] not in ((), ("",)) for row in rows):
            yield problem(file, header.line, "csv-column-unnamed", number=str(place + 1))
