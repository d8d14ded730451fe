"""Room 3, rendering: the archive of the bulletin, by year."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from bbp.model import addresses
from bbp.model.bulletin import Bulletin
from bbp.model.document import State
from bbp.model.format_keys import HEADINGS, SECTIONS, Kind
from bbp.model.language import DEFAULT_LANGUAGE, Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.rendering.bulletin.bulletin_page import MENU
from bbp.rendering.facts.issue_names import edition_name
from bbp.rendering.facts.register_values import register_link
from bbp.rendering.page.breadcrumb import crumbs, home_trail
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.formats import format_date
from bbp.rendering.page.labelled_values import Piece
from bbp.rendering.page.linked_data import COLLECTION
from bbp.rendering.page.links import Links
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import load_words


class BulletinCard(NamedTuple):
    """An issue in a list: ``parts`` are the sections that it has, by heading and link.

    ``commission`` is None when no body of the network stands behind the issue; ``lang`` is set when the
    prose is not in the page's language.
    """

    number: str
    edition: str
    commission: Piece | None
    date: str
    title: str
    url: str
    summary: str
    lang: Language | None
    parts: tuple[tuple[str, str], ...]
    is_draft: bool


def render_bulletin_list(library: Library, settings: Settings, language: Language) -> Iterator[RenderedPage]:
    """One page with all issues, under their years, newest first, and by number; without issues it says so."""
    both = {one: addresses.collection(Kind.BULLETIN, one) for one in Language}
    links, words = Links.from_page(both[language], language), load_words(language)
    trail = home_trail(language)
    issues = sorted(library.listed_bulletins, key=lambda issue: issue.record.number, reverse=True)
    cards = [bulletin_card(issue, library, links) for issue in issues]
    by_year = groupby(zip(issues, cards, strict=True), key=lambda pair: pair[0].record.date.year)
    html = render_template(
        "pages/bulletins.html",
        years=[(year, [card for _, card in some]) for year, some in by_year],
        numbered=cards[::-1],
        feed_url=settings.absolute(addresses.feed(Kind.BULLETIN, language)),
        json_feed_url=settings.absolute(addresses.json_feed(Kind.BULLETIN, language)),
        crumbs=crumbs(trail, links),
        w=words,
    )
    yield RenderedPage(
        addresses=both,
        language=language,
        title=words("bulletin.list.title"),
        description=words("bulletin.list.description"),
        html=html,
        canonical=both[language],
        text_language=language,
        menu=MENU,
        last_change=max((day for issue in issues if (day := issue.last_change())), default=None),
        trail=trail,
        linked_data=COLLECTION,
    )


def bulletin_card(issue: Bulletin, library: Library, links: Links) -> BulletinCard:
    """The values of a card, as seen from a page."""
    language, record = links.language, issue.record
    text, words = issue.text_in(language), load_words(language)
    url = links.to(addresses.document(Kind.BULLETIN, issue.id, language))
    body = record.commission
    return BulletinCard(
        number=words("bulletin.number", number=record.number),
        edition=edition_name(issue, library, language),
        commission=register_link("instancias", body, library, links) if body else None,
        date=format_date(record.date, language),
        title=text.title,
        url=url,
        summary=text.summary,
        lang=text.language.foreign_in(language),
        parts=tuple(_parts(issue, url, language)),
        is_draft=issue.state is State.DRAFT,
    )


def _parts(issue: Bulletin, url: str, language: Language) -> Iterator[tuple[str, str]]:
    written, headings = issue.text_in(language).prose.sections, HEADINGS[Kind.BULLETIN]
    named = zip(SECTIONS[Kind.BULLETIN], headings[DEFAULT_LANGUAGE], headings[language], strict=True)
    for key, anchor, heading in named:
        if written.get(key):
            yield heading, f"{url}#{anchor.lower()}"
