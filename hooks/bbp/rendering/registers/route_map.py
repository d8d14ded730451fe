"""Room 3, rendering: the map of a route: its stops as numbered blocks, joined in their order.

The outlines of the countries are coarse. A route that would be lost in them is drawn by itself, with a bar
that tells how far its stops are from each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, floor, hypot, log10, radians
from typing import NamedTuple

from bbp.model.route_places import Degrees, RoutePlace
from bbp.rendering.map.map_view import WIDTH, MapView, Point, fit_view, is_on_the_map
from bbp.rendering.map.marker_layout import LabelPlace, move_apart, place_labels

HALF = 9.0
"""Half the width of a block."""
_LOCAL = 3.0
"""Degrees: a route that spans less is drawn without land."""
_ROOM_AROUND = 1.7
_MOVED = 3.0
_KM_PER_DEGREE = 111.32
_LONGEST_BAR = 0.3


class StopMark(NamedTuple):
    """A stop on the map: its number, its block, and the line to where it is when the block had to move."""

    number: int
    name: str
    x: float
    y: float
    label: str
    place: LabelPlace | None
    leader: str


class ScaleBar(NamedTuple):
    """How long a stretch of the drawing is: ``width`` units are ``metres``."""

    width: float
    metres: int


class RouteMap(NamedTuple):
    """The drawing, in units of ``map_view``. ``outline`` is empty where it is drawn without land.

    ``missing`` are the numbers of the stops that are not on it.
    """

    width: int
    height: int
    outline: str
    line: str
    marks: tuple[StopMark, ...]
    bar: ScaleBar | None
    missing: tuple[int, ...]


def route_map(places: Sequence[RoutePlace], names: Sequence[str], labels: Sequence[str]) -> RouteMap:
    """The map of the stops; ``names`` and ``labels`` in their order, a label that is empty is not written."""
    drawn = [one for one in places if one.degrees and is_on_the_map(*_floats(one.degrees))]
    degrees = [_floats(one.degrees) for one in drawn if one.degrees]
    is_local = 0 < _span(degrees) < _LOCAL
    view = fit_view(degrees, _span(degrees) * _ROOM_AROUND) if is_local else fit_view(degrees)
    shown = {one.number for one in drawn}
    marks = _marks(drawn, [view.place(*point) for point in degrees], names, labels, view)
    return RouteMap(
        width=WIDTH,
        height=view.height,
        outline="" if is_local else view.outline(),
        line="M" + "L".join(f"{one.x} {one.y}" for one in marks) if len(marks) > 1 else "",
        marks=marks,
        bar=_bar(view, degrees) if is_local else None,
        missing=tuple(one.number for one in places if one.number not in shown),
    )


def _floats(degrees: Degrees) -> Point:
    return float(degrees[0]), float(degrees[1])


def _span(degrees: Sequence[Point]) -> float:
    """The longer side of the frame around some points, in degrees."""
    if not degrees:
        return 0
    across, upwards = [x for x, _ in degrees], [y for _, y in degrees]
    return max(max(across) - min(across), max(upwards) - min(upwards))


def _marks(
    drawn: Sequence[RoutePlace],
    true: Sequence[Point],
    names: Sequence[str],
    labels: Sequence[str],
    view: MapView,
) -> tuple[StopMark, ...]:
    half = [HALF] * len(drawn)
    points = [(round(x, 1), round(y, 1)) for x, y in move_apart(true, half, view.height)]
    texts = [labels[one.number - 1] for one in drawn]
    places = place_labels(texts, points, half, view.height)
    return tuple(
        StopMark(one.number, names[one.number - 1], *point, text, place, _leader(point, origin))
        for one, point, text, place, origin in zip(drawn, points, texts, places, true, strict=True)
    )


def _leader(point: Point, true: Point) -> str:
    x, y = round(true[0], 1), round(true[1], 1)
    return f"M{x} {y}L{point[0]} {point[1]}" if hypot(point[0] - x, point[1] - y) >= _MOVED else ""


def _bar(view: MapView, degrees: Sequence[Point]) -> ScaleBar:
    """The longest stretch of 1, 2 or 5 metres, or a power of ten of them, that is short enough."""
    latitude = sum(y for _, y in degrees) / len(degrees)
    metres_a_unit = 1000 * _KM_PER_DEGREE * cos(radians(latitude)) / view.scale
    longest = WIDTH * _LONGEST_BAR * metres_a_unit
    power = 10.0 ** floor(log10(longest))
    metres = int(next(step * power for step in (5, 2, 1) if step * power <= longest))
    return ScaleBar(round(metres / metres_a_unit, 1), metres)
