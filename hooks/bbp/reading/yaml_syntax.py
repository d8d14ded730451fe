"""Room 2, reading: what a YAML syntax error most likely means for the person who typed it.

In: PyYAML's error and the text. Out: one problem, at the line that has to be changed, which
is often not the line where the parser gave up. The strings compared are those of libyaml and
of PyYAML's own scanner, in English and part of their interface in all but name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml
from yaml.reader import ReaderError

from bbp.model.problem import Problem, problem
from bbp.reading.quotation import shortened

_KEY_WITHOUT_SPACE = re.compile(r"^\s*(?:- +)?([a-z_]+):[^\s/:]", re.I)
_DASH_WITHOUT_SPACE = re.compile(r"\s*-[^\s-]")
_KEY_LIKE = re.compile(r"^\s*(?:- +)?[a-z_]+:(?:\s|$)")
_VALUE_WITH_COLON = re.compile(r":\s.*:(?:\s|$)")
_LONGEST_LINE = 160
_CLOSERS = "\"'”]})"
_TRAPS_THAT_BREAK = {"unquoted-colon", "curly-quotes", "non-breaking-space", "tab", "unclosed-quote"}
# After these the parser may give up on any later line.
_LATE_TRAPS = {"unclosed-quote"}


def is_explained(failure: Problem, traps: Sequence[Problem]) -> bool:
    """True when one of the traps already tells the editor what broke the text."""
    return any(_explains(trap, failure) for trap in traps)


def _explains(trap: Problem, failure: Problem) -> bool:
    if trap.code == "hash-cut":  # what was cut off may have closed the bracket
        return failure.code == "unclosed-bracket" and trap.line == failure.line
    if trap.code not in _TRAPS_THAT_BREAK or trap.line > failure.line:
        return False
    # A key glued to its value is only noticed on the line after it.
    return trap.code in _LATE_TRAPS or failure.line - trap.line <= 1


def explain_syntax_error(error: yaml.YAMLError, text: str, file: str, first_line: int) -> Problem:
    """The problem behind a syntax error; ``unreadable-yaml`` when nothing better is known."""
    if isinstance(error, ReaderError):
        line = first_line + text.count("\n", 0, text.find(chr(error.character)))
        return problem(file, line, "control-character", character=f"U+{error.character:04X}")
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return problem(file, first_line, "unreadable-yaml")
    lines = text.split("\n")
    row, column = error.problem_mark.line, error.problem_mark.column
    context_row = error.context_mark.line if error.context_mark else row
    what = f"{error.context or ''}: {error.problem or ''}"
    found, code, values = _diagnose(what, lines, row, column, context_row)
    shown = {name: shortened(value, _LONGEST_LINE) for name, value in values.items()}
    return problem(file, found + first_line, code, **shown)


_CODE_OF_SIGN = {
    "unexpected ':'": "unquoted-colon",
    "block scalar": "text-after-block-mark",
    "sequence entries are not allowed": "dash-in-value",
    "block collection: did not find": "list-entry-expected",
}
_RESERVED_SIGNS = ("cannot start any token", "an anchor", "an alias", "a tag", "mapping keys", "node content")
_MISPLACED_SIGNS = ("expected key", "block end", "document start")

_Diagnosis = tuple[int, str, dict[str, str]]


def _diagnose(what: str, lines: list[str], row: int, column: int, context_row: int) -> _Diagnosis:
    row = min(row, len(lines) - 1)
    if "quoted scalar" in what:
        return _quoted(what, lines, row, context_row)
    if "mapping values are not allowed" in what:
        return _second_colon(lines, row)
    if "flow sequence" in what or "flow mapping" in what:
        return _flow(lines, row, column, context_row)
    if "simple key" in what:
        return _line_without_key(lines, context_row)
    if any(sign in what for sign in _MISPLACED_SIGNS):
        return _misplaced(lines, row, column)
    return _by_sign(what, lines[row], row, column)


def _by_sign(what: str, line: str, row: int, column: int) -> _Diagnosis:
    if "tab character" in what or line[column : column + 1] == "\t":
        return row, "tab", {"text": line.strip()}
    for sign, code in _CODE_OF_SIGN.items():
        if sign in what:
            return row, code, {"text": line.strip()}
    if any(sign in what for sign in _RESERVED_SIGNS):
        return row, "reserved-character", {"character": _reserved_character(what, line, column)}
    return row, "unreadable-yaml", {}


def _quoted(what: str, lines: list[str], row: int, context_row: int) -> _Diagnosis:
    if "escape" in what:
        return row, "backslash", {"text": lines[row].strip()}
    return context_row, "unclosed-quote", {"text": lines[context_row].strip()}


def _second_colon(lines: list[str], row: int) -> _Diagnosis:
    for near in (row, row - 1):
        glued = _KEY_WITHOUT_SPACE.match(lines[near]) if near >= 0 else None
        if glued:
            return near, "missing-space-after-colon", {"key": glued[1]}
    if _KEY_LIKE.match(lines[row]) and not _VALUE_WITH_COLON.search(lines[row]):
        return row, "bad-indentation", {"text": lines[row].strip()}
    return row, "unquoted-colon", {"text": lines[row].strip()}


def _flow(lines: list[str], row: int, column: int, context_row: int) -> _Diagnosis:
    before = lines[row][:column].rstrip()
    closed = before.endswith(tuple(_CLOSERS)) and lines[row][column : column + 1] not in ":"
    if row == context_row and closed:
        return row, "text-after-close", {"text": lines[row][column:].strip(), "mark": before[-1]}
    if row == context_row and lines[row][column : column + 1] == ":":
        return row, "unquoted-colon", {"text": lines[row].strip()}
    return context_row, "unclosed-bracket", {"text": lines[context_row].strip()}


def _line_without_key(lines: list[str], row: int) -> _Diagnosis:
    glued = _KEY_WITHOUT_SPACE.match(lines[row])
    if glued:
        return row, "missing-space-after-colon", {"key": glued[1]}
    code = "list-entry-expected" if _DASH_WITHOUT_SPACE.match(lines[row]) else "missing-colon"
    return row, code, {"text": lines[row].strip()}


def _reserved_character(what: str, line: str, column: int) -> str:
    if "an anchor" in what:
        return "&"
    if "an alias" in what:
        return "*"
    return "!" if "a tag" in what else line[column : column + 1]


def _misplaced(lines: list[str], row: int, column: int) -> _Diagnosis:
    before = lines[row][:column].rstrip()
    rest = lines[row][column:].strip()
    if before[-1:] and before[-1] in _CLOSERS and rest:
        return row, "text-after-close", {"text": rest, "mark": before[-1]}
    return row, "bad-indentation", {"text": lines[row].strip()}
