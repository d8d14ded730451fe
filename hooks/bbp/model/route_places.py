"""Room 1, model: where the stops of a route are: at coordinates of their own, else where their city is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from bbp.model.registers import City
from bbp.model.routes import Route, Season, Stop

Degrees: TypeAlias = tuple[Decimal, Decimal]
"""Longitude and latitude, east and north positive."""

MONTHS = 12


@dataclass(frozen=True, slots=True)
class RoutePlace:
    """A stop and its number in the route, from 1. ``is_exact``: its coordinates are not those of its city."""

    number: int
    stop: Stop
    degrees: Degrees | None
    is_exact: bool


def route_places(route: Route, cities: Mapping[str, City]) -> tuple[RoutePlace, ...]:
    """The stops in their order; without coordinates where neither the stop nor its city has any."""
    found = []
    for number, stop in enumerate(route.stops, start=1):
        city = cities[stop.city]
        own = _degrees(stop.longitude, stop.latitude)
        found.append(
            RoutePlace(number, stop, own or _degrees(city.longitude, city.latitude), own is not None)
        )
    return tuple(found)


def _degrees(longitude: Decimal | None, latitude: Decimal | None) -> Degrees | None:
    return None if longitude is None or latitude is None else (longitude, latitude)


def is_whole_year(season: Season) -> bool:
    """Whether a season leaves no month out, whichever month it begins with."""
    return (int(season.last) - int(season.first)) % MONTHS == MONTHS - 1
