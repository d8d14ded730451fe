"""Taking a practice away: citations to copy, the printed sheet, the data; in both languages."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.visitors import visitor

PRACTICE = "practicas/xx-villa-ejemplo-mercado/"
LANGUAGES = [("es", ""), ("pt", "pt/")]
PAGE_OF_A_PDF = re.compile(rb"/Type\s*/Page\b")
COPIED = {"es": "Cita en APA copiada.", "pt": "Citação em APA copiada."}
PRINT = {"es": "Imprimir la ficha", "pt": "Imprimir a ficha"}


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    with visitor(browser, permissions=["clipboard-read", "clipboard-write"]) as page:
        yield page


def clipboard(page: Page, type: str = "text/plain") -> str:
    script = """async (type) => {
      const [item] = await navigator.clipboard.read()
      return (await item.getType(type)).text()
    }"""
    return str(page.evaluate(script, type))


@pytest.mark.parametrize(("language", "root"), LANGUAGES)
def test_a_citation_is_copied_with_its_italics_and_the_page_says_so(
    reader: Page, sample_url: str, language: str, root: str
) -> None:
    reader.goto(f"{sample_url}{root}{PRACTICE}")

    reader.locator("[data-cite=cite-apa]").click()

    expect(reader.locator("#said-apa")).to_have_text(COPIED[language])
    seen = " ".join((reader.locator("#cite-apa").text_content() or "").split())
    assert clipboard(reader) == seen
    assert "<i" in clipboard(reader, "text/html")


def test_bibtex_is_copied_line_by_line(reader: Page, sample_url: str) -> None:
    reader.goto(sample_url + PRACTICE)

    reader.locator("[data-cite=cite-bibtex]").click()

    expect(reader.locator("#said-bibtex")).to_have_text("Cita en BibTeX copiada.")
    lines = clipboard(reader).splitlines()
    assert lines[0] == "@misc{xx-villa-ejemplo-mercado,"
    assert lines[-1] == "}"


@pytest.mark.parametrize(("language", "root"), LANGUAGES)
def test_abnt_gets_the_day_of_access_from_the_readers_clock(
    browser: Browser, sample_url: str, language: str, root: str
) -> None:
    with visitor(browser, timezone_id="UTC") as page:
        page.clock.set_fixed_time(datetime.datetime(2027, 5, 9, 12, tzinfo=datetime.UTC))
        page.goto(f"{sample_url}{root}{PRACTICE}")

        expect(page.locator("#cite-abnt")).to_contain_text("Acesso em: 9 maio 2027.")


@pytest.mark.parametrize(("language", "root"), LANGUAGES)
def test_without_scripts_the_citations_stand_as_text_and_no_button_pretends_to_work(
    browser: Browser, sample_url: str, language: str, root: str
) -> None:
    placeholder = {
        "es": "[agregue la fecha en que la consultó]",
        "pt": "[acrescente a data em que a consultou]",
    }
    with visitor(browser, java_script_enabled=False) as page:
        page.goto(f"{sample_url}{root}{PRACTICE}")

        expect(page.locator("#cite-abnt")).to_contain_text(f"Acesso em: {placeholder[language]}.")
        expect(page.locator("#cite-bibtex")).to_be_visible()
        for button in page.locator("[data-cite], [data-print]").all():
            expect(button).to_be_hidden()


@pytest.mark.parametrize(("language", "root"), LANGUAGES)
def test_the_print_button_prints(reader: Page, sample_url: str, language: str, root: str) -> None:
    reader.add_init_script("window.print = () => { window.printed = true }")
    reader.goto(f"{sample_url}{root}{PRACTICE}")

    reader.get_by_role("button", name=PRINT[language]).click()

    assert reader.evaluate("window.printed") is True


@pytest.mark.parametrize(
    "address",
    [
        "practicas/uy-canelones-compras-publicas/",
        "practicas/uy-canelones-curso-cooperativismo/",
        "pt/practicas/ar-quilmes-catalogo-web/",
        "pt/practicas/uy-canelones-mesas-intercooperativas/",
    ],
)
def test_a_usual_record_prints_on_two_pages(reader: Page, real_url: str, address: str) -> None:
    reader.goto(real_url + address)

    assert len(PAGE_OF_A_PDF.findall(reader.pdf(format="A4", prefer_css_page_size=True))) == 2


@pytest.mark.parametrize(("language", "root"), LANGUAGES)
def test_the_printed_sheet_has_its_address_and_code_and_no_navigation(
    reader: Page, sample_url: str, language: str, root: str
) -> None:
    reader.goto(f"{sample_url}{root}{PRACTICE}")
    expect(reader.locator(".qr")).to_be_hidden()

    reader.emulate_media(media="print")

    expect(reader.locator(".qr svg")).to_be_visible()
    expect(reader.locator(".qr p")).to_have_text(f"https://sitio.example/bbp/{root}{PRACTICE}")
    expect(reader.locator("#cite-apa")).to_be_visible()
    for hidden in (".bbp-nav", ".bbp-search", ".btns", "#cite-abnt", ".bbp-foot .cols", "#relacionadas"):
        for one in reader.locator(hidden).all():
            expect(one).to_be_hidden()
    written = reader.locator(".prose .sources a[href^=http]").first
    shown = written.evaluate("(link) => getComputedStyle(link, '::after').content")
    assert (written.get_attribute("href") or "?") in shown or "attr(href)" in shown


@pytest.mark.parametrize(("language", "root"), LANGUAGES)
def test_the_data_and_the_texts_of_a_practice_are_a_link_away(
    reader: Page, sample_url: str, language: str, root: str
) -> None:
    reader.goto(f"{sample_url}{root}{PRACTICE}")
    links = reader.locator(".ficha p.noprint a")
    urls = [str(url) for url in links.evaluate_all("(links) => links.map((link) => link.href)")]

    assert [url.removeprefix(sample_url) for url in urls] == [
        f"{PRACTICE}practica.json",
        f"{PRACTICE}es.md",
        f"{PRACTICE}pt.md",
        f"{root}datos/",
    ]
    data = json.loads(reader.request.get(urls[0]).text())
    assert data["id"] == "xx-villa-ejemplo-mercado"
    assert reader.request.get(urls[1]).text().startswith("---\n")


@pytest.mark.parametrize(("language", "root"), LANGUAGES)
def test_the_way_from_a_file_to_its_columns_opens_them(
    reader: Page, sample_url: str, language: str, root: str
) -> None:
    reader.goto(f"{sample_url}{root}datos/")
    expect(reader.get_by_text("calificador_es", exact=True)).to_be_hidden()

    reader.locator("a[href='#tabla-resultados']").click()

    expect(reader.get_by_text("calificador_es", exact=True)).to_be_visible()


def test_no_page_of_data_scrolls_sideways_on_a_small_screen(browser: Browser, sample_url: str) -> None:
    with visitor(browser, viewport={"width": 320, "height": 700}) as page:
        for address in ("datos/", "pt/datos/#tabla-practicas", PRACTICE):
            page.goto(sample_url + address)

            assert page.evaluate("document.documentElement.scrollWidth") == 320
