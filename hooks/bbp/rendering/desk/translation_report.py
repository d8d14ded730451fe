"""Room 3, rendering: what `bbp traducir` tells: what changed in an original, and what there is to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import TextWrapper

from bbp.model.document import Document
from bbp.model.language import Language
from bbp.model.text_changes import Change, Passage, Piece
from bbp.model.translation import KeyedTexts
from bbp.model.translation_desk import Task
from bbp.rendering.page.formats import format_date
from bbp.rendering.page.words import Words, load_words

_MARKS = {Change.SAME: "{}", Change.REMOVED: "[-{}-]", Change.ADDED: "{{+{}+}}"}
_WRAP = TextWrapper(
    width=100, initial_indent="  ", subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
)


def render_changes(document: Document, passages: Sequence[Passage], language: Language) -> str:
    """The paragraphs of the original that changed since the translation, removed and added words marked."""
    words = load_words(language)
    if not passages:
        return words("translate_cli.only_blanks", file=_original(document)) + "\n"
    head = words("translate_cli.changed", file=_original(document), date=_made(document, language))
    blocks = [f"{one.key}\n{_WRAP.fill(' '.join(map(_marked, one.pieces)))}" for one in passages]
    return "\n\n".join([head, *blocks]) + "\n"


def render_whole_original(document: Document, texts: KeyedTexts, language: Language) -> str:
    """The original whole, when nothing tells what changed."""
    words = load_words(language)
    head = words("translate_cli.no_history", file=_original(document), date=_made(document, language))
    blocks = [f"{key}\n{text.strip()}" for key, text in texts]
    return "\n\n".join([head, *blocks]) + "\n"


def render_task_list(tasks: Sequence[Task], language: Language) -> str:
    """The tasks of the translation desk by need and language, each with its file; one line for none."""
    words = load_words(language)
    if not tasks:
        return words("translate_cli.nothing_to_do") + "\n"
    return "\n\n".join(_groups(tasks, words)) + "\n"


def _groups(tasks: Sequence[Task], words: Words) -> Iterator[str]:
    for (need, target), some in groupby(tasks, key=lambda task: (task.need, task.language)):
        found = list(some)
        head = words(f"translate_cli.need.{need}.{target}", n=len(found))
        yield "\n".join([head, *(_line(task, words) for task in found)])


def _line(task: Task, words: Words) -> str:
    since = ""
    if task.since:
        when = format_date(task.since, words.language)
        since = f" · {words(f'translate_cli.since.{task.need}', date=when)}"
    return f"  {task.file}{since}"


def _marked(piece: Piece) -> str:
    return _MARKS[piece.change].format(piece.text)


def _original(document: Document) -> str:
    return document.folder.files[document.language]


def _made(document: Document, language: Language) -> str:
    return format_date(document.mark.date, language) if document.mark else ""
