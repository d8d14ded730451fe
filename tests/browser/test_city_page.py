"""The page of a city in a browser: from a practice to who learned from whom, and back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.visitors import visitor

MARKET = "practicas/xx-villa-ejemplo-mercado/"
COAST = "ciudades/xx-villa-costa/"
NARROWEST = {"width": 320, "height": 700}


@pytest.mark.parametrize(
    ("home", "city", "replicas", "coming", "title", "source", "giver"),
    [
        (
            "",
            "Villa Costa, XX",
            "Lo que aplicó de otras ciudades",
            "Próximas fechas",
            "Mercado de cercanías en la estación",
            "fuente sobre Villa Costa, XX",
            "Villa Ejemplo, XX",
        ),
        (
            "pt/",
            "Vila Costa, XX",
            "O que ela aplicou de outras cidades",
            "Próximas datas",
            "Mercado de proximidade na estação",
            "fonte sobre Vila Costa, XX",
            "Vila Exemplo, XX",
        ),
    ],
)
def test_a_replica_leads_to_the_city_that_took_it_and_from_there_to_the_one_that_gave(
    browser: Browser,
    sample_url: str,
    home: str,
    city: str,
    replicas: str,
    coming: str,
    title: str,
    source: str,
    giver: str,
) -> None:
    with visitor(browser) as page:
        page.goto(f"{sample_url}{home}{MARKET}")
        page.get_by_role("link", name=city, exact=True).click()

        expect(page).to_have_url(f"{sample_url}{home}{COAST}")
        expect(page.get_by_role("heading", level=1)).to_have_text(city)
        expect(page.get_by_role("heading", name=replicas)).to_be_visible()
        expect(page.get_by_role("link", name=source)).to_have_attribute(
            "href", "https://costa.example/mercado"
        )
        expect(page.get_by_role("heading", name=coming)).to_be_visible()
        page.get_by_role("link", name=title).click()
        page.locator(".ficha").get_by_role("link", name=giver).click()
        given = page.locator("#replicas + h3 + ul")
        expect(given.get_by_role("link", name=city, exact=True)).to_be_visible()


@pytest.mark.parametrize("address", [COAST, f"pt/{COAST}", "ciudades/xx-villa-ejemplo/"])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_nothing_is_wider_than_the_smallest_screen(
    browser: Browser, sample_url: str, address: str, scripts: bool
) -> None:
    with visitor(browser, viewport=NARROWEST, java_script_enabled=scripts) as page:
        page.goto(sample_url + address)

        expect(page.get_by_role("heading", level=1)).to_be_visible()
        if scripts:
            assert page.evaluate("document.documentElement.scrollWidth") == NARROWEST["width"]


def test_the_contents_lead_to_each_part(browser: Browser, sample_url: str) -> None:
    with visitor(browser) as page:
        page.goto(f"{sample_url}ciudades/xx-villa-ejemplo/")
        for name in ("Réplicas", "Agenda", "En la red", "Qué falta"):
            page.locator(".city-toc").get_by_role("link", name=name).click()
            expect(page.get_by_role("heading", name=name, exact=True)).to_be_in_viewport()


def test_the_index_leads_to_cities_that_have_no_practice_yet(browser: Browser, sample_url: str) -> None:
    with visitor(browser) as page:
        page.goto(f"{sample_url}pt/ciudades/")
        page.get_by_role("link", name="Vila Costa, XX").click()

        expect(page.locator("section.empty")).to_contain_text(
            "Ainda não há nenhuma ficha desta cidade no banco."
        )
