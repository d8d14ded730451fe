"""Room 3, rendering: the message by which a reader asks the secretariat for contact with a practice.

The page carries it whole, with brackets where she writes; ``contact.js`` fills them while she types.
Nothing is sent or kept by the site.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from markupsafe import Markup

from bbp.model import addresses
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.practice import Practice
from bbp.model.settings import Settings
from bbp.rendering.facts.practice_facts import place_of
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.links import Links
from bbp.rendering.page.mailto import mailto
from bbp.rendering.page.words import Words, load_words

MAILTO_LIMIT = 2000
"""Characters of a link to a mail program: some of them cut or refuse what is longer."""

_MESSAGE = ("subject", "body", "text", "blank")
_BLANKS = ("sender", "question")


class Contact(NamedTuple):
    """The message in the page's language. Without ``url`` (mailto) the reader copies it.

    ``other_url`` leads to the message in the other language; ``data`` is what the script fills in.
    """

    text: str
    url: str
    other_url: str
    data: Mapping[str, object]


class ContactForm(NamedTuple):
    """What stands before and after the message: the same on the page of every practice."""

    before: Markup
    after: Markup


def contact(practice: Practice, library: Library, settings: Settings, links: Links) -> Contact:
    """A message that names the practice, its place and its page, in the reader's language.

    It has brackets where the reader writes; a link that would be too long carries the page's address alone.
    """
    words, language = load_words(links.language), links.language
    about = {each.value: _about(practice, library, settings, each) for each in Language}
    blanks = {name: words(f"contact.blank.{name}") for name in _BLANKS}
    subject = words("contact.subject", **about[language])
    body = words("contact.body", **about[language], **blanks)
    other = addresses.document(Kind.PRACTICE, practice.id, language.other)
    return Contact(
        text=words("contact.text", subject=subject, body=body),
        url=_mailto(settings.contact, subject, body, about[language]["url"]) if settings.contact else "",
        other_url=f"{links.to(other)}#contacto",
        data={**about, "to": settings.contact or "", "limit": MAILTO_LIMIT},
    )


def _mailto(address: str, subject: str, body: str, shorter: str) -> str:
    url = mailto(address, subject, body)
    return url if len(url) <= MAILTO_LIMIT else mailto(address, subject, shorter)


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


def _script_words(words: Words) -> dict[str, object]:
    """The message in both languages, and what the script says in that of the page."""
    messages = {
        each.value: {key: load_words(each).find(f"contact.{key}") for key in _MESSAGE} for each in Language
    }
    said = {key: words(f"contact.{key}") for key in ("copied", "too_long")}
    return {**messages, **said, "refused": words("send.refused.text")}
