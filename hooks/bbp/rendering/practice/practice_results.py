"""Room 3, rendering: the rows of results of a practice as a table that says who declares them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from bbp.model.evidence import only_outputs
from bbp.model.language import Language
from bbp.model.practice import Practice, PracticeText
from bbp.model.practice_record import Figure, PracticeRecord, Result, Source
from bbp.model.registers import Registers
from bbp.model.translation import is_unit_code
from bbp.rendering.facts.practice_facts import term_label
from bbp.rendering.page.formats import format_number
from bbp.rendering.page.words import load_words


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. ``source`` is its number in the list of sources, 0 when none is cited."""

    value: str
    unit: str
    unit_lang: Language | None
    years: str
    kind: str
    source: int
    origin: str


class Series(NamedTuple):
    """The figures of one indicator, oldest first; ``anchor`` is the fragment to which its sources lead."""

    indicator: str
    anchor: str
    rows: tuple[Row, ...]


class ResultsTable(NamedTuple):
    """All series. ``lang`` is that of the indicators when it is not the page's."""

    caption: str
    series: tuple[Series, ...]
    lang: Language | None
    only_outputs: bool


def results_table(practice: Practice, registers: Registers, language: Language) -> ResultsTable | None:
    """The table of a practice, None when its sources declare no result."""
    record, text = practice.record, practice.text_in(language)
    if not record.results:
        return None
    return ResultsTable(
        caption=load_words(language)(f"practice.declared_by.{_declarant(record)}"),
        series=tuple(
            Series(
                text.row_label(rows[0])[0],
                f"resultado-{number}",
                tuple(_row(row, record, text, registers, language) for row in rows),
            )
            for number, rows in enumerate(_by_indicator(record.results), start=1)
        ),
        lang=text.language.foreign_in(language),
        only_outputs=only_outputs(record),
    )


def figure_label(figure: Figure, language: Language) -> str:
    """«30», «más de 200»: the figure with its qualifier in the reader's language."""
    number = format_number(figure.number, language)
    if figure.qualifier is None:
        return number
    return load_words(language)(f"practice.qualifier.{figure.qualifier}", number=number)


def _by_indicator(results: Iterable[Result]) -> list[list[Result]]:
    series: dict[str, list[Result]] = {}
    for row in results:
        series.setdefault(row.indicator, []).append(row)
    return [sorted(rows, key=lambda row: row.years or (9999, 9999)) for rows in series.values()]


def _row(
    row: Result, record: PracticeRecord, text: PracticeText, registers: Registers, language: Language
) -> Row:
    source = record.source_of(row)
    unit = text.row_label(row)[1] or ""
    is_prose = not is_unit_code(unit) and text.language is not language
    return Row(
        value=figure_label(row.value, language),
        unit=unit,
        unit_lang=text.language if is_prose else None,
        years=_years(row, language),
        kind=term_label("tipos_resultado", row.kind.value, registers, language),
        source=_number(source, record),
        origin=term_label("origenes", source.origin.value, registers, language) if source else "",
    )


def _years(row: Result, language: Language) -> str:
    if row.years is None:
        return load_words(language)("facts.no_data")
    first, last = row.years
    return str(first) if first == last else f"{first}–{last}"


def _number(source: Source | None, record: PracticeRecord) -> int:
    return next((n for n, one in enumerate(record.sources, start=1) if one is source), 0)


def _declarant(record: PracticeRecord) -> str:
    """The origin of all cited sources when they have the same one, else ``several``."""
    origins = {source.origin.value if source else "" for source in map(record.source_of, record.results)}
    return origins.pop() if len(origins) == 1 and "" not in origins else "several"
