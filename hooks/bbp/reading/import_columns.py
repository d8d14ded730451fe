"""Room 2, reading: the columns of a sheet → the places of an entry that they fill.

A column is known by our key (``fuente.enlace``, ``descripcion_es``), by the name that pages give to the field
in Spanish or in Portuguese, or by a spelling of it, whatever its accents and capitals. What a sheet calls
otherwise is told by the one who imports. A column of a text that has one for each language may hold it in one
language alone: then it stands in both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import TypeAlias

from bbp.model.fields import Written
from bbp.model.problem import Problem, problem
from bbp.model.register_fields import RegisterField, Shape, written_fields
from bbp.reading.column_spellings import LANGUAGES, LINKS, NAMES, OF
from bbp.reading.csv_table import CsvTable
from bbp.reading.key_spellings import KEYS
from bbp.reading.suggestions import closest, plain

Labels: TypeAlias = Mapping[str, tuple[str, ...]]
"""The names of each key in both languages, as pages show them."""

BOTH = "*"
"""The last step of the path of a text that fills both languages."""
_NAME = RegisterField("", "", Shape.BILINGUAL, required=True)
_ID = RegisterField("id", "id", Shape.TEXT)
_REVIEWED = RegisterField("pt_revisado", "pt_reviewed", Shape.FLAG)
_TEXTS = (*LANGUAGES, BOTH)
_TITLE = "titulo"


@dataclass(frozen=True, slots=True)
class Place:
    """A place of an entry: its path in the entry, and the field that says what stands there.

    ``label_of`` is the language of a name beside a code, as the open data have it: it counts where the code
    has no column.
    """

    path: tuple[str, ...]
    field: RegisterField
    label_of: str = ""

    @property
    def key(self) -> str:
        """The path as an editor types it; of a text for both languages, without a language."""
        return ".".join(part for part in self.path if part != BOTH) or NAMES[0]


@dataclass(frozen=True)
class Places:
    """The places of a model, and how columns name them."""

    model: type[Written]
    labels: Labels

    @cached_property
    def all(self) -> tuple[Place, ...]:
        """Every place that a cell can fill, in the order of the model."""
        return (
            Place(("id",), _ID),
            *(Place((part,), _NAME) for part in _TEXTS),
            Place(("pt_revisado",), _REVIEWED),
            *(place for field in written_fields(self.model) for place in _places(field)),
        )

    @cached_property
    def required(self) -> tuple[tuple[str, tuple[Place, ...]], ...]:
        """The keys that every entry needs, each with the places that give it; the id is proposed."""
        fields = [field for field in written_fields(self.model) if field.required]
        name = tuple(place for place in self.all if place.field is _NAME)
        return (
            (NAMES[0], name),
            *((one.key, tuple(place for place in self.all if place.path[0] == one.key)) for one in fields),
        )

    @property
    def is_flat(self) -> bool:
        """Whether a row can hold all that an entry needs: a list of groups cannot stand in a cell."""
        return all(places for _, places in self.required)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that a message names, in the order of the model."""
        return tuple(dict.fromkeys(place.key for place in self.all if _is_told(place)))

    def find(self, name: str) -> Place | None:
        """The place that a column means by its name."""
        return self._by_name.get(plain(name))

    def suggestion(self, name: str) -> str:
        """The key that a column probably means, empty when none is near."""
        near = closest(name, self._by_name)
        return self._by_name[near].key if near else ""

    @cached_property
    def _by_name(self) -> Mapping[str, Place]:
        """Our keys first, then every other spelling: the first place that has a name keeps it."""
        found: dict[str, Place] = {}
        for say in (_own, self._said):
            for place in self.all:
                for name in _names(place, say):
                    found.setdefault(plain(name), place)
        return found

    def _said(self, key: str) -> Iterable[str]:
        """Our key, what pages call it, and how it is misspelt."""
        return (key, *self.labels.get(key, ()), *(word for word, ours in KEYS.items() if key in ours))


def _places(field: RegisterField) -> Iterator[Place]:
    key = field.key
    if field.shape is Shape.GROUP and not field.many:
        yield from (Place((key, *inner.path), inner.field) for one in field.fields for inner in _places(one))
    elif field.shape is Shape.BILINGUAL and not field.many:
        yield from (Place((key, part), field) for part in _TEXTS)
    elif field.shape is Shape.CITATION and not field.many:
        yield Place((key, _TITLE), field)
        yield Place((key, "enlace"), RegisterField("enlace", "link", Shape.LINK))
    elif field.shape not in {Shape.GROUP, Shape.BILINGUAL, Shape.CITATION}:
        yield Place((key,), field)
        if field.shape in {Shape.CODE, Shape.CHOICE}:
            yield from (Place((key,), field, language) for language in LANGUAGES)


