"""Room 3, rendering: the form of a proposal → the YAML by which GitHub draws it as an issue form.

The id of each question is that of the model, so that the address of the form may carry answers. No dropdown
is made required: GitHub would choose the first option for whoever does not look, and an answer nobody gave
must not become a fact; what is missing is told after sending, like anything else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import yaml

from bbp.model.field_rules import FieldRule, field_rules
from bbp.model.practice_record import PracticeRecord
from bbp.model.proposal import QUESTIONS, AnswerShape, ProposalForm, Question
from bbp.rendering.form.proposal_form import PARTS
from bbp.rendering.page.words import Words, load_words

LABEL = "propuesta"
"""The label that the form puts on an issue, and by which the intake knows it."""

_TYPES: Mapping[AnswerShape, str] = {
    AnswerShape.LINE: "input",
    AnswerShape.TEXT: "textarea",
    AnswerShape.ITEMS: "textarea",
    AnswerShape.SECTION: "textarea",
    AnswerShape.CHOICE: "dropdown",
    AnswerShape.CHOICES: "dropdown",
    AnswerShape.CONSENT: "checkboxes",
}
_BOXES = ("public", "private", "licence")
# Where the limits of an answer stand that is a part of a key.
_INNER_KEYS = {"territorio_nombre": "nombre"}


def render_issue_form(form: ProposalForm) -> str:
    """The YAML file of a form."""
    words = load_words(form.language)
    intro = {"type": "markdown", "attributes": {"value": words("proposal.form.intro")}}
    whole = {
        "name": words("proposal.form.name"),
        "description": words("proposal.form.description"),
        "title": words("proposal.form.title"),
        "labels": [LABEL],
        "body": [intro, *(_element(question, form, words) for question in QUESTIONS)],
    }
    text: str = yaml.dump(whole, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100_000)
    return f"# {words('proposal.form.written_by')}\n{text}"


def _element(question: Question, form: ProposalForm, words: Words) -> dict[str, Any]:
    attributes: dict[str, Any] = {
        "label": form.headings[question.id],
        "description": " ".join(_description(question, form, words)),
    }
    example = f"proposal.questions.{question.id}.example"
    if words.has(example):
        attributes["placeholder"] = words(example)
    if question.shape is AnswerShape.CHOICES:
        attributes["multiple"] = True
    if question.shape in (AnswerShape.CHOICE, AnswerShape.CHOICES):
        attributes["options"] = list(form.choices[question.register])
    if question.shape is AnswerShape.CONSENT:
        attributes["options"] = [
            {"label": words(f"proposal.boxes.{box}"), "required": True} for box in _BOXES
        ]
    element = {"type": _TYPES[question.shape], "id": question.id, "attributes": attributes}
    return element | ({"validations": {"required": True}} if _is_enforced(question) else {})


def _is_enforced(question: Question) -> bool:
    free = (AnswerShape.CHOICE, AnswerShape.CHOICES, AnswerShape.CONSENT)
    return question.required and question.shape not in free


def _description(question: Question, form: ProposalForm, words: Words) -> Iterator[str]:
    if question.required and question.shape is not AnswerShape.CONSENT:
        yield words("proposal.form.required")
    yield words(f"proposal.questions.{question.id}.help")
    if question.shape is AnswerShape.ITEMS:
        yield words("proposal.form.one_a_line")
    for name in PARTS.get(question.id, ()):
        values = " · ".join(form.choices[name])
        yield words("proposal.form.kinds", part=words(f"proposal.parts.{name}"), values=values)
    yield from _limits(question, words)


def _limits(question: Question, words: Words) -> Iterator[str]:
    """The limits of a text and of a list, as the model has them."""
    rule = _rule(question)
    if not rule or not rule.longest:
        return
    if question.shape in (AnswerShape.LINE, AnswerShape.TEXT):
        yield words("proposal.form.between", least=rule.shortest, most=rule.longest)
    if question.shape is AnswerShape.CHOICES and question.id == question.key:
        yield words("proposal.form.at_most", most=rule.longest)


def _rule(question: Question) -> FieldRule | None:
    """The rule of what an answer fills; None when it is no key of the record."""
    rule, inner = _rules().get(question.key), _INNER_KEYS.get(question.id)
    return next(one for one in rule.fields if one.key == inner) if rule and inner else rule


@cache
def _rules() -> Mapping[str, FieldRule]:
    """The rules of the record by their keys; the limits are the same whatever codes there are."""
    return {rule.key: rule for rule in field_rules(PracticeRecord, {})}


class _Dumper(yaml.SafeDumper):
    """YAML as people write it: lists indented below their key, texts of several lines as blocks."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    # A text that starts with a digit is quoted: readers of YAML differ on what is a number or a date.
    style = "|" if "\n" in text else "'" if text[:1].isdigit() else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)
