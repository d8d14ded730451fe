"""The map of the bank and its list."""

from __future__ import annotations

import gzip
from dataclasses import replace
from typing import Any

from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.model.registers import City
from bbp.rendering.map.bank_map import bank_map, render_bank_map
from bbp.rendering.page.links import Links

from tests.rendering.page_structure import all_of, one_of, parse, text_of
from tests.rendering.sample_bank import full_registers
from tests.rendering.sample_library import TODAY, practice, translated

ES, PT = Language.ES, Language.PT
LINKS = Links("../", ES)
SVG = "{http://www.w3.org/2000/svg}"
PLACES = {
    "xx-villa": ("Villa", "Vila", "UY", "-34.90", "-56.19"),
    "xx-aldea": ("Áldea", "Aldeia", "BR", "-23.46", "-46.53"),
    "xx-cerca": ("Cerca", "Perto", "UY", "-34.52", "-56.28"),
    "xx-lejos": ("Lejos", "Longe", "ES", "40.40", "-3.70"),
    "xx-nada": ("Nada", "Nada", "UY", None, None),
}


def city(key: str, es: str, pt: str, country: str, latitude: str | None, longitude: str | None) -> City:
    header = {"id": key, "es": es, "pt": pt, "pais": country, "lat": latitude, "lon": longitude}
    return City.model_validate({name: value for name, value in header.items() if value is not None})


def bank(*practices: Practice, cities: dict[str, tuple[Any, ...]] = PLACES) -> Library:
    known = {key: city(key, *values) for key, values in cities.items()}
    return Library(replace(full_registers(), cities=known), practices, (), TODAY)


def drawn(library: Library, language: Language = ES) -> Any:
    return parse(render_bank_map(library, Links("../", language), library.listed_practices))


TAUGHT = practice(
    "xx-villa-mercado",
    translation=translated("Mercado traduzido"),
    replicas=[
        {"ciudad": "xx-aldea", "enlace": "https://aldea.example/", "anio": "2018"},
        {"ciudad": "xx-nada"},
    ],
)
WHOLE = bank(
    TAUGHT,
    practice("xx-villa-otra"),
    practice("xx-cerca-una", ciudad="xx-cerca"),
    practice("xx-nada-una", ciudad="xx-nada"),
    practice("xx-lejos-una", ciudad="xx-lejos"),
)


def test_a_marker_is_a_link_that_says_city_and_number_of_practices() -> None:
    marks = all_of(drawn(WHOLE), SVG + "a", class_="mk")

    assert [(one.get("href"), one.get("aria-label"), text_of(one)) for one in marks] == [
        ("../ciudades/xx-villa/", "Villa, Uruguay: 2 fichas", "2Villa"),
        ("../ciudades/xx-cerca/", "Cerca, Uruguay: 1 ficha", "1Cerca"),
    ]


def test_the_list_names_every_city_and_says_why_one_is_not_on_the_map() -> None:
    (listed,) = all_of(drawn(WHOLE, PT), "ol")

    assert [text_of(one) for one in all_of(listed, "li")] == [
        "Vila, Uruguai2",
        "Longe, Espanha (fora do mapa)1",
        "Nada, Uruguai (sem coordenadas)1",
        "Perto, Uruguai1",
    ]


def test_cities_with_as_many_practices_stand_by_name_whatever_accent_it_begins_with() -> None:
    library = bank(*(practice(f"{one}-una", ciudad=one) for one in ("xx-lejos", "xx-cerca", "xx-aldea")))

    (listed,) = all_of(drawn(library), "ol")

    assert [text_of(one) for one in all_of(listed, "li")] == [
        "Áldea, Brasil1",
        "Cerca, Uruguay1",
        "Lejos, España (fuera del mapa)1",
    ]


def test_neighbours_are_moved_and_keep_a_line_to_their_place() -> None:
    found = bank_map(WHOLE, LINKS, WHOLE.listed_practices)

    villa, cerca, _ = found.markers
    assert abs(villa.x - cerca.x) + abs(villa.y - cerca.y) >= 26
    assert villa.leader
    assert cerca.leader


