"""Room 2, reading: the rules across the fields of one practice.

Each rule is a small generator whose docstring is the rule. A field that is wrong by itself is None
in the record (an empty tuple where a list belongs) and has its own problem already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bbp.model.dates import UNKNOWN, PartialDate
from bbp.model.fields import Codes
from bbp.model.language import Language
from bbp.model.practice_record import PracticeRecord, Situation
from bbp.model.problem import Problem, problem
from bbp.model.registers import Registers
from bbp.reading.suggestions import closest
from bbp.reading.yaml_with_lines import FieldPath, Lines, dotted

_COURTESY_TITLES = frozenset(["sr", "sra", "srta", "lic", "ing", "arq", "dr", "dra", "prof", "profa", "don"])


@dataclass(frozen=True, slots=True)
class PracticeCase:
    """A practice under check: its record, its file, what lies beside it, the registers, and today."""

    record: PracticeRecord
    keys: frozenset[str]
    """The keys that the editor wrote, also those whose value is wrong and None in the record."""
    file: str
    language: Language
    lines: Lines
    attachments: tuple[str, ...]
    registers: Registers
    codes: Codes
    today: PartialDate

    def problem(self, path: FieldPath, code: str, **values: str) -> Problem:
        """A problem at a path of the header."""
        line = self.lines.of(path)
        return problem(self.file, line, code, field=dotted(path), **values)


def check_practice(case: PracticeCase) -> list[Problem]:
    """Every problem that the rules find."""
    return [found for rule in _RULES for found in rule(case)]


def _end_needs_an_ended_situation(case: PracticeCase) -> Iterator[Problem]:
    """``fin`` stands only with ``terminada`` or ``interrumpida``."""
    situation = case.record.situation
    if case.record.end and situation not in {Situation.FINISHED, Situation.INTERRUPTED, None}:
        yield case.problem(("fin",), "end-without-ended", value=str(case.record.end), situation=situation)


def _end_is_not_before_start(case: PracticeCase) -> Iterator[Problem]:
    """``fin`` is not earlier than ``inicio``."""
    start, end = case.record.start, case.record.end
    if start and end and start.is_after(end):
        yield case.problem(("fin",), "end-before-start", value=str(end), start=str(start))


def _unknown_city_needs_a_territory(case: PracticeCase) -> Iterator[Problem]:
    """``ciudad: sin-dato`` needs a ``territorio``."""
    if case.record.city == UNKNOWN and "territorio" not in case.keys:
        yield case.problem(("ciudad",), "city-or-territory")


def _sources_say_where(case: PracticeCase) -> Iterator[Problem]:
    """A source has an ``enlace`` or a ``documento``; the document is in the folder or in ``documentos``."""
    known = sorted({*case.attachments, *case.codes.get("documentos", ())})
    for index, source in enumerate(case.record.sources):
        if not source.link and not source.document:
            yield case.problem(("fuentes", index), "source-without-place")
        if source.document and source.document not in known and "documentos" in case.codes:
            path = ("fuentes", index, "documento")
            suggestion = closest(source.document, known)
            yield case.problem(path, "unknown-document", value=source.document, suggestion=suggestion)


def _addresses_are_safe(case: PracticeCase) -> Iterator[Problem]:
    """An address without encryption (http://) is read, with a notice."""
    record = case.record
    links = [(("fuentes", index, "enlace"), source.link) for index, source in enumerate(record.sources)]
    links += [(("replicas", index, "enlace"), replica.link) for index, replica in enumerate(record.replicas)]
    for path, link in links:
        if link and link.startswith("http://"):
            yield case.problem(path, "insecure-link", value=link).as_notice()


def _rows_cite_their_source(case: PracticeCase) -> Iterator[Problem]:
    """A row names its source by number; with a single source it need not."""
    count = len(case.record.sources)
    for index, result in enumerate(case.record.results):
        path = ("resultados", index, "fuente")
        if result.source is None and count > 1:
            yield case.problem(("resultados", index), "row-without-source", count=str(count))
        elif result.source and count and result.source > count:
            yield case.problem(path, "no-such-source", value=str(result.source), count=str(count))


def _goals_source_exists(case: PracticeCase) -> Iterator[Problem]:
    """``ods_fuente`` is the number of a source, and there are goals."""
    number, count = case.record.goals_source, len(case.record.sources)
    if number and count and number > count:
        yield case.problem(("ods_fuente",), "no-such-source", value=str(number), count=str(count))
    if number and "ods" not in case.keys:
        yield case.problem(("ods_fuente",), "goals-source-without-goals")


def _announced_has_no_results(case: PracticeCase) -> Iterator[Problem]:
    """What was only announced has no results."""
    if case.record.situation is Situation.ANNOUNCED and case.record.results:
        yield case.problem(("resultados",), "announced-with-results")


def _dates_are_not_in_the_future(case: PracticeCase) -> Iterator[Problem]:
    """No date is later than today, but for the start of what is only announced."""
    record = case.record
    dates: list[tuple[FieldPath, PartialDate | None]] = [
        (("fin",), record.end),
        (("publicada",), record.published),
        (("revisada", "fecha"), record.reviewed.date if record.reviewed else None),
        (("archivada", "fecha"), record.withdrawn.date if record.withdrawn else None),
        (("monto", "anio"), record.amount.year if record.amount else None),
    ]
    if record.situation is not Situation.ANNOUNCED:
        dates.append((("inicio",), record.start))
    dates += [(("fuentes", index, "fecha"), source.date) for index, source in enumerate(record.sources)]
    for index, row in enumerate(record.results):
        dates.append((("resultados", index, "anio"), PartialDate(row.years[1]) if row.years else None))
    dates += [(("replicas", index, "anio"), replica.year) for index, replica in enumerate(record.replicas)]
    for path, when in dates:
        if when and when.is_after(case.today):
            yield case.problem(path, "future-date", value=str(when), today=str(case.today))


def _replicas_are_elsewhere(case: PracticeCase) -> Iterator[Problem]:
    """A replica is another city's: a city does not raise its own evidence."""
    for index, replica in enumerate(case.record.replicas):
        if replica.city and replica.city == case.record.city:
            yield case.problem(("replicas", index, "ciudad"), "replica-in-own-city", value=replica.city)


def _lists_name_a_code_once(case: PracticeCase) -> Iterator[Problem]:
    """A list of codes or ids names each of them once."""
    record = case.record
    lists: dict[str, tuple[str, ...]] = {
        "temas": record.themes,
        "instrumentos": record.instruments,
        "ejes": record.axes,
        "ods": record.goals,
        "destinatarios": record.recipients,
        "financiamiento": record.funding,
        "relacionadas": record.related,
        "antes": record.former_ids,
    }
    for key, codes in lists.items():
        for index, code in enumerate(codes):
            if code in codes[:index]:
                yield case.problem((key, index), "named-twice", value=code)


def _codes_are_valid_at_the_time(case: PracticeCase) -> Iterator[Problem]:
    """A code of a list with years (``desde``, ``hasta``) existed when the practice started."""
    record = case.record
    if not record.start:
        return
    year = record.start.year
    for key, codes in {
        "temas": record.themes,
        "ejes": record.axes,
        "instrumentos": record.instruments,
    }.items():
        for index, code in enumerate(codes):
            term = case.registers.terms[key].get(code)
            if term is None or term.is_valid_in(year):
                continue
            values = {"value": code, "year": str(year)}
            if term.since and year < term.since.year:
                yield case.problem((key, index), "code-not-yet", since=str(term.since), **values)
            else:
                yield case.problem((key, index), "code-no-longer", until=str(term.until), **values)


def _withdrawn_was_published(case: PracticeCase) -> Iterator[Problem]:
    """Only what was published can be withdrawn."""
    if case.record.withdrawn and "publicada" not in case.keys:
        yield case.problem(("archivada",), "withdrawn-draft")


def _office_is_not_a_person(case: PracticeCase) -> Iterator[Problem]:
    """``responsable`` is an office: a courtesy title in front of a name is a person's."""
    words = (case.record.responsible or "").split()
    if words and words[0].rstrip(".").lower() in _COURTESY_TITLES:
        yield case.problem(("responsable",), "person-not-office", value=case.record.responsible)


_RULES: tuple[Callable[[PracticeCase], Iterator[Problem]], ...] = (
    _end_needs_an_ended_situation,
    _end_is_not_before_start,
    _unknown_city_needs_a_territory,
    _sources_say_where,
    _addresses_are_safe,
    _rows_cite_their_source,
    _goals_source_exists,
    _announced_has_no_results,
    _dates_are_not_in_the_future,
    _replicas_are_elsewhere,
    _lists_name_a_code_once,
    _codes_are_valid_at_the_time,
    _withdrawn_was_published,
    _office_is_not_a_person,
)
