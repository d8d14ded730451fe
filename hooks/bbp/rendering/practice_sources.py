"""Room 3, rendering: the sources of a practice, numbered as its rows cite them."""

from __future__ import annotations

from dataclasses import dataclass

from bbp.model import addresses
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.practice import Practice
from bbp.model.practice_record import Source
from bbp.model.registers import Registers, SourceDocument
from bbp.rendering.formats import format_date
from bbp.rendering.links import Links
from bbp.rendering.practice_facts import term_label
from bbp.rendering.words import load_words


@dataclass(frozen=True, slots=True)
class Cited:
    """A document of the register behind a source; its title is empty when the source has the same.

    ``access`` says how to consult it, and is empty when it has a public address.
    """

    title: str
    body: str
    lang: Language | None
    access: str
    note: str


@dataclass(frozen=True, slots=True)
class SourceItem:
    """A source: title in the original's language, where to read it, date, and who speaks."""

    title: str
    lang: Language | None
    url: str
    date: str
    origin: str
    document: Cited | None


def source_items(practice: Practice, registers: Registers, links: Links) -> tuple[SourceItem, ...]:
    """The sources in their order, which is their number."""
    return tuple(_item(source, practice, registers, links) for source in practice.record.sources)


def _item(source: Source, practice: Practice, registers: Registers, links: Links) -> SourceItem:
    document = registers.documents.get(source.document) if source.document else None
    return SourceItem(
        title=source.title,
        lang=practice.language if practice.language is not links.language else None,
        url=_url(source, document, practice, links),
        date=_date(source, document, links.language),
        origin=term_label("origenes", source.origin.value, registers, links.language),
        document=_cited(source, document, links.language) if document else None,
    )


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
        lang=document.language if document.language is not language else None,
        access="" if document.link else words("practice.ask_the_secretariat"),
        note=document.note.in_language(language) if document.note else "",
    )
