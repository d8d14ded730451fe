"""Texts without accents."""

from __future__ import annotations

import pytest
from bbp.model.accents import unaccented


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Canelones", "Canelones"),
        ("ação", "acao"),
        ("Ñandú", "Nandu"),
        ("pingüino", "pinguino"),
        ("a\u0301rea", "area"),
        ("n.º 3", "n.o 3"),
        ("«Łódź» – 北", "«Łodz» – 北"),
        ("", ""),
    ],
)
def test_accents_are_left_out_and_all_else_stays(text: str, bare: str) -> None:
    assert unaccented(text) == bare
