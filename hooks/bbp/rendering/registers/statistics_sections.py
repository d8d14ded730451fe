"""Room 3, rendering: the sections of the statistics: a table each, a chart of it, its data to download."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bbp.model import addresses, data_addresses, network_addresses
from bbp.model.dates import UNKNOWN
from bbp.model.facts import FactKind
from bbp.model.library import Library
from bbp.model.plan_activities import state_counts
from bbp.model.statistics import (
    FactCount,
    Production,
    fact_counts,
    production,
    quarter_counts,
    translation_counts,
    undated_publications,
)
from bbp.model.year_records import YearRecord, year_records
from bbp.rendering.data.statistics_tables import FACT_TABLES, translation_state
from bbp.rendering.facts.practice_facts import fact_label
from bbp.rendering.facts.register_words import choice_label
from bbp.rendering.page.bar_chart import MOST_ROWS, BarChart, BarRow, render_bar_chart
from bbp.rendering.page.formats import format_number
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words


class StatisticsRow(NamedTuple):
    """A row: its label, the page that it leads to (empty without one), its numbers."""

    label: str
    url: str
    numbers: tuple[int, ...]


class StatisticsSection(NamedTuple):
    """A table of the statistics as a page shows it. ``chart`` is SVG; ``notes`` stand below the table.

    ``is_wide`` asks for a table that becomes lists of label and value on a narrow screen.
    """

    id: str
    title: str
    text: str
    head: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, str, tuple[str, ...]], ...]
    chart: str
    notes: tuple[str, ...]
    file_name: str
    file_url: str

    @property
    def is_wide(self) -> bool:
        """Whether it has more columns than a telephone has room for."""
        return len(self.columns) > 2


def statistics_sections(library: Library, links: Links) -> Iterator[StatisticsSection]:
    """The sections in the order of the tables of the open data."""
    made = _Sections(library, links)
    for name, kind in FACT_TABLES.items():
        yield made.facts(name, kind)
    yield made.translations()
    yield made.quarters()
    yield made.production()
    yield made.years()


@dataclass(frozen=True, slots=True)
class _Sections:
    library: Library
    links: Links

    def facts(self, name: str, kind: FactKind) -> StatisticsSection:
        rows = [self._fact_row(kind, one) for one in fact_counts(kind, self.library)]
        return self._section(name, ("practicas", "buenas_practicas"), rows, charted=(0, 1))

    def _fact_row(self, kind: FactKind, one: FactCount) -> StatisticsRow:
        language = self.links.language
        label = fact_label(kind, one.code, self.library.registers, language)
        has_page = one.code != UNKNOWN and one.practices
        url = self.links.to(addresses.fact(kind, one.code, language)) if has_page else ""
        return StatisticsRow(label, url, (one.practices, one.good))

    def translations(self) -> StatisticsSection:
        language, words = self.links.language, load_words(self.links.language)
        rows = [
            StatisticsRow(
                words(
                    "registers.labelled",
                    label=words(f"statistics.into.{one.language}"),
                    value=translation_state(one.state)[language.value],
                ),
                self.links.to(addresses.desk(language)),
                (one.practices, one.issues),
            )
            for one in translation_counts(self.library)
        ]
        return self._section("traducciones", ("fichas", "boletines"), rows, charted=(0, 1))

    def quarters(self) -> StatisticsSection:
        rows = [
            StatisticsRow(
                self._quarter(one.quarter.year, one.quarter.quarter),
                self._year(one.quarter.year),
                (one.activities, *one.states.values()),
            )
            for one in quarter_counts(self.library)
        ]
        columns = ("actividades", "realizadas", "parciales", "no_realizadas", "sin_dato")
        return self._section("actividades_por_trimestre", columns, rows, charted=(0, 1))

    def _quarter(self, year: int, quarter: int) -> str:
        name = choice_label("trimestres", str(quarter), self.links.language)
        return load_words(self.links.language)("statistics.quarter", name=name, year=year)

    def production(self) -> StatisticsSection:
        columns = ("presenciales", "presenciales_realizados", "virtuales", "publicaciones")
        rows = [self._production_row(one) for one in production(self.library)]
        words, undated = load_words(self.links.language), undated_publications(self.library)
        notes = (words.count("statistics.undated", undated),) if undated else ()
        return self._section("encuentros_y_publicaciones", columns, rows, charted=(0, 3), notes=notes)

    def _production_row(self, one: Production) -> StatisticsRow:
        """«2014 · UTPE», which leads to the body."""
        language, words = self.links.language, load_words(self.links.language)
        body = self.library.registers.bodies[one.body] if one.body else None
        name = (body.acronym or body.in_language(language)) if body else words("statistics.no_body")
        url = self.links.to(network_addresses.entry("instancias", body.id, language)) if body else ""
        label = words("statistics.body_year", year=one.year, body=name)
        return StatisticsRow(label, url, (one.in_person, one.held, one.virtual, one.publications))

    def years(self) -> StatisticsSection:
        columns = (
            *("actividades", "realizadas", "eventos", "publicaciones"),
            *("practicas_iniciadas", "practicas_publicadas", "boletines", "convocatorias"),
        )
        rows = [
            StatisticsRow(str(year), self._year(year), _year_numbers(record))
            for year, record in year_records(self.library).items()
        ]
        return self._section("informe_anual", columns, rows)

    def _year(self, year: int) -> str:
        return self.links.to(network_addresses.year_report(year, self.links.language))

    def _section(
        self,
        name: str,
        columns: tuple[str, ...],
        rows: Sequence[StatisticsRow],
        *,
        charted: tuple[int, ...] = (),
        notes: tuple[str, ...] = (),
    ) -> StatisticsSection:
        words, file = load_words(self.links.language), f"{data_addresses.STATISTICS_FOLDER}{name}.csv"
        labels = tuple(words(f"statistics.column.{column}") for column in columns)
        chart = self._chart(name, labels, rows, charted)
        is_cut = bool(chart) and len(rows) > MOST_ROWS
        cut = (words("statistics.chart_cut", n=MOST_ROWS),) if is_cut else ()
        return StatisticsSection(
            id=name,
            title=words(f"statistics.of.{name}.title"),
            text=words(f"statistics.of.{name}.text"),
            head=words(f"statistics.of.{name}.head"),
            columns=labels,
            rows=tuple((row.label, row.url, tuple(self._numbers(row.numbers))) for row in rows),
            chart=chart,
            notes=(*notes, *cut),
            file_name=f"{name}.csv",
            file_url=self.links.to(data_addresses.data_file(file)),
        )

    def _numbers(self, numbers: Iterable[int]) -> Iterator[str]:
        return (format_number(number, self.links.language) for number in numbers)

    def _chart(
        self, name: str, labels: tuple[str, ...], rows: Sequence[StatisticsRow], charted: tuple[int, ...]
    ) -> str:
        """A chart of some of the columns; none where a table is better read than drawn."""
        words, shown = load_words(self.links.language), [labels[place] for place in charted]
        title = words(f"statistics.of.{name}.title")
        bars = (BarRow(row.label, tuple(row.numbers[place] for place in charted)) for row in rows)
        chart = BarChart(
            id=f"chart_{name}",
            title=words("statistics.chart", title=title),
            description=words("statistics.chart_text", columns=words.enumerate(shown)),
            series=tuple(shown),
            rows=tuple(bars),
        )
        return render_bar_chart(chart, self.links.language) if charted else ""


def _year_numbers(record: YearRecord) -> tuple[int, ...]:
    return (
        len(record.activities),
        state_counts(record.activities)["si"],
        len(record.events),
        len(record.publications),
        len(record.begun),
        len(record.published),
        len(record.issues),
        len(record.calls),
    )
