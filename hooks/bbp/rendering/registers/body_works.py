"""Room 3, rendering: what a body of the network produced, as lines of its page and of its feed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from bbp.model import addresses
from bbp.model.body import Body
from bbp.model.body_works import Work, theme_practices, themes_of, works_of
from bbp.model.bulletin import Bulletin
from bbp.model.bulletin_record import Edition
from bbp.model.call import Call
from bbp.model.event import Event
from bbp.model.facts import FactKind
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.paged_entry import PagedEntry
from bbp.model.practice import Practice
from bbp.rendering.facts.entry_dates import entry_when
from bbp.rendering.facts.event_lines import call_line, event_line
from bbp.rendering.facts.issue_names import edition_name
from bbp.rendering.facts.practice_facts import fact_label, place_of, years_label
from bbp.rendering.facts.register_values import entry_facts, entry_url
from bbp.rendering.page.formats import format_date
from bbp.rendering.page.labelled_values import Piece, Value
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words
from bbp.rendering.registers.register_lists import EntryLine

MOST_OPEN = 60
"""Beyond these lines, the years that are left are folded."""
MOST_THEME_PRACTICES = 20
"""Of the practices of its themes a page shows the newest; the lists of the themes have all."""
_TELLING = {"publicaciones": ("tipo_publicacion", "ciudades"), "circuitos": ("tipo_circuito",)}


class WorkYear(NamedTuple):
    """The lines of a year, or of no known date."""

    label: str
    lines: tuple[EntryLine, ...]


@dataclass(frozen=True, slots=True)
class BodyWorks:
    """Everything that a body produced, newest first: ``recent`` years in sight, the ``earlier`` ones folded.

    ``newest`` is the latest date that is not to come; empty when none is known.
    """

    count: int
    newest: str
    recent: tuple[WorkYear, ...]
    earlier: tuple[WorkYear, ...]


@dataclass(frozen=True, slots=True)
class ThemePractices:
    """The newest practices on the themes of a body, and the lists that have all of them."""

    count: int
    lines: tuple[EntryLine, ...]
    lists: Value


def body_works(body: Body, library: Library, links: Links) -> BodyWorks:
    """The works of a body by year."""
    works = works_of(body.id, library)
    years = tuple(_years(works, library, links))
    shown = _years_in_sight(years)
    past = (work.when for work in works if work.when and work.when.first_day() <= library.today)
    newest = next(past, None)
    return BodyWorks(
        count=len(works),
        newest=format_date(newest, links.language) if newest else "",
        recent=years[:shown],
        earlier=years[shown:],
    )


def body_practices(body: Body, library: Library, links: Links) -> ThemePractices:
    """The practices whose theme names the body as its unit."""
    practices, language = theme_practices(body.id, library), links.language
    return ThemePractices(
        count=len(practices),
        lines=tuple(_practice_line(one, library, links) for one in practices[:MOST_THEME_PRACTICES]),
        lists=tuple(
            Piece(
                fact_label(FactKind.THEME, code, library.registers, language),
                links.to(addresses.fact(FactKind.THEME, code, language)),
            )
            for code in themes_of(body.id, library)
            if code in library.practices_by_fact[FactKind.THEME]
        ),
    )


def work_line(work: Work, library: Library, links: Links) -> EntryLine:
    """A work as a line."""
    if isinstance(work.source, Practice):
        return _practice_line(work.source, library, links, _practice_kind(work, links.language))
    if isinstance(work.source, Bulletin):
        return _issue_line(work.source, library, links)
    return _entry_line(work.register, work.source, library, links)


def _years(works: Iterable[Work], library: Library, links: Links) -> Iterator[WorkYear]:
    undated = load_words(links.language)("bodies.undated")
    for year, some in groupby(works, key=lambda work: work.when.year if work.when else None):
        lines = tuple(work_line(work, library, links) for work in some)
        yield WorkYear(str(year) if year else undated, lines)


def _years_in_sight(years: tuple[WorkYear, ...]) -> int:
    """How many years stand open: the first one, and those that fit."""
    lines = 0
    for place, year in enumerate(years):
        lines += len(year.lines)
        if lines > MOST_OPEN and place:
            return place
    return len(years)


def _practice_kind(work: Work, language: Language) -> str:
    return load_words(language)(f"bodies.kind.{'planned' if work.is_planned else 'practice'}")


def _practice_line(practice: Practice, library: Library, links: Links, kind: str = "") -> EntryLine:
    text, place = practice.text_in(links.language), place_of(practice, library.registers, links.language)
    return EntryLine(
        kind=kind,
        when=years_label(practice.record, links.language),
        title=text.title,
        url=links.to(addresses.document(Kind.PRACTICE, practice.id, links.language)),
        lang=text.language.foreign_in(links.language),
        facts=(Piece(place.label, lang=place.lang),),
        note="",
    )


def _issue_line(issue: Bulletin, library: Library, links: Links) -> EntryLine:
    text, words = issue.text_in(links.language), load_words(links.language)
    number = Piece(words("bulletin.number", number=issue.record.number))
    is_ordinary = issue.record.edition is Edition.ORDINARY
    edition = () if is_ordinary else (Piece(edition_name(issue, library, links.language)),)
    return EntryLine(
        kind=words("bodies.kind.issue"),
        when=format_date(issue.record.date, links.language),
        title=text.title,
        url=links.to(addresses.document(Kind.BULLETIN, issue.id, links.language)),
        lang=text.language.foreign_in(links.language),
        facts=(number, *edition),
        note="",
    )


def _entry_line(register: str, entry: PagedEntry, library: Library, links: Links) -> EntryLine:
    language = links.language
    return EntryLine(
        kind=load_words(language)(f"registers.of.{register}.one"),
        when=entry_when(entry, language),
        title=entry.in_language(language),
        url=entry_url(register, entry, links),
        lang=None,
        facts=_entry_facts(register, entry, library, links),
        note=entry.note.in_language(language) if entry.note else "",
    )


def _entry_facts(register: str, entry: PagedEntry, library: Library, links: Links) -> Value:
    registers, today = library.registers, library.today
    if isinstance(entry, Event):
        event = event_line(entry, registers, links, today)
        return tuple(Piece(text) for text in (event.place, event.state) if text)
    if isinstance(entry, Call):
        call = call_line(entry, registers, links)
        return tuple(Piece(text) for text in (call.when, call.state) if text)
    return entry_facts(entry, library, links, _TELLING[register]) if register in _TELLING else ()
