"""Room 1, model: what practices and issues have in common: a folder, an original, perhaps a translation."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from bbp.model.bulletin_record import BulletinRecord
from bbp.model.dates import PartialDate
from bbp.model.language import Language
from bbp.model.pictures import Picture
from bbp.model.practice_record import PracticeRecord
from bbp.model.text_enum import TextEnum
from bbp.model.translation import (
    BulletinTranslation,
    KeyedTexts,
    PracticeTranslation,
    TranslationMark,
    translation_base,
)


class State(TextEnum):
    """How far a document is public."""

    DRAFT = "borrador"
    PUBLISHED = "publicada"
    WITHDRAWN = "archivada"


@dataclass(frozen=True, slots=True)
class Prose:
    """A body as its file has it (``source``) and cut into sections by their key; absent ones are missing."""

    source: str
    sections: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Folder:
    """Where a document lives: its id, its files by language, and the names of the files beside them."""

    id: str
    files: Mapping[Language, str]
    attachments: tuple[str, ...] = ()
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """Of the attachments those that can be shown at several sizes, by their name."""


@dataclass(frozen=True)
class Document(ABC):
    """A document of a collection: its original and its translation if there is one."""

    folder: Folder
    language: Language
    record: PracticeRecord | BulletinRecord
    prose: Prose
    translation: PracticeTranslation | BulletinTranslation | None = None
    translated_prose: Prose | None = None

    @property
    def id(self) -> str:
        """The name of the folder, which never changes once published."""
        return self.folder.id

    @property
    def state(self) -> State:
        """Draft without ``publicada``, withdrawn with ``archivada``, else published."""
        if self.record.published is None:
            return State.DRAFT
        return State.WITHDRAWN if self.record.withdrawn else State.PUBLISHED

    @property
    def mark(self) -> TranslationMark | None:
        """The mark of the translation, None without one."""
        return self.translation.mark if self.translation else None

    @cached_property
    def base(self) -> str:
        """The hash of the original's translatable texts as they are now."""
        return translation_base(self.translatable_texts())

    @property
    def is_stale(self) -> bool:
        """Whether the translation is of an earlier version of the original."""
        return self.mark is not None and self.mark.base != self.base

    @abstractmethod
    def translatable_texts(self) -> tuple[str, ...]:
        """The original's texts in the order of the contract."""

    @abstractmethod
    def keyed_texts(self) -> KeyedTexts:
        """The same texts, each with its key."""

    def has_text_in(self, language: Language) -> bool:
        """Whether the prose exists in the language."""
        return language is self.language or self.translation is not None

    def file_in(self, language: Language) -> str:
        """The file whose prose is shown in the language, relative to the root of the project."""
        return self.folder.files[language if self.has_text_in(language) else self.language]

    def last_change(self) -> date | None:
        """The latest date that the document states of itself; None for a draft without dates."""
        found = [written for written in self._stated_dates() if written]
        return max((written.first_day() for written in found), default=None)

    def _stated_dates(self) -> tuple[PartialDate | None, ...]:
        record = self.record
        withdrawn = record.withdrawn.date if record.withdrawn else None
        return record.published, withdrawn, self.mark.date if self.mark else None
