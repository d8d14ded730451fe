"""Room 1, model: in which order the keys of a document are written, and which of them hold free text.

Taken from the models, so that what writes a header and what reads it agree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from bbp.model.bulletin_record import BulletinRecord
from bbp.model.fields import Written
from bbp.model.format_keys import Kind
from bbp.model.practice_record import PracticeRecord
from bbp.model.translation import BulletinTranslation, PracticeTranslation

_ORIGINALS: Mapping[Kind, type[Written]] = {Kind.PRACTICE: PracticeRecord, Kind.BULLETIN: BulletinRecord}
_TRANSLATIONS: Mapping[Kind, type[Written]] = {
    Kind.PRACTICE: PracticeTranslation,
    Kind.BULLETIN: BulletinTranslation,
}
# Twelve digits, or digits around an «e», are a number to other readers of YAML.
_HASH_PATTERN = "^[0-9a-f]{12}$"


@dataclass(frozen=True, slots=True)
class FieldShape:
    """How a value, or each item of a list, is written.

    ``is_free`` tells a text or an address from a code, a date or a number; ``keys`` are those of a
    group, in their order, and empty for anything else.
    """

    is_free: bool = False
    keys: Mapping[str, FieldShape] = field(default_factory=dict)

    def as_data(self) -> dict[str, Any]:
        """The shape for other engines: ``{"libre": true}``, ``{"claves": [[key, shape], …]}`` or ``{}``."""
        data: dict[str, Any] = {"libre": True} if self.is_free else {}
        if self.keys:
            data["claves"] = [[key, shape.as_data()] for key, shape in self.keys.items()]
        return data


@cache
def record_shape(kind: Kind, *, translation: bool = False) -> FieldShape:
    """The shape of an original's header, or of a translation's."""
    return model_shape((_TRANSLATIONS if translation else _ORIGINALS)[kind])


@cache
def model_shape(model: type[Written]) -> FieldShape:
    """The shape of an entry of a register."""
    schema = model.model_json_schema(by_alias=True)
    return _shape(schema, schema.get("$defs", {}))


def _shape(schema: Mapping[str, Any], named: Mapping[str, Any]) -> FieldShape:
    if "$ref" in schema:
        return _shape(named[schema["$ref"].rpartition("/")[2]], named)
    if "anyOf" in schema:  # what may be left out
        return _shape(next(one for one in schema["anyOf"] if one.get("type") != "null"), named)
    if schema.get("type") == "array":
        return _shape(schema["items"], named)
    keys = {key: _shape(inner, named) for key, inner in schema.get("properties", {}).items()}
    is_address = schema.get("format") == "uri"
    is_free = "maxLength" in schema or is_address or schema.get("pattern") == _HASH_PATTERN
    return FieldShape(is_free, keys)
