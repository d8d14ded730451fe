"""Room 3, rendering: an issue in a few lines: to write into a mail, or to send by WhatsApp."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

from bbp.model import addresses
from bbp.model.bulletin import Bulletin
from bbp.model.bulletin_record import Edition
from bbp.model.format_keys import Kind
from bbp.model.issue_contents import issue_calls, issue_events, issue_practices
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.rendering.page.document_notices import withdrawn_label
from bbp.rendering.page.formats import format_date
from bbp.rendering.page.mailto import mailto
from bbp.rendering.page.words import load_words

MOST_IN_CHAT = 700
"""How many characters a message of WhatsApp may have: further down it is folded away."""


class ShortMessage(NamedTuple):
    """Subject and text (title, three lines, link) for a mail, the text for WhatsApp, links that open both."""

    subject: str
    text: str
    whatsapp: str
    wa_me_url: str
    mailto_url: str


def render_short_message(
    issue: Bulletin, library: Library, settings: Settings, language: Language
) -> ShortMessage:
    """The short version in the reader's language: what it is, what it tells, what it carries, where it is."""
    text = issue.text_in(language)
    url = settings.absolute(addresses.document(Kind.BULLETIN, issue.id, language))
    lines = [_facts(issue, language), text.summary, _counts(issue, library, language)]
    said = "\n".join([text.title, *lines, url])
    chat = _for_chat(text.title, lines, url)
    return ShortMessage(
        subject=text.subject,
        text=said,
        whatsapp=chat,
        wa_me_url=f"https://wa.me/?text={quote(chat, safe='')}",
        mailto_url=mailto("", text.subject, said),
    )


def _facts(issue: Bulletin, language: Language) -> str:
    """Number, date, and what is not as usual: the edition, or that the issue was withdrawn."""
    words, record = load_words(language), issue.record
    said = [words("email.issue", number=record.number), format_date(record.date, language)]
    if record.withdrawn:
        said.append(withdrawn_label(issue, language))
    elif record.edition is not Edition.ORDINARY:
        said.append(words(f"bulletin.edition.{record.edition}"))
    return " · ".join(said)


def _counts(issue: Bulletin, library: Library, language: Language) -> str:
    words, registers = load_words(language), library.registers
    counts = {
        "practices": len(issue_practices(issue, library)),
        "dates": len(issue_events(issue.record, registers)),
        "calls": len(issue_calls(issue.record, registers)),
    }
    said = [words.count(f"email.count.{name}", number) for name, number in counts.items() if number]
    return words("email.carries", things=words.enumerate(said)) if said else words("email.carries_text")


def _for_chat(title: str, lines: list[str], url: str) -> str:
    """The title stands out as WhatsApp marks it; of lines that do not fit the last ones are left out."""
    for kept in range(len(lines), -1, -1):
        said = "\n".join([f"*{title}*", *lines[:kept], "", url])
        if len(said) <= MOST_IN_CHAT:
            return said
    return url
