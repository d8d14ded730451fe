"""What the columns and the codes of a register are called in both languages: sheets use the names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bbp.model.bilingual import Bilingual
from bbp.model.language import Language
from bbp.model.paged_entry import PagedEntry
from bbp.model.register_fields import RegisterField, Shape, written_fields
from bbp.model.registers import City, Registers, SourceDocument, Term
from bbp.reading.import_codes import CodeList, CodeLists
from bbp.reading.import_columns import Labels
from bbp.rendering.facts.practice_facts import city_label
from bbp.rendering.facts.register_words import choice_label
from bbp.rendering.page.words import load_words

_TITLES = {"titulo": "import_cli.title"}
"""The keys that pages never name."""


def column_labels(model: type[PagedEntry]) -> Labels:
    """The names of every key of a model, as pages and the guide say them."""
    keys = {field.key for field in _all_fields(written_fields(model))} | set(_TITLES)
    return {key: tuple(dict.fromkeys(_labels(key))) for key in sorted(keys)}


def _labels(key: str) -> Iterator[str]:
    for language in Language:
        words, name = load_words(language), _TITLES.get(key, f"registers.field.{key}")
        if words.has(name):
            yield words(name)


def code_lists(model: type[PagedEntry], registers: Registers) -> CodeLists:
    """The closed lists that the fields of a model name."""
    fields, named = tuple(_all_fields(written_fields(model))), code_registers(model)
    chosen = {field.key: field.choices for field in fields if field.shape is Shape.CHOICE}
    return CodeLists(
        registers={name: _register_list(name, registers) for name in named},
        choices={
            key: CodeList({code: tuple(choice_label(key, code, one) for one in Language) for code in codes})
            for key, codes in chosen.items()
        },
    )


def code_registers(model: type[PagedEntry]) -> frozenset[str]:
    """The names of the registers whose codes the fields of a model take."""
    fields = _all_fields(written_fields(model))
    return frozenset(field.register for field in fields if field.shape is Shape.CODE)


def _register_list(name: str, registers: Registers) -> CodeList:
    entries = registers.by_name()[name]
    return CodeList({code: tuple(_names(entry, registers)) for code, entry in entries.items()})


def _names(entry: object, registers: Registers) -> Iterator[str]:
    """A city alone and with its country; a term by its former names too; a document by its title."""
    if isinstance(entry, SourceDocument):
        yield entry.title
    if isinstance(entry, Bilingual):
        yield from (entry.es, entry.pt)
    if isinstance(entry, City):
        yield from (city_label(entry.id, registers, language) for language in Language)
    if isinstance(entry, Term):
        for former in entry.former_names:
            yield from (former.es, former.pt)


def _all_fields(fields: Iterable[RegisterField]) -> Iterator[RegisterField]:
    for field in fields:
        yield field
        yield from _all_fields(field.fields)
