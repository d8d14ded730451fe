"""How a call stands on a day, as pages say it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from bbp.model.language import Language
from bbp.rendering.facts.call_state import CallStanding, call_clock, call_standing
from bbp.rendering.page.environment import environment
from bbp.rendering.page.links import Links

from tests.rendering.page_structure import one_of, parse, text_of
from tests.rendering.sample_library import call

FILE = Path(__file__).parents[1] / "cases" / "calls" / "standing.yml"
CASES: list[dict[str, str]] = yaml.load(FILE.read_text("utf-8"), yaml.BaseLoader)


def dates_of(case: dict[str, str]) -> dict[str, Any]:
    return {key: case[key] for key in ("abre", "cierra") if key in case}


def said(standing: CallStanding) -> str:
    return " · ".join(part for part in (standing.label, standing.phrase) if part)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['dia']}-{case['es']}")
def test_a_call_stands_as_its_dates_say(case: dict[str, str]) -> None:
    day = date.fromisoformat(case["dia"])
    found = {one: call_standing(call("x", **dates_of(case)), one, day) for one in Language}

    assert {one.state for one in found.values()} == {case["estado"]}
    assert {str(one): said(standing) for one, standing in found.items()} == {
        "es": case["es"],
        "pt": case["pt"],
    }


@pytest.mark.parametrize(
    ("dates", "opens", "closes", "vague"),
    [
        (
            {"abre": "2026-03-01", "cierra": "2026-04-30"},
            "2026-03-01T00:00:00-03:00",
            "2026-04-30T23:59:59-03:00",
            "",
        ),
        (
            {"abre": "2026", "cierra": "2028-02"},
            "2026-01-01T00:00:00-03:00",
            "2028-02-29T23:59:59-03:00",
            "opens closes",
        ),
        ({"cierra": "2026"}, "", "2026-12-31T23:59:59-03:00", "closes"),
        (
            {"cierra": "2026-04-30", "hora_cierre": "17:00", "zona": "America/La_Paz"},
            "",
            "2026-04-30T17:00:00-04:00",
            "",
        ),
        ({}, "", "", ""),
    ],
)
def test_a_call_begins_with_its_first_day_and_ends_with_its_last(
    dates: dict[str, Any], opens: str, closes: str, vague: str
) -> None:
    standing = call_standing(call("x", **dates), Language.ES, date(2026, 3, 2))

    assert (standing.opens, standing.closes, standing.vague) == (opens, closes, vague)


def test_the_markup_carries_the_dates_for_the_script_and_the_words_for_everybody() -> None:
    standing = call_standing(call("x", cierra="2026-04"), Language.PT, date(2026, 5, 1))
    macros: Any = environment().get_template("pages/call_state.html").module
    element = one_of(parse(str(macros.state(standing))), "span", class_="call")

    assert element.attrib == {
        "class": "call",
        "data-state": "closed",
        "data-closes": "2026-04-30T23:59:59-03:00",
        "data-vague": "closes",
    }
    assert text_of(element).strip() == "Encerrada"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            Language.ES,
            "Estado de las convocatorias al 21 de noviembre de 2026 (fecha de publicación del sitio).",
        ),
        (Language.PT, "Situação das chamadas em 21 de novembro de 2026 (data de publicação do site)."),
    ],
)
def test_a_page_says_of_which_day_the_states_are(language: Language, sentence: str) -> None:
    clock = call_clock(date(2026, 11, 21), Links.from_page("boletines/2026-t4/", language))

    assert clock.as_of == sentence
    assert (clock.script_data["built"], clock.script_data["zone"]) == ("2026-11-21", "-03:00")
    assert clock.script_url == "../../assets/closing-dates.js"
