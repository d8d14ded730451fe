"""Room 3, rendering: the translation desk: counts by language, then each task with its way to do it.

The list is ``model/translation_desk.py``; what an original said earlier comes in as data. A need with
more tasks than the desk has room for has pages of its own, a hundred tasks each.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from bbp.model import addresses
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.model.text_changes import EarlierTexts
from bbp.model.translation_desk import Need, Task, coverage, translation_desk, unreviewed_labels
from bbp.rendering.desk.desk_tasks import ShownTask, TaskDrawer
from bbp.rendering.page.breadcrumb import Trail, crumbs, home_trail
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.formats import format_number
from bbp.rendering.page.links import Links
from bbp.rendering.page.pagination import page_count, pagination
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import Words, load_words

ROOM = 20
"""How many tasks of a need and a language the desk shows before it leads to their own pages."""

TASKS_PER_PAGE = 100

_GUIDES = {"translate": "guia-traduccion", "review": "guia-revision"}


class _Section(NamedTuple):
    """The tasks of one need for the texts in one language; ``id`` names it in the page's address."""

    need: Need
    language: Language
    tasks: tuple[Task, ...]

    @property
    def id(self) -> str:
        return f"{self.need.value.replace('_', '-')}-{self.language}"


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A section of the desk, with the link to the whole list when it is cut."""

    id: str
    title: str
    count: str
    explanation: str
    tasks: tuple[ShownTask, ...]
    all_label: str
    all_url: str


class Cell(NamedTuple):
    """A count of the table, with the link to its section when there is something to do."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class LabelCount:
    """A register with labels to review, and the page for editing it if the project has one."""

    file: str
    count: str
    url: str


class _Desk(NamedTuple):
    """What the pages of the desk are made from."""

    library: Library
    settings: Settings
    language: Language
    earlier: EarlierTexts

    @property
    def words(self) -> Words:
        return load_words(self.language)

    def links(self, address: str) -> Links:
        return Links.from_page(address, self.language)

    def sections(self) -> list[_Section]:
        """In the order of the tasks; only those with any."""
        kinds = groupby(translation_desk(self.library), lambda task: (task.need, task.language))
        return [_Section(need, language, tuple(tasks)) for (need, language), tasks in kinds]


def render_desk(
    library: Library, settings: Settings, language: Language, earlier: EarlierTexts
) -> Iterator[RenderedPage]:
    """The desk, then the lists of what it has not room for."""
    desk = _Desk(library, settings, language, earlier)
    sections = desk.sections()
    yield _overview(desk, sections)
    for section in sections:
        if len(section.tasks) > ROOM:
            pages = page_count(section.tasks, TASKS_PER_PAGE)
            for number in range(1, pages + 1):
                yield _list(desk, section, number, pages)


def _overview(desk: _Desk, sections: list[_Section]) -> RenderedPage:
    both = {one: addresses.desk(one) for one in Language}
    words, links, trail = desk.words, desk.links(both[desk.language]), home_trail(desk.language)
    drawer = TaskDrawer(links, desk.settings, desk.earlier, desk.library.institutional_pages)
    html = render_template(
        "pages/desk.html",
        w=words,
        crumbs=crumbs(trail, links),
        guides=_guides(desk, links),
        languages=[(one, words(f"desk.language.{one}")) for one in Language],
        rows=list(_rows(desk, sections)),
        sections=[_shown(section, drawer, words, links) for section in sections],
        labels=list(_labels(desk)),
    )
    return _page(desk, both, words("desk.title"), words("desk.description"), html, trail)


def _list(desk: _Desk, section: _Section, number: int, pages: int) -> RenderedPage:
    """One page of all the tasks of a section."""

    def address(language: Language, page: int) -> str:
        return addresses.desk_list(section.need, section.language, language, page)

    both = {one: address(one, number) for one in Language}
    words, links = desk.words, desk.links(both[desk.language])
    trail = *home_trail(desk.language), (words("desk.title"), addresses.desk(desk.language))
    drawer = TaskDrawer(links, desk.settings, desk.earlier, desk.library.institutional_pages)
    title, tasks = (
        _title(section, words),
        section.tasks[(number - 1) * TASKS_PER_PAGE : number * TASKS_PER_PAGE],
    )
    html = render_template(
        "pages/desk_list.html",
        w=words,
        crumbs=crumbs(trail, links),
        title=title,
        explanation=words(f"desk.explain.{section.need}"),
        count=words.count("desk.texts", len(section.tasks)),
        tasks=[drawer.show(task) for task in tasks],
        pages=pagination(number, pages, lambda page: links.to(address(desk.language, page))),
    )
    name = title if number == 1 else words("lists.page", title=title, page=number)
    return _page(desk, both, name, f"{name}. {words('desk.description')}", html, trail)


def _page(
    desk: _Desk, both: dict[Language, str], title: str, description: str, html: str, trail: Trail
) -> RenderedPage:
    return RenderedPage(
        addresses=both,
        language=desk.language,
        title=title,
        description=description,
        html=html,
        canonical=both[desk.language],
        text_language=desk.language,
        robots="noindex",
        trail=trail,
        styles=("desk.css",),
    )


def _title(section: _Section, words: Words) -> str:
    return words(f"desk.section.{section.need}.{section.language}")


def _shown(section: _Section, drawer: TaskDrawer, words: Words, links: Links) -> ShownSection:
    number, is_cut = len(section.tasks), len(section.tasks) > ROOM
    whole = addresses.desk_list(section.need, section.language, links.language)
    return ShownSection(
        id=section.id,
        title=_title(section, words),
        count=format_number(number, links.language),
        explanation=words(f"desk.explain.{section.need}"),
        tasks=tuple(drawer.show(task) for task in section.tasks[:ROOM]),
        all_label=words.count("desk.all", number) if is_cut else "",
        all_url=links.to(whole) if is_cut else "",
    )


def _rows(desk: _Desk, sections: list[_Section]) -> Iterator[tuple[str, list[Cell]]]:
    """Of each language: how many documents have their text; then how many tasks there are of each need."""
    words, language = desk.words, desk.language
    yield words("desk.table.written"), [_coverage_cell(desk, one) for one in Language]
    by = {(section.need, section.language): section for section in sections}
    for need in Need:
        found = [by.get((need, one)) for one in Language]
        cells = [
            Cell(format_number(len(section.tasks), language), f"#{section.id}") if section else Cell("0", "")
            for section in found
        ]
        yield words(f"desk.table.{need}"), cells


def _coverage_cell(desk: _Desk, language: Language) -> Cell:
    known = coverage(desk.library, language)
    written, expected = (format_number(number, desk.language) for number in (known.written, known.expected))
    return Cell(desk.words("desk.table.of", written=written, expected=expected), "")


def _guides(desk: _Desk, links: Links) -> list[tuple[str, str]]:
    """Label and link of the guides that the project has."""
    found = {key: addresses.institutional(slug, desk.language) for key, slug in _GUIDES.items()}
    return [
        (desk.words(f"desk.guide.{key}"), links.to(address))
        for key, address in found.items()
        if address in desk.library.institutional_pages
    ]


def _labels(desk: _Desk) -> Iterator[LabelCount]:
    for register, number in unreviewed_labels(desk.library.registers).items():
        file = f"docs/datos/{register}.yml"
        count = desk.words.count("desk.labels.count", number)
        yield LabelCount(file, count, desk.settings.edit_url(file) or "")
