"""The pages and the feed of the calls, and the directory of sources of finance."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from bbp.model.call import Call
from bbp.model.financing import FinanceSource
from bbp.model.language import Language
from bbp.model.registers import Registers
from bbp.rendering.bulletin.feeds import render_atom
from bbp.rendering.registers.call_feed import make_call_feed
from bbp.rendering.registers.register_pages import render_register_pages

from tests.rendering.page_structure import all_of, one_of, parse, text_of
from tests.rendering.sample_library import SETTINGS, call, library, registers

ES, PT = Language.ES, Language.PT
GOLDEN = Path(__file__).parents[1] / "golden" / "feeds"
FUND = call(
    "fondo",
    abre="2026-11-01",
    cierra="2026-12-10",
    hora_cierre="17:00",
    zona="America/Montevideo",
    para_quien={"es": "Ciudades", "pt": "Cidades"},
    maximo={"valor": "15000", "moneda": "USD"},
    cofinanciamiento={"es": "La mitad", "pt": "A metade"},
    financia=["focem"],
    enlace="https://fondo.example/",
    enlace_archivado="https://archivo.example/fondo",
    actualizada="2026-11-15",
)
CALLS = (
    call("vieja", cierra="2014-10-26"),
    call("sin-cierre", abre="2013"),
    FUND,
    call("despues", abre="2027-02"),
)


def source(key: str, kind: str, **more: object) -> FinanceSource:
    return FinanceSource.model_validate(
        {"id": key, "es": f"Fondo {key}", "pt": f"Fundo {key}", "tipo_fuente": kind, "vigencia": "sin-dato"}
        | more
    )


SOURCES = (
    source("focem", "integracion-regional", sigla="FOCEM"),
    source("cuotas", "red", vigencia="vigente", vigencia_fuente="El presupuesto de 2026"),
)


def known(calls: tuple[Call, ...] = CALLS) -> Registers:
    return replace(registers(calls=calls), others={"financiamiento": {one.id: one for one in SOURCES}})


def tree_at(address: str, language: Language = ES, calls: tuple[Call, ...] = CALLS) -> Element:
    pages = render_register_pages(library(known=known(calls)), SETTINGS, language)
    return parse(next(page for page in pages if page.address == address).html)


def test_open_calls_come_first_then_those_to_come_unknown_and_closed_by_year() -> None:
    tree = tree_at("convocatorias/")
    groups = all_of(tree, "section", class_="calls")

    assert [text_of(one_of(group, "h2")) for group in groups] == [
        *("Abiertas", "Todavía no abiertas", "Sin fecha de cierre conocida", "Cerradas"),
    ]
    assert [text_of(one) for one in all_of(tree, "p", class_="call-title")] == [
        *("Llamado fondo", "Llamado despues", "Llamado sin-cierre", "Llamado vieja"),
    ]
    assert text_of(one_of(groups[3], "h3")) == "2014"


def test_a_call_always_says_its_dates_besides_how_it_stands() -> None:
    (line, *_) = all_of(tree_at("convocatorias/"), "ul", class_="call-list")

    assert [text_of(one) for one in all_of(line, "p")] == [
        "Llamado fondo",
        "Abierta cierra en 19 días",
        "Abre: 1 de noviembre de 2026 · Cierra: 10 de diciembre de 2026, 17:00 (hora de Montevideo)",
        "Comisión de Prueba · Para quién: Ciudades · Monto máximo: 15.000 dólares estadounidenses (USD)"
        " · Cofinanciamiento: La mitad",
    ]


def test_without_an_open_call_the_list_says_so() -> None:
    empty = one_of(tree_at("pt/convocatorias/", PT, CALLS[:2]), "section", class_="empty")

    assert text_of(one_of(empty, "h2")) == "Nenhuma chamada aberta"


def test_the_page_of_a_call_leads_to_it_and_to_its_archived_copy() -> None:
    tree = tree_at("pt/convocatorias/fondo/", PT)
    standing = one_of(tree, "span", class_="call")

    assert [(text_of(one), one.get("href")) for one in all_of(tree, "a", class_="btn")] == [
        ("Ir para a chamada", "https://fondo.example/"),
        ("Ver a cópia arquivada", "https://archivo.example/fondo"),
    ]
    assert (standing.get("data-state"), text_of(standing)) == ("open", "Aberta encerra-se em 19 dias")
    assert "Situação das chamadas em 21 de novembro de 2026" in text_of(tree)


def test_what_the_source_does_not_tell_is_said() -> None:
    facts = one_of(tree_at("convocatorias/sin-cierre/"), "dl", class_="call-facts")

    assert [text_of(one) for one in all_of(facts, "dd")] == ["2013", "la fuente no lo indica"]


@pytest.mark.parametrize("language", ["es", "pt"])
def test_the_feed_of_the_calls_is_the_golden_file(language: str, request: pytest.FixtureRequest) -> None:
    made = render_atom(make_call_feed(library(known=known()), SETTINGS, Language(language))).encode()
    path = GOLDEN / f"convocatorias.{language}.xml"
    if request.config.getoption("--renew-golden"):
        path.write_bytes(made)

    assert made == path.read_bytes()


def test_the_list_of_the_calls_names_its_feeds_to_programs() -> None:
    pages = render_register_pages(library(known=known()), SETTINGS, PT)

    (listed,) = (page for page in pages if page.address == "pt/convocatorias/")
    assert [(one.address, one.type) for one in listed.feeds] == [
        ("pt/convocatorias/atom.xml", "application/atom+xml"),
        ("pt/convocatorias/feed.json", "application/feed+json"),
    ]


def test_sources_of_finance_stand_by_whose_they_are_and_unknown_is_explained() -> None:
    tree = tree_at("financiamiento/")

    assert [text_of(one) for one in all_of(tree, "h2")] == ["De la red", "De la integración regional"]
    assert [text_of(one) for one in all_of(tree, "li") if one.find("p") is not None] == [
        "Fondo cuotas Vigencia: Vigente · Según El presupuesto de 2026",
        "Fondo focem (FOCEM) Vigencia: Sin dato",
    ]
    assert "No quiere decir que ya no exista" in text_of(one_of(tree, "p", class_="note"))


def test_a_source_of_finance_leads_to_the_calls_that_it_finances() -> None:
    tree = tree_at("financiamiento/focem/")

    assert "Llamado fondo" in [text_of(one) for one in all_of(tree, "a")]
    assert "consulte a quien la administra" in text_of(one_of(tree, "section", class_="call-top"))
