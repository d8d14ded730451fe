"""Room 2, reading: what pydantic found wrong with a field → the problem that an editor is told.

Enters: an error with the path of its field, and the fields as typed. Leaves: one problem with its
line, the value as typed and what was probably meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

from bbp.model.dates import UNKNOWN, parse_partial_date
from bbp.model.fields import Codes, Written, is_blank
from bbp.model.problem import Problem, problem
from bbp.model.times import zones
from bbp.reading.field_shapes import inner_model, is_required, keys_at, may_be_unknown
from bbp.reading.quotation import shortened
from bbp.reading.suggestions import closest
from bbp.reading.yaml_with_lines import FieldPath, Lines, Raw, dotted

_CODES = {
    "missing": "missing-key",
    "extra_forbidden": "unknown-key",
    "string_too_short": "text-too-short",
    "string_too_long": "text-too-long",
    "string_type": "not-a-text",
    "tuple_type": "not-a-list",
    "model_type": "not-a-group",
    "model_attributes_type": "not-a-group",
    "too_short": "too-few",
    "too_long": "too-many",
    "enum": "unknown-choice",
    "literal_error": "unknown-choice",
    "string_pattern_mismatch": "bad-form",
}
_OF_LENGTH = {"min_length": "shortest", "max_length": "longest", "actual_length": "count"}
# What can be wrong with a list or a group; anything else is said of one text.
_OF_PARTS = {"unknown-key", "not-a-list", "not-a-group", "too-few", "too-many"}
_DATE = re.compile(r"\d{4}-\d{2}(?:-\d{2})?", re.ASCII)
_YEARS = re.compile(r"\d{4}-\d{4}", re.ASCII)
_SEPARATORS = re.compile(r"[.,]")


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields of a file as typed, what they are read as, and the codes that exist."""

    fields: Mapping[str, Raw]
    model: type[Written]
    codes: Codes
    file: str
    lines: Lines

    def at(self, path: FieldPath) -> Raw | None:
        """The value at a path, None when there is none."""
        value: Any = self.fields
        for part in path:
            try:
                value = value[part]
            except (KeyError, IndexError, TypeError):
                return None
        found: Raw | None = value
        return found


def problem_of(error: ErrorDetails, typed: Typed) -> Problem:
    """The problem behind an error of pydantic."""
    path = tuple(error["loc"])
    code = _code(error, path, typed)
    values = dict(_values(error, code, path, typed))
    return problem(typed.file, typed.lines.of(path), code, field=dotted(path), **values)


def _code(error: ErrorDetails, path: FieldPath, typed: Typed) -> str:
    code, value = _CODES.get(error["type"], error["type"]), typed.at(path)
    if code == "missing-key":
        return "missing-or-unknown" if may_be_unknown(typed.model, path, typed.codes) else code
    if code == "unknown-key":
        return code
    if isinstance(value, list | dict):
        return _code_of_parts(code, path, typed)
    if is_blank(value or ""):
        return _code_of_nothing(path, typed)
    if code == "bad-date":
        return _code_of_date(value or "", error["ctx"]["shapes"])
    return _code_of_text(code, value or "", path, typed)


def _code_of_parts(code: str, path: FieldPath, typed: Typed) -> str:
    if code == "not-a-list" and inner_model(typed.model, path):
        return "not-a-list-of-groups"
    return code if code in _OF_PARTS else "not-a-text"


def _code_of_nothing(path: FieldPath, typed: Typed) -> str:
    if may_be_unknown(typed.model, path, typed.codes):
        return "empty-or-unknown"
    return "empty-value" if is_required(typed.model, path) else "empty-optional"


def _code_of_text(code: str, value: str, path: FieldPath, typed: Typed) -> str:
    if code == "not-a-list" and inner_model(typed.model, path):
        return "not-a-list-of-groups"
    if code == "ambiguous-number" and len(_SEPARATORS.findall(value)) > 1:
        return "thousands-marks"
    if code == "bad-number" and path[0] == "resultados":
        return "bad-figure"
    return code


def _code_of_date(value: str, shapes: str) -> str:
    if "AAAA-AAAA" in shapes:
        return "years-reversed" if _YEARS.fullmatch(value) and value[:4] > value[5:] else "bad-date"
    return "impossible-date" if _DATE.fullmatch(value) and not parse_partial_date(value) else "bad-date"


def _values(error: ErrorDetails, code: str, path: FieldPath, typed: Typed) -> Iterator[tuple[str, str]]:
    found = typed.at(path)
    value = shortened(found) if isinstance(found, str) else ""
    yield "value", value or "…"
    context = error.get("ctx", {})
    for name in ("shapes", "whole", "decimal", "register", "lower"):
        if name in context:
            yield name, str(context[name])
    for name, ours in _OF_LENGTH.items():
        if name in context:
            yield ours, str(context[name])
    if error["type"] in {"string_too_short", "string_too_long"}:
        yield "count", str(len(str(error["input"]).strip()))
    if code in {"not-a-group", "not-a-list-of-groups"}:
        yield "keys", ", ".join(f"{key}: …" for key in _keys_to_write(typed.model, path))
    yield from _suggestions(error, value, path, typed)


def _keys_to_write(model: type[Written], path: FieldPath) -> list[str]:
    keys = keys_at(model, path)
    return [key for key in keys if is_required(model, (*path, key))] or keys


def _suggestions(error: ErrorDetails, value: str, path: FieldPath, typed: Typed) -> Iterator[tuple[str, str]]:
    context = error.get("ctx", {})
    if error["type"] == "extra_forbidden":
        yield "key", shortened(str(path[-1]))
        yield "suggestion", closest(str(path[-1]), keys_at(typed.model, path[:-1]))
    elif error["type"] == "missing":
        yield "key", str(path[-1])
    elif error["type"] == "unknown-code":
        yield "suggestion", closest(value, sorted(typed.codes[context["register"]]))
    elif error["type"] == "bad-date" and UNKNOWN in context["shapes"]:
        yield "suggestion", closest(value, (UNKNOWN,))
    elif error["type"] == "bad-zone":
        yield "suggestion", closest(value, sorted(zones()))
    elif error["type"] in {"enum", "literal_error"}:
        expected = context["expected"].replace(" or ", ", ").split(",")
        choices = [choice.strip().strip("'") for choice in expected]
        yield "choices", ", ".join(choices)
        yield "suggestion", closest(value, choices)
