"""Room 2, reading: a picture of a folder: its format, its weight, its size."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator, Mapping
from pathlib import Path

import PIL
from PIL import Image, UnidentifiedImageError

from bbp.model.pictures import RECIPE, Picture

# Pillow refuses to open a picture that claims too many pixels. Here none is ever decoded: its sides tell.
Image.MAX_IMAGE_PIXELS = None

MAX_BYTES = 2 * 1024 * 1024
MAX_SIDE = 4000
_FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP"}
# What many telephones write: a JPEG with a second picture behind it, which browsers show as a JPEG.
_SAME_FORMAT = {"MPO": "JPEG"}
_ORIENTATION = 0x0112
_TURNED = frozenset({5, 6, 7, 8})


def check_image(path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Code and values of each problem of a picture; only its header is read, never its pixels.

    jpg, png or webp, as its name says; at most 2 MB and 4000 px a side.
    """
    if path.suffix.lower() not in _FORMATS:
        yield "image-suffix", {"value": path.name}
        return
    size_bytes = path.stat().st_size
    if size_bytes > MAX_BYTES:
        yield "image-too-heavy", {"value": path.name, "size_mb": _megabytes(size_bytes)}
    try:
        form, width, height = _header(path)
    except (UnidentifiedImageError, OSError, ValueError):
        yield "image-unreadable", {"value": path.name}
        return
    if form != _FORMATS[path.suffix.lower()]:
        yield "image-other-format", {"value": path.name, "form": form.lower()}
    if max(width, height) > MAX_SIDE:
        yield "image-too-large", {"value": path.name, "width": str(width), "height": str(height)}


def read_pictures(folder: Path, names: tuple[str, ...]) -> Mapping[str, Picture]:
    """Of the files of a folder, the pictures without a problem that do not move, by their name."""
    found = {name: _read_picture(folder / name) for name in names if Path(name).suffix.lower() in _FORMATS}
    return {name: picture for name, picture in found.items() if picture}


def _read_picture(path: Path) -> Picture | None:
    if any(check_image(path)):
        return None
    with Image.open(path) as image:
        moves = image.format != "MPO" and getattr(image, "is_animated", False)
        turned = image.getexif().get(_ORIENTATION) in _TURNED
        width, height = (image.height, image.width) if turned else image.size
    if moves:
        return None
    suffix = "jpg" if _FORMATS[path.suffix.lower()] == "JPEG" else "webp"
    return Picture(width, height, _digest(path), suffix)


def _digest(path: Path) -> str:
    """The content by name: another version of Pillow may make other bytes of it."""
    made_by = f"{RECIPE} {PIL.__version__}\n".encode()
    return hashlib.sha256(made_by + path.read_bytes()).hexdigest()[:16]


def _megabytes(size_bytes: int) -> str:
    """One decimal after a comma, rounded up: a picture over the limit never reads as one within it."""
    tenths = math.ceil(size_bytes * 10 / 1024 / 1024)
    return f"{tenths // 10},{tenths % 10}"


def _header(path: Path) -> tuple[str, int, int]:
    with Image.open(path) as image:
        form = image.format or ""
        return _SAME_FORMAT.get(form, form), image.width, image.height
