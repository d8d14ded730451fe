"""Room 3, rendering: the parts of the mail of an issue: sections, highlights, agenda, calls, corrections.

Each part stands under its heading and is a list of blocks, each as HTML and as text.
"""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from bbp.model.bulletin import Bulletin
from bbp.model.evidence import HIGHEST_LEVEL
from bbp.model.format_keys import HEADINGS, SECTIONS, Kind
from bbp.model.issue_contents import issue_calls, issue_events, issue_practices
from bbp.model.language import DEFAULT_LANGUAGE, Language
from bbp.model.library import Library
from bbp.rendering.bulletin.bulletin_side import ShownErratum, issue_errata
from bbp.rendering.bulletin.email_prose import Block, prose_blocks
from bbp.rendering.facts.event_lines import EventLine, call_line, event_line
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.links import Links, Resolver
from bbp.rendering.page.words import load_words
from bbp.rendering.practice.practice_card import Card, practice_card
from bbp.rendering.text.markdown_text import LinkNumbers
from bbp.rendering.text.plain_text import hang, wrap


class Part(NamedTuple):
    """A part of the mail and its place on the web page. Without blocks it says ``empty``.

    ``lang`` is set when its prose is in another language than the mail; the blocks of ``has_rows`` are
    rows of a table; ``more_url`` leads to the page when the mail does not carry the whole part.
    """

    anchor: str
    heading: str
    blocks: tuple[Block, ...]
    empty: str
    lang: Language | None = None
    has_rows: bool = False
    more_url: str = ""


def section_parts(issue: Bulletin, library: Library, links: Links, page_url: str) -> tuple[Part, ...]:
    """All sections in their order; their anchors are those of the page."""
    text, kind = issue.text_in(links.language), Kind.BULLETIN
    resolver, numbers = Resolver(issue, kind, library, links), LinkNumbers()
    named = zip(SECTIONS[kind], HEADINGS[kind][DEFAULT_LANGUAGE], HEADINGS[kind][links.language], strict=True)
    return tuple(
        Part(
            anchor=anchor.lower(),
            heading=heading,
            blocks=prose_blocks(text.prose.sections.get(key, ""), resolver, page_url, numbers),
            empty=load_words(links.language)("bulletin.empty.section"),
            lang=text.language.foreign_in(links.language),
        )
        for key, anchor, heading in named
    )


def bank_part(issue: Bulletin, library: Library, links: Links) -> Part:
    """The highlights, pulled from the bank."""
    practices = issue_practices(issue, library)
    cards = [practice_card(practice, library, links) for practice in practices]
    words = load_words(links.language)
    return Part(
        anchor="practicas",
        heading=words("bulletin.highlights"),
        blocks=tuple(_card_block(card, links.language) for card in cards),
        empty=words("bulletin.empty.highlights"),
    )


def date_parts(issue: Bulletin, library: Library, links: Links) -> tuple[Part, ...]:
    """The agenda and the calls."""
    registers, today, words = library.registers, library.today, load_words(links.language)
    events, calls = issue_events(issue.record, registers), issue_calls(issue.record, registers)
    return (
        Part(
            anchor="agenda",
            heading=words("bulletin.agenda"),
            blocks=tuple(_line_block(event_line(event, registers, links, today)) for event in events),
            empty=words("bulletin.empty.agenda"),
            has_rows=True,
        ),
        Part(
            anchor="convocatorias",
            heading=words("bulletin.calls"),
            blocks=tuple(_line_block(call_line(call, registers, links)) for call in calls),
            empty=words("bulletin.empty.calls"),
            has_rows=True,
        ),
    )


def errata_parts(issue: Bulletin, language: Language) -> tuple[Part, ...]:
    """The corrections; nothing while there are none."""
    written, words = issue.text_in(language).language, load_words(language)
    lang = written if written is not language else None
    blocks = tuple(_erratum_block(erratum, lang) for erratum in issue_errata(issue, language))
    part = Part("erratas", words("bulletin.errata"), blocks, words("bulletin.empty.errata"), has_rows=True)
    return (part,) if blocks else ()


def _card_block(card: Card, language: Language) -> Block:
    words = load_words(language)
    badge = words("evidence.good_practice" if card.is_good_practice else "evidence.experience")
    level = words("evidence.of_four", level=card.level)
    meter = "■" * card.level + "□" * (HIGHEST_LEVEL - card.level)
    draft = f" · {words('card.draft')}" if card.is_draft else ""
    html = render_template("email/card.html", card=card, badge=badge, meter=meter, level=level, draft=draft)
    standing = card.withdrawn or f"{badge} · {meter} {level}{draft}"
    lines = (card.title, f"{card.place.label} · {card.years}", card.summary, standing)
    text = "\n".join(map(wrap, lines))
    return Block(Markup(html), f"{text}\n{card.url}")


def _line_block(line: EventLine) -> Block:
    html = render_template("email/date.html", line=line)
    said = (line.when, line.title, line.place, line.state, line.note)
    text = "\n".join(wrap(one, _IN_LIST) for one in said if one)
    return Block(Markup(html), hang(f"{text}\n{line.url}", "- "))


def _erratum_block(erratum: ShownErratum, lang: Language | None) -> Block:
    html = render_template("email/erratum.html", erratum=erratum, lang=lang)
    return Block(Markup(html), hang(f"{erratum.date}\n{wrap(erratum.text, _IN_LIST)}", "- "))


_IN_LIST = 70
"""What is left of a line behind the mark of a list."""
