"""Which version of its original a translation is of."""

from __future__ import annotations

import pytest
from bbp.model.bulletin_record import BulletinRecord
from bbp.model.practice_record import PracticeRecord
from bbp.model.translation import (
    bulletin_texts,
    distinct_rows,
    is_unit_code,
    practice_texts,
    translation_base,
)

PRACTICE = {
    "titulo": "Mercado",
    "resumen": "El gobierno local abre un espacio estable de venta.",
    "ciudad": "xx-villa-ejemplo",
    "responsable": "Unidad de Desarrollo",
    "inicio": "2016-03",
    "situacion": "en-marcha",
    "temas": ["turismo"],
    "instrumentos": ["programa"],
    "fuentes": [{"titulo": "Una fuente", "enlace": "https://fuente.example/", "origen": "propia"}],
    "publicada": "2026-11-01",
}
ROWS = [
    {"indicador": "Puestos", "valor": "30", "unidad": "puestos", "anio": "2016"},
    {"indicador": "Ventas", "valor": "50", "unidad": "UYU"},
    {"indicador": "Puestos", "valor": "40", "unidad": "puestos", "anio": "2017"},
    {"indicador": "Puestos", "valor": "5", "unidad": "%"},
    {"indicador": "Ventas", "valor": "60", "unidad": "USD"},
]


def test_the_vector_of_the_contract() -> None:
    texts = ("Mercado", "Un espacio estable de venta.", " ## Qué se hizo\r\n\r\nSe abrió.  ")

    assert translation_base(texts) == "15555e3fffea"


@pytest.mark.parametrize(
    "texts",
    [
        ("Mercado", "Un espacio estable de venta.", "## Que\u0301 se hizo\n\nSe abrio\u0301."),
        ("  Mercado\n", "Un espacio estable de venta.  ", "## Qué se hizo   \r\rSe abrió."),
    ],
    ids=["letters and accents apart", "spaces and old line ends"],
)
def test_what_nobody_sees_does_not_change_the_version(texts: tuple[str, ...]) -> None:
    assert translation_base(texts) == "15555e3fffea"


@pytest.mark.parametrize(
    "texts",
    [
        ("Mercados", "Un espacio estable de venta.", "## Qué se hizo\n\nSe abrió."),
        ("Un espacio estable de venta.", "Mercado", "## Qué se hizo\n\nSe abrió."),
        ("Mercado", "Un espacio estable de venta. ## Qué se hizo\n\nSe abrió."),
        ("Mercado", "Un espacio estable de venta.", "## Qué se hizo\nSe abrió."),
    ],
    ids=["a letter", "the order", "fewer texts", "a line end"],
)
def test_whatever_is_seen_changes_it(texts: tuple[str, ...]) -> None:
    assert translation_base(texts) != "15555e3fffea"


def test_the_texts_of_a_practice_come_in_the_order_of_the_contract() -> None:
    record = PracticeRecord.model_validate(
        PRACTICE
        | {
            "evidencia_maxima": {"nivel": "1", "motivo": "Lo decidió el comité."},
            "archivada": {"fecha": "2026-11-20", "motivo": "La ciudad pidió retirarla."},
            "imagen": {"archivo": "feria.jpg", "alt": "Puestos de la feria", "credito": "Municipalidad"},
            "resultados": ROWS,
            "territorio": {"tipo": "barrio", "nombre": "La Estación"},
            "periodo_nota": "De octubre a noviembre.",
        }
    )

    assert practice_texts(record, "## Qué se hizo") == (
        "Mercado",
        "El gobierno local abre un espacio estable de venta.",
        "De octubre a noviembre.",
        "La Estación",
        "Puestos",
        "puestos",
        "Ventas",
        "Puestos",
        "Puestos de la feria",
        "La ciudad pidió retirarla.",
        "Lo decidió el comité.",
        "## Qué se hizo",
    )


def test_absent_texts_are_left_out() -> None:
    record = PracticeRecord.model_validate(PRACTICE)

    assert practice_texts(record, "Cuerpo") == ("Mercado", PRACTICE["resumen"], "Cuerpo")


def test_the_texts_of_an_issue_come_in_the_order_of_the_contract() -> None:
    record = BulletinRecord.model_validate(
        {
            "numero": "1",
            "erratas": [
                {"fecha": "2026-11-20", "texto": "Decía tres."},
                {"fecha": "2026-11-21", "texto": "Decía dos."},
            ],
            "dato": {"cifra": "2", "texto": "prácticas citadas", "fecha": "2026-11-21"},
            "aviso": "Compuesta en 2026 con un solo plan.",
            "resumen": "Una experiencia y dos fechas del plan de 2013.",
            "asunto": "Boletín n.º 1: economía social",
            "titulo": "Economía social",
            "fecha": "2013-09-30",
            "edicion": "retrospectiva",
            "practicas": ["xx-villa-mercado"],
            "archivada": {"fecha": "2026-11-21", "motivo": "Tenía demasiados errores."},
        }
    )

    assert bulletin_texts(record, "## Editorial") == (
        "Economía social",
        "Boletín n.º 1: economía social",
        "Una experiencia y dos fechas del plan de 2013.",
        "Compuesta en 2026 con un solo plan.",
        "prácticas citadas",
        "Decía tres.",
        "Decía dos.",
        "Tenía demasiados errores.",
        "## Editorial",
    )


def test_a_row_counts_once_however_often_it_is_measured() -> None:
    results = PracticeRecord.model_validate(PRACTICE | {"resultados": ROWS}).results

    assert distinct_rows(results) == (("Puestos", "puestos"), ("Ventas", None), ("Puestos", None))


@pytest.mark.parametrize(
    ("unit", "is_code"),
    [
        ("%", True),
        ("UYU", True),
        ("puestos", False),
        ("uyu", False),
        ("PÓS", False),
        ("KM", False),
        (None, False),
    ],
)
def test_a_unit_that_is_a_code_needs_no_translation(unit: str | None, is_code: bool) -> None:
    assert is_unit_code(unit) is is_code
