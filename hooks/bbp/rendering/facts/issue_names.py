"""Room 3, rendering: what the issues of the bulletin are called."""

from __future__ import annotations

from bbp.model.bulletin import Bulletin
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.facts.practice_facts import term_label
from bbp.rendering.page.words import load_words


def edition_name(issue: Bulletin, library: Library, language: Language) -> str:
    """«Edición ordinaria», by the label of the register."""
    label = term_label("ediciones", issue.record.edition, library.registers, language)
    return load_words(language)("archive.edition_name", edition=label.lower())
