"""The compact JSON by which the browser filters the bank."""

from __future__ import annotations

import gzip
import json
from hashlib import sha256

from bbp.model.language import Language
from bbp.model.practice import Practice
from bbp.rendering.explore.explore_data import render_explore_data

from tests.rendering.sample_bank import STALLS, bank
from tests.rendering.sample_library import practice, translated

WHOLE = bank(
    practice(
        "xx-villa-mercado",
        temas=["economia", "agua"],
        ods=["8", "12"],
        ejes=["inclusion"],
        resultados=[STALLS],
        translation=translated("Mercado traduzido"),
    ),
    practice("xx-aldea-agua", Language.PT, ciudad="xx-aldea", inicio="sin-dato", temas=["agua"]),
    practice("xx-retirada", archivada={"fecha": "2026-11-20", "motivo": "Se retiró por un error."}),
)


def test_labels_stand_once_and_practices_name_them_by_their_place() -> None:
    assert render_explore_data(WHOLE, Language.ES) == (
        '{"tables":{"theme":[["agua","Agua"],["economia","Economía Solidaria"]],'
        '"instrument":[["feria","Feria"]],'
        '"country":[["BR","Brasil"],["UY","Uruguay"]],'
        '"city":[["xx-aldea","Áldea, Brasil",0],["xx-villa","Villa, Uruguay",1]],'
        '"evidence":[["4","4 · Nivel 4"],["3","3 · Nivel 3"],["2","2 · Nivel 2"],'
        '["1","1 · Nivel 1"],["0","0 · Nivel 0"]],'
        '"year":[["2016","2016"],["sin-dato","Sin dato"]],'
        '"axis":[["inclusion","Inclusión"]],'
        '"goal":[["8","8 Trabajo decente"],["12","12 Consumo responsable"]],'
        '"size":[["hasta-49999","Hasta 49 999"]],'
        '"cost":[["sin-dato","Sin dato"]],'
        '"situation":[["en-marcha","En marcha"]],'
        '"language":[["es","Español"],["pt","Portugués"]]},'
        '"practices":['
        '["xx-villa-mercado","Práctica xx-villa-mercado",[1],[1,0],[0],2,0,[0,1],[0],0,0,0,0,0],'
        '["xx-aldea-agua","Práctica xx-aldea-agua",[0],[0],[0],3,1,[],[],-1,0,1,0,1]]}\n'
    )


def test_titles_and_labels_are_those_of_the_language_of_the_file() -> None:
    data = json.loads(render_explore_data(WHOLE, Language.PT))

    assert [row[1] for row in data["practices"]] == ["Mercado traduzido", "Práctica xx-aldea-agua"]
    assert [row[-1] for row in data["practices"]] == [0, 0]
    assert data["tables"]["language"] == [["es", "Espanhol"], ["pt", "Português"]]


def test_an_empty_bank_has_empty_tables_but_for_the_scale_of_evidence() -> None:
    data = json.loads(render_explore_data(bank(), Language.ES))

    assert data["practices"] == []
    assert [kind for kind, table in data["tables"].items() if table] == ["evidence"]


def test_a_thousand_practices_take_at_most_120_bytes_each() -> None:
    many = bank(*(_telling(number) for number in range(1000)))

    data = render_explore_data(many, Language.ES)

    assert len(gzip.compress(data.encode(), 9)) < 120 * 1000


def _telling(number: int) -> Practice:
    """A practice whose name and title repeat little of another's."""
    words = sha256(str(number).encode()).hexdigest()
    name = f"{words[:6]}-{words[6:11]}"
    title = f"Programa {words[11:19]} de {words[19:26]} con {words[26:34]}"
    facts = {"temas": ["agua"] if number % 3 else ["economia", "agua"], "ods": ["8"] if number % 2 else []}
    return practice(f"xx-villa-{name}", titulo=title, inicio=str(2005 + number % 20), **facts)
