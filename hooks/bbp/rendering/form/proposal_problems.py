"""Room 3, rendering: what is wrong with a proposal, told to the one who filled in the form.

Problems of the file that the answers became are told with the same sentences as everywhere; only the place is
that of the form: the question and the line of the answer, not a key and a line of a file nobody has seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from bbp.model.format_keys import HEADINGS, SECTIONS, Kind
from bbp.model.problem import Problem, Severity
from bbp.model.proposal import (
    QUESTIONS,
    SECTION_QUESTIONS,
    AnswerShape,
    ProposalForm,
    ProposalProblem,
)
from bbp.rendering.desk.problem_report import tell
from bbp.rendering.page.words import Words, load_words

_TOLD_ALREADY = frozenset({"unknown-choice", "ambiguous-city", "missing-question"})
_NO_ANSWER: Mapping[str, str] = {
    "missing-key": "no-answer",
    "missing-section": "no-answer",
    "missing-or-unknown": "no-answer-or-unknown",
}
_OTHERS: Mapping[str, str] = {"temas": "otros_temas", "instrumentos": "otros_instrumentos"}
_MAIN: Mapping[str, str] = {"temas": "tema", "instrumentos": "instrumento"}
_PARTS_WITH_A_QUESTION: Mapping[str, str] = {
    **{f"territorio.{part}": f"territorio_{part}" for part in ("tipo", "nombre", "ciudades")},
    **{f"replicabilidad.{part}": part for part in ("pasos", "participacion", "documentada")},
}
_QUESTIONS_BY_KEY: Mapping[str, str] = {question.key: question.id for question in reversed(QUESTIONS)}
_ITEMS = frozenset(question.key for question in QUESTIONS if question.shape is AnswerShape.ITEMS)


class ToldProblem(NamedTuple):
    """Where it is, what is wrong, what to do; ``stops`` tells it from a notice."""

    where: str
    what: str
    remedy: str
    stops: bool = True


def tell_proposal_problems(
    found: Sequence[ProposalProblem], in_file: Iterable[Problem], form: ProposalForm, source: str
) -> list[ToldProblem]:
    """First what the answers could not say, then what the check of the file found, each once.

    ``source`` is the text of the file, by which a line is traced back to its section.
    """
    told = [_tell_answer(one, form) for one in found]
    known = {one.question for one in found if one.code in _TOLD_ALREADY}
    for problem in in_file:
        question, line = _place(problem, source, form)
        if question not in known:
            stops = problem.severity is Severity.PROBLEM
            told.append(ToldProblem(_where(question, line, form), *_tell_file(problem, form), stops))
    return list(dict.fromkeys(told))


def _tell_file(problem: Problem, form: ProposalForm) -> tuple[str, str]:
    """The sentences of the check, unless they speak of keys that the form does not show."""
    words, values = load_words(form.language), dict(problem.values)
    if problem.code == "unknown-code" and values["register"] == "ciudades":
        return tell(problem)[0], words("proposal.comment.new_city")
    code = _NO_ANSWER.get(problem.code, "")
    part = problem.field.rpartition(".")[2]
    if code and "." in problem.field and words.has(f"proposal.missing.{part}"):
        code, values = "missing-part", {"part": words(f"proposal.missing.{part}")}
    if not code:
        return tell(problem)
    return _said(code, values, words)


def _tell_answer(problem: ProposalProblem, form: ProposalForm) -> ToldProblem:
    said = _said(problem.code, dict(problem.values), load_words(form.language))
    return ToldProblem(_where(problem.question, problem.line, form), *said)


def _said(code: str, values: Mapping[str, str], words: Words) -> tuple[str, str]:
    """What is wrong and what to do, in the words of the form."""
    what = words(f"proposal.problems.{code}.what", **values)
    return what, words(f"proposal.problems.{code}.remedy", **values)


def _where(question: str, line: int, form: ProposalForm) -> str:
    words = load_words(form.language)
    if not question:
        return words("proposal.comment.whole")
    label = form.headings[question]
    return words("proposal.comment.item", label=label, line=line) if line else label


def _place(problem: Problem, source: str, form: ProposalForm) -> tuple[str, int]:
    """The question and the line of its answer; 0 when the whole answer is meant."""
    if not problem.field:
        return _section(problem, source, form), 0
    key, _, rest = problem.field.partition(".")
    number = int(first) if (first := rest.partition(".")[0]).isdecimal() else 0
    part = f"{key}.{rest.partition('.')[0]}"
    if part in _PARTS_WITH_A_QUESTION:
        return _PARTS_WITH_A_QUESTION[part], 0
    if key in _MAIN:
        return (_OTHERS if number > 1 else _MAIN)[key], 0
    return _QUESTIONS_BY_KEY.get(key, ""), number if key in _ITEMS else 0


def _section(problem: Problem, source: str, form: ProposalForm) -> str:
    """The question of the section in which a line stands, or that a problem names."""
    headings = dict(zip(HEADINGS[Kind.PRACTICE][form.language], SECTIONS[Kind.PRACTICE], strict=True))
    named = dict(problem.values).get("heading", "")
    above = source.split("\n")[: problem.line]
    titles = [line.removeprefix("## ").strip() for line in reversed(above) if line.startswith("## ")]
    title = next((one for one in [named, *titles] if one in headings), "")
    return SECTION_QUESTIONS[headings[title]].id if title else ""
