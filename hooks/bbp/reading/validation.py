"""Room 2, reading: fields as typed → a model, with a problem for each thing that is wrong.

pydantic finds what is wrong; ``field_problems`` tells it with its line, the value as typed and a
suggestion. What is right is kept: rules across fields are checked on it in the same run.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast, get_origin

from pydantic import ValidationError

from bbp.model.fields import Codes, Written
from bbp.model.problem import Problem
from bbp.reading.field_problems import Typed, problem_of
from bbp.reading.field_shapes import adapters_of
from bbp.reading.yaml_with_lines import Lines, Raw

Model = TypeVar("Model", bound=Written)


@dataclass(frozen=True, slots=True)
class Checked(Generic[Model]):
    """A model and what was wrong with its fields.

    ``record`` holds what is right: with problems, a wrong or missing field is None in it (an empty
    tuple where a list belongs), so that rules across fields can still look at the others.
    ``keys`` are those that the editor wrote, right or wrong: what is there in a wrong form is not absent.
    """

    record: Model
    problems: tuple[Problem, ...]
    keys: frozenset[str]

    @property
    def is_whole(self) -> bool:
        """Whether nothing was wrong, so that the record may be used."""
        return not self.problems


def check_fields(
    fields: Mapping[str, Raw], model: type[Model], codes: Codes, file: str, lines: Lines
) -> Checked[Model]:
    """The model of the fields, all problems at once."""
    try:
        return Checked(model.model_validate(fields, context=codes), (), frozenset(fields))
    except ValidationError as error:
        typed = Typed(fields, model, codes, file, lines)
        problems = [problem_of(detail, typed) for detail in error.errors()]
    meant = _meant_fields(problems)
    told = tuple(one for one in problems if not _is_explained(one, problems, meant))
    return Checked(_salvage(fields, model, codes), told, frozenset(fields) | meant)


def _is_explained(one: Problem, problems: Sequence[Problem], meant: frozenset[str]) -> bool:
    """Whether another one tells the same: the right name of a misspelt key, a list that lacks wrong items."""
    if one.code.startswith("missing-"):
        return one.field in meant
    return one.code == "too-few" and any(other.field.startswith(f"{one.field}.") for other in problems)


def _meant_fields(problems: Sequence[Problem]) -> frozenset[str]:
    """The fields that were written with another spelling: one mistake, so they are not missing as well."""
    meant = set()
    for one in problems:
        suggestion = dict(one.values).get("suggestion", "")
        if one.code == "unknown-key" and suggestion:
            group, dot, _ = one.field.rpartition(".")
            meant.add(f"{group}{dot}{suggestion}")
    return frozenset(meant)


def _salvage(fields: Mapping[str, Raw], model: type[Model], codes: Codes) -> Model:
    values: dict[str, Any] = {}
    for name, adapter in adapters_of(model).items():
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
