"""A route: its stops, its map, its files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.route_places import route_places
from bbp.model.routes import Route, Season
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import load_words
from bbp.rendering.registers.register_pages import render_register_files, render_register_pages
from bbp.rendering.registers.route_map import RouteMap, route_map
from bbp.rendering.registers.route_stops import season_label

from tests.rendering.page_structure import all_of, heading_levels, one_of, parse, text_of
from tests.rendering.sample_economy import economy, enterprise, route
from tests.rendering.sample_library import SETTINGS

ES, PT = Language.ES, Language.PT
SVG = "{http://www.w3.org/2000/svg}"
GPX = "{http://www.topografix.com/GPX/1/1}"
GOLDEN = Path(__file__).parents[1] / "golden" / "routes"
MARKET = {
    "ciudad": "xx-villa",
    "lugar": {"es": "Mercado & plaza", "pt": "Mercado & praça"},
    "temporada": {"desde_mes": "11", "hasta_mes": "2"},
    "tradicion": {"es": "Quesos", "pt": "Queijos"},
    "productor": "xx-villa-telar",
    "lat": "-34.9012",
    "lon": "-56.1913",
    "enlace": "https://mercado.example/?a=1&b=2",
}
VILLAGE = {"ciudad": "xx-aldea", "temporada": {"desde_mes": "10", "hasta_mes": "10"}}
NOWHERE = {"ciudad": "xx-nada", "tradicion": {"es": "Dulces", "pt": "Doces"}}
WHOLE = economy(enterprise("xx-villa-telar", "Telar"), route(MARKET, NOWHERE, VILLAGE))
FILES = (
    "circuitos/sabores/circuito.geojson",
    "circuitos/sabores/circuito.gpx",
    "pt/circuitos/sabores/circuito.gpx",
)


def page(library: Library, language: Language = ES) -> RenderedPage:
    made = {one.address: one for one in render_register_pages(library, SETTINGS, language)}
    return made[f"{'' if language is ES else 'pt/'}circuitos/sabores/"]


def drawn(*stops: Any) -> RouteMap:
    library = economy(route(*stops))
    (made,) = library.registers.all_of(Route).values()
    names = [f"Parada {number}" for number in range(1, len(stops) + 1)]
    return route_map(route_places(made, library.registers.cities), names, names)


def at(longitude: float, latitude: float) -> dict[str, str]:
    return {"ciudad": "xx-nada", "lon": f"{longitude:.4f}", "lat": f"{latitude:.4f}"}


def test_stops_stand_in_their_order_with_all_that_is_known_of_them() -> None:
    tree = parse(page(WHOLE).html)

    assert heading_levels(tree) == [1, 2, 2, 3, 3, 3, 2]
    stops = all_of(one_of(tree, "ol", class_="stops"), "li")
    assert [text_of(one_of(stop, "h3")) for stop in stops] == ["Mercado & plaza", "Nada", "Áldea"]
    assert [text_of(one) for one in all_of(stops[0], "dd")] == [
        *("De noviembre a febrero", "Quesos", "Telar", "https://mercado.example/?a=1&b=2"),
    ]
    assert [one.get("href") for one in all_of(stops[0], "a")] == [
        "../../ciudades/xx-villa/",
        "../../emprendimientos/xx-villa-telar/",
        "https://mercado.example/?a=1&b=2",
    ]
    assert text_of(one_of(stops[2], "dl")) == "TemporadaEn octubre"


def test_the_map_numbers_the_stops_joins_them_and_says_what_is_not_exact() -> None:
    tree = parse(page(WHOLE).html)

    marks = [one for one in tree.iter() if "mk" in (one.get("class") or "").split()]
    assert [(one.get("href"), one.get("aria-label")) for one in marks] == [
        ("#parada-1", "1. Mercado & plaza"),
        ("#parada-3", "3. Áldea"),
    ]
    assert [one.get("class") for one in tree.iter() if "way-line" in (one.get("class") or "")] == ["way-line"]
    told = text_of(one_of(tree, "div", class_="route-map"))
    assert "La parada 3 figura donde está su ciudad: no consta su lugar exacto." in told
    assert "La parada 2 no está en el mapa: no constan sus coordenadas o queda fuera de él." in told
    assert "no es un camino" in told


def test_a_short_route_is_drawn_by_itself_with_a_bar_of_its_scale() -> None:
    found = drawn(at(-56.20, -34.90), at(-56.10, -34.95), at(-56.15, -34.85))

    assert found.outline == ""
    assert found.bar is not None
    # A tenth of a degree of longitude is 9.1 km here and 155.3 units wide.
    assert (found.bar.metres, found.bar.width) == (2000, 34.0)
    assert found.line.count("L") == 2


def test_a_long_route_is_drawn_on_the_land_and_one_of_a_single_place_too() -> None:
    assert drawn(at(-56, -34), at(-46, -23)).outline.startswith("M")
    alone = drawn(at(-56, -34), at(-56, -34))
    assert alone.outline.startswith("M")
    assert alone.bar is None
    assert abs(alone.marks[0].x - alone.marks[1].x) + abs(alone.marks[0].y - alone.marks[1].y) > 18


def test_what_lies_off_the_map_is_told_and_nothing_is_drawn_of_nothing() -> None:
    assert drawn(at(-3.7, 40.4), at(-56, -34)).missing == (1,)
    nowhere = economy(route(NOWHERE, NOWHERE))
    tree = parse(page(nowhere).html)
    assert all_of(tree, "svg") + all_of(tree, f"{SVG}svg") == []
    assert "Las paradas 1 y 2 no están en el mapa" in text_of(tree)
    assert [address for address, _ in render_register_files(nowhere, SETTINGS)][-1].endswith(
        "circuito.geojson"
    )


def test_sixty_stops_do_not_cover_each_other_more_than_the_room_forces() -> None:
    found = drawn(*(at(-56 - number % 10, -34 + number // 10) for number in range(60)))

    assert len(found.marks) == 60
    assert all(0 < mark.x < found.width and 0 < mark.y < found.height for mark in found.marks)


@pytest.mark.parametrize(
    ("first", "last", "spanish", "portuguese"),
    [
        ("11", "2", "De noviembre a febrero", "De novembro a fevereiro"),
        ("3", "5", "De marzo a mayo", "De março a maio"),
        ("7", "7", "En julio", "Em julho"),
        ("1", "12", "Todo el año", "O ano todo"),
        ("9", "8", "Todo el año", "O ano todo"),
    ],
)
def test_a_season_may_pass_the_end_of_the_year(first: str, last: str, spanish: str, portuguese: str) -> None:
    season = Season.model_validate({"desde_mes": first, "hasta_mes": last})

    assert season_label(season, load_words(ES)) == spanish
    assert season_label(season, load_words(PT)) == portuguese


@pytest.mark.parametrize("address", FILES)
def test_a_file_of_a_route_is_the_golden_one(address: str, pytestconfig: pytest.Config) -> None:
    """After a wanted change: `pytest tests/rendering/test_route_page.py --renew-golden`."""
    text = dict(render_register_files(WHOLE, SETTINGS))[address]
    golden = GOLDEN / address.replace("/", "-")
    if pytestconfig.getoption("--renew-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, "utf-8")

    assert text == golden.read_text("utf-8")


def test_the_geojson_holds_every_stop_longitude_first_and_a_line() -> None:
    tree = json.loads(dict(render_register_files(WHOLE, SETTINGS))[FILES[0]])

    assert (tree["type"], tree["bbox"]) == ("FeatureCollection", [-56.1913, -34.9012, -46.53, -23.46])
    shapes = [one["geometry"] and one["geometry"]["type"] for one in tree["features"]]
    assert shapes == ["Point", None, "Point", "LineString"]
    assert tree["features"][-1]["geometry"]["coordinates"] == [[-56.1913, -34.9012], [-46.53, -23.46]]
    assert "crs" not in tree


def test_the_gpx_is_in_the_order_that_its_schema_wants() -> None:
    root = ElementTree.fromstring(dict(render_register_files(WHOLE, SETTINGS))[FILES[2]])

    assert [one.tag.removeprefix(GPX) for one in root] == ["metadata", "wpt", "wpt", "rte"]
    assert [one.tag.removeprefix(GPX) for one in root[1]] == ["name", "desc", "link"]
    assert [one.tag.removeprefix(GPX) for one in root[3]] == ["name", "link", "rtept", "rtept"]
    assert root.get("version") == "1.1"
    assert [(one.get("lat"), one.get("lon")) for one in root.iter(f"{GPX}rtept")] == [
        ("-34.9012", "-56.1913"),
        ("-23.46", "-46.53"),
    ]


def test_a_route_is_a_trip_with_its_itinerary() -> None:
    node: Any = page(WHOLE, PT).linked_data

    assert (node["@type"], node["description"]) == ("TouristTrip", "Da horta ao mar.")
    assert node["provider"] == [{"@type": "Organization", "name": "Comissão de Teste"}]
    assert node["itinerary"]["numberOfItems"] == 3
    assert node["itinerary"]["itemListElement"][0] == {
        "@type": "ListItem",
        "position": 1,
        "item": {
            "@type": "TouristAttraction",
            "name": "Mercado & praça",
            "description": "Queijos",
            "address": {"@type": "PostalAddress", "addressLocality": "Vila", "addressCountry": "UY"},
            "geo": {"@type": "GeoCoordinates", "latitude": -34.9012, "longitude": -56.1913},
            "url": "https://mercado.example/?a=1&b=2",
        },
    }
    # Where only the city is known, its coordinates are not those of the place.
    assert "geo" not in node["itinerary"]["itemListElement"][2]["item"]


def test_a_producer_leads_to_the_routes_that_pass_by() -> None:
    made = {one.address: one for one in render_register_pages(WHOLE, SETTINGS, ES)}

    assert "../../circuitos/sabores/" in made["emprendimientos/xx-villa-telar/"].html
