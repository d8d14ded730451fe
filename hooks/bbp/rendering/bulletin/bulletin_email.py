"""Room 3, rendering: an issue of the bulletin → the mail that carries it, as HTML and as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from bbp.model.bulletin import Bulletin
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.problem import Problem, Severity, problem
from bbp.model.settings import Settings
from bbp.rendering.bulletin.email_frame import EmailFrame, email_frame
from bbp.rendering.bulletin.email_html import render_email_html
from bbp.rendering.bulletin.email_length import shorten
from bbp.rendering.bulletin.email_parts import Part, bank_part, date_parts, errata_parts, section_parts
from bbp.rendering.bulletin.email_text import render_email_text
from bbp.rendering.bulletin.feed_entries import first_id
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words


class BulletinEmail(NamedTuple):
    """A mail: what stands in the list of messages, and its body in two forms with the same words.

    ``first_id`` is the id under which the issue was first published: identifiers are made from it.
    ``shortened`` names the parts that the mail does not carry whole, by their headings.
    """

    subject: str
    preheader: str
    html: str
    text: str
    language: Language
    issue_id: str
    first_id: str
    web_url: str
    shortened: tuple[str, ...] = ()


def render_bulletin_email(
    issue: Bulletin, library: Library, settings: Settings, language: Language
) -> BulletinEmail:
    """The mail of an issue in a language; its text is that of the original when it is not translated.

    Notices, sections, highlights, agenda, calls, figure and corrections, as on the page; every address
    is full. The HTML has at most 60 KB (``email_length``).
    """
    emails = _emails(library)
    key = (issue.id, language, settings)
    if key not in emails:
        emails[key] = _render(issue, library, settings, language)
    return emails[key]


@once_per_library
def _emails(_: Library) -> dict[tuple[str, Language, Settings], BulletinEmail]:
    """The check, the page that sends a mail and its files ask for the same one."""
    return {}


def _render(issue: Bulletin, library: Library, settings: Settings, language: Language) -> BulletinEmail:
    frame, parts = _content(issue, library, settings, language)

    @cache
    def html(some: tuple[Part, ...]) -> str:
        return render_email_html(frame, *_around_figure(some))

    parts = shorten(parts, frame.web_url, html)
    return BulletinEmail(
        subject=frame.subject,
        preheader=frame.preheader,
        html=html(parts),
        text=render_email_text(frame, *_around_figure(parts)),
        language=language,
        issue_id=issue.id,
        first_id=first_id(issue),
        web_url=frame.web_url,
        shortened=tuple(part.heading for part in parts if part.more_url),
    )


def add_long_emails(problems: Iterable[Problem], library: Library, settings: Settings) -> tuple[Problem, ...]:
    """The problems of a project, with a notice for each mail that is cut, in their order.

    Only what renders a mail can say how long it is, and nothing is rendered over a problem: what a mail
    needs may be what is missing.
    """
    known = set(problems)
    if not any(found.severity is Severity.PROBLEM for found in known):
        known.update(find_long_emails(library, settings))
    return tuple(sorted(known))


def find_long_emails(library: Library, settings: Settings) -> Iterator[Problem]:
    """A notice ``email-too-long`` for each language file of an issue whose mail is cut.

    An issue that is not translated is told once, in the file that there is.
    """
    for issue in library.bulletins:
        for language in Language:
            if not issue.has_text_in(language):
                continue
            cut = render_bulletin_email(issue, library, settings, language).shortened
            if cut:
                parts = load_words(language).enumerate([f"«{heading}»" for heading in cut])
                yield problem(issue.file_in(language), 1, "email-too-long", parts=parts).as_notice()


def _content(
    issue: Bulletin, library: Library, settings: Settings, language: Language
) -> tuple[EmailFrame, tuple[Part, ...]]:
    links = Links(settings.site_url, language)
    frame = email_frame(issue, library, settings, links)
    parts = (
        *section_parts(issue, library, links, frame.web_url),
        bank_part(issue, library, links),
        *date_parts(issue, library, links),
        *errata_parts(issue, language),
    )
    return frame, parts


def _around_figure(parts: tuple[Part, ...]) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """The parts before the figure and those after it: only corrections follow it, as on the page."""
    after = tuple(part for part in parts if part.anchor == "erratas")
    return tuple(part for part in parts if part not in after), after
