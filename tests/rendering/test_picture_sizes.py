"""A picture at several sizes."""

from __future__ import annotations

from io import BytesIO

import pytest
from bbp.model.pictures import Picture
from bbp.rendering.text.picture_sizes import make_sizes
from PIL import Image

from tests.pictures import halves, is_red, opened, photograph


def picture(width: int, height: int, suffix: str = "jpg") -> Picture:
    return Picture(width, height, "0123456789abcdef", suffix)


def file_of(image: Image.Image, form: str) -> bytes:
    file = BytesIO()
    image.save(file, form)
    return file.getvalue()


@pytest.mark.parametrize(
    ("width", "height", "sizes"),
    [
        (4000, 3000, [(480, 360), (800, 600), (1200, 900)]),
        (1000, 500, [(480, 240), (800, 400), (1000, 500)]),
        (1200, 1200, [(480, 480), (800, 800), (1200, 1200)]),
        (480, 100, [(480, 100)]),
        (40, 30, [(40, 30)]),
        (2000, 2, [(480, 1), (800, 1), (1200, 1)]),
    ],
)
def test_a_picture_is_made_at_three_widths_and_never_enlarged(
    width: int, height: int, sizes: list[tuple[int, int]]
) -> None:
    one = picture(width, height)

    assert [(each, one.height_at(each)) for each in one.widths] == sizes
    assert [opened(data).size for _, data in sorted(make_sizes(photograph(width, height), one).items())] == (
        sizes
    )


@pytest.mark.parametrize(
    ("orientation", "red"), [(1, "left"), (3, "right"), (6, "top"), (8, "bottom"), (2, "right"), (5, "top")]
)
def test_a_photograph_is_turned_as_its_camera_says(orientation: int, red: str) -> None:
    is_turned = orientation in {5, 6, 7, 8}
    one = picture(600, 900) if is_turned else picture(900, 600)

    made = opened(make_sizes(photograph(900, 600, orientation=orientation), one)[480])

    assert made.size == ((480, 720) if is_turned else (480, 320))
    width, height = made.size
    corner = {
        "left": (9, height // 2),
        "right": (width - 9, height // 2),
        "top": (width // 2, 9),
        "bottom": (width // 2, height - 9),
    }
    assert {side for side, (x, y) in corner.items() if is_red(made, x, y)} >= {red}
    opposite = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}[red]
    assert not is_red(made, *corner[opposite])


@pytest.mark.parametrize(("form", "suffix"), [("JPEG", "jpg"), ("WEBP", "webp"), ("PNG", "webp")])
def test_no_size_says_where_or_by_whom_it_was_taken(form: str, suffix: str) -> None:
    for data in make_sizes(photograph(900, 600, form), picture(900, 600, suffix)).values():
        assert dict(opened(data).getexif()) == {}
        assert b"Telefono" not in data


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "LA", "1", "I;16"])
def test_every_kind_of_png_becomes_webp(mode: str) -> None:
    image = Image.new("I;16", (600, 400), 30000) if mode == "I;16" else halves(600, 400, mode)

    made = make_sizes(file_of(image, "PNG"), picture(600, 400, "webp"))

    assert {opened(data).format for data in made.values()} == {"WEBP"}


def test_a_transparent_ground_stays_transparent() -> None:
    image = Image.new("RGBA", (600, 400), (200, 30, 30, 0))

    made = opened(make_sizes(file_of(image, "PNG"), picture(600, 400, "webp"))[480])

    assert made.mode == "RGBA"
    assert made.getchannel("A").getextrema() == (0, 0)


def test_a_picture_for_print_becomes_one_for_screens() -> None:
    made = make_sizes(file_of(halves(600, 400, "CMYK"), "JPEG"), picture(600, 400))

    assert opened(made[480]).mode == "RGB"


def test_the_same_picture_gives_the_same_bytes() -> None:
    data, one = photograph(900, 600), picture(900, 600)

    assert make_sizes(data, one) == make_sizes(data, one)


def test_half_a_file_is_given_as_far_as_it_goes() -> None:
    data = photograph(900, 600)

    made = make_sizes(data[: len(data) // 2], picture(900, 600))

    assert sorted(made) == [480, 800, 900]
    assert all(data.startswith(b"\xff\xd8") and b"Telefono" not in data for data in made.values())
