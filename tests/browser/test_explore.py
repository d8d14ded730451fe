"""The page that explores the bank in a browser: facets, list, chips, address and map move together."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from bbp.model import addresses
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.explore.explore_cards import render_explore_cards
from bbp.rendering.explore.explore_data import render_explore_data
from bbp.rendering.explore.explore_page import render_explore_page
from playwright.sync_api import Browser, Page, Request, expect

from tests.browser.static_server import serve_directory
from tests.browser.visitors import visitor
from tests.rendering.sample_library import practice
from tests.rendering.test_bank_map import WHOLE, bank

ASSETS = Path(__file__).parents[2] / "docs" / "assets"


@dataclass(frozen=True)
class Said:
    """What the page says in a language, on the sample site."""

    folder: str
    whole: str
    educated: str
    chip: str
    recent: tuple[str, ...]
    by_title: tuple[str, ...]
    summary: str
    nothing: str
    active: str


SPANISH = Said(
    folder="",
    whole="6 fichas, 4 buenas prácticas",
    educated="3 fichas, 2 buenas prácticas",
    chip="Tema: Educación, quitar este filtro×",
    recent=("Biblioteca en bicicleta", "Huertas en las escuelas", "Feira de educação ambiental"),
    by_title=("Biblioteca en bicicleta", "Feira de educação ambiental", "Huertas en las escuelas"),
    summary="Una biblioteca en bicicleta lleva libros en préstamo a los barrios",
    nothing="Ninguna ficha cumple con todos los filtros.",
    active="Filtrar (1 activo)",
)
PORTUGUESE = Said(
    folder="pt/",
    whole="6 fichas, 4 boas práticas",
    educated="3 fichas, 2 boas práticas",
    chip="Tema: Educação, remover este filtro×",
    recent=("Biblioteca de bicicleta", "Huertas en las escuelas", "Feira de educação ambiental"),
    by_title=("Biblioteca de bicicleta", "Feira de educação ambiental", "Huertas en las escuelas"),
    summary="Uma biblioteca de bicicleta leva livros emprestados aos bairros",
    nothing="Nenhuma ficha atende a todos os filtros.",
    active="Filtrar (1 ativo)",
)
BOTH = pytest.mark.parametrize("said", [SPANISH, PORTUGUESE], ids=["es", "pt"])


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with visitor(browser, viewport={"width": 1280, "height": 900}) as opened:
        yield opened


@pytest.fixture(scope="module")
def cities_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A bank with cities on the map, a lesson between two of them, and forty-five practices."""
    more = (practice(f"xx-villa-{number:02}", titulo=f"Obra {number:02}") for number in range(40))
    site = tmp_path_factory.mktemp("explore")
    write_bank(site, bank(*WHOLE.listed_practices, *more))
    with serve_directory(site, "/red/") as url:
        yield url


def write_bank(site: Path, library: Library) -> None:
    """The page that explores a library, in both languages, with all that its script asks for."""
    shutil.copytree(ASSETS, site / "assets")
    for language in Language:
        page = render_explore_page(library, language)
        head = "<title>x</title><link rel=icon href='data:,'>" + "".join(
            f"<link rel=stylesheet href='{'../' * page.address.count('/')}assets/{name}'>"
            for name in ("bbp.css", *page.styles)
        )
        text = f"<!doctype html><html lang={language}>{head}<body>{page.html}"
        files = {f"{page.address}index.html": text, **dict(render_explore_cards(library, language))}
        files[addresses.explore_data(language)] = render_explore_data(library, language)
        for name, content in files.items():
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_text(content, "utf-8")


def box(key: str, code: str) -> str:
    """The selector of a checkbox."""
    return f"#explore-facets input[name={key}][value='{code}']"


def titles(page: Page) -> tuple[str, ...]:
    return tuple(page.locator("#explore-list .card h3 a").all_inner_texts())


