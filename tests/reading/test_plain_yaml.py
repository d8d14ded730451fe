"""What is read of a plain header is what ``read_yaml`` finds, which has nothing to tell of it."""

from __future__ import annotations

import random

import pytest
from bbp.reading.plain_yaml import LinesOfText, read_plain_yaml
from bbp.reading.yaml_with_lines import read_yaml

from tests.reading.test_front_matter import CASES

HEADER = """titulo: "Plan: la red"
resumen: >-
  Dos líneas
  de texto
temas: [a, 'b', c]
fuentes:
  - {titulo: ¿Qué?, enlace: https://a.example/b}
  - titulo: x # nota
    fecha: 2016-05
monto: {valor: 12.5}
"""
_SIGNS = (
    *"\n\n:#&*!|>-[]{},'\"~ \t“\\\u00a0\u0085",
    ": ",
    " #",
    "a: ",
    "- ",
    "null",
    "&x ",
    "*x",
    "--- ",
    "  ",
)


def test_texts_lists_and_groups_of_a_plain_header_are_read() -> None:
    assert read_plain_yaml(HEADER) == {
        "titulo": "Plan: la red",
        "resumen": "Dos líneas de texto",
        "temas": ["a", "b", "c"],
        "fuentes": [
            {"titulo": "¿Qué?", "enlace": "https://a.example/b"},
            {"titulo": "x", "fecha": "2016-05"},
        ],
        "monto": {"valor": "12.5"},
    }


def test_its_lines_are_found_when_they_are_asked_for() -> None:
    lines = LinesOfText(HEADER, first_line=2)

    assert [lines.of(path) for path in [("titulo",), ("fuentes", 1, "fecha"), ("no",), ("temas", 2)]] == [
        *(2, 10, 1, 6),
    ]


def _agree(header: str) -> bool:
    """Whether the header is plain; then both ways of reading it agree."""
    plain = read_plain_yaml(header)
    if plain is None:
        return False
    thorough = read_yaml(header, "es.md", 2)
    assert (thorough.value, thorough.problems, thorough.readable) == (plain, [], True), header
    assert LinesOfText(header, 2).all() == thorough.lines.all()
    return True


@pytest.mark.parametrize("header", [case["header"] for case in CASES], ids=[case["name"] for case in CASES])
def test_a_header_is_read_as_it_is_without_haste(header: str) -> None:
    _agree(header)


@pytest.mark.parametrize("seed", range(10))
def test_a_mangled_header_is_read_as_it_is_without_haste(seed: int) -> None:
    drawn, plain = random.Random(seed), 0
    for _ in range(100):
        header = HEADER
        for _ in range(drawn.randrange(1, 4)):
            place = drawn.randrange(len(header))
            header = header[:place] + drawn.choice(_SIGNS) + header[place + drawn.randrange(2) :]
        plain += _agree(header)

    assert 10 < plain < 90
