"""Room 3, rendering: a route as files that maps open: GeoJSON (RFC 7946) and GPX 1.1.

The GeoJSON holds both languages and every stop, without a geometry where its place is not known, then the
line. The GPX is of one language and holds the stops that have a place, as waypoints and as the points of a
route. Neither says when it was made: the same route gives the same file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from bbp.model import network_addresses
from bbp.model.bilingual import Bilingual
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.route_places import Degrees, RoutePlace, route_places
from bbp.model.routes import Route
from bbp.model.settings import Settings
from bbp.model.solidarity_economy import Enterprise
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.json_text import json_text
from bbp.rendering.page.linked_data import Json, Node, without_unknown
from bbp.rendering.page.words import load_words
from bbp.rendering.registers.route_stops import told_stops

_REGISTER = "circuitos"


class GpxPoint(NamedTuple):
    """A point of the route: degrees as GPX writes them, its name with its number, what is known of it."""

    latitude: str
    longitude: str
    name: str
    text: str
    url: str


def render_geojson(route: Route, library: Library, settings: Settings) -> str:
    """The stops in their order, then the line through those that have a place."""
    places = route_places(route, library.registers.cities)
    located = [one.degrees for one in places if one.degrees]
    tree: dict[str, Json] = {"type": "FeatureCollection", **_named("nombre", route), "id": route.id}
    tree["enlace"] = settings.absolute(network_addresses.entry(_REGISTER, route.id, Language.ES))
    if located:
        tree["bbox"] = _box(located)
    features: list[Json] = [_stop_feature(one, library) for one in places]
    if len(located) > 1:
        features.append(_line_feature(route, located))
    tree["features"] = features
    return json_text(tree, indent=1) + "\n"


def _stop_feature(place: RoutePlace, library: Library) -> Node:
    stop = place.stop
    point: Json = {"type": "Point", "coordinates": _position(place.degrees)} if place.degrees else None
    city = library.registers.cities[stop.city]
    known = {
        "numero": place.number,
        **_named("nombre", stop.place or city),
        "ciudad": stop.city,
        **_named("ciudad", city),
        "desde_mes": int(stop.season.first) if stop.season else None,
        "hasta_mes": int(stop.season.last) if stop.season else None,
        **_named("tradicion", stop.tradition),
        "productor": stop.producer,
        **_named("productor", library.registers.all_of(Enterprise).get(stop.producer or "")),
        "enlace": stop.link,
        "coordenadas": "propias" if place.is_exact else "ciudad" if place.degrees else None,
    }
    return {"type": "Feature", "geometry": point, "properties": without_unknown(known)}


def _line_feature(route: Route, located: Sequence[Degrees]) -> Node:
    line: Node = {"type": "LineString", "coordinates": [_position(degrees) for degrees in located]}
    properties = {**_named("nombre", route), **_named("resumen", route.summary)}
    return {"type": "Feature", "geometry": line, "properties": properties}


def _named(key: str, text: Bilingual | None) -> Mapping[str, Json]:
    return {f"{key}_es": text.es, f"{key}_pt": text.pt} if text else {}


def _position(degrees: Degrees) -> list[Json]:
    """Longitude first, as the norm has it."""
    return [float(degrees[0]), float(degrees[1])]


def _box(located: Sequence[Degrees]) -> list[Json]:
    """West, south, east, north."""
    across, upwards = [x for x, _ in located], [y for _, y in located]
    return [float(one) for one in (min(across), min(upwards), max(across), max(upwards))]


def render_gpx(route: Route, library: Library, settings: Settings, language: Language) -> str:
    """The stops that have a place, in a language."""
    words = load_words(language)
    told = told_stops(route, library, language)
    points = [
        _point(place, words("registers.route.numbered", n=place.number, name=one.name), one.text)
        for place, one in zip(route_places(route, library.registers.cities), told, strict=True)
        if place.degrees
    ]
    return render_template(
        "feeds/route.gpx",
        creator=words("site.name"),
        title=route.in_language(language),
        summary=route.summary.in_language(language),
        url=settings.absolute(network_addresses.entry(_REGISTER, route.id, language)),
        points=points,
    )


def _point(place: RoutePlace, name: str, text: str) -> GpxPoint:
    assert place.degrees
    longitude, latitude = place.degrees
    return GpxPoint(_plain(latitude), _plain(longitude), name, text, place.stop.link or "")


def _plain(degrees: Decimal) -> str:
    return format(degrees, "f")


def has_place(route: Route, library: Library) -> bool:
    """Whether any stop has a place: without one there is nothing for a device to show."""
    return any(one.degrees for one in route_places(route, library.registers.cities))
