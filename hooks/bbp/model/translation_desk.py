"""Room 1, model: the translation desk: what is missing, stale, not reviewed, or due for a review.

Enters: a library. Leaves: one ``Task`` for each text that somebody should write, bring up to date or
read. The page of the desk and ``bbp traducir --lista`` show the same tasks in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bbp.model.bilingual import Entry
from bbp.model.bulletin import Bulletin
from bbp.model.dates import PartialDate
from bbp.model.format_keys import Kind
from bbp.model.institutional_page import PageName
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.practice import Practice, review_is_due
from bbp.model.registers import Registers
from bbp.model.text_enum import TextEnum
from bbp.model.translation import Revision


class Need(TextEnum):
    """What a text needs, in the order in which it is worth doing."""

    STALE = "stale"
    MISSING = "missing"
    UNREVIEWED = "unreviewed"
    REVIEW_DUE = "review_due"


_NEEDS, _LANGUAGES = tuple(Need), tuple(Language)
_KINDS: tuple[Kind | None, ...] = (*Kind, None)
_NO_DAY = (9999, 0, 0)
"""What has no day waits behind what has one."""


@dataclass(frozen=True, slots=True)
class Task:
    """A text that needs something, in its language. A page of ``docs/`` has neither kind nor document.

    ``file`` is what has to be written, corrected or read, ``original`` what it is compared with; both
    relative to the root of the project. ``since`` is when the translation was made, when the original
    was published if there is none, or when it was last reviewed; None when nothing says so.
    A translation that is stale and was never reviewed is only stale: it has to be read again anyway.
    """

    need: Need
    language: Language
    kind: Kind | None
    id: str
    file: str
    original: str
    document: Practice | Bulletin | None = None
    since: PartialDate | None = None


@once_per_library
def translation_desk(library: Library) -> tuple[Task, ...]:
    """Every task of the library: by need, then language, practices before issues and pages, oldest first.

    What was withdrawn needs nothing; drafts are among the tasks where the library has them.
    """
    tasks = [task for document in _documents(library) for task in _of_document(document, library)]
    return tuple(sorted([*tasks, *_missing_pages(library)], key=_order))


def _documents(library: Library) -> tuple[Practice | Bulletin, ...]:
    return *library.listed_practices, *library.listed_bulletins


def _of_document(document: Practice | Bulletin, library: Library) -> Iterator[Task]:
    mark, published = document.mark, document.record.published
    if mark is None:
        yield _task(Need.MISSING, document, document.language.other, published)
    elif document.is_stale:
        yield _task(Need.STALE, document, document.language.other, mark.date)
    elif mark.revision is Revision.PENDING:
        yield _task(Need.UNREVIEWED, document, document.language.other, mark.date)
    if isinstance(document, Practice) and review_is_due(document, library.today):
        reviewed = document.record.reviewed
        yield _task(Need.REVIEW_DUE, document, document.language, reviewed.date if reviewed else published)


def _task(need: Need, document: Practice | Bulletin, language: Language, since: PartialDate | None) -> Task:
    kind = Kind.PRACTICE if isinstance(document, Practice) else Kind.BULLETIN
    return Task(
        need=need,
        language=language,
        kind=kind,
        id=document.id,
        file=f"{kind}/{document.id}/{language}.md",
        original=document.folder.files[document.language],
        document=document,
        since=since,
    )


def _missing_pages(library: Library) -> Iterator[Task]:
    """The pages of ``docs/`` in one language alone. They carry no mark: no more is known of them."""
    for slug, written in library.page_languages.items():
        if len(written) == 1:
            (language,) = written
            name = PageName(slug, language)
            other = name.in_language(language.other)
            files = f"docs/{other.file_name}", f"docs/{name.file_name}"
            yield Task(Need.MISSING, language.other, None, slug, *files)


def _order(task: Task) -> tuple[int, int, int, tuple[int, int, int], str]:
    since = task.since.parts() if task.since else _NO_DAY
    return _NEEDS.index(task.need), _LANGUAGES.index(task.language), _KINDS.index(task.kind), since, task.id


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of the texts that should exist in a language: how many there are, and how many are translations."""

    expected: int
    written: int
    translated: int


def coverage(library: Library, language: Language) -> Coverage:
    """Of practices and issues in a language, the withdrawn left out."""
    documents = _documents(library)
    written = [document for document in documents if document.has_text_in(language)]
    translated = [document for document in written if document.language is not language]
    return Coverage(len(documents), len(written), len(translated))


def unreviewed_labels(registers: Registers) -> Mapping[str, int]:
    """How many Portuguese labels nobody has reviewed (``pt_revisado: no``), by register that has any."""
    counts = {
        name: sum(isinstance(entry, Entry) and not entry.pt_reviewed for entry in entries.values())
        for name, entries in registers.by_name().items()
    }
    return {name: counts[name] for name in sorted(counts) if counts[name]}
