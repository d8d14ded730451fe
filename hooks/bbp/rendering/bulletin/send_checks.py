"""Room 3, rendering: what the committee should know of an issue's mail before it leaves."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import unquote

from bbp.model import addresses
from bbp.model.bulletin import Bulletin
from bbp.model.format_keys import Kind
from bbp.model.settings import Settings
from bbp.model.text_enum import TextEnum
from bbp.model.translation import Revision
from bbp.rendering.bulletin.bulletin_email import BulletinEmail
from bbp.rendering.page.formats import format_date, format_number
from bbp.rendering.page.words import Words, load_words

GMAIL_CUTS_KB = 102
"""Gmail shows the first 102 KB of a message and hides the rest behind a link."""

ROOMY_SUBJECT = 60
"""Letters of a subject that a list of messages on a wide screen usually shows; the format allows 70."""

_KILOBYTE = 1024
_LINK = re.compile(r"""<a\s(?:[^"'>]|"[^"]*"|'[^']*')*>""", re.IGNORECASE)


class Level(TextEnum):
    """How a check ended: well, to be looked at, or the issue must not be sent."""

    GOOD = "good"
    LOOK = "look"
    STOP = "stop"


class Check(NamedTuple):
    """One thing that was checked. ``links`` are addresses that the sentence speaks of."""

    level: Level
    text: str
    links: tuple[str, ...] = ()


def send_checks(
    issue: Bulletin, email: BulletinEmail, settings: Settings, known: Collection[str]
) -> tuple[Check, ...]:
    """Every check of a mail, in the language of the mail.

    ``known`` are the addresses that the site has, relative to its root: a link of the mail to any
    other address of the site is a reason not to send it.
    """
    words = load_words(email.language)
    return (
        *_general_checks(issue, email, settings, known, words),
        _subject(email, words),
        *_translation(issue, words),
        _sender(settings, words),
    )


def stopping_checks(
    issue: Bulletin, email: BulletinEmail, settings: Settings, known: Collection[str], words: Words
) -> tuple[Check, ...]:
    """The checks of a mail that say not to send it, in the language of the one who sends; see above."""
    checks = _general_checks(issue, email, settings, known, words)
    return tuple(check for check in checks if check.level is Level.STOP)


def _general_checks(
    issue: Bulletin, email: BulletinEmail, settings: Settings, known: Collection[str], words: Words
) -> Iterator[Check]:
    """The checks that can stop a sending; what they say does not depend on the language of the mail."""
    yield _state(issue, words)
    yield _site(settings, words)
    yield from _links(issue, email, settings, known, words)
    yield _size(email, words)


def _state(issue: Bulletin, words: Words) -> Check:
    record = issue.record
    if record.withdrawn:
        date = format_date(record.withdrawn.date, words.language)
        return Check(Level.STOP, words("send.check.withdrawn", date=date))
    if record.published is None:
        return Check(Level.STOP, words("send.check.draft"))
    date = format_date(record.published, words.language)
    return Check(Level.GOOD, words("send.check.published", date=date))


def _site(settings: Settings, words: Words) -> Check:
    if settings.is_public:
        return Check(Level.GOOD, words("send.check.site", host=settings.host))
    return Check(Level.STOP, words("send.check.no_site", url=settings.site_url))


def _links(
    issue: Bulletin, email: BulletinEmail, settings: Settings, known: Collection[str], words: Words
) -> Iterator[Check]:
    found = links_in(email.html)
    own = [url for url in found if url.startswith(settings.site_url)]
    foreign = [url for url in found if url.startswith(("http:", "https:")) and url not in own]
    missing = tuple(url for url in own if not _exists(url, issue, settings, known))
    if missing:
        yield Check(Level.STOP, words.count("send.check.broken", len(missing)), missing)
    else:
        yield Check(Level.GOOD, words.count("send.check.links", len(own)))
    if foreign:
        yield Check(Level.LOOK, words.count("send.check.foreign", len(foreign)), tuple(foreign))


def _exists(url: str, issue: Bulletin, settings: Settings, known: Collection[str]) -> bool:
    address = unquote(url.removeprefix(settings.site_url).partition("#")[0])
    beside = {addresses.attachment(Kind.BULLETIN, issue.id, name) for name in issue.folder.attachments}
    return address in known or address in beside


def _size(email: BulletinEmail, words: Words) -> Check:
    kilobytes = math.ceil(len(email.html.encode()) / _KILOBYTE)
    values = {"size": format_number(kilobytes, words.language), "limit": str(GMAIL_CUTS_KB)}
    if kilobytes >= GMAIL_CUTS_KB:
        return Check(Level.STOP, words("send.check.cut", **values))
    if email.shortened:
        parts = words.enumerate([f"«{heading}»" for heading in email.shortened])
        return Check(Level.LOOK, words("send.check.shortened", parts=parts, **values))
    return Check(Level.GOOD, words("send.check.size", **values))


def _subject(email: BulletinEmail, words: Words) -> Check:
    length = len(email.subject)
    is_roomy = length <= ROOMY_SUBJECT
    key = "subject" if is_roomy else "long_subject"
    return Check(Level.GOOD if is_roomy else Level.LOOK, words(f"send.check.{key}", length=length))


def _translation(issue: Bulletin, words: Words) -> Iterator[Check]:
    """Of the translation: on both pages when it is stale, else on the page that sends it."""
    translated = issue.language.other
    if issue.mark is None:
        if words.language is translated:
            yield Check(Level.LOOK, words("send.check.untranslated"))
    elif issue.is_stale:
        yield Check(Level.LOOK, words(f"send.check.stale.{translated}"))
    elif words.language is translated and issue.mark.revision is Revision.PENDING:
        yield Check(Level.LOOK, words("send.check.unreviewed"))
    elif words.language is translated:
        yield Check(Level.GOOD, words("send.check.translated"))


def _sender(settings: Settings, words: Words) -> Check:
    if settings.bulletin_mail:
        return Check(Level.GOOD, words("send.check.sender", mail=settings.bulletin_mail))
    return Check(Level.LOOK, words("send.check.no_sender"))


def links_in(html: str) -> tuple[str, ...]:
    """The addresses that links of a document lead to, each once, in their order."""
    reader = _LinkReader()
    # A mail is mostly tables and styles: the reader of HTML would spend nearly all its time on them.
    reader.feed("".join(_LINK.findall(html)))
    reader.close()
    return tuple(reader.found)


class _LinkReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        target = dict(attrs).get("href")
        if tag == "a" and target:
            self.found[target] = None
