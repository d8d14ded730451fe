"""Room 1, model: the fields of an entry of a register, as pages and open data read them.

Nothing is said twice: what a field holds is learnt from its annotation and from the JSON Schema of its model.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Any, get_args

from bbp.model.bilingual import Bilingual, Citation
from bbp.model.dates import PartialDate
from bbp.model.field_rules import model_in
from bbp.model.fields import PRIVATE, Written
from bbp.model.paged_entry import PagedEntry
from bbp.model.text_enum import TextEnum

_NAMES = frozenset({"es", "pt", "pt_revisado", "id", "codigo"})
"""The keys that every entry has: its name and its key."""


class Shape(TextEnum):
    """What a field holds. ``CODE`` names an entry of a register, ``CHOICE`` a word of the model itself."""

    TEXT = "text"
    BILINGUAL = "bilingual"
    CODE = "code"
    CHOICE = "choice"
    DATE = "date"
    NUMBER = "number"
    COUNT = "count"
    FLAG = "flag"
    LINK = "link"
    CITATION = "citation"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class RegisterField:
    """A field: the key that an editor writes, the attribute of the model, and what it holds.

    One that is ``required`` holds something in every entry: what may be ``sin-dato`` is not.
    ``many`` is a list of such values. ``fields`` are those of a group, without the two texts that a group
    with a name has (``is_named``). What is private is checked, but published nowhere.
    """

    key: str
    attribute: str
    shape: Shape
    many: bool = False
    required: bool = False
    register: str = ""
    choices: tuple[str, ...] = ()
    fields: tuple[RegisterField, ...] = ()
    is_named: bool = False
    is_private: bool = False

    @property
    def is_part(self) -> bool:
        """Whether an entry has several of it that take a table of their own."""
        return self.many and self.shape in {Shape.GROUP, Shape.BILINGUAL}

    def values(self, record: Written) -> tuple[Any, ...]:
        """What a record holds in the field; nothing when it was left out."""
        found = getattr(record, self.attribute)
        if self.many:
            return tuple(found or ())
        return () if found is None else (found,)


@lru_cache(maxsize=64)
def register_fields(model: type[Written]) -> tuple[RegisterField, ...]:
    """The fields of a model that may be published, also in its groups; in the order of ``written_fields``."""
    return _public(written_fields(model))


def _public(fields: tuple[RegisterField, ...]) -> tuple[RegisterField, ...]:
    return tuple(replace(one, fields=_public(one.fields)) for one in fields if not one.is_private)


@lru_cache(maxsize=64)
def written_fields(model: type[Written]) -> tuple[RegisterField, ...]:
    """The fields of a model, but for its names and its key: its own, then those that all entries have."""
    schema = model.model_json_schema(by_alias=True)
    shared = PagedEntry.model_fields if issubclass(model, PagedEntry) else {}
    own_first = sorted(model.model_fields.items(), key=lambda one: one[0] in shared)
    return tuple(
        _field(model, name, schema) for name, info in own_first if (info.alias or name) not in _NAMES
    )


def choices_of(model: type[Written], key: str) -> tuple[str, ...]:
    """The words that a field of a model allows."""
    return next(field.choices for field in register_fields(model) if field.key == key)


def _field(model: type[Written], attribute: str, schema: Mapping[str, Any]) -> RegisterField:
    info = model.model_fields[attribute]
    key = info.alias or attribute
    node = _plain(schema["properties"][key], schema.get("$defs", {}))
    many = node.get("type") == "array"
    one = _plain(node["items"], schema.get("$defs", {})) if many else node
    inner = model_in(info.annotation)
    shape = _shape(one, inner, info.annotation)
    return RegisterField(
        key=key,
        attribute=attribute,
        shape=shape,
        many=many,
        required=info.is_required() and type(None) not in _classes(info.annotation),
        register=one.get("x-register", ""),
        choices=tuple(one.get("enum", ())) or ((one["const"],) if "const" in one else ()),
        fields=written_fields(inner) if inner and shape is Shape.GROUP else (),
        is_named=bool(inner and shape is Shape.GROUP and issubclass(inner, Bilingual)),
        is_private=PRIVATE in node,
    )


def _shape(node: Mapping[str, Any], inner: type[Written] | None, annotation: Any) -> Shape:
    if inner:
        named: dict[type[Written], Shape] = {Bilingual: Shape.BILINGUAL, Citation: Shape.CITATION}
        return named.get(inner, Shape.GROUP)
    if "x-register" in node:
        return Shape.CODE
    if "enum" in node or "const" in node:
        return Shape.CHOICE
    kinds = set(_classes(annotation))
    if bool in kinds:
        return Shape.FLAG
    if PartialDate in kinds:
        return Shape.DATE
    if Decimal in kinds:
        return Shape.NUMBER
    if int in kinds:
        return Shape.COUNT
    return Shape.LINK if node.get("format") == "uri" else Shape.TEXT


def _classes(annotation: Any) -> Iterator[type]:
    """The classes that an annotation names."""
    if isinstance(annotation, type):
        yield annotation
    for part in get_args(annotation):
        yield from _classes(part)


def _plain(node: Mapping[str, Any], defined: Mapping[str, Any]) -> Mapping[str, Any]:
    """A schema without its reference, and without that it may be left out."""
    if "$ref" in node:
        return _plain(defined[node["$ref"].rpartition("/")[2]], defined)
    if "anyOf" in node:
        return _plain(next(one for one in node["anyOf"] if one.get("type") != "null"), defined)
    return node
