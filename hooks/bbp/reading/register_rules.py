"""Room 2, reading: the rules across the fields of an entry of a register, and between its entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bbp.model.dates import PartialDate
from bbp.model.exchange_rates import ExchangeRates
from bbp.model.fields import Written
from bbp.model.language import Language
from bbp.model.paged_entry import Fault, PagedEntry
from bbp.model.problem import Problem, problem
from bbp.model.registers import Registers
from bbp.model.stop_words import STOP_WORDS
from bbp.model.thesaurus import Synonyms, fold
from bbp.reading.yaml_with_lines import FieldPath, Lines, dotted


@dataclass(frozen=True, slots=True)
class CheckedEntry:
    """An entry whose fields are right by themselves, under its key, with its lines."""

    key: str
    record: Written
    lines: Lines


def check_entries(entries: Sequence[CheckedEntry], file: str) -> list[Problem]:
    """Every problem across the fields of each entry of a register, and between its entries."""
    found = [(one, fault) for one in entries for fault in _faults(one.record)]
    found += _terms_of_two_entries(entries)
    return _told(found, file)


def check_among(entries: Sequence[CheckedEntry], file: str, registers: Registers) -> list[Problem]:
    """Every problem between the entries of a register and those that they name."""
    found = (
        (one, fault)
        for one in entries
        if isinstance(one.record, PagedEntry)
        for fault in one.record.faults_among(registers)
    )
    return _told(found, file)


def check_past(entries: Sequence[CheckedEntry], file: str, today: PartialDate) -> list[Problem]:
    """Every date of what has been done that is later than today."""
    found = (
        (one, (path, "future-date", {"value": str(when), "today": str(today)}))
        for one in entries
        if isinstance(one.record, PagedEntry)
        for path, when in one.record.past()
        if when and when.is_after(today)
    )
    return _told(found, file)


def _told(found: Iterable[tuple[CheckedEntry, Fault]], file: str) -> list[Problem]:
    return [
        problem(file, one.lines.of(path), code, field=dotted(path), **values)
        for one, (path, code, values) in found
    ]


def _faults(entry: Written) -> Iterator[Fault]:
    if isinstance(entry, PagedEntry):
        yield from entry.faults()
        yield from _named_twice(entry)
    elif isinstance(entry, Synonyms):
        yield from _terms_that_say_nothing(entry)
        yield from _terms_written_twice(entry)
        yield from _ambiguous_terms_of_no_list(entry)
    elif isinstance(entry, ExchangeRates):
        yield from _years_with_two_rates(entry)


def _named_twice(group: Written, path: FieldPath = ()) -> Iterator[Fault]:
    """A list of codes or ids names each of them once, also in the groups of an entry."""
    for name, info in type(group).model_fields.items():
        value, place = getattr(group, name), (*path, info.alias or name)
        if isinstance(value, Written):
            yield from _named_twice(value, place)
        elif isinstance(value, tuple):
            for index, one in enumerate(value):
                if isinstance(one, Written):
                    yield from _named_twice(one, (*place, index))
                elif one in value[:index]:
                    yield (*place, index), "named-twice", {"value": str(one)}


def _years_with_two_rates(entry: ExchangeRates) -> Iterator[Fault]:
    """A year has one average."""
    years = [one.year for one in entry.averages]
    for index, year in enumerate(years):
        if year in years[:index]:
            yield ("medias", index, "anio"), "year-twice", {"value": str(year)}


def _terms_that_say_nothing(entry: Synonyms) -> Iterator[Fault]:
    """A term is not made of stop words of its language alone."""
    for language in Language:
        for index, term in enumerate(entry.typed_in(language)):
            if STOP_WORDS[language].issuperset(fold(term).split()):
                yield (language.value, index), "term-says-nothing", {"value": term}


def _terms_written_twice(entry: Synonyms) -> Iterator[Fault]:
    """A list has a term once, whatever its accents, dots and hyphens."""
    for language in Language:
        folded = [fold(term) for term in entry.typed_in(language)]
        for index, term in enumerate(folded):
            if term in folded[:index]:
                yield (language.value, index), "term-twice", {"value": entry.typed_in(language)[index]}


def _ambiguous_terms_of_no_list(entry: Synonyms) -> Iterator[Fault]:
    """What is ambiguous is one of the entry's terms, to the letter."""
    for index, term in enumerate(entry.ambiguous):
        if term not in (*entry.es, *entry.pt):
            yield ("ambiguos", index), "term-of-no-list", {"value": term}


def _terms_of_two_entries(entries: Sequence[CheckedEntry]) -> Iterator[tuple[CheckedEntry, Fault]]:
    """A term leads to one entry in a language, so that two things do not become one.

    In the other language the same letters may be another thing: *oficina* is a workshop in Portuguese.
    """
    first: dict[tuple[Language, str], str] = {}
    for one in entries:
        if not isinstance(one.record, Synonyms):
            continue
        for language in Language:
            for index, term in enumerate(one.record.typed_in(language)):
                owner = first.setdefault((language, fold(term)), one.key)
                if owner != one.key:
                    values = {"value": term, "other": owner}
                    yield one, ((language.value, index), "term-of-two-entries", values)
