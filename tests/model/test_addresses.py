"""The address of everything, in both languages."""

from __future__ import annotations

import pytest
from bbp.model import addresses, data_addresses
from bbp.model.facts import FactKind
from bbp.model.format_keys import Kind
from bbp.model.language import Language

ES, PT = Language.ES, Language.PT


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (addresses.home(ES), ""),
        (addresses.home(PT), "pt/"),
        (addresses.collection(Kind.PRACTICE, ES), "practicas/"),
        (addresses.collection(Kind.PRACTICE, PT, 3), "pt/practicas/pagina/3/"),
        (addresses.collection(Kind.BULLETIN, PT), "pt/boletines/"),
        (addresses.document(Kind.PRACTICE, "xx-villa-mercado", ES), "practicas/xx-villa-mercado/"),
        (addresses.document(Kind.BULLETIN, "2026-t2", PT), "pt/boletines/2026-t2/"),
        (addresses.fact(FactKind.COUNTRY, "UY", ES), "paises/uy/"),
        (addresses.fact(FactKind.THEME, "turismo", PT, 2), "pt/temas/turismo/pagina/2/"),
        (addresses.fact_index(FactKind.CITY, PT), "pt/ciudades/"),
        (addresses.search(PT), "pt/buscar/"),
        (addresses.feed(Kind.PRACTICE, ES), "practicas/atom.xml"),
        (addresses.institutional("que-es", PT), "pt/que-es/"),
    ],
)
def test_spanish_stands_at_the_root_and_portuguese_below_pt(found: str, expected: str) -> None:
    assert found == expected


def test_one_copy_of_a_file_serves_both_languages() -> None:
    assert addresses.attachment(Kind.PRACTICE, "xx-a", "foto.jpg") == "practicas/xx-a/foto.jpg"
    assert addresses.asset("bbp.css") == "assets/bbp.css"
    assert addresses.practice_data("xx-a") == "practicas/xx-a/practica.json"
    assert addresses.practice_text("xx-a", PT) == "practicas/xx-a/pt.md"
    assert data_addresses.data_file("ciudades.csv") == "datos/v1/ciudades.csv"
    assert data_addresses.data_schema("practica") == "datos/v1/esquema/practica.schema.json"
    assert addresses.search_data(PT) == "datos/busqueda.pt.json"
    assert addresses.search_shard(3, PT) == "datos/busqueda/pt/indice/3.json"
    assert addresses.search_text(12, ES) == "datos/busqueda/es/textos/12.json"
    assert addresses.search_words(ES) == "datos/busqueda/es/palabras.json"
    assert addresses.explore_data(PT) == "datos/explorar.pt.json"
    assert addresses.explore_cards(3, ES) == "datos/explorar/es/3.json"


def test_every_kind_of_fact_has_a_folder_of_its_own() -> None:
    folders = [addresses.fact_index(kind, ES) for kind in FactKind]

    assert len(set(folders)) == len(FactKind)
