"""WCAG 2.2 AA as far as axe can tell, on one page of each kind and state: both languages, light and dark."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations, violations_in_both_schemes
from tests.browser.kinds import PAGES, address_of
from tests.browser.visitors import visitor

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
    "plan",
    "statistics",
)


@pytest.fixture(scope="module")
def wide(browser: Browser) -> Iterator[Page]:
    """A wide screen."""
    with visitor(browser, viewport=DESKTOP) as page:
        yield page


@pytest.fixture(scope="module")
def small(browser: Browser) -> Iterator[Page]:
    """A small screen."""
    with visitor(browser, viewport=PHONE) as page:
        yield page


def open_settled(page: Page, url: str) -> None:
    """Open a page in light; what a script draws is settled when it says what it found."""
    page.emulate_media(color_scheme="light")
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
def test_axe_finds_nothing_on_a_wide_screen(wide: Page, sample_url: str, kind: str, language: str) -> None:
    open_settled(wide, sample_url + address_of(kind, language))

    assert violations_in_both_schemes(wide) == []


@pytest.mark.parametrize("language", ["es", "pt"])
@pytest.mark.parametrize("kind", ON_A_PHONE)
def test_axe_finds_nothing_on_a_small_screen(small: Page, sample_url: str, kind: str, language: str) -> None:
    open_settled(small, sample_url + address_of(kind, language))
    small.locator(".bbp-menu").click()

    assert violations_in_both_schemes(small) == []


@pytest.mark.parametrize(
    "address", ["", "practicas/", "pt/que-es/", "guia-practicas/", "pt/boletines/", "acerca/"]
)
def test_axe_finds_nothing_on_the_real_site(wide: Page, real_url: str, address: str) -> None:
    open_settled(wide, real_url + address)

    assert violations_in_both_schemes(wide) == []


@pytest.mark.parametrize("address", ["guia-practicas/", "pt/guia-boletines/", "guia-registros/"])
def test_axe_finds_nothing_in_the_guides_on_a_small_screen(small: Page, real_url: str, address: str) -> None:
    open_settled(small, real_url + address)

    assert violations_in_both_schemes(small) == []


def test_axe_finds_nothing_on_a_page_that_is_opened_in_the_dark(browser: Browser, sample_url: str) -> None:
    with visitor(browser, viewport=DESKTOP, color_scheme="dark") as page:
        page.goto(sample_url)

        assert violations(page) == []


def test_axe_would_find_a_picture_without_words(wide: Page, sample_url: str) -> None:
    open_settled(wide, sample_url)
    wide.evaluate("document.querySelector('main').append(new Image())")

    assert [one.partition(":")[0] for one in violations(wide)] == ["image-alt"]


def test_axe_would_find_a_text_that_only_the_dark_hides(wide: Page, sample_url: str) -> None:
    open_settled(wide, sample_url)
    wide.evaluate("document.querySelector('main h1').style.color = '#13211f'")

    assert [one.partition(" ")[2].partition(":")[0] for one in violations_in_both_schemes(wide)] == [
        "color-contrast"
    ]
