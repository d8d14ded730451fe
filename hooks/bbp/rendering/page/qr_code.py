"""Room 3, rendering: an address as a QR code (ISO/IEC 18004, byte mode, level M), as the path of an SVG.

segno makes the symbols. It takes about a millisecond for each, too long for thousands of pages; but all
symbols of one version and one mask are an affine function of their bits: a bit that is another one changes
always the same modules. So for many pages segno is asked once for each length and once for each bit that
differs, and a code is the sum (exclusive or) of what it answered. The codes are the same either way.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import segno

QUIET_ZONE = 4
"""The white modules that the norm asks for on each side."""
# Any of the eight masks is valid. A fixed one spares segno the choice, and makes symbols comparable.
_MASK = 2
# Near to most letters of an address: fewer bits differ.
_FILLER = ord("a")
_PIECE = 8


class QrCode(NamedTuple):
    """The side in modules, white border included, and the dark modules as strokes one module wide."""

    side: int
    path: str


class Symbol(NamedTuple):
    """A symbol: its version, its side, and its modules, each row as whole bytes, all rows as one number."""

    version: int
    side: int
    modules: int

    @property
    def row_bytes(self) -> int:
        """How many bytes a row takes; the bits behind its end are 0."""
        return -(-self.side // _PIECE)


def qr_code(start: str, rest: str, *, is_one_of_many: bool = False) -> QrCode:
    """The code of ``start + rest``; with many, ``start`` is what they have in common."""
    symbol = (
        _shared(start.encode(), rest.encode()) if is_one_of_many else make_symbol((start + rest).encode())
    )
    return QrCode(symbol.side + 2 * QUIET_ZONE, _path(symbol))


@lru_cache(maxsize=1024)
def make_symbol(content: bytes, version: int | None = None) -> Symbol:
    """The symbol of a content as segno makes it, of the smallest version if none is given."""
    made = segno.make(
        content, version=version, mode="byte", error="m", mask=_MASK, boost_error=False, micro=False
    )
    assert isinstance(made.version, int)
    side = len(made.matrix)
    behind = "0" * (-side % _PIECE)
    bits = "".join("".join("1" if module else "0" for module in row) + behind for row in made.matrix)
    return Symbol(made.version, side, int(bits, 2))


def _shared(start: bytes, rest: bytes) -> Symbol:
    """The symbol of ``start + rest`` from that of ``start`` with a filler, and what other bits change."""
    filled = start + bytes([_FILLER]) * len(rest)
    base = make_symbol(filled)
    known, modules = _changes(base.version), base.modules
    for place, byte in enumerate(rest, start=len(start)):
        change = place, byte ^ _FILLER
        if change not in known:
            known[change] = _change(filled, base, *change)
        modules ^= known[change]
    return Symbol(base.version, base.side, modules)


@lru_cache(maxsize=40)
def _changes(version: int) -> dict[tuple[int, int], int]:
    """The modules that change with some bits of a byte, by its place; filled as they are asked for."""
    return {}


def _change(filled: bytes, base: Symbol, place: int, differing: int) -> int:
    """The modules that change when some bits of the filler at a place are other ones."""
    known, modules = _changes(base.version), 0
    for bit in (1 << number for number in range(8) if differing & 1 << number):
        if (place, bit) not in known:
            other = filled[:place] + bytes([_FILLER ^ bit]) + filled[place + 1 :]
            known[place, bit] = base.modules ^ make_symbol(other, base.version).modules
        modules ^= known[place, bit]
    return modules


def _path(symbol: Symbol) -> str:
    """A stroke for each run of dark modules in a piece of a row, row by row inside of the white border."""
    width, strokes = symbol.row_bytes, _strokes()
    pieces = [strokes[byte] for byte in symbol.modules.to_bytes(width * symbol.side, "big")]
    starts = (f"M{QUIET_ZONE} {QUIET_ZONE + row}" for row in range(symbol.side))
    return "".join(map("".join, zip(starts, *(pieces[n::width] for n in range(width)), strict=True)))


@lru_cache(maxsize=1)
def _strokes() -> tuple[str, ...]:
    """Every byte as strokes and gaps: ``h3m2 0h3``."""
    return tuple(_of_piece(format(byte, f"0{_PIECE}b")) for byte in range(2**_PIECE))


def _of_piece(bits: str) -> str:
    parts = bits.replace("01", "0 1").replace("10", "1 0").split()
    return "".join(f"h{len(part)}" if part[0] == "1" else f"m{len(part)} 0" for part in parts)
