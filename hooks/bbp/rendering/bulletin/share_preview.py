"""Room 3, rendering: the pictures of shared links: what each says, and the same in words."""

from __future__ import annotations

from collections.abc import Iterator

from bbp.model import addresses
from bbp.model.bulletin import Bulletin
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.bulletin.share_picture import SharePicture, render_share_picture
from bbp.rendering.page.formats import format_date
from bbp.rendering.page.words import load_words


def render_share_pictures(library: Library) -> Iterator[tuple[str, bytes]]:
    """Address and PNG of a picture for each issue that has a page, and of one for all other pages."""
    for language in Language:
        yield addresses.site_picture(language), render_share_picture(_site_picture(language))
        for issue in library.bulletins:
            picture = render_share_picture(_issue_picture(issue, language))
            yield addresses.share_picture(issue.id, language), picture


def issue_alt(issue: Bulletin, language: Language) -> str:
    """What the picture of an issue says, in one sentence."""
    return load_words(language)(
        "share.issue_alt",
        number=issue.record.number,
        date=format_date(issue.record.date, language),
        title=issue.text_in(language).title,
    )


def _issue_picture(issue: Bulletin, language: Language) -> SharePicture:
    words = load_words(language)
    return SharePicture(
        figure=str(issue.record.number),
        kicker=words("feeds.boletines.title"),
        title=issue.text_in(language).title,
        note=format_date(issue.record.date, language),
        name=words("site.name"),
    )


def _site_picture(language: Language) -> SharePicture:
    words = load_words(language)
    return SharePicture("", "", words("site.name"), words("site.tagline"), "")
