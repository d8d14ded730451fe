"""Room 2, reading, second step: YAML → nested texts, with the line of every key and item.

Every scalar is text: ``no``, ``012``, ``12:30`` and ``2024-13-45`` come out as typed, and it is
the field that says what is wrong with them. The value is built from the parser's events, not
from composed nodes: the C composer recurses and dies with a segmentation fault on a header of
a few thousand ``[`` (PyYAML 6.0.3), and it expands aliases, which make nine lines take minutes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from bbp.model.problem import Problem, problem
from bbp.reading.header_traps import find_header_traps, may_hold_traps
from bbp.reading.text_file import control_character, find_control_character
from bbp.reading.yaml_syntax import explain_syntax_error, is_explained

Raw: TypeAlias = "str | list[Raw] | dict[str, Raw]"
FieldPath: TypeAlias = tuple[str | int, ...]

MAX_DEPTH = 8
NULLS = {"~", "null", "Null", "NULL"}
Loader: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def dotted(path: FieldPath) -> str:
    """A path as people are shown it, lists counted from 1: ``resultados.2.valor``."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)


class Lines:
    """The line of each key and list item of a file, both counted as the editor sees them."""

    def __init__(self, lines: Mapping[FieldPath, int]) -> None:
        self._lines = lines

    def all(self) -> Mapping[FieldPath, int]:
        """The line of each path, lists from 0."""
        return self._lines

    def of(self, path: FieldPath) -> int:
        """The line of a path, else that of its nearest known parent, else 1."""
        lines = self.all()
        for length in range(len(path), 0, -1):
            line = lines.get(path[:length])
            if line is not None:
                return line
        return lines.get((), 1)

    def by_item(self) -> dict[int, Lines]:
        """The lines of a list of entries, cut into one lookup for each entry."""
        items: dict[int, dict[FieldPath, int]] = {}
        for path, line in self.all().items():
            if path and isinstance(path[0], int):
                items.setdefault(path[0], {})[path[1:]] = line
        return {index: Lines(lines) for index, lines in items.items()}


@dataclass(frozen=True, slots=True)
class YamlReading:
    """What a YAML text holds. ``value`` is None when it is empty or cannot be trusted at all:
    then ``readable`` tells which."""

    value: Raw | None
    lines: Lines
    problems: list[Problem]
    readable: bool


