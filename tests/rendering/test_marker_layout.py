"""Markers that do not cover each other."""

from __future__ import annotations

from itertools import combinations
from math import dist

from bbp.rendering.map.marker_layout import LabelPlace, move_apart, place_labels

HEIGHT = 264.0


def test_a_marker_alone_stays_where_it_is() -> None:
    assert move_apart([(100, 100), (200, 50)], [9, 9], HEIGHT) == [(100, 100), (200, 50)]


def test_neighbours_are_moved_apart_by_the_same_way() -> None:
    (x, y), (to_x, to_y) = move_apart([(100, 100), (110, 100)], [9, 9], HEIGHT)

    assert (y, to_y) == (100, 100)
    assert x + to_x == 210
    assert 26 <= to_x - x < 26.1


def test_large_markers_stand_further_apart() -> None:
    one, other = move_apart([(100, 100), (110, 100)], [14, 14], HEIGHT)

    assert 30 <= dist(one, other) < 30.1


def test_small_rings_may_come_nearer() -> None:
    one, other = move_apart([(100, 100), (104, 100)], [9, 5], HEIGHT)

    assert 20.3 <= dist(one, other) < 20.4


def test_two_dozen_markers_on_one_point_all_find_room_inside() -> None:
    moved = move_apart([(20, 20)] * 24, [9] * 24, HEIGHT)

    assert min(dist(one, other) for one, other in combinations(moved, 2)) > 25.9
    assert all(14 <= x <= 250 and 14 <= y <= 250 for x, y in moved)
    assert moved == move_apart([(20, 20)] * 24, [9] * 24, HEIGHT)


def test_a_label_stands_at_the_right_or_else_at_the_left_of_its_marker() -> None:
    places = place_labels(["Canelones", "Guarulhos"], [(100, 100), (240, 50)], [10, 9], HEIGHT)

    assert places == [LabelPlace(114, 104, "start"), LabelPlace(227, 54, "end")]


def test_a_label_below_or_above_where_both_sides_are_taken() -> None:
    places = place_labels(["Morón"] * 3, [(100, 100), (126, 100), (74, 100)], [9, 9, 9], HEIGHT)

    assert [place and place.anchor for place in places] == ["middle", "start", "end"]


def test_a_label_without_room_is_left_out() -> None:
    crowd = [(20.0 + 26 * across, 20.0 + 26 * down) for across in range(9) for down in range(9)]

    places = place_labels(["San Miguel de Tucumán"] * len(crowd), crowd, [9.0] * len(crowd), HEIGHT)

    assert None in places
