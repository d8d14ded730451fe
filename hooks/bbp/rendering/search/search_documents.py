"""Room 3, rendering: what the search reads of each document of a language, and how much each part weighs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bbp.model import addresses
from bbp.model.bulletin import Bulletin
from bbp.model.document import Prose
from bbp.model.facts import FactKind
from bbp.model.format_keys import Kind
from bbp.model.issue_contents import issue_calls, issue_events, issue_practices
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.rendering.facts.practice_facts import fact_label
from bbp.rendering.page.rendered_page import RenderedPage, Searched
from bbp.rendering.text.prose_text import text_of_html, text_of_markdown

# How often a word counts that stands once in a part.
NAMED = 24.0
TITLE, SUMMARY, LABEL, NAME, PROSE, SOURCE = 8.0, 3.0, 2.5, 1.0, 1.0, 0.3
PAGE_IMPORTANCE = 0.7
"""Of an institutional page, as against a practice or an issue."""

# What a guide shows to be copied is not what it is about, nor are the ways to other pages.
_PASSED_OVER = re.compile(r"<(pre|nav)\b.*?</\1>", re.DOTALL)
# The boxes of a row stand side by side without a blank between their tags, and are read apart.
_NEXT_BOX = re.compile(r"><(?!/)")

_LABELLED = (
    FactKind.CITY,
    FactKind.COUNTRY,
    FactKind.THEME,
    FactKind.INSTRUMENT,
    FactKind.RECIPIENT,
    FactKind.GOAL,
    FactKind.AXIS,
)


class Part(NamedTuple):
    """A part of a document in the language of its text."""

    weight: float
    text: str
    language: Language


class SearchDocument(NamedTuple):
    """A document as the search sees it; excerpts are cut from ``text``: the summary and the prose."""

    address: str
    title: str
    text: str
    parts: tuple[Part, ...]
    importance: float = 1.0


def search_documents(
    library: Library, pages: Iterable[RenderedPage], language: Language
) -> tuple[SearchDocument, ...]:
    """The listed practices, the listed issues, then the institutional pages of the language."""
    return (
        *(_practice(one, library, language) for one in library.listed_practices),
        *(_bulletin(one, library, language) for one in library.listed_bulletins),
        *(_page(one) for one in pages),
    )


def _practice(practice: Practice, library: Library, language: Language) -> SearchDocument:
    text, record = practice.text_in(language), practice.record
    prose = _prose(text.prose)
    names = [record.responsible, *(actor.name for actor in record.actors)]
    rows = [" ".join(filter(None, text.row_label(result))) for result in record.results]
    said = [text.summary, text.period_note or "", text.territory_name or "", *rows]
    return SearchDocument(
        address=addresses.document(Kind.PRACTICE, practice.id, language),
        title=text.title,
        text=f"{text.summary} {prose}",
        parts=(
            Part(TITLE, text.title, text.language),
            Part(SUMMARY, " ".join(said), text.language),
            Part(LABEL, " ".join(_labels(practice, library, language)), language),
            Part(PROSE, prose, text.language),
            Part(NAME, " ".join(names), practice.language),
            Part(SOURCE, " ".join(source.title for source in record.sources), practice.language),
        ),
    )


def _bulletin(issue: Bulletin, library: Library, language: Language) -> SearchDocument:
    text, record, registers = issue.text_in(language), issue.record, library.registers
    prose = _prose(text.prose)
    entries = (*issue_events(record, registers), *issue_calls(record, registers))
    carried = [entry.in_language(language) for entry in entries]
    highlights = [practice.text_in(language).title for practice in issue_practices(issue, library)]
    return SearchDocument(
        address=addresses.document(Kind.BULLETIN, issue.id, language),
        title=text.title,
        text=f"{text.summary} {prose}",
        parts=(
            Part(TITLE, text.title, text.language),
            Part(SUMMARY, f"{text.summary} {text.subject} {record.date.year}", text.language),
            Part(PROSE, prose, text.language),
            Part(NAME, " ".join((*carried, *highlights, text.key_figure or "")), language),
        ),
    )


def _page(page: RenderedPage) -> SearchDocument:
    read = page.searched or Searched(page.html, importance=PAGE_IMPORTANCE)
    language = page.text_language
    text = text_of_html(_NEXT_BOX.sub("> <", _PASSED_OVER.sub(" ", read.html)))
    parts = (
        Part(TITLE, page.title, language),
        Part(NAMED, read.names, language),
        Part(PROSE, text, language),
    )
    return SearchDocument(page.address, page.title, text, parts, read.importance)


def _prose(prose: Prose) -> str:
    return " ".join(map(text_of_markdown, prose.sections.values()))


def _labels(practice: Practice, library: Library, language: Language) -> Iterator[str]:
    facts = library.facts[practice.id]
    for kind in _LABELLED:
        for code in facts.get(kind, ()):
            yield fact_label(kind, code, library.registers, language)
