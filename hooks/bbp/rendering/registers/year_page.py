"""Room 3, rendering: the report of a year: numbers first, each leading to what it counts.

A list stands on the page as far as it has room; the rest is in the list of all, to which the page leads.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bbp.model import addresses, network_addresses
from bbp.model.bulletin import Bulletin
from bbp.model.document import Document
from bbp.model.facts import FactKind
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.network_addresses import AgendaWay, PublicationWay
from bbp.model.paged_entry import PagedEntry
from bbp.model.plan_activities import STATES, ActivityFact
from bbp.model.practice import Practice
from bbp.model.settings import Settings
from bbp.model.year_records import YearRecord, year_records
from bbp.rendering.facts.practice_facts import place_of
from bbp.rendering.page.breadcrumb import crumbs
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.formats import format_date, format_number
from bbp.rendering.page.labelled_values import Piece
from bbp.rendering.page.links import Links
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import Words, load_words
from bbp.rendering.registers.register_frame import register_page
from bbp.rendering.registers.register_lists import EntryLine
from bbp.rendering.registers.register_pages import entry_line
from bbp.rendering.registers.statistics_page import STYLES, statistics_trail

ROOM = 40
"""How many lines of a list the report shows."""


class YearNumber(NamedTuple):
    """A number of the report: what it counts, and where that is listed; no link where nothing is counted.

    ``is_part`` marks a part of the number above it.
    """

    label: str
    number: str
    url: str
    is_part: bool = False


class YearList(NamedTuple):
    """A list of the report; ``more`` and the link after it lead to what it has not room for."""

    id: str
    title: str
    lines: tuple[EntryLine, ...]
    more: str
    all_label: str
    all_url: str
    is_part: bool = False


class YearLink(NamedTuple):
    """The report of another year."""

    year: int
    label: str
    url: str


def render_year_pages(library: Library, settings: Settings, language: Language) -> Iterator[RenderedPage]:
    """A report for each year of which something is known, the newest first."""
    del settings
    for year in year_records(library):
        yield _page(year, library, language)


def _page(year: int, library: Library, language: Language) -> RenderedPage:
    both = {one: network_addresses.year_report(year, one) for one in Language}
    links, words = Links.from_page(both[language], language), load_words(language)
    trail = statistics_trail(library, language)
    report = _Report(year, year_records(library)[year], library, links)
    html = render_template(
        "pages/year.html",
        w=words,
        crumbs=crumbs(trail, links),
        year=year,
        numbers=tuple(report.numbers()),
        lists=tuple(report.lists()),
        others=tuple(_link(one, links) for one in year_records(library) if one != year),
    )
    return register_page(
        both,
        language,
        title=words("statistics.year.title", year=year),
        description=words("statistics.year.description", year=year),
        trail=trail,
        styles=STYLES,
        html=html,
    )


def _link(year: int, links: Links) -> YearLink:
    label = load_words(links.language)("statistics.year.title", year=year)
    return YearLink(year, label, links.to(network_addresses.year_report(year, links.language)))


@dataclass(frozen=True, slots=True)
class _Report:
    year: int
    record: YearRecord
    library: Library
    links: Links

    @property
    def words(self) -> Words:
        return load_words(self.links.language)

    # --- Numbers ---

    def numbers(self) -> Iterator[YearNumber]:
        record, activities = self.record, self.record.activities
        yield self._number("actividades", activities, "#actividades")
        for state in STATES if activities else ():
            some = [one for one in activities if one.carried_out == state]
            label = self.words(f"plans.states.{state}")
            number = format_number(len(some), self.links.language)
            yield YearNumber(label, number, f"#actividades-{state}" if some else "", is_part=True)
        yield self._number("eventos", record.events, "#agenda")
        yield self._number("publicaciones", record.publications, "#publicaciones")
        yield self._number("practicas_iniciadas", record.begun, self._begun_url())
        yield self._number("practicas_publicadas", record.published, "#practicas")
        yield self._number("boletines", record.issues, "#boletines")
        yield self._number("convocatorias", record.calls, "#convocatorias")

    def _number(self, key: str, counted: Sequence[object], url: str) -> YearNumber:
        label = self.words(f"statistics.column.{key}")
        return YearNumber(label, format_number(len(counted), self.links.language), url if counted else "")

    def _begun_url(self) -> str:
        return self.links.to(addresses.fact(FactKind.YEAR, str(self.year), self.links.language))

    # --- Lists ---

    def lists(self) -> Iterator[YearList]:
        """Only those with anything in them."""
        record, language = self.record, self.links.language
        events = network_addresses.agenda_of(AgendaWay.YEAR, self.year, language)
        publications = network_addresses.publications_of(PublicationWay.YEAR, self.year, language)
        practices, issues = (addresses.collection(kind, language) for kind in (Kind.PRACTICE, Kind.BULLETIN))
        published = [self._practice(one) for one in record.published[:ROOM]]
        dated = [self._issue(one) for one in record.issues[:ROOM]]
        yield from self._activities()
        yield from self._entries("agenda", record.events, events)
        yield from self._entries("publicaciones", record.publications, publications)
        yield from self._list("practicas", len(record.published), published, practices)
        yield from self._list("boletines", len(record.issues), dated, issues)
        yield from self._entries(
            "convocatorias", record.calls, network_addresses.register("convocatorias", language)
        )

    def _activities(self) -> Iterator[YearList]:
        """All of them as a heading, then those of each state."""
        activities = self.record.activities
        address = network_addresses.activities(ActivityFact.YEAR, str(self.year), self.links.language)
        if activities:
            title = self.words("statistics.column.actividades")
            label = self.words("statistics.year.all.actividades", year=self.year)
            yield YearList("actividades", title, (), "", label, self.links.to(address))
        for state in STATES:
            some = [one for one in activities if one.carried_out == state]
            lines = [entry_line("actividades", one, self.library, self.links) for one in some[:ROOM]]
            for one in self._list("actividades", len(some), lines, address):
                title = self.words(f"plans.list.of_state.{state}")
                yield one._replace(id=f"{one.id}-{state}", title=title, is_part=True)

    def _entries(self, register: str, entries: Sequence[PagedEntry], address: str) -> Iterator[YearList]:
        lines = [entry_line(register, one, self.library, self.links) for one in entries[:ROOM]]
        yield from self._list(register, len(entries), lines, address)

    def _list(self, key: str, count: int, lines: Sequence[EntryLine], address: str) -> Iterator[YearList]:
        if lines:
            hidden = count - len(lines)
            more = self.words.count("statistics.year.more", hidden) if hidden else ""
            label = self.words(f"statistics.year.all.{key}", year=self.year)
            title = self.words(f"statistics.year.of.{key}")
            yield YearList(key, title, tuple(lines), more, label, self.links.to(address))

    def _practice(self, practice: Practice) -> EntryLine:
        text, language = practice.text_in(self.links.language), self.links.language
        place = place_of(practice, self.library.registers, language)
        return self._document(
            Kind.PRACTICE, practice, text.title, text.language, (Piece(place.label, lang=place.lang),)
        )

    def _issue(self, issue: Bulletin) -> EntryLine:
        text = issue.text_in(self.links.language)
        return self._document(Kind.BULLETIN, issue, text.title, text.language, ())

    def _document(
        self, kind: Kind, document: Document, title: str, text_language: Language, facts: tuple[Piece, ...]
    ) -> EntryLine:
        """Practices by the day on which they were published, issues by their own."""
        language = self.links.language
        when = document.record.date if isinstance(document, Bulletin) else document.record.published
        return EntryLine(
            when=format_date(when, language) if when else "",
            title=title,
            url=self.links.to(addresses.document(kind, document.id, language)),
            facts=facts,
            note="",
            lang=text_language.foreign_in(language),
        )
