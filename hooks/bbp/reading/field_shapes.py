"""Room 2, reading: what a model expects at a path: keys, whether it must stand, whether it may be unknown."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from bbp.model.dates import UNKNOWN
from bbp.model.fields import Codes, Written
from bbp.reading.yaml_with_lines import FieldPath

# A text for which the contract asks for the code when nobody knows it.
_TEXT_THAT_MAY_BE_UNKNOWN = "responsable"
_NO_CODE = "zz-zz-zz"


@cache
def adapters_of(model: type[Written]) -> dict[str, TypeAdapter[Any]]:
    """The rule of each field of a model by the field's name, to read one field without the others."""
    found = {}
    for name, info in model.model_fields.items():
        annotation: Any = info.annotation
        for metadata in info.metadata:
            annotation = Annotated[annotation, metadata]
        found[name] = TypeAdapter(annotation)
    return found


def keys_at(model: type[Written], path: FieldPath) -> list[str]:
    """The keys that may stand in the group at a path of a model; none where there is no group."""
    inner = inner_model(model, path) if path else model
    return list(_fields_by_key(inner)) if inner else []


def inner_model(model: type[Written], path: FieldPath) -> type[Written] | None:
    """The model of the group, or of the groups of the list, at a path."""
    found: type[Written] | None = model
    for key in _keys(path):
        fields = _fields_by_key(found) if found else {}
        found = _model_in(fields[key].annotation) if key in fields else None
    return found


def is_required(model: type[Written], path: FieldPath) -> bool:
    """Whether the key at a path must stand in its group."""
    owner, key = _owner(model, path)
    return owner is not None and isinstance(path[-1], str) and _fields_by_key(owner)[key].is_required()


def may_be_unknown(model: type[Written], path: FieldPath, codes: Codes) -> bool:
    """Whether ``sin-dato`` is an answer at a path: a closed field that takes it, or the office."""
    owner, key = _owner(model, path)
    if owner is None or not isinstance(path[-1], str):
        return False
    if key == _TEXT_THAT_MAY_BE_UNKNOWN:
        return True
    name = next(name for name, info in owner.model_fields.items() if (info.alias or name) == key)
    adapter = adapters_of(owner)[name]
    return _takes(adapter, UNKNOWN, codes) and not _takes(adapter, _NO_CODE, codes)


def _takes(adapter: TypeAdapter[Any], value: str, codes: Codes) -> bool:
    try:
        adapter.validate_python(value, context=codes)
    except ValidationError:
        return False
    return True


def _owner(model: type[Written], path: FieldPath) -> tuple[type[Written] | None, str]:
    """The model that has the last key of a path, and that key."""
    keys = _keys(path)
    owner = inner_model(model, tuple(keys[:-1])) if keys else None
    known = owner is not None and keys[-1] in _fields_by_key(owner)
    return (owner, keys[-1]) if known else (None, "")


def _keys(path: FieldPath) -> list[str]:
    return [part for part in path if isinstance(part, str)]


@cache
def _fields_by_key(model: type[Written]) -> dict[str, FieldInfo]:
    return {info.alias or name: info for name, info in model.model_fields.items()}


def _model_in(annotation: Any) -> type[Written] | None:
    if isinstance(annotation, type) and issubclass(annotation, Written):
        return annotation
    parts = getattr(annotation, "__args__", ())
    return next((inner for part in parts if (inner := _model_in(part))), None)
