"""The catalogue of the solidarity economy: its list, its parts, its data, and what it never shows."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.register_fields import RegisterField, register_fields, written_fields
from bbp.model.solidarity_economy import Enterprise
from bbp.rendering.data.entry_tables import entry_tables
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.registers.register_pages import render_register_files, render_register_pages

from tests.rendering.page_structure import all_of, heading_levels, one_of, parse, text_of
from tests.rendering.sample_economy import actor, economy, enterprise
from tests.rendering.sample_library import SETTINGS

ES, PT = Language.ES, Language.PT
KEEPER = "Oficina de Consentimientos"
CONSENT = {"fecha": "2026-03-04", "custodia": KEEPER}
LIST = "emprendimientos/"
SMALL = economy(
    enterprise("xx-villa-telar", "Telar", desde="2012"),
    enterprise(
        "xx-aldea-horno", "Horno", ciudad="xx-aldea", rubros=["alimentos", "textil"], forma="sin-dato"
    ),
    enterprise(
        "xx-nada-ana",
        "Ana",
        ciudad="xx-nada",
        clase="productor",
        nombra_persona="si",
        consentimiento=CONSENT,
        nota={"es": "Vende los sábados.", "pt": "Vende aos sábados."},
    ),
    actor("mesa", "Mesa", ciudad="xx-villa"),
    actor("red", "Red"),
)


def pages(library: Library, language: Language = ES) -> dict[str, RenderedPage]:
    return {page.address: page for page in render_register_pages(library, SETTINGS, language)}


def names(page: RenderedPage) -> list[str]:
    return [text_of(one) for one in all_of(parse(page.html), "ul", class_="entries-named")[0].iter("a")]


def test_the_list_has_ways_entries_by_name_and_a_map() -> None:
    tree = parse(pages(SMALL)[LIST].html)

    assert heading_levels(tree) == [1, 2, 2, 2, 2, 2, 3, 3, 3, 2]
    ways = one_of(tree, "nav", id="explore-ways")
    assert [text_of(one) for one in all_of(ways, "h2")] == ["Ciudad", "Rubros", "Clase", "Forma"]
    assert [(one.get("href"), text_of(one)) for one in all_of(ways, "a")][:4] == [
        ("../emprendimientos/ciudad/xx-aldea/", "Áldea, Brasil"),
        ("../emprendimientos/ciudad/xx-nada/", "Nada, Uruguay"),
        ("../emprendimientos/ciudad/xx-villa/", "Villa, Uruguay"),
        ("../emprendimientos/rubros/textil/", "Textil"),
    ]
    rows = all_of(one_of(tree, "ul", id="explore-list"), "li")
    assert [text_of(row) for row in rows] == [
        "AnaNada, Uruguay · Textil · Productor · Cooperativa",
        "HornoÁldea, Brasil · Alimentos · Textil · Emprendimiento",
        "TelarVilla, Uruguay · Textil · Emprendimiento · Cooperativa",
    ]
    marks = all_of(tree, "a", class_="mk") or all_of(tree, "{http://www.w3.org/2000/svg}a", class_="mk")
    assert [(one.get("href"), one.get("aria-label")) for one in marks] == [
        ("../emprendimientos/ciudad/xx-aldea/", "Áldea, Brasil: 1 entrada"),
        ("../emprendimientos/ciudad/xx-villa/", "Villa, Uruguay: 1 entrada"),
    ]


def test_each_value_of_a_facet_has_a_list_and_what_is_unknown_too() -> None:
    made = pages(SMALL, PT)

    parts = [address for address in made if "/emprendimientos/" in address and address.count("/") == 4]
    assert [address.removeprefix("pt/emprendimientos/") for address in parts] == [
        *("ciudad/xx-aldea/", "ciudad/xx-nada/", "ciudad/xx-villa/", "rubros/textil/", "rubros/alimentos/"),
        *("clase/emprendimiento/", "clase/productor/", "forma/cooperativa/", "forma/sin-dato/"),
    ]
    unknown = made["pt/emprendimientos/forma/sin-dato/"]
    assert unknown.title == "Empreendimentos e produtores: Sem dado (Forma)"
    assert names(unknown) == ["Horno"]
    assert heading_levels(parse(unknown.html)) == [1, 2]
    assert unknown.addresses == {
        ES: "emprendimientos/forma/sin-dato/",
        PT: "pt/emprendimientos/forma/sin-dato/",
    }


def test_actors_are_a_catalogue_too_and_those_of_no_city_are_counted() -> None:
    made = pages(SMALL)

    assert names(made["actores-economia-solidaria/ciudad/sin-dato/"]) == ["Red"]
    ways = one_of(parse(made["actores-economia-solidaria/"].html), "nav", id="explore-ways")
    assert [text_of(one) for one in all_of(ways, "h2")] == ["Ciudad"]


def test_a_page_says_that_who_is_named_agreed_and_tells_nobody_who_keeps_the_paper() -> None:
    page = pages(SMALL)["emprendimientos/xx-nada-ana/"]

    assert "dio su consentimiento el 4 de marzo de 2026" in page.html
    assert "Vende los sábados." in page.html
    assert "consentimiento" not in pages(SMALL)["emprendimientos/xx-villa-telar/"].html
    everything = [
        page.html + str(page.linked_data) for language in Language for page in pages(SMALL, language).values()
    ]
    everything += [text for _, text in render_register_files(SMALL, SETTINGS)]
    assert [text for text in everything if KEEPER in text or "ustodia" in text] == []


def test_the_open_data_tell_the_day_of_a_consent_and_not_who_keeps_it() -> None:
    (table,) = entry_tables("emprendimientos", SMALL)

    named = [column.name for column in table.columns]
    assert "consentimiento_fecha" in named
    assert [name for name in named if "custodia" in name] == []
    assert KEEPER not in [column.value(row) for column in table.columns for row in table.rows]


def flat(fields: tuple[RegisterField, ...]) -> set[str]:
    return {field.key for field in fields} | {key for field in fields for key in flat(field.fields)}


def test_what_is_private_is_a_field_that_is_written_and_not_published() -> None:
    assert flat(written_fields(Enterprise)) - flat(register_fields(Enterprise)) == {"custodia"}


def test_an_entry_leads_to_the_lists_on_which_it_is_not_alone() -> None:
    tree = parse(pages(SMALL)["emprendimientos/xx-nada-ana/"].html)

    links = all_of(one_of(tree, "section", class_="noprint"), "li")
    assert [text_of(one) for one in links] == ["Textil3", "Cooperativa2"]


def test_an_enterprise_is_an_organisation_with_a_city_and_no_street() -> None:
    assert pages(SMALL)["emprendimientos/xx-villa-telar/"].linked_data == {
        "@type": "Organization",
        "address": {"@type": "PostalAddress", "addressLocality": "Villa", "addressCountry": "UY"},
        "foundingDate": "2012",
        "knowsAbout": ["Textil"],
        "subjectOf": {"@type": "CreativeWork", "name": "Feria", "url": "https://feria.example/"},
        "isPartOf": {"@id": "https://bbp.example/red/emprendimientos/"},
    }


def test_labels_stand_once_and_an_id_is_told_by_the_words_of_the_name() -> None:
    library = economy(
        enterprise("xx-villa-telar-sur", "El Telár del Sur"),
        enterprise("otro-nombre", "Horno", forma="sin-dato", rubros=["alimentos", "textil"]),
        enterprise("sol", "Sol"),
    )

    assert dict(render_register_files(library, SETTINGS))["datos/catalogo/emprendimientos.es.json"] == (
        '{"tables":{"ciudad":[["xx-villa","Villa, Uruguay"]],'
        '"rubros":[["textil","Textil"],["alimentos","Alimentos"]],'
        '"clase":[["emprendimiento","Emprendimiento"]],'
        '"forma":[["cooperativa","Cooperativa"],["sin-dato","Sin dato"]]},'
        '"entries":[[10,"El Telár del Sur",0,0,0,0],["otro-nombre","Horno",0,[1,0],0,1],'
        '[-1,"Sol",0,0,0,0]]}\n'
    )


def test_an_empty_register_has_no_page_and_no_file() -> None:
    made = [*pages(economy()), *dict(render_register_files(economy(), SETTINGS))]

    own = ("emprendimientos", "actores", "circuitos", "datos/catalogo")
    assert [address for address in made if address.startswith(own)] == []


def test_one_entry_needs_neither_ways_nor_a_script() -> None:
    tree = parse(pages(economy(enterprise("uno", "Uno")))[LIST].html)

    assert all_of(tree, "script") == []
    assert [one for one in all_of(tree, "nav") if one.get("id") == "explore-ways"] == []
    assert len(all_of(one_of(tree, "ul", id="explore-list"), "li")) == 1


@pytest.fixture(scope="module")
def large() -> Library:
    """Three thousand enterprises with names as people give them."""
    first = ("Cooperativa", "Taller", "Huerta", "Panadería", "Telar", "Quesería", "Feria", "Cocina", "Vivero")
    second = (
        "Sol",
        "Esperanza",
        "Norte",
        "Unión",
        "Ceibo",
        "Río",
        "Trabajo",
        "Luna",
        "Puente",
        "Arroyo",
        "Pan",
    )
    third = ("del Sur", "de la Costa", "Solidaria", "Popular", "de Mujeres", "del Valle", "Joven", "del Este")
    cities, trades = ("xx-villa", "xx-aldea", "xx-nada"), (["textil"], ["alimentos"], ["alimentos", "textil"])

    def made(number: int) -> Any:
        name = f"{first[number % 9]} {second[number % 11]} {third[number % 8]} {number * 7919 % 3000}"
        key = f"{cities[number % 3]}-{number}"
        return enterprise(key, name, ciudad=cities[number % 3], rubros=trades[number % 5 % 3])

    return economy(*(made(number) for number in range(3000)))


def test_three_thousand_entries_are_cut_into_pages_and_light_to_load(large: Library) -> None:
    made = pages(large)
    data = dict(render_register_files(large, SETTINGS))["datos/catalogo/emprendimientos.es.json"]

    assert len(json.loads(data)["entries"]) == 3000
    assert len(gzip.compress(data.encode())) < 3 * 15_000
    assert len(gzip.compress(made[LIST].html.encode())) < 15_000
    assert len(names(made[LIST])) == 40
    assert len(names(made["emprendimientos/pagina/75/"])) == 40
    assert "emprendimientos/pagina/76/" not in made
    assert len(names(made["emprendimientos/ciudad/xx-villa/pagina/25/"])) == 40
    assert made["emprendimientos/pagina/2/"].title == "Emprendimientos y productores, página 2"
