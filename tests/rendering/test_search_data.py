"""The JSON that the search page filters by."""

from __future__ import annotations

import gzip

from bbp.model.language import Language
from bbp.rendering.search_data import render_search_data

from tests.rendering.sample_library import issue, library, practice

WHOLE = library(
    (
        practice("xx-villa-mercado", temas=["economia", "agua"]),
        practice("xx-aldea-agua", Language.PT, ciudad="xx-aldea", inicio="sin-dato", temas=["agua"]),
        practice("xx-retirada", archivada={"fecha": "2026-11-20", "motivo": "Se retiró por un error."}),
    ),
    (issue("2026-t4", 3, "2026-11-21"),),
)


def test_labels_stand_once_and_documents_by_their_address() -> None:
    assert render_search_data(WHOLE, Language.ES, {"boletines/2026-t4/": "es_1a2b3c4"}) == (
        '{"cities":[["xx-aldea","Áldea, Brasil"],["xx-villa","Villa, Uruguay"]],'
        '"themes":[["agua","Agua"],["economia","Economía Solidaria"]],'
        '"years":[["2026","2026"],["2016","2016"],["sin-dato","Sin dato"]],'
        '"levels":[["4","4 · Nivel 4"],["3","3 · Nivel 3"],["2","2 · Nivel 2"],'
        '["1","1 · Nivel 1"],["0","0 · Nivel 0"]],'
        '"practices":{"practicas/xx-aldea-agua/":[[0],[0],2,3,1,""],'
        '"practicas/xx-villa-mercado/":[[1],[1,0],1,3,0,""]},'
        '"bulletins":{"boletines/2026-t4/":[0,3,0,"es_1a2b3c4"]}}\n'
    )


def test_addresses_and_labels_are_those_of_the_language() -> None:
    data = render_search_data(WHOLE, Language.PT)

    assert '"pt/practicas/xx-aldea-agua/":[[0],[0],2,3,0,""]' in data
    assert '["xx-aldea","Aldeia, Brasil"]' in data


def test_a_thousand_practices_take_at_most_120_bytes_each() -> None:
    many = tuple(practice(f"xx-villa-practica-numero-{number}", temas=["agua"]) for number in range(1000))
    fragments = {
        f"practicas/xx-villa-practica-numero-{number}/": f"es_{number * 2654435761 % 2**28:07x}"
        for number in range(1000)
    }

    data = render_search_data(library(many), Language.ES, fragments)

    assert len(gzip.compress(data.encode(), 9)) < 120 * 1000
