"""What cards say beyond the compact JSON."""

from __future__ import annotations

import json

from bbp.model.language import Language
from bbp.rendering.explore.explore_cards import render_explore_cards

from tests.rendering.sample_bank import bank
from tests.rendering.sample_library import practice, translated

TERRITORY = {"tipo": "red", "nombre": "Red de Prueba", "ciudades": ["xx-villa", "xx-aldea"]}
SHARED = practice("red-prueba", ciudad="sin-dato", inicio="sin-dato", territorio=TERRITORY)


def test_a_row_has_summary_and_years_and_the_place_that_is_no_city() -> None:
    ended = practice("xx-villa-feria", inicio="2015", fin="2017", situacion="terminada")

    assert list(render_explore_cards(bank(ended, SHARED), Language.ES)) == [
        (
            "datos/explorar/es/0.json",
            '[["Resumen de la práctica xx-villa-feria, con cuarenta letras o más.","2015–2017"],'
            '["Resumen de la práctica red-prueba, con cuarenta letras o más.","año sin dato",'
            '"Red de Prueba"]]\n',
        )
    ]


def test_summaries_are_translated_and_a_foreign_place_says_so() -> None:
    library = bank(practice("xx-villa-feria", translation=translated("Feira")), SHARED)

    ((address, text),) = render_explore_cards(library, Language.PT)

    assert address == "datos/explorar/pt/0.json"
    assert json.loads(text) == [
        ["Resumo de Feira, com quarenta letras ou mais.", "2016"],
        ["Resumen de la práctica red-prueba, con cuarenta letras o más.", "ano sem dado", "Red de Prueba", 1],
    ]


def test_a_draft_is_marked_where_drafts_are_shown() -> None:
    ((_, text),) = render_explore_cards(bank(practice("xx-villa-feria", publicada=None)), Language.ES)

    assert json.loads(text)[0][2:] == ["", 0, 1]


def test_a_file_has_twenty_five_practices_in_the_order_of_the_bank() -> None:
    many = bank(*(practice(f"xx-villa-{number:02}") for number in range(51)))

    files = dict(render_explore_cards(many, Language.ES))

    assert list(files) == [f"datos/explorar/es/{number}.json" for number in range(3)]
    assert [len(json.loads(text)) for text in files.values()] == [25, 25, 1]
    assert json.loads(files["datos/explorar/es/1.json"])[0][0].startswith(
        "Resumen de la práctica xx-villa-25"
    )


def test_an_empty_bank_has_no_file() -> None:
    assert list(render_explore_cards(bank(), Language.ES)) == []
