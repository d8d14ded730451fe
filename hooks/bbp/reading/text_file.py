"""Room 2, reading, first step: disk → text.

In: a path that an editor may have filled with anything. Out: the text with LF line ends and
without a byte order mark, or None and the problem that says why it cannot be read.
"""

from __future__ import annotations

import codecs
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from bbp.model.problem import Problem, problem
from bbp.model.publishable_text import CONTROL_CHARACTERS, ODD_LINE_ENDS

MAX_FILE_BYTES = 1024 * 1024
MAX_REGISTER_BYTES = 8 * MAX_FILE_BYTES
"""A register of some ten thousand entries."""
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_PLAIN_ASCII = bytes(range(0x20, 0x7F)) + b"\t\n\r"


def find_control_character(text: str) -> str:
    """The first character of a text that may not be published; empty when there is none."""
    found = CONTROL_CHARACTERS.search(text)
    return found[0] if found else ""


def control_character(file: str, line: int, character: str) -> Problem:
    """The problem of a character that may not be published."""
    return problem(file, line, "control-character", character=f"U+{ord(character):04X}")


def read_text(
    path: Path, file: str, *, may_be_empty: bool = False, most_bytes: int = MAX_FILE_BYTES
) -> tuple[str | None, list[Problem]]:
    """The text of a regular UTF-8 file of at most ``most_bytes``, or None with one problem.

    ``file`` is the path shown to people, relative to the root of the project; ``path`` ends
    with it, and no part of it may be a symbolic link or ``..``; what stands above may be either.
    CRLF, a lone CR, a byte order mark and a missing last line end are accepted without a word. A
    control character is a problem, but the text is returned all the same. An empty file is a
    problem unless it ``may_be_empty``.
    """
    data, problems = read_data(path, file, most_bytes)
    return (None, problems) if data is None else _decode(data, file, may_be_empty)


def read_data(path: Path, file: str, most_bytes: int) -> tuple[bytes | None, list[Problem]]:
    """The bytes of a regular file, or None with one problem."""
    try:
        refusal = _refusal(path, file, most_bytes)
        if refusal:
            return None, [refusal]
        with open(path, "rb", buffering=0) as source:
            return source.read(), []
    except (OSError, ValueError):
        return None, [problem(file, 1, "unreadable-file")]


def _refusal(path: Path, file: str, most_bytes: int) -> Problem | None:
    """Why the file must not even be opened (a pipe would hang, a link may lead anywhere)."""
    if ".." in file.split("/"):
        return problem(file, 1, "outside-folder")
    status = os.lstat(path)
    links = (place for place in _folders(path, file) if stat.S_ISLNK(os.lstat(place).st_mode))
    link = os.fspath(path) if stat.S_ISLNK(status.st_mode) else next(links, "")
    if link:
        return problem(file, 1, "symbolic-link", name=os.path.basename(link))
    if not stat.S_ISREG(status.st_mode):
        return problem(file, 1, "not-a-file")
    if status.st_size > most_bytes:
        values = {"size_kb": str(-(-status.st_size // 1024)), "most_kb": str(most_bytes // 1024)}
        return problem(file, 1, "file-too-large", **values)
    return None


def _folders(path: Path, file: str) -> Iterator[str]:
    """The folders of the project that ``path`` goes through, the innermost first."""
    place = os.fspath(path)
    if f"{os.sep}{place}".endswith(os.sep + file.replace("/", os.sep)):
        for _ in range(file.count("/")):
            place = os.path.dirname(place)
            yield place


def _decode(data: bytes, file: str, may_be_empty: bool) -> tuple[str | None, list[Problem]]:
    refusal = refuse_bytes(data, file)
    if refusal:
        return None, [refusal]
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [not_utf8(data, error.start, file)]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        text = text.translate(ODD_LINE_ENDS) if _has_odd_line_end(text) else text
    if not (text.strip() or may_be_empty):
        return None, [problem(file, 1, "empty-file")]
    # Nearly all signs are plain: to set them aside all at once takes a tenth of looking at each.
    other_signs = data.translate(None, _PLAIN_ASCII).decode("utf-8")
    return text, _control_characters(text, file) if find_control_character(other_signs) else []


def refuse_bytes(data: bytes, file: str) -> Problem | None:
    """Why bytes are no text in any of the encodings that people use here."""
    if data.startswith(_UTF16_MARKS) or (data and data.count(b"\0") > len(data) // 4):
        return problem(file, 1, "utf16")
    if b"\0" in data:
        return problem(file, data.count(b"\n", 0, data.index(b"\0")) + 1, "nul-character")
    return None


def _has_odd_line_end(text: str) -> bool:
    return "\u2028" in text or "\x85" in text or "\u2029" in text


def not_utf8(data: bytes, offset: int, file: str) -> Problem:
    """Shows the word where it breaks, read as the Windows encoding that most likely wrote it."""
    line = data.count(b"\n", 0, offset) + 1
    start = max(data.rfind(b" ", 0, offset), data.rfind(b"\n", 0, offset)) + 1
    word = data[start : offset + 20].split()[0].decode("cp1252", errors="replace")
    return problem(file, line, "not-utf8", word=word)


def _control_characters(text: str, file: str) -> list[Problem]:
    character = find_control_character(text)
    if not character:
        return []
    line = text.count("\n", 0, text.index(character)) + 1
    return [control_character(file, line, character)]
