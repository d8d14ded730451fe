"""Room 2, reading: the rules across the fields of one issue, and of the issues among themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bbp.model.bulletin_record import BulletinRecord, Edition
from bbp.model.dates import PartialDate
from bbp.model.problem import Problem, problem
from bbp.reading.yaml_with_lines import FieldPath, Lines, dotted

_QUARTER = re.compile(r"(\d{4})-t([1-4])")


@dataclass(frozen=True, slots=True)
class BulletinCase:
    """An issue under check: its record, its folder and file, and today."""

    record: BulletinRecord
    keys: frozenset[str]
    """The keys that the editor wrote, also those whose value is wrong and None in the record."""
    folder: str
    file: str
    lines: Lines
    today: PartialDate

    def problem(self, path: FieldPath, code: str, **values: str) -> Problem:
        """A problem at a path of the header."""
        line = self.lines.of(path)
        return problem(self.file, line, code, field=dotted(path), **values)


def check_bulletin(case: BulletinCase) -> list[Problem]:
    """Every problem that the rules of one issue find."""
    return [found for rule in _RULES for found in rule(case)]


def check_numbers(cases: Sequence[BulletinCase], unread: int) -> Iterator[Problem]:
    """The issues are numbered 1, 2, 3 … without gaps or repeats.

    ``unread`` issues could not be read: no gap is told while the missing number may be theirs.
    """
    unnumbered = unread + sum(not case.record.number for case in cases)
    numbered = sorted((case for case in cases if case.record.number), key=lambda case: case.record.number)
    for place, case in enumerate(numbered, start=1):
        number = case.record.number
        before = numbered[place - 2] if place > 1 else None
        if before and before.record.number == number:
            yield case.problem(("numero",), "number-twice", value=str(number), other=before.file)
        elif number != (before.record.number if before else 0) + 1 and not unnumbered:
            expected = (before.record.number if before else 0) + 1
            yield case.problem(("numero",), "number-gap", value=str(number), expected=str(expected))


def _date_is_in_the_quarter(case: BulletinCase) -> Iterator[Problem]:
    """``fecha`` lies inside the quarter that the folder names."""
    named = _QUARTER.match(case.folder)
    if not case.record.date or not named:
        return
    year, quarter = int(named[1]), int(named[2])
    when = case.record.date
    if (when.year, (when.month + 2) // 3) != (year, quarter):
        yield case.problem(("fecha",), "date-outside-quarter", value=str(when), folder=case.folder)


def _retrospective_says_so(case: BulletinCase) -> Iterator[Problem]:
    """A retrospective issue has an ``aviso``."""
    if case.record.edition is Edition.RETROSPECTIVE and "aviso" not in case.keys:
        yield case.problem(("edicion",), "retrospective-without-notice")


def _ordinary_computes_its_lists(case: BulletinCase) -> Iterator[Problem]:
    """An ordinary issue computes its agenda and its calls: it lists none."""
    record = case.record
    if record.edition is not Edition.ORDINARY:
        return
    for key, listed in {"agenda": record.events, "convocatorias": record.calls}.items():
        if listed:
            yield case.problem((key,), "computed-list", key=key)


def _dates_are_not_in_the_future(case: BulletinCase) -> Iterator[Problem]:
    """``publicada``, ``archivada``, errata and the figure's date are not later than today."""
    record = case.record
    dates: list[tuple[FieldPath, PartialDate | None]] = [
        (("publicada",), record.published),
        (("archivada", "fecha"), record.withdrawn.date if record.withdrawn else None),
        (("dato", "fecha"), record.key_figure.date if record.key_figure else None),
    ]
    dates += [(("erratas", index, "fecha"), erratum.date) for index, erratum in enumerate(record.errata)]
    for path, when in dates:
        if when and when.is_after(case.today):
            yield case.problem(path, "future-date", value=str(when), today=str(case.today))


def _addresses_are_safe(case: BulletinCase) -> Iterator[Problem]:
    """An address without encryption (http://) is read, with a notice."""
    link = case.record.key_figure.link if case.record.key_figure else None
    if link and link.startswith("http://"):
        yield case.problem(("dato", "enlace"), "insecure-link", value=link).as_notice()


def _lists_name_an_id_once(case: BulletinCase) -> Iterator[Problem]:
    """A list of ids names each of them once."""
    record = case.record
    lists = {
        "practicas": record.practices,
        "agenda": record.events,
        "convocatorias": record.calls,
        "antes": record.former_ids,
    }
    for key, ids in lists.items():
        for index, named in enumerate(ids):
            if named in ids[:index]:
                yield case.problem((key, index), "named-twice", value=named)


def _withdrawn_was_published(case: BulletinCase) -> Iterator[Problem]:
    """Only what was published can be withdrawn."""
    if case.record.withdrawn and "publicada" not in case.keys:
        yield case.problem(("archivada",), "withdrawn-draft")


_RULES: tuple[Callable[[BulletinCase], Iterator[Problem]], ...] = (
    _date_is_in_the_quarter,
    _retrospective_says_so,
    _ordinary_computes_its_lists,
    _dates_are_not_in_the_future,
    _addresses_are_safe,
    _lists_name_an_id_once,
    _withdrawn_was_published,
)
