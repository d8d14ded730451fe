"""Room 2, reading: one document of a project and those that it names, without reading all the others.

A preview of one record must come at once, however many the bank holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bbp.model.bulletin_record import BulletinRecord
from bbp.model.dates import PartialDate
from bbp.model.document import Document
from bbp.model.format_keys import Kind
from bbp.model.library import Library
from bbp.model.practice_record import PracticeRecord
from bbp.model.problem import Problem, Severity
from bbp.model.written_links import DocumentLink, read_written_link
from bbp.reading.folders import find_folder, folder_names
from bbp.reading.library import check_records, make_library
from bbp.reading.register_files import load_registers
from bbp.reading.translation_rules import check_translation
from bbp.reading.written_document import WrittenDocument, read_written_document


@dataclass(frozen=True, slots=True)
class LoadedDocument:
    """A document, None while something in its own files has to be corrected; a library with it and with what
    it names (for an issue, all issues); and what is wrong in its own files."""

    document: Document | None
    library: Library
    problems: tuple[Problem, ...]

    @property
    def stops(self) -> bool:
        """Whether something was found that must be corrected."""
        return any(found.severity is Severity.PROBLEM for found in self.problems)


def load_document(root: Path, today: date, kind: Kind, document_id: str) -> LoadedDocument:
    """The document in a folder that exists. Rules across documents (a link that leads nowhere, an id that
    two have) are left to ``load_library``."""
    loaded = load_registers(root)
    day = PartialDate(today.year, today.month, today.day)
    read = {}
    for each_kind, each_id in _wanted(root, kind, document_id):
        found = find_folder(root, each_kind, each_id)
        if found:
            read[each_kind, each_id] = read_written_document(found, loaded.codes)
    own = read[kind, document_id]
    for each_kind, each_id in sorted(set(_named(own)) - set(read)):
        found = find_folder(root, each_kind, each_id)
        if found:
            read[each_kind, each_id] = read_written_document(found, loaded.codes)
    problems = [*own.problems, *check_translation(own, day), *check_records(list(read.values()), loaded, day)]
    own_files = set(own.folder.files.values())
    library = make_library(list(read.values()), loaded.registers, today, drafts=True)
    told = sorted({found for found in problems if found.file in own_files or found in own.problems})
    return LoadedDocument(library.find(kind, document_id), library, tuple(told))


def _wanted(root: Path, kind: Kind, document_id: str) -> list[tuple[Kind, str]]:
    """The document; with an issue all issues, since it leads to the ones before and after it."""
    issues = folder_names(root, Kind.BULLETIN) if kind is Kind.BULLETIN else ()
    return [(kind, document_id), *((Kind.BULLETIN, issue) for issue in issues)]


def _named(written: WrittenDocument) -> Iterator[tuple[Kind, str]]:
    """The documents that the files of one cite or link to; they need not exist."""
    for file in (written.original, written.translation):
        for link in file.body.links if file else ():
            target = read_written_link(link.target, written.kind)
            if isinstance(target, DocumentLink):
                yield target.kind, target.id
    record = written.original.checked.record if written.original else None
    if isinstance(record, PracticeRecord):
        replicas = (replica.practice for replica in record.replicas)
        yield from ((Kind.PRACTICE, one) for one in (*record.related, *replicas) if one)
    if isinstance(record, BulletinRecord):
        yield from ((Kind.PRACTICE, one) for one in record.practices)
