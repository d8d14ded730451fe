"""The lists of practices and the indexes of their facts."""

from __future__ import annotations

from dataclasses import replace

from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.registers import City
from bbp.rendering.explore.practice_lists import render_practice_lists
from bbp.rendering.page.rendered_page import RenderedPage

from tests.rendering.page_structure import all_of, heading_levels, one_of, parse, text_of
from tests.rendering.sample_bank import STALLS, bank
from tests.rendering.sample_library import practice

ES, PT = Language.ES, Language.PT
GOOD = practice("xx-villa-buena", resultados=[STALLS])
SHARED = practice(
    "red-prueba",
    temas=["agua"],
    inicio="sin-dato",
    ciudad="sin-dato",
    territorio={"tipo": "red", "nombre": "Red", "ciudades": ["xx-villa", "xx-aldea"]},
)
BANK = bank(GOOD, SHARED)


def pages_of(library: Library, language: Language = ES) -> dict[str, RenderedPage]:
    return {page.address: page for page in render_practice_lists(library, language)}


def test_there_is_a_list_for_every_value_that_a_practice_has_and_an_index_for_every_kind() -> None:
    assert list(pages_of(BANK)) == [
        "practicas/",
        *("temas/", "temas/economia/", "temas/agua/"),
        *("instrumentos/", "instrumentos/feria/"),
        *("paises/", "paises/uy/", "paises/br/"),
        "ciudades/",
        *("evidencia/", "evidencia/2/", "evidencia/1/"),
        *("anios/", "anios/2016/", "anios/sin-dato/"),
        *("situacion/", "situacion/en-marcha/"),
        *("tamanos/", "tamanos/hasta-49999/"),
        *("costos/", "costos/sin-dato/"),
    ]


def test_each_page_exists_in_both_languages() -> None:
    spanish = {page.addresses[PT] for page in pages_of(BANK).values()}

    assert spanish == set(pages_of(BANK, PT))


def test_a_list_counts_its_records_and_its_good_practices() -> None:
    tree = parse(pages_of(BANK)["paises/uy/"].html)

    assert text_of(one_of(tree, "h1")) == "Uruguay"
    assert text_of(one_of(tree, "h2")) == "2 fichas, 1 buena práctica"
    assert heading_levels(tree) == [1, 2, 3, 3]


def test_the_list_of_all_has_ways_in_with_counts_for_what_tells_practices_apart() -> None:
    tree = parse(pages_of(BANK)["practicas/"].html)

    ways = [text_of(one) for one in all_of(one_of(tree, "nav", class_="facets"), "h2")]
    first = one_of(tree, "nav", class_="facets").findall(".//ul")[0]

    assert ways == [
        *("Por tema", "Por país", "Por ciudad", "Por evidencia", "Por año de inicio"),
        "Otros datos",
    ]
    assert [text_of(one) for one in first] == ["Agua1", "Economía Solidaria1"]
    assert first.findall(".//a")[0].get("href") == "../temas/agua/"


def test_forty_practices_fill_a_page() -> None:
    many = bank(*(practice(f"xx-villa-{number:03}") for number in range(81)))

    pages = pages_of(many)
    second = parse(pages["temas/economia/pagina/2/"].html)

    first = one_of(parse(pages["practicas/"].html), "ul", id="explore-list")
    assert len(all_of(first, "article")) == 40
    assert len(all_of(parse(pages["practicas/pagina/3/"].html), "article")) == 1
    assert [(text_of(one), one.get("href")) for one in all_of(one_of(second, "nav", class_="pag"), "a")] == [
        ("Anterior", "../../../../temas/economia/"),
        ("1", "../../../../temas/economia/"),
        ("3", "../../../../temas/economia/pagina/3/"),
        ("Siguiente", "../../../../temas/economia/pagina/3/"),
    ]
    assert text_of(one_of(second, "span", **{"aria-current": "page"})) == "2"
    assert pages["temas/economia/pagina/2/"].title == "Economía Solidaria, página 2"


def test_one_page_has_no_pagination() -> None:
    assert all_of(parse(pages_of(BANK)["practicas/"].html), "nav", class_="pag") == []


def test_cities_are_grouped_by_country() -> None:
    tree = parse(pages_of(BANK)["ciudades/"].html)

    assert [text_of(one) for one in all_of(tree, "h2")] == ["Brasil", "Uruguay"]
    assert [text_of(one) for one in all_of(tree, "li", class_=None)][-2:] == ["Áldea1", "Villa2"]


def test_values_that_as_many_practices_have_stand_by_name_whatever_accent_it_begins_with() -> None:
    one = bank(practice("xx-villa-a", temas=["economia", "agua"]))

    (listed,) = all_of(parse(pages_of(one, PT)["pt/temas/"].html), "ul", class_="values")

    assert [text_of(value) for value in all_of(listed, "a")] == ["Água", "Economia Solidária"]


def test_cities_without_practices_stand_apart_and_without_a_count() -> None:
    lone = practice("xx-villa-a", replicas=[{"ciudad": "xx-aldea"}])

    tree = parse(pages_of(bank(lone))["ciudades/"].html)
    (last,) = all_of(tree, "ul", class_="values")[1:]

    assert [text_of(one) for one in all_of(tree, "h2")] == ["Uruguay", "Todavía sin fichas"]
    assert text_of(last) == "Áldea, Brasil"
    assert one_of(last, "a").get("href") == "../ciudades/xx-aldea/"


def test_cities_without_practices_stand_by_name_whatever_accent_it_begins_with() -> None:
    borda = City.model_validate({"id": "xx-borda", "es": "Borda", "pt": "Borda", "pais": "BR"})
    one = bank(practice("xx-villa-a", replicas=[{"ciudad": "xx-borda"}, {"ciudad": "xx-aldea"}]))
    registers = replace(one.registers, cities=one.registers.cities | {"xx-borda": borda})

    tree = parse(pages_of(replace(one, registers=registers))["ciudades/"].html)

    (last,) = all_of(tree, "ul", class_="values")[1:]
    assert [text_of(city) for city in all_of(last, "li")] == ["Áldea, Brasil", "Borda, Brasil"]


def test_the_scale_of_evidence_is_explained_from_the_highest_level_down() -> None:
    tree = parse(pages_of(BANK)["evidencia/"].html)

    (levels,) = all_of(tree, "ul", class_="levels")
    assert [text_of(one) for one in all_of(levels, "h2")] == [
        f"{level} · Nivel {level}" for level in (4, 3, 2, 1, 0)
    ]
    assert [one.get("href") for one in all_of(levels, "a")] == ["../evidencia/2/", "../evidencia/1/"]


def test_an_empty_bank_says_so_and_leads_to_the_proposal() -> None:
    pages = pages_of(bank())

    tree = parse(pages["practicas/"].html)

    assert list(pages) == ["practicas/", "evidencia/"]
    assert text_of(all_of(tree, "h2")[0]) == "Todavía no hay fichas publicadas."
    assert one_of(one_of(tree, "div", class_="empty"), "a").get("href") == "../proponer/"


def test_withdrawn_practices_are_in_no_list() -> None:
    gone = practice("xx-villa-vieja", archivada={"fecha": "2026-11-02", "motivo": "La fuente se desdijo."})

    assert list(pages_of(bank(gone))) == ["practicas/", "evidencia/"]
