"""Room 2, reading: a register (``docs/datos/*.yml``) → its entries as typed, with their lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bbp.model.problem import Problem, problem
from bbp.reading.text_file import MAX_REGISTER_BYTES, read_text
from bbp.reading.yaml_with_lines import Lines, Raw, read_yaml

_ENTRY = re.compile(r"\d+\.")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a register: ``lines`` are looked up from the entry, ``number`` counts from 1."""

    number: int
    fields: Mapping[str, Raw]
    lines: Lines


def read_yaml_list(path: Path, file: str) -> tuple[tuple[Entry, ...], list[Problem]]:
    """The entries of a register in the order of the file; one that is empty, or all comments, has none.

    Entries that are not ``key: value`` are problems and left out; anything else than a list is
    one problem and no entries.
    """
    text, problems = read_text(path, file, may_be_empty=True, most_bytes=MAX_REGISTER_BYTES)
    if text is None:
        return (), problems
    reading = read_yaml(text, file)
    problems = problems + [_of_entry(found) for found in reading.problems]
    if reading.value is None:
        return (), sorted(set(problems))
    if not isinstance(reading.value, list):
        return (), sorted([*problems, problem(file, reading.lines.of(()), "register-not-list")])
    groups = reading.lines.by_item()
    entries: list[Entry] = []
    for index, value in enumerate(reading.value):
        if isinstance(value, dict):
            entries.append(Entry(index + 1, value, groups[index]))
        else:
            line = reading.lines.of((index,))
            problems.append(problem(file, line, "entry-not-fields", field=str(index + 1)))
    return tuple(entries), sorted(set(problems))


def _of_entry(found: Problem) -> Problem:
    """A problem of the form with its field as the entry has it: ``inicio``, not ``31.inicio``."""
    entry = _ENTRY.match(found.field)
    return replace(found, field=found.field[entry.end() :]) if entry else found
