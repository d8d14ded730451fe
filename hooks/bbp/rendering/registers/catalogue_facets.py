"""Room 3, rendering: a register as a catalogue: its entries by name, and by the values of some of its fields.

An entry that leaves a field out stands under ``sin-dato``, which comes last and is never taken for a value.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from bbp.model import network_addresses
from bbp.model.dates import UNKNOWN
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.paged_entry import PagedEntry
from bbp.model.register_fields import RegisterField, register_fields
from bbp.model.registers import PAGED_REGISTERS
from bbp.rendering.facts.practice_facts import city_label, term_label
from bbp.rendering.facts.register_words import choice_label, field_label
from bbp.rendering.page.formats import without_accents
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words

CITY = "ciudad"


class FacetValue(NamedTuple):
    """A value of a facet, by its code and name, and the entries that have it, by name."""

    code: str
    label: str
    entries: tuple[PagedEntry, ...]


class Facet(NamedTuple):
    """A field by which entries are told apart: its key, its name, its values, most entries first."""

    key: str
    title: str
    values: tuple[FacetValue, ...]

    @property
    def tells_apart(self) -> bool:
        """Whether there is something to choose."""
        return len(self.values) > 1


class Catalogue(NamedTuple):
    """The entries of a register in a language, by name, and its facets in the order of ``keys``.

    ``codes`` holds the codes of each entry, by its id and then in the order of the facets; ``by_code`` the
    values of each facet by their code.
    """

    register: str
    entries: tuple[PagedEntry, ...]
    facets: tuple[Facet, ...]
    codes: dict[str, tuple[tuple[str, ...], ...]]
    by_code: tuple[dict[str, FacetValue], ...]

    def values_of(self, entry: PagedEntry) -> Iterator[tuple[Facet, FacetValue]]:
        """What is known of an entry, in the order of the facets."""
        for facet, values, codes in zip(self.facets, self.by_code, self.codes[entry.id], strict=True):
            yield from ((facet, values[code]) for code in codes if code != UNKNOWN)


def catalogue(register: str, keys: tuple[str, ...], library: Library, language: Language) -> Catalogue:
    """The catalogue of a register by some of its fields, made once for a library."""
    made, key = _made(library), (register, keys, language)
    if key not in made:
        made[key] = _catalogue(register, keys, library, language)
    return made[key]


@once_per_library
def _made(_: Library) -> dict[tuple[str, tuple[str, ...], Language], Catalogue]:
    """Every entry names the lists on which it stands."""
    return {}


def value_url(register: str, facet: Facet, value: FacetValue, links: Links) -> str:
    """The link to the list of the entries that share a value."""
    return links.to(network_addresses.register_part(register, facet.key, value.code, links.language))


def _catalogue(register: str, keys: tuple[str, ...], library: Library, language: Language) -> Catalogue:
    fields = {field.key: field for field in register_fields(PAGED_REGISTERS[register])}
    entries = tuple(
        sorted(
            library.registers.paged()[register].values(),
            key=lambda entry: (without_accents(entry.in_language(language)), entry.id),
        )
    )
    told = [fields[key] for key in keys]
    codes = {entry.id: tuple(_codes(entry, field) for field in told) for entry in entries}
    facets = tuple(
        _facet(field, place, entries, codes, _namer(field, library, language), language)
        for place, field in enumerate(told)
    )
    by_code = tuple({value.code: value for value in facet.values} for facet in facets)
    return Catalogue(register, entries, facets, codes, by_code)


def _codes(entry: PagedEntry, field: RegisterField) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(code) for code in field.values(entry))) or (UNKNOWN,)


def _facet(
    field: RegisterField,
    place: int,
    entries: tuple[PagedEntry, ...],
    codes: dict[str, tuple[tuple[str, ...], ...]],
    name: Callable[[str], str],
    language: Language,
) -> Facet:
    found: dict[str, list[PagedEntry]] = defaultdict(list)
    for entry in entries:
        for code in codes[entry.id][place]:
            found[code].append(entry)
    values = [FacetValue(code, name(code), tuple(some)) for code, some in found.items()]
    values.sort(key=lambda one: (one.code == UNKNOWN, -len(one.entries), without_accents(one.label)))
    return Facet(field.key, field_label(field.key, language), tuple(values))


def _namer(field: RegisterField, library: Library, language: Language) -> Callable[[str], str]:
    """Says the name of a code of a field."""
    registers, unknown = library.registers, load_words(language)("facts.no_data")

    def name(code: str) -> str:
        if code == UNKNOWN:
            return unknown
        if field.register == "ciudades":
            return city_label(code, registers, language)
        if field.register:
            return term_label(field.register, code, registers, language)
        return choice_label(field.key, code, language)

    return name
