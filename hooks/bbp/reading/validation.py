"""Room 2, reading: fields as typed → a model, with a problem for each thing that is wrong.

pydantic finds what is wrong; here its errors become problems with a line, the value as typed and
a suggestion. What is right is kept: rules across fields are checked on it in the same run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Generic, TypeVar, cast, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from bbp.model.fields import Codes, Written
from bbp.model.problem import Problem, problem
from bbp.reading.suggestions import closest
from bbp.reading.yaml_with_lines import FieldPath, Lines, Raw, dotted

Model = TypeVar("Model", bound=Written)

_CODES = {
    "missing": "missing-key",
    "extra_forbidden": "unknown-key",
    "string_too_short": "text-too-short",
    "string_too_long": "text-too-long",
    "string_type": "not-a-text",
    "tuple_type": "not-a-list",
    "model_type": "not-a-group",
    "model_attributes_type": "not-a-group",
    "too_short": "too-few",
    "too_long": "too-many",
    "enum": "unknown-choice",
    "literal_error": "unknown-choice",
    "string_pattern_mismatch": "bad-form",
    "bool_type": "bad-flag",
    "bool_parsing": "bad-flag",
}
_OF_LENGTH = {
    "min_length": "shortest",
    "max_length": "longest",
    "actual_length": "count",
    "pattern": "pattern",
}


@dataclass(frozen=True, slots=True)
class Checked(Generic[Model]):
    """A model and what was wrong with its fields.

    ``record`` holds what is right: with problems, a wrong or missing field is None in it (an empty
    tuple where a list belongs), so that rules across fields can still look at the others.
    """

    record: Model
    problems: tuple[Problem, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing was wrong, so that the record may be used."""
        return not self.problems


def check_fields(
    fields: Mapping[str, Raw], model: type[Model], codes: Codes, file: str, lines: Lines
) -> Checked[Model]:
    """The model of the fields, all problems at once."""
    try:
        return Checked(model.model_validate(fields, context=codes), ())
    except ValidationError as error:
        problems = [_problem(detail, fields, model, codes, file, lines) for detail in error.errors()]
    return Checked(_salvage(fields, model, codes), tuple(problems))


def _salvage(fields: Mapping[str, Raw], model: type[Model], codes: Codes) -> Model:
    values: dict[str, Any] = {}
    for name, adapter in _adapters(model).items():
        info = model.model_fields[name]
        key = info.alias or name
        is_list = get_origin(info.annotation) is tuple
        default = () if is_list else info.get_default(call_default_factory=True, validated_data={})
        values[name] = None if info.is_required() and not is_list else default
        if key in fields:
            try:
                values[name] = adapter.validate_python(fields[key], context=codes)
            except ValidationError:
                continue
    return cast("Model", model.model_construct(**values))


@cache
def _adapters(model: type[Written]) -> dict[str, TypeAdapter[Any]]:
    found = {}
    for name, info in model.model_fields.items():
        annotation: Any = info.annotation
        for metadata in info.metadata:
            annotation = Annotated[annotation, metadata]
        found[name] = TypeAdapter(annotation)
    return found


def _problem(
    error: ErrorDetails,
    fields: Mapping[str, Raw],
    model: type[Written],
    codes: Codes,
    file: str,
    lines: Lines,
) -> Problem:
    path = tuple(error["loc"])
    code = _CODES.get(error["type"], error["type"])
    typed = _typed(fields, path)
    if typed == "" and code not in {"missing-key", "unknown-key"}:
        code = "empty-value"
    values = dict(_values(error, path, typed, model, codes))
    return problem(file, lines.of(path), code, field=dotted(path), **values)


def _typed(fields: Mapping[str, Raw], path: FieldPath) -> str:
    """The value as typed; empty for a missing one, shortened, a list or group without its parts."""
    value: Any = fields
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return ""
    return _shortened(value) if isinstance(value, str) else ""


def _shortened(text: str, longest: int = 60) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _values(
    error: ErrorDetails, path: FieldPath, typed: str, model: type[Written], codes: Codes
) -> Iterator[tuple[str, str]]:
    yield "value", typed
    context = error.get("ctx", {})
    for name, value in context.items():
        if name in _OF_LENGTH:
            yield _OF_LENGTH[name], str(value)
        elif isinstance(value, str) and name not in {"expected", "error", "class_name", "field_type"}:
            yield name, value
    if error["type"] in {"string_too_short", "string_too_long"}:
        yield "count", str(len(str(error["input"]).strip()))
    yield from _suggestions(error, path, typed, model, codes, context)


def _suggestions(
    error: ErrorDetails,
    path: FieldPath,
    typed: str,
    model: type[Written],
    codes: Codes,
    context: Mapping[str, Any],
) -> Iterator[tuple[str, str]]:
    if error["type"] == "extra_forbidden":
        yield "key", str(path[-1])
        yield "suggestion", closest(str(path[-1]), _keys_at(model, path[:-1]))
    elif error["type"] == "missing":
        yield "key", str(path[-1])
    elif error["type"] == "unknown-code":
        yield "suggestion", closest(typed, sorted(codes[context["register"]]))
    elif error["type"] in {"enum", "literal_error"}:
        choices = [
            choice.strip().strip("'") for choice in context["expected"].replace(" or ", ", ").split(",")
        ]
        yield "choices", ", ".join(choices)
        yield "suggestion", closest(typed, choices)


def _keys_at(model: type[Written], path: FieldPath) -> list[str]:
    """The keys that may stand in the group at a path of a model."""
    for part in path:
        if isinstance(part, str):
            named = {info.alias or name: info for name, info in model.model_fields.items()}
            inner = _inner_model(named[part].annotation) if part in named else None
            if inner is None:
                return []
            model = inner
    return [info.alias or name for name, info in model.model_fields.items()]


def _inner_model(annotation: Any) -> type[Written] | None:
    if isinstance(annotation, type) and issubclass(annotation, Written):
        return annotation
    parts = getattr(annotation, "__args__", ())
    return next((inner for part in parts if (inner := _inner_model(part))), None)
