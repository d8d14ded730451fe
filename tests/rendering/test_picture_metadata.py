"""What a picture file says of its maker is not published; the picture is, bit by bit."""

from __future__ import annotations

from io import BytesIO

import pytest
from bbp.rendering.text.picture_metadata import without_metadata
from PIL import Image, ImageChops, ImageCms, PngImagePlugin

from tests.pictures import ORIENTATION, halves, opened, photograph

FORMATS = ["JPEG", "PNG", "WEBP"]


def is_same_picture(one: bytes, other: bytes) -> bool:
    first, second = opened(one).convert("RGBA"), opened(other).convert("RGBA")
    return first.size == second.size and ImageChops.difference(first, second).getbbox() is None


@pytest.mark.parametrize("form", FORMATS)
def test_where_and_by_which_camera_is_left_out_and_no_pixel_changes(form: str) -> None:
    data = photograph(90, 60, form)
    assert b"Telefono" in data

    clean = without_metadata(data)

    assert b"Telefono" not in clean
    assert b"Exif" not in clean
    assert dict(opened(clean).getexif()) == {}
    assert is_same_picture(data, clean)


@pytest.mark.parametrize("orientation", [3, 6, 8])
def test_a_jpeg_still_says_how_to_turn_it_and_nothing_else(orientation: int) -> None:
    clean = without_metadata(photograph(90, 60, orientation=orientation))

    assert dict(opened(clean).getexif()) == {ORIENTATION: orientation}


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_clean_stays_as_it_is(form: str) -> None:
    clean = without_metadata(photograph(90, 60, form))

    assert without_metadata(clean) == clean


@pytest.mark.parametrize("form", FORMATS)
def test_the_profile_of_the_colours_stays(form: str) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    file = BytesIO()
    halves(90, 60).save(file, form, icc_profile=profile)

    assert opened(without_metadata(file.getvalue())).info["icc_profile"] == profile


def test_comments_and_texts_are_left_out() -> None:
    jpeg, png = BytesIO(), BytesIO()
    halves(90, 60).save(jpeg, "JPEG", comment=b"sacada por Fulano", progressive=True)
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", "Fulano")
    texts.add_itxt("XML:com.adobe.xmp", "<x:xmpmeta>Fulano</x:xmpmeta>")
    halves(90, 60).save(png, "PNG", pnginfo=texts)

    for data in (jpeg.getvalue(), png.getvalue()):
        assert b"Fulano" in data
        assert b"Fulano" not in without_metadata(data)
        assert is_same_picture(data, without_metadata(data))


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_what_is_hidden_behind_the_picture_is_left_out(form: str) -> None:
    data = photograph(90, 60, form)

    assert without_metadata(data + photograph(30, 20)) == without_metadata(data)


def test_a_moving_picture_still_moves() -> None:
    file = BytesIO()
    frames = [halves(90, 60), halves(90, 60).rotate(180)]
    frames[0].save(file, "WEBP", save_all=True, append_images=frames[1:], duration=200)

    clean = Image.open(BytesIO(without_metadata(file.getvalue())))

    assert getattr(clean, "n_frames", 1) == 2


@pytest.mark.parametrize("form", FORMATS)
def test_no_file_that_breaks_off_stops_the_site_or_gives_its_secrets_away(form: str) -> None:
    data = photograph(90, 60, form)

    for length in range(len(data)):
        assert b"Telefono" not in without_metadata(data[:length])


def test_what_is_no_picture_is_nothing() -> None:
    assert without_metadata(b"GIF89a") == b""
    assert without_metadata(b"") == b""
