"""The form by which a practice is written: every field of the model, in the page that explains it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from bbp.model.field_rules import FieldRule, field_rules
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice_record import PracticeRecord
from bbp.model.settings import Settings
from bbp.reading.library import load_library
from bbp.rendering.form.form_page import PARTS, add_form, render_form

from tests.projects import ROOT, TODAY
from tests.rendering.page_structure import all_of, one_of, parse, text_of

SETTINGS = Settings("https://bbp.example/")
OPEN_SETTINGS = Settings(
    "https://bbp.example/", "https://git.example/red/bbp", "stpm@red.example", "comite@red.example"
)


@cache
def library() -> Library:
    return load_library(ROOT, date.fromisoformat(TODAY)).library


@cache
def form(language: Language, settings: Settings = SETTINGS) -> Element:
    return parse(render_form(library(), settings, language))


def data_of(tree: Element) -> dict[str, Any]:
    data: dict[str, Any] = json.loads("".join(one_of(tree, "script", id="form-data").itertext()))
    return data


def paths(rules: tuple[FieldRule, ...], above: str = "") -> Iterator[str]:
    """The place of every value that an editor may type."""
    for rule in rules:
        if rule.fields:
            inside = f"{above}{rule.key}.{{n}}." if rule.kind == "groups" else f"{above}{rule.key}."
            yield from paths(rule.fields, inside)
        else:
            yield above + rule.key


def test_the_parts_hold_every_key_of_the_model_once() -> None:
    held = [key for part in PARTS for key in part.fields]

    assert sorted(held) == sorted(info.alias or name for name, info in PracticeRecord.model_fields.items())


@pytest.mark.parametrize("language", Language)
def test_every_value_of_the_model_has_a_control_with_a_label_a_help_and_a_place_for_its_problem(
    language: Language,
) -> None:
    tree = form(language)
    ids = {one.get("id") for one in tree.iter()}
    controls = {one.get("data-path"): one for one in tree.iter() if one.get("data-path")}

    assert sorted(controls) == sorted(paths(field_rules(PracticeRecord, library().registers.codes())))
    for control in controls.values():
        (label,) = all_of(tree, "label", **{"for": control.get("id") or ""})
        assert text_of(label)
        assert set((control.get("aria-describedby") or "").split()) <= ids


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        (
            Language.ES,
            [
                "Problema",
                "Qué se hizo (obligatorio)",
                "Resultados",
                "Dificultades y lecciones",
                "Para replicarla",
            ],
        ),
        (
            Language.PT,
            [
                "Problema",
                "O que foi feito (obrigatório)",
                "Resultados",
                "Dificuldades e lições",
                "Para replicá-la",
            ],
        ),
    ],
)
def test_every_section_has_an_area_under_its_heading(language: Language, headings: list[str]) -> None:
    areas = [one for one in form(language).iter() if one.get("data-section")]

    assert [text_of(all_of(area, "label")[0]) for area in areas] == headings


def test_limits_and_examples_are_told() -> None:
    hint = one_of(form(Language.ES), "p", id="f-titulo-h")

    assert text_of(hint) == (
        "Diga qué se hizo, no cómo se llama el programa. De 5 a 90 caracteres. "
        "Ejemplo: Mercado de cercanías en la estación"
    )


def test_closed_lists_come_with_the_labels_of_the_language() -> None:
    cities = dict(entry[:2] for entry in data_of(form(Language.PT))["registers"]["ciudades"])

    assert cities["uy-montevideo"] == "Montevidéu, Uruguai"


def test_without_a_repository_and_an_address_no_button_needs_them() -> None:
    tree = form(Language.ES)

    assert [one.get("id") for one in tree.iter() if one.get("id") in {"form-github", "form-mail"}] == []
    assert one_of(tree, "p", id="form-mail-text") is not None


def test_with_them_there_is_a_button_for_each_and_the_mail_is_the_committees() -> None:
    tree = form(Language.ES, OPEN_SETTINGS)

    assert one_of(tree, "a", id="form-github").get("href") == "https://git.example/red/bbp"
    assert one_of(tree, "a", id="form-mail").get("href") == "mailto:comite@red.example"


def test_that_what_is_sent_is_public_stands_before_the_buttons() -> None:
    handin = one_of(form(Language.ES), "section", id="form-handin")
    said = text_of(handin)

    assert said.index("queda para siempre en el historial") < said.index("Guarda el archivo terminado")


def test_the_form_stands_between_the_beginning_and_the_sections_of_the_page() -> None:
    html = "<h1>Proponer</h1><p>Para empezar.</p><h2>Antes</h2><p>Tenga a mano.</p>"

    made = add_form(html, library(), SETTINGS, Language.ES)

    start, _, end = made.partition('<div class="form-page needs-js" lang="es">')
    assert start == "<h1>Proponer</h1><p>Para empezar.</p>"
    assert end.endswith("<h2>Antes</h2><p>Tenga a mano.</p>")


@pytest.mark.parametrize("language", Language)
def test_the_issue_form_of_the_language_is_one_of_the_ways_once_there_is_a_repository(
    language: Language,
) -> None:
    address = f"https://git.example/red/bbp/issues/new?template=practica-{language}.yml"

    assert one_of(form(language, OPEN_SETTINGS), "a", href=address).get("rel") == "noopener"
    assert not any("issues/new" in (link.get("href") or "") for link in all_of(form(language), "a"))
    assert (ROOT / ".github" / "ISSUE_TEMPLATE" / f"practica-{language}.yml").is_file()
