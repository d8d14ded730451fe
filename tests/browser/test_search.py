"""The search page in a browser: what it finds, how it filters, and that it can be driven by keyboard."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from bbp.model import addresses
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.rendered_page import RenderedPage
from bbp.rendering.search_data import render_search_data
from bbp.rendering.search_page import render_search_page
from playwright.sync_api import Browser, Page, expect

from tests.browser.static_server import serve_directory
from tests.rendering.sample_library import SETTINGS, library, practice, translated

ASSETS = Path(__file__).parents[2] / "docs" / "assets"
WORDS = {
    Language.ES: "economía práctica feria de las prácticas <em>sueltas</em> &lt;script&gt;",
    Language.PT: "educação feira das práticas",
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
WHOLE = library(
    (
        *(practice(f"xx-villa-{letter}", translation=translated(f"Prática {letter}")) for letter in BOTH),
        practice("xx-aldea-agua", ciudad="xx-aldea", temas=["agua"], inicio="2019"),
    )
)


def write_page(site: Path, address: str, language: Language, body: str) -> None:
    folder = site / address
    folder.mkdir(parents=True)
    title = f"<title>x</title><link rel=icon href='data:,'><body>{body}"
    (folder / "index.html").write_text(f"<!doctype html><html lang={language}>{title}", "utf-8")


def write_practices(site: Path, shelf: Library, language: Language) -> None:
    for one in shelf.practices:
        address = addresses.document(Kind.PRACTICE, one.id, language)
        title = one.text_in(language).title
        write_page(
            site, address, language, f"<main data-pagefind-body><h1>{title}</h1>{WORDS[language]}</main>"
        )


def fragments_of(site: Path) -> dict[str, str]:
    """Pagefind's id of each page by its address."""
    found = {}
    for path in (site / "pagefind" / "fragment").iterdir():
        content = json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
        found[content["url"].removeprefix("/")] = path.stem
    return found


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site of practices and search pages in both languages, below a path of its host."""
    site = tmp_path_factory.mktemp("site")
    shutil.copytree(ASSETS, site / "assets")
    for language in Language:
        write_practices(site, WHOLE, language)
        page: RenderedPage = render_search_page(WHOLE, SETTINGS, language)
        write_page(site, page.address, language, page.html)
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"]
    subprocess.run(command, check=True)
    (site / "datos").mkdir()
    # The Portuguese one as it is before Pagefind's ids are known.
    for language, fragments in ((Language.ES, fragments_of(site)), (Language.PT, {})):
        data = render_search_data(WHOLE, language, fragments)
        (site / addresses.search_data(language)).write_text(data, "utf-8")
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
        ("buscar/?q=educacao", "Ningún resultado para «educacao»"),
        ("pt/buscar/?q=educacao", "13 resultados para «educacao»"),
        ("pt/buscar/?q=educa%C3%A7%C3%A3o", "13 resultados para «educação»"),
    ],
)
def test_words_are_found_with_or_without_accents_in_their_language(
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
    expect(first).to_contain_text("sueltas <script>")

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
    assert [url for url in asked if "pagefind" in url or "datos" in url] == []

    with page.expect_response(lambda answer: answer.url.endswith("pagefind/pagefind.js")):
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
