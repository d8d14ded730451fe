"""Room 3, rendering: the picture that a shared link shows: 1200 × 630, a PNG of few colours.

The motif of the site: the strip on top, the sign, the ceibo rule; an issue shows its number, any other
page the sign. Same values, same bytes: the font is packaged, and the basic layout of Pillow is asked
for, since the other depends on what the machine has.

``fonts/piazzolla.ttf`` is ``docs/assets/fonts/piazzolla.woff2`` unpacked by fonttools, without the
tables that only the other layout reads (GDEF, GPOS, GSUB, STAT); SIL Open Font License 1.1.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from typing import NamedTuple

from PIL import Image, ImageChops, ImageDraw, ImageFont

SIZE = (1200, 630)
LETTERS = frozenset(
    " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
    "\u00a0¡§©ª«°±²³·º»½¿ÀÁÂÃÇÉÊÍÑÓÔÕ×ÚÜàáâãçéêíñóôõúü–—‘’“”•…€−"
)
"""What the packaged font can write."""

_MARGIN, _COLUMN, _RIGHT = 64, 424, 1136
_STRIP_TOP, _TEXT_TOP, _RULE_TOP, _RULE_HEIGHT, _FOOT = 44, 126, 514, 6, 576
_FIGURE_BASE, _FIGURE_SIZE, _FIGURE_WIDTH = 400, 400, 310
_KICKER_SIZE, _NAME_SIZE, _LEADING = 32, 38, 1.14
_TITLE_SIZES = (76, 68, 60, 54, 48, 42, 34)
_TITLE_HEIGHT = 256
_SEMIBOLD, _EXTRABOLD = 600, 800
_SHADES = 15
_PAPER = (255, 255, 255)

_Point = tuple[int, int]
# The motif of the theme (partials/motif.html) and the strip (bbp.css) as corners, in their own units.
_LOTS: tuple[tuple[_Point, ...], ...] = (
    ((1, 13), (11, 13), (11, 23), (6, 23), (1, 18)),
    ((13, 13), (23, 13), (23, 18), (18, 23), (13, 23)),
    ((6, 1), (11, 1), (11, 11), (1, 11), (1, 6)),
    ((13, 1), (18, 1), (23, 6), (23, 11), (13, 11)),
)
_STRIP_BLOCKS, _STRIP_PERIOD, _STRIP_SCALE = ((0, 16), (20, 58), (62, 88)), 92, 2


class Ink(Enum):
    """A colour of the house on white paper."""

    TEXT = (0x13, 0x21, 0x1F)
    BANK = (0x0B, 0x4A, 0x57)
    BULLETIN = (0xB3, 0x23, 0x1C)


class SharePicture(NamedTuple):
    """What is written: ``figure`` is the number of an issue, empty for the sign; ``name`` is the site's.

    What is empty is not drawn.
    """

    figure: str
    kicker: str
    title: str
    note: str
    name: str


@lru_cache(maxsize=512)
def render_share_picture(picture: SharePicture) -> bytes:
    """The PNG. Titles are wrapped, and set smaller until they fit; letters that the font lacks are plain."""
    column = Image.new("L", SIZE)
    _draw_column(ImageDraw.Draw(column), picture)
    canvas = _frame(picture.name, picture.kicker).copy()
    for part in (*_beside(picture.figure), *_parts({Ink.TEXT: column})):
        _lay(part, canvas)
    return _png(canvas)


class _Part(NamedTuple):
    """What is drawn in an ink: how much of each point it covers, and where it stands."""

    ink: Ink
    cover: Image.Image
    box: tuple[int, int, int, int]


def _parts(layers: Mapping[Ink, Image.Image]) -> Iterator[_Part]:
    """What was drawn on each layer, without the empty paper around it."""
    for ink, layer in layers.items():
        if box := layer.getbbox():
            yield _Part(ink, layer.crop(box), box)


def _lay(part: _Part, canvas: Image.Image) -> None:
    """Put a part on a canvas of numbers of colours: where two meet, the ink with the higher ones covers."""
    inked = part.cover.point(_numbers(part.ink))
    canvas.paste(ImageChops.lighter(canvas.crop(part.box), inked), part.box)


@cache
def _frame(name: str, kicker: str) -> Image.Image:
    """The canvas with what all issues share in a language."""
    layers, pens = _layers()
    _draw_frame(pens, name)
    font = _font(_KICKER_SIZE, _SEMIBOLD)
    pens[Ink.TEXT].text((_COLUMN, _TEXT_TOP), _plain(kicker), fill=255, font=font, anchor="la")
    canvas = Image.new("L", SIZE)
    for part in _parts(layers):
        _lay(part, canvas)
    return canvas


@cache
def _beside(figure: str) -> tuple[_Part, ...]:
    """What stands beside the column, the same in both languages: the figure, or the sign without one."""
    layers, pens = _layers()
    if figure:
        _draw_figure(pens[Ink.BULLETIN], figure)
    else:
        _draw_sign(pens, (_MARGIN, _TEXT_TOP + 22), 12)
    return tuple(_parts(layers))


def _layers() -> tuple[dict[Ink, Image.Image], dict[Ink, ImageDraw.ImageDraw]]:
    """An empty layer for each ink, with its pen."""
    layers = {ink: Image.new("L", SIZE) for ink in Ink}
    return layers, {ink: ImageDraw.Draw(layer) for ink, layer in layers.items()}


def _draw_frame(pens: dict[Ink, ImageDraw.ImageDraw], name: str) -> None:
    for start in range(0, SIZE[0], _STRIP_PERIOD * _STRIP_SCALE):
        for left, right in _STRIP_BLOCKS:
            pens[Ink.BANK].polygon(_strip_block(start, left, right), fill=255)
    pens[Ink.BULLETIN].rectangle((_MARGIN, _RULE_TOP, _RIGHT, _RULE_TOP + _RULE_HEIGHT - 1), fill=255)
    if not name:
        return
    _draw_sign(pens, (_MARGIN, _FOOT - 22), 2)
    pens[Ink.BANK].text(
        (_MARGIN + 62, _FOOT + 14), _plain(name), fill=255, font=_font(_NAME_SIZE, _EXTRABOLD), anchor="ls"
    )


def _strip_block(start: int, left: int, right: int) -> list[_Point]:
    """A block of the strip: 12 units high, its corners cut by 4."""
    corners = (
        (left, 4),
        (left + 4, 0),
        (right - 4, 0),
        (right, 4),
        (right, 8),
        (right - 4, 12),
        (left + 4, 12),
    )
    return [(start + x * _STRIP_SCALE, _STRIP_TOP + y * _STRIP_SCALE) for x, y in (*corners, (left, 8))]


def _draw_sign(pens: dict[Ink, ImageDraw.ImageDraw], place: _Point, scale: int) -> None:
    """The block with its four lots from a corner on; the last one is the square, in the bulletin's colour."""
    for number, lot in enumerate(_LOTS, start=1):
        ink = Ink.BULLETIN if number == len(_LOTS) else Ink.BANK
        pens[ink].polygon(
            [(place[0] + (x - 1) * scale, place[1] + (y - 1) * scale) for x, y in lot], fill=255
        )


