"""Room 3, rendering: the files behind a practice: their history, where to correct and to translate it."""

from __future__ import annotations

from typing import NamedTuple

from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.practice import Practice
from bbp.model.settings import Settings
from bbp.rendering.page.words import load_words


class Improvement(NamedTuple):
    """The files behind the page. The addresses are empty while the project has no public repository."""

    edit_url: str
    translate_url: str
    translate_label: str
    edit_file: str
    translate_file: str
    history_url: str


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
        history_url=settings.history_url(edit_file) or "",
    )
