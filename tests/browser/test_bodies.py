"""The bodies of the network in a browser: from the directory to what a body produced, and to its feed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.visitors import visitor

NARROWEST = {"width": 320, "height": 700}


@pytest.mark.parametrize(
    ("home", "network", "bodies", "unit", "report", "author"),
    [
        (
            "",
            "La red",
            "Instancias",
            "Unidad Temática de Ejemplo",
            "Informe de ejemplo: las ferias de la región",
            "Villa Ejemplo, XX",
        ),
        (
            "pt/",
            "A rede",
            "Instâncias",
            "Unidade Temática de Exemplo",
            "Relatório de exemplo: as feiras da região",
            "Vila Exemplo, XX",
        ),
    ],
)
def test_the_directory_leads_to_a_body_to_what_it_produced_and_to_the_city_behind_it(
    browser: Browser,
    sample_url: str,
    home: str,
    network: str,
    bodies: str,
    unit: str,
    report: str,
    author: str,
) -> None:
    with visitor(browser, viewport=NARROWEST) as page:
        page.goto(f"{sample_url}{home}red/")
        expect(page).to_have_title(f"{network} - {page.title().partition(' - ')[2]}")
        page.locator("main").get_by_role("link", name=bodies, exact=True).click()
        page.get_by_role("link", name=unit, exact=True).click()

        expect(page.get_by_role("heading", level=1)).to_have_text(unit)
        assert page.evaluate("document.documentElement.scrollWidth") == NARROWEST["width"]
        page.get_by_role("link", name=report, exact=True).click()
        expect(page.locator("#cite-apa")).to_contain_text("(2026,")
        assert page.evaluate("document.documentElement.scrollWidth") == NARROWEST["width"]
        page.locator(".ficha").get_by_role("link", name=author, exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(author)
        expect(page.locator("main").get_by_role("link", name=report, exact=True)).to_be_visible()


@pytest.mark.parametrize("home", ["", "pt/"])
def test_without_scripts_a_body_is_whole_and_its_feed_is_where_the_page_says(
    browser: Browser, sample_url: str, home: str
) -> None:
    with visitor(browser, java_script_enabled=False) as page:
        page.goto(f"{sample_url}{home}instancias/unidad-ejemplo/")

        expect(page.locator("table.periods tbody tr")).to_have_count(1)
        feed = page.locator(".lasting a").first.get_attribute("href")
        answer = page.request.get(f"{sample_url}{home}instancias/unidad-ejemplo/atom.xml")
        assert feed is not None
        assert feed.endswith("instancias/unidad-ejemplo/atom.xml")
        assert answer.ok
        assert answer.text().startswith("<?xml")


def test_the_survey_fits_the_smallest_screen(browser: Browser, sample_url: str) -> None:
    with visitor(browser, viewport=NARROWEST) as page:
        page.goto(f"{sample_url}pt/gobernanza/")

        expect(page.locator("table.metropolitan tbody tr")).to_have_count(1)
        assert page.evaluate("document.documentElement.scrollWidth") == NARROWEST["width"]