def _draw_figure(pen: ImageDraw.ImageDraw, figure: str) -> None:
    widest = _length(figure, _font(_FIGURE_SIZE, _EXTRABOLD))
    size = min(_FIGURE_SIZE, int(_FIGURE_SIZE * _FIGURE_WIDTH / widest))
    font = _font(size, _EXTRABOLD)
    ink = font.getmask(figure).getbbox()
    pen.text((_MARGIN - (ink[0] if ink else 0), _FIGURE_BASE), figure, fill=255, font=font, anchor="ls")


def _draw_column(pen: ImageDraw.ImageDraw, picture: SharePicture) -> None:
    """Title and note, one under the other, below the kicker."""
    size, lines = _fitted(_plain(picture.title))
    font, place = _font(size, _EXTRABOLD), _TEXT_TOP + 2 * _KICKER_SIZE
    for line in lines:
        pen.text((_COLUMN, place), line, fill=255, font=font, anchor="la")
        place += round(size * _LEADING)
    note = _font(_KICKER_SIZE, _SEMIBOLD)
    pen.text((_COLUMN, place + 18), _plain(picture.note), fill=255, font=note, anchor="la")


def _fitted(title: str) -> tuple[int, list[str]]:
    """The largest size at which the title has room, and its lines, of about the same length."""
    width = _RIGHT - _COLUMN
    for size in _TITLE_SIZES:
        font = _font(size, _EXTRABOLD)
        lines = list(_wrapped(title, font, width))
        fits = len(lines) * size * _LEADING <= _TITLE_HEIGHT
        if fits and all(_length(line, font) <= width for line in lines):
            return size, _balanced(title, font, lines)
    return size, list(_broken(lines, font, width))


