"""The page of the open data: every file, every column, in both languages."""

from __future__ import annotations

import pytest
from bbp.model.language import Language
from bbp.rendering.open_data import open_data
from bbp.rendering.open_data_page import render_open_data_page

from tests.rendering.page_structure import one_of, parse, text_of
from tests.rendering.sample_library import SETTINGS, library
from tests.rendering.test_open_data import SAMPLE


@pytest.mark.parametrize("language", Language)
def test_every_file_is_linked_and_every_column_explained(language: Language) -> None:
    page = parse(render_open_data_page(SAMPLE, SETTINGS, language).html)
    data = open_data(SAMPLE, SETTINGS)
    root = "../" if language is Language.ES else "../../"

    linked = {link.get("href") for link in page.iter("a")}
    explained = {"".join(one.itertext()) for one in page.iter("code")}

    assert {root + address for address in data.files} <= linked
    assert {column.name for table in data.tables for column in table.columns} <= explained


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (Language.ES, "El último cambio del contenido es del 21 de noviembre de 2026."),
        (Language.PT, "A última alteração do conteúdo é de 21 de novembro de 2026."),
    ],
)
def test_the_last_change_is_that_of_the_content(language: Language, sentence: str) -> None:
    assert sentence in render_open_data_page(SAMPLE, SETTINGS, language).html


def test_an_empty_bank_says_so() -> None:
    html = render_open_data_page(library(), SETTINGS, Language.ES).html

    assert "El banco todavía no tiene contenido publicado." in html


def test_tables_with_the_same_columns_are_explained_once() -> None:
    page = parse(render_open_data_page(SAMPLE, SETTINGS, Language.ES).html)

    anchors = [one.get("id") for one in page.iter("p") if (one.get("id") or "").startswith("tabla-")]
    assert len(anchors) == len(set(anchors)) == 33


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            Language.ES,
            "Mercociudades. (2026, 21 de noviembre). Banco de Buenas Prácticas, datos abiertos. "
            "Banco de Buenas Prácticas de Mercociudades. https://bbp.example/red/datos/",
        ),
        (
            Language.PT,
            "Mercocidades. (2026, 21 de novembro). Banco de Boas Práticas, dados abertos. "
            "Banco de Boas Práticas de Mercocidades. https://bbp.example/red/pt/datos/",
        ),
    ],
)
def test_the_data_are_cited_by_the_day_of_their_last_change(language: Language, sentence: str) -> None:
    page = parse(render_open_data_page(SAMPLE, SETTINGS, language).html)

    assert text_of(one_of(page, "p", id="cite-apa")) == sentence
