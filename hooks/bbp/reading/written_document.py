"""Room 2, reading: a folder of a collection → what its files say, original and translation told apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic

from bbp.model.bulletin_record import BulletinRecord
from bbp.model.document import Folder, Prose
from bbp.model.fields import Codes
from bbp.model.format_keys import HEADINGS, REQUIRED_SECTIONS, SECTIONS, Kind
from bbp.model.language import Language
from bbp.model.practice_record import PracticeRecord
from bbp.model.problem import Problem, problem
from bbp.model.translation import BulletinTranslation, PracticeTranslation
from bbp.reading.body import Body, read_body
from bbp.reading.folders import FoundFolder
from bbp.reading.front_matter import Document, read_document
from bbp.reading.headings import check_sections
from bbp.reading.privacy import check_privacy
from bbp.reading.validation import Checked, Model, check_fields
from bbp.reading.yaml_with_lines import Lines

TRANSLATION_KEY = "traduccion"


@dataclass(frozen=True, slots=True)
class WrittenFile(Generic[Model]):
    """One language file of a folder: its checked header, its body and where each key stands."""

    file: str
    language: Language
    checked: Checked[Model]
    prose: Prose
    body: Body
    lines: Lines
    is_whole: bool
    """Whether the file is free of problems that make it unfit to be shown."""


Original = WrittenFile[PracticeRecord] | WrittenFile[BulletinRecord]
Translation = WrittenFile[PracticeTranslation] | WrittenFile[BulletinTranslation]


@dataclass(slots=True)
class WrittenDocument:
    """A folder of a collection as its files write it."""

    kind: Kind
    folder: Folder
    path: Path
    practice: WrittenFile[PracticeRecord] | None = None
    bulletin: WrittenFile[BulletinRecord] | None = None
    practice_translation: WrittenFile[PracticeTranslation] | None = None
    bulletin_translation: WrittenFile[BulletinTranslation] | None = None
    problems: list[Problem] = field(default_factory=list)

    @property
    def original(self) -> Original | None:
        """The file that carries the whole record."""
        return self.practice or self.bulletin

    @property
    def translation(self) -> Translation | None:
        """The file that carries only its own text."""
        return self.practice_translation or self.bulletin_translation


def read_written_document(found: FoundFolder, codes: Codes) -> WrittenDocument:
    """What the files of a folder say, with every problem of each file by itself."""
    written = WrittenDocument(found.kind, found.folder, found.path, problems=list(found.problems))
    documents = _read_files(found, written.problems)
    original, translation = _tell_apart(documents, written.problems)
    if original:
        _take_original(written, original, documents[original], codes)
    if translation:
        _take_translation(written, translation, documents[translation], codes)
    return written


def _read_files(found: FoundFolder, problems: list[Problem]) -> dict[Language, Document]:
    documents = {}
    for language, file in found.folder.files.items():
        document, form = read_document(found.path / f"{language}.md", file)
        problems += form
        if document:
            documents[language] = document
    return documents


def _tell_apart(
    documents: Mapping[Language, Document], problems: list[Problem]
) -> tuple[Language | None, Language | None]:
    """The language of the original and that of the translation: the one that has ``traduccion``."""
    translations = [
        language for language, document in documents.items() if TRANSLATION_KEY in document.fields
    ]
    originals = [language for language in documents if language not in translations]
    if len(originals) > 1:
        second = documents[Language.PT]
        problems.append(problem(second.file, 1, "two-originals", field=TRANSLATION_KEY))
        return Language.ES, None
    if not originals and translations:
        first = documents[translations[0]]
        line = first.lines.of((TRANSLATION_KEY,))
        code = "two-translations" if len(translations) > 1 else "translation-without-original"
        problems.append(problem(first.file, line, code, field=TRANSLATION_KEY))
        return None, None
    return next(iter(originals), None), next(iter(translations), None)


def _take_original(written: WrittenDocument, language: Language, document: Document, codes: Codes) -> None:
    if written.kind is Kind.PRACTICE:
        written.practice = _check_file(written, language, document, PracticeRecord, codes)
    else:
        written.bulletin = _check_file(written, language, document, BulletinRecord, codes)


def _take_translation(written: WrittenDocument, language: Language, document: Document, codes: Codes) -> None:
    practice = written.kind is Kind.PRACTICE
    model = PracticeTranslation if practice else BulletinTranslation
    record = PracticeRecord if practice else BulletinRecord
    keys = {info.alias or name for name, info in model.model_fields.items()}
    inherited = {info.alias or name for name, info in record.model_fields.items()} - keys
    repeated = [key for key in document.fields if key in inherited]
    for key in repeated:
        written.problems.append(
            problem(document.file, document.lines.of((key,)), "inherited-key", field=key, key=key)
        )
    own = {key: value for key, value in document.fields.items() if key not in repeated}
    trimmed = Document(document.file, own, document.lines, document.body, document.body_line)
    if practice:
        written.practice_translation = _check_file(written, language, trimmed, PracticeTranslation, codes)
    else:
        written.bulletin_translation = _check_file(written, language, trimmed, BulletinTranslation, codes)


def _check_file(
    written: WrittenDocument, language: Language, document: Document, model: type[Model], codes: Codes
) -> WrittenFile[Model]:
    checked = check_fields(document.fields, model, codes, document.file, document.lines)
    body, problems = read_body(document)
    headings = HEADINGS[written.kind][language]
    keys = SECTIONS[written.kind]
    required = tuple(headings[keys.index(key)] for key in REQUIRED_SECTIONS[written.kind])
    other = HEADINGS[written.kind][language.other]
    problems += check_sections(body.sections, document, headings, required, other)
    problems += check_privacy(document)
    written.problems += [*checked.problems, *problems]
    sections = {
        keys[headings.index(section.title)]: section.markdown
        for section in body.sections
        if section.title in headings and section.markdown
    }
    prose = Prose(document.body, sections)
    whole = checked.is_whole and not problems
    return WrittenFile(document.file, language, checked, prose, body, document.lines, whole)
