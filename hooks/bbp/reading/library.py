"""Room 2, reading: the folders of a project → the library and every problem, in one pass.

Enters: the root of a project and today. Leaves: a ``Loaded``. Nothing is raised for anything that
an editor can write; the doors (site, command) decide what a problem means for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from bbp.model.bulletin import Bulletin
from bbp.model.dates import PartialDate
from bbp.model.document import State
from bbp.model.durable_addresses import page_addresses
from bbp.model.fields import Codes
from bbp.model.format_keys import Kind
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.model.problem import Problem, Severity
from bbp.model.registers import PAGED_REGISTERS, Registers
from bbp.reading.bulletin_rules import BulletinCase, check_bulletin, check_numbers
from bbp.reading.collection_rules import Collections, check_collections
from bbp.reading.durable_site import read_institutional_pages
from bbp.reading.folders import find_folders, find_stray_files
from bbp.reading.institutional_pages import check_institutional_pages
from bbp.reading.practice_rules import PracticeCase, check_practice
from bbp.reading.register_citations import ACTIVITIES, check_named_practices
from bbp.reading.register_files import FOLDER, LoadedRegisters, load_registers
from bbp.reading.register_rules import check_past
from bbp.reading.translation_rules import check_translation
from bbp.reading.written_document import WrittenDocument, read_written_document


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read. ``library`` holds every document whose own files are whole, drafts included."""

    library: Library
    problems: tuple[Problem, ...]
    paths: tuple[str, ...]
    """The language files and the institutional pages that were read, relative to the root."""

    @property
    def files(self) -> int:
        """How many of them were read."""
        return len(self.paths)

    @property
    def stops(self) -> bool:
        """Whether something was found that a site must not be published over."""
        return any(found.severity is Severity.PROBLEM for found in self.problems)

    @property
    def has_broken_register(self) -> bool:
        """Whether a register has a problem, so that the codes of any document may be missing."""
        stopping = (found.file for found in self.problems if found.severity is Severity.PROBLEM)
        return any(file.startswith(f"{FOLDER}/") for file in stopping)


def load_library(root: Path, today: date, *, drafts: bool = True) -> Loaded:
    """Read and check a project. Drafts are always checked; ``drafts`` says whether the library shows them.

    Problems are ordered by file, line and code. A document with a problem in its own files is left
    out of the library, and so are dates that only look right: nothing half-read is shown.
    """
    day = PartialDate(today.year, today.month, today.day)
    loaded = load_registers(root)
    problems = list(loaded.problems)
    documents = {kind: _read_kind(root, kind, loaded.codes) for kind in Kind}
    for kind in Kind:
        problems += find_stray_files(root, kind)
    collections = Collections(documents, root)
    everything = [written for some in documents.values() for written in some.values()]
    for written in everything:
        problems += written.problems
        problems += check_translation(written, day)
    problems += check_records(everything, loaded, day)
    for name in PAGED_REGISTERS:
        problems += check_past(loaded.checked[name], f"{FOLDER}/{name}.yml", day)
    problems += check_collections(collections)
    problems += check_named_practices(loaded.checked[ACTIVITIES], documents[Kind.PRACTICE])
    pages = check_institutional_pages(root)
    problems += pages.problems
    institutional = read_institutional_pages(root)
    library = replace(
        make_library(everything, loaded.registers, today, drafts),
        institutional_pages=frozenset(address for page in institutional for address in page_addresses(page)),
        page_languages={page.slug: page.languages for page in institutional},
    )
    paths = [file for written in everything for file in written.folder.files.values()]
    return Loaded(library, tuple(sorted(set(problems))), tuple(sorted([*paths, *pages.files])))


def _read_kind(root: Path, kind: Kind, codes: Codes) -> dict[str, WrittenDocument]:
    found = find_folders(root, kind)
    return {folder.folder.id: read_written_document(folder, codes) for folder in found}


def check_records(
    everything: Sequence[WrittenDocument], loaded: LoadedRegisters, today: PartialDate
) -> Iterator[Problem]:
    """Every problem across the fields of each original, and of the numbers of the issues."""
    issues = []
    unread = sum(written.kind is Kind.BULLETIN and not written.bulletin for written in everything)
    for written in everything:
        if written.practice:
            yield from check_practice(_practice_case(written, loaded, today))
        if written.bulletin:
            file = written.bulletin
            checked, folder = file.checked, written.folder.id
            case = BulletinCase(checked.record, checked.keys, folder, file.file, file.lines, today)
            yield from check_bulletin(case)
            issues.append(case)
    yield from check_numbers(issues, unread)


def _practice_case(written: WrittenDocument, loaded: LoadedRegisters, today: PartialDate) -> PracticeCase:
    file = written.practice
    assert file is not None
    return PracticeCase(
        record=file.checked.record,
        keys=file.checked.keys,
        file=file.file,
        language=file.language,
        lines=file.lines,
        attachments=written.folder.attachments,
        registers=loaded.registers,
        codes=loaded.codes,
        today=today,
    )


def make_library(
    everything: Sequence[WrittenDocument], registers: Registers, today: date, drafts: bool
) -> Library:
    """The library of those documents whose own files are whole."""
    practices = [found for written in everything if (found := _practice(written))]
    issues = [issue for written in everything if (issue := _bulletin(written))]
    shown = [one for one in practices if drafts or one.state is not State.DRAFT]
    shown_issues = [one for one in issues if drafts or one.state is not State.DRAFT]
    return Library(
        registers=registers,
        practices=tuple(sorted(shown, key=_newest_first)),
        bulletins=tuple(sorted(shown_issues, key=lambda issue: -issue.record.number)),
        today=today,
    )


def _newest_first(practice: Practice) -> tuple[int, str]:
    """Drafts first, then by the day of publication, then by id."""
    published = practice.record.published
    return (-published.first_day().toordinal() if published else -date.max.toordinal()), practice.id


def _practice(written: WrittenDocument) -> Practice | None:
    original, translation = written.practice, written.practice_translation
    if original is None or not original.is_whole or (translation and not translation.is_whole):
        return None
    return Practice(
        folder=written.folder,
        language=original.language,
        record=original.checked.record,
        prose=original.prose,
        translation=translation.checked.record if translation else None,
        translated_prose=translation.prose if translation else None,
    )


def _bulletin(written: WrittenDocument) -> Bulletin | None:
    original, translation = written.bulletin, written.bulletin_translation
    if original is None or not original.is_whole or (translation and not translation.is_whole):
        return None
    return Bulletin(
        folder=written.folder,
        language=original.language,
        record=original.checked.record,
        prose=original.prose,
        translation=translation.checked.record if translation else None,
        translated_prose=translation.prose if translation else None,
    )
