"""Room 3, rendering: values as JSON, by the encoder of pydantic: a fifth of the standard library's time."""

from __future__ import annotations

from pydantic_core import to_json


def json_text(value: object, indent: int | None = None) -> str:
    """A value as JSON, letters with their accents, keys in their order; in one line if not indented."""
    return json_bytes(value, indent).decode()


def json_bytes(value: object, indent: int | None = None) -> bytes:
    """The same in UTF-8."""
    return to_json(value, indent=indent)
