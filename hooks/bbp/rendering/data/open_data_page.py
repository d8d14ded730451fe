"""Room 3, rendering: the page of the open data: files, licence, promises, and every column explained.

Files and columns come from the definitions that write them; a new one explains itself here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from bbp.model import addresses, data_addresses
from bbp.model.dates import PartialDate
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.registers import VOCABULARIES
from bbp.model.settings import Settings
from bbp.rendering.data.data_linked_data import dataset_node
from bbp.rendering.data.data_package import (
    allowed_codes,
    column_description,
    last_change_day,
    table_text,
    table_title,
)
from bbp.rendering.data.data_table import Column, Table
from bbp.rendering.data.json_schemas import schema_names, schema_title
from bbp.rendering.data.list_tables import LIST
from bbp.rendering.data.open_data import OpenData, open_data
from bbp.rendering.data.practice_tables import RELATION
from bbp.rendering.facts.empty_registers import empty_registers
from bbp.rendering.page.breadcrumb import crumbs, home_trail
from bbp.rendering.page.citation import Citation, Cited, cite
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.formats import format_date, format_number
from bbp.rendering.page.links import Links
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import Words, load_words

MENU = "open_data"
STYLE = "open-data.css"
_MOST_VALUES = 8
"""Longer lists of codes have a file of their own, to which the page links."""
_GROUPS = ("practices", "issues", "statistics", "lists")
"""The groups of tables, in their order."""
_SHARED = (RELATION, LIST)
"""The subjects of tables that all have the same columns: they are explained once."""


class FileRow(NamedTuple):
    """A file to download. ``rows`` and ``anchor`` (of its explanation) are empty for what is no table."""

    name: str
    url: str
    what: str
    rows: str
    size: str
    anchor: str = ""


class FileGroup(NamedTuple):
    """Files under a heading; a long list of what few readers look for is folded."""

    heading: str
    files: tuple[FileRow, ...]
    is_long: bool = False


class ColumnRow(NamedTuple):
    """A column explained. ``list_name`` and ``list_url`` are of the list of its codes, if it has one."""

    name: str
    type: str
    meaning: str
    required: bool
    values: str
    list_name: str
    list_url: str


class Explanation(NamedTuple):
    """The columns of a table, or of several with the same ones."""

    anchor: str
    title: str
    text: str
    names: tuple[str, ...]
    key: str
    columns: tuple[ColumnRow, ...]


def render_open_data_page(library: Library, settings: Settings, language: Language) -> RenderedPage:
    """The page in a language; the files it leads to serve both."""
    both = {one: data_addresses.open_data(one) for one in Language}
    links, words = Links.from_page(both[language], language), load_words(language)
    trail, changed = home_trail(language), last_change_day(library)
    page = _Page(library, open_data(library, settings), links, words)
    html = render_template(
        "pages/open_data.html",
        w=words,
        crumbs=crumbs(trail, links),
        groups=page.groups(),
        explanations=tuple(page.explanations()),
        last_change=format_date(changed, language) if changed else "",
        citation=_citation(library, settings, language),
        empty=empty_registers(library, settings, links),
        script_url=links.to(addresses.asset("cite.js")),
    )
    return RenderedPage(
        addresses=both,
        language=language,
        title=words("open_data.title"),
        description=words("open_data.description"),
        html=html,
        canonical=both[language],
        text_language=language,
        menu=MENU,
        last_change=changed,
        trail=trail,
        styles=(STYLE,),
        linked_data=dataset_node(page.data, settings, language),
    )


def _citation(library: Library, settings: Settings, language: Language) -> Citation:
    """The data as a whole, of the day of their last change: they are those of that day until the next one."""
    words, changed = load_words(language), last_change_day(library)
    cited = Cited(
        key="bbp-datos",
        author=words("feeds.network"),
        title=words("open_data.package.title"),
        published=PartialDate(changed.year, changed.month, changed.day) if changed else None,
        site=words("practice.cite_source"),
        url=settings.absolute(data_addresses.open_data(language)),
        language=language,
    )
    return cite(cited, language)


@dataclass(frozen=True, slots=True)
class _Page:
    library: Library
    data: OpenData
    links: Links
    words: Words

    def groups(self) -> tuple[FileGroup, ...]:
        """The files: all the bank, then tables by what they are made of, then what programs read."""
        named: dict[str, list[Table[Any]]] = {key: [] for key in _GROUPS}
        for table in self.data.tables:
            named[_group_of(table)].append(table)
        tables = tuple(
            FileGroup(self.words(f"open_data.overview.{key}"), tuple(map(self._table, some)), key == "lists")
            for key, some in named.items()
        )
        return self._whole(), *tables, self._for_programs()

    def _whole(self) -> FileGroup:
        bank = self._file(data_addresses.DATA_BANK, self.words("open_data.bank.text"))
        package = self._file(data_addresses.DATA_PACKAGE, self.words("open_data.overview.package"))
        return FileGroup(self.words("open_data.overview.whole"), (bank, package))

    def _for_programs(self) -> FileGroup:
        files = tuple(
            self._row(data_addresses.data_schema(name), schema_title(name, self.words))
            for name in schema_names()
        )
        return FileGroup(self.words("open_data.overview.for_programs"), files, is_long=True)

    def _table(self, table: Table[Any]) -> FileRow:
        rows = format_number(len(table.rows), self.links.language)
        what = table_title(table, self.words)
        return self._file(table.file_name, what, rows, _anchor(table))

    def _file(self, name: str, what: str, rows: str = "", anchor: str = "") -> FileRow:
        return self._row(data_addresses.data_file(name), what, rows, anchor)

    def _row(self, address: str, what: str, rows: str = "", anchor: str = "") -> FileRow:
        size_kb = -(-len(self.data.files[address]) // 1000)
        size = self.words("open_data.overview.kilobytes", size=format_number(size_kb, self.links.language))
        name = address.rpartition("/")[2]
        return FileRow(name, self.links.to(address), what, rows, size, anchor)

    def explanations(self) -> Iterator[Explanation]:
        """The tables in their order; those with the same columns stand together, where the first one does."""
        explained: set[str] = set()
        for table in self.data.tables:
            if _anchor(table) not in explained:
                explained.add(_anchor(table))
                yield self._explanation([one for one in self.data.tables if _anchor(one) == _anchor(table)])

    def _explanation(self, tables: list[Table[Any]]) -> Explanation:
        first = tables[0]
        is_shared = first.subject in _SHARED
        title = (
            self.words(f"open_data.reading.{first.subject}") if is_shared else table_title(first, self.words)
        )
        return Explanation(
            anchor=_anchor(first),
            title=title,
            text=table_text(first, self.words),
            names=tuple(table.file_name for table in tables),
            key=self.words("open_data.reading.key", columns=", ".join(first.key)),
            columns=tuple(map(self._column, _columns_of(tables))),
        )

    def _column(self, column: Column[Any]) -> ColumnRow:
        codes = allowed_codes(column, self.library)
        is_short = 0 < len(codes) <= _MOST_VALUES
        has_list = bool(column.register) and not is_short
        return ColumnRow(
            name=column.name,
            type=self.words(f"open_data.type.{column.type}"),
            meaning=column_description(column, self.links.language),
            required=column.required,
            values=self.words("open_data.reading.values", values=", ".join(codes)) if is_short else "",
            list_name=f"{column.register}.csv" if has_list else "",
            list_url=self.links.to(data_addresses.data_file(f"{column.register}.csv")) if has_list else "",
        )


def _group_of(table: Table[Any]) -> str:
    """The group under which a table stands."""
    if table.name in VOCABULARIES:
        return "lists"
    if table.folder == data_addresses.STATISTICS_FOLDER:
        return "statistics"
    return "practices" if _is_of_practices(table) else "issues"


def _is_of_practices(table: Table[Any]) -> bool:
    """Whether its lines belong to practices: it has them, or refers to them."""
    return any(reference.column == "practica" for reference in table.references) or table.name == "practicas"


def _anchor(table: Table[Any]) -> str:
    """The fragment of its explanation, the same in both languages."""
    return f"tabla-{table.subject if table.subject in _SHARED else table.name}"


def _columns_of(tables: list[Table[Any]]) -> Iterable[Column[Any]]:
    """Every column that one of the tables has, each once."""
    found = {column.name: column for table in tables for column in table.columns}
    return found.values()
