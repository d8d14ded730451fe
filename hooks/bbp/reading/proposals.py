"""Room 2, reading: the answers of a form → an original practice as data, and what could not be understood.

Answers go into the record as typed wherever its own rules can judge them (dates, lengths, addresses): the
same check, with the same sentences, reads the file that comes of it. Said here is only what the record
could not show: a choice of no list, a city with a double name, a part of a line without a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bbp.model.accents import unaccented
from bbp.model.dates import UNKNOWN
from bbp.model.format_keys import Kind
from bbp.model.proposal import (
    ANSWERS_REGISTER,
    QUESTIONS,
    AnswerShape,
    HeaderValue,
    Proposal,
    ProposalProblem,
    Question,
    proposal_problem,
)
from bbp.model.record_id import is_fit_id, propose_practice_id
from bbp.model.registers import Registers
from bbp.reading.proposal_answers import Answers
from bbp.reading.proposal_items import Lists, city_code, read_items
from bbp.reading.written_codes import find_cities, find_code, find_codes, is_unknown

_LINE_KEYS = ("responsable", "inicio", "fin", "periodo_nota", "ods_fuente")
_CURRENCY = re.compile(r"(?<![^\W\d_])[A-Za-z]{3}(?![^\W\d_])")
_NUMBER = re.compile(r"(?<![\d.,])\d[\d.,]*(?<=\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_TICKED = re.compile(r"^[-*] \[[xX]\] ", re.M)
_NOT_TICKED = re.compile(r"^[-*] \[ ?\] ", re.M)


def read_proposal(answers: Answers, registers: Registers) -> tuple[Proposal, tuple[ProposalProblem, ...]]:
    """The practice that the answers make, and what is wrong with them, in the order of the questions."""
    reader = _Reader(answers, Lists(answers.form, registers))
    header = reader.header()
    texts, language = answers.texts, answers.form.language
    sections = {
        question.key: texts[question.id]
        for question in QUESTIONS
        if question.shape is AnswerShape.SECTION and question.id in texts
    }
    proposal = Proposal(_id(header, texts), language, header, sections)
    order = {question.id: place for place, question in enumerate(QUESTIONS)}
    found = [*answers.problems, *reader.problems]
    return proposal, tuple(sorted(found, key=lambda one: (order.get(one.question, -1), one.line)))


def _id(header: Mapping[str, HeaderValue], texts: Mapping[str, str]) -> str:
    """The id as `bbp nueva` would propose it; empty when the city or the name gives no word for it.

    A city that stands in no register yet counts by its words. Without any answer a stand-in lets the check
    go on and tell what else is missing.
    """
    city, typed = str(header["ciudad"]), texts.get("nombre_corto") or texts.get("titulo", "")
    is_usual = city in ("", UNKNOWN) or is_fit_id(Kind.PRACTICE, city)
    place = city if is_usual else _words(city)
    name = _words(typed) if typed else UNKNOWN
    proposed = propose_practice_id(place, name, ()) if name and (place or is_usual) else ""
    return proposed if is_fit_id(Kind.PRACTICE, proposed) else ""


def _words(text: str) -> str:
    """The words of a text as they may stand in an id, with hyphens between them."""
    return "-".join(re.findall(r"[a-z0-9]+", unaccented(text.casefold())))


class _Reader:
    """Reads the answers into the keys of a header, and keeps what was wrong."""

    def __init__(self, answers: Answers, lists: Lists) -> None:
        self._texts = answers.texts
        self._lists = lists
        self.problems: list[ProposalProblem] = list(_consent(answers))

    def header(self) -> dict[str, HeaderValue]:
        """The header; what was not answered is an empty text, an empty list or an empty group."""
        lines: dict[str, HeaderValue] = {key: _known(self._texts.get(key, "")) for key in _LINE_KEYS}
        choices = self._lists.form.choices
        return lines | {
            "titulo": self._texts.get("titulo", ""),
            "resumen": " ".join(self._texts.get("resumen", "").split()),
            "ciudad": self._city("ciudad", self._texts.get("ciudad", "")),
            "situacion": self._choice("situacion", choices["situaciones"]),
            "temas": self._main_and_others("tema", "otros_temas", choices["temas"]),
            "instrumentos": self._main_and_others(
                "instrumento", "otros_instrumentos", choices["instrumentos"]
            ),
            **{key: self._items(key) for key in ("fuentes", "actores", "resultados", "replicas")},
            "territorio": self._territory(),
            **{key: self._choices(key) for key in ("ejes", "ods", "destinatarios", "financiamiento")},
            "monto": _amount(self._texts.get("monto", "")),
            "replicabilidad": {
                key: self._choice(key, choices[ANSWERS_REGISTER])
                for key in ("pasos", "participacion", "documentada")
            },
        }

    def _choice(self, question: str, choices: Mapping[str, str]) -> str:
        text = self._texts.get(question, "")
        code = find_code(text, choices) if text else ""
        if text and not code:
            self._say_unknown(question, text)
        return code

    def _choices(self, question: str) -> list[str]:
        register = next(one.register for one in QUESTIONS if one.id == question)
        codes, unknown = find_codes(self._texts.get(question, ""), self._lists.form.choices[register])
        for text in unknown:
            self._say_unknown(question, text)
        return codes

    def _say_unknown(self, question: str, text: str) -> None:
        self.problems.append(proposal_problem(question, "unknown-choice", value=text))

    def _main_and_others(self, main: str, others: str, choices: Mapping[str, str]) -> list[str]:
        """The main one first; one that is named twice stands once."""
        first = self._choice(main, choices)
        return list(dict.fromkeys([*([first] if first else []), *self._choices(others)]))

    def _city(self, question: str, text: str) -> str:
        """The id of a city; the text as typed when it is no city of the register, for the check to tell."""
        if is_unknown(text):
            return UNKNOWN
        found = find_cities(text, self._lists.registers.cities)
        if len(found) > 1:
            names = ", ".join(found)
            self.problems.append(proposal_problem(question, "ambiguous-city", value=text, cities=names))
        return city_code(text, self._lists.registers.cities)

    def _territory(self) -> dict[str, HeaderValue]:
        kind = self._choice("territorio_tipo", self._lists.form.choices["tipos_territorio"])
        names = re.split(r"[,;\n]", self._texts.get("territorio_ciudades", ""))
        cities = [self._city("territorio_ciudades", name.strip()) for name in names if name.strip()]
        return {"tipo": kind, "nombre": self._texts.get("territorio_nombre", ""), "ciudades": cities}

    def _items(self, question: str) -> list[HeaderValue]:
        items, problems = read_items(question, self._texts.get(question, ""), self._lists)
        self.problems += problems
        return list(items)


def _known(text: str) -> str:
    """A text of the header; «sin dato» however it is written is its code."""
    return UNKNOWN if is_unknown(text) else text


def _amount(text: str) -> dict[str, HeaderValue]:
    """Figure, currency and year in any order; the last number that looks like a year is the year."""
    currency, numbers = _CURRENCY.search(text), _NUMBER.findall(text)
    year = next((number for number in reversed(numbers) if _YEAR.fullmatch(number)), "")
    if len(numbers) == 1:
        year = ""
    values = list(numbers)
    if year:
        del values[len(values) - 1 - values[::-1].index(year)]
    whole = {"valor": " ".join(values), "moneda": currency[0].upper() if currency else "", "anio": year}
    return {key: value for key, value in whole.items() if value} if text.strip() else {}


def _consent(answers: Answers) -> Iterator[ProposalProblem]:
    """What is sent becomes public: each box says so, and all have to be ticked."""
    for question in _asked(answers, AnswerShape.CONSENT):
        text = answers.texts.get(question.id, "")
        if not _TICKED.search(text) or _NOT_TICKED.search(text):
            yield proposal_problem(question.id, "no-consent")


def _asked(answers: Answers, shape: AnswerShape) -> Iterator[Question]:
    whole = not any(one.code in ("too-long", "no-form") for one in answers.problems)
    return (one for one in QUESTIONS if whole and one.shape is shape)
