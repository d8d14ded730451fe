"""The page that sets practices side by side: what is there before the script draws."""

from __future__ import annotations

import json

from bbp.model.language import Language
from bbp.rendering.explore.compare_page import render_compare_page

from tests.rendering.page_structure import all_of, heading_levels, one_of, parse, text_of


def test_the_page_stands_in_both_languages_under_the_same_slug() -> None:
    page = render_compare_page(Language.PT)

    assert page.addresses == {Language.ES: "comparar/", Language.PT: "pt/comparar/"}
    assert (page.title, page.menu, page.styles) == ("Comparar práticas", "practices", ("compare.css",))
    assert page.trail == (("Início", "pt/"), ("Práticas", "pt/practicas/"))


def test_the_script_gets_the_addresses_of_data_and_pages_with_a_place_for_the_id() -> None:
    form = one_of(parse(render_compare_page(Language.PT).html), "form", id="compare-form")

    assert form.get("data-data") == "../../practicas/ID/practica.json"
    assert form.get("data-page") == "../../pt/practicas/ID/"
    assert form.get("data-bank") == "../../datos/explorar.pt.json"


def test_the_table_is_empty_and_hidden_until_the_script_fills_it() -> None:
    tree = parse(render_compare_page(Language.ES).html)

    assert "hidden" in one_of(tree, "div", id="compare-answer").attrib
    assert text_of(one_of(tree, "table", id="compare-table")) == "Prácticas lado a lado"
    assert [one.get("id") for one in all_of(tree, "template")] == [f"level-{level}" for level in range(5)]
    assert heading_levels(tree) == [1, 2, 2]


def test_without_a_script_the_page_leads_to_practices() -> None:
    tree = parse(render_compare_page(Language.ES).html)
    ways = one_of(tree, "section", class_="search-ways")

    assert "needs-js" in one_of(tree, "form", id="compare-form").get("class", "")
    assert text_of(one_of(tree, "div", class_="without-js")).startswith("Para comparar prácticas hace falta")
    assert [(text_of(one), one.get("href")) for one in all_of(ways, "a")] == [
        ("Todas las prácticas", "../practicas/"),
        ("¿Sirve en mi ciudad?", "../sirve/"),
    ]


def test_the_script_says_amounts_and_censuses_as_the_page_of_a_practice_does() -> None:
    tree = parse(render_compare_page(Language.ES).html)
    words = json.loads("".join(one_of(tree, "script", id="compare-words").itertext()))

    assert words["amount"] == "{money}, a valores de {year}"
    assert words["no_data"] == "Sin dato"
    assert words["population"] == "{number} habitantes, censo de {year}"
    assert words["compare"]["row"]["office"] == "Responsable"
