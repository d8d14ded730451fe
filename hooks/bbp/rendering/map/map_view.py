"""Room 3, rendering: from degrees to units of a drawing: the window on South America, and its outline.

The outlines are Natural Earth's countries 1:110m (public domain), packaged with this room. The
projection is Mercator: shapes stay as readers know them, and north is up.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import degrees, log, pi, radians, tan
from typing import NamedTuple, TypeAlias

Point: TypeAlias = tuple[float, float]

WIDTH = 264
"""Units of a drawing from side to side: the width in CSS pixels of the narrowest place it has."""
_LONGITUDES = (-82.5, -33.5)
_LATITUDES = (-56.2, 13.2)
_NARROWEST = 26.0
_MARGIN = 1.3
_SQUATTEST, _TALLEST = 1.0, 1.6


class MapView(NamedTuple):
    """A window on the projected world. ``scale`` is units a degree of longitude."""

    left: float
    top: float
    scale: float
    height: int

    def place(self, longitude: float, latitude: float) -> Point:
        """Where a point stands in the drawing: from the left, from above."""
        x, y = _project(longitude, latitude)
        return (x - self.left) * self.scale, (self.top - y) * self.scale

    def outline(self) -> str:
        """The countries of South America as the data of one path, in whole units."""
        return "".join(_path([self.place(*point) for point in ring]) for ring in _rings())


def is_on_the_map(longitude: float, latitude: float) -> bool:
    """Whether a point lies within the frame of South America."""
    west, east = _LONGITUDES
    south, north = _LATITUDES
    return west <= longitude <= east and south <= latitude <= north


def fit_view(points: Iterable[Point], narrowest: float = _NARROWEST) -> MapView:
    """The window that shows all points (longitude, latitude) with land around; the continent without any.

    It is never narrower than ``narrowest`` degrees, 26 where land is drawn, for the outlines are coarse, and
    never leaves the continent.
    """
    placed = [_project(*point) for point in points]
    whole = _frame([_project(x, y) for x, y in zip(_LONGITUDES, _LATITUDES, strict=True)])
    left, bottom, right, top = _frame(placed) if placed else whole
    width = max((right - left) * _MARGIN, narrowest)
    height = max((top - bottom) * _MARGIN, width * _SQUATTEST)
    width = max(width, height / _TALLEST)
    middle_x, middle_y = (left + right) / 2, (bottom + top) / 2
    scale = WIDTH / width
    return MapView(
        left=_kept(middle_x - width / 2, width, whole[0], whole[2]),
        top=_kept(middle_y - height / 2, height, whole[1], whole[3]) + height,
        scale=scale,
        height=round(height * scale),
    )


def _kept(start: float, length: float, lowest: float, highest: float) -> float:
    """Where a stretch starts when it is moved inside its bounds; in the middle of bounds that are shorter."""
    if length >= highest - lowest:
        return (lowest + highest - length) / 2
    return min(max(start, lowest), highest - length)


def _frame(points: list[Point]) -> tuple[float, float, float, float]:
    across, upwards = [x for x, _ in points], [y for _, y in points]
    return min(across), min(upwards), max(across), max(upwards)


def _project(longitude: float, latitude: float) -> Point:
    return longitude, degrees(log(tan(pi / 4 + radians(latitude) / 2)))


@cache
def _rings() -> tuple[tuple[Point, ...], ...]:
    """Each ring of the outlines as longitudes and latitudes."""
    source = files("bbp.rendering.map").joinpath("outlines", "south-america.json").read_text("utf-8")
    found = []
    for _, numbers in json.loads(source)["rings"]:
        found.append(tuple((x / 10, y / 10) for x, y in zip(numbers[::2], numbers[1::2], strict=True)))
    return tuple(found)


def _path(points: list[Point]) -> str:
    """A closed ring in relative steps; a step that is too small to be seen is left out."""
    whole = [(round(x), round(y)) for x, y in points]
    steps = [(after[0] - before[0], after[1] - before[1]) for before, after in pairwise(whole)]
    drawn = " ".join(f"{x} {y}" for x, y in steps if (x, y) != (0, 0))
    return f"M{whole[0][0]} {whole[0][1]}l{drawn}z".replace(" -", "-")
