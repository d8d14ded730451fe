"""Room 2, reading, third step: a document's file → fields with their lines, and the body.

A document is ``---``, a header in YAML, ``---`` and a body in Markdown. python-frontmatter gives
an empty header for one that is not closed, is a list or starts with a byte order mark, and
loses the lines; so it keeps its handler interface here and nothing else is asked of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from frontmatter.default_handlers import BaseHandler

from bbp.model.format_keys import MAX_HEADER_BYTES
from bbp.model.problem import Problem, problem
from bbp.reading.plain_yaml import LinesOfText, read_plain_yaml
from bbp.reading.quotation import shortened
from bbp.reading.text_file import read_text
from bbp.reading.yaml_with_lines import Lines, Raw, read_yaml

_OPENING = re.compile(r"\s*?^---[ \t]*\n", re.M)
_CLOSING = re.compile(r"^---[ \t]*(?:\n|\Z)", re.M)
_FIELD = re.compile(r"\s*[a-z_]+:(?:[ \t]|\n)")
_BODY_START = re.compile(r"^## ", re.M)


@dataclass(frozen=True, slots=True)
class Document:
    """One file of content as typed: texts, not yet values.

    ``file`` is its path for people; ``body`` has LF line ends and starts at line ``body_line``.
    """

    file: str
    fields: Mapping[str, Raw]
    lines: Lines
    body: str
    body_line: int


class HeaderHandler(BaseHandler):
    """python-frontmatter's view of our files: ``frontmatter.loads(text, handler=HeaderHandler())``
    gives the fields that ``read_document`` gives."""

    FM_BOUNDARY = re.compile(r"^---[ \t]*$", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = "---"

    def split(self, text: str) -> tuple[str, str]:
        """Header and body, without the lines of hyphens; ValueError when one of them is missing."""
        opening = _OPENING.match(text)
        closing = _CLOSING.search(text, opening.end()) if opening else None
        if opening is None or closing is None:
            raise ValueError("no header")
        return text[opening.end() : closing.start()], text[closing.end() :]

    def load(self, fm: str) -> dict[str, Raw]:
        """The fields of a header, all of them texts; empty when it cannot be read."""
        value = read_yaml(fm, "").value
        return value if isinstance(value, dict) else {}


_HANDLER = HeaderHandler()


def read_document(path: Path, file: str) -> tuple[Document | None, list[Problem]]:
    """The document at ``path``, shown to people as ``file``, with everything wrong in its form.

    None when it cannot be read or its header cannot be understood: the problems say why. A
    document that comes with problems (a repeated key, a text cut by ``#1``) can still be checked.
    """
    text, problems = read_text(path, file)
    if text is None:
        return None, problems
    document, more = parse_document(text, file)
    return document, sorted({*problems, *more})


def parse_document(text: str, file: str) -> tuple[Document | None, list[Problem]]:
    """The same from a text already in memory, with LF line ends."""
    try:
        header, body = _HANDLER.split(text)
    except ValueError:
        return None, [_missing_header(text, file)]
    if len(header.encode()) > MAX_HEADER_BYTES:
        return None, [problem(file, 1, "header-too-large", size_kb=str(-(-len(header.encode()) // 1024)))]
    body_line = text.count("\n", 0, len(text) - len(body)) + 1
    if _goes_on(body):
        return None, [problem(file, body_line - 1, "second-document")]
    first_line = body_line - header.count("\n") - 1
    plain = read_plain_yaml(header)
    if plain:
        return Document(file, plain, LinesOfText(header, first_line), body, body_line), []
    reading = read_yaml(header, file, first_line)
    if not reading.readable:
        return None, reading.problems
    if not isinstance(reading.value, dict):
        return None, [*reading.problems, _wrong_header(reading.value, file, reading.lines, first_line)]
    return Document(file, reading.value, reading.lines, body, body_line), reading.problems


def _goes_on(body: str) -> bool:
    """Whether more fields, and a line of hyphens that closes them, follow the header instead of a text."""
    if _FIELD.match(body) is None:
        return False
    closing, heading = _CLOSING.search(body), _BODY_START.search(body)
    return closing is not None and (heading is None or closing.start() < heading.start())


def _missing_header(text: str, file: str) -> Problem:
    """Either nothing opens the header or nothing closes it before the first heading."""
    opening = _OPENING.match(text)
    if opening is None:
        return problem(file, 1, "no-header")
    heading = _BODY_START.search(text, opening.end())
    place = heading.start() if heading else opening.end() - 1
    return problem(file, text.count("\n", 0, place) + 1, "unclosed-header")


def _wrong_header(value: Raw | None, file: str, lines: Lines, first_line: int) -> Problem:
    if value is None or value == {} or value == "":
        return problem(file, first_line - 1, "empty-header")
    if isinstance(value, list):
        return problem(file, lines.of(()), "header-is-list")
    return problem(file, lines.of(()), "header-is-text", text=shortened(str(value)))
