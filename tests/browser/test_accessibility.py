"""WCAG 2.2 AA as far as axe can tell, on one page of each kind and state: both languages, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import PAGES, address_of
from tests.browser.visitors import visitor

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}
ON_A_PHONE = (
    "home",
    "list of practices",
    "filtered practices",
    "practice with everything",
    "city",
    "retrospective issue",
    "results",
    "ranking",
    "translation desk",
)


def violations(page: Page) -> list[str]:
    """What axe objects to: the rule, and each element."""
    found: Any = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}}).response
    return [
        f"{rule['id']}: {' '.join(map(str, node['target']))} {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


@pytest.fixture(scope="module", params=["light", "dark"])
def desk(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A wide screen in one of the colour schemes."""
    with visitor(browser, viewport=DESKTOP, color_scheme=request.param) as page:
        yield page


@pytest.fixture(scope="module", params=["light", "dark"])
def phone(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A small screen in one of the colour schemes."""
    with visitor(browser, viewport=PHONE, color_scheme=request.param) as page:
        yield page


def open_settled(page: Page, url: str) -> None:
    """Open a page; what a script draws is settled when it says what it found."""
    page.goto(url)
    if "sirve/?" in url:
        expect(page.locator("#fit-list .cmp").first).to_be_visible()
    if "comparar/?" in url:
        expect(page.locator("#compare-table tbody").first).to_be_visible()
    if "practicas/?" in url:
        expect(page.locator("#explore-chips a").first).to_be_visible()
        expect(page.locator(".card.waiting")).to_have_count(0)
    if "?q=" in url:
        expect(page.locator("#search-status")).to_contain_text("para «")


@pytest.mark.parametrize("language", ["es", "pt"])
@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing_on_a_wide_screen(desk: Page, sample_url: str, kind: str, language: str) -> None:
    open_settled(desk, sample_url + address_of(kind, language))

    assert violations(desk) == []


@pytest.mark.parametrize("language", ["es", "pt"])
@pytest.mark.parametrize("kind", ON_A_PHONE)
def test_axe_finds_nothing_on_a_small_screen(phone: Page, sample_url: str, kind: str, language: str) -> None:
    open_settled(phone, sample_url + address_of(kind, language))
    phone.locator(".bbp-menu").click()

    assert violations(phone) == []


@pytest.mark.parametrize(
    "address", ["", "practicas/", "pt/que-es/", "guia-practicas/", "pt/boletines/", "acerca/"]
)
def test_axe_finds_nothing_on_the_real_site(desk: Page, real_url: str, address: str) -> None:
    desk.goto(real_url + address)

    assert violations(desk) == []


@pytest.mark.parametrize("address", ["guia-practicas/", "pt/guia-boletines/"])
def test_axe_finds_nothing_in_the_guides_on_a_small_screen(phone: Page, real_url: str, address: str) -> None:
    phone.goto(real_url + address)

    assert violations(phone) == []


def test_axe_would_find_a_picture_without_words(desk: Page, sample_url: str) -> None:
    desk.goto(sample_url)
    desk.evaluate("document.querySelector('main').append(new Image())")

    assert [one.partition(":")[0] for one in violations(desk)] == ["image-alt"]
