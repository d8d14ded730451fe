"""Plans, activities, statistics in a browser: from a number to what it counts; on a small screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.visitors import visitor

NARROWEST = {"width": 320, "height": 700}
PLAN = "planes/plan-ejemplo-2026/"


@pytest.mark.parametrize(
    ("home", "hub_card", "report", "number", "activity"),
    [
        (
            "",
            "Estadísticas",
            "Informe de 2026",
            "Realizadas",
            "Organizar el encuentro de ferias y canastas",
        ),
        (
            "pt/",
            "Estatísticas",
            "Relatório de 2026",
            "Realizadas",
            "Organizar o encontro de feiras e cestas",
        ),
    ],
)
def test_a_reader_goes_from_the_network_to_a_number_and_to_the_activity_that_it_counts(
    browser: Browser, sample_url: str, home: str, hub_card: str, report: str, number: str, activity: str
) -> None:
    with visitor(browser, java_script_enabled=False, viewport=NARROWEST) as page:
        page.goto(f"{sample_url}{home}red/")
        page.get_by_role("main").get_by_role("link", name=hub_card, exact=True).click()
        page.get_by_role("table").last.get_by_role("link", name="2026").click()

        expect(page.get_by_role("heading", level=1)).to_have_text(report)
        page.get_by_role("link", name=number, exact=True).click()
        expect(page).to_have_url(f"{sample_url}{home}estadisticas/2026/#actividades-si")
        page.get_by_role("link", name=activity).click()

        expect(page).to_have_url(f"{sample_url}{home}{PLAN}#encuentro-de-ferias")
        expect(page.locator("#encuentro-de-ferias")).to_be_in_viewport()
        expect(page.locator("#encuentro-de-ferias .title")).to_have_text(activity)


def test_no_page_of_plans_or_statistics_is_wider_than_a_small_screen(
    browser: Browser, sample_url: str
) -> None:
    with visitor(browser, viewport=NARROWEST) as page:
        widths = {}
        for address in (PLAN, "actividades/", "estadisticas/", "estadisticas/2026/"):
            page.goto(f"{sample_url}pt/{address}")
            widths[address] = page.evaluate("document.documentElement.scrollWidth")

    assert widths == dict.fromkeys(widths, 320)


@pytest.mark.parametrize(("home", "words"), [("", "canastas"), ("pt/", "cestas")])
def test_a_plan_is_found_by_the_words_of_its_activities(
    browser: Browser, sample_url: str, home: str, words: str
) -> None:
    with visitor(browser) as page:
        page.goto(f"{sample_url}{home}buscar/?q={words}")

        expect(page.locator(f'main a[href$="{home}{PLAN}"]').first).to_be_visible()
