"""Room 3, rendering: the fields of the form as its template draws them, from the rules of the models.

A field is drawn by what the model says of it; its words stand under ``form.field`` by its key.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from bbp.model.field_rules import FieldRule
from bbp.model.library import Library
from bbp.rendering.page.words import Words

NUMBER = "{n}"
"""Stands for the number of a group in what is copied for each of them."""

_LONG_TEXT = 160
_LABELLED_CHOICES: Mapping[str, str] = {
    "situacion": "situaciones",
    "origen": "origenes",
    "tipo": "tipos_resultado",
}
"""The register with the labels of a field's choices; those of other fields are answers."""
_CONTROLS: Mapping[str, str] = {
    "choice": "select",
    "code": "combo",
    "list": "codes",
    "group": "group",
    "groups": "groups",
}


class FormField(NamedTuple):
    """A field to draw. ``path`` is its place in the record, ``id`` that of its control on the page.

    ``control`` is ``text``, ``area``, ``select``, ``combo`` (a code, sought by its label), ``codes`` (some of
    them, in their order), ``lines`` (texts, one a line), ``group`` or ``groups`` (of ``fields``).
    """

    path: str
    id: str
    control: str
    label: str
    help: str
    is_required: bool
    longest: int = 0
    register: str = ""
    mode: str = ""
    """The keyboard that a telephone shows: HTML's ``inputmode``."""
    choices: tuple[tuple[str, str], ...] = ()
    fields: tuple[FormField, ...] = ()
    item: str = ""
    add: str = ""


def form_fields(rules: tuple[FieldRule, ...], library: Library, words: Words) -> dict[str, FormField]:
    """The fields by their key."""
    return {rule.key: _Drawing(library, words).field(rule, "") for rule in rules}


@dataclass(frozen=True, slots=True)
class _Drawing:
    library: Library
    words: Words

    def field(self, rule: FieldRule, above: str, name: str = "", *, is_asked: bool = True) -> FormField:
        """The field of a rule; ``above`` is the path of its group, ``name`` the key of its words.

        What a group must have is only asked (``is_asked``) where the group itself must stand.
        """
        path, key = f"{above}{rule.key}", f"{name}{rule.key}"
        is_groups = rule.kind == "groups"
        inside = f"{path}.{NUMBER}." if is_groups else f"{path}."
        asks = is_groups or rule.is_required
        return FormField(
            path=path,
            id=f"f-{path.replace('.', '-')}",
            control=_control(rule),
            label=self.words(_word(key, "label")),
            help=self._help(rule, key),
            is_required=rule.is_required and is_asked,
            longest=rule.longest if rule.kind == "text" else 0,
            register=rule.register,
            mode=_mode(rule),
            choices=tuple(self._choices(rule)),
            fields=tuple(self.field(inner, inside, f"{key}.", is_asked=asks) for inner in rule.fields),
            item=self.words(_word(key, "item")) if is_groups else "",
            add=self.words(_word(key, "add")) if is_groups else "",
        )

    def _help(self, rule: FieldRule, key: str) -> str:
        """What to write, the limits, what to do when it is not known, and an example."""
        parts = [self.words(_word(key, "help")), *self._limits(rule)]
        if rule.may_be_unknown and rule.is_required and rule.kind not in {"choice", "code"}:
            parts.append(self.words("form.unknown_hint"))
        if self.words.has(_word(key, "example")):
            parts.append(self.words("form.example", example=self.words(_word(key, "example"))))
        return " ".join(parts)

    def _limits(self, rule: FieldRule) -> list[str]:
        if rule.kind == "text" and rule.shortest > 1:
            return [self.words("form.between", least=rule.shortest, most=rule.longest)]
        if rule.kind == "text" and rule.longest:
            return [self.words("form.at_most_chars", most=rule.longest)]
        if rule.kind == "list" and rule.longest:
            return [self.words("form.at_most", most=rule.longest)]
        return [self.words("form.one_a_line")] if rule.kind == "list" and not rule.register else []

    def _choices(self, rule: FieldRule) -> list[tuple[str, str]]:
        register = _LABELLED_CHOICES.get(rule.key, "")
        if not register:
            return [(code, self.words(f"practice.answer.{code}")) for code in rule.choices]
        language, terms = self.words.language, self.library.registers.terms.get(register, {})
        return [(code, terms[code].in_language(language)) for code in rule.choices if code in terms]


def _word(key: str, part: str) -> str:
    """The key of a word of a field, which may be a field of a group: ``fuentes.titulo``."""
    group, _, field = key.partition(".")
    return f"form.field.{group}.{field}.{part}" if field else f"form.field.{group}.{part}"


def _control(rule: FieldRule) -> str:
    if rule.kind == "list" and not rule.register:
        return "lines"
    if rule.kind == "text":
        return "area" if rule.longest > _LONG_TEXT and rule.key in {"resumen", "motivo"} else "text"
    return _CONTROLS.get(rule.kind, "text")


def _mode(rule: FieldRule) -> str:
    return {"url": "url", "count": "numeric", "level": "numeric"}.get(rule.kind, "")
