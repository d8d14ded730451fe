"""Every register, every key and every choice has its word in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from bbp.model.language import Language
from bbp.model.register_fields import RegisterField, Shape, register_fields
from bbp.model.registers import PAGED_REGISTERS
from bbp.rendering.facts.register_words import (
    choice_label,
    entries_count,
    field_label,
    register_lead,
    register_title,
)
from bbp.rendering.page.words import load_words

EACH = [(register, language) for register in PAGED_REGISTERS for language in Language]


def fields_of(register: str) -> Iterator[RegisterField]:
    """All fields of a register, those of its groups too."""
    waiting = list(register_fields(PAGED_REGISTERS[register]))
    while waiting:
        field = waiting.pop()
        waiting += field.fields
        yield field


@pytest.mark.parametrize(("register", "language"), EACH)
def test_a_register_has_a_name_a_purpose_a_count_and_a_word_for_one_of_its_entries(
    register: str, language: Language
) -> None:
    assert register_title(register, language)
    assert register_lead(register, language).endswith(".")
    assert entries_count(register, 1, language).startswith("1 ")
    assert entries_count(register, 1200, language).startswith("1.200 ")
    assert load_words(language)(f"registers.of.{register}.one")


@pytest.mark.parametrize(("register", "language"), EACH)
def test_every_key_has_a_label_and_every_choice_a_word(register: str, language: Language) -> None:
    for field in fields_of(register):
        assert field_label(field.key, language)
        if field.shape is Shape.CHOICE:
            for choice in field.choices:
                assert choice_label(field.key, choice, language)
