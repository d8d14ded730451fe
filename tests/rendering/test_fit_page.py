"""The page «¿Sirve en mi ciudad?»: what may be asked, and what is there without a script."""

from __future__ import annotations

import json
from dataclasses import replace
from xml.etree.ElementTree import Element

from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.registers import City, Registers, Term
from bbp.rendering.explore.fit_page import render_fit_page

from tests.rendering.page_structure import all_of, heading_levels, one_of, parse, text_of
from tests.rendering.sample_bank import full_registers
from tests.rendering.sample_library import TODAY, library, practice

BANDS = [
    ("hasta-49999", "Hasta 49.999 habitantes", "Até 49.999 habitantes"),
    ("50000-299999", "De 50.000 a 299.999 habitantes", "De 50.000 a 299.999 habitantes"),
    ("300000-o-mas", "300.000 habitantes o más", "300.000 habitantes ou mais"),
]
COSTS = [
    ("sin-costo", "Sin costo adicional", "Sem custo adicional"),
    ("hasta-10k", "Menos de US$ 10.000", "Menos de US$ 10.000"),
    ("mas-250k", "Más de US$ 250.000", "Mais de US$ 250.000"),
    ("sin-dato", "Sin dato", "Sem dado"),
]


def terms(rows: list[tuple[str, str, str]]) -> dict[str, Term]:
    return {code: Term.model_validate({"codigo": code, "es": es, "pt": pt}) for code, es, pt in rows}


def whole_registers() -> Registers:
    """Bands of both kinds; Villa has a census, Áldea none, and Zona and Árbol stand in the same country."""
    known = full_registers()
    more = {
        code: City.model_validate({"id": code, "es": name, "pt": name, "pais": "UY"})
        for code, name in (("uy-zona", "Zona"), ("uy-arbol", "Árbol"))
    }
    return replace(
        known,
        terms={**known.terms, "bandas_poblacion": terms(BANDS), "costos": terms(COSTS)},
        cities={**known.cities, **more},
    )


def page_tree(language: Language) -> Element:
    bank = Library(
        whole_registers(),
        (practice("xx-a", temas=["agua"]), practice("xx-b", temas=["economia", "agua"])),
        (),
        TODAY,
    )
    return parse(render_fit_page(bank, language).html)


def options(tree: Element, name: str) -> list[tuple[str, str]]:
    found = all_of(one_of(tree, "select", name=name), "option")
    return [(one.get("value", ""), text_of(one)) for one in found]


def test_the_page_stands_in_both_languages_under_the_same_slug() -> None:
    page = render_fit_page(library(), Language.PT)

    assert page.addresses == {Language.ES: "sirve/", Language.PT: "pt/sirve/"}
    assert (page.title, page.menu) == ("Serve para a minha cidade?", "fit")
    assert page.styles == ("fit.css",)
    assert page.robots == ""


def test_every_city_of_the_register_can_be_chosen_by_country_and_name() -> None:
    tree = page_tree(Language.ES)
    groups = all_of(one_of(tree, "select", name="ciudad"), "optgroup")

    assert [(one.get("label"), [text_of(city) for city in all_of(one, "option")]) for one in groups] == [
        ("Brasil", ["Áldea"]),
        ("Uruguay", ["Árbol", "Villa", "Zona"]),
    ]


def test_a_city_brings_the_band_of_its_census_and_no_band_without_one() -> None:
    tree = page_tree(Language.PT)
    villa = one_of(tree, "option", value="xx-villa")
    other = one_of(tree, "option", value="xx-aldea")

    assert villa.get("data-size") == "hasta-49999"
    assert villa.get("data-census") == "12.345 habitantes segundo o censo de 2022."
    assert (other.get("data-size"), other.get("data-census")) == ("", "")