def _wrapped(text: str, font: ImageFont.FreeTypeFont, width: int) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}".lstrip()
        if line and _length(longer, font) > width:
            yield line
            longer = word
        line = longer
    yield line


def _balanced(text: str, font: ImageFont.FreeTypeFont, lines: list[str]) -> list[str]:
    """The same number of lines with the narrowest column that gives it."""
    for width in range(int(max(_length(line, font) for line in lines)), 0, -20):
        narrower = list(_wrapped(text, font, width))
        if len(narrower) > len(lines) or any(_length(line, font) > width for line in narrower):
            break
        lines = narrower
    return lines


def _broken(lines: Sequence[str], font: ImageFont.FreeTypeFont, width: int) -> Iterator[str]:
    """At the smallest size, a word wider than the column goes on in the next line."""
    for line in lines:
        rest = line
        while _length(rest, font) > width:
            end = next(end for end in range(len(rest) - 1, 0, -1) if _length(rest[:end], font) <= width)
            yield rest[:end]
            rest = rest[end:]
        yield rest


def _plain(text: str) -> str:
    """The text in the letters of the font: ``ő`` becomes ``o``; a sign without a letter is left out."""
    composed = unicodedata.normalize("NFC", text)
    known = (sign if sign in LETTERS else unicodedata.normalize("NFKD", sign) for sign in composed)
    return "".join(sign for sign in "".join(known) if sign in LETTERS)


@cache
def _font(size: int, weight: int) -> ImageFont.FreeTypeFont:
    data = files("bbp.rendering.bulletin").joinpath("fonts", "piazzolla.ttf").read_bytes()
    font = ImageFont.truetype(BytesIO(data), size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


def _length(text: str, font: ImageFont.FreeTypeFont) -> float:
    """In pixels. The basic layout sets letters side by side: each is measured once, which takes its time."""
    return sum(_advance(letter, font) for letter in text)


@cache
def _advance(letter: str, font: ImageFont.FreeTypeFont) -> float:
    return font.getlength(letter)


def _png(canvas: Image.Image) -> bytes:
    """The canvas on paper: a colour for each ink and shade, so that no colour has to be looked for."""
    canvas.putpalette(_palette())
    written = BytesIO()
    # The highest level takes eight times as long for a tenth less.
    canvas.save(written, "PNG", compress_level=6)
    return written.getvalue()


@cache
def _numbers(ink: Ink) -> list[int]:
    """The number of the colour for each cover of an ink, from 0 to 255; the paper is 0, later inks go on."""
    before = list(Ink).index(ink) * _SHADES
    shades = (round(value * _SHADES / 255) for value in range(256))
    return [before + shade if shade else 0 for shade in shades]


@cache
def _palette() -> list[int]:
    """The colours in the order of their numbers."""
    shades = ((ink.value, shade) for ink in Ink for shade in range(1, _SHADES + 1))
    mixed = [_mixed(*pair, shade) for tone, shade in shades for pair in zip(_PAPER, tone, strict=True)]
    return [*_PAPER, *mixed]


def _mixed(paper: int, tone: int, shade: int) -> int:
    return paper + round((tone - paper) * shade / _SHADES)
