"""Room 1, model: which entries of registers name an entry: what happened in a city, what a body produced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bbp.model.fields import Written
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.paged_entry import PagedEntry
from bbp.model.register_fields import RegisterField, Shape, register_fields


@dataclass(frozen=True, slots=True)
class Mention:
    """An entry that names another one, and the register in which it stands."""

    register: str
    entry: PagedEntry


def mentions_of(register: str, key: str, library: Library) -> tuple[Mention, ...]:
    """The entries that name an entry, by register in the order of the models, newest first, undated last."""
    return _mentions(library).get((register, key), ())


def newest_first(entry: PagedEntry) -> tuple[int, ...]:
    """The order of entries: by their date, newest first; those without one last, in the order of the file."""
    when = entry.when()
    return tuple(-part for part in when.parts()) if when else (1,)


def codes_in(record: Written, fields: tuple[RegisterField, ...]) -> Iterator[tuple[str, str]]:
    """Register and code of everything that a record names, also in its groups."""
    for field in fields:
        for value in field.values(record):
            if field.shape is Shape.CODE:
                yield field.register, value
            elif field.shape is Shape.GROUP:
                yield from codes_in(value, field.fields)


@once_per_library
def _mentions(library: Library) -> Mapping[tuple[str, str], tuple[Mention, ...]]:
    found: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for register, entries in library.registers.paged().items():
        for entry in sorted(entries.values(), key=newest_first):
            named = dict.fromkeys(codes_in(entry, register_fields(type(entry))))
            for key in named:
                if key != (register, entry.id):
                    found[key].append(Mention(register, entry))
    return {key: tuple(some) for key, some in found.items()}
