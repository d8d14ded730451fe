"""Room 3, rendering: the page from which the committee sends an issue; its buttons are ``send.js``."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from bbp.model import addresses
from bbp.model.bulletin import Bulletin
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.rendering.bulletin.bulletin_email import BulletinEmail, render_bulletin_email
from bbp.rendering.bulletin.bulletin_page import MENU, bulletins_trail
from bbp.rendering.bulletin.send_checks import Check, Level, send_checks
from bbp.rendering.bulletin.short_message import ShortMessage, render_short_message
from bbp.rendering.page.breadcrumb import Trail, crumbs
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.links import Links
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import load_words

PREVIEW_WIDTHS = (600, 320)
"""Pixels: a mail in a window of a computer, and on a small telephone."""


class LanguageChoice(NamedTuple):
    """The send page of a language, by the language's own name."""

    language: Language
    name: str
    url: str
    is_current: bool


class SendView(NamedTuple):
    """What the template shows. ``lang`` is set when the issue's prose is in another language than the page.

    ``message_url`` is empty for a draft: no message is made of it, it could be sent.
    """

    number: int
    title: str
    lang: Language | None
    is_stale: bool
    languages: tuple[LanguageChoice, ...]
    original_url: str
    email: BulletinEmail
    short: ShortMessage
    html_url: str
    text_url: str
    message_url: str
    checks: tuple[Check, ...]
    stops: tuple[Check, ...]
    guide_url: str


def render_send_page(
    issue: Bulletin, library: Library, settings: Settings, language: Language, known: Collection[str]
) -> RenderedPage:
    """The page of an issue in a language; ``known`` are the addresses of the site (see ``send_checks``)."""
    both = {one: addresses.send(issue.id, one) for one in Language}
    links, words = Links.from_page(both[language], language), load_words(language)
    trail = _trail(issue, language)
    number = issue.record.number
    html = render_template(
        "pages/send.html",
        send=_view(issue, library, settings, links, known),
        widths=PREVIEW_WIDTHS,
        script_url=links.to(addresses.asset("send.js")),
        crumbs=crumbs(trail, links),
        w=words,
    )
    return RenderedPage(
        addresses=both,
        language=language,
        title=words("send.page_title", number=number),
        description=words("send.description", number=number),
        html=html,
        canonical=both[language],
        text_language=language,
        menu=MENU,
        robots="noindex",
        trail=trail,
    )


def _trail(issue: Bulletin, language: Language) -> Trail:
    label = load_words(language)("bulletin.number", number=issue.record.number)
    return *bulletins_trail(language), (label, addresses.document(Kind.BULLETIN, issue.id, language))


def _view(
    issue: Bulletin, library: Library, settings: Settings, links: Links, known: Collection[str]
) -> SendView:
    language = links.language
    text = issue.text_in(language)
    email = render_bulletin_email(issue, library, settings, language)
    checks = send_checks(issue, email, settings, known)
    html, plain, message = (addresses.mail_file(issue.id, name, language) for name in addresses.MAIL_FILES)
    return SendView(
        number=issue.record.number,
        title=text.title,
        lang=text.language.foreign_in(language),
        is_stale=issue.is_stale and text.language is not issue.language,
        languages=_languages(issue, links),
        original_url=links.to(addresses.document(Kind.BULLETIN, issue.id, issue.language)),
        email=email,
        short=render_short_message(issue, library, settings, language),
        html_url=links.to(html),
        text_url=links.to(plain),
        message_url=links.to(message) if issue.record.published else "",
        checks=checks,
        stops=tuple(check for check in checks if check.level is Level.STOP),
        guide_url=links.to(addresses.institutional("comite", language)),
    )


def _languages(issue: Bulletin, links: Links) -> tuple[LanguageChoice, ...]:
    return tuple(
        LanguageChoice(
            one,
            load_words(one)("site.language"),
            links.to(addresses.send(issue.id, one)),
            one is links.language,
        )
        for one in Language
    )
