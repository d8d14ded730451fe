"""An amount of another year and currency in dollars: by a cited rate of that year, or not at all."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from bbp.model.exchange_rates import ExchangeRates, in_dollars
from bbp.model.practice_record import Amount
from pydantic import ValidationError


def rates(*averages: tuple[str, str]) -> dict[str, ExchangeRates]:
    entry: dict[str, Any] = {
        "codigo": "UYU",
        "es": "Peso de prueba",
        "pt": "Peso de teste",
        "fuente": {"titulo": "Banco de prueba", "enlace": "https://banco.example/"},
        "medias": [{"anio": year, "valor": value} for year, value in averages],
    }
    return {"UYU": ExchangeRates.model_validate(entry)}


def amount(value: str, currency: str, year: str) -> Amount:
    return Amount.model_validate({"valor": value, "moneda": currency, "anio": year})


@pytest.mark.parametrize(
    ("value", "currency", "year", "dollars"),
    [
        ("12000", "UYU", "2016", Decimal(400)),
        ("12000", "UYU", "2017", Decimal(480)),
        ("12000", "UYU", "2018", None),
        ("12000", "ARS", "2016", None),
        ("12000", "USD", "1999", Decimal(12000)),
    ],
)
def test_an_amount_is_turned_into_dollars_of_its_own_year(
    value: str, currency: str, year: str, dollars: Decimal | None
) -> None:
    assert in_dollars(amount(value, currency, year), rates(("2016", "30"), ("2017", "25"))) == dollars


@pytest.mark.parametrize("typed", ["0", "0.0", "-3", "30,1626", "1.234,5", "treinta", "30.", ".5", "٣"])
def test_a_rate_is_a_plain_number_above_zero(typed: str) -> None:
    with pytest.raises(ValidationError) as caught:
        rates(("2016", typed))

    assert caught.value.errors()[0]["type"] == "bad-rate"


@pytest.mark.parametrize("typed", ["654.124", "530.275", "6177.93495", "2.147", "30"])
def test_three_decimals_are_decimals(typed: str) -> None:
    assert rates(("2016", typed))["UYU"].in_year(2016) == Decimal(typed)
