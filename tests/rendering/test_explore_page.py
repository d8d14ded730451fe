"""The page that explores the bank, as it stands before its script."""

from __future__ import annotations

import json
from xml.etree.ElementTree import Element

from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.explore.explore_page import render_explore_page

from tests.rendering.page_structure import all_of, heading_levels, one_of, parse, text_of
from tests.rendering.sample_bank import STALLS, bank
from tests.rendering.sample_library import practice

ES, PT = Language.ES, Language.PT
GOOD = practice("xx-villa-buena", resultados=[STALLS])


def tree_of(library: Library, language: Language = ES) -> Element:
    return parse(render_explore_page(library, language).html)


def test_it_stands_at_the_address_of_the_practices_and_loads_its_own_styles() -> None:
    page = render_explore_page(bank(GOOD), PT)

    assert page.addresses == {ES: "practicas/", PT: "pt/practicas/"}
    assert page.title == "Explorar o banco"
    assert page.styles == ("explore.css", "bank-map.css")
    assert page.description == "Explorar o banco. 1 ficha, 1 boa prática."


def test_without_a_script_there_are_ways_cards_and_the_map() -> None:
    tree = tree_of(bank(GOOD, practice("xx-aldea-agua", ciudad="xx-aldea", temas=["agua"])))

    assert text_of(one_of(tree, "h2", id="fichas")) == "2 fichas, 1 buena práctica"
    assert all_of(one_of(tree, "nav", id="explore-ways"), "a")
    assert len(all_of(one_of(tree, "ul", id="explore-list"), "li")) == 2
    assert text_of(one_of(tree, "h2", id="mapa")) == "Dónde están"
    for script_only in ("explore-order", "explore-chips", "explore-more", "explore-error"):
        (found,) = [one for one in tree.iter() if one.get("id") == script_only]
        assert found.get("hidden") is not None


def test_the_list_goes_on_on_static_pages() -> None:
    tree = tree_of(bank(*(practice(f"xx-villa-{number:03}") for number in range(81))))

    pages = one_of(tree, "nav", id="explore-pages")
    assert [one.get("href") for one in all_of(pages, "a")] == [
        "../practicas/pagina/2/",
        "../practicas/pagina/3/",
        "../practicas/pagina/2/",
    ]


def test_the_script_finds_its_files_its_facets_and_a_blank_card_of_each_level() -> None:
    tree = tree_of(bank(GOOD), PT)

    root = one_of(tree, "div", id="explore")
    assert root.get("data-bank") == "../../datos/explorar.pt.json"
    assert root.get("data-cards") == "../../datos/explorar/pt/"
    assert root.get("data-per-file") == "25"
    words = json.loads("".join(one_of(tree, "script", id="explore-words").itertext()))
    assert [key for key, _, _ in words["facets"]] == [
        *("evidencia", "tema", "instrumento", "pais", "ciudad"),
        *("tamano", "costo", "ods", "eje", "anio", "idioma"),
    ]
    assert words["facets"][3] == ["pais", "country", "País"]
    assert [text_of(one_of(tree, "template", id=f"explore-card-{level}")) for level in (1, 2)] == [
        "· ExperiênciaEvidência 1 de 4Rascunho",
        "· Boa práticaEvidência 2 de 4Rascunho",
    ]


def test_an_empty_bank_says_so_beside_its_map_and_needs_no_script() -> None:
    tree = tree_of(bank())

    assert heading_levels(tree) == [1, 2, 2]
    assert text_of(all_of(tree, "h2")[0]) == "Todavía no hay fichas publicadas."
    assert one_of(one_of(tree, "div", class_="empty"), "a").get("href") == "../proponer/"
    assert all_of(tree, "script") == []
