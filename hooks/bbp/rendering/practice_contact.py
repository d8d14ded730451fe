"""Room 3, rendering: the message by which a reader asks the secretariat for contact with a practice.

The page carries it whole, with brackets where she writes; ``contact.js`` fills them while she types.
Nothing is sent or kept by the site.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from bbp.model import addresses
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.practice import Practice
from bbp.model.settings import Settings
from bbp.rendering.environment import render_template
from bbp.rendering.links import Links
from bbp.rendering.practice_facts import place_of
from bbp.rendering.words import Words, load_words

MAILTO_LIMIT = 2000
"""Characters of a link to a mail program: some of them cut or refuse what is longer."""

_MESSAGE = ("subject", "body", "text", "blank")
_BLANKS = ("sender", "question")


@dataclass(frozen=True, slots=True)
class Contact:
    """The message in the page's language. Without ``url`` (mailto) the reader copies it.

    ``other_url`` leads to the message in the other language; ``data`` is what the script fills in.
    """

    text: str
    url: str
    other_url: str
    data: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ContactForm:
    """What stands before and after the message: the same on the page of every practice."""

    before: Markup
    after: Markup


def contact(practice: Practice, library: Library, settings: Settings, links: Links) -> Contact:
    """A message that names the practice, its place and its page, in the reader's language."""
    language = links.language
    about = {each.value: _about(practice, library, settings, each) for each in Language}
    other = addresses.document(Kind.PRACTICE, practice.id, language.other)
    return Contact(
        text=_text(about[language], load_words(language)),
        url=_mailto(settings.contact, about[language], library, language) if settings.contact else "",
        other_url=f"{links.to(other)}#contacto",
        data={**about, "to": settings.contact or "", "limit": MAILTO_LIMIT},
    )


def contact_form(library: Library, settings: Settings, links: Links) -> ContactForm:
    """Where the reader writes, in the words of her language, and the script with what it says."""
    made = _forms(library)
    if links not in made:
        words = load_words(links.language)
        before = render_template(
            "pages/contact_form.html",
            w=words,
            has_address=bool(settings.contact),
            languages=_languages(links),
        )
        after = render_template(
            "pages/contact_script.html",
            script_words=_script_words(words),
            script_url=links.to(addresses.asset("contact.js")),
        )
        made[links] = ContactForm(Markup(before), Markup(after))
    return made[links]


@once_per_library
def _forms(_: Library) -> dict[Links, ContactForm]:
    return {}


def _languages(links: Links) -> tuple[tuple[Language, str, bool], ...]:
    """Each language by its own name, and whether it is the page's."""
    return tuple((each, load_words(each)("site.language"), each is links.language) for each in Language)


def _about(practice: Practice, library: Library, settings: Settings, language: Language) -> dict[str, str]:
    """The values of the message in a language, by the names that the words give them."""
    return {
        "title": practice.text_in(language).title,
        "place": place_of(practice, library.registers, language).label,
        "url": settings.absolute(addresses.document(Kind.PRACTICE, practice.id, language)),
    }


def _text(about: Mapping[str, str], words: Words) -> str:
    """Subject and body, with brackets where the reader writes."""
    subject, body = words("contact.subject", **about), words("contact.body", **about, **_blanks(words))
    return words("contact.text", subject=subject, body=body)


def _blanks(words: Words) -> dict[str, str]:
    return {name: words(f"contact.blank.{name}") for name in _BLANKS}


def _mailto(address: str, about: Mapping[str, str], library: Library, language: Language) -> str:
    """The link to the mail program; its body is the practice's address alone where it would be too long."""
    quoted = {name: quote(value) for name, value in about.items()}
    subject, body = _quoted_messages(library)[language]
    start = f"mailto:{address}?subject={subject.format(**quoted)}&body="
    whole = start + body.format(**quoted)
    return whole if len(whole) <= MAILTO_LIMIT else start + quoted["url"]


@once_per_library
def _quoted_messages(_: Library) -> Mapping[Language, tuple[str, str]]:
    """Subject and body as a link writes them (RFC 6068: lines end with CRLF), with their placeholders."""
    return {language: _quoted_message(load_words(language)) for language in Language}


def _quoted_message(words: Words) -> tuple[str, str]:
    blanks, placeholders = _blanks(words), {name: f"{{{name}}}" for name in ("title", "place", "url")}
    body = words("contact.body", **placeholders, **blanks).replace("\n", "\r\n")
    return quote(words("contact.subject", **placeholders), safe="{}"), quote(body, safe="{}")


def _script_words(words: Words) -> dict[str, object]:
    """The message in both languages, and what the script says in that of the page."""
    messages = {
        each.value: {key: load_words(each).find(f"contact.{key}") for key in _MESSAGE} for each in Language
    }
    said = {key: words(f"contact.{key}") for key in ("copied", "too_long")}
    return {**messages, **said, "refused": words("send.refused.text")}
