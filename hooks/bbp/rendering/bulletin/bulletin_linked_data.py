"""Room 3, rendering: an issue for programs: a number of a periodical, and the practices that it mentions."""

from __future__ import annotations

from bbp.model import addresses
from bbp.model.bulletin import Bulletin
from bbp.model.format_keys import Kind
from bbp.model.issue_contents import issue_practices
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.rendering.bulletin.feed_issue import issue_author
from bbp.rendering.page.linked_data import (
    LICENCE_URL,
    Json,
    Node,
    organisation,
    translation_links,
    without_unknown,
)
from bbp.rendering.page.words import load_words


def issue_node(issue: Bulletin, library: Library, settings: Settings, language: Language) -> Node:
    """The node of the page of an issue in a language."""
    record, text_language = issue.record, issue.text_in(language).language
    pages = {one: settings.absolute(addresses.document(Kind.BULLETIN, issue.id, one)) for one in Language}
    changed = issue.last_change()
    return without_unknown(
        {
            "@type": "PublicationIssue",
            "identifier": issue.id,
            "issueNumber": str(record.number),
            "author": organisation(issue_author(issue, library, language)),
            "datePublished": str(record.published) if record.published else None,
            "dateModified": changed.isoformat() if changed else None,
            "license": LICENCE_URL,
            "isAccessibleForFree": True,
            "isPartOf": _periodical(settings, language),
            "mentions": _mentions(issue, library, settings, language),
            **translation_links(
                pages, issue.language, text_language, is_translated=issue.translation is not None
            ),
        }
    )


def _periodical(settings: Settings, language: Language) -> Json:
    words = load_words(language)
    return without_unknown(
        {
            "@type": "Periodical",
            "name": words("feeds.boletines.title"),
            "url": settings.absolute(addresses.collection(Kind.BULLETIN, language)),
            "issn": settings.issn,
            "publisher": organisation(words("feeds.network")),
        }
    )


def _mentions(issue: Bulletin, library: Library, settings: Settings, language: Language) -> list[Json]:
    named = [(one.id, one.text_in(language)) for one in issue_practices(issue, library)]
    return [
        {
            "@type": "Article",
            "@id": settings.absolute(addresses.document(Kind.PRACTICE, practice_id, text.language)),
            "name": text.title,
        }
        for practice_id, text in named
    ]