def count_beside(page: Page, key: str, code: str) -> str:
    return page.locator(f"#explore-facets label:has([name={key}][value='{code}']) .c").inner_text()


@BOTH
def test_a_filter_changes_count_list_address_and_counts_and_keeps_the_focus(
    page: Page, sample_url: str, said: Said
) -> None:
    page.goto(f"{sample_url}{said.folder}practicas/")
    expect(page.locator("#fichas")).to_have_text(said.whole)
    page.locator(box("tema", "educacion")).focus()
    page.keyboard.press("Space")

    expect(page.locator("#fichas")).to_have_text(said.educated)
    expect(page.locator("#explore-status")).to_have_text(said.educated)
    assert page.url == f"{sample_url}{said.folder}practicas/?tema=educacion"
    assert page.evaluate("document.activeElement.value") == "educacion"
    assert titles(page) == said.recent
    expect(page.locator("#explore-list .card p").nth(1)).to_contain_text(said.summary)
    # Its own group still counts the whole bank, the others what is left; a zero stays, disabled.
    assert count_beside(page, "tema", "residuos") == "1"
    assert count_beside(page, "evidencia", "4") == "0"
    expect(page.locator(box("evidencia", "4"))).to_be_disabled()


@BOTH
def test_a_chip_takes_its_filter_away_and_back_brings_it_again(
    page: Page, sample_url: str, said: Said
) -> None:
    page.goto(f"{sample_url}{said.folder}practicas/")
    page.locator(box("tema", "educacion")).check()
    chips = page.locator("#explore-chips a")
    expect(chips).to_have_count(1)
    assert chips.first.text_content() == said.chip
    chips.first.press("Enter")

    expect(chips).to_have_count(0)
    expect(page.locator("#fichas")).to_be_focused()
    expect(page.locator("#fichas")).to_have_text(said.whole)
    assert page.url == f"{sample_url}{said.folder}practicas/"
    page.go_back()
    expect(chips).to_have_count(1)
    expect(page.locator(box("tema", "educacion"))).to_be_checked()
    assert titles(page) == said.recent
    page.go_back()
    expect(page.locator("#fichas")).to_have_text(said.whole)


@BOTH
def test_an_address_is_a_list_that_can_be_sent_and_read_in_the_other_language(
    page: Page, sample_url: str, said: Said
) -> None:
    other = PORTUGUESE if said is SPANISH else SPANISH
    page.goto(f"{sample_url}{said.folder}practicas/?tema=educacion&orden=titulo")
    expect(page.locator("#fichas")).to_have_text(said.educated)
    assert titles(page) == said.by_title
    expect(page.locator("#orden")).to_have_value("titulo")

    page.locator(".bbp-lang a:not([aria-current])").click()
    expect(page).to_have_url(f"{sample_url}{other.folder}practicas/?tema=educacion&orden=titulo")
    expect(page.locator("#fichas")).to_have_text(other.educated)
    assert titles(page) == other.by_title


@BOTH
def test_the_list_is_ordered_by_evidence_or_by_title(page: Page, sample_url: str, said: Said) -> None:
    page.goto(f"{sample_url}{said.folder}practicas/")
    page.locator("#orden").select_option("evidencia")

    meters = page.locator("#explore-list .ev b")
    expect(meters).to_have_count(6)
    levels = [text.split()[1] for text in meters.all_inner_texts()]
    assert levels == ["4", "3", "2", "2", "1", "0"]
    assert page.url.endswith("practicas/?orden=evidencia")
    page.locator("#orden").select_option("recientes")
    assert page.url.endswith("practicas/")


