"""Room 3, rendering: what an issue carries in a feed besides its text: highlights, agenda, calls, errata."""

from __future__ import annotations

from typing import NamedTuple

from bbp.model import addresses
from bbp.model.bulletin import Bulletin
from bbp.model.bulletin_record import Edition
from bbp.model.format_keys import Kind
from bbp.model.issue_contents import issue_practices
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.rendering.bulletin.bulletin_side import Side, bulletin_side
from bbp.rendering.facts.practice_facts import place_of
from bbp.rendering.page.document_notices import withdrawn_label
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words


class FeedHighlight(NamedTuple):
    """A practice of the issue. ``lang`` is set when its title is not in the language of the issue.

    ``withdrawn`` says that the practice was withdrawn and when; empty while it is not.
    """

    title: str
    url: str
    place: str
    lang: Language | None
    withdrawn: str


class FeedIssue(NamedTuple):
    """What follows the text of an issue; what it does not carry is empty.

    How a call stands changes by the day, and a reader keeps an entry as it was: the template leaves it out.
    """

    highlights: tuple[FeedHighlight, ...]
    side: Side


def feed_issue(issue: Bulletin, library: Library, links: Links) -> FeedIssue:
    """All of it in one language, that of the links, since a reader shows an entry as one text."""
    return FeedIssue(
        highlights=tuple(_highlight(one, library, links) for one in issue_practices(issue, library)),
        side=bulletin_side(issue, library, links),
    )


def issue_author(issue: Bulletin, library: Library, language: Language) -> str:
    """The body behind an issue. One that was composed afterwards is nobody's but the network's."""
    key = issue.record.commission if issue.record.edition is not Edition.RETROSPECTIVE else None
    body = library.registers.bodies.get(key or "")
    return body.in_language(language) if body else load_words(language)("feeds.network")


def _highlight(practice: Practice, library: Library, links: Links) -> FeedHighlight:
    text = practice.text_in(links.language)
    return FeedHighlight(
        title=text.title,
        url=links.to(addresses.document(Kind.PRACTICE, practice.id, links.language)),
        place=place_of(practice, library.registers, links.language).label,
        lang=text.language.foreign_in(links.language),
        withdrawn=withdrawn_label(practice, links.language),
    )
