"""Room 1, model: the fields of a model → what a form and its check in the browser must know of them.

Nothing is said twice: the kind of a value is learnt by asking the model's own rule about a wrong one, so a
rule that changes in ``model/`` changes in the form.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from bbp.model.dates import UNKNOWN
from bbp.model.fields import Codes, Written

_WRONG = "¿"
_NO_CODE = "zz-zz-zz"
# A text for which the contract asks for the code when nobody knows it.
_TEXT_THAT_MAY_BE_UNKNOWN = "responsable"
_TWO_YEARS = "AAAA-AAAA"
_KINDS: Mapping[str, str] = {
    "unknown-code": "code",
    "enum": "choice",
    "bad-date": "date",
    "bad-url": "url",
    "bad-currency": "currency",
    "bad-number": "number",
    "figure-without-number": "figure",
    "bad-counting-number": "count",
    "bad-id": "id",
    "bad-level": "level",
    "bad-base": "base",
}
"""The kind of a value by the problem of a wrong one; any other is a text."""

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FieldRule:
    """A key of a group: what may stand under it.

    ``kind`` is one of ``_KINDS``, ``text``, ``years``, ``group`` (of ``fields``), ``groups`` (a list of
    them) or ``list`` (of values like ``item``). ``shortest`` and ``longest`` count characters, or the
    entries of a list; 0 is no limit. ``may_be_unknown`` tells that ``sin-dato`` is an answer.
    """

    key: str
    kind: str
    is_required: bool = False
    may_be_unknown: bool = False
    shortest: int = 0
    longest: int = 0
    register: str = ""
    also: tuple[str, ...] = ()
    """Words that the register lacks and that are codes all the same."""
    choices: tuple[str, ...] = ()
    shapes: tuple[str, ...] = ()
    fields: tuple[FieldRule, ...] = ()
    item: FieldRule | None = None

    def as_data(self) -> dict[str, Any]:
        """The rule for ``assets/form-check.js``; what says nothing is left out."""
        data: dict[str, Any] = {
            "key": self.key,
            "kind": self.kind,
            "required": self.is_required,
            "unknown": self.may_be_unknown,
            "min": self.shortest,
            "max": self.longest,
            "register": self.register,
            "choices": list(self.choices),
            "shapes": list(self.shapes),
            "fields": [field.as_data() for field in self.fields],
            "item": self.item.as_data() if self.item else None,
        }
        told = {name: value for name, value in data.items() if value}
        return told | ({"also": list(self.also)} if self.kind == "code" else {})


def field_rules(model: type[Written], codes: Codes) -> tuple[FieldRule, ...]:
    """The keys of a model in their order; ``codes`` are those of the registers."""
    schema = model.model_json_schema(by_alias=True)
    defined = schema.get("$defs", {})
    return tuple(
        _rule(
            info,
            info.alias or name,
            _plain(schema["properties"][info.alias or name], defined),
            codes,
            defined,
        )
        for name, info in model.model_fields.items()
    )


def _rule(info: FieldInfo, key: str, schema: Schema, codes: Codes, defined: Schema) -> FieldRule:
    is_list = schema.get("type") == "array"
    one = _plain(schema["items"], defined) if is_list else schema
    # A figure is a model too, which an editor writes as one text.
    inner = model_in(info.annotation) if one.get("type") == "object" else None
    if inner:
        kind = "groups" if is_list else "group"
        fields = field_rules(inner, codes)
        return FieldRule(key, kind, info.is_required(), longest=schema.get("maxItems", 0), fields=fields)
    value = _value_rule(info, key, one, codes)
    if not is_list:
        return value
    limits = schema.get("minItems", 0), schema.get("maxItems", 0)
    return FieldRule(key, "list", info.is_required(), False, *limits, value.register, item=value)


def _value_rule(info: FieldInfo, key: str, schema: Schema, codes: Codes) -> FieldRule:
    """The rule of one value, or of each value of a list."""
    register = schema.get("x-register", "")
    without_register = {**codes, register: frozenset[str]()}
    error = _error(info, _WRONG, without_register)
    shapes = tuple(error.get("ctx", {}).get("shapes", "").split(", ")) if error else ()
    kind = _KINDS.get(error["type"], "text") if error else "text"
    is_also = kind == "code" and not _error(info, UNKNOWN, without_register)
    takes_unknown = not _error(info, UNKNOWN, codes) and bool(_error(info, _NO_CODE, codes))
    return FieldRule(
        key=key,
        kind="years" if _TWO_YEARS in shapes else kind,
        is_required=info.is_required(),
        may_be_unknown=takes_unknown or key == _TEXT_THAT_MAY_BE_UNKNOWN,
        shortest=schema.get("minLength", 0),
        longest=schema.get("maxLength", 0),
        register=register,
        also=(UNKNOWN,) if is_also else (),
        choices=tuple(schema.get("enum", ())),
        shapes=tuple(filter(None, shapes)),
    )


def _error(info: FieldInfo, value: str, codes: Codes) -> Mapping[str, Any] | None:
    """What the field's own rule says of a value, or of a list of it; None when nothing is wrong."""
    annotation: Any = info.annotation
    for metadata in info.metadata:
        annotation = Annotated[annotation, metadata]
    asked = (value,) if _is_tuple(info.annotation) else value
    try:
        TypeAdapter(annotation).validate_python(asked, context=codes)
    except ValidationError as error:
        found: Mapping[str, Any] = error.errors()[0]
        return found
    return None


def _is_tuple(annotation: Any) -> bool:
    return getattr(annotation, "__origin__", None) is tuple


def model_in(annotation: Any) -> type[Written] | None:
    """The model of the group, or of the groups, that an annotation names."""
    if isinstance(annotation, type) and issubclass(annotation, Written):
        return annotation
    parts = getattr(annotation, "__args__", ())
    return next((inner for part in parts if (inner := model_in(part))), None)


def _plain(schema: Schema, defined: Schema) -> Schema:
    """A schema without its reference, and without that it may be left out."""
    if "$ref" in schema:
        return _plain(defined[schema["$ref"].rpartition("/")[2]], defined)
    if "anyOf" in schema:
        return _plain(next(one for one in schema["anyOf"] if one.get("type") != "null"), defined)
    return schema