def test_a_block_grows_with_the_number_of_its_practices() -> None:
    many = bank(
        *(practice(f"xx-villa-{number}") for number in range(8)), practice("xx-cerca-una", ciudad="xx-cerca")
    )

    assert [one.scale for one in bank_map(many, LINKS, many.listed_practices).markers] == [1.2, 0.9]


def test_who_learned_from_whom_is_a_line_and_the_same_in_words() -> None:
    tree = drawn(WHOLE)

    (line,) = all_of(tree, SVG + "path", class_="lesson")
    assert line.get("data-practices") == "xx-villa-mercado"
    (learner,) = all_of(tree, SVG + "g", class_="learner")
    assert (learner.get("data-city"), text_of(learner)) == ("xx-aldea", "Áldea")
    lessons = one_of(tree, "div", class_="lessons")
    assert [text_of(one) for one in all_of(lessons, "li")] == [
        "De Villa, Uruguay, a Áldea, Brasil (2018): Práctica xx-villa-mercado",
        "De Villa, Uruguay, a Nada, Uruguay (año sin dato): Práctica xx-villa-mercado "
        "(sin enlace que lo confirme)",
    ]
    assert all_of(lessons, "a")[0].get("href") == "../practicas/xx-villa-mercado/"


def test_a_line_that_no_link_confirms_is_drawn_as_a_doubt() -> None:
    doubtful = bank(practice("xx-villa-mercado", replicas=[{"ciudad": "xx-aldea"}]))

    (line,) = bank_map(doubtful, LINKS, doubtful.listed_practices).lines
    assert not line.is_sourced
    assert all_of(drawn(doubtful), SVG + "path", class_="doubt")


def test_lessons_are_told_in_portuguese_too() -> None:
    first = all_of(one_of(drawn(WHOLE, PT), "div", class_="lessons"), "li")[0]

    assert text_of(first) == "De Vila, Uruguai, para Aldeia, Brasil (2018): Mercado traduzido"


def test_an_empty_bank_has_a_map_without_cities() -> None:
    tree = drawn(bank())

    assert all_of(tree, SVG + "path", class_="land")
    assert all_of(tree, "ol") == []
    assert "Todavía no hay ciudades con fichas." in text_of(tree)


def test_a_bank_whose_cities_have_no_coordinates_shows_them_as_text() -> None:
    tree = drawn(bank(practice("xx-nada-una", ciudad="xx-nada")))

    assert all_of(tree, SVG + "a", class_="mk") == []
    assert text_of(one_of(tree, "ol")) == "Nada, Uruguay (sin coordenadas)1"


def test_a_practice_of_several_cities_counts_in_each() -> None:
    shared = {"tipo": "red", "nombre": "Red", "ciudades": ["xx-villa", "xx-aldea"]}
    library = bank(practice("red-una", ciudad="sin-dato", territorio=shared))

    found = bank_map(library, LINKS, library.listed_practices)
    assert [(one.city.code, one.city.count) for one in found.markers] == [("xx-aldea", 1), ("xx-villa", 1)]


def test_three_hundred_cities_and_their_lessons_stay_below_fifteen_kilobytes() -> None:
    places = {
        f"xx-c{number}": (
            f"Ciudad {number}",
            f"Cidade {number}",
            ("AR", "BR", "UY")[number % 3],
            str(-40 + number * 37 % 300 / 10),
            str(-70 + number * 53 % 250 / 10),
        )
        for number in range(300)
    }
    practices = [practice(f"xx-c{number}-una", ciudad=f"xx-c{number}") for number in range(300)]
    practices += [
        practice(f"xx-c{number}-otra", ciudad=f"xx-c{number}", replicas=[{"ciudad": f"xx-c{number + 150}"}])
        for number in range(60)
    ]
    library = bank(*practices, cities=places)

    html = render_bank_map(library, LINKS, library.listed_practices)
    tree = parse(html)

    assert len(all_of(tree, SVG + "a", class_="mk")) == 24
    assert len(all_of(tree, SVG + "circle")) == 276
    assert [len(all_of(one, "li")) for one in all_of(tree, "ol")] == [10, 290]
    assert [len(all_of(one, "li")) for one in all_of(tree, "ul")] == [10, 50]
    assert [text_of(one) for one in all_of(tree, "summary")] == ["290 ciudades más", "50 casos más"]
    assert len(gzip.compress(html.encode(), 9)) < 15_000
