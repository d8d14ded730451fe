"""Room 2, reading: entries that are to be added to a register, checked as if they stood in it already.

The same rules as ``register_files`` has, with the line of the sheet and the name of its column instead of
those of the file; and what a sheet is prone to: the same name twice in a city.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bbp.model.bilingual import Entry
from bbp.model.fields import Codes
from bbp.model.paged_entry import PagedEntry
from bbp.model.problem import Problem, problem
from bbp.model.registers import PAGED_REGISTERS, Registers
from bbp.reading.column_spellings import LANGUAGES
from bbp.reading.front_matter import Document
from bbp.reading.import_columns import BOTH, SheetColumn
from bbp.reading.import_rows import RowEntry
from bbp.reading.privacy import check_privacy
from bbp.reading.register_rules import CheckedEntry, check_among, check_entries
from bbp.reading.suggestions import plain
from bbp.reading.validation import check_fields
from bbp.reading.yaml_with_lines import Lines, dotted

_OF_A_CELL = {
    "missing-key": "import-cell-missing",
    "missing-or-unknown": "import-cell-or-unknown",
    "more-than-one-line": "import-cell-of-lines",
}
"""What a problem of a key in a file is in a cell."""


@dataclass(frozen=True, slots=True)
class Register:
    """The register that entries are added to, among the others of its project."""

    name: str
    registers: Registers
    codes: Codes

    @property
    def entries(self) -> Mapping[str, PagedEntry]:
        """What stands in it."""
        return self.registers.paged()[self.name]


def check_import(
    rows: Sequence[RowEntry], columns: Sequence[SheetColumn], into: Register, file: str
) -> list[Problem]:
    """Everything that is wrong with the rows, in the order of their lines."""
    ids = frozenset(key for row in rows if isinstance(key := row.fields.get("id"), str))
    codes = {**into.codes, into.name: into.codes[into.name] | ids}
    problems: list[Problem] = []
    whole: list[CheckedEntry] = []
    for row in rows:
        checked = check_fields(row.fields, PAGED_REGISTERS[into.name], codes, file, Lines({(): row.line}))
        told = {dotted(path) for path in row.told}
        private = check_privacy(Document(file, row.fields, Lines({(): row.line}), body="", body_line=1))
        problems += [one for one in (*checked.problems, *private) if _top(one.field, told) is None]
        if checked.is_whole:
            key = str(row.fields.get("id", ""))
            whole.append(CheckedEntry(key, checked.record, Lines({(): row.line})))
    problems += check_entries(whole, file)
    problems += check_among(whole, file, _with(whole, into))
    names = dict(_column_names(columns))
    # A text that was given once stands in both languages, and what is wrong with it is told once.
    in_cells = {_in_cell(one, names) for one in problems}
    return sorted([*in_cells, *_repeated(rows, names, into, file)])


def _column_names(columns: Sequence[SheetColumn]) -> Iterator[tuple[str, str]]:
    """The places that columns fill, each with the name of its column."""
    for column in sorted(columns, key=lambda one: one.place.path[-1] != BOTH):
        *above, last = column.place.path
        for part in (*LANGUAGES, BOTH) if last == BOTH else (last,):
            yield dotted((*above, part)), column.name


def _with(added: Iterable[CheckedEntry], into: Register) -> Registers:
    """The registers as they will be."""
    entries = {one.key: one.record for one in added if isinstance(one.record, PagedEntry)}
    return into.registers.with_entries(into.name, {**into.entries, **entries})


def _top(field: str, told: Iterable[str]) -> str | None:
    """Of some places, the one in which a field stands; ``rubros`` for ``rubros.2``."""
    return next((place for place in told if field == place or field.startswith(f"{place}.")), None)


def _in_cell(one: Problem, names: Mapping[str, str]) -> Problem:
    """The problem with the name of its column, where the sheet has one."""
    place = _top(one.field, names)
    return replace(one, field=names[place] if place else one.field, code=_OF_A_CELL.get(one.code, one.code))


def _repeated(
    rows: Sequence[RowEntry], names: Mapping[str, str], into: Register, file: str
) -> Iterator[Problem]:
    """Ids and names that the register or an earlier line has already."""
    known_ids = {key.lower() for key in into.entries}
    known = {key: entry.id for entry in into.entries.values() for key in _names_of(entry)}
    ids: dict[str, int] = {}
    lines: dict[tuple[str, str], int] = {}
    for row in rows:
        key = str(row.fields.get("id", ""))
        if key and key.lower() in known_ids:
            yield problem(file, row.line, "import-id-known", field=names.get("id", "id"), value=key)
        elif key and ids.setdefault(key.lower(), row.line) != row.line:
            values = {"value": key, "first_line": str(ids[key.lower()])}
            yield problem(file, row.line, "import-twice", field=names.get("id", "id"), **values)
        yield from _same_name(row, names, known, lines, file)


def _same_name(
    row: RowEntry,
    names: Mapping[str, str],
    known: Mapping[tuple[str, str], str],
    lines: dict[tuple[str, str], int],
    file: str,
) -> Iterator[Problem]:
    city = str(row.fields.get("ciudad", ""))
    typed = dict.fromkeys(str(row.fields[key]) for key in ("es", "pt") if key in row.fields)
    column = next((names[key] for key in ("es", "pt") if key in names), "")
    keys = {(city, plain(name)): name for name in typed if plain(name)}
    for key, name in keys.items():
        if key in known:
            yield problem(file, row.line, "import-known", field=column, value=name, id=known[key])
            return
        if key in lines:
            values = {"value": name, "first_line": str(lines[key])}
            yield problem(file, row.line, "import-twice", field=column, **values)
            return
    lines.update(dict.fromkeys(keys, row.line))


def _names_of(entry: Entry) -> Iterator[tuple[str, str]]:
    """City and folded name of an entry, in each language."""
    city = str(getattr(entry, "city", None) or "")
    for name in (entry.es, entry.pt):
        yield city, plain(name)
