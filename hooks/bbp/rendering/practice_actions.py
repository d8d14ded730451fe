"""Room 3, rendering: what a reader can do with a practice: ask for contact, correct it, translate it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from bbp.model import addresses
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.model.settings import Settings
from bbp.rendering.practice_facts import place_of
from bbp.rendering.words import load_words


@dataclass(frozen=True, slots=True)
class Contact:
    """The message to the secretariat. Without ``url`` (mailto) the reader copies it."""

    url: str
    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Improvement:
    """The files behind the page. The addresses are empty while the project has no public repository."""

    edit_url: str
    translate_url: str
    translate_label: str
    edit_file: str
    translate_file: str


def contact(practice: Practice, library: Library, settings: Settings, language: Language) -> Contact:
    """A message in the reader's language that names the practice and its page; nothing is sent from here."""
    words, title = load_words(language), practice.text_in(language).title
    page = settings.absolute(addresses.document(Kind.PRACTICE, practice.id, language))
    place = place_of(practice, library.registers, language).label
    subject = words("contact.subject", title=title)
    body = words("contact.body", title=title, place=place, url=page)
    url = f"mailto:{settings.contact}?subject={quote(subject)}&body={quote(body)}" if settings.contact else ""
    return Contact(url, subject, body)


def improvement(practice: Practice, settings: Settings, language: Language) -> Improvement:
    """Where to correct the text that is shown, and where to translate it or to correct the translation."""
    target = practice.language.other
    folder, name = f"{Kind.PRACTICE}/{practice.id}", f"{target}.md"
    edit_file, translate_file = practice.file_in(language), f"{folder}/{name}"
    exists = practice.translation is not None
    new_url = settings.edit_url(translate_file) if exists else settings.new_file_url(folder, name)
    # On the page of the translation both would lead to the same file.
    is_same = edit_file == translate_file
    key = "correct_translation" if exists else "translate"
    return Improvement(
        edit_url=settings.edit_url(edit_file) or "",
        translate_url="" if is_same else new_url or "",
        translate_label=load_words(language)(f"actions.{key}.{target}"),
        edit_file=edit_file,
        translate_file="" if exists else translate_file,
    )
