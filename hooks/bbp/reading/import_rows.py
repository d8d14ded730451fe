"""Room 2, reading: the rows of a sheet → entries as an editor would write them, and what cannot be read.

Codes may be given by their names; several values stand in a cell with semicolons between them. A text that
is given in one language stands in both, and the entry then says that its Portuguese has not been reviewed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bbp.model.dates import UNKNOWN
from bbp.model.problem import Problem, problem
from bbp.model.record_id import propose_entry_id
from bbp.model.register_fields import RegisterField, Shape
from bbp.reading.csv_table import CsvRow
from bbp.reading.import_codes import CodeList, CodeLists
from bbp.reading.import_columns import BOTH, Place, SheetColumn
from bbp.reading.written_codes import is_unknown
from bbp.reading.yaml_with_lines import FieldPath, Raw

SEPARATOR = ";"
_LANGUAGES = ("es", "pt")
_MAY_BE_UNKNOWN = frozenset({Shape.CODE, Shape.CHOICE, Shape.DATE})
# «#N/A», «#¡REF!», «#NOME?»: what a program of sheets writes, in any language, where a formula has no result.
_SHEET_ERROR = re.compile(r"#(?:N/[AD]|[¡¿]?[A-ZÚ]+(?:/0)?[!?])")
_NOT_REVIEWED = {"pt_revisado": "no"}


@dataclass(frozen=True, slots=True)
class RowEntry:
    """A row as an entry: its fields, and the places of which nothing more is to be told.

    Those are cells that have been found wrong already, and an id that nobody typed.
    """

    line: int
    fields: dict[str, Raw]
    told: frozenset[FieldPath] = frozenset()


@dataclass(slots=True)
class RowReader:
    """Reads rows by their columns; ``given`` are the places with the same value on every line.

    ``taken`` are the ids that no row may get; what is wrong is collected in ``problems``.
    """

    columns: Sequence[SheetColumn]
    given: Mapping[Place, str]
    lists: CodeLists
    taken: set[str]
    file: str
    problems: list[Problem] = field(default_factory=list)

    def read(self, rows: Iterable[CsvRow]) -> tuple[RowEntry, ...]:
        """The entries of the rows; an id that is missing is proposed, once those that are given are known."""
        found = [self._entry(row) for row in rows]
        self.taken |= {key for one in found if isinstance(key := one.fields.get("id"), str)}
        return tuple(self._with_id(one) for one in found)

    def _entry(self, row: CsvRow) -> RowEntry:
        fields: dict[str, Raw] = {}
        told: set[FieldPath] = set()
        for place, text in self.given.items():
            _put(fields, place.path, self._value(place, text, place.key, row.line, told))
        for column in self.columns:
            text = row.cells[column.number]
            if text:
                _put(fields, column.place.path, self._value(column.place, text, column.name, row.line, told))
        return RowEntry(row.line, _in_both_languages(fields), frozenset(told))

    def _value(self, place: Place, text: str, name: str, line: int, told: set[FieldPath]) -> Raw:
        codes = self.lists.of(place.field)
        if not place.field.many:
            return self._code(place, codes, text, name, line, told)
        parts = [part.strip() for part in text.split(SEPARATOR)]
        return [self._code(place, codes, part, name, line, told) for part in parts if part]

    def _code(
        self, place: Place, codes: CodeList | None, text: str, name: str, line: int, told: set[FieldPath]
    ) -> str:
        """The code that a text means; the text itself where it means none, or where it is free."""
        if _SHEET_ERROR.fullmatch(text):
            told.add(place.path)
            self.problems.append(problem(self.file, line, "import-sheet-error", field=name, value=text))
            return text
        if place.field.shape in _MAY_BE_UNKNOWN and is_unknown(text):
            return UNKNOWN
        if codes is None:
            return text
        meant = codes.meant(text)
        if len(meant) == 1:
            return meant[0]
        told.add(place.path)
        self.problems.append(self._of_code(place.field, codes, meant, text, name, line))
        return text

    def _of_code(
        self,
        of: RegisterField,
        codes: CodeList,
        meant: Sequence[str],
        text: str,
        name: str,
        line: int,
    ) -> Problem:
        if meant:
            values = {"value": text, "choices": ", ".join(meant)}
            return problem(self.file, line, "import-ambiguous", field=name, **values)
        suggestion = codes.suggestion(text)
        if of.register:
            values = {"value": text, "register": of.register, "suggestion": suggestion}
            return problem(self.file, line, "unknown-code", field=name, **values)
        values = {"value": text, "choices": ", ".join(codes.names), "suggestion": suggestion}
        return problem(self.file, line, "unknown-choice", field=name, **values)

    def _with_id(self, entry: RowEntry) -> RowEntry:
        name, city = entry.fields.get("es"), entry.fields.get("ciudad", "")
        if "id" in entry.fields or not isinstance(name, str):
            return entry
        if entry.fields.get("nombra_persona") == "si":
            name = _without_a_person(entry.fields)
        place = city if isinstance(city, str) and ("ciudad",) not in entry.told else ""
        proposed = propose_entry_id(place, name, self.taken)
        self.taken.add(proposed)
        return RowEntry(entry.line, {"id": proposed, **entry.fields}, entry.told | {("id",)})


def _without_a_person(fields: Mapping[str, Raw]) -> str:
    """What an id is made of when the name is a person's, who may ask that it be taken away: ids stay."""
    kind, trades = fields.get("clase", ""), fields.get("rubros", [])
    return f"{kind} {trades[0] if isinstance(trades, list) and trades else ''}"


def _put(fields: dict[str, Raw], path: tuple[str, ...], value: Raw) -> None:
    if len(path) == 1:
        fields[path[0]] = value
        return
    group = fields.setdefault(path[0], {})
    if isinstance(group, dict):
        group[path[1]] = value


def _in_both_languages(fields: dict[str, Raw]) -> dict[str, Raw]:
    """The fields with each text in both languages."""
    texts = {key: fields.pop(key) for key in (*_LANGUAGES, BOTH) if key in fields}
    whole, is_copy = _both(texts)
    found: dict[str, Raw] = {**whole, **fields}
    for key, value in fields.items():
        if isinstance(value, dict) and value.keys() & {*_LANGUAGES, BOTH}:
            found[key], is_filled = _both(value)
            is_copy |= is_filled
    return {**(_NOT_REVIEWED if is_copy else {}), **found}


def _both(texts: Mapping[str, Raw]) -> tuple[dict[str, Raw], bool]:
    """A text in both languages, and whether one of them is a copy of the other."""
    known = [texts[key] for key in (*_LANGUAGES, BOTH) if key in texts]
    if not known:
        return {}, False
    either = texts.get(BOTH, known[0])
    return {key: texts.get(key, either) for key in _LANGUAGES}, len(known) == 1
