"""What is computed from a record: level of evidence, answers on replicability, bands of size and cost."""

from __future__ import annotations

from typing import Any

import pytest
from bbp.model.evidence import cost_band, evidence_level, only_outputs, replicability_answers, size_band
from bbp.model.exchange_rates import ExchangeRates
from bbp.model.practice_record import Amount, Answer, PracticeRecord


def source(origin: str, when: str = "2017") -> dict[str, str]:
    return {"titulo": "Una fuente", "enlace": "https://fuente.example/", "fecha": when, "origen": origin}


def record(**more: Any) -> PracticeRecord:
    return PracticeRecord.model_validate(
        {
            "titulo": "Mercado de cercanías",
            "resumen": "El gobierno local abre un espacio estable de venta.",
            "ciudad": "xx-villa-ejemplo",
            "responsable": "Unidad de Desarrollo",
            "inicio": "2016-03",
            "situacion": "en-marcha",
            "temas": ["turismo"],
            "instrumentos": ["programa"],
            "fuentes": [source("propia")],
        }
        | more
    )


RATES = {
    "UYU": ExchangeRates.model_validate(
        {
            "codigo": "UYU",
            "es": "Peso de prueba",
            "pt": "Peso de teste",
            "fuente": {"titulo": "Banco de prueba", "enlace": "https://banco.example/"},
            "medias": [{"anio": "2016", "valor": "30"}],
        }
    )
}
ROW = {"indicador": "Puestos", "valor": "30"}
LINKED = {"ciudad": "xx-otra-villa", "enlace": "https://otra.example/"}


@pytest.mark.parametrize(
    ("level", "fields"),
    [
        (0, {"situacion": "anunciada"}),
        (0, {"situacion": "anunciada", "resultados": [ROW]}),
        (0, {"situacion": "sin-dato"}),
        (1, {"situacion": "en-marcha"}),
        (1, {"situacion": "terminada"}),
        (1, {"situacion": "interrumpida"}),
        (1, {"fuentes": [source("evaluacion")]}),
        (1, {"replicas": [LINKED]}),
        (2, {"resultados": [ROW]}),
        (2, {"resultados": [ROW], "situacion": "sin-dato"}),
        (2, {"resultados": [ROW], "fuentes": [source("prensa")]}),
        (2, {"resultados": [ROW], "fuentes": [source("red")]}),
        (2, {"resultados": [ROW], "fuentes": [source("norma")]}),
        (2, {"resultados": [ROW], "replicas": [{"ciudad": "xx-otra-villa"}]}),
        (2, {"resultados": [ROW | {"fuente": "1"}], "fuentes": [source("prensa"), source("independiente")]}),
        (2, {"resultados": [ROW], "fuentes": [source("prensa"), source("independiente")]}),
        (3, {"resultados": [ROW], "fuentes": [source("independiente")]}),
        (3, {"resultados": [ROW | {"fuente": "2"}], "fuentes": [source("prensa"), source("independiente")]}),
        (
            3,
            {
                "resultados": [ROW | {"fuente": "1"}, ROW | {"fuente": "2"}],
                "fuentes": [source("prensa"), source("independiente")],
            },
        ),
        (4, {"resultados": [ROW], "fuentes": [source("evaluacion")]}),
        (4, {"resultados": [ROW | {"fuente": "1"}], "fuentes": [source("propia"), source("evaluacion")]}),
        (4, {"resultados": [ROW], "replicas": [LINKED]}),
    ],
)
def test_the_level_follows_from_the_situation_the_rows_and_the_sources(
    level: int, fields: dict[str, Any]
) -> None:
    assert evidence_level(record(**fields)) == level


@pytest.mark.parametrize(("cap", "level"), [("0", 0), ("1", 1), ("2", 2), ("3", 2), ("4", 2)])
def test_the_ceiling_of_the_committee_lowers_and_never_raises(cap: str, level: int) -> None:
    capped = {"nivel": cap, "motivo": "La cifra no pudo comprobarse."}

    assert evidence_level(record(resultados=[ROW], evidencia_maxima=capped)) == level


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [([], False), ([None], True), (["producto", "producto"], True), (["producto", "impacto"], False)],
)
def test_a_record_has_only_outputs_when_it_has_rows_and_each_is_one(
    kinds: list[str | None], expected: bool
) -> None:
    rows = [ROW | ({"tipo": kind} if kind else {}) for kind in kinds]

    assert only_outputs(record(resultados=rows)) is expected


