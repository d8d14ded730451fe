"""What stands around every page: keyboard, menu, dark mode, no scripts, small screens, paper."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import PAGES, address_of
from tests.browser.visitors import visitor

PHONE = {"width": 360, "height": 740}
# The table of results stands alone at 800, beside the column of facts at 1000 and 1200.
WIDTHS = (320, 360, 800, 1000, 1200)
LONG_WORD = "palabra" * 18
PRACTICE = "practicas/xx-villa-ejemplo-mercado/"
# A link that covers a whole card draws its ring around the card.
HAS_RING = """() => ["", "::after"].some((part) => {
  const style = getComputedStyle(document.activeElement, part)
  const outline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
  return outline || style.boxShadow !== "none"
})"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with visitor(browser, color_scheme="light") as opened:
        yield opened


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    with visitor(browser, viewport=PHONE, has_touch=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:
    """A browser without scripts."""
    with visitor(browser, java_script_enabled=False, viewport=PHONE) as opened:
        yield opened


def test_the_first_key_offers_to_skip_to_the_content(page: Page, sample_url: str) -> None:
    page.goto(sample_url + PRACTICE)
    page.keyboard.press("Tab")
    skip = page.locator(".bbp-skip")

    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_everything_that_takes_the_focus_shows_it(page: Page, sample_url: str) -> None:
    page.goto(sample_url)
    without = []
    for _ in range(25):
        page.keyboard.press("Tab")
        if not page.evaluate(HAS_RING):
            without.append(page.evaluate("document.activeElement.outerHTML.slice(0, 80)"))

    assert without == []


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(phone: Page, sample_url: str) -> None:
    phone.goto(sample_url)
    button, menu = phone.locator(".bbp-menu"), phone.locator("#bbp-nav")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_hidden()

    button.focus()
    phone.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(menu.get_by_role("link", name="Explorar", exact=True)).to_be_focused()

    phone.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()
    expect(menu).to_be_hidden()


def test_the_menu_of_a_phone_leads_to_the_issues(phone: Page, sample_url: str) -> None:
    phone.goto(f"{sample_url}pt/{PRACTICE}")
    phone.locator(".bbp-menu").tap()
    phone.locator("#bbp-nav a", has_text="Boletins").tap()

    expect(phone).to_have_url(f"{sample_url}pt/boletines/")


def test_the_chosen_colours_stay_from_page_to_page(page: Page, sample_url: str) -> None:
    page.goto(sample_url)
    body, button = page.locator("body"), page.locator(".bbp-theme:visible")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")

    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    page.goto(f"{sample_url}pt/{PRACTICE}")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light

    page.locator(".bbp-theme:visible").click()
    page.reload()
    expect(body).to_have_attribute("data-md-color-scheme", "default")


@pytest.mark.parametrize("language", ["es", "pt"])
@pytest.mark.parametrize("kind", PAGES)
def test_a_page_is_read_without_scripts(plain: Page, sample_url: str, kind: str, language: str) -> None:
    plain.goto(sample_url + address_of(kind, language))

    expect(plain.locator("h1")).to_be_visible()
    expect(plain.locator("#bbp-nav li a").first).to_be_visible()
    for useless in (".bbp-menu", ".bbp-theme", ".needs-js"):
        assert plain.locator(f"{useless}:visible").count() == 0


def test_the_page_of_the_search_shows_the_ways_in_without_scripts(plain: Page, sample_url: str) -> None:
    plain.goto(f"{sample_url}pt/buscar/")
    ways = plain.locator("main .search-ways a")

    expect(plain.locator("main noscript p")).to_be_visible()
    expect(ways.first).to_be_visible()
    ways.filter(has_text="Todas as práticas").click()
    expect(plain).to_have_url(f"{sample_url}pt/practicas/")


def test_the_ways_into_the_list_open_without_scripts(plain: Page, sample_url: str) -> None:
    plain.goto(f"{sample_url}practicas/")
    plain.locator(".facets summary").click()
    plain.locator(".facets a", has_text="Educación").click()

    expect(plain).to_have_url(f"{sample_url}temas/educacion/")


@pytest.mark.parametrize("language", ["es", "pt"])
@pytest.mark.parametrize("kind", PAGES)
def test_no_page_is_wider_than_the_screen(narrow: Page, sample_url: str, kind: str, language: str) -> None:
    narrow.goto(sample_url + address_of(kind, language))

    assert [width for width in WIDTHS if is_too_wide(narrow, width)] == []


def test_a_long_word_among_the_results_breaks_before_the_page_is_too_wide(
    narrow: Page, sample_url: str
) -> None:
    narrow.goto(sample_url + PRACTICE)
    for place in (".res tbody th span", ".res td span span"):
        narrow.locator(place).first.evaluate("(element, word) => { element.textContent = word }", LONG_WORD)

    assert [width for width in WIDTHS if is_too_wide(narrow, width)] == []


@pytest.fixture(scope="module")
def narrow(browser: Browser) -> Iterator[Page]:
    with visitor(browser, viewport=PHONE) as opened:
        yield opened


def is_too_wide(page: Page, width: int) -> bool:
    """Whether something sticks out of the window when it is so wide."""
    page.set_viewport_size({"width": width, "height": 700})
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


@pytest.mark.parametrize(
    "address",
    ["", "practicas/", "que-es/", "guia-practicas/", "guia-boletines/", "pt/guia-registros/", "acerca/"],
)
def test_no_page_of_the_real_site_is_wider_than_a_small_screen(
    narrow: Page, real_url: str, address: str
) -> None:
    narrow.goto(real_url + address)

    assert not is_too_wide(narrow, 320)


def test_paper_shows_no_navigation_and_the_addresses_of_links(page: Page, sample_url: str) -> None:
    page.goto(sample_url + PRACTICE)
    page.emulate_media(media="print")

    for hidden in ("#bbp-nav", ".bbp-search", ".bbp-lang", ".bbp-foot .cols", "main .btns"):
        assert page.locator(f"{hidden}:visible").count() == 0
    source = page.locator(".sources a").first
    after = source.evaluate("link => getComputedStyle(link, '::after').content")
    assert "https://villa.example/unidad" in after
    expect(page.locator("h1")).to_be_visible()


def test_paper_is_light_even_when_the_screen_is_dark(browser: Browser, sample_url: str) -> None:
    with visitor(browser, color_scheme="dark") as page:
        page.goto(f"{sample_url}boletines/2026-t2/")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.emulate_media(media="print", color_scheme="dark")
        text = page.locator("main p.lead").evaluate("element => getComputedStyle(element).color")

    red, green, blue = (int(part) for part in text.removeprefix("rgb(").removesuffix(")").split(","))
    assert max(red, green, blue) < 120
