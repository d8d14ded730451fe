"""Room 2, reading: the text of an issue made with a form → the answer to each question.

GitHub gives the answers back as Markdown: ``### `` and the heading of the question, an empty line, the
answer; ``_No response_`` for none. Nobody keeps a person from editing that text afterwards, or from writing
such a heading inside an answer: what could be read in two ways is refused and said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bbp.model.proposal import (
    MOST_CHARACTERS,
    QUESTIONS_BY_ID,
    AnswerShape,
    ProposalForm,
    ProposalProblem,
    proposal_problem,
)
from bbp.model.publishable_text import publishable

_NO_ANSWER = frozenset({"_No response_", "None"})
_MARK = "### "


@dataclass(frozen=True, slots=True)
class Answers:
    """The form that was used, the answers that are not empty by the id of their question, what is wrong."""

    form: ProposalForm
    texts: Mapping[str, str]
    problems: tuple[ProposalProblem, ...]


def read_answers(body: str, forms: Iterable[ProposalForm]) -> Answers:
    """The answers of a text, read with the form whose headings it has; the first form when it has none."""
    known = list(forms)
    if len(body) > MOST_CHARACTERS:
        return Answers(known[0], {}, (_too_long(body),))
    lines = publishable(body).split("\n")
    form = max(known, key=lambda one: len(_titles(lines) & set(one.headings.values())))
    parts = _parts(lines, form)
    if not parts:
        return Answers(known[0], {}, (proposal_problem("", "no-form"),))
    problems = [*_repeated(parts), *_missing(parts, form), *_unknown(parts)]
    texts = {part.question: part.text for part in reversed(parts) if part.text}
    return Answers(form, texts, tuple(problems))


def _too_long(body: str) -> ProposalProblem:
    return proposal_problem("", "too-long", size=str(len(body)), limit=str(MOST_CHARACTERS))


@dataclass(frozen=True, slots=True)
class _Part:
    """What stands under a heading of the form."""

    question: str
    heading: str
    text: str


def _titles(lines: Iterable[str]) -> set[str]:
    return {line.removeprefix(_MARK).strip() for line in lines if line.startswith(_MARK)}


def _parts(lines: Iterable[str], form: ProposalForm) -> list[_Part]:
    """The parts in their order; what stands before the first heading belongs to none."""
    ids = {heading: question for question, heading in form.headings.items()}
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        title = line.removeprefix(_MARK).strip() if line.startswith(_MARK) else ""
        if title in ids:
            found.append((title, []))
        elif found:
            found[-1][1].append(line)
    return [_Part(ids[title], title, _answer(own)) for title, own in found]


def _answer(lines: list[str]) -> str:
    text = "\n".join(lines).strip("\n")
    return "" if text.strip() in _NO_ANSWER else text.strip("\n") if text.strip() else ""


def _repeated(parts: list[_Part]) -> Iterable[ProposalProblem]:
    """A heading that stands twice: which of the two is the form's cannot be known."""
    seen: set[str] = set()
    for part in parts:
        if part.question in seen:
            yield proposal_problem(part.question, "repeated-question", heading=part.heading)
        seen.add(part.question)


def _missing(parts: list[_Part], form: ProposalForm) -> Iterable[ProposalProblem]:
    """A required question without its heading: somebody deleted or changed it."""
    there = {part.question for part in parts}
    for question, heading in form.headings.items():
        if QUESTIONS_BY_ID[question].required and question not in there:
            yield proposal_problem(question, "missing-question", heading=heading)


def _unknown(parts: list[_Part]) -> Iterable[ProposalProblem]:
    """A heading inside an answer that is no prose: a question of the form whose words were changed."""
    for part in parts:
        if QUESTIONS_BY_ID[part.question].shape is AnswerShape.SECTION:
            continue
        for line in part.text.split("\n"):
            if line.startswith(_MARK):
                yield proposal_problem(part.question, "unknown-question", heading=line[len(_MARK) :].strip())
