"""Room 3, rendering: what the form in the browser is fed with: rules, closed lists, sentences of problems.

All of it is made from the models, the registers and the words, so that ``assets/form-check.js`` judges as
``bbp revisar`` does. Leaves: plain data for JSON.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from bbp.model import addresses
from bbp.model.field_rules import FieldRule, field_rules
from bbp.model.format_keys import HEADINGS, MAX_HEADER_BYTES, QUALIFIERS, SECTIONS, Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.practice_record import PracticeRecord
from bbp.model.record_shape import record_shape
from bbp.model.translation import PracticeTranslation
from bbp.rendering.page.formats import country_name
from bbp.rendering.page.words import Words

FORM_PROBLEMS = (
    "header-too-large",
    "empty-header",
    "text-before-heading",
    "level-one-heading",
    "heading-too-deep",
    "nested-heading",
    "underlined-heading",
    "heading-without-space",
    "untitled-heading",
    "heading-in-other-language",
    "misspelt-heading",
    "unknown-heading",
    "repeated-heading",
    "heading-order",
    "empty-section",
    "missing-section",
    "image-without-alt",
    "unsafe-link",
    "forbidden-tag",
    "html-comment",
    "html-event-attribute",
    "html-style-attribute",
    "private-phone",
    "private-identity-number",
    "private-email",
    "missing-key",
    "missing-or-unknown",
    "empty-value",
    "empty-or-unknown",
    "empty-optional",
    "text-too-short",
    "text-too-long",
    "more-than-one-line",
    "too-many",
    "unknown-code",
    "unknown-choice",
    "bad-id",
    "bad-url",
    "bad-currency",
    "bad-base",
    "ambiguous-number",
    "thousands-marks",
    "bad-number",
    "bad-figure",
    "figure-without-number",
    "bad-counting-number",
    "bad-level",
    "bad-date",
    "impossible-date",
    "years-reversed",
    "end-without-ended",
    "end-before-start",
    "city-or-territory",
    "source-without-place",
    "unknown-document",
    "insecure-link",
    "row-without-source",
    "no-such-source",
    "goals-source-without-goals",
    "announced-with-results",
    "future-date",
    "replica-in-own-city",
    "named-twice",
    "code-not-yet",
    "code-no-longer",
    "withdrawn-draft",
    "person-not-office",
    "names-itself",
    "unknown-practice",
    "image-suffix",
    "image-missing",
    "image-elsewhere",
    "link-to-nothing",
    "link-leaves-folder",
    "empty-link",
    "id-taken",
    "missing-base",
    "untranslated-key",
    "nothing-to-translate",
    "rows-do-not-match",
    "untranslated-unit",
    "unit-not-repeated",
)
"""The problems that the check in the browser can find."""

_DATED = ("temas", "ejes", "instrumentos")


def original_rules(library: Library, language: Language) -> dict[str, Any]:
    """The rules of an original written in a language."""
    return _rules(record_rules(library), language, translation=False)


def translation_rules(library: Library, language: Language) -> dict[str, Any]:
    """The rules of a translation into a language."""
    return _rules(_translation_rules(library), language, translation=True)


@once_per_library
def record_rules(library: Library) -> tuple[FieldRule, ...]:
    """The rule of each field of an original: each is found out by asking the model, which takes its time."""
    return field_rules(PracticeRecord, library.registers.codes())


@once_per_library
def _translation_rules(library: Library) -> tuple[FieldRule, ...]:
    return field_rules(PracticeTranslation, library.registers.codes())


def _rules(rules: tuple[FieldRule, ...], language: Language, *, translation: bool) -> dict[str, Any]:
    own, other = (HEADINGS[Kind.PRACTICE][one] for one in (language, language.other))
    return {
        "fields": [_with_qualifiers(rule.as_data()) for rule in rules],
        "shape": record_shape(Kind.PRACTICE, translation=translation).as_data(),
        "headings": list(zip(SECTIONS[Kind.PRACTICE], own, strict=True)),
        "otherHeadings": list(other),
        "maxHeader": MAX_HEADER_BYTES,
    }


def _with_qualifiers(data: dict[str, Any]) -> dict[str, Any]:
    """The rule of a field; that of a figure knows what may stand before its number."""
    if data["kind"] == "figure":
        return data | {"qualifiers": list(QUALIFIERS)}
    if "fields" in data:
        return data | {"fields": [_with_qualifiers(field) for field in data["fields"]]}
    return data


def form_registers(library: Library, language: Language) -> dict[str, list[list[Any]]]:
    """The closed lists that the fields name: ``[code, label, first year, last year]``, 0 for no limit.

    In the order of the register; cities by their name, with the country, since names repeat.
    """
    named = registers_of((*record_rules(library), *_translation_rules(library)))
    return {register: list(_entries(register, library, language)) for register in sorted(named)}


def registers_of(rules: tuple[FieldRule, ...]) -> set[str]:
    """The names of the registers whose codes the fields take, and ``documentos``, which a source may cite."""
    inner = (registers_of(rule.fields) for rule in rules)
    return {"documentos"}.union(filter(None, (rule.register for rule in rules)), *inner)


def _entries(register: str, library: Library, language: Language) -> Iterator[list[Any]]:
    registers = library.registers
    if register == "ciudades":
        for city in registers.cities.values():
            yield [city.id, f"{city.in_language(language)}, {country_name(city.country, language)}", 0, 0]
    elif register == "documentos":
        for document in registers.documents.values():
            yield [document.id, document.title, 0, 0]
    else:
        for code, term in registers.terms[register].items():
            limits = (term.since, term.until) if register in _DATED else (None, None)
            yield [code, term.in_language(language), *(limit.year if limit else 0 for limit in limits)]


@cache
def _registers_of_records() -> set[str]:
    return registers_of(field_rules(PracticeRecord, {}))


def problem_words(words: Words) -> dict[str, Any]:
    """The sentences of the problems that the browser finds, and the names of the lists they speak of."""
    registers = _registers_of_records()
    return {
        "problems": {
            code: {"what": words(f"problems.{code}.what"), "remedy": words(f"problems.{code}.remedy")}
            for code in FORM_PROBLEMS
        },
        "did_you_mean": words("report.did_you_mean"),
        "lists": {register: words(f"report.lists.{register}") for register in sorted(registers)},
    }


def institutional_slugs(library: Library) -> list[str]:
    """The pages of ``docs/`` that a text may link to."""
    prefix = addresses.in_language("", Language.PT)
    return sorted({address.removeprefix(prefix).strip("/") for address in library.institutional_pages})
