"""Room 2, reading: a header that holds nothing but keys and texts → its fields, without looking for lines.

Nearly every header is one, and of most nobody asks for a line: they are looked for when the first thing has
to be told. All others, whatever is wrong with them, are ``read_yaml``'s.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import yaml
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from bbp.reading.header_traps import may_hold_traps
from bbp.reading.yaml_with_lines import MAX_DEPTH, NULLS, FieldPath, Lines, Loader, Raw, read_yaml

# Any: the classes of events have no type of their own for what the parser makes of them.
_Take: TypeAlias = Callable[[], Any]


class _MoreThanPlainError(Exception):
    """Something that has to be told, or that decides what the rest means."""


def read_plain_yaml(text: str) -> dict[str, Raw] | None:
    """The mapping that ``read_yaml`` finds without a problem; None when there may be more to the text."""
    if "\\" in text or may_hold_traps(text):
        return None
    take = Loader(text).get_event
    try:
        take(), take()  # the start of the stream, and that of the document
        root = take()
        value = _mapping(root, take, 1) if type(root) is MappingStartEvent else None
        take()  # the end of the document
        return value if type(take()) is yaml.StreamEndEvent else None
    except (yaml.YAMLError, _MoreThanPlainError):
        return None


def _value(event: Any, take: _Take, depth: int) -> Raw:
    kind = type(event)
    if kind is ScalarEvent:
        text: str = event.value
        is_nothing = (not text or text in NULLS) and event.implicit[0]
        if is_nothing or event.tag is not None or event.anchor is not None:
            raise _MoreThanPlainError
        return text
    if kind is SequenceStartEvent:
        return _list(event, take, depth + 1)
    if kind is MappingStartEvent:
        return _mapping(event, take, depth + 1)
    raise _MoreThanPlainError


def _mapping(start: Any, take: _Take, depth: int) -> dict[str, Raw]:
    _refuse_marks(start, depth)
    found: dict[str, Raw] = {}
    while type(key := take()) is ScalarEvent:
        name = key.value
        if not name or name in found or key.tag is not None or key.anchor is not None:
            raise _MoreThanPlainError
        found[name] = _value(take(), take, depth)
    if type(key) is not MappingEndEvent:
        raise _MoreThanPlainError
    return found


def _list(start: Any, take: _Take, depth: int) -> list[Raw]:
    _refuse_marks(start, depth)
    found: list[Raw] = []
    while type(event := take()) is not SequenceEndEvent:
        found.append(_value(event, take, depth))
    return found


def _refuse_marks(start: Any, depth: int) -> None:
    if depth > MAX_DEPTH or start.tag is not None or start.anchor is not None:
        raise _MoreThanPlainError


class LinesOfText(Lines):
    """The lines of a YAML text that can be read, looked for when one is asked for."""

    def __init__(self, text: str, first_line: int) -> None:
        super().__init__({})
        self._text, self._first_line = text, first_line

    def all(self) -> Mapping[FieldPath, int]:
        if not self._lines:
            self._lines = read_yaml(self._text, "", self._first_line).lines.all()
        return self._lines
