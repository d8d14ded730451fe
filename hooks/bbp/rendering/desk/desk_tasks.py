"""Room 3, rendering: a task of the translation desk as its page shows it, with what changed meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bbp.model import addresses
from bbp.model.document import Document, State
from bbp.model.format_keys import Kind
from bbp.model.language import DEFAULT_LANGUAGE, Language
from bbp.model.practice import Practice
from bbp.model.settings import Settings
from bbp.model.text_changes import EarlierTexts, Passage, changed_passages
from bbp.model.translation_desk import Need, Task
from bbp.rendering.page.formats import format_date
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import Words, load_words


class ShownPassage(NamedTuple):
    """A paragraph that changed; ``label`` names its field, empty below another of the same field."""

    label: str
    passage: Passage


class ShownChanges(NamedTuple):
    """What changed in the original since it was translated. ``lang`` is that of the passages.

    Without ``is_known`` nobody knows the earlier text; known and without passages, only blanks changed.
    ``base`` is the hash that belongs to the original as it is now.
    """

    summary: str
    lang: Language
    is_known: bool
    passages: tuple[ShownPassage, ...]
    base: str


class ShownPage(NamedTuple):
    """A page of the site to go to: the form, the original, the translation."""

    label: str
    url: str
    lang: Language


class ShownTask(NamedTuple):
    """A task: what it is about, what to do, where. Without ``action_url`` the reader opens the file."""

    title: str
    title_lang: Language
    facts: tuple[str, ...]
    action: str
    action_url: str
    file_label: str
    file: str
    pages: tuple[ShownPage, ...]
    changes: ShownChanges | None


@dataclass(frozen=True, slots=True)
class TaskDrawer:
    """Shows tasks on one page: its links, the settings, the earlier texts that are known.

    ``pages`` are the institutional pages that exist: among them may be that of the form.
    """

    links: Links
    settings: Settings
    earlier: EarlierTexts
    pages: frozenset[str]

    def show(self, task: Task) -> ShownTask:
        """The task in the language of the page."""
        words = load_words(self.links.language)
        title, title_lang = self._title(task)
        specific = f"desk.action.{task.need}.{task.language}"
        return ShownTask(
            title=title,
            title_lang=title_lang,
            facts=tuple(self._facts(task)),
            action=words(specific if task.need is Need.MISSING else f"desk.action.{task.need}"),
            action_url=self._action_url(task) or "",
            file_label=words(f"desk.file.{'new' if task.need is Need.MISSING else 'known'}"),
            file=task.file,
            pages=(*self._form(task), *self._pages(task)),
            changes=self._changes(task, task.document) if task.document else None,
        )

    def _title(self, task: Task) -> tuple[str, Language]:
        """The title in the language of the page where there is one; a page of ``docs/`` goes by its slug."""
        if task.document is None:
            return task.id, DEFAULT_LANGUAGE
        text = task.document.text_in(self.links.language)
        return text.title, text.language

    def _facts(self, task: Task) -> list[str]:
        """The kind, whether it is a draft, since when."""
        words = load_words(self.links.language)
        facts = [words(f"desk.kind.{task.kind or 'page'}")]
        if task.document and task.document.state is State.DRAFT:
            facts.append(words("desk.draft"))
        if task.since:
            facts.append(
                words(f"desk.since.{_since(task)}", date=format_date(task.since, self.links.language))
            )
        return facts

    def _action_url(self, task: Task) -> str | None:
        if task.need is not Need.MISSING:
            return self.settings.edit_url(task.file)
        folder, _, name = task.file.rpartition("/")
        return self.settings.new_file_url(folder, name)

    def _form(self, task: Task) -> list[ShownPage]:
        """The form that translates a practice, in the language of the translation; it needs no account."""
        form = addresses.institutional("proponer", task.language)
        if task.need is not Need.MISSING or task.kind is not Kind.PRACTICE or form not in self.pages:
            return []
        label = load_words(self.links.language)("desk.see.form")
        return [ShownPage(label, f"{self.links.to(form)}?traducir={task.id}", task.language)]

    def _pages(self, task: Task) -> list[ShownPage]:
        """The original; the translation too, where there is one to compare."""
        words, kind, shown = load_words(self.links.language), task.kind, []
        original = task.document.language if task.document else task.language.other
        for language in (original, original.other):
            if language is not original and task.need not in (Need.STALE, Need.UNREVIEWED):
                break
            key = "original" if language is original else "translation"
            address = _address(kind, task.id, language)
            shown.append(ShownPage(words(f"desk.see.{key}"), self.links.to(address), language))
        return shown

    def _changes(self, task: Task, document: Document) -> ShownChanges | None:
        if task.need is not Need.STALE:
            return None
        words, earlier = load_words(self.links.language), self.earlier.get(task.original)
        passages = changed_passages(earlier, document.keyed_texts()) if earlier else ()
        return ShownChanges(
            summary=words.count("desk.changes.summary", len(passages)),
            lang=document.language,
            is_known=earlier is not None,
            passages=tuple(_labelled(passages, words)),
            base=document.base,
        )


def _labelled(passages: tuple[Passage, ...], words: Words) -> Iterator[ShownPassage]:
    """The label of a field stands once before all its passages."""
    last = ""
    for passage in passages:
        yield ShownPassage("" if passage.key == last else words(f"desk.key.{passage.key}"), passage)
        last = passage.key


def _since(task: Task) -> str:
    """The key of the sentence that says since when a task waits."""
    if task.need is not Need.REVIEW_DUE:
        return task.need.value
    reviewed = isinstance(task.document, Practice) and task.document.record.reviewed
    return "reviewed" if reviewed else "published"


def _address(kind: Kind | None, task_id: str, language: Language) -> str:
    if kind is None:
        return addresses.institutional(task_id, language)
    return addresses.document(kind, task_id, language)
