"""Room 3, rendering: a picture as bytes → the same at several widths, without what its camera wrote into it.

The same bytes give the same bytes, for one version of Pillow.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from PIL import Image, ImageOps

from bbp.model.pictures import Picture
from bbp.rendering.text.picture_metadata import without_metadata

_ORIENTATION = 0x0112
_TURNED = frozenset({5, 6, 7, 8})
"""The orientations of EXIF that lie on their side."""
_SAVING: Mapping[str, Mapping[str, Any]] = {
    "jpg": {"format": "JPEG", "quality": 80, "optimize": True, "progressive": True},
    "webp": {"format": "WEBP", "quality": 82, "method": 4},
}


def make_sizes(data: bytes, picture: Picture) -> Mapping[int, bytes]:
    """The picture at each of its widths; where its pixels cannot be read, the file as far as it goes."""
    try:
        return _make_sizes(data, picture)
    except (OSError, ValueError, SyntaxError):  # what Pillow raises for a file that breaks off or lies
        return dict.fromkeys(picture.widths, without_metadata(data))


def _make_sizes(data: bytes, picture: Picture) -> Mapping[int, bytes]:
    with Image.open(BytesIO(data)) as opened:
        _decode_smaller(opened, picture)
        image = _fit_for_saving(ImageOps.exif_transpose(opened), picture.suffix)
    made = {}
    for width in reversed(picture.widths):
        image = image.resize((width, picture.height_at(width)), Image.Resampling.LANCZOS, reducing_gap=3)
        made[width] = _saved(image, picture.suffix)
    return made


def _decode_smaller(image: Image.Image, picture: Picture) -> None:
    """Let a JPEG be decoded at half, a quarter … of its size, as long as that is enough."""
    widest = picture.widths[-1]
    size = (widest, picture.height_at(widest))
    image.draft(None, size[::-1] if image.getexif().get(_ORIENTATION) in _TURNED else size)


def _fit_for_saving(image: Image.Image, suffix: str) -> Image.Image:
    """In a mode that the format has, its transparency kept; of all that a file tells, only its colours."""
    profile = image.info.get("icc_profile") if image.mode in {"RGB", "RGBA", "L"} else None
    if image.mode not in {"RGB", "L"}:
        see_through = suffix == "webp" and image.has_transparency_data
        image = image.convert("RGBA" if see_through else "RGB")
    image.info = {"icc_profile": profile} if profile else {}
    return image


def _saved(image: Image.Image, suffix: str) -> bytes:
    file = BytesIO()
    image.save(file, **_SAVING[suffix], icc_profile=image.info.get("icc_profile"))
    return file.getvalue()
