"""The calls as readers look through them, and the days that stand for their changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from bbp.model.calls import call_year, calls_on, first_told, last_told, most_in_dollars
from bbp.model.exchange_rates import ExchangeRates
from bbp.model.registers import SourceDocument

from tests.rendering.sample_library import TODAY, call, registers

PLAN = SourceDocument.model_validate(
    {"id": "plan", "titulo": "Un plan", "organismo": "Villa", "anio": "2014", "idioma": "es"}
)


def test_open_calls_stand_first_to_close_first_closed_ones_newest_first() -> None:
    calls = [
        call("closed-2014", cierra="2014-10-26"),
        call("later", abre="2026-12-24"),
        call("soon", abre="2026-12-01", cierra="2027-01-31"),
        call("open-long", cierra="2027-03"),
        call("open-short", abre="2026-10-01", cierra="2026-11-30"),
        call("unknown", abre="2013"),
        call("closed-2026", cierra="2026-11-20"),
    ]

    found = calls_on(calls, TODAY)

    assert [one.id for one in found.open] == ["open-short", "open-long"]
    assert [one.id for one in found.upcoming] == ["soon", "later"]
    assert [one.id for one in found.unknown] == ["unknown"]
    assert [one.id for one in found.closed] == ["closed-2026", "closed-2014"]
    assert len(found.all) == 7


@pytest.mark.parametrize(
    ("dates", "first", "last"),
    [
        ({"abre": "2026-05"}, date(2026, 5, 1), date(2026, 5, 1)),
        ({"cierra": "2015-10-26", "documento": "plan"}, date(2014, 1, 1), date(2014, 1, 1)),
        ({"cierra": "2015-10-26"}, date(2015, 1, 1), date(2015, 1, 1)),
        ({"abre": "2026-05-10", "actualizada": "2026-06-20"}, date(2026, 5, 10), date(2026, 6, 20)),
        # Told of before it opens.
        ({"abre": "2026-05-10", "actualizada": "2026-04-02"}, date(2026, 4, 2), date(2026, 4, 2)),
        ({"actualizada": "2026-04-02"}, date(2026, 4, 2), date(2026, 4, 2)),
        ({}, None, None),
    ],
)
def test_a_call_is_dated_by_what_it_says(
    dates: dict[str, str], first: date | None, last: date | None
) -> None:
    known = replace(registers(), documents={"plan": PLAN})

    assert first_told(call("x", **dates), known) == first
    assert last_told(call("x", **dates), known) == last


def test_the_most_is_in_dollars_only_by_a_cited_rate_of_its_year() -> None:
    pesos = ExchangeRates.model_validate(
        {
            **{"codigo": "UYU", "es": "Peso", "pt": "Peso"},
            "fuente": {"titulo": "Banco", "enlace": "https://banco.example/"},
            "medias": [{"anio": "2016", "valor": "30"}],
        }
    )
    known = replace(registers(), exchange_rates={"UYU": pesos})
    money = {"valor": "3000", "moneda": "UYU"}

    assert most_in_dollars(call("x", cierra="2016-05", maximo=money), known) == Decimal(100)
    assert most_in_dollars(call("x", cierra="2017-05", maximo=money), known) is None
    assert most_in_dollars(call("x", maximo=money), known) is None
    assert most_in_dollars(call("x", cierra="2016", maximo=money | {"moneda": "USD"}), known) is None
    assert call_year(call("x", abre="2016")) == 2016
