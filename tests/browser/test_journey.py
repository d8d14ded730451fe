"""One reader through the real site: from the home page to the bulletin, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.visitors import visitor

COUNT = re.compile(r"^(\d+) resultados? para «")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with visitor(browser) as opened:
        yield opened


def search(page: Page, query: str) -> int:
    """Search with the form of the header; how many results the page says."""
    page.locator("header input[name=q]").fill(query)
    page.locator("header input[name=q]").press("Enter")
    return said_count(page, query)


def said_count(page: Page, query: str) -> int:
    """How many results the page says for the query, once it says so."""
    status = page.locator("#search-status")
    expect(status).to_contain_text(f"«{query}»")
    expect(status).to_have_text(COUNT)
    found = COUNT.match(status.inner_text())
    assert found
    return int(found[1])


def test_from_the_home_page_to_a_practice_its_translation_a_search_and_an_issue(
    page: Page, real_url: str
) -> None:
    page.goto(real_url)
    page.locator("main .hero .btn-1").click()
    expect(page).to_have_url(f"{real_url}practicas/")

    card = page.locator("main .list .card h3 a").first
    title = card.inner_text()
    card.click()
    expect(page.locator("h1")).to_have_text(title)
    address = page.url.removeprefix(real_url)
    assert re.fullmatch(r"practicas/[a-z0-9-]+/", address)

    page.locator(".bbp-lang a[lang=pt]").click()
    expect(page).to_have_url(f"{real_url}pt/{address}")
    expect(page.locator("html")).to_have_attribute("lang", "pt")

    assert search(page, "economia") > 0
    expect(page).to_have_url(f"{real_url}pt/buscar/?q=economia")
    page.locator("#search-list .hit h2 a").first.click()
    expect(page.locator("main article h1")).to_be_visible()
    assert page.url.startswith(f"{real_url}pt/")

    page.locator("#bbp-nav a", has_text="Boletins").click()
    expect(page).to_have_url(f"{real_url}pt/boletines/")
    issue = page.locator("main .bul h3 a").first
    title = issue.inner_text()
    issue.click()
    expect(page.locator("h1")).to_have_text(title)
    page.locator(".bbp-lang a[lang=es]").click()
    assert re.fullmatch(r"boletines/\d{4}-t\d[a-z0-9-]*/", page.url.removeprefix(real_url))
    page.locator("aside .card h3 a").first.click()
    assert page.url.startswith(f"{real_url}practicas/")


@pytest.mark.parametrize(
    ("home", "queries"),
    [
        ("", ("economia", "economía", "ECONOMIA")),
        ("", ("practica", "práctica", "prácticas")),
        ("pt/", ("economia", "economía")),
    ],
)
def test_accents_and_plurals_do_not_matter(
    page: Page, real_url: str, home: str, queries: tuple[str, ...]
) -> None:
    page.goto(real_url + home)

    counts = [search(page, query) for query in queries]

    assert counts[0] > 0
    assert len(set(counts)) == 1


@pytest.mark.parametrize(
    ("home", "queries"),
    [("", ("economia", "economía")), ("", ("practica", "prácticas")), ("pt/", ("educacao", "educação"))],
)
def test_accents_and_plurals_do_not_matter_on_the_sample_site(
    page: Page, sample_url: str, home: str, queries: tuple[str, ...]
) -> None:
    page.goto(sample_url + home)

    counts = [search(page, query) for query in queries]

    assert counts[0] > 0
    assert len(set(counts)) == 1


def test_a_filter_narrows_a_chip_widens_and_the_back_button_returns(page: Page, real_url: str) -> None:
    page.goto(f"{real_url}buscar/?q=economia")
    everything = said_count(page, "economia")
    box = page.locator("#search-facets input[type=checkbox]:not([disabled])").first
    name, value = box.get_attribute("name"), box.get_attribute("value")
    box.check()
    chips = page.locator("#search-chips a")
    expect(chips).to_have_count(1)
    narrowed = said_count(page, "economia")

    assert 0 < narrowed <= everything
    assert page.url == f"{real_url}buscar/?q=economia&{name}={value}"
    chips.first.click()
    expect(chips).to_have_count(0)
    assert said_count(page, "economia") == everything
    page.go_back()
    expect(chips).to_have_count(1)
    expect(page.locator(f"input[name={name}][value='{value}']")).to_be_checked()
    assert said_count(page, "economia") == narrowed


def test_an_address_with_a_query_is_a_search_that_can_be_sent(page: Page, real_url: str) -> None:
    page.goto(f"{real_url}pt/buscar/?q=cooperativas")

    assert said_count(page, "cooperativas") > 0
    expect(page.locator("#search-q")).to_have_value("cooperativas")


def test_a_withdrawn_practice_is_not_found(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}buscar/?q=oficina")

    expect(page.locator("#search-status")).to_contain_text("para «oficina»")
    expect(page.locator("#search-list a[href*='xx-villa-ejemplo-oficina']")).to_have_count(0)


def test_a_former_address_brings_the_reader_to_the_practice(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}pt/practicas/xx-villa-ejemplo-feria-vieja/")

    expect(page).to_have_url(f"{sample_url}pt/practicas/xx-villa-ejemplo-mercado/")
    expect(page.locator("h1")).to_have_text("Mercado de proximidade na estação")


def test_a_picture_of_a_practice_is_shown(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}pt/practicas/xx-villa-ejemplo-mercado/")
    picture = page.locator("figure img")
    picture.scroll_into_view_if_needed()

    expect(picture).to_have_js_property("complete", True)
    assert picture.evaluate("image => image.naturalWidth") == 320
