"""A catalogue and a route in a browser: facets, list, map and address move together; a route fits a sheet."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from bbp.model.language import Language
from bbp.rendering.registers.register_pages import render_register_files, render_register_pages
from playwright.sync_api import Browser, Page, expect

from tests.browser.static_server import serve_directory
from tests.browser.visitors import visitor
from tests.rendering.sample_economy import economy, enterprise, route
from tests.rendering.sample_library import SETTINGS

ASSETS = Path(__file__).parents[2] / "docs" / "assets"
BOTH = pytest.mark.parametrize(
    ("folder", "whole", "food", "chip", "nothing"),
    [
        (
            "",
            "3 emprendimientos",
            "2 emprendimientos",
            "Rubros: Alimentos y bebidas",
            "Nada cumple con todos los filtros.",
        ),
        (
            "pt/",
            "3 empreendimentos",
            "2 empreendimentos",
            "Ramos: Alimentos e bebidas",
            "Nada atende a todos os filtros.",
        ),
    ],
    ids=["es", "pt"],
)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with visitor(browser, viewport={"width": 1280, "height": 900}) as opened:
        yield opened


def titles(page: Page) -> list[str]:
    return page.locator("#explore-list h3 a").all_inner_texts()


@BOTH
def test_a_reader_filters_the_catalogue_and_can_send_what_she_found(
    page: Page, sample_url: str, folder: str, whole: str, food: str, chip: str, nothing: str
) -> None:
    page.goto(f"{sample_url}{folder}emprendimientos/")
    expect(page.locator("#fichas")).to_have_text(whole)
    page.locator("#explore-facets [name=rubros][value=alimentos]").check()

    expect(page.locator("#fichas")).to_have_text(food)
    assert page.url.endswith("emprendimientos/?rubros=alimentos")
    expect(page.locator("#explore-chips a").first).to_contain_text(chip)
    assert len(titles(page)) == 2
    page.locator("#explore-list h3 a").first.click()
    expect(page).to_have_url(re.compile("emprendimientos/xx-villa-ejemplo-panaderia-la-espiga/$"))
    page.go_back()
    expect(page.locator("#fichas")).to_have_text(food)
    page.locator(".map a.mk[data-city=xx-villa-ejemplo]").click()
    expect(page).to_have_url(re.compile(r"\?ciudad=xx-villa-ejemplo&rubros=alimentos$"))
    page.goto(f"{sample_url}{folder}emprendimientos/?forma=cooperativa&clase=proyecto")
    expect(page.locator("#explore-list .empty h3")).to_have_text(nothing)


@BOTH
def test_without_a_script_each_value_leads_to_its_list(
    browser: Browser, sample_url: str, folder: str, whole: str, food: str, chip: str, nothing: str
) -> None:
    del chip, nothing
    with visitor(browser, java_script_enabled=False, viewport={"width": 320, "height": 700}) as page:
        page.goto(f"{sample_url}{folder}emprendimientos/")
        expect(page.locator("#fichas")).to_have_text(whole)
        page.locator("#explore-ways summary").first.click()
        page.locator("#explore-ways a[href$='rubros/alimentos/']").click()

        expect(page.locator("header.phead p")).to_have_text(food)
        assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.fixture(scope="module")
def large_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Three thousand enterprises of three cities, and a route of ten stops."""
    cities, trades = ("xx-villa", "xx-aldea", "xx-nada"), (["textil"], ["alimentos"], ["alimentos", "textil"])
    made = [
        enterprise(
            f"{cities[n % 3]}-taller-{n}", f"Taller {n}", ciudad=cities[n % 3], rubros=trades[n % 5 % 3]
        )
        for n in range(3000)
    ]
    stops = [
        {
            "ciudad": cities[n % 2],
            "lugar": {"es": f"Mercado del barrio {n}", "pt": f"Mercado do bairro {n}"},
            "temporada": {"desde_mes": "11", "hasta_mes": "2"},
            "tradicion": {"es": "Quesos y dulces de leche de las chacras", "pt": "Queijos e doces de leite"},
            "productor": "xx-villa-taller-0",
            "lat": f"-{34 + n / 3:.4f}",
            "lon": f"-{56 + n % 4:.4f}",
        }
        for n in range(10)
    ]
    library, site = economy(*made, route(*stops)), tmp_path_factory.mktemp("catalogue")
    shutil.copytree(ASSETS, site / "assets")
    files = dict(render_register_files(library, SETTINGS))
    for one in render_register_pages(library, SETTINGS, Language.ES):
        if one.address in {"emprendimientos/", "circuitos/sabores/"}:
            root = "../" * one.address.count("/")
            styles = (
                f"<link rel=stylesheet href='{root}assets/{name}'>" for name in ("bbp.css", *one.styles)
            )
            head = "<meta charset=utf-8><title>x</title><link rel=icon href='data:,'>" + "".join(styles)
            files[f"{one.address}index.html"] = f"<!doctype html><html lang=es>{head}<body>{one.html}"
    for name, text in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, "utf-8")
    with serve_directory(site, "/red/") as url:
        yield url


def test_three_thousand_entries_are_filtered(page: Page, large_url: str) -> None:
    page.goto(f"{large_url}emprendimientos/")
    expect(page.locator("#fichas")).to_have_text("3.000 emprendimientos")
    # The count stands in the page before the script has drawn the filters.
    page.locator("[name=rubros][value=textil]").evaluate("box => box.click()")

    expect(page.locator("#fichas")).to_have_text("1.800 emprendimientos")
    assert len(titles(page)) == 20
    page.locator("#explore-more").click()
    assert len(titles(page)) == 40
    page.locator("#orden").select_option("ciudad")
    assert page.locator("#explore-list li p").first.inner_text().startswith("Áldea, Brasil")


def test_every_entry_of_the_data_leads_to_its_page(page: Page, large_url: str) -> None:
    page.goto(f"{large_url}emprendimientos/?rubros=alimentos")
    expect(page.locator("#fichas")).to_have_text("1.800 emprendimientos")

    hrefs = page.locator("#explore-list h3 a").evaluate_all("all => all.map((a) => a.getAttribute('href'))")
    assert hrefs[:2] == ["xx-aldea-taller-1/", "xx-nada-taller-1001/"]


def test_a_route_of_ten_stops_is_printed_on_one_page(page: Page, large_url: str) -> None:
    page.goto(f"{large_url}circuitos/sabores/")
    printed = page.pdf(format="A4", prefer_css_page_size=False)

    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    page.emulate_media(media="print")
    expect(page.locator(".stops > li")).to_have_count(10)
    assert (
        json.loads(page.evaluate("fetch('circuito.geojson').then((answer) => answer.text())"))["id"]
        == "sabores"
    )
