"""Room 3, rendering: the sources of a practice, numbered as its rows cite them."""

from __future__ import annotations

from typing import NamedTuple

from bbp.model import addresses
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.practice import Practice
from bbp.model.practice_record import Source
from bbp.model.registers import Registers, SourceDocument
from bbp.rendering.facts.practice_facts import term_label
from bbp.rendering.page.formats import format_date
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words
from bbp.rendering.practice.practice_results import ResultsTable


class Cited(NamedTuple):
    """A document of the register behind a source; its title is empty when the source has the same.

    ``access`` says how to consult it, and is empty when it has a public address.
    """

    title: str
    body: str
    lang: Language | None
    access: str
    note: str


class Supported(NamedTuple):
    """A series of results that a source supports; ``years`` of its rows, empty when it has only one."""

    indicator: str
    years: str
    anchor: str


class SourceItem(NamedTuple):
    """A source: title in the original's language, where to read it, date, who speaks, what it supports.

    ``supports_label`` stands before the series, or says that no row cites it; it is empty when the
    practice has no row at all. ``supports_lang`` is that of the indicators when it is not the page's.
    """

    title: str
    lang: Language | None
    url: str
    date: str
    origin: str
    document: Cited | None
    supports_label: str
    supports: tuple[Supported, ...]
    supports_lang: Language | None


def source_items(
    practice: Practice, registers: Registers, links: Links, results: ResultsTable | None
) -> tuple[SourceItem, ...]:
    """The sources in their order, which is their number, each with the series of ``results`` that cite it."""
    return tuple(
        _item(source, _supported(number, results), practice, registers, links, results)
        for number, source in enumerate(practice.record.sources, start=1)
    )


def _item(
    source: Source,
    supports: tuple[Supported, ...],
    practice: Practice,
    registers: Registers,
    links: Links,
    results: ResultsTable | None,
) -> SourceItem:
    document = registers.documents.get(source.document) if source.document else None
    return SourceItem(
        title=source.title,
        lang=practice.language.foreign_in(links.language),
        url=_url(source, document, practice, links),
        date=_date(source, document, links.language),
        origin=term_label("origenes", source.origin.value, registers, links.language),
        document=_cited(source, document, links.language) if document else None,
        supports_label=_supports_label(len(supports), links.language) if results else "",
        supports=supports,
        supports_lang=results.lang if results else None,
    )


def _supports_label(number: int, language: Language) -> str:
    return load_words(language)(f"practice.supports.{('none', 'one', 'other')[min(number, 2)]}")


def _supported(number: int, results: ResultsTable | None) -> tuple[Supported, ...]:
    found = []
    for series in results.series if results else ():
        years = [row.years for row in series.rows if row.source == number]
        if years:
            several = len(series.rows) > 1
            found.append(Supported(series.indicator, ", ".join(years) if several else "", series.anchor))
    return tuple(found)


def _url(source: Source, document: SourceDocument | None, practice: Practice, links: Links) -> str:
    if source.link:
        return source.link
    if document:
        return document.link or ""
    if source.document:
        return links.to(addresses.attachment(Kind.PRACTICE, practice.id, source.document))
    return ""


def _date(source: Source, document: SourceDocument | None, language: Language) -> str:
    known = source.date or (document.year if document else None)
    return format_date(known, language) if known else load_words(language)("practice.no_date")


def _cited(source: Source, document: SourceDocument, language: Language) -> Cited:
    words = load_words(language)
    return Cited(
        title=document.title if document.title.casefold() != source.title.casefold() else "",
        body=document.body,
        lang=document.language.foreign_in(language),
        access="" if document.link else words("practice.ask_the_secretariat"),
        note=document.note.in_language(language) if document.note else "",
    )
