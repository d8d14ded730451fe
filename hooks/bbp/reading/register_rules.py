"""Room 2, reading: the rules across the fields of one entry of a register."""

from __future__ import annotations

from collections.abc import Iterator

from bbp.model.dates import PartialDate
from bbp.model.fields import Written
from bbp.model.problem import Problem, problem
from bbp.model.registers import Body as NetworkBody
from bbp.model.registers import Call, Coordination, Event
from bbp.reading.yaml_with_lines import FieldPath, Lines, dotted


def check_entry(entry: Written, file: str, lines: Lines) -> list[Problem]:
    """Every problem across the fields of an entry whose fields are right by themselves."""
    return [
        problem(file, lines.of(path), code, field=dotted(path), **values)
        for path, code, values in _find(entry)
    ]


def _find(entry: Written) -> Iterator[tuple[FieldPath, str, dict[str, str]]]:
    if isinstance(entry, Event):
        yield from _reversed(("fin",), "end-before-start", entry.start, entry.end)
        yield from _fortnight_without_month(entry)
    elif isinstance(entry, Call):
        yield from _reversed(("cierra",), "closes-before-opens", entry.opens, entry.closes)
    elif isinstance(entry, NetworkBody):
        for index, period in enumerate(entry.coordinations):
            yield from _reversed_period(index, period)


def _reversed(
    path: FieldPath, code: str, start: PartialDate | None, end: PartialDate | None
) -> Iterator[tuple[FieldPath, str, dict[str, str]]]:
    """An end is not before its beginning."""
    if start and end and start.is_after(end):
        yield path, code, {"value": str(end), "start": str(start)}


def _reversed_period(index: int, period: Coordination) -> Iterator[tuple[FieldPath, str, dict[str, str]]]:
    path = ("coordinaciones", index, "hasta")
    yield from _reversed(path, "end-before-start", period.since, period.until)


def _fortnight_without_month(event: Event) -> Iterator[tuple[FieldPath, str, dict[str, str]]]:
    """``quincena`` narrows a month: the date names a month and no day."""
    if event.fortnight and event.start.depth != 2:
        yield ("quincena",), "fortnight-without-month", {"value": str(event.start)}
