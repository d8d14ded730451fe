"""The issue forms of `.github/`: what the model says today, in a shape that GitHub takes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from bbp.cli import main
from bbp.editing.forms_command import issue_form_files
from bbp.model.language import Language
from bbp.model.practice_record import PracticeRecord
from bbp.model.proposal import QUESTIONS
from bbp.reading.register_files import load_registers
from bbp.rendering.form.proposal_form import proposal_form

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / ".github" / "ISSUE_TEMPLATE"
LANGUAGES = ("es", "pt")
COMMITTEE = {"publicada", "revisada", "archivada", "evidencia_maxima", "relacionadas", "antes"}
# A form of texts cannot carry a picture: the committee adds it.
NOT_ASKED = {"imagen"}


def form(language: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((FOLDER / f"practica-{language}.yml").read_text("utf-8"))
    return found


def asked(language: str) -> list[dict[str, Any]]:
    return [element for element in form(language)["body"] if element["type"] != "markdown"]


def test_the_forms_are_up_to_date() -> None:
    """If not: `make forms`."""
    written = {file: (ROOT / file).read_text("utf-8") for file in issue_form_files(ROOT)}

    assert written == issue_form_files(ROOT)


def test_every_key_of_a_practice_is_asked_but_for_those_of_the_committee() -> None:
    keys = {info.alias or name for name, info in PracticeRecord.model_fields.items()}
    filled = {question.key for question in QUESTIONS}

    assert keys - filled == COMMITTEE | NOT_ASKED


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_forms_ask_the_questions_of_the_model_in_its_order(language: str) -> None:
    assert [element["id"] for element in asked(language)] == [question.id for question in QUESTIONS]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_keeps_the_limits_of_github(language: str) -> None:
    whole = form(language)
    labels = [element["attributes"]["label"] for element in asked(language)]
    plain = ["".join(re.findall(r"\w", label.casefold())) for label in labels]

    assert set(whole) == {"name", "description", "title", "labels", "body"}
    assert len(whole["description"]) <= 200
    assert len(set(plain)) == len(plain)
    for element in asked(language):
        options = element["attributes"].get("options", [])
        shown = [option["label"] if isinstance(option, dict) else option for option in options]
        assert all(isinstance(option, str) and option not in ("", "None") for option in shown)
        assert len(set(shown)) == len(shown)
        assert re.fullmatch(r"[a-z_]+", element["id"])


def test_the_two_forms_have_different_names_and_headings_enough_to_tell_them_apart() -> None:
    spanish, portuguese = ({element["attributes"]["label"] for element in asked(one)} for one in LANGUAGES)

    assert form("es")["name"] != form("pt")["name"]
    assert len(spanish & portuguese) <= 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_answer_is_chosen_for_who_does_not_look(language: str) -> None:
    lists = [element for element in asked(language) if element["type"] == "dropdown"]

    assert len(lists) == 13
    assert [element["id"] for element in lists if "validations" in element or "default" in element] == []


@pytest.mark.parametrize(
    ("language", "question", "said"),
    [
        ("es", "titulo", "Obligatorio. Cómo se llama, en pocas palabras. De 5 a 90 caracteres."),
        ("pt", "titulo", "Obrigatório. Como se chama, em poucas palavras. De 5 a 90 caracteres."),
        ("es", "territorio_nombre", "Va junto con el tipo. De 2 a 120 caracteres."),
        ("pt", "ods", "Os que se aplicam. Até 5 opções."),
    ],
)
def test_a_question_says_whether_it_must_be_answered_and_its_limits(
    language: str, question: str, said: str
) -> None:
    (element,) = [one for one in asked(language) if one["id"] == question]

    assert element["attributes"]["description"] == said


def test_labels_that_two_codes_share_are_told_apart_and_goals_have_their_number() -> None:
    registers = load_registers(ROOT).registers
    choices = proposal_form(registers, Language.PT).choices

    assert choices["ods"]["8 · Trabalho decente e crescimento econômico"] == "8"
    assert all(
        len(set(shown.values())) == len(shown) == len(registers.terms[name])
        for name, shown in choices.items()
        if name in registers.terms
    )


def test_the_command_writes_the_forms_and_says_which_were_new(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    shutil.copytree(ROOT / "docs" / "datos", tmp_path / "docs" / "datos")

    first = main(["formularios", "--raiz", str(tmp_path)])
    main(["formularios", "--raiz", str(tmp_path)])

    said = capsysbinary.readouterr().out.decode("utf-8").splitlines()
    assert first == 0
    assert said == [
        "Se escribió .github/ISSUE_TEMPLATE/practica-es.yml.",
        "Se escribió .github/ISSUE_TEMPLATE/practica-pt.yml.",
        ".github/ISSUE_TEMPLATE/practica-es.yml ya estaba al día.",
        ".github/ISSUE_TEMPLATE/practica-pt.yml ya estaba al día.",
    ]
    assert (tmp_path / ".github/ISSUE_TEMPLATE/practica-es.yml").read_bytes() == (
        FOLDER / "practica-es.yml"
    ).read_bytes()
