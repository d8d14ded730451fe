"""Room 1, model: the base of all closed lists of the code whose values are texts."""

from __future__ import annotations

from enum import StrEnum


class TextEnum(StrEnum):
    """A list of texts that can be looked up as quickly as texts.

    ``enum.Enum`` (CPython 3.11) hashes by a method in Python; members are keys of most of our mappings,
    looked up a million times a build. They are equal to their texts, and so are their hashes now.
    """

    __hash__ = str.__hash__