@BOTH
def test_a_marker_filters_by_its_city_and_shows_that_it_is_chosen(
    page: Page, sample_url: str, said: Said
) -> None:
    page.goto(f"{sample_url}{said.folder}practicas/")
    marker = page.locator(".map a.mk[data-city=xx-villa-ejemplo]")
    expect(page.locator("#explore-facets")).to_be_visible()
    marker.click()

    expect(page).to_have_url(f"{sample_url}{said.folder}practicas/?ciudad=xx-villa-ejemplo")
    expect(page.locator("#explore-list .card")).to_have_count(3)
    expect(marker).to_have_attribute("aria-current", "true")
    marker.press("Enter")
    expect(page).to_have_url(f"{sample_url}{said.folder}practicas/")


@BOTH
def test_filters_without_any_practice_say_so(page: Page, sample_url: str, said: Said) -> None:
    page.goto(f"{sample_url}{said.folder}practicas/?tema=turismo&ods=8")

    expect(page.locator("#explore-list .empty h3")).to_have_text(said.nothing)
    expect(page.locator("#explore-chips li")).to_have_count(3)
    page.locator("#explore-chips .chip-clear").click()
    expect(page.locator("#fichas")).to_have_text(said.whole)


@BOTH
def test_a_filter_that_stands_among_the_others_is_in_sight(page: Page, sample_url: str, said: Said) -> None:
    page.goto(f"{sample_url}{said.folder}practicas/?ods=8")

    expect(page.locator("#explore-list .card")).to_have_count(1)
    expect(page.locator(box("ods", "8"))).to_be_checked()
    expect(page.locator(box("ods", "8"))).to_be_visible()
    expect(page.locator(".more-facets")).to_have_attribute("aria-expanded", "true")


@BOTH
def test_on_a_small_screen_the_filters_are_closed_and_say_how_many_are_active(
    browser: Browser, sample_url: str, said: Said
) -> None:
    with visitor(browser, viewport={"width": 320, "height": 700}) as page:
        page.goto(f"{sample_url}{said.folder}practicas/?tema=educacion")
        summary = page.locator("#explore-facets summary")

        expect(summary).to_have_text(said.active)
        expect(page.locator(box("tema", "educacion"))).to_be_hidden()
        summary.click()
        expect(page.locator(box("tema", "educacion"))).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == 320


@BOTH
def test_without_a_script_the_page_leads_to_the_static_lists(
    browser: Browser, sample_url: str, said: Said
) -> None:
    with visitor(browser, java_script_enabled=False, viewport={"width": 1280, "height": 900}) as page:
        page.goto(f"{sample_url}{said.folder}practicas/?tema=educacion")

        assert len(titles(page)) == 6
        expect(page.locator("#explore-order")).to_be_hidden()
        page.locator(".map a.mk").first.click()
        expect(page).to_have_url(f"{sample_url}{said.folder}ciudades/xx-villa-ejemplo/")


# --- The map with a lesson, and a longer bank -------------------------------------------------------------


def test_cities_lines_and_lessons_follow_the_filters(page: Page, cities_url: str) -> None:
    page.goto(f"{cities_url}practicas/?pais=ES")
    near = page.locator(".map a.mk[data-city=xx-cerca] .mt")

    expect(page.locator("#explore-list .card")).to_have_count(1)
    for hidden in ("path.lesson", "g.learner", "a.mk[data-city=xx-cerca]", ".lessons li"):
        expect(page.locator(f".map {hidden}").first).to_be_hidden()
    page.locator("#explore-chips a").click()
    for shown in ("a.mk[data-city=xx-cerca]", "g.learner", ".lessons li"):
        expect(page.locator(f".map {shown}").first).to_be_visible()
    expect(page.locator(".map path.lesson")).not_to_have_attribute("hidden", "")
    expect(near).to_have_text("1")


