"""Practices side by side in a browser: the rows, what is equal or unknown, adding and removing, paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.visitors import visitor

PHONE = {"width": 360, "height": 740}
MARKET, BICYCLE, FAIR = "xx-villa-ejemplo-mercado", "xx-otra-villa-biblioteca", "xx-otra-villa-feria"
TWO = f"comparar/?p={MARKET}&p={BICYCLE}"
# [[label, [[line, …] of each practice]], …]
READ_ROWS = """() => {
  const lineOf = (line) => line.textContent.replace(/\\s+/g, " ").trim()
  const linesOf = (cell) => [...cell.querySelectorAll("p")].map(lineOf)
  const rows = [...document.querySelectorAll("#compare-table tr:has(th[scope=row])")]
  const labelOf = (row) => row.querySelector("th").firstChild.textContent
  return rows.map((row) => [labelOf(row), [...row.querySelectorAll("td")].map(linesOf)])
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with visitor(browser) as opened:
        yield opened


SIDE_BY_SIDE = {
    "Lugar": [["Villa Ejemplo, XX"], ["Otra Villa, XX"]],
    "Población del gobierno": [
        ["Hasta 49.999 habitantes", "35.000 habitantes, censo de 2020"],
        ["Sin dato"],
    ],
    "Período": [
        ["Inicio: marzo de 2016", "El mercado abre de octubre a noviembre."],
        ["Inicio: 2018", "Fin: 2021"],
    ],
    "Situación": [["En marcha"], ["Terminada"]],
    "Responsable": [
        ["Unidad de Desarrollo Cooperativo, Municipalidad de Villa Ejemplo"],
        ["Biblioteca Pública de Otra Villa"],
    ],
    "Temas": [["Economía Social y Solidaria"], ["Educación"]],
    "Instrumentos": [
        ["Feria o espacio de comercialización", "Cesión de suelo o espacio público"],
        ["Servicio"],
    ],
    "Destinatarios": [["Cooperativas", "Productores familiares"], ["Sin dato"]],
    "Evidencia": [
        ["Buena práctica Evidencia 4 de 4", "Evaluada o replicada"],
        ["Buena práctica Evidencia 2 de 4", "Resultados declarados"],
    ],
    "Resultados": [
        [
            "Puestos habilitados: 30 puestos2017 · Producto",
            "Puestos habilitados: 42,5 puestos2018 · Producto",
            "Familias que venden: más de 200 familias2015–2017 · Resultado",
            "Ventas del año: 1.200 USD2018 · Impacto",
        ],
        ["Libros prestados: 3.400 libros2020 · Producto"],
    ],
    "Costo": [
        ["12.000 dólares estadounidenses (USD), a valores de 2016", "De US$ 10.000 a 50.000"],
        ["Sin dato"],
    ],
    "Financiamiento": [["Presupuesto propio", "Transferencia nacional"], ["Sin dato"]],
    "¿Están descritos los pasos para hacerla?": [["Parcial"], ["Sin dato"]],
    "¿Se conoce el costo?": [["Sí"], ["Sin dato"]],
    "¿Se indica la base legal o institucional?": [["Sí"], ["Sin dato"]],
    "¿Participó la comunidad destinataria?": [["Sí"], ["Sin dato"]],
    "¿Continuó después de un año o de un cambio de gobierno?": [["Sí"], ["Sin dato"]],
    "¿Hay documentos que otra ciudad pueda usar?": [["No"], ["Sin dato"]],
    "Fuentes, por origen": [
        ["3 fuentes", "Del propio gobierno: 1", "Norma legal: 1", "Prensa: 1"],
        ["2 fuentes", "Del propio gobierno: 1", "Evaluación: 1"],
    ],
    "Licencia": [["CC BY 4.0"], ["CC BY 4.0"]],
}
"""Every row of the first comparison, in its order: what each of the two practices says."""


def rows(page: Page) -> dict[str, list[list[str]]]:
    """Every row by its label: the lines of each practice."""
    expect(page.locator("#compare-table tbody").first).to_be_visible()
    found: Any = page.evaluate(READ_ROWS)
    return dict(found)


def expect_columns(page: Page, *titles: str) -> None:
    """The practices stand there, in this order."""
    expect(page.locator("#compare-table thead th a")).to_have_text(list(titles))


def test_practices_stand_side_by_side_row_by_row(page: Page, sample_url: str) -> None:
    page.goto(sample_url + TWO)

    assert rows(page) == SIDE_BY_SIDE


def test_the_same_address_says_the_same_in_portuguese(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}pt/{TWO}")
    found = rows(page)

    expect_columns(page, "Mercado de proximidade na estação", "Biblioteca de bicicleta")
    assert found["Período"][0][0] == "Início: março de 2016"
    assert found["Resultados"][0][2] == "Famílias que vendem: mais de 200 famílias2015–2017 · Resultado"
    assert found["Custo"][0][0] == "12.000 dólares americanos (USD), em valores de 2016"
    assert found["Público"][1] == ["Sem dado"]
    office = page.locator("tr:has(th:text-is('Responsável')) td p").first
    assert office.get_attribute("lang") == "es"


def test_what_is_not_translated_stays_in_its_language_and_says_so(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}comparar/?p={FAIR}")

    expect_columns(page, "Feira de educação ambiental")
    assert page.locator("#compare-table thead a").get_attribute("lang") == "pt"
    assert page.locator(".figure b").get_attribute("lang") == "pt"
    assert rows(page)["Resultados"] == [["Escolas que participam: cerca de 12 escolasSin dato · Producto"]]
    expect(page.locator("#compare-same")).to_be_hidden()


def test_rows_that_tell_nothing_apart_say_why_and_can_be_hidden(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}comparar/?p={BICYCLE}&p={FAIR}")
    expect(page.locator("#compare-status")).to_have_text(
        "2 prácticas lado a lado. 12 filas no muestran diferencias."
    )
    cost = page.locator("tr:has(th:text('Costo'))").nth(1)
    licence = page.locator("tr:has(th:text('Licencia'))").last
    expect(cost.locator(".same")).to_have_text("Sin dato en todas")
    expect(licence.locator(".same")).to_have_text("Igual en todas")

    page.get_by_label("Ocultar las filas sin diferencias").check()
    expect(licence).to_be_hidden()
    expect(page).to_have_url(f"{sample_url}comparar/?p={BICYCLE}&p={FAIR}&iguales=ocultas")
    page.reload()
    expect(page.get_by_label("Ocultar las filas sin diferencias")).to_be_checked()
    expect(page.locator("tr:has(th:text('Licencia'))").last).to_be_hidden()
    page.go_back()
    expect(page.locator("tr:has(th:text('Licencia'))").last).to_be_visible()


def test_practices_are_added_by_words_and_removed(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}comparar/")
    expect(page.locator("#compare-empty")).to_be_visible()
    box = page.get_by_role("combobox", name="Sumar una práctica, por su título o su ciudad")
    box.fill("bicicleta")
    box.press("Enter")
    expect_columns(page, "Biblioteca en bicicleta")
    expect(page.locator("#compare-status")).to_be_focused()

    box.fill("otra vílla")
    box.press("Enter")
    expect(page.locator("#compare-found")).to_have_text(
        "3 fichas tienen «otra vílla». Elija una o escriba más."
    )
    page.get_by_role("button", name="Sumar: Feira de educação ambiental (Otra Villa, XX)").click()
    expect(page).to_have_url(f"{sample_url}comparar/?p={BICYCLE}&p={FAIR}")
    expect_columns(page, "Biblioteca en bicicleta", "Feira de educação ambiental")

    page.get_by_role("button", name="Quitar: Biblioteca en bicicleta").click()
    expect(page).to_have_url(f"{sample_url}comparar/?p={FAIR}")
    expect(page.get_by_role("button", name="Quitar: Feira de educação ambiental")).to_be_focused()
    page.go_back()
    expect_columns(page, "Biblioteca en bicicleta", "Feira de educação ambiental")
    box.fill("zzzz")
    box.press("Enter")
    expect(page.locator("#compare-found")).to_have_text(
        "Ninguna ficha tiene «zzzz» en el título o en la ciudad."
    )


def test_no_more_than_four_are_compared_each_once(page: Page, sample_url: str) -> None:
    four = (MARKET, BICYCLE, FAIR, "xx-region-ejemplo-circuito")
    asked = "&".join(f"p={one}" for one in (MARKET, *four, "uy-pueblo-ejemplo-huertas"))
    page.goto(f"{sample_url}comparar/?{asked}")

    expect(page.locator("#compare-table thead th")).to_have_count(4)
    expect(page.locator("#compare-status")).to_contain_text("Ya son cuatro, el máximo.")
    box = page.get_by_role("combobox")
    box.fill("huertas")
    box.press("Enter")
    expect(page.locator("#compare-found")).to_have_text(
        "Ya son cuatro, el máximo. Quite una para sumar otra."
    )


def test_the_language_switch_keeps_what_is_compared(page: Page, sample_url: str) -> None:
    page.goto(sample_url + TWO)
    expect(page.locator("#compare-table tbody").first).to_be_visible()
    page.locator(".bbp-lang a[lang=pt]").click()

    expect(page).to_have_url(f"{sample_url}pt/{TWO}")
    expect_columns(page, "Mercado de proximidade na estação", "Biblioteca de bicicleta")


def test_a_withdrawn_practice_says_so(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}pt/comparar/?p=xx-villa-ejemplo-oficina")

    expect(page.locator("#compare-table thead .badge")).to_have_text("Ficha retirada em 1 de abril de 2026")


def test_a_practice_that_does_not_exist_is_named_and_the_others_are_shown(
    browser: Browser, sample_url: str
) -> None:
    page = browser.new_page()
    page.goto(f"{sample_url}comparar/?p=no-hay&p={MARKET}&p=../x")

    expect_columns(page, "Mercado de cercanías en la estación")
    expect(page.locator("#compare-status")).to_have_text(
        "1 práctica. No hay fichas con estos nombres: no-hay, ../x."
    )
    page.close()


def test_a_failure_is_told_in_words(browser: Browser, sample_url: str) -> None:
    page = browser.new_page()
    page.route("**/practica.json", lambda route: route.abort())
    page.goto(sample_url + TWO)

    expect(page.locator("#compare-status")).to_have_text(
        "Los datos no pudieron cargarse. Vuelva a intentarlo."
    )
    page.close()


def test_on_a_phone_each_row_sets_one_practice_below_the_other(browser: Browser, sample_url: str) -> None:
    with visitor(browser, viewport=PHONE) as page:
        page.goto(sample_url + TWO)
        expect(page.locator("#compare-table tbody").first).to_be_visible()
        cells = page.locator("tr:has(th:text-is('Situación')) td")
        first, second = (cell.bounding_box() for cell in cells.all())

        assert first is not None
        assert second is not None
        assert second["y"] >= first["y"] + first["height"]
        label = cells.first.evaluate("cell => getComputedStyle(cell, '::before').content")
        assert label == '"Mercado de cercanías en la estación"'
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_paper_shows_the_table_and_the_address_on_a_wide_sheet(page: Page, sample_url: str) -> None:
    page.goto(sample_url + TWO)
    expect(page.locator("#compare-table tbody").first).to_be_visible()
    page.emulate_media(media="print")

    for hidden in ("#compare-form", "#compare-answer .bar", "#compare-table button", ".search-ways"):
        assert page.locator(f"{hidden}:visible").count() == 0
    expect(page.locator(".sheet")).to_have_text(f"Dirección de esta hoja: {sample_url}{TWO}")
    assert page.pdf(prefer_css_page_size=True)[:4] == b"%PDF"


def test_a_practice_leads_to_its_comparison(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}practicas/{MARKET}/")
    page.get_by_role("link", name="Comparar", exact=True).click()

    expect(page).to_have_url(f"{sample_url}comparar/?p={MARKET}")
    expect_columns(page, "Mercado de cercanías en la estación")


@pytest.mark.parametrize("home", ["", "pt/"])
def test_without_scripts_the_page_leads_to_the_lists(browser: Browser, sample_url: str, home: str) -> None:
    with visitor(browser, java_script_enabled=False, viewport=PHONE) as page:
        page.goto(f"{sample_url}{home}{TWO}")
        expect(page.locator(".note.without-js")).to_be_visible()
        expect(page.locator("#compare-form")).to_be_hidden()
        page.locator(".search-ways a").first.click()

        expect(page).to_have_url(f"{sample_url}{home}practicas/")
