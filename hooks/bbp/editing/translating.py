"""``bbp traducir``: a translation begun, compared with its original, or declared up to date; and the list."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from bbp.editing.refusal import RefusalError
from bbp.editing.translation_mark import renewed
from bbp.editing.wanted_document import find_wanted
from bbp.editing.written_file import write_whole
from bbp.model.document import Document
from bbp.model.format_keys import Kind
from bbp.model.text_changes import changed_passages
from bbp.model.translation import Revision
from bbp.model.translation_desk import translation_desk
from bbp.reading.earlier_texts import read_earlier_texts
from bbp.reading.library import load_library
from bbp.reading.one_document import load_document
from bbp.rendering.desk.problem_report import render_text_report
from bbp.rendering.desk.translation_report import render_changes, render_task_list, render_whole_original
from bbp.rendering.desk.translation_skeleton import mark_line, render_translation_skeleton
from bbp.rendering.page.words import Words


def list_tasks(root: Path, today: date, words: Words) -> str:
    """What there is to translate, to bring up to date, to read; and how many files could not be read."""
    loaded = load_library(root, today)
    tasks = render_task_list(translation_desk(loaded.library), words.language)
    if not loaded.stops:
        return tasks
    return f"{tasks}\n{words('translate_cli.some_unread')}\n"


def translate(root: Path, typed: str, today: date, words: Words) -> str:
    """Begin the translation of a document; of one that exists, what changed in the original."""
    kind, document = _find(root, typed, today, words)
    if document.mark is None:
        return _begin(root, kind, document, today, words)
    if document.is_stale:
        original = document.folder.files[document.language]
        earlier = read_earlier_texts(root, [document]).get(original)
        told = (
            render_changes(document, changed_passages(earlier, document.keyed_texts()), words.language)
            if earlier
            else render_whole_original(document, document.keyed_texts(), words.language)
        )
        how = words("translate_cli.then_renew", file=_file(kind, document), id=document.id)
        return f"{told}\n{how}\n"
    key = "pending" if document.mark.revision is Revision.PENDING else "reviewed"
    return words(f"translate_cli.up_to_date.{key}", file=_file(kind, document)) + "\n"


def renew(root: Path, typed: str, today: date, words: Words) -> str:
    """Say in the translation that it is of the original as it is now, and that nobody has read it again."""
    kind, document = _find(root, typed, today, words)
    file = _file(kind, document)
    if document.mark is None:
        raise RefusalError("translate_cli.not_begun", id=document.id, file=file)
    if not document.is_stale:
        return words("translate_cli.nothing_to_renew", file=file) + "\n"
    text = (root / file).read_bytes().decode("utf-8")
    changed = renewed(text, document.base, today)
    if changed is None:
        raise RefusalError("translate_cli.mark_by_hand", file=file, line=mark_line(document.base, today))
    write_whole(root / file, changed, replace=True)
    return words("translate_cli.renewed", file=file) + "\n"


def _begin(root: Path, kind: Kind, document: Document, today: date, words: Words) -> str:
    file = _file(kind, document)
    write_whole(root / file, render_translation_skeleton(document, today), replace=False)
    return words("translate_cli.begun", file=file, id=document.id, folder=f"{kind}/{document.id}") + "\n"


def _find(root: Path, typed: str, today: date, words: Words) -> tuple[Kind, Document]:
    """The document; refused while something in its own files has to be corrected first.

    What a translation lacks against a changed original is no reason to refuse: the comparison shows it.
    """
    kind, document_id = find_wanted(root, typed, words)
    loaded = load_document(root, today, kind, document_id)
    if loaded.document is None:
        files = {found.file for found in loaded.problems}
        report = render_text_report(loaded.problems, len(files), words.language)
        raise RefusalError("translate_cli.problems", report=report.rstrip())
    return kind, loaded.document


def _file(kind: Kind, document: Document) -> str:
    """The file of the translation, written or not."""
    return f"{kind}/{document.id}/{document.language.other}.md"
