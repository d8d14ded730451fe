"""JSON-LD: what each kind of page says of itself to programs."""

from __future__ import annotations

import json
from typing import Any

import pytest
from bbp.model.document import State
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.rendering.page.linked_data import script_text
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.site.shell import page_shell
from bbp.rendering.site.site_pages import render_pages

from tests.rendering.sample_bank import STUDY, full_registers, whole_practice
from tests.rendering.sample_library import TODAY, issue, practice, translated

ES, PT = Language.ES, Language.PT
SITE = "https://bbp.example/red/"
SETTINGS = Settings(SITE, issn="1234-5679")
WHOLE = whole_practice(fuentes=[STUDY], resultados=[])
GONE = practice("xx-retirada", archivada={"fecha": "2026-11-20", "motivo": "Se retiró por un error."})
ODD = practice("xx-odd", titulo='</script> <!-- & "comillas"', inicio="sin-dato")
SHELF = Library(
    full_registers(),
    (WHOLE, GONE, ODD),
    (issue("2026-t4", 3, "2026-11-21", practicas=["xx-villa-mercado"]),),
    TODAY,
)
PAGES: dict[str, RenderedPage] = {
    page.address: page for language in Language for page in render_pages(SHELF, SETTINGS, language)
}


def text_at(address: str) -> str:
    return page_shell(PAGES[address], SHELF, SETTINGS).linked_data


def graph_at(address: str) -> dict[str, dict[str, Any]]:
    tree = json.loads(text_at(address))
    assert tree["@context"] == "https://schema.org"
    return {node["@type"]: node for node in tree["@graph"]}


def test_a_practice_is_an_article_based_on_its_sources() -> None:
    article = graph_at("practicas/xx-villa-mercado/")["Article"]

    assert article == {
        "@id": f"{SITE}practicas/xx-villa-mercado/",
        "url": f"{SITE}practicas/xx-villa-mercado/",
        "name": "Práctica xx-villa-mercado",
        "description": "Resumen de la práctica xx-villa-mercado, con cuarenta letras o más.",
        "inLanguage": "es",
        "isPartOf": {"@id": f"{SITE}#sitio"},
        "@type": "Article",
        "headline": "Práctica xx-villa-mercado",
        "identifier": "xx-villa-mercado",
        "author": {"@type": "Organization", "name": "Oficina de Prueba"},
        "publisher": {"@type": "Organization", "name": "Mercociudades"},
        "datePublished": "2026-11-01",
        "dateModified": "2026-11-10",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "isAccessibleForFree": True,
        "about": [{"@type": "DefinedTerm", "name": "Economía Solidaria"}],
        "spatialCoverage": [
            {
                "@type": "City",
                "name": "Villa",
                "containedInPlace": {"@type": "Country", "name": "Uruguay"},
            }
        ],
        "temporalCoverage": "2016-03/..",
        "isBasedOn": [{"@type": "CreativeWork", "name": "Estudio", "url": "https://estudio.example/"}],
        "image": f"{SITE}practicas/xx-villa-mercado/feria.jpg",
        "encoding": {
            "@type": "MediaObject",
            "contentUrl": f"{SITE}practicas/xx-villa-mercado/practica.json",
            "encodingFormat": "application/json",
        },
        "workTranslation": {
            "@type": "CreativeWork",
            "@id": f"{SITE}pt/practicas/xx-villa-mercado/",
            "inLanguage": "pt",
        },
    }


def test_a_translation_names_its_original() -> None:
    article = graph_at("pt/practicas/xx-villa-mercado/")["Article"]

    assert article["inLanguage"] == "pt"
    assert article["translationOfWork"]["@id"] == f"{SITE}practicas/xx-villa-mercado/"
    assert article["about"] == [{"@type": "DefinedTerm", "name": "Economia Solidária"}]


def test_a_text_that_stands_in_for_a_translation_is_the_original() -> None:
    article = graph_at("pt/practicas/xx-odd/")["Article"]

    assert (article["@id"], article["inLanguage"]) == (f"{SITE}practicas/xx-odd/", "es")
    assert "temporalCoverage" not in article
    assert "translationOfWork" not in article


def test_no_text_ends_the_script_element() -> None:
    text = text_at("practicas/xx-odd/")

    assert "<" not in text
    assert ">" not in text
    assert graph_at("practicas/xx-odd/")["Article"]["name"] == '</script> <!-- & "comillas"'
    assert script_text({"a": "</script>"}) == '{"a":"\\u003c/script\\u003e"}'


def test_what_search_engines_should_not_keep_says_nothing() -> None:
    assert GONE.state is State.WITHDRAWN
    assert text_at("practicas/xx-retirada/") == ""
    assert text_at("buscar/") == ""


def test_an_issue_is_a_number_of_a_periodical_with_its_issn() -> None:
    number = graph_at("boletines/2026-t4/")["PublicationIssue"]

    assert number["issueNumber"] == "3"
    assert number["datePublished"] == "2026-11-21"
    assert number["isPartOf"] == {
        "@type": "Periodical",
        "name": "Boletín Electrónico de Mercociudades",
        "url": f"{SITE}boletines/",
        "issn": "1234-5679",
        "publisher": {"@type": "Organization", "name": "Mercociudades"},
    }
    assert [one["@id"] for one in number["mentions"]] == [f"{SITE}practicas/xx-villa-mercado/"]


@pytest.mark.parametrize(("address", "search"), [("", "buscar/"), ("pt/", "pt/buscar/")])
def test_a_home_page_is_the_site_with_its_search(address: str, search: str) -> None:
    graph = graph_at(address)

    assert graph["WebSite"]["@id"] == f"{SITE}{address}#sitio"
    assert graph["WebSite"]["potentialAction"] == {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{SITE}{search}?q={{search_term_string}}"},
        "query-input": "required name=search_term_string",
    }
    assert "BreadcrumbList" not in graph


@pytest.mark.parametrize("address", ["practicas/", "boletines/", "ciudades/", "pt/temas/economia/"])
def test_a_list_is_a_collection(address: str) -> None:
    assert graph_at(address)["CollectionPage"]["url"] == SITE + address


def test_the_page_of_the_open_data_is_a_data_set_with_its_downloads() -> None:
    data = graph_at("datos/")["Dataset"]

    assert data["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert data["distribution"][0] == {
        "@type": "DataDownload",
        "name": "practicas.json",
        "contentUrl": f"{SITE}datos/v1/practicas.json",
        "encodingFormat": "application/json",
    }
    assert {one["encodingFormat"] for one in data["distribution"][1:]} == {"text/csv"}


def test_the_way_to_a_page_leads_from_the_home_page_to_itself() -> None:
    steps = graph_at("pt/practicas/xx-villa-mercado/")["BreadcrumbList"]["itemListElement"]

    assert [(one["position"], one["name"], one["item"].removeprefix(SITE)) for one in steps] == [
        (1, "Início", "pt/"),
        (2, "Práticas", "pt/practicas/"),
        (3, "Vila, Uruguai", "pt/ciudades/xx-villa/"),
        (4, translated("Mercado na estação")["titulo"], "pt/practicas/xx-villa-mercado/"),
    ]
