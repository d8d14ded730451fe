"""The page of the open data: every file, every column, in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bbp.model.language import Language
from bbp.model.settings import Settings
from bbp.rendering.data.open_data import open_data
from bbp.rendering.data.open_data_page import render_open_data_page

from tests.rendering.page_structure import one_of, parse, text_of
from tests.rendering.sample_library import SETTINGS, library
from tests.rendering.sample_network import LEAFLET, network
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
    assert len(anchors) == len(set(anchors)) == 41


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


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            Language.ES,
            "Gobernanza metropolitana. Relevamiento de instancias que gobiernan o planifican un área "
            "metropolitana, como lo propuso la Unidad Temática de Planificación Estratégica. "
            "La primera se agrega en el archivo docs/datos/gobernanza.yml.",
        ),
        (
            Language.PT,
            "Governança metropolitana. Levantamento de instâncias que governam ou planejam uma área "
            "metropolitana, como propôs a Unidade Temática de Planejamento Estratégico. "
            "A primeira é acrescentada no arquivo docs/datos/gobernanza.yml.",
        ),
    ],
)
def test_a_register_without_entries_is_named_with_its_purpose_and_its_file(
    language: Language, told: str
) -> None:
    page = parse(render_open_data_page(network(), SETTINGS, language).html)
    section = one_of(page, "section", **{"aria-labelledby": "sin-entradas"})

    assert told in [text_of(one) for one in section.iter("li")]


def test_a_register_with_an_entry_is_no_longer_named_as_waiting() -> None:
    page = parse(render_open_data_page(network(publicaciones=[LEAFLET]), SETTINGS, Language.ES).html)
    section = one_of(page, "section", **{"aria-labelledby": "sin-entradas"})
    named = [text_of(one).partition(".")[0] for one in section.iter("b")]

    assert named == [
        "Agenda",
        "Convocatorias",
        "Fuentes de financiamiento",
        "Planes de trabajo",
        "Actividades",
        "Emprendimientos y productores",
        "Actores de la economía solidaria",
        "Circuitos",
        "Gobernanza metropolitana",
    ]


def test_the_first_entry_is_one_click_away_where_the_guide_and_the_repository_are_known() -> None:
    known = replace(network(), institutional_pages=frozenset({"guia-registros/"}))
    settings = Settings("https://bbp.example/", "https://github.com/red/banco")
    page = parse(render_open_data_page(known, settings, Language.ES).html)
    section = one_of(page, "section", **{"aria-labelledby": "sin-entradas"})
    links = [link.get("href") for link in section.iter("a")]

    assert links[0] == "../guia-registros/"
    assert "https://github.com/red/banco/edit/main/docs/datos/gobernanza.yml" in links
