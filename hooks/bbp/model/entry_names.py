"""Room 1, model: names that entries of registers share, such as a plan and the publication of its text."""

from __future__ import annotations

from collections import Counter

from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.memory import once_per_library


@once_per_library
def shared_names(library: Library) -> frozenset[tuple[Language, str]]:
    """The names that more than one entry with a page of its own has in a language."""
    found = Counter(
        (language, entry.in_language(language))
        for entries in library.registers.paged().values()
        for entry in entries.values()
        if entry.host() is None
        for language in Language
    )
    return frozenset(name for name, count in found.items() if count > 1)
