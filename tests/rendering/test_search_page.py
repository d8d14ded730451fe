"""The page of the search by words."""

from __future__ import annotations

import json

from bbp.model.language import Language
from bbp.rendering.search.search_page import render_search_page

from tests.rendering.page_structure import all_of, heading_levels, one_of, parse, text_of
from tests.rendering.sample_library import SETTINGS, library, practice

WHOLE = library((practice("xx-a", temas=["agua"]), practice("xx-b", temas=["agua", "economia"])))


def test_the_form_works_by_get_and_the_ways_into_the_lists_are_always_there() -> None:
    page = render_search_page(WHOLE, SETTINGS, Language.PT)
    tree = parse(page.html)
    ways = one_of(tree, "section", class_="search-ways")

    assert (page.address, page.robots) == ("pt/buscar/", "noindex")
    assert one_of(tree, "form", role="search").get("method") == "get"
    assert one_of(tree, "input", type="search").get("name") == "q"
    assert [link.get("href") for link in all_of(one_of(ways, "ul", class_="ways"), "a")] == [
        "../../pt/temas/",
        "../../pt/ciudades/",
        "../../pt/instrumentos/",
        "../../pt/evidencia/",
        "../../pt/practicas/",
        "../../pt/boletines/",
    ]
    assert [text_of(one) for one in all_of(one_of(ways, "ul", class_="chips"), "a")] == [
        "Água 2",
        "Economia Solidária 1",
    ]
    assert heading_levels(tree) == [1, 2, 3]


def test_the_place_of_the_results_is_empty_and_hidden_until_the_script_fills_it() -> None:
    tree = parse(render_search_page(WHOLE, SETTINGS, Language.ES).html)
    results = one_of(tree, "div", id="search-results")

    assert "hidden" in results.attrib
    assert results.get("data-bank") == "../datos/busqueda.es.json"
    assert text_of(one_of(tree, "p", id="search-status")) == ""
    assert one_of(tree, "p", id="search-status").get("role") == "status"
    assert all_of(tree, "script", type="module")[0].get("src") == "../assets/search.js"


def test_the_script_gets_every_word_it_says_in_the_language_of_the_page() -> None:
    found = {}
    for language in Language:
        tree = parse(render_search_page(WHOLE, SETTINGS, language).html)
        found[language] = json.loads("".join(one_of(tree, "script", id="search-words").itertext()))

    assert found[Language.ES]["script"]["results"]["other"] == "{n} resultados para «{query}»"
    assert found[Language.PT]["facet"]["year"] == "Ano"
    assert set(found[Language.ES]["script"]) == set(found[Language.PT]["script"])


def test_each_level_of_evidence_has_its_drawing_for_the_results() -> None:
    tree = parse(render_search_page(WHOLE, SETTINGS, Language.ES).html)

    assert [one.get("id") for one in all_of(tree, "template")] == [
        f"search-level-{level}" for level in range(5)
    ]


def test_an_empty_bank_draws_no_themes() -> None:
    tree = parse(render_search_page(library(), SETTINGS, Language.ES).html)

    assert all_of(one_of(tree, "section", class_="search-ways"), "h3") == []
