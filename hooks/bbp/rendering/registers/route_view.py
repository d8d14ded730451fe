"""Room 3, rendering: the page of a route: its stops in order, its map, its files, and the sheet to print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bbp.model import addresses, network_addresses
from bbp.model.cities import city_records
from bbp.model.facts import FactKind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.paged_entry import PagedEntry
from bbp.model.route_places import RoutePlace, route_places
from bbp.model.routes import Route
from bbp.model.settings import Settings
from bbp.rendering.map import bank_map
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.formats import format_number
from bbp.rendering.page.linked_data import Json, Node, organisation, without_unknown
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import Words, load_words
from bbp.rendering.registers.register_view import RegisterView
from bbp.rendering.registers.route_files import has_place, render_geojson, render_gpx
from bbp.rendering.registers.route_map import RouteMap, ScaleBar, route_map
from bbp.rendering.registers.route_stops import ToldStop, told_stops

_METRES_PER_KM = 1000


class LinkedStop(NamedTuple):
    """A stop of the page: what is told of it, and what it leads to, empty where there is nothing."""

    told: ToldStop
    city_url: str
    producer_url: str
    url: str


def _summary(entry: PagedEntry, library: Library, settings: Settings, links: Links) -> str:
    assert isinstance(entry, Route)
    del library, settings
    return render_template("pages/route_top.html", summary=entry.summary.in_language(links.language))


def _stops(entry: PagedEntry, library: Library, settings: Settings, links: Links) -> str:
    assert isinstance(entry, Route)
    del settings
    words, told = load_words(links.language), told_stops(entry, library, links.language)
    places = route_places(entry, library.registers.cities)
    drawn = route_map(places, [one.name for one in told], _labels(told))
    return render_template(
        "pages/route.html",
        w=words,
        count=words.count("registers.route.stops", len(told)),
        stops=_linked(told, entry, library, links),
        map=drawn,
        bar=_distance(drawn.bar, words),
        missing=_missing(drawn, words),
        of_cities=_of_cities(places, drawn, words),
        geojson_url=links.to(network_addresses.route_geojson(entry.id)),
        gpx_url=links.to(network_addresses.route_gpx(entry.id, links.language))
        if has_place(entry, library)
        else "",
    )


def _linked(
    told: tuple[ToldStop, ...], route: Route, library: Library, links: Links
) -> tuple[LinkedStop, ...]:
    language, with_page = links.language, city_records(library)

    def city(code: str) -> str:
        return links.to(addresses.fact(FactKind.CITY, code, language)) if code in with_page else ""

    def producer(code: str | None) -> str:
        return links.to(network_addresses.entry("emprendimientos", code, language)) if code else ""

    return tuple(
        LinkedStop(one, city(stop.city), producer(stop.producer), stop.link or "")
        for one, stop in zip(told, route.stops, strict=True)
    )


def _labels(told: tuple[ToldStop, ...]) -> list[str]:
    """The name of each stop; of several in a row with the same name, only the first one."""
    names = [one.name for one in told]
    return [name if place == 0 or names[place - 1] != name else "" for place, name in enumerate(names)]


def _distance(bar: ScaleBar | None, words: Words) -> str:
    if bar is None:
        return ""
    if bar.metres < _METRES_PER_KM:
        return words("registers.route.metres", n=format_number(bar.metres, words.language))
    return words("registers.route.kilometres", n=format_number(bar.metres // _METRES_PER_KM, words.language))


def _missing(drawn: RouteMap, words: Words) -> str:
    """Which stops are not on the map."""
    numbers = words.enumerate([str(number) for number in drawn.missing])
    return words.count("registers.route.missing", len(drawn.missing), numbers=numbers) if numbers else ""


def _of_cities(places: tuple[RoutePlace, ...], drawn: RouteMap, words: Words) -> str:
    """Which stops stand where their city does, for want of coordinates of their own."""
    shown = {mark.number for mark in drawn.marks}
    found = [str(one.number) for one in places if one.number in shown and not one.is_exact]
    return words.count("registers.route.of_city", len(found), numbers=words.enumerate(found)) if found else ""


def _node(entry: PagedEntry, library: Library, settings: Settings, language: Language) -> Mapping[str, Json]:
    assert isinstance(entry, Route)
    bodies = library.registers.bodies
    told = told_stops(entry, library, language)
    places = route_places(entry, library.registers.cities)
    items: list[Json] = [
        {"@type": "ListItem", "position": place.number, "item": _place_node(place, one, library, language)}
        for place, one in zip(places, told, strict=True)
    ]
    itinerary: Node = {"@type": "ItemList", "numberOfItems": len(items), "itemListElement": items}
    return without_unknown(
        {
            "description": entry.summary.in_language(language),
            "provider": [organisation(bodies[code].in_language(language)) for code in entry.bodies],
            "itinerary": itinerary,
            "subjectOf": {
                "@type": "DataDownload",
                "encodingFormat": "application/geo+json",
                "contentUrl": settings.absolute(network_addresses.route_geojson(entry.id)),
            },
        }
    )


def _place_node(place: RoutePlace, told: ToldStop, library: Library, language: Language) -> Node:
    city = library.registers.cities[place.stop.city]
    geo: Json = None
    if place.degrees and place.is_exact:
        longitude, latitude = place.degrees
        geo = {"@type": "GeoCoordinates", "latitude": float(latitude), "longitude": float(longitude)}
    address: Node = {
        "@type": "PostalAddress",
        "addressLocality": city.in_language(language),
        "addressCountry": city.country,
    }
    return without_unknown(
        {
            "@type": "Place" if told.is_city else "TouristAttraction",
            "name": told.name,
            "description": told.tradition,
            "address": address,
            "geo": geo,
            "url": place.stop.link,
        }
    )


def _files(library: Library, settings: Settings) -> Iterator[tuple[str, str]]:
    for route in library.registers.all_of(Route).values():
        yield network_addresses.route_geojson(route.id), render_geojson(route, library, settings)
        if has_place(route, library):
            for language in Language:
                yield (
                    network_addresses.route_gpx(route.id, language),
                    render_gpx(route, library, settings, language),
                )


ROUTES = RegisterView(
    entry_top=_summary,
    entry_part=_stops,
    shown=frozenset({"resumen", "paradas"}),
    line_keys=("tipo_circuito", "instancias"),
    node=_node,
    files=_files,
    styles=(bank_map.STYLE, "route.css"),
)
"""``circuitos``."""
