"""Room 3, rendering: the evidence of a practice, and what is missing for the next level."""

from __future__ import annotations

from typing import NamedTuple

from bbp.model.evidence import HIGHEST_LEVEL, evidence_level
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.model.practice_record import Origin, PracticeRecord
from bbp.rendering.page.words import load_words


class EvidencePanel(NamedTuple):
    """Level, its name, and either what is missing for the next one or why it is held down.

    ``cap_reason`` is the committee's reason, in ``lang`` when that is not the page's language.
    """

    level: int
    name: str
    missing: str
    cap_reason: str = ""
    lang: Language | None = None


def evidence_panel(practice: Practice, library: Library, language: Language) -> EvidencePanel:
    """The panel of a practice. At the highest level nothing is missing, and it says so."""
    level, words, text = practice.evidence, load_words(language), practice.text_in(language)
    name = library.registers.terms["niveles_evidencia"][str(level)].in_language(language)
    if _is_held_down(practice.record):
        lang = text.language.foreign_in(language)
        return EvidencePanel(level, name, words("evidence.held_down"), text.evidence_cap_reason or "", lang)
    return EvidencePanel(level, name, words(f"evidence.missing.{_missing(practice.record, level)}"))


def _is_held_down(record: PracticeRecord) -> bool:
    if record.evidence_cap is None:
        return False
    free = record.model_copy(update={"evidence_cap": None})
    return evidence_level(free) > record.evidence_cap.level


def _missing(record: PracticeRecord, level: int) -> str:
    """The key of the sentence that says what would raise the level."""
    if level == HIGHEST_LEVEL:
        return "nothing"
    has_independent = any(source.origin is Origin.INDEPENDENT for source in record.sources)
    if level == 2 and has_independent:
        return "citation"
    return ("done", "row", "independent", "evaluation")[level]
