"""Room 3, rendering: the page of an issue of the bulletin."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from bbp.model import addresses
from bbp.model.bulletin import Bulletin
from bbp.model.document import State
from bbp.model.format_keys import HEADINGS, SECTIONS, Kind
from bbp.model.issue_contents import neighbours
from bbp.model.language import DEFAULT_LANGUAGE, Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.rendering.bulletin.bulletin_citation import IssueCitation, issue_citation
from bbp.rendering.bulletin.bulletin_linked_data import issue_node
from bbp.rendering.bulletin.bulletin_notices import bulletin_notices
from bbp.rendering.bulletin.bulletin_side import Side, bulletin_side
from bbp.rendering.bulletin.share_preview import issue_alt
from bbp.rendering.facts.register_values import register_link
from bbp.rendering.page.breadcrumb import Trail, crumbs, home_trail
from bbp.rendering.page.document_notices import Notice
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.formats import format_date
from bbp.rendering.page.labelled_values import Piece
from bbp.rendering.page.links import Links, Resolver
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import load_words
from bbp.rendering.text.markdown import render_markdown
from bbp.rendering.text.picture_links import pictures_by_link

MENU = "bulletins"


class IssueSection(NamedTuple):
    """A section by its heading in the reader's language; without ``html`` the issue has none."""

    anchor: str
    heading: str
    html: Markup


class Neighbour(NamedTuple):
    """The issue before or after. ``lang`` is set when its title is not in the page's language."""

    label: str
    title: str
    url: str
    lang: Language | None


class IssueView(NamedTuple):
    """What the template shows. ``lang`` is set when the prose is in another language than the page."""

    number: int
    date: str
    commission: Piece | None
    title: str
    summary: str
    lang: Language | None
    notices: tuple[Notice, ...]
    sections: tuple[IssueSection, ...]
    side: Side
    neighbours: tuple[Neighbour, ...]
    all_url: str
    send_url: str
    edit_url: str | None
    file: str
    citation: IssueCitation
    script_url: str


def render_bulletin_page(
    issue: Bulletin, library: Library, settings: Settings, language: Language
) -> RenderedPage:
    """The page of an issue in a language; its text is that of the original when it is not translated."""
    text = issue.text_in(language)
    both = {one: addresses.document(Kind.BULLETIN, issue.id, one) for one in Language}
    links = Links.from_page(both[language], language)
    trail = bulletins_trail(language)
    view = _view(issue, library, settings, links)
    html = render_template(
        "pages/bulletin.html", issue=view, crumbs=crumbs(trail, links), w=load_words(language)
    )
    return RenderedPage(
        addresses=both,
        language=language,
        title=text.title,
        description=_description(issue, language),
        html=html,
        canonical=both[text.language],
        text_language=text.language,
        translated=tuple(one for one in Language if issue.text_in(one).language is one),
        menu=MENU,
        source_file=issue.file_in(language),
        last_change=issue.last_change(),
        is_article=True,
        robots="" if issue.state is State.PUBLISHED else "noindex",
        picture=addresses.share_picture(issue.id, language),
        picture_alt=issue_alt(issue, language),
        trail=trail,
        linked_data=issue_node(issue, library, settings, language),
    )


def bulletins_trail(language: Language) -> Trail:
    """The trail of a page under the list of all issues."""
    label = load_words(language)("bulletin.crumb")
    return *home_trail(language), (label, addresses.collection(Kind.BULLETIN, language))


def _view(issue: Bulletin, library: Library, settings: Settings, links: Links) -> IssueView:
    language, record = links.language, issue.record
    text = issue.text_in(language)
    body = record.commission
    return IssueView(
        number=record.number,
        date=format_date(record.date, language),
        commission=register_link("instancias", body, library, links) if body else None,
        title=text.title,
        summary=text.summary,
        lang=text.language.foreign_in(language),
        notices=bulletin_notices(issue, links),
        sections=_sections(issue, library, links),
        side=bulletin_side(issue, library, links),
        neighbours=_neighbours(issue, library, links),
        all_url=links.to(addresses.collection(Kind.BULLETIN, language)),
        send_url=links.to(addresses.send(issue.id, language)),
        edit_url=settings.edit_url(issue.file_in(language)),
        file=issue.file_in(language),
        citation=issue_citation(issue, library, settings, language),
        script_url=links.to(addresses.asset("cite.js")),
    )


def _sections(issue: Bulletin, library: Library, links: Links) -> tuple[IssueSection, ...]:
    """All sections in their order. Their anchors are the same in both languages."""
    written = issue.text_in(links.language).prose.sections
    resolver = Resolver(issue, Kind.BULLETIN, library, links)
    pictures = pictures_by_link(issue, Kind.BULLETIN, links)
    headings = HEADINGS[Kind.BULLETIN]
    named = zip(SECTIONS[Kind.BULLETIN], headings[DEFAULT_LANGUAGE], headings[links.language], strict=True)
    return tuple(
        IssueSection(
            anchor.lower(), heading, Markup(render_markdown(written.get(key, ""), resolver, pictures))
        )
        for key, anchor, heading in named
    )


def _neighbours(issue: Bulletin, library: Library, links: Links) -> tuple[Neighbour, ...]:
    words = load_words(links.language)
    previous, following = neighbours(issue, library)
    named = ((words("bulletin.previous"), previous), (words("bulletin.next"), following))
    return tuple(_neighbour(label, other, links) for label, other in named if other)


def _neighbour(label: str, issue: Bulletin, links: Links) -> Neighbour:
    text = issue.text_in(links.language)
    url = links.to(addresses.document(Kind.BULLETIN, issue.id, links.language))
    return Neighbour(label, text.title, url, text.language.foreign_in(links.language))


def _description(issue: Bulletin, language: Language) -> str:
    return load_words(language)(
        "bulletin.description",
        number=issue.record.number,
        date=format_date(issue.record.date, language),
        summary=issue.text_in(language).summary,
    )
