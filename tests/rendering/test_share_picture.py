"""The picture of a shared link: what it weighs, what it shows, that it is the same every time."""

from __future__ import annotations

from io import BytesIO

import pytest
from bbp.model.language import Language
from bbp.rendering.bulletin.share_picture import (
    LETTERS,
    SIZE,
    Ink,
    SharePicture,
    _font,
    _plain,
    render_share_picture,
)
from bbp.rendering.bulletin.share_preview import render_share_pictures
from PIL import Image

from tests.rendering.sample_library import issue, library

LONGEST = "Planejamento estratégico, regiões metropolitanas e integração produtiva das cidades-membro"
SHORT = SharePicture("3", "Boletín Electrónico", "Número de prueba", "26 de octubre de 2014", "Banco")
RULE_TOP = 514


def opened(picture: SharePicture) -> Image.Image:
    return Image.open(BytesIO(render_share_picture(picture)))


def titled(title: str) -> SharePicture:
    return SharePicture("12", "Boletim Eletrônico", title, "26 de outubro de 2014", "Banco")


def dark_box(picture: SharePicture, ink: Ink) -> tuple[int, int, int, int]:
    """Where the full shade of an ink stands: left, top, right, bottom."""
    image = opened(picture)
    palette = image.getpalette() or []
    colours = [tuple(palette[place : place + 3]) for place in range(0, len(palette), 3)]
    wanted = colours.index(ink.value)
    mask = image.point([255 if number == wanted else 0 for number in range(256)], "L")
    box = mask.getbbox()
    assert box is not None
    return box


def test_it_is_a_small_png_of_few_colours() -> None:
    data = render_share_picture(titled(LONGEST))
    image = Image.open(BytesIO(data))

    assert (image.format, image.mode, image.size) == ("PNG", "P", (1200, 630))
    assert image.size == SIZE
    assert len(data) < 40_000
    assert len(image.getcolors() or []) <= 1 + 15 * len(Ink)


def test_the_same_values_give_the_same_bytes() -> None:
    first = render_share_picture(SHORT)
    render_share_picture.cache_clear()
    _font.cache_clear()

    assert render_share_picture(SHORT) == first
    assert render_share_picture(titled("Otro título")) != first


@pytest.mark.parametrize("title", ["Breve", LONGEST, "W" * 90, "Zz " * 30])
def test_a_title_stays_in_its_column_and_above_the_rule(title: str) -> None:
    left, top, right, bottom = dark_box(titled(title), Ink.TEXT)

    assert left >= 424
    assert right <= 1137
    assert top >= 120
    assert bottom < RULE_TOP


@pytest.mark.parametrize("figure", ["1", "3", "12", "128", "2026"])
def test_a_number_stands_on_the_margin_and_beside_the_column(figure: str) -> None:
    left, _, right, _ = dark_box(SharePicture(figure, "", "", "", ""), Ink.BULLETIN)

    assert left == 64  # the rule below starts there too
    assert right == 1137
    image = opened(SharePicture(figure, "", "", "", "")).convert("RGB").crop((0, 120, 1200, 500))
    columns = [x for x in range(1200) if any(image.getpixel((x, y)) != (255, 255, 255) for y in range(380))]
    assert min(columns) == 64
    assert max(columns) < 400


def test_without_a_number_the_sign_stands_in_its_place() -> None:
    image = opened(SharePicture("", "", "Banco", "", "")).convert("RGB")

    lots = [image.getpixel((52 + x * 12, 136 + y * 12)) for x, y in ((6, 18), (18, 16), (8, 6), (16, 6))]
    assert lots == [Ink.BANK.value] * 3 + [Ink.BULLETIN.value]


def test_the_font_writes_every_letter_that_it_is_said_to_write() -> None:
    missing = _font(40, 800).getmask("\ufffe")

    for letter in LETTERS - {" ", "\u00a0"}:
        mask = _font(40, 800).getmask(letter)
        assert mask.getbbox() is not None, letter
        assert bytes(mask) != bytes(missing) or mask.size != missing.size, letter


def test_letters_that_the_font_lacks_are_written_plain_and_signs_left_out() -> None:
    assert _plain("Łódź 😀 Győr — Ñandú") == "ódz  Gyor — Ñandú"
    assert _plain("a\u0303o") == "ão"


def test_every_issue_has_a_picture_in_both_languages_and_so_has_the_rest_of_the_site() -> None:
    found = dict(render_share_pictures(library((), (issue("2026-t4", 7, "2026-11-15"),))))

    assert set(found) == {
        f"vistas/{name}.{language}.png" for name in ("2026-t4", "sitio") for language in Language
    }
    assert len(set(found.values())) == 4