def test_the_list_of_the_map_is_ordered_by_what_is_left(page: Page, cities_url: str) -> None:
    page.goto(f"{cities_url}pt/practicas/?pais=UY&ciudad=xx-cerca")
    rows = page.locator(".map ol li:not([hidden])")

    expect(page.locator("#fichas")).to_contain_text("1 ficha")
    assert [row.split() for row in rows.all_inner_texts()] == [
        ["Vila,", "Uruguai", "42"],
        ["Nada,", "Uruguai", "(sem", "coordenadas)", "1"],
        ["Perto,", "Uruguai", "1"],
    ]
    expect(rows.locator("a[aria-current]")).to_have_text("Perto, Uruguai")
    assert (
        page.locator(".map a.mk[data-city=xx-villa]").get_attribute("aria-label")
        == "Vila, Uruguai: 42 fichas"
    )


def test_more_cards_come_by_twenties_and_the_first_new_one_gets_the_focus(
    page: Page, cities_url: str
) -> None:
    page.goto(f"{cities_url}practicas/?ciudad=xx-villa")
    more = page.locator("#explore-more")
    expect(page.locator("#explore-list .card")).to_have_count(20)
    more.click()

    expect(page.locator("#explore-list .card")).to_have_count(40)
    assert page.evaluate("document.activeElement.textContent") == titles(page)[20]
    more.click()
    expect(page.locator("#explore-list .card")).to_have_count(42)
    expect(more).to_be_hidden()


def test_only_the_files_of_the_cards_that_are_shown_are_asked_for(page: Page, cities_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(path_below(request, cities_url)))
    page.goto(f"{cities_url}practicas/")
    expect(page.locator("#explore-more")).to_be_visible()
    assert [path for path in asked if path.startswith("datos/")] == ["datos/explorar.es.json"]

    page.locator(box("ciudad", "xx-lejos")).check()
    expect(page.locator("#explore-list .card.waiting")).to_have_count(0)
    assert [path for path in asked if path.startswith("datos/explorar/")] == ["datos/explorar/es/0.json"]


def path_below(request: Request, base: str) -> str:
    return request.url.removeprefix(base)


def test_the_whole_bank_begins_with_the_cards_of_the_page_and_goes_on_with_its_own(
    page: Page, cities_url: str
) -> None:
    page.goto(f"{cities_url}practicas/")
    expect(page.locator("#explore-list .card")).to_have_count(40)
    expect(page.locator("#explore-pages")).to_be_hidden()
    page.locator("#explore-more").click()

    expect(page.locator("#explore-list .card")).to_have_count(45)
    assert titles(page)[39:] == tuple(f"Obra {number:02}" for number in range(34, 40))


def test_a_jump_to_the_map_draws_nothing_anew(page: Page, cities_url: str) -> None:
    page.set_viewport_size({"width": 700, "height": 800})
    page.goto(f"{cities_url}practicas/?ciudad=xx-villa")
    page.locator("#explore-more").click()
    expect(page.locator("#explore-list .card")).to_have_count(40)
    page.locator(".to-map a").click()

    expect(page.locator("#mapa")).to_be_focused()
    expect(page.locator("#explore-list .card")).to_have_count(40)


def test_without_the_bank_the_page_says_so_and_keeps_its_lists(browser: Browser, cities_url: str) -> None:
    page = browser.new_page()
    page.route("**/datos/explorar.*", lambda route: route.abort())
    page.goto(f"{cities_url}practicas/")

    expect(page.locator("#explore-error")).to_have_text(
        "Los filtros no pudieron cargarse. Use las listas de esta página o vuelva a intentarlo."
    )
    expect(page.locator("#explore-ways")).to_be_attached()
    assert len(titles(page)) == 40
    page.close()


def test_a_card_serves_without_its_summary(browser: Browser, cities_url: str) -> None:
    page = browser.new_page()
    page.route("**/datos/explorar/**", lambda route: route.abort())
    page.goto(f"{cities_url}practicas/?ciudad=xx-lejos")

    expect(page.locator("#explore-list .card:not(.waiting)")).to_have_count(1)
    card = page.locator("#explore-list .card")
    assert card.locator(".place").inner_text() == "Lejos, España · 2016"
    assert card.locator("h3 a").get_attribute("href") == "xx-lejos-una/"
    page.close()
