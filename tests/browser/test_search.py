"""The search page in a browser: what it finds, how it filters, and that it can be driven by keyboard."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bbp.model.document import Prose
from bbp.model.language import Language
from bbp.model.practice import Practice
from bbp.model.thesaurus import Synonyms
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.search.search_files import render_search_files
from bbp.rendering.search.search_page import render_search_page
from playwright.sync_api import Browser, Page, expect

from tests.browser.static_server import serve_directory
from tests.rendering.sample_library import SETTINGS, library, practice, translated

ASSETS = Path(__file__).parents[2] / "docs" / "assets"
WORDS = {
    Language.ES: "Economía y práctica: una feria de las prácticas, &lt;script&gt; **sueltas**, en todas.",
    Language.PT: "A educação e a feira das práticas, com ações.",
}
THESAURUS = {
    "feria": Synonyms.model_validate({"id": "feria", "es": ["feria"], "pt": ["feira"]}),
    "vivienda": Synonyms.model_validate({"id": "vivienda", "es": ["vivienda"], "pt": ["moradia"]}),
}
BOTH = "abcdefghijkl"
# How much of the page changes until a jump within it is over: a search would first empty its status, in the
# "popstate" that comes before "hashchange".
CHANGES_BY_A_JUMP = """() => new Promise((resolve) => {
  let changes = 0
  const watch = new MutationObserver((records) => { changes += records.length })
  watch.observe(document.querySelector("#search-status"), { childList: true })
  addEventListener("hashchange", () => resolve(changes + watch.takeRecords().length), { once: true })
  location.hash = "main"
})"""


def written(practice_id: str, **more: Any) -> Practice:
    """A practice with prose in Spanish, and in Portuguese when it is translated."""
    prose = {language: Prose(text, {"done": text}) for language, text in WORDS.items()}
    one = practice(practice_id, **more)
    return replace(
        one, prose=prose[Language.ES], translated_prose=prose[Language.PT] if one.translation else None
    )


BANK = library(
    (
        *(written(f"xx-villa-{letter}", translation=translated(f"Prática {letter}")) for letter in BOTH),
        written("xx-aldea-agua", ciudad="xx-aldea", temas=["agua"], inicio="2019", publicada="2026-11-15"),
    )
)
WHOLE = replace(BANK, registers=replace(BANK.registers, thesaurus=THESAURUS))


def write_page(site: Path, address: str, language: Language, body: str) -> None:
    folder = site / address
    folder.mkdir(parents=True)
    title = f"<title>x</title><link rel=icon href='data:,'><body>{body}"
    (folder / "index.html").write_text(f"<!doctype html><html lang={language}>{title}", "utf-8")


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site of practices and search pages in both languages, below a path of its host."""
    site = tmp_path_factory.mktemp("site")
    shutil.copytree(ASSETS, site / "assets")
    for language in Language:
        page: RenderedPage = render_search_page(WHOLE, SETTINGS, language)
        write_page(site, page.address, language, page.html)
        for address, text in render_search_files(WHOLE, (), language):
            (site / address).parent.mkdir(parents=True, exist_ok=True)
            (site / address).write_text(text, "utf-8")
    with serve_directory(site, "/red/") as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which nothing may go wrong unseen."""
    seen: list[str] = []
    opened = browser.new_page()
    opened.on("console", lambda message: seen.append(message.text))
    opened.on("pageerror", lambda error: seen.append(str(error)))
    yield opened
    opened.close()
    assert seen == []


def status_of(page: Page) -> str:
    status = page.locator("#search-status")
    expect(status).to_contain_text("para «")
    return status.inner_text()


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("buscar/?q=economia", "13 resultados para «economia»"),
        ("buscar/?q=econom%C3%ADa", "13 resultados para «economía»"),
        ("buscar/?q=practica", "13 resultados para «practica»"),
        ("buscar/?q=pr%C3%A1cticas", "13 resultados para «prácticas»"),
        ("pt/buscar/?q=educacao", "12 resultados para «educacao»"),
        ("pt/buscar/?q=educa%C3%A7%C3%A3o", "12 resultados para «educação»"),
        ("pt/buscar/?q=acao", "12 resultados para «acao»"),
        ("pt/buscar/?q=a%C3%A7%C3%B5es", "12 resultados para «ações»"),
        ("buscar/?q=feira", "13 resultados para «feira»"),
        ("buscar/?q=feiras%20na%20villa", "12 resultados para «feiras na villa»"),
        ("pt/buscar/?q=ferias", "13 resultados para «ferias»"),
        ("buscar/?q=constructor", "Ningún resultado para «constructor»"),
        ("buscar/?q=de%20la", "Ningún resultado para «de la»"),
        ("buscar/?q=sue", "Ningún resultado para «sue»"),
        ("buscar/?q=suel", "13 resultados para «suel»"),
    ],
)
def test_words_are_found_with_or_without_accents_in_both_numbers_and_languages(
    page: Page, base: str, address: str, status: str
) -> None:
    page.goto(base + address)

    assert status_of(page) == status


def test_a_filter_changes_counts_address_and_results_and_keeps_the_focus(page: Page, base: str) -> None:
    page.goto(f"{base}buscar/?q=feria")
    # The boxes stand before the results do, and are drawn anew with them.
    expect(page.locator("#search-status")).to_have_text("13 resultados para «feria»")
    page.locator("input[value=xx-aldea]").focus()
    page.keyboard.press("Space")

    expect(page.locator("#search-status")).to_have_text("1 resultado para «feria»")
    assert page.url == f"{base}buscar/?q=feria&ciudad=xx-aldea"
    assert page.evaluate("document.activeElement.value") == "xx-aldea"
    assert page.locator(".hit h2").all_inner_texts() == ["Práctica xx-aldea-agua"]
    assert page.locator(".hit .small").inner_text() == "Ficha · Áldea, Brasil"
    assert page.locator(".hit .meta").inner_text() == "Experiencia Evidencia 1 de 4"
    assert page.locator("label:has(input[value=economia])").inner_text().split() == [
        "Economía",
        "Solidaria",
        "0",
    ]
    expect(page.locator("input[value=economia]")).to_be_disabled()
    expect(page.locator("input[value=xx-villa]")).to_be_enabled()


def test_a_chip_takes_its_filter_away_and_back_brings_it_again(page: Page, base: str) -> None:
    page.goto(f"{base}buscar/?q=feria&ciudad=xx-aldea&anio=2019")
    chips = page.locator("#search-chips a")
    expect(chips).to_have_count(3)
    assert chips.first.text_content() == "Áldea, Brasil, quitar este filtro×"
    # The chips are drawn before the results that they stand with are shown.
    expect(chips.first).to_be_visible()
    chips.first.press("Enter")

    expect(chips).to_have_count(1)
    expect(chips.first).to_be_focused()
    assert page.url == f"{base}buscar/?q=feria&anio=2019"
    page.go_back()
    expect(chips).to_have_count(3)
    expect(page.locator("input[value=xx-aldea]")).to_be_checked()


def test_a_jump_within_the_page_does_not_search_again(page: Page, base: str) -> None:
    page.goto(f"{base}buscar/?q=feria")
    page.locator("#search-more").click()
    expect(page.locator(".hit")).to_have_count(13)

    assert page.evaluate(CHANGES_BY_A_JUMP) == 0
    assert page.url.endswith("#main")
    expect(page.locator(".hit")).to_have_count(13)


def test_results_come_by_tens_and_the_focus_goes_on_with_the_new_ones(page: Page, base: str) -> None:
    page.goto(f"{base}pt/buscar/?q=feira")
    expect(page.locator(".hit")).to_have_count(10)
    page.get_by_role("button", name="Mostrar mais resultados").press("Enter")

    expect(page.locator(".hit")).to_have_count(13)
    expect(page.locator(".hit a").nth(10)).to_be_focused()
    expect(page.locator("#search-more")).to_be_hidden()


def test_an_excerpt_is_set_as_text_with_its_marks(page: Page, base: str) -> None:
    page.goto(f"{base}buscar/?q=feria")
    first = page.locator(".hit p").nth(1)
    expect(first).to_contain_text("<script> sueltas")

    assert first.locator("mark").first.inner_text() == "feria"
    assert first.locator("script").count() == 0


def test_the_form_searches_and_what_finds_nothing_says_where_to_go(page: Page, base: str) -> None:
    page.goto(f"{base}buscar/")
    expect(page.locator("#search-results")).to_be_hidden()
    page.fill("#search-q", "zzzz")
    page.keyboard.press("Enter")

    expect(page.locator(".empty h2")).to_have_text("Nada en el banco ni en los boletines contiene «zzzz»")
    assert page.url == f"{base}buscar/?q=zzzz"
    expect(page.locator("#search-facets")).to_be_hidden()
    expect(page.get_by_role("link", name="Por tema")).to_be_visible()


def test_nothing_is_loaded_before_the_search_is_used(page: Page, base: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{base}buscar/")
    assert [url for url in asked if "datos" in url] == []

    with page.expect_response(lambda answer: answer.url.endswith("datos/busqueda.es.json")):
        page.focus("#search-q")


def test_a_failure_is_told_in_words_and_the_next_attempt_works(browser: Browser, base: str) -> None:
    page = browser.new_page()
    page.route("**/datos/*", lambda route: route.abort())
    page.goto(f"{base}buscar/?q=feria")
    expect(page.locator("#search-status")).to_have_text(
        "La búsqueda no pudo cargarse. Vuelva a intentarlo o use las listas de esta página."
    )

    page.unroute("**/datos/*")
    page.get_by_role("main").get_by_role("button", name="Buscar").click()
    expect(page.locator("#search-status")).to_have_text("13 resultados para «feria»")
    page.close()


def test_a_slip_is_corrected_and_said(page: Page, base: str) -> None:
    page.goto(f"{base}buscar/?q=economai+feria")

    expect(page.locator("#search-note")).to_have_text("No aparece «economai»: se buscó «economía».")
    assert page.locator("#search-status").inner_text() == "13 resultados para «economai feria»"
    assert page.locator(".hit mark").first.inner_text() == "Economía"


def test_words_that_no_document_has_together_find_those_that_have_some(page: Page, base: str) -> None:
    page.goto(f"{base}buscar/?q=feria+agua")
    expect(page.locator("#search-status")).to_have_text("1 resultado para «feria agua»")
    expect(page.locator("#search-note")).to_be_hidden()

    page.goto(f"{base}buscar/?q=feria+zzzz")
    expect(page.locator("#search-note")).to_have_text(
        "Ningún documento reúne todas las palabras. Estos tienen algunas."
    )
    expect(page.locator(".hit")).to_have_count(10)


def test_what_finds_nothing_suggests_words_that_find_something(page: Page, base: str) -> None:
    page.goto(f"{base}buscar/?q=prrazticass")
    suggestion = page.locator(".empty .chip")
    expect(suggestion).to_have_text(["prácticas"])
    suggestion.click()

    expect(page.locator("#search-status")).to_have_text("13 resultados para «prácticas»")


def test_results_can_be_put_in_another_order_which_stays_in_the_address(page: Page, base: str) -> None:
    page.goto(f"{base}buscar/?q=feria")
    expect(page.locator(".hit")).to_have_count(10)
    page.select_option("#search-order", "fecha")

    expect(page.locator(".hit h2").first).to_have_text("Práctica xx-aldea-agua")
    assert page.url == f"{base}buscar/?q=feria&orden=fecha"
    page.reload()
    expect(page.locator(".hit h2").first).to_have_text("Práctica xx-aldea-agua")
    expect(page.locator("#search-order")).to_have_value("fecha")


def test_a_country_filters_what_its_cities_have(page: Page, base: str) -> None:
    page.goto(f"{base}buscar/?q=feria&pais=BR")

    expect(page.locator("#search-status")).to_have_text("1 resultado para «feria»")
    expect(page.locator("input[name=pais][value=BR]")).to_be_checked()
    assert page.locator("#search-chips a").first.text_content() == "Brasil, quitar este filtro×"
