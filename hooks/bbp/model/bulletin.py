"""Room 1, model: an issue whole, and what it says in one language."""

from __future__ import annotations

from dataclasses import dataclass

from bbp.model.bulletin_record import BulletinRecord
from bbp.model.dates import PartialDate
from bbp.model.document import Document, Prose
from bbp.model.language import Language
from bbp.model.translation import BulletinTranslation, KeyedTexts, bulletin_texts, keyed_bulletin_texts


@dataclass(frozen=True)
class BulletinText:
    """What an issue says in one language. ``language`` is that of the prose, not of the reader."""

    language: Language
    title: str
    subject: str
    summary: str
    prose: Prose
    notice: str | None
    key_figure: str | None
    errata: tuple[str, ...]
    withdrawal_reason: str | None


@dataclass(frozen=True)
class Bulletin(Document):
    """An issue of the bulletin."""

    record: BulletinRecord
    translation: BulletinTranslation | None = None

    def translatable_texts(self) -> tuple[str, ...]:
        """Title, subject, summary, notice, figure, corrections, reason, body; absent ones left out."""
        return bulletin_texts(self.record, self.prose.source)

    def keyed_texts(self) -> KeyedTexts:
        """The same texts, each with its key."""
        return keyed_bulletin_texts(self.record, self.prose.source)

    def _stated_dates(self) -> tuple[PartialDate | None, ...]:
        return *super()._stated_dates(), *(erratum.date for erratum in self.record.errata)

    def text_in(self, language: Language) -> BulletinText:
        """The text in the language; that of the original when it has not been translated."""
        if language is self.language or not self.translation or not self.translated_prose:
            return _original_text(self)
        return _translated_text(self.translation, self.translated_prose, self.language.other)


def _original_text(bulletin: Bulletin) -> BulletinText:
    record = bulletin.record
    return BulletinText(
        language=bulletin.language,
        title=record.title,
        subject=record.subject,
        summary=record.summary,
        prose=bulletin.prose,
        notice=record.notice,
        key_figure=record.key_figure.text if record.key_figure else None,
        errata=tuple(erratum.text for erratum in record.errata),
        withdrawal_reason=record.withdrawn.reason if record.withdrawn else None,
    )


def _translated_text(translation: BulletinTranslation, prose: Prose, language: Language) -> BulletinText:
    return BulletinText(
        language=language,
        title=translation.title,
        subject=translation.subject,
        summary=translation.summary,
        prose=prose,
        notice=translation.notice,
        key_figure=translation.key_figure.text if translation.key_figure else None,
        errata=tuple(erratum.text for erratum in translation.errata),
        withdrawal_reason=translation.withdrawn.reason if translation.withdrawn else None,
    )
