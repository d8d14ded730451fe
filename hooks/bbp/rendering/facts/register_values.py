"""Room 3, rendering: what an entry of a register says, field by field, as readers see it.

Short values are rows of the *ficha*; texts and groups are sections. Each code leads to the page of what it
names. A field that was left out is not shown; ``sin-dato`` is «Sin dato».
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from bbp.model import addresses, network_addresses
from bbp.model.bilingual import Citation
from bbp.model.cities import city_records
from bbp.model.dates import UNKNOWN, PartialDate
from bbp.model.facts import FactKind
from bbp.model.fields import Written
from bbp.model.library import Library
from bbp.model.paged_entry import PagedEntry
from bbp.model.register_fields import RegisterField, Shape, register_fields
from bbp.model.registers import PAGED_REGISTERS
from bbp.rendering.facts.practice_facts import city_label
from bbp.rendering.facts.register_words import choice_label, field_label
from bbp.rendering.page.formats import format_date, format_number
from bbp.rendering.page.labelled_values import FichaRow, Piece, Value
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words

_MOST_FACTS = 3
_TEXTS = frozenset({Shape.BILINGUAL, Shape.GROUP})


class EntryText(NamedTuple):
    """A section of an entry: its heading, and its paragraphs or, of several, the items of its list."""

    key: str
    title: str
    paragraphs: tuple[Value, ...]
    is_list: bool


def entry_rows(
    entry: PagedEntry, library: Library, links: Links, shown: frozenset[str]
) -> tuple[FichaRow, ...]:
    """The short facts of an entry, in the order of its model; ``shown`` are the keys to pass over."""
    made = _Values(library, links)
    fields = [one for one in register_fields(type(entry)) if one.shape not in _TEXTS and one.key not in shown]
    return tuple(
        FichaRow(field_label(one.key, links.language), values)
        for one in fields
        if (values := tuple(made.values(entry, one)))
    )


def entry_texts(
    entry: PagedEntry, library: Library, links: Links, shown: frozenset[str]
) -> tuple[EntryText, ...]:
    """The texts and the groups of an entry, in the order of its model."""
    made = _Values(library, links)
    fields = [one for one in register_fields(type(entry)) if one.shape in _TEXTS and one.key not in shown]
    return tuple(
        EntryText(one.key, field_label(one.key, links.language), values, one.many)
        for one in fields
        if (values := tuple(made.values(entry, one)))
    )


def entry_facts(entry: PagedEntry, library: Library, links: Links, keys: tuple[str, ...]) -> Value:
    """The facts that tell an entry in a list from the others: the values of ``keys``, or its first codes."""
    made, fields = _Values(library, links), register_fields(type(entry))
    named = [one for one in fields if one.key in keys] if keys else [one for one in fields if _tells(one)]
    pieces = [piece for one in named for value in made.values(entry, one) for piece in value]
    return tuple(Piece(one.text, lang=one.lang) for one in (pieces if keys else pieces[:_MOST_FACTS]))


def _tells(field: RegisterField) -> bool:
    return field.shape in {Shape.CODE, Shape.CHOICE} and field.register != "documentos"


def register_link(register: str, code: str, library: Library, links: Links) -> Piece:
    """A code by its name, with the page of what it names, where there is one."""
    registers, language = library.registers, links.language
    if code == UNKNOWN:
        return Piece(load_words(language)("facts.no_data"))
    if register == "ciudades":
        url = links.to(addresses.fact(FactKind.CITY, code, language)) if code in city_records(library) else ""
        return Piece(city_label(code, registers, language), url)
    if register == "documentos":
        document = registers.documents[code]
        foreign = document.language.foreign_in(language)
        return Piece(document.title, document.link or "", foreign)
    if register in PAGED_REGISTERS:
        entry = registers.paged()[register][code]
        return Piece(entry.in_language(language), entry_url(register, entry, links))
    return Piece(registers.terms[register][code].in_language(language))


def entry_url(register: str, entry: PagedEntry, links: Links) -> str:
    """The link to an entry: its page, or its place on the page of its host."""
    return links.to(entry_address(register, entry, links)) + entry_fragment(entry)


def entry_address(register: str, entry: PagedEntry, links: Links) -> str:
    """The address of the page on which an entry stands."""
    host = entry.host()
    if host:
        return network_addresses.entry(*host, links.language)
    return network_addresses.entry(register, entry.id, links.language)


def entry_fragment(entry: PagedEntry) -> str:
    """Where on that page; empty for an entry with a page of its own."""
    return f"#{entry.id}" if entry.host() else ""


@dataclass(frozen=True, slots=True)
class _Values:
    """Makes the values of fields as a page shows them."""

    library: Library
    links: Links

    def values(self, record: Written, field: RegisterField) -> Iterator[Value]:
        for found in field.values(record):
            yield from self._value(found, field)

    def _value(self, found: Any, field: RegisterField) -> Iterator[Value]:
        if field.shape is Shape.GROUP:
            pieces = tuple(self._pieces(found, field))
            if pieces:
                yield pieces
        else:
            yield (self._piece(found, field),)

    def _pieces(self, group: Written, field: RegisterField) -> Iterable[Piece]:
        """The values of a group on one line: its name first, then each as «label: value»."""
        link = next((inner for inner in field.fields if inner.shape is Shape.LINK), None)
        if field.is_named:
            url = getattr(group, link.attribute) if link else ""
            yield Piece(group.in_language(self.links.language), url or "")  # type: ignore[attr-defined]
        for inner in field.fields:
            if not (inner is link and field.is_named) and inner.key != "id":
                yield from self._labelled(inner.key, list(self.values(group, inner)))

    def _labelled(self, key: str, values: Sequence[Value]) -> Iterable[Piece]:
        """The values of a key, the first one with its label."""
        words, label = load_words(self.links.language), field_label(key, self.links.language)
        for place, piece in enumerate(piece for value in values for piece in value):
            text = piece.text if place else words("registers.labelled", label=label, value=piece.text)
            yield Piece(text, piece.url, piece.lang)

    def _piece(self, found: Any, field: RegisterField) -> Piece:
        language = self.links.language
        if field.shape is Shape.CODE:
            return register_link(field.register, found, self.library, self.links)
        if field.shape is Shape.BILINGUAL:
            return Piece(found.in_language(language))
        if field.shape is Shape.CHOICE:
            return Piece(choice_label(field.key, str(found), language))
        if field.shape is Shape.CITATION:
            return _citation(found)
        return self._plain(found, field)

    def _plain(self, found: Any, field: RegisterField) -> Piece:
        language = self.links.language
        if isinstance(found, PartialDate):
            return Piece(format_date(found, language))
        if field.shape in {Shape.NUMBER, Shape.COUNT}:
            return Piece(format_number(found, language))
        if field.shape is Shape.FLAG:
            return Piece(load_words(language)("registers.yes" if found else "registers.no"))
        return Piece(found, found) if field.shape is Shape.LINK else Piece(found)


def _citation(found: Citation) -> Piece:
    return Piece(found.title, found.link)
