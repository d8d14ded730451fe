"""The proposed name of a new document's folder."""

from __future__ import annotations

from datetime import date

import pytest
from bbp.model.format_keys import Kind
from bbp.model.record_id import is_fit_id, propose_issue_id, propose_practice_id


@pytest.mark.parametrize(
    ("city", "title", "taken", "expected"),
    [
        ("uy-canelones", "Feria de la plaza nueva", (), "uy-canelones-feria-plaza-nueva"),
        ("uy-canelones", "Compras públicas en Canelones", (), "uy-canelones-compras-publicas"),
        (
            "br-sao-paulo",
            "Hortas urbanas: educação, saúde e renda",
            (),
            "br-sao-paulo-hortas-urbanas-educacao-saude",
        ),
        ("sin-dato", "Circuito gastronómico", (), "red-circuito-gastronomico"),
        ("uy-pando", "Feria", ("uy-pando-feria",), "uy-pando-feria-2"),
        ("uy-pando", "Feria", ("uy-pando-feria", "uy-pando-feria-2"), "uy-pando-feria-3"),
        ("uy-pando", "De los que son", (), "uy-pando-de-los-que-son"),
        ("uy-pando", "日本 🧺", (), "uy-pando"),
        (
            "uy-pando",
            "Internacionalizaciones interinstitucionales descentralizadoras metropolitanas",
            (),
            "uy-pando-internacionalizaciones-interinstitucionales-descentralizadoras",
        ),
        ("uy-" + "a" * 80, "Feria", (), "uy-" + "a" * 73),
        ("uy-pando", "a" * 90, ("uy-pando",), "uy-pando-2"),
    ],
)
def test_a_practice_is_named_after_its_city_and_its_title(
    city: str, title: str, taken: tuple[str, ...], expected: str
) -> None:
    assert propose_practice_id(city, title, taken) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2026, 3, 31), "2026-t1"), (date(2026, 4, 1), "2026-t2-2"), (date(2026, 12, 31), "2026-t4")],
)
def test_an_issue_is_named_after_its_quarter(day: date, expected: str) -> None:
    assert propose_issue_id(day, ("2026-t2",)) == expected


@pytest.mark.parametrize(
    ("kind", "name", "fits"),
    [
        (Kind.PRACTICE, "uy-pando-feria", True),
        (Kind.PRACTICE, "../fuera", False),
        (Kind.PRACTICE, "Feria", False),
        (Kind.PRACTICE, "feria-", False),
        (Kind.PRACTICE, "nul", False),
        (Kind.PRACTICE, "a" * 81, False),
        (Kind.BULLETIN, "2026-t4", True),
        (Kind.BULLETIN, "2026-t2-cumbre", True),
        (Kind.BULLETIN, "2026-t5", False),
        (Kind.BULLETIN, "boletin", False),
    ],
)
def test_a_folder_may_have_some_names_only(kind: Kind, name: str, fits: bool) -> None:
    assert is_fit_id(kind, name) is fits
