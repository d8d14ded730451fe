"""Room 1, model: a practice whole, and what it says in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from bbp.model.dates import PartialDate
from bbp.model.document import Document, Prose, State
from bbp.model.evidence import GOOD_PRACTICE_LEVEL, evidence_level
from bbp.model.language import Language
from bbp.model.practice_record import PracticeRecord, Result
from bbp.model.translation import (
    KeyedTexts,
    PracticeTranslation,
    distinct_rows,
    is_unit_code,
    keyed_practice_texts,
    practice_texts,
)

YEARS_BETWEEN_REVIEWS = 2


@dataclass(frozen=True)
class PracticeText:
    """What a practice says in one language. ``language`` is that of the prose, not of the reader."""

    language: Language
    title: str
    summary: str
    prose: Prose
    period_note: str | None = None
    territory_name: str | None = None
    row_labels: Mapping[tuple[str, str | None], tuple[str, str | None]] = field(default_factory=dict)
    image_alt: str | None = None
    withdrawal_reason: str | None = None
    evidence_cap_reason: str | None = None

    def row_label(self, result: Result) -> tuple[str, str | None]:
        """Indicator and unit of a row in this language; a unit that is a code stays as it is."""
        coded = is_unit_code(result.unit)
        key = (result.indicator, None if coded else result.unit)
        indicator, unit = self.row_labels.get(key, key)
        return indicator, result.unit if coded else unit


@dataclass(frozen=True)
class Practice(Document):
    """A practice of the bank: what its files say and what follows from them."""

    record: PracticeRecord
    translation: PracticeTranslation | None = None

    @cached_property
    def evidence(self) -> int:
        """The computed level of evidence, 0 to 4."""
        return evidence_level(self.record)

    @property
    def is_good_practice(self) -> bool:
        """Whether the evidence reaches the level of a *buena práctica*."""
        return self.evidence >= GOOD_PRACTICE_LEVEL

    def translatable_texts(self) -> tuple[str, ...]:
        """Title, summary, note, territory, rows, image, reasons, body; absent ones left out."""
        return practice_texts(self.record, self.prose.source)

    def keyed_texts(self) -> KeyedTexts:
        """The same texts, each with its key."""
        return keyed_practice_texts(self.record, self.prose.source)

    def _stated_dates(self) -> tuple[PartialDate | None, ...]:
        return *super()._stated_dates(), self.record.reviewed.date if self.record.reviewed else None

    def text_in(self, language: Language) -> PracticeText:
        """The text in the language; that of the original when it has not been translated."""
        return self._texts[language]

    @cached_property
    def _texts(self) -> Mapping[Language, PracticeText]:
        """Made once: every page that names the practice asks for its text, its own a dozen times."""
        original, other = self._original_text(), self.language.other
        if not self.translation or not self.translated_prose:
            return dict.fromkeys(Language, original)
        translated = _translated_text(self.record, self.translation, self.translated_prose, other)
        return {self.language: original, other: translated}

    def _original_text(self) -> PracticeText:
        record = self.record
        return PracticeText(
            language=self.language,
            title=record.title,
            summary=record.summary,
            prose=self.prose,
            period_note=record.period_note,
            territory_name=record.territory.name if record.territory else None,
            image_alt=record.image.alt if record.image else None,
            withdrawal_reason=record.withdrawn.reason if record.withdrawn else None,
            evidence_cap_reason=record.evidence_cap.reason if record.evidence_cap else None,
        )


def review_is_due(practice: Practice, today: date) -> bool:
    """Whether two years have passed since the last review, or since the publication without one."""
    record = practice.record
    last = record.reviewed.date if record.reviewed else record.published
    if last is None or practice.state is State.WITHDRAWN:
        return False
    return (today.year - YEARS_BETWEEN_REVIEWS, today.month, today.day) > last.parts()


def _translated_text(
    record: PracticeRecord, translation: PracticeTranslation, prose: Prose, language: Language
) -> PracticeText:
    labels = ((label.indicator, label.unit) for label in translation.results)
    return PracticeText(
        language=language,
        title=translation.title,
        summary=translation.summary,
        prose=prose,
        period_note=translation.period_note,
        territory_name=translation.territory.name if translation.territory else None,
        row_labels=dict(zip(distinct_rows(record.results), labels, strict=False)),
        image_alt=translation.image.alt if translation.image else None,
        withdrawal_reason=translation.withdrawn.reason if translation.withdrawn else None,
        evidence_cap_reason=translation.evidence_cap.reason if translation.evidence_cap else None,
    )
