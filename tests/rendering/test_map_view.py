"""The window on South America."""

from __future__ import annotations

import gzip

import pytest
from bbp.rendering.map.map_view import WIDTH, fit_view, is_on_the_map

MONTEVIDEO = (-56.19, -34.9)
BARQUISIMETO = (-69.36, 10.06)
NATAL = (-35.2, -5.8)


def test_without_points_the_whole_continent_is_seen() -> None:
    view = fit_view([])

    for corner in ((-81.4, -4.7), (-34.7, -7.1), (-71.7, 12.4), (-69.0, -55.6)):
        x, y = view.place(*corner)
        assert 0 < x < WIDTH
        assert 0 < y < view.height


def test_one_city_stands_in_the_middle_of_a_window_of_26_degrees() -> None:
    view = fit_view([MONTEVIDEO])

    assert view.height == WIDTH
    assert view.scale == pytest.approx(264 / 26)
    assert view.place(*MONTEVIDEO) == pytest.approx((132, 132))


def test_the_window_does_not_leave_the_continent() -> None:
    view = fit_view([NATAL])

    x, _ = view.place(*NATAL)
    east, _ = view.place(-33.5, 0)
    assert x == pytest.approx(246.7, abs=0.1)
    assert east == pytest.approx(WIDTH)


def test_cities_far_from_each_other_are_seen_together() -> None:
    view = fit_view([MONTEVIDEO, BARQUISIMETO])

    (x, y), (to_x, to_y) = view.place(*MONTEVIDEO), view.place(*BARQUISIMETO)
    assert all(14 < place < WIDTH - 14 for place in (x, to_x))
    assert all(14 < place < view.height - 14 for place in (y, to_y))
    assert view.height <= 1.6 * WIDTH + 1
    assert y > to_y, "north is up"


@pytest.mark.parametrize(
    ("point", "expected"),
    [(MONTEVIDEO, True), (BARQUISIMETO, True), ((-3.7, 40.4), False), ((-99.1, 19.4), False)],
)
def test_a_city_beyond_south_america_has_no_place(point: tuple[float, float], expected: bool) -> None:
    assert is_on_the_map(*point) is expected


def test_the_outline_is_one_path_of_whole_units_and_at_most_four_kilobytes() -> None:
    outline = fit_view([MONTEVIDEO]).outline()

    assert outline.startswith("M")
    assert outline.endswith("z")
    assert outline.count("M") == outline.count("z") == 16
    assert "." not in outline
    assert len(gzip.compress(outline.encode(), 9)) < 4000
