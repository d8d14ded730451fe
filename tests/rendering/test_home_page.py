"""The home page."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.registers import City
from bbp.rendering.site.home_page import render_home_page

from tests.rendering.page_structure import all_of, heading_levels, one_of, parse, text_of
from tests.rendering.sample_bank import STALLS, bank, full_registers
from tests.rendering.sample_library import SETTINGS, TODAY, call, event, issue, practice

ES, PT = Language.ES, Language.PT
SVG = "{http://www.w3.org/2000/svg}"


def tree_of(library: Library, language: Language = ES) -> Element:
    return parse(render_home_page(library, SETTINGS, language).html)


def plan_of(tree: Element) -> list[tuple[str, list[int]]]:
    """Each row of the plan as its words and the filled lots of its blocks."""
    rows = one_of(tree, "ul", class_="plan-rows").findall("li")
    return [
        (text_of(row), [len(all_of(block, f"{SVG}path", class_="on")) for block in all_of(row, f"{SVG}svg")])
        for row in rows
    ]


def test_the_plan_has_a_row_a_city_and_a_block_a_practice_and_ends_with_the_readers_city() -> None:
    tree = tree_of(
        bank(
            practice("xx-aldea-a", ciudad="xx-aldea"),
            practice("xx-villa-a"),
            practice("xx-villa-b", resultados=[STALLS]),
        )
    )

    assert text_of(one_of(tree, "h2", id="plan")) == "El banco hoy: 3 fichas, 2 ciudades"
    assert plan_of(tree) == [
        ("Villa, 2 fichas, 1 buena práctica", [2, 1]),
        ("Áldea, 1 ficha, ninguna llega a buena práctica", [1]),
        ("Su ciudad, proponer una práctica", [0]),
    ]
    assert all_of(tree, "li", class_="own")[0].findall("a")[0].get("href") == "proponer/"


def test_a_row_shows_sixteen_blocks_and_the_rest_in_words() -> None:
    rows = plan_of(tree_of(bank(*(practice(f"xx-villa-{number}") for number in range(20)))))

    assert rows[0] == ("Villa, 20 fichas, ninguna llega a buena prácticay 4 más", [1] * 16)


def test_the_plan_shows_the_six_largest_cities_and_counts_the_others() -> None:
    known = full_registers()
    cities = {
        f"xx-c{number}": City.model_validate(
            {"id": f"xx-c{number}", "es": f"C{number}", "pt": f"C{number}", "pais": "UY"}
        )
        for number in range(8)
    }
    known = type(known)(known.terms, cities, {}, {}, {}, {})
    library = Library(known, tuple(practice(f"{city}-a", ciudad=city) for city in cities), (), TODAY)

    tree = tree_of(library, PT)

    assert len(plan_of(tree)) == 7
    assert "e mais 2 cidades" in text_of(one_of(tree, "section", class_="plan"))


def test_the_newest_come_first_and_on_the_same_day_the_one_with_more_evidence() -> None:
    tree = tree_of(
        bank(
            practice("xx-villa-vieja", publicada="2026-01-01"),
            practice("xx-villa-a"),
            practice("xx-villa-b", resultados=[STALLS]),
            practice("xx-villa-nueva", publicada="2026-11-20"),
        )
    )

    assert [
        text_of(one) for one in all_of(one_of(tree, "section", **{"aria-labelledby": "nuevas"}), "h3")
    ] == [
        "Práctica xx-villa-nueva",
        "Práctica xx-villa-b",
        "Práctica xx-villa-a",
    ]


def test_the_latest_issue_is_announced() -> None:
    library = Library(
        full_registers(), (), (issue("2026-t2", 1, "2026-05-01"), issue("2026-t3", 2, "2026-08-01")), TODAY
    )

    card = one_of(tree_of(library, PT), "article", class_="bul")

    assert text_of(one_of(card, "h3")) == "Número 2026-t3"
    assert one_of(one_of(card, "h3"), "a").get("href") == "../pt/boletines/2026-t3/"


def test_an_empty_bank_asks_for_the_first_practice() -> None:
    tree = tree_of(bank())

    assert text_of(one_of(tree, "h2", id="plan")) == "El banco está vacío"
    assert plan_of(tree) == [("Su ciudad, proponer una práctica", [0])]
    assert one_of(tree, "a", class_="btn-1").get("href") == "proponer/"
    assert heading_levels(tree) == [1, 2]


def test_the_size_of_her_city_leads_to_the_ranking_and_the_choice_reaches_no_server() -> None:
    section = one_of(tree_of(bank(practice("xx-villa-a")), PT), "section", class_="fit-way")
    links = [(text_of(link), link.get("href")) for link in all_of(section, "a")]

    assert links == [
        ("Até 49 999", "../pt/sirve/#tamano=hasta-49999"),
        ("Escolher a cidade, o custo, os instrumentos ou os temas", "../pt/sirve/"),
    ]


def test_an_empty_bank_has_nothing_to_rank() -> None:
    assert all_of(tree_of(bank()), "section", class_="fit-way") == []


def test_the_home_page_leads_to_the_next_event_and_to_the_first_call_to_close_if_there_is_one() -> None:
    known = replace(
        full_registers(),
        events={one.id: one for one in (event("foro", "2026-12-03"), event("viejo", "2013"))},
        calls={one.id: one for one in (call("fondo", cierra="2026-12-10"), call("vieja", cierra="2014"))},
    )

    lines = one_of(tree_of(Library(known, (), (), TODAY)), "ul", class_="home-dates").findall("li")

    assert [text_of(line) for line in lines] == [
        "Próximo evento: Encuentro foro, 3 de diciembre de 2026. Ver la agenda",
        "Convocatoria abierta: Llamado fondo, cierra: 10 de diciembre de 2026. Ver las convocatorias",
    ]
    assert [link.get("href") for link in all_of(lines[0], "a")] == ["agenda/foro/", "agenda/"]


def test_the_home_page_says_nothing_of_dates_when_nothing_is_coming_and_no_call_is_open() -> None:
    known = replace(full_registers(), events={"viejo": event("viejo", "2013")}, calls={})

    assert not all_of(tree_of(Library(known, (), (), TODAY)), "ul", class_="home-dates")
