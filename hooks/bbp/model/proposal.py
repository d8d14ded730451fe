"""Room 1, model: what a proposal answers: the questions of a form whose answers become an original practice.

A question is asked of people; its answer fills one key of the header, a part of one, or a section of the
body. What may be answered follows from ``PracticeRecord``; what the committee fills in is not asked, nor is
the picture, which a form of texts cannot carry.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from bbp.model.language import Language

HeaderValue: TypeAlias = "str | Sequence[HeaderValue] | Mapping[str, HeaderValue]"
"""What stands under a key of a header, as typed."""


class AnswerShape(StrEnum):
    """What an answer is made of."""

    LINE = "line"
    TEXT = "text"
    ITEMS = "items"
    """A line for each thing, its parts between vertical bars."""
    CHOICE = "choice"
    CHOICES = "choices"
    SECTION = "section"
    CONSENT = "consent"
    """Boxes that must all be ticked."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the form. ``id`` stands in the address of a form that comes filled in.

    ``key`` is the key of the header that the answer goes to, or of the section; ``register`` names the
    closed list of a choice.
    """

    id: str
    shape: AnswerShape
    key: str
    register: str = ""
    required: bool = False


ANSWERS_REGISTER = "respuestas"
"""The name of the choices of an answer on replicability, which are no register: si, parcial, no."""

QUESTIONS: tuple[Question, ...] = (
    Question("titulo", AnswerShape.LINE, "titulo", required=True),
    Question("resumen", AnswerShape.TEXT, "resumen", required=True),
    Question("ciudad", AnswerShape.LINE, "ciudad", required=True),
    Question("responsable", AnswerShape.LINE, "responsable", required=True),
    Question("inicio", AnswerShape.LINE, "inicio", required=True),
    Question("situacion", AnswerShape.CHOICE, "situacion", "situaciones", required=True),
    Question("tema", AnswerShape.CHOICE, "temas", "temas", required=True),
    Question("otros_temas", AnswerShape.CHOICES, "temas", "temas"),
    Question("instrumento", AnswerShape.CHOICE, "instrumentos", "instrumentos", required=True),
    Question("otros_instrumentos", AnswerShape.CHOICES, "instrumentos", "instrumentos"),
    Question("fuentes", AnswerShape.ITEMS, "fuentes", required=True),
    Question("texto_problema", AnswerShape.SECTION, "problem"),
    Question("texto_que_se_hizo", AnswerShape.SECTION, "done", required=True),
    Question("texto_resultados", AnswerShape.SECTION, "results"),
    Question("texto_lecciones", AnswerShape.SECTION, "lessons"),
    Question("texto_para_replicarla", AnswerShape.SECTION, "replication"),
    Question("resultados", AnswerShape.ITEMS, "resultados"),
    Question("nombre_corto", AnswerShape.LINE, "id"),
    Question("fin", AnswerShape.LINE, "fin"),
    Question("periodo_nota", AnswerShape.LINE, "periodo_nota"),
    Question("territorio_tipo", AnswerShape.CHOICE, "territorio", "tipos_territorio"),
    Question("territorio_nombre", AnswerShape.LINE, "territorio"),
    Question("territorio_ciudades", AnswerShape.LINE, "territorio"),
    Question("ejes", AnswerShape.CHOICES, "ejes", "ejes"),
    Question("ods", AnswerShape.CHOICES, "ods", "ods"),
    Question("ods_fuente", AnswerShape.LINE, "ods_fuente"),
    Question("destinatarios", AnswerShape.CHOICES, "destinatarios", "destinatarios"),
    Question("actores", AnswerShape.ITEMS, "actores"),
    Question("monto", AnswerShape.LINE, "monto"),
    Question("financiamiento", AnswerShape.CHOICES, "financiamiento", "fuentes_financiamiento"),
    Question("pasos", AnswerShape.CHOICE, "replicabilidad", ANSWERS_REGISTER),
    Question("participacion", AnswerShape.CHOICE, "replicabilidad", ANSWERS_REGISTER),
    Question("documentada", AnswerShape.CHOICE, "replicabilidad", ANSWERS_REGISTER),
    Question("replicas", AnswerShape.ITEMS, "replicas"),
    Question("consentimiento", AnswerShape.CONSENT, "", required=True),
)
"""The questions in the order of the form: what everybody can answer first."""

QUESTIONS_BY_ID: Mapping[str, Question] = {question.id: question for question in QUESTIONS}

SECTION_QUESTIONS: Mapping[str, Question] = {
    question.key: question for question in QUESTIONS if question.shape is AnswerShape.SECTION
}
"""The question of each section of the body, by the key of the section."""

MOST_CHARACTERS = 65_536
"""How long a proposal may be: what an issue of GitHub can hold."""


@dataclass(frozen=True, slots=True)
class ProposalForm:
    """The form as people see it in one language.

    ``headings`` are what stands over each answer, by the id of the question; ``choices`` the codes of each
    closed list by what the form shows for them, in its order.
    """

    language: Language
    headings: Mapping[str, str]
    choices: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class ProposalProblem:
    """What is wrong with a proposal before it is a file.

    ``question`` is the id of the question, empty for the whole; ``line`` counts the lines of an answer from
    1, 0 when the answer as a whole is meant; ``code`` names the sentences below ``proposal.problems.``.
    """

    question: str
    code: str
    line: int = 0
    values: tuple[tuple[str, str], ...] = ()


def proposal_problem(question: str, code: str, line: int = 0, **values: str) -> ProposalProblem:
    """A problem from keyword values."""
    return ProposalProblem(question, code, line, tuple(sorted(values.items())))


@dataclass(frozen=True, slots=True)
class Proposal:
    """An original practice as proposed: its id, empty when none can be made, its header and its sections.

    ``header`` has the keys of the record; a value is a text, a list of texts, a group or a list of groups.
    """

    id: str
    language: Language
    header: Mapping[str, HeaderValue]
    sections: Mapping[str, str]
