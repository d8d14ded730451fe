"""The QR code: the very modules that segno makes, the border of the norm, the path that a browser draws."""

from __future__ import annotations

import re

import pytest
import segno
from bbp.rendering.page.qr_code import QUIET_ZONE, QrCode, qr_code

START = "https://bbp.example/red/practicas/"
MARK = re.compile(r"M(\d+) (\d+)|([hm])(\d+)")


def drawn(code: QrCode) -> set[tuple[int, int]]:
    """The modules that a path makes dark, as column and row with the border."""
    dark: set[tuple[int, int]] = set()
    x = y = 0
    for column, row, kind, length in MARK.findall(code.path):
        if row:
            x, y = int(column), int(row)
            continue
        if kind == "h":
            dark.update((x + n, y) for n in range(int(length)))
        x += int(length)
    return dark


def expected(address: str) -> set[tuple[int, int]]:
    """The dark modules by segno's own drawing, from a symbol made apart."""
    made = segno.make(address.encode(), mode="byte", error="m", mask=2, boost_error=False, micro=False)
    rows = made.matrix_iter(border=4)
    return {(x, y) for y, row in enumerate(rows) for x, module in enumerate(row) if module}


@pytest.mark.parametrize("rest", ["xx-a/", "uy-canelones-compras-publicas/", f"{'b' * 60}/", "ár-z/", ""])
@pytest.mark.parametrize("is_one_of_many", [False, True])
def test_the_modules_are_those_of_segno_however_they_were_made(rest: str, is_one_of_many: bool) -> None:
    code = qr_code(START, rest, is_one_of_many=is_one_of_many)

    assert drawn(code) == expected(START + rest)


def test_many_codes_are_each_their_own() -> None:
    ends = [f"uy-villa-{number}-practica/" for number in range(60)]

    codes = [qr_code(START, end, is_one_of_many=True) for end in ends]

    assert all(drawn(code) == expected(START + end) for code, end in zip(codes, ends, strict=True))


def test_the_code_has_four_white_modules_on_each_side() -> None:
    code = qr_code(START, "xx-a/")

    dark = drawn(code)
    columns, rows = ({one[n] for one in dark} for n in (0, 1))
    assert QUIET_ZONE == 4
    assert (min(columns), max(columns), min(rows), max(rows)) == (4, code.side - 5, 4, code.side - 5)