def read_yaml(text: str, file: str, first_line: int = 1) -> YamlReading:
    """Read one YAML document; ``first_line`` is the line of the file where ``text`` starts.

    A repeated key keeps its first value and is a problem. Anchors, aliases, tags, keys that
    are not text, more than eight levels, a second document and every syntax error make the
    text unreadable. Traps that YAML takes in silence (see ``header_traps``) are problems too.
    """
    walk = _Walk(text, file, first_line)
    failure: Problem | None = None
    try:
        loader = Loader(text)
        while not walk.stopped:
            walk.take(loader.get_event())
    except yaml.YAMLError as error:
        failure = explain_syntax_error(error, text, file, first_line)
    problems = walk.problems
    if failure is not None or may_hold_traps(text):
        traps = find_header_traps(text, file, first_line)
        problems += traps
        if failure is not None and not is_explained(failure, traps):
            problems.append(failure)
    readable = failure is None and not walk.refused
    return YamlReading(walk.root if readable else None, Lines(walk.lines), sorted(problems), readable)


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is still open. ``key`` waits for its value; a value whose key is
    ``repeated`` is read and dropped."""

    value: list[Raw] | dict[str, Raw]
    path: FieldPath
    key: str | None = None
    key_event: yaml.ScalarEvent | None = None
    repeated: bool = False


def _is_cut_text(frame: _Frame, event: yaml.ScalarEvent) -> bool:
    """True for ``{nombre: Salto, Uruguay}``: «Uruguay» is a key without even a colon."""
    key, value = frame.key_event.end_mark if frame.key_event else None, event.start_mark
    if key is None or value is None:
        return False
    return (key.line, key.column) == (value.line, value.column)


@dataclass(slots=True)
class _Walk:
    """Builds the value from events, one at a time."""

    source: str
    file: str
    first_line: int
    root: Raw | None = None
    lines: dict[FieldPath, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    refused: bool = False
    stopped: bool = False
    frames: list[_Frame] = field(default_factory=list)

    def take(self, event: yaml.Event | None) -> None:
        if event is None:
            self.stopped = True
            return
        mark = event.start_mark
        line = self.first_line + (mark.line if mark else 0)
        if isinstance(event, yaml.ScalarEvent):
            if event.tag is not None or event.anchor is not None:
                self._refuse_marks(event, line)
            self._scalar(event, line)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.frames.pop()
        elif isinstance(event, yaml.CollectionStartEvent):
            self._refuse_marks(event, line)
            self._open(event, line)
        elif isinstance(event, yaml.AliasEvent):
            self._refuse("alias", line, name=event.anchor or "")
            self._alias(line)
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self._stop("second-document", line)

    def _alias(self, line: int) -> None:
        """Nothing stands in for an alias: the header is refused, the rest of it is still checked."""
        frame = self.frames[-1] if self.frames else None
        if frame is not None and isinstance(frame.value, dict) and frame.key is None:
            self.stopped = True
        else:
            self._place("", line)

    def _refuse_marks(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, line: int) -> None:
        if event.anchor is not None:
            self._refuse("anchor", line, name=event.anchor)
        if event.tag is not None:
            self._refuse("tag", line, name=event.tag.removeprefix("tag:yaml.org,2002:"))

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        text: str = event.value
        if not text.isprintable():
            self._check_characters(text, line)
        frame = self.frames[-1] if self.frames else None
        if frame is not None and isinstance(frame.value, dict) and frame.key is None:
            frame.key_event = event
            self._key(frame, frame.value, text, line)
            return
        if event.implicit[0] and (not text or text in NULLS):
            text = ""
            if frame is not None and frame.key is not None and _is_cut_text(frame, event):
                self._cut(frame, frame.key, line)
                return
        self._place(text, line)

    def _check_characters(self, text: str, line: int) -> None:
        """A character written by its number; one that stands there itself is told where the file is read."""
        character = find_control_character(text)
        if character and character not in self.source:
            self.problems.append(control_character(self.file, line, character))

    def _cut(self, frame: _Frame, lost: str, line: int) -> None:
        frame.key = None
        self.problems.append(problem(self.file, line, "comma-cut", field=dotted(frame.path), lost=lost))

    def _key(self, frame: _Frame, mapping: dict[str, Raw], key: str, line: int) -> None:
        if not key:
            self._stop("key-not-text", line)
            return
        frame.key = key
        path = (*frame.path, key)
        frame.repeated = key in mapping
        if not frame.repeated:
            self.lines[path] = line
            return
        first = str(self.lines[path])
        name = dotted(path)
        self.problems.append(problem(self.file, line, "duplicate-key", field=name, key=key, first_line=first))

    def _open(self, event: yaml.CollectionStartEvent, line: int) -> None:
        frame = self.frames[-1] if self.frames else None
        if frame is not None and isinstance(frame.value, dict) and frame.key is None:
            self._stop("key-not-text", line)
            return
        if len(self.frames) == MAX_DEPTH:
            self._stop("too-deep", line, limit=str(MAX_DEPTH))
            return
        value: list[Raw] | dict[str, Raw] = [] if isinstance(event, yaml.SequenceStartEvent) else {}
        self.frames.append(_Frame(value, self._place(value, line)))

    def _place(self, value: Raw, line: int) -> FieldPath:
        """Put a value where the innermost open list or mapping waits for it; its path."""
        if not self.frames:
            self.root = value
            if not isinstance(value, dict):  # a field that is missing is missed in line 1
                self.lines[()] = line
            return ()
        frame = self.frames[-1]
        if isinstance(frame.value, list):
            path: FieldPath = (*frame.path, len(frame.value))
            self.lines[path] = line
            frame.value.append(value)
            return path
        key, frame.key = frame.key or "", None
        if frame.repeated:  # no real path ends in -1: the lines of the first value stay
            return (*frame.path, key, -1)
        frame.value[key] = value
        return (*frame.path, key)

    def _refuse(self, code: str, line: int, **values: str) -> None:
        self.refused = True
        if not any(known.code == code and known.line == line for known in self.problems):
            self.problems.append(Problem(self.file, line, "", code, tuple(values.items())))

    def _stop(self, code: str, line: int, **values: str) -> None:
        self._refuse(code, line, **values)
        self.stopped = True
