"""Room 3, rendering: markers on a map that neither cover each other nor write over each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import cos, hypot, sin
from typing import Literal, NamedTuple, TypeAlias

from bbp.rendering.map.map_view import WIDTH, Point

NEAREST = 26.0
"""How near two markers may stand, in units of the drawing."""
_EDGE = 14.0
_ROUNDS = 400
_GAP = 4.0
# Of a label of 10.5 units: a letter's mean width, what stands above and below its base line, a line of it.
_LETTER = 5.9
_ASCENT, _DESCENT = 8.5, 2.5
_LINE = 12.0
# Two markers on one point part in this direction: any will do, but always the same.
_GOLDEN_ANGLE = 2.39996

Anchor: TypeAlias = Literal["start", "middle", "end"]
Box: TypeAlias = tuple[float, float, float, float]


class LabelPlace(NamedTuple):
    """Where a label stands: its base line, and which of its ends is at ``x``."""

    x: float
    y: float
    anchor: Anchor


def move_apart(points: Sequence[Point], half: Sequence[float], height: float) -> list[Point]:
    """The points, pushed apart until no two are nearer than ``NEAREST``, within a drawing of a height.

    ``half`` is half the width of each: large markers stand further apart, so that none touches another,
    and small rings may come nearer. What stands alone stays. Where there are more markers than room, they
    come as far apart as it lets them.
    """
    moved = [_inside(point, height) for point in points]
    pairs = {
        (one, other): _apart(half[one], half[other]) for one, other in combinations(range(len(moved)), 2)
    }
    for _ in range(_ROUNDS):
        near = {pair: apart for pair, apart in pairs.items() if _distance(moved, pair) < apart - 0.05}
        if not near:
            break
        for pair, apart in near.items():
            _push(moved, pair, apart, height)
    return moved


def _apart(half: float, other: float) -> float:
    return max(min(NEAREST, 1.45 * (half + other)), half + other + 2)


def _push(moved: list[Point], pair: tuple[int, int], apart: float, height: float) -> None:
    """Move both a little more than half the way, lest they come nearer and nearer without end."""
    one, other = pair
    (x, y), (to_x, to_y) = moved[one], moved[other]
    distance = hypot(to_x - x, to_y - y)
    if distance < 0.01:
        across, down = cos(other * _GOLDEN_ANGLE), sin(other * _GOLDEN_ANGLE)
    else:
        across, down = (to_x - x) / distance, (to_y - y) / distance
    step = (apart - distance) / 2 + 0.02
    moved[one] = _inside((x - across * step, y - down * step), height)
    moved[other] = _inside((to_x + across * step, to_y + down * step), height)


def _inside(point: Point, height: float) -> Point:
    x, y = point
    return min(max(x, _EDGE), WIDTH - _EDGE), min(max(y, _EDGE), height - _EDGE)


def _distance(points: Sequence[Point], pair: tuple[int, int]) -> float:
    (x, y), (to_x, to_y) = points[pair[0]], points[pair[1]]
    return hypot(to_x - x, to_y - y)


def place_labels(
    labels: Sequence[str], points: Sequence[Point], half: Sequence[float], height: float
) -> list[LabelPlace | None]:
    """A place for each label beside, below or above its marker; None where it would cover something.

    The first ones choose first. ``half`` is half the width of each marker.
    """
    taken = [_marker_box(point, size) for point, size in zip(points, half, strict=True)]
    found: list[LabelPlace | None] = []
    for label, point, size in zip(labels, points, half, strict=True):
        free = (place for place in _places(point, size) if _is_free(_label_box(place, label), taken, height))
        place = next(free, None)
        if place:
            taken.append(_label_box(place, label))
        found.append(place)
    return found


def _places(point: Point, half: float) -> tuple[LabelPlace, ...]:
    x, y = point
    return (
        LabelPlace(x + half + _GAP, y + _GAP, "start"),
        LabelPlace(x - half - _GAP, y + _GAP, "end"),
        LabelPlace(x, y + half + _LINE, "middle"),
        LabelPlace(x, y - half - _GAP, "middle"),
        LabelPlace(x + half / 2, y - half - 1, "start"),
        LabelPlace(x - half / 2, y - half - 1, "end"),
        LabelPlace(x + half / 2, y + half + _LINE - 3, "start"),
        LabelPlace(x - half / 2, y + half + _LINE - 3, "end"),
    )


def _marker_box(point: Point, half: float) -> Box:
    x, y = point
    return x - half, y - half, x + half, y + half


def _label_box(place: LabelPlace, label: str) -> Box:
    width = len(label) * _LETTER
    before = {"start": 0.0, "middle": 0.5, "end": 1.0}[place.anchor] * width
    return place.x - before, place.y - _ASCENT, place.x - before + width, place.y + _DESCENT


def _is_free(box: Box, taken: Sequence[Box], height: float) -> bool:
    left, top, right, bottom = box
    if left < 0 or top < 0 or right > WIDTH or bottom > height:
        return False
    return not any(left < r and right > x and top < b and bottom > y for x, y, r, b in taken)