def _own(key: str) -> Iterable[str]:
    return (key,)


def _names(place: Place, say: Callable[[str], Iterable[str]]) -> Iterator[str]:
    """What a column of a place may be called, when ``say`` tells how its keys are."""
    if place.field is _NAME:
        yield from _in_languages(("", *NAMES), place.path[0])
        return
    first = tuple(say(place.path[0]))
    if place.label_of:
        yield from _in_languages(first, place.label_of)
    elif place.field.shape is Shape.BILINGUAL:
        yield from _in_languages(first, place.path[-1])
    elif len(place.path) == 1:
        yield from first
    else:
        for one, other in product(first, say(place.path[1])):
            yield f"{one} {other}"
            yield from (f"{other} {link} {one}" for link in OF)
        if place.path[1] == _TITLE:
            yield from first


def _in_languages(names: Iterable[str], part: str) -> Iterator[str]:
    """Names with the language after them; without one for the text that fills both."""
    for name in names:
        if part == BOTH and name:
            yield name
        for language in LANGUAGES.get(part, ()):
            yield from (f"{name} {link} {language}" for link in (LINKS if name else LINKS[:1]))


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column that is used: its number, from 0, its name as typed, and what it fills."""

    number: int
    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class Told:
    """What the one who imports says of the columns: what some mean, and which are left out."""

    meant: Mapping[str, str]
    ignored: frozenset[str]


def match_columns(
    table: CsvTable, places: Places, told: Told, given: Iterable[Place], file: str
) -> tuple[tuple[SheetColumn, ...], tuple[str, ...], list[Problem]]:
    """The columns that are used, the names of those that are not, and what is wrong with them.

    ``given`` are the places that get the same value on every line.
    """
    used: list[SheetColumn] = []
    unused: list[str] = []
    problems: list[Problem] = []
    meant = {plain(name): key for name, key in told.meant.items()}
    ignored = {plain(name) for name in told.ignored}
    for number, name in enumerate(table.columns):
        if not name or plain(name) in ignored:
            unused += [name] if name else []
            continue
        place = places.find(meant.get(plain(name), name))
        if place is None:
            problems.append(_unknown(name, places, table, file))
        else:
            used.append(SheetColumn(number, name, place))
    coded = {column.place.path for column in used if not column.place.label_of}
    labels = [one for one in used if one.place.label_of and one.place.path in coded]
    unused += [one.name for one in labels]
    used = _one_label(column for column in used if column not in labels)
    for_all = list(given)
    problems += _two_of_one(used, table, file)
    problems += _given_twice(used, for_all, table, file)
    problems += (
        _missing(places, [*(one.place for one in used), *for_all], table, file) if not problems else []
    )
    return tuple(used), tuple(unused), problems


def _unknown(name: str, places: Places, table: CsvTable, file: str) -> Problem:
    values = {"value": name, "keys": ", ".join(places.keys), "suggestion": places.suggestion(name)}
    return problem(file, table.header_line, "import-column-unknown", **values)


def _is_told(place: Place) -> bool:
    """Whether a message names the place: not for each language, nor by the name beside a code."""
    return not place.label_of and place.path[-1] not in LANGUAGES


def _one_label(columns: Iterable[SheetColumn]) -> list[SheetColumn]:
    """Of the names beside a code in both languages, the first: they say the same."""
    kept: dict[object, SheetColumn] = {}
    for column in columns:
        kept.setdefault(column.place.path if column.place.label_of else column.number, column)
    return list(kept.values())


def _two_of_one(columns: Sequence[SheetColumn], table: CsvTable, file: str) -> Iterator[Problem]:
    first: dict[tuple[str, ...], SheetColumn] = {}
    for column in columns:
        other = first.setdefault(column.place.path, column)
        if other is not column:
            values = {"value": column.name, "other": other.name, "key": column.place.key}
            yield problem(file, table.header_line, "import-two-columns", **values)


def _given_twice(
    columns: Sequence[SheetColumn], given: Sequence[Place], table: CsvTable, file: str
) -> Iterator[Problem]:
    """What every line is given has no column as well: the two could differ."""
    paths = {place.path for place in given}
    for column in columns:
        if column.place.path in paths:
            values = {"value": column.name, "key": column.place.key}
            yield problem(file, table.header_line, "import-column-given", **values)


def _missing(places: Places, known: Sequence[Place], table: CsvTable, file: str) -> Iterator[Problem]:
    """What every entry needs and no column gives is told once, not for each line."""
    keys = {place.path[0] for place in known}
    for key, needed in places.required:
        if not keys & {place.path[0] for place in needed}:
            yield problem(file, table.header_line, "import-column-missing", key=key)
