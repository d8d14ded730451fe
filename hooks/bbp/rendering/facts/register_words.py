"""Room 3, rendering: the words of registers: their names, their fields, and the words of their own lists."""

from __future__ import annotations

from bbp.model.language import Language
from bbp.rendering.page.words import load_words


def register_title(register: str, language: Language) -> str:
    """The name of a register: «Agenda»."""
    return load_words(language)(f"registers.of.{register}.title")


def register_lead(register: str, language: Language) -> str:
    """What a register holds, in a sentence or two."""
    return load_words(language)(f"registers.of.{register}.lead")


def entries_count(register: str, number: int, language: Language) -> str:
    """«14 eventos»."""
    return load_words(language).count(f"registers.of.{register}.count", number)


def field_label(key: str, language: Language) -> str:
    """The name of a field: «Organiza»."""
    return load_words(language)(f"registers.field.{key}")


def choice_label(key: str, choice: str, language: Language) -> str:
    """The name of a word of a list that stands in the model: «Folleto» for ``folleto``."""
    return load_words(language)(f"registers.choice.{key}.{choice}")