def test_bands_are_asked_in_their_order_without_the_unknown_and_without_a_limit_that_limits_nothing() -> None:
    tree = page_tree(Language.ES)

    assert options(tree, "tamano") == [
        ("", "No la tengo en cuenta"),
        ("hasta-49999", "Hasta 49.999 habitantes"),
        ("50000-299999", "De 50.000 a 299.999 habitantes"),
        ("300000-o-mas", "300.000 habitantes o más"),
    ]
    assert options(tree, "costo") == [
        ("", "No lo tengo en cuenta"),
        ("sin-costo", "Sin costo adicional"),
        ("hasta-10k", "Menos de US$ 10.000"),
    ]
    assert [code for code, _ in options(tree, "evidencia")] == ["", "1", "2", "3", "4"]


def test_the_script_gets_the_whole_scales_and_the_addresses() -> None:
    form = one_of(page_tree(Language.PT), "form", id="fit-form")

    assert form.get("data-sizes") == "hasta-49999 50000-299999 300000-o-mas"
    assert form.get("data-costs") == "sin-costo hasta-10k mas-250k"
    assert form.get("data-bank") == "../../datos/explorar.pt.json"
    assert form.get("data-practices") == "../../pt/practicas/"
    assert form.get("data-compare") == "../../pt/comparar/"


def test_only_themes_and_instruments_that_have_practices_are_offered_with_their_number() -> None:
    tree = page_tree(Language.ES)
    boxes = [(one.get("name"), one.get("value")) for one in all_of(tree, "input", type="checkbox")]
    labels = [text_of(one) for one in all_of(tree, "label", class_="opt")]

    assert boxes == [("instrumento", "feria"), ("tema", "economia"), ("tema", "agua")]
    assert labels == ["Feria 2", "Economía Solidaria 1", "Agua 2"]


def test_without_a_script_the_page_explains_itself_and_leads_to_the_lists() -> None:
    tree = page_tree(Language.ES)
    ways = one_of(tree, "section", class_="search-ways")

    assert "needs-js" in one_of(tree, "form", id="fit-form").get("class", "")
    assert "hidden" in one_of(tree, "section", id="fit-answer").attrib
    assert text_of(one_of(tree, "div", class_="without-js")).startswith("Para ordenar las fichas hace falta")
    assert [(text_of(one), one.get("href")) for one in all_of(ways, "a")] == [
        ("Por población", "../tamanos/"),
        ("Por costo", "../costos/"),
        ("Por instrumento", "../instrumentos/"),
        ("Por tema", "../temas/"),
        ("Por evidencia", "../evidencia/"),
    ]


def test_the_rule_is_explained_in_words_and_says_what_an_unknown_is_worth() -> None:
    tree = page_tree(Language.ES)
    steps = all_of(one_of(tree, "ol", **{"class": "rule"}), "li")

    assert [text_of(one) for one in steps] == [
        "Primero va la ficha con más «Coincide».",
        "Si empatan, la que tiene menos «No coincide».",
        "Si siguen empatadas, la de más evidencia.",
        "Si aún empatan, la publicada más recientemente.",
    ]
    assert "Lo que se ignora nunca cuenta como coincidencia." in text_of(tree)
    assert heading_levels(tree) == [1, 2, 3, 3, 2, 3, 2]


def test_the_script_gets_the_same_words_in_both_languages() -> None:
    found = {}
    for language in Language:
        script = one_of(page_tree(language), "script", id="fit-words")
        found[language] = json.loads("".join(script.itertext()))

    assert found[Language.ES]["verdict"] == {
        "match": "Coincide",
        "mismatch": "No coincide",
        "unknown": "Se ignora",
    }
    assert found[Language.PT]["verdict"]["unknown"] == "Não se sabe"
    assert found[Language.ES]["reason"].keys() == found[Language.PT]["reason"].keys()


def test_an_empty_bank_has_no_form_and_says_how_it_is_filled() -> None:
    tree = parse(render_fit_page(library(), Language.ES).html)

    assert all_of(tree, "form") == []
    assert all_of(tree, "script") == []
    assert text_of(one_of(tree, "div", class_="empty")).startswith("Todavía no hay fichas publicadas.")
    assert [text_of(one) for one in all_of(one_of(tree, "section", class_="search-ways"), "a")] == [
        "Por evidencia"
    ]
