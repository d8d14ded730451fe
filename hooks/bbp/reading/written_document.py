"""Room 2, reading: a folder of a collection → what its files say, original and translation told apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Generic

from bbp.model.bulletin_record import BulletinRecord
from bbp.model.document import Folder, Prose
from bbp.model.fields import Codes, Written
from bbp.model.format_keys import HEADINGS, REQUIRED_SECTIONS, SECTIONS, Kind
from bbp.model.language import Language
from bbp.model.practice_record import PracticeRecord
from bbp.model.problem import Problem, problem
from bbp.model.translation import BulletinTranslation, PracticeTranslation
from bbp.reading.body import Body, read_body
from bbp.reading.field_shapes import keys_at
from bbp.reading.folders import FoundFolder
from bbp.reading.front_matter import Document, read_document
from bbp.reading.headings import check_sections
from bbp.reading.plain_body import read_plain_body
from bbp.reading.privacy import check_privacy
from bbp.reading.validation import Checked, Model, check_fields
from bbp.reading.yaml_with_lines import Lines, Raw

TRANSLATION_KEY = "traduccion"
# When these are said of the mark, the rule that gives the line to paste says it better.
_NO_GROUP = {"missing-key", "empty-value", "not-a-group"}


@dataclass(frozen=True, slots=True)
class WrittenFile(Generic[Model]):
    """One language file of a folder: its checked header, its body and where each key stands."""

    file: str
    language: Language
    checked: Checked[Model]
    prose: Prose
    body: Body
    lines: Lines
    fields: Mapping[str, Raw]
    """The header as typed."""
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

    @property
    def is_draft(self) -> bool:
        """Whether its original has no day of publication, not even a wrong one: it has no public page."""
        return self.original is not None and "publicada" not in self.original.checked.keys


def read_written_document(found: FoundFolder, codes: Codes) -> WrittenDocument:
    """What the files of a folder say, with every problem of each file by itself."""
    written = WrittenDocument(found.kind, found.folder, found.path, problems=list(found.problems))
    documents = _read_files(found, written.problems)
    original, translation = _tell_apart(written, documents)
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
    written: WrittenDocument, documents: Mapping[Language, Document]
) -> tuple[Language | None, Language | None]:
    """The language of the original and that of the translation: the one that has ``traduccion``."""
    marked = [language for language, document in documents.items() if TRANSLATION_KEY in document.fields]
    others = [language for language in documents if language not in marked]
    if len(others) > 1:
        return _tell_unmarked_apart(written, documents)
    if others or not marked:
        return next(iter(others), None), next(iter(marked), None)
    if len(marked) == 1 and len(written.folder.files) > 1:  # the original has a problem of its own
        return None, marked[0]
    first = documents[marked[0]]
    line = first.lines.of((TRANSLATION_KEY,))
    code = "two-translations" if len(marked) > 1 else "translation-without-original"
    written.problems.append(problem(first.file, line, code, field=TRANSLATION_KEY))
    return None, None


def _tell_unmarked_apart(
    written: WrittenDocument, documents: Mapping[Language, Document]
) -> tuple[Language | None, Language | None]:
    """Two files without ``traduccion``: the one that has nothing but texts is a translation all the same."""
    record, translation = _models(written.kind)
    inherited = set(keys_at(record, ())) - set(keys_at(translation, ()))
    texts_alone = [
        language for language, document in documents.items() if inherited.isdisjoint(document.fields)
    ]
    if len(texts_alone) == 1:
        return texts_alone[0].other, texts_alone[0]
    second = documents[Language.PT]
    written.problems.append(problem(second.file, 1, "two-originals", field=TRANSLATION_KEY))
    return Language.ES, None


def _models(kind: Kind) -> tuple[type[Written], type[Written]]:
    """What the original and what the translation of a kind is read as."""
    if kind is Kind.PRACTICE:
        return PracticeRecord, PracticeTranslation
    return BulletinRecord, BulletinTranslation


def _take_original(written: WrittenDocument, language: Language, document: Document, codes: Codes) -> None:
    if written.kind is Kind.PRACTICE:
        written.practice = _check_file(written, language, document, PracticeRecord, codes)
    else:
        written.bulletin = _check_file(written, language, document, BulletinRecord, codes)


def _take_translation(written: WrittenDocument, language: Language, document: Document, codes: Codes) -> None:
    if written.kind is Kind.PRACTICE:
        written.practice_translation = _check_file(written, language, document, PracticeTranslation, codes)
    else:
        written.bulletin_translation = _check_file(written, language, document, BulletinTranslation, codes)


def _check_file(
    written: WrittenDocument, language: Language, document: Document, model: type[Model], codes: Codes
) -> WrittenFile[Model]:
    form = {found.line for found in written.problems if found.file == document.file and found.line > 1}
    checked = check_fields(document.fields, model, codes, document.file, document.lines)
    if TRANSLATION_KEY in keys_at(model, ()):
        checked = _seen_as_translation(checked, _models(written.kind)[0])
    body, problems = _check_body(written.kind, language, document)
    # What broke the form of a line explains whatever is wrong with the value that was left of it.
    written.problems += [found for found in checked.problems if found.line not in form]
    written.problems += problems
    return WrittenFile(
        file=document.file,
        language=language,
        checked=checked,
        prose=_prose(written.kind, language, document, body),
        body=body,
        lines=document.lines,
        fields=document.fields,
        is_whole=checked.is_whole and not problems and not form,
    )


def _seen_as_translation(checked: Checked[Model], record: type[Written]) -> Checked[Model]:
    """The problems of a translation: a key of the record is inherited, and its mark has a rule of its own."""
    told = [_inherited(found, record) for found in checked.problems if not _is_absent_mark(found)]
    return replace(checked, problems=tuple(told))


def _is_absent_mark(found: Problem) -> bool:
    return (found.field == TRANSLATION_KEY and found.code in _NO_GROUP) or (
        found.field == f"{TRANSLATION_KEY}.base" and found.code == "empty-optional"
    )


def _inherited(found: Problem, record: type[Written]) -> Problem:
    path = tuple(part for part in found.field.split(".") if not part.isdecimal())
    if found.code != "unknown-key" or path[-1] not in keys_at(record, path[:-1]):
        return found
    return problem(found.file, found.line, "inherited-key", field=found.field, key=path[-1])


def _check_body(kind: Kind, language: Language, document: Document) -> tuple[Body, list[Problem]]:
    plain = read_plain_body(document)
    body, problems = (plain, []) if plain else read_body(document)
    headings = HEADINGS[kind][language]
    keys = SECTIONS[kind]
    required = tuple(headings[keys.index(key)] for key in REQUIRED_SECTIONS[kind])
    problems += check_sections(body.sections, document, headings, required, HEADINGS[kind][language.other])
    return body, problems + check_privacy(document)


def _prose(kind: Kind, language: Language, document: Document, body: Body) -> Prose:
    keys = dict(zip(HEADINGS[kind][language], SECTIONS[kind], strict=True))
    shown = (section for section in body.sections if section.title in keys and section.markdown)
    return Prose(document.body, {keys[section.title]: section.markdown for section in shown})
