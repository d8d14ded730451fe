"""Room 3, rendering: a bar chart as SVG inside a page, made of a table that stands beside it.

Lengths along the bars are per cent of the chart, across them ``em``: letters keep their size whatever the
width of the screen, and grow with the reader's. No letter is measured: a long label is cut into lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import NamedTuple

from bbp.model.language import Language
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.formats import format_number

MOST_ROWS = 24
"""A longer table is charted as far as this."""

_LETTERS_A_LINE = 40
_LINE, _BAR, _GAP = 1.25, 0.95, 0.65
"""In ``em``: a line of a label, a bar, the space below a row."""
_LONGEST = 84
"""The longest bar in per cent; its number stands beside it."""


class BarRow(NamedTuple):
    """A label and a number for each series."""

    label: str
    values: tuple[int, ...]


class BarChart(NamedTuple):
    """A chart: its title, what it shows in a sentence, the names of its series (one or two), its rows."""

    id: str
    title: str
    description: str
    series: tuple[str, ...]
    rows: tuple[BarRow, ...]


class _Text(NamedTuple):
    """A line of a label, or the number of a bar, at its place."""

    text: str
    x: str
    y: str


class _Bar(NamedTuple):
    """A bar with its number; ``width`` is empty for 0, which has no bar."""

    series: int
    y: str
    width: str
    number: _Text


def render_bar_chart(chart: BarChart, language: Language) -> str:
    """The SVG of the first ``MOST_ROWS`` rows; empty where there is nothing to compare."""
    rows = chart.rows[:MOST_ROWS]
    longest = max((value for row in rows for value in row.values), default=0)
    if not longest:
        return ""
    labels: list[_Text] = []
    bars: list[_Bar] = []
    height = 0.0
    for row in rows:
        labels.extend(_label(row.label, height))
        height += _LINE * len(_lines(row.label))
        bars.extend(_bars(row.values, height, longest, language))
        height += _BAR * len(row.values) + _GAP
    return render_template(
        "pages/bar_chart.html",
        chart=chart,
        labels=labels,
        bars=bars,
        height=_em(height),
        thickness=_em(_BAR - 0.15),
        has_legend=len(chart.series) > 1,
    )


def _lines(label: str) -> Sequence[str]:
    return wrap(label, _LETTERS_A_LINE, break_long_words=False) or [""]


def _label(label: str, top: float) -> Iterator[_Text]:
    """Its lines; the baseline of a line is most of the way down."""
    for number, line in enumerate(_lines(label)):
        yield _Text(line, "0", _em(top + _LINE * number + 0.9))


def _bars(values: tuple[int, ...], top: float, longest: int, language: Language) -> Iterator[_Bar]:
    for series, value in enumerate(values):
        y, width = top + _BAR * series, _LONGEST * value / longest
        number = _Text(format_number(value, language), f"{width:.1f}%", _em(y + 0.78))
        yield _Bar(series, _em(y), f"{width:.1f}%" if value else "", number)


def _em(length: float) -> str:
    return f"{length:.2f}em"
