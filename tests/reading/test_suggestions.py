"""What an editor probably meant."""

from __future__ import annotations

import pytest
from bbp.model.bulletin_record import BulletinRecord
from bbp.model.practice_record import PracticeRecord
from bbp.reading.suggestions import closest

PRACTICE = tuple(field.alias or name for name, field in PracticeRecord.model_fields.items())
BULLETIN = tuple(field.alias or name for name, field in BulletinRecord.model_fields.items())
SITUATIONS = ("anunciada", "en-marcha", "terminada", "interrumpida", "sin-dato")


@pytest.mark.parametrize(
    ("typed", "ours"),
    [
        ("cidade", "ciudad"),
        ("resumo", "resumen"),
        ("início", "inicio"),
        ("fim", "fin"),
        ("eixos", "ejes"),
        ("fontes", "fuentes"),
        ("atores", "actores"),
        ("imagem", "imagen"),
        ("situação", "situacion"),
        ("título", "titulo"),
        ("Titulo", "titulo"),
        ("periodo-nota", "periodo_nota"),
        ("fuente", "fuentes"),
        ("resultado", "resultados"),
        ("montante", "monto"),
        ("arquivada", "archivada"),
        ("destinatários", "destinatarios"),
        ("instrumetos", "instrumentos"),
        ("color", ""),
        ("", ""),
    ],
)
def test_keys_of_a_practice(typed: str, ours: str) -> None:
    assert closest(typed, PRACTICE) == ours


@pytest.mark.parametrize(
    ("typed", "ours"),
    [("edição", "edicion"), ("assunto", "asunto"), ("práticas", "practicas"), ("chamadas", "convocatorias")],
)
def test_keys_of_a_bulletin(typed: str, ours: str) -> None:
    assert closest(typed, BULLETIN) == ours


@pytest.mark.parametrize(
    ("typed", "ours"),
    [
        ("em-andamento", "en-marcha"),
        ("Em andamento", "en-marcha"),
        ("encerrada", "terminada"),
        ("sem-dado", "sin-dato"),
        ("s/d", "sin-dato"),
        ("anunciado", "anunciada"),
    ],
)
def test_situations(typed: str, ours: str) -> None:
    assert closest(typed, SITUATIONS) == ours


@pytest.mark.parametrize(
    ("typed", "ours"),
    [("sim", "si"), ("sí", "si"), ("não", "no"), ("nao", "no"), ("parcialmente", "parcial")],
)
def test_answers(typed: str, ours: str) -> None:
    assert closest(typed, ("si", "parcial", "no")) == ours


@pytest.mark.parametrize("typed", ["ano", "año", "Ano"])
def test_the_year(typed: str) -> None:
    assert closest(typed, ("indicador", "valor", "unidad", "anio", "fuente", "tipo")) == "anio"


@pytest.mark.parametrize("typed", ["link", "ligação", "url", "enlaces"])
def test_the_link(typed: str) -> None:
    assert closest(typed, ("titulo", "enlace", "documento", "fecha", "origen")) == "enlace"


@pytest.mark.parametrize(
    ("typed", "ours"),
    [
        ("canelones", "uy-canelones"),
        ("Morón", "ar-moron"),
        ("br-santo-andré", "br-santo-andre"),
        ("lima", ""),
    ],
)
def test_cities(typed: str, ours: str) -> None:
    assert closest(typed, ("ar-moron", "br-santo-andre", "uy-canelones", "uy-montevideo")) == ours
