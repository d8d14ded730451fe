"""The survey of metropolitan governance: its table, its map, the page of a body."""

from __future__ import annotations

import pytest
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.registers.register_pages import render_register_pages

from tests.rendering.page_structure import all_of, one_of, parse, text_of
from tests.rendering.sample_library import SETTINGS
from tests.rendering.sample_network import network

ES, PT = Language.ES, Language.PT
SOURCE = {"titulo": "Sitio", "enlace": "https://consorcio.example/"}
CONSORTIUM = {
    "id": "consorcio",
    "es": "Consorcio de Villa",
    "pt": "Consórcio de Vila",
    "area_metropolitana": {"es": "Gran Villa", "pt": "Grande Vila"},
    "ciudades": ["xx-villa", "xx-costa"],
    "forma_juridica": "consorcio",
    "anio": "2008",
    "competencias": [{"es": "Transporte", "pt": "Transporte"}, {"es": "Residuos", "pt": "Resíduos"}],
    "norma": "Ley 1",
    "norma_enlace": "https://norma.example/1",
    "fuente": SOURCE,
}
COUNCIL = {
    "id": "consejo",
    "es": "Consejo de Aldea",
    "pt": "Conselho de Aldeia",
    "area_metropolitana": {"es": "Área de Aldea", "pt": "Área de Aldeia"},
    "ciudades": ["xx-aldea"],
    "forma_juridica": "sin-dato",
    "anio": "sin-dato",
    "fuente": SOURCE,
}
COAST = {"id": "xx-costa", "es": "Costa", "pt": "Costa", "pais": "UY", "lat": "-34.5", "lon": "-56.2"}


def survey(*more: dict[str, object]) -> Library:
    return network(gobernanza=[COUNCIL, CONSORTIUM, *more], ciudades=[COAST])


def pages_of(library: Library, language: Language = ES) -> dict[str, RenderedPage]:
    return {page.address: page for page in render_register_pages(library, SETTINGS, language)}


@pytest.mark.parametrize(
    ("language", "address", "rows"),
    [
        (
            ES,
            "gobernanza/",
            [
                "Consorcio de Villa Gran Villa Villa, Uruguay, Costa, Uruguay Consorcio 2008 "
                "Transporte; Residuos Ley 1",
                "Consejo de Aldea Área de Aldea Áldea, Brasil Sin dato Sin dato Sin dato Sin dato",
            ],
        ),
        (
            PT,
            "pt/gobernanza/",
            [
                "Consórcio de Vila Grande Vila Vila, Uruguai, Costa, Uruguai Consórcio 2008 "
                "Transporte; Resíduos Ley 1",
                "Conselho de Aldeia Área de Aldeia Aldeia, Brasil Sem dado Sem dado Sem dado Sem dado",
            ],
        ),
    ],
)
def test_the_table_has_a_row_for_each_body_and_says_what_is_unknown(
    language: Language, address: str, rows: list[str]
) -> None:
    table = one_of(parse(pages_of(survey(), language)[address].html), "table")

    assert [text_of(row) for row in all_of(one_of(table, "tbody"), "tr")] == rows
    assert {one.get("scope") for one in all_of(table, "th")} == {"col", "row"}


def test_the_map_has_the_cities_with_their_number_of_bodies_and_the_list_says_the_same() -> None:
    other = CONSORTIUM | {"id": "otro", "ciudades": ["xx-costa"]}
    section = one_of(parse(pages_of(survey(other))["gobernanza/"].html), "section", class_="map")

    assert [one.get("aria-label") for one in all_of(section, "{http://www.w3.org/2000/svg}a")] == [
        "Costa, Uruguay: 2 instancias"
    ]
    assert [text_of(one) for one in all_of(one_of(section, "ol", class_="counts"), "li")] == [
        "Costa, Uruguay2",
        "Áldea, Brasil (sin coordenadas)1",
        "Villa, Uruguay (sin coordenadas)1",
    ]


def test_a_long_survey_is_cut_into_pages_with_one_map() -> None:
    many = [CONSORTIUM | {"id": f"c-{number}"} for number in range(1000)]
    pages = pages_of(survey(*many))

    assert len(all_of(parse(pages["gobernanza/pagina/26/"].html), "tr")) == 3
    assert "gobernanza/pagina/27/" not in pages
    assert 'class="map"' not in pages["gobernanza/pagina/2/"].html


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("consorcio", "Base legal Forma jurídica: Consorcio Norma: Ley 1"),
        (
            "consejo",
            "Base legal Las fuentes citadas no dicen su forma jurídica. "
            "Las fuentes citadas no nombran la norma que la creó.",
        ),
    ],
)
def test_a_body_tells_its_legal_ground(entry: str, told: str) -> None:
    tree = parse(pages_of(survey())[f"gobernanza/{entry}/"].html)

    assert text_of(one_of(tree, "section", **{"aria-labelledby": "base-legal"})) == told


def test_programs_read_a_body_of_government_with_its_area_and_its_cities() -> None:
    assert pages_of(survey())["gobernanza/consorcio/"].linked_data == {
        "@type": "GovernmentOrganization",
        "foundingDate": "2008",
        "areaServed": [
            {"@type": "AdministrativeArea", "name": "Gran Villa"},
            {"@type": "City", "name": "Villa"},
            {"@type": "City", "name": "Costa"},
        ],
    }


def test_without_an_entry_the_survey_has_no_page() -> None:
    assert not [address for address in pages_of(network()) if "gobernanza" in address]
