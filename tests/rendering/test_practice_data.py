"""The data of a practice: byte by byte, and what unknown, untranslated and withdrawn look like."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bbp.model.language import Language
from bbp.model.practice import Practice
from bbp.rendering.practice.practice_data import render_practice_data

from tests.rendering.sample_bank import OWN, STALLS, STUDY, bank, whole_practice
from tests.rendering.sample_library import SETTINGS, practice, translated

GOLDEN = Path(__file__).parents[1] / "golden" / "data"
SIN_DATO = {"codigo": "sin-dato", "es": "Sin dato", "pt": "Sem dado"}

WHOLE = whole_practice(
    territorio={"tipo": "red", "nombre": "Red de Villa", "ciudades": ["xx-aldea"]},
    replicas=[{"ciudad": "xx-aldea", "enlace": "https://aldea.example/", "anio": "2019"}],
    revisada={"fecha": "2026-11-20", "por": "Comité"},
    evidencia_maxima={"nivel": "2", "motivo": "La evaluación no se pudo consultar."},
    antes=["xx-villa-puesto"],
)
BARE = practice("xx-aldea-agua", Language.PT, ciudad="xx-aldea", inicio="sin-dato", responsable="sin-dato")
GOLDEN_FILES = {"whole": WHOLE, "bare": BARE}


def data(one: Practice) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render_practice_data(one, bank(one), SETTINGS))
    return found


@pytest.mark.parametrize("name", GOLDEN_FILES)
def test_the_data_are_the_golden_file_byte_by_byte(name: str, pytestconfig: pytest.Config) -> None:
    one, file = GOLDEN_FILES[name], GOLDEN / f"practica.{name}.json"
    content = render_practice_data(one, bank(one), SETTINGS)
    if pytestconfig.getoption("renew_golden"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

    assert content == file.read_bytes()


def test_every_practice_has_the_same_keys_in_the_same_order() -> None:
    assert list(data(WHOLE)) == list(data(BARE))
    assert list(data(BARE))[:5] == ["esquema", "id", "paginas", "idioma", "estado"]


def test_what_is_not_known_is_null_or_the_code_for_it() -> None:
    found = data(practice("xx-a", actores=[{"nombre": "Otro"}], inicio="sin-dato", responsable="sin-dato"))

    assert found["inicio"] is None
    assert found["responsable"] is None
    assert found["monto"] is None
    assert found["costo"] == SIN_DATO
    assert found["actores"] == [{"nombre": "Otro", "tipo": SIN_DATO, "papel": SIN_DATO}]
    assert [one["respuesta"] for one in found["replicabilidad"]] == [SIN_DATO] * 6
    assert found["ciudades"][0]["lat"] is None


def test_a_text_that_was_not_translated_is_null_in_that_language() -> None:
    found = data(practice("xx-a", resultados=[STALLS]))

    assert found["titulo"] == {"es": "Práctica xx-a", "pt": None}
    assert found["resultados"][0]["indicador"] == {"es": "Puestos", "pt": None}
    assert found["secciones"]["pt"] is None
    assert found["traduccion"] is None


def test_a_translation_says_whether_it_is_of_the_present_original() -> None:
    found = data(practice("xx-a", translation=translated("Mercado")))

    assert found["traduccion"] == {
        "idioma": "pt",
        "fecha": "2026-11-10",
        "revision": "pendiente",
        "vigente": False,
    }


@pytest.mark.parametrize(
    ("written", "value", "qualifier"),
    [
        ("30", 30, None),
        ("12,5", 12.5, None),
        ("-3.25", -3.25, None),
        ("0", 0, None),
        ("más de 1200", 1200, {"codigo": "mas-de", "es": "más de", "pt": "mais de"}),
        ("unas 40", 40, {"codigo": "cerca-de", "es": "cerca de", "pt": "cerca de"}),
        ("hasta 7,50", 7.5, {"codigo": "hasta", "es": "hasta", "pt": "até"}),
    ],
)
def test_a_figure_is_a_number_with_its_qualifier_and_the_words_of_the_source(
    written: str, value: float, qualifier: object
) -> None:
    (row,) = data(practice("xx-a", resultados=[STALLS | {"valor": written}]))["resultados"]

    assert (row["valor"], row["calificador"], row["texto"]) == (value, qualifier, written)


def test_a_lone_source_is_that_of_every_figure_and_several_are_not_guessed() -> None:
    row = {"indicador": "Puestos", "valor": "30"}

    assert data(practice("xx-a", resultados=[row]))["resultados"][0]["fuente"] == 1
    both = practice("xx-a", resultados=[row], fuentes=[OWN, STUDY])
    assert data(both)["resultados"][0]["fuente"] is None


def test_a_unit_that_is_a_code_is_the_same_in_both_languages() -> None:
    one = whole_practice(resultados=[STALLS | {"unidad": "%"}])

    assert data(one)["resultados"][0]["unidad"] == {"es": "%", "pt": "%"}


def test_a_source_leads_to_its_link_to_the_document_or_to_the_file_of_the_folder() -> None:
    register = {"titulo": "Plan", "documento": "plan", "origen": "propia"}
    beside = {"titulo": "Acta", "documento": "acta final.pdf", "origen": "norma"}
    found = data(practice("xx-a", fuentes=[OWN, register, beside]))["fuentes"]

    assert [(one["numero"], one["enlace"], one["fecha"], one["documento"]) for one in found] == [
        (1, "https://villa.example/", "2018", None),
        (2, None, "2013", "plan"),
        (3, "https://bbp.example/red/practicas/xx-a/acta%20final.pdf", None, None),
    ]


def test_a_withdrawn_practice_keeps_its_data_and_says_why() -> None:
    reason = "Se retiró por un error."
    found = data(practice("xx-a", archivada={"fecha": "2026-11-20", "motivo": reason}))

    assert found["estado"] == "archivada"
    assert found["archivada"] == {"fecha": "2026-11-20", "motivo": {"es": reason, "pt": None}}
