"""Room 3, rendering: how people see the form of a proposal in a language: its headings and its choices."""

from __future__ import annotations

from collections.abc import Mapping

from bbp.model.language import Language
from bbp.model.practice_record import Answer
from bbp.model.proposal import ANSWERS_REGISTER, QUESTIONS, ProposalForm
from bbp.model.registers import Registers, Term
from bbp.rendering.page.words import Words, load_words

PARTS: Mapping[str, tuple[str, ...]] = {
    "fuentes": ("origenes",),
    "resultados": ("tipos_resultado",),
    "actores": ("tipos_actor", "papeles_actor"),
}
"""The closed lists that the parts of a line come from, by the question."""


def proposal_form(registers: Registers, language: Language) -> ProposalForm:
    """The form in a language, with the choices that the registers have."""
    words = load_words(language)
    lists = {one.register for one in QUESTIONS if one.register} - {ANSWERS_REGISTER}
    lists |= {name for names in PARTS.values() for name in names}
    choices = {name: _choices(registers.terms[name], language) for name in sorted(lists)}
    return ProposalForm(
        language=language,
        headings={one.id: words(f"proposal.questions.{one.id}.label") for one in QUESTIONS},
        choices=choices | {ANSWERS_REGISTER: _answers(words)},
    )


def _choices(terms: Mapping[str, Term], language: Language) -> Mapping[str, str]:
    """The codes by their labels; a goal with its number, a label that two codes share with its code."""
    labels = [term.in_language(language) for term in terms.values()]
    shown: dict[str, str] = {}
    for code, label in zip(terms, labels, strict=True):
        text = f"{label} ({code})" if labels.count(label) > 1 else label
        shown[f"{code} · {text}" if code.isdecimal() else text] = code
    return shown


def _answers(words: Words) -> Mapping[str, str]:
    return {words(f"practice.answer.{answer}"): answer.value for answer in Answer}
