"""Room 3, rendering: a picture file as bytes → the same picture without where, when and by whom it was taken.

Nothing is decoded, so nothing is lost: the parts of the file that hold the picture, its colours and its
orientation are copied, and the others left out. Of a file that is not built as its format says, what could
be read up to there is left.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PNG_CHUNKS = frozenset(
    b"tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs hIST sPLT acTL fcTL fdAT".split()
)
"""The optional chunks that say how the picture looks; those that every reader must know start in capitals."""
_WEBP_CHUNKS = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_WEBP_METADATA_FLAGS = 0x0C
_END, _SCAN, _FILLING = 0xD9, 0xDA, 0xFF
_EXIF, _COLOURS, _COMMENT = 0xE1, 0xE2, 0xFE
_PLAIN_APPLICATIONS = frozenset({0xE0, 0xEE})
"""JFIF, and Adobe's word on how colours are stored."""
_WITHOUT_LENGTH = frozenset({0x00, 0x01, *range(0xD0, 0xD9)})
_ORIENTATION = 0x0112


def without_metadata(data: bytes) -> bytes:
    """A JPEG, PNG or WebP file without metadata; anything else is nothing."""
    if data.startswith(b"\xff\xd8"):
        return b"".join(_jpeg_parts(data))
    if data.startswith(_PNG_SIGNATURE):
        return _PNG_SIGNATURE + b"".join(_png_chunks(data))
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        chunks = b"".join(_webp_chunks(data))
        return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks
    return b""


def _jpeg_parts(data: bytes) -> Iterator[bytes]:
    """Each segment to keep, the compressed picture, and its end; what follows the end is another picture."""
    yield data[:2]
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == _FILLING:
            at += 1
            continue
        if marker == _END:
            yield data[at : at + 2]
            return
        end = at + 2 + struct.unpack_from(">H", data, at + 2)[0]
        segment = data[at:end]
        if marker == _EXIF:
            yield from _only_orientation(segment)
        elif _is_kept(marker, segment):
            yield segment
        at = end
        if marker == _SCAN:
            at = _next_marker(data, end)
            yield data[end:at]
    yield data[at : at + 2] if data[at : at + 2] == b"\xff\xd9" else b""


def _is_kept(marker: int, segment: bytes) -> bool:
    if marker == _COLOURS:
        return segment[4:16] == b"ICC_PROFILE\0"
    return marker != _COMMENT and (not 0xE0 <= marker <= 0xEF or marker in _PLAIN_APPLICATIONS)


def _next_marker(data: bytes, at: int) -> int:
    """Where the compressed bytes that start here end: at a marker that is no part of them."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            return len(data)
        if data[at + 1] not in _WITHOUT_LENGTH and data[at + 1] != 0xFF:
            return at
        at += 1


def _only_orientation(segment: bytes) -> Iterator[bytes]:
    """The segment of EXIF with its orientation alone, when the picture has to be turned."""
    turned = _orientation(segment[10:]) if segment[4:10] == b"Exif\0\0" else 1
    if 2 <= turned <= 8:
        entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, turned, 0)
        tiff = b"MM\0*" + struct.pack(">IH", 8, 1) + entry + bytes(4)
        yield b"\xff\xe1" + struct.pack(">H", 2 + 6 + len(tiff)) + b"Exif\0\0" + tiff


def _orientation(tiff: bytes) -> int:
    """The orientation in the first directory of EXIF, 1 when it says none."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    try:
        if order is None:
            return 1
        start = struct.unpack_from(f"{order}I", tiff, 4)[0]
        count = struct.unpack_from(f"{order}H", tiff, start)[0]
        for number in range(count):
            tag, kind, _, value = struct.unpack_from(f"{order}HHIH", tiff, start + 2 + 12 * number)
            if (tag, kind) == (_ORIENTATION, 3):
                return int(value)
    except struct.error:  # a directory that leads out of the segment
        return 1
    return 1


def _png_chunks(data: bytes) -> Iterator[bytes]:
    at = len(_PNG_SIGNATURE)
    while at + 12 <= len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if name[:1].isupper() or name in _PNG_CHUNKS:
            yield data[at:end]
        if name == b"IEND":
            return
        at = end


def _webp_chunks(data: bytes) -> Iterator[bytes]:
    at = 12
    while at + 8 <= len(data):
        name, length = struct.unpack_from("<4sI", data, at)
        end = at + 8 + length + length % 2
        chunk = data[at:end]
        if name == b"VP8X" and len(chunk) > 8:
            chunk = chunk[:8] + bytes([chunk[8] & ~_WEBP_METADATA_FLAGS]) + chunk[9:]
        if name in _WEBP_CHUNKS:
            yield chunk
        at = end