def test_the_three_questions_that_are_asked_keep_their_answers() -> None:
    answers = replicability_answers(record(replicabilidad={"pasos": "parcial", "documentada": "no"}))

    assert answers == {
        "pasos": Answer.PARTLY,
        "costo_conocido": None,
        "base_legal": None,
        "participacion": None,
        "continuidad": None,
        "documentada": Answer.NO,
    }


def test_the_cost_is_known_with_an_amount_and_the_law_with_a_source() -> None:
    amount = {"valor": "12000", "moneda": "UYU", "anio": "2016"}
    answers = replicability_answers(record(monto=amount, fuentes=[source("norma")]))

    assert (answers["costo_conocido"], answers["base_legal"]) == (Answer.YES, Answer.YES)


@pytest.mark.parametrize(
    ("start", "sources", "situation", "answer"),
    [
        ("2016-03", ["2018-03"], "en-marcha", Answer.YES),
        ("2016-03", ["2018"], "en-marcha", Answer.YES),
        ("2016", ["2018-01-01"], "en-marcha", Answer.YES),
        ("2016-03", ["2016", "2019", "2017"], "en-marcha", Answer.YES),
        ("2016-03", ["2018-02"], "en-marcha", None),
        ("2016-12", ["2018-01-15"], "en-marcha", None),
        ("2016-03", ["2017"], "en-marcha", None),
        ("2016-03", ["2018-03"], "terminada", None),
        ("2016-03", ["2018-03"], "sin-dato", None),
        ("sin-dato", ["2018-03"], "en-marcha", None),
    ],
)
def test_it_went_on_when_a_source_of_two_years_later_says_so(
    start: str, sources: list[str], situation: str, answer: Answer | None
) -> None:
    written = record(inicio=start, situacion=situation, fuentes=[source("propia", when) for when in sources])

    assert replicability_answers(written)["continuidad"] is answer


def test_it_is_not_known_to_have_gone_on_without_a_dated_source() -> None:
    undated = {"titulo": "Una fuente", "enlace": "https://fuente.example/", "origen": "propia"}

    assert replicability_answers(record(fuentes=[undated]))["continuidad"] is None


@pytest.mark.parametrize(
    ("value", "currency", "band"),
    [
        ("0", "USD", "sin-costo"),
        ("0", "UYU", "sin-costo"),
        ("0,5", "USD", "hasta-10k"),
        ("9999,99", "USD", "hasta-10k"),
        ("10000", "USD", "10k-50k"),
        ("49999", "USD", "10k-50k"),
        ("50000", "USD", "50k-250k"),
        ("249999", "USD", "50k-250k"),
        ("250000", "USD", "mas-250k"),
        ("299999", "UYU", "hasta-10k"),
        ("300000", "UYU", "10k-50k"),
        ("12000", "ARS", "sin-dato"),
    ],
)
def test_an_amount_has_a_cost_band_in_dollars_or_by_a_cited_rate(
    value: str, currency: str, band: str
) -> None:
    amount = Amount.model_validate({"valor": value, "moneda": currency, "anio": "2016"})

    assert cost_band(amount, RATES) == band


def test_the_rate_of_another_year_says_nothing_of_an_amount() -> None:
    amount = Amount.model_validate({"valor": "300000", "moneda": "UYU", "anio": "2017"})

    assert cost_band(amount, RATES) == "sin-dato"


def test_without_rates_only_dollars_have_a_band() -> None:
    amounts = [
        Amount.model_validate({"valor": "12000", "moneda": currency, "anio": "2016"})
        for currency in ("UYU", "USD")
    ]

    assert [cost_band(amount, {}) for amount in amounts] == ["sin-dato", "10k-50k"]


def test_without_an_amount_there_is_no_datum() -> None:
    assert cost_band(None, RATES) == "sin-dato"


@pytest.mark.parametrize(
    ("population", "band"),
    [
        (None, None),
        (0, "hasta-49999"),
        (49_999, "hasta-49999"),
        (50_000, "50000-299999"),
        (299_999, "50000-299999"),
        (300_000, "300000-o-mas"),
        (3_000_000, "300000-o-mas"),
    ],
)
def test_the_size_band_of_a_government(population: int | None, band: str | None) -> None:
    assert size_band(population) == band
