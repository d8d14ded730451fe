"""Room 1, model: what is worked out once for a whole library, and not again for each of its pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from bbp.model.library import Library

Made = TypeVar("Made")


def once_per_library(make: Callable[[Library], Made]) -> Callable[[Library], Made]:
    """Remembers what a function made of the library it saw last; a library never changes.

    Only the last one is kept, so a server that reads the content again and again does not grow.
    """
    last: list[tuple[Library, Made]] = []

    @wraps(make)
    def remembered(library: Library) -> Made:
        if not last or last[0][0] is not library:
            last[:] = [(library, make(library))]
        return last[0][1]

    return remembered
