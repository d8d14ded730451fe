"""Room 3, rendering: what stands beside the text of an issue: highlights, agenda, calls, figure, errata."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from bbp.model.bulletin import Bulletin
from bbp.model.issue_contents import issue_calls, issue_events, issue_practices
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.facts.call_state import CallClock, call_clock
from bbp.rendering.facts.event_lines import EventLine, event_line, standing_call_line
from bbp.rendering.page.formats import format_date
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words
from bbp.rendering.practice.practice_card import render_practice_card


class ShownFigure(NamedTuple):
    """The figure of an issue, its sentence and its date; ``url`` leads to where it comes from."""

    figure: str
    text: str
    date: str
    url: str | None


class ShownErratum(NamedTuple):
    """A correction and its day."""

    date: str
    text: str


class Side(NamedTuple):
    """The column beside the text. ``lang`` is set when figure and corrections are in another language.

    ``clock`` dates the states of the calls; None when none of them has a state.
    """

    highlights: tuple[Markup, ...]
    agenda: tuple[EventLine, ...]
    calls: tuple[EventLine, ...]
    clock: CallClock | None
    figure: ShownFigure | None
    errata: tuple[ShownErratum, ...]
    lang: Language | None


def bulletin_side(issue: Bulletin, library: Library, links: Links) -> Side:
    """The column as the reader's language writes it; the highlights are pulled from the bank."""
    language, registers, today = links.language, library.registers, library.today
    calls = tuple(
        standing_call_line(call, registers, links, today) for call in issue_calls(issue.record, registers)
    )
    written = issue.text_in(language).language
    return Side(
        highlights=tuple(
            render_practice_card(practice, library, links) for practice in issue_practices(issue, library)
        ),
        agenda=tuple(
            event_line(event, registers, links, today) for event in issue_events(issue.record, registers)
        ),
        calls=calls,
        clock=call_clock(today, links) if any(line.standing for line in calls) else None,
        figure=issue_figure(issue, language),
        errata=issue_errata(issue, language),
        lang=written if written is not language else None,
    )


def issue_figure(issue: Bulletin, language: Language) -> ShownFigure | None:
    """The figure of an issue; its sentence stays in the original's language without a translation."""
    figure = issue.record.key_figure
    if figure is None:
        return None
    text = issue.text_in(language).key_figure or figure.text
    date = load_words(language)("bulletin.key_figure_date", date=format_date(figure.date, language))
    return ShownFigure(figure.figure, text, date, figure.link)


def issue_errata(issue: Bulletin, language: Language) -> tuple[ShownErratum, ...]:
    """The corrections; one that the translation does not carry yet stands as in the original."""
    translated, record = issue.text_in(language).errata, issue.record.errata
    return tuple(
        ShownErratum(
            date=format_date(erratum.date, language),
            text=translated[place] if place < len(translated) else erratum.text,
        )
        for place, erratum in enumerate(record)
    )
