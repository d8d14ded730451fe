"""Numbers as the page writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from bbp.rendering.page.formats import two_figures


@pytest.mark.parametrize(
    ("number", "rounded"),
    [
        ("0.3", 0),
        ("0.5", 1),
        ("1", 1),
        ("9.96", 10),
        ("12", 12),
        ("99.6", 100),
        ("397.84", 400),
        ("1249.99", 1200),
        ("1250", 1300),
        ("99499", 99000),
        ("99500", 100000),
        ("1234567.89", 1200000),
    ],
)
def test_what_is_about_so_much_keeps_two_figures(number: str, rounded: int) -> None:
    assert two_figures(Decimal(number)) == rounded
