"""«¿Sirve en mi ciudad?» in a browser: form, ranking with its reasons, address, tray, paper."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.visitors import visitor

ASKED = "ciudad=xx-villa-ejemplo&costo=hasta-10k&instrumento=formacion&tema=educacion&evidencia=2"
PHONE = {"width": 360, "height": 740}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with visitor(browser) as opened:
        yield opened


def ranking(page: Page) -> list[str]:
    """The titles, best first, once they stand there."""
    expect(page.locator("#fit-list .cmp").first).to_be_visible()
    return page.locator("#fit-list h3").all_inner_texts()


def line_of(page: Page, practice: str) -> Locator:
    """The line of a practice in the ranking."""
    return page.locator(f".cmp:has(h3 a[href$='/{practice}/'])")


def reasons(page: Page, practice: str) -> dict[str, list[str]]:
    """The sentences of a line under each of its words."""
    groups = line_of(page, practice).locator("dl > div")
    expect(groups.first).to_be_visible()
    return {group.locator("dt").inner_text(): group.locator("dd").all_inner_texts() for group in groups.all()}


def test_practices_are_ranked_with_reasons_for_against_and_unknown(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}sirve/?{ASKED}")

    assert ranking(page) == [
        "Compostaje en los barrios",
        "Biblioteca en bicicleta",
        "Feira de educação ambiental",
        "Mercado de cercanías en la estación",
        "Huertas en las escuelas",
        "Circuito de las villas",
    ]
    assert reasons(page, "xx-villa-ejemplo-compostaje") == {
        "Coincide": [
            "La hizo un gobierno de la misma franja de población: hasta 49.999 habitantes.",
            "Usa un instrumento que usted puede usar: «Formación». Usa además uno que usted no marcó: "
            "«Entrega de equipos o insumos».",
            "Tiene evidencia 3 de 4; usted pide al menos 2.",
        ],
        "No coincide": ["Trata otro tema: «Residuos y reciclaje»."],
        "Se ignora": ["La ficha no permite saber su costo en dólares."],
    }
    assert reasons(page, "xx-otra-villa-biblioteca")["Se ignora"] == [
        "La ficha no da una población con la que comparar.",
        "La ficha no permite saber su costo en dólares.",
    ]
    assert reasons(page, "xx-villa-ejemplo-mercado")["No coincide"] == [
        "Su costo supera lo que usted puede pagar: de US$ 10.000 a 50.000.",
        "Usa instrumentos que usted no marcó: «Feria o espacio de comercialización», "
        "«Cesión de suelo o espacio público».",
        "Trata otro tema: «Economía Social y Solidaria».",
    ]
    expect(page.locator("#fit-status")).to_have_text(
        "6 fichas ordenadas. Ninguna coincide en todo lo que usted pide."
    )
    assert line_of(page, "xx-villa-ejemplo-compostaje").locator(".why > p").inner_text() == (
        "Coincide en 3 de 5. Se ignora 1."
    )


def test_the_same_address_says_the_same_in_portuguese(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}pt/sirve/?{ASKED}")

    assert ranking(page)[0] == "Compostagem nos bairros"
    assert reasons(page, "xx-villa-ejemplo-compostaje") == {
        "Coincide": [
            "Foi feita por um governo da mesma faixa de população: até 49.999 habitantes.",
            "Usa um instrumento que você pode usar: «Formação». Usa também um que você não marcou: "
            "«Entrega de equipamentos ou insumos».",
            "Tem evidência 3 de 4; você pede pelo menos 2.",
        ],
        "Não coincide": ["Trata de outro tema: «Resíduos e reciclagem»."],
        "Não se sabe": ["A ficha não permite saber seu custo em dólares."],
    }
    expect(page.locator("#fit-asked li").nth(1)).to_have_text("População: Até 49.999 habitantes")


def test_the_form_asks_and_the_address_keeps_it_over_reload_and_language(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}sirve/")
    expect(page.locator("#fit-answer")).to_be_hidden()
    page.get_by_label("Población que gobierna").select_option("50000-299999")
    page.get_by_label("Turismo").check()
    page.get_by_role("button", name="Ver qué prácticas sirven").click()

    expect(page.locator("#fit-title")).to_be_focused()
    expect(page).to_have_url(f"{sample_url}sirve/#tamano=50000-299999&tema=turismo")
    assert reasons(page, "uy-pueblo-ejemplo-huertas")["No coincide"][0] == (
        "La hizo un gobierno de la franja de población vecina: 300.000 habitantes o más."
    )
    page.reload()
    first = ranking(page)[0]
    assert first == "Circuito de las villas"
    page.locator(".bbp-lang a[lang=pt]").click()
    expect(page).to_have_url(f"{sample_url}pt/sirve/#tamano=50000-299999&tema=turismo")
    assert ranking(page)[0] == "Circuito das vilas"
    expect(page.get_by_label("População que governa")).to_have_value("50000-299999")
    expect(page.get_by_label("Turismo")).to_be_checked()


def test_nothing_that_is_marked_leaves_the_browser(page: Page, sample_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{sample_url}sirve/")
    page.get_by_label("Puede pagar, como máximo").select_option("hasta-10k")
    ranking(page)
    page.get_by_label("Educación").check()
    page.reload()
    ranking(page)

    assert [
        url for url in asked if "hasta-10k" in url.partition("#")[0] or "educacion" in url.partition("#")[0]
    ] == []
    assert [url for url in asked if url.endswith("explorar.es.json")] != []
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_a_city_with_a_census_answers_for_the_population(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}sirve/")
    page.get_by_label("Su ciudad", exact=True).select_option("uy-pueblo-ejemplo")

    expect(page.locator("#fit-census")).to_have_text(
        "Pueblo Ejemplo: 410.000 habitantes según el censo de 2023. Su franja es: 300.000 habitantes o más."
    )
    expect(page.get_by_label("Población que gobierna")).to_be_hidden()
    expect(page).to_have_url(f"{sample_url}sirve/#ciudad=uy-pueblo-ejemplo")
    assert ranking(page)[0] == "Huertas en las escuelas"
    assert page.locator("#fit-asked li").all_inner_texts() == [
        "Ciudad: Pueblo Ejemplo",
        "Población: 300.000 habitantes o más",
    ]


def test_a_city_without_a_census_says_so_and_asks_for_the_band(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}pt/sirve/")
    page.get_by_label("Sua cidade", exact=True).select_option("xx-otra-villa")

    expect(page.locator("#fit-census")).to_have_text(
        "Não há um censo citado para Outra Vila: sua população é um dado que falta. Escolha a faixa."
    )
    expect(page.locator("#fit-answer")).to_be_hidden()
    page.get_by_label("População que governa").select_option("hasta-49999")
    expect(page).to_have_url(f"{sample_url}pt/sirve/#ciudad=xx-otra-villa&tamano=hasta-49999")
    ranking(page)


def test_a_form_without_criteria_asks_for_one(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}sirve/")
    page.get_by_role("button", name="Ver qué prácticas sirven").click()

    expect(page.locator("#fit-notice")).to_have_text(
        "Marque al menos un criterio para ver las fichas ordenadas."
    )
    page.get_by_label("Educación").check()
    ranking(page)
    expect(page.locator("#fit-notice")).to_have_text("")
    page.get_by_role("button", name="Borrar todo").click()
    expect(page.locator("#fit-answer")).to_be_hidden()
    expect(page).to_have_url(f"{sample_url}sirve/")


def test_what_an_address_asks_in_vain_is_said(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}sirve/?tema=educacion&tema=astronomia&costo=gratis&p=no-hay")
    ranking(page)

    expect(page.locator("#fit-notice")).to_have_text(
        "La dirección pide algo que esta página no conoce y no se tuvo en cuenta: gratis, astronomia, no-hay."
    )
    expect(page).to_have_url(f"{sample_url}sirve/#tema=educacion")


def test_a_jump_within_the_page_keeps_what_was_asked(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}sirve/#tema=educacion")
    ranking(page)
    page.get_by_role("link", name="Cómo se ordena").click()

    expect(page.locator("#como-se-ordena")).to_be_in_viewport()
    expect(page).to_have_url(f"{sample_url}sirve/#tema=educacion")
    expect(page.get_by_label("Educación")).to_be_checked()


def test_practices_are_gathered_in_the_address_and_compared(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}sirve/#tema=educacion")
    ranking(page)
    compare = page.get_by_role("link", name="Comparar lado a lado")
    buttons = page.locator("#fit-list button")
    buttons.nth(0).click()
    expect(page.locator("#fit-tray-said")).to_have_text("Sume al menos otra para comparar.")
    expect(compare).to_be_hidden()
    for place in (1, 2, 3):
        buttons.nth(place).click()

    expect(page.locator("#fit-tray-said")).to_have_text("Ya son cuatro, el máximo.")
    expect(buttons.nth(4)).to_be_disabled()
    expect(buttons.nth(0)).to_contain_text("Quitar de la comparación")
    page.locator("#fit-chosen button").first.click()
    expect(page.locator("#fit-chosen button").first).to_be_focused()
    expect(buttons.nth(4)).to_be_enabled()
    expect(page).to_have_url(
        f"{sample_url}sirve/#tema=educacion&p=xx-otra-villa-feria"
        "&p=uy-pueblo-ejemplo-huertas&p=xx-villa-ejemplo-mercado"
    )
    assert compare.get_attribute("href") == (
        f"{sample_url}comparar/?p=xx-otra-villa-feria&p=uy-pueblo-ejemplo-huertas&p=xx-villa-ejemplo-mercado"
    )


def test_a_line_leads_to_the_practice_and_to_its_contact(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}pt/sirve/#tema=turismo")
    ranking(page)
    line = line_of(page, "xx-region-ejemplo-circuito")

    assert line.get_by_role("link", name="Pedir contato: Circuito das vilas").get_attribute("href") == (
        "../../pt/practicas/xx-region-ejemplo-circuito/#contacto"
    )
    expect(line.locator(".small").first).to_have_text("Vila Exemplo, XX; Outra Vila, XX · 2020")
    expect(line.locator(".meta")).to_have_text("Experiência Evidência 1 de 4")
    line.locator("h3 a").click()
    expect(page).to_have_url(f"{sample_url}pt/practicas/xx-region-ejemplo-circuito/")


def test_the_address_is_copied(browser: Browser, sample_url: str) -> None:
    with visitor(browser, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(f"{sample_url}sirve/#tema=educacion")
        ranking(page)
        page.get_by_role("button", name="Copiar la dirección").click()

        expect(page.locator("#fit-copied")).to_have_text("Dirección copiada.")
        copied: Any = page.evaluate("navigator.clipboard.readText()")
        assert copied == f"{sample_url}sirve/#tema=educacion"


def test_paper_shows_what_was_asked_the_reasons_and_the_address(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}sirve/#tema=educacion&p=xx-otra-villa-feria")
    ranking(page)
    page.emulate_media(media="print")

    for hidden in ("#fit-form", "#fit-tray", "#fit-answer .btns", ".search-ways", "#como-se-ordena"):
        assert page.locator(f"{hidden}:visible").count() == 0
    expect(page.locator("#fit-asked")).to_have_text("Temas: Educación")
    expect(page.locator(".why dt").first).to_be_visible()
    expect(page.locator(".sheet")).to_have_text(
        f"Dirección de esta hoja: {sample_url}sirve/#tema=educacion&p=xx-otra-villa-feria"
    )


def test_a_long_ranking_comes_by_twenties_and_the_focus_goes_on(page: Page, sample_url: str) -> None:
    kinds = ("instrument", "country", "city", "year", "axis", "goal", "size", "language", "situation")
    tables = {kind: [["x", "X", 0]] for kind in kinds} | {
        "theme": [["educacion", "Educación"]],
        "evidence": [["1", "1 · En marcha"]],
        "cost": [["sin-dato", "Sin dato"]],
    }
    practices = [[f"p{n}", f"Ficha {n}", [0], [0], [0], 0, 0, [], [], -1, 0, 0, 0, 0] for n in range(1, 46)]
    bank = json.dumps({"tables": tables, "practices": practices})
    page.route("**/datos/explorar*", lambda route: route.fulfill(body=bank, content_type="application/json"))
    page.goto(f"{sample_url}sirve/#tema=educacion")

    assert ranking(page) == [f"Ficha {n}" for n in range(1, 21)]
    expect(page.locator("#fit-shown")).to_have_text("Se muestran 20 de 45.")
    more = page.get_by_role("button", name="Mostrar más prácticas")
    more.click()
    expect(page.get_by_role("link", name="Ficha 21", exact=True)).to_be_focused()
    more.click()
    expect(page.locator("#fit-list .cmp")).to_have_count(45)
    expect(page.locator(".cmp .rk").last).to_have_text("Puesto 45")
    expect(more).to_be_hidden()


def test_a_failure_is_told_in_words_and_the_next_attempt_works(browser: Browser, sample_url: str) -> None:
    page = browser.new_page()
    page.route("**/datos/explorar*", lambda route: route.abort())
    page.goto(f"{sample_url}sirve/#tema=educacion")
    expect(page.locator("#fit-notice")).to_have_text(
        "El banco no pudo cargarse. Vuelva a intentarlo o use las listas de esta página."
    )

    page.unroute("**/datos/explorar*")
    page.get_by_role("button", name="Ver qué prácticas sirven").click()
    assert len(ranking(page)) == 6
    page.close()


@pytest.mark.parametrize("home", ["", "pt/"])
def test_without_scripts_the_page_leads_to_the_lists(browser: Browser, sample_url: str, home: str) -> None:
    with visitor(browser, java_script_enabled=False, viewport=PHONE) as page:
        page.goto(f"{sample_url}{home}sirve/")
        expect(page.locator("#fit-form")).to_be_hidden()
        expect(page.locator(".note.without-js")).to_be_visible()
        page.locator(".search-ways a").first.click()

        expect(page).to_have_url(f"{sample_url}{home}tamanos/")
