"""What the search page knows of every document, and the files of the search."""

from __future__ import annotations

import gzip
import json

import pytest
from bbp.model import addresses
from bbp.model.language import Language
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.search.search_data import render_search_data
from bbp.rendering.search.search_files import render_search_files

from tests.rendering.sample_library import issue, library, practice

WHOLE = library(
    (
        practice("xx-villa-mercado", temas=["economia", "agua"]),
        practice("xx-aldea-agua", Language.PT, ciudad="xx-aldea", inicio="sin-dato", temas=["agua"]),
        practice("xx-retirada", archivada={"fecha": "2026-11-20", "motivo": "Se retiró por un error."}),
    ),
    (issue("2026-t4", 3, "2026-11-21"),),
)


def page(slug: str, html: str, language: Language = Language.ES) -> RenderedPage:
    """An institutional page of the Spanish site, its text perhaps in the other language."""
    both = {each: addresses.institutional(slug, each) for each in Language}
    return RenderedPage(both, Language.ES, slug.title(), "", html, both[language], language, (language,))


ABOUT = page("acerca", "<p>Licencia</p><pre><code>titulo: Feria</code></pre>")


def test_labels_stand_once_and_documents_name_them_by_their_place() -> None:
    assert render_search_data(WHOLE, (ABOUT,), Language.ES, ["a", "mercado"], "0123456789") == (
        '{"version":"0123456789","home":"","shards":["a","mercado"],'
        '"cities":[["xx-aldea","Áldea, Brasil",0],["xx-villa","Villa, Uruguay",1]],'
        '"countries":[["BR","Brasil"],["UY","Uruguay"]],'
        '"themes":[["agua","Agua"],["economia","Economía Solidaria"]],'
        '"years":[["2026","2026"],["2016","2016"],["sin-dato","Sin dato"]],'
        '"levels":[["4","4 · Nivel 4"],["3","3 · Nivel 3"],["2","2 · Nivel 2"],'
        '["1","1 · Nivel 1"],["0","0 · Nivel 0"]],'
        '"practices":[["xx-villa-mercado",[1],[1,0],1,3,0,9801],["xx-aldea-agua",[0],[0],2,3,1,9801]],'
        '"bulletins":[["2026-t4",0,3,0,9821]],"pages":[["acerca",0]]}\n'
    )


def test_addresses_and_labels_are_those_of_the_language() -> None:
    data = json.loads(render_search_data(WHOLE, (), Language.PT, ["a"], "x"))

    assert data["home"] == "pt/"
    assert data["practices"][1][5] == 0
    assert ["xx-aldea", "Aldeia, Brasil", 0] in data["cities"]


def test_a_thousand_practices_take_at_most_20_bytes_each() -> None:
    many = tuple(practice(f"xx-villa-practica-numero-{number}", temas=["agua"]) for number in range(1000))

    data = render_search_data(library(many), (), Language.ES, ["a"], "x")

    assert len(gzip.compress(data.encode(), 9)) < 20 * 1000


def test_each_document_has_its_text_and_the_words_of_it_are_in_the_index() -> None:
    files = dict(render_search_files(WHOLE, (ABOUT,), Language.ES))
    texts = [json.loads(files[addresses.search_text(number, Language.ES)]) for number in range(4)]
    words = json.loads(files["datos/busqueda/es/indice/0.json"])["words"]

    assert [text["title"] for text in texts] == [
        "Práctica xx-villa-mercado",
        "Práctica xx-aldea-agua",
        "Número 2026-t4",
        "Acerca",
    ]
    assert addresses.search_text(4, Language.ES) not in files
    assert {"licencia", "mercado", "aldea", "brasil", "agua"} <= set(words)


def test_what_a_guide_shows_to_be_copied_is_not_searched() -> None:
    files = dict(render_search_files(library(), (ABOUT,), Language.ES))

    assert "titulo" not in json.loads(files["datos/busqueda/es/indice/0.json"])["words"]
    assert json.loads(files[addresses.search_text(0, Language.ES)])["text"] == "Licencia"


def test_words_in_neighbouring_boxes_of_a_page_are_not_run_together() -> None:
    row = "<ul><li><span>2013</span><span><span>Publicación</span><br><a>Plan</a></span></li></ul>"
    files = dict(render_search_files(library(), (page("acerca", row),), Language.ES))

    assert json.loads(files[addresses.search_text(0, Language.ES)])["text"] == "2013 Publicación Plan"


@pytest.mark.parametrize("changed", ["<p>Licencia CC</p>", "<p>Otra</p>"])
def test_the_version_changes_with_any_text(changed: str) -> None:
    versions = set()
    for one in (ABOUT, page("acerca", changed)):
        files = dict(render_search_files(WHOLE, (one,), Language.ES))
        versions.add(json.loads(files[addresses.search_data(Language.ES)])["version"])

    assert len(versions) == 2
