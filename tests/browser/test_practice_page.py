"""The page of a practice in a browser: the message for the secretariat, and what the page rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.static_server import serve_directory
from tests.browser.test_send import CLIPBOARD, WITHOUT_CLIPBOARD, WITHOUT_COMMAND, copied, press
from tests.browser.visitors import visitor
from tests.projects import PREFIX, SITE_URL, build, copy_sample_project

MARKET = "practicas/xx-villa-ejemplo-mercado/"
ADDRESS = "stpm@red.example"
LIMIT = 2000
PHONE = {"width": 320, "height": 700}
QUESTION = "¿Cuánto costó abrir el mercado? 100 % & $& «costos»"


@pytest.fixture(scope="module")
def addressed_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The sample site with the secretariat's address and the project's page."""
    project = copy_sample_project(tmp_path_factory.mktemp("addressed") / "project")
    finished = build(
        project, SITE_URL=SITE_URL, CONTACTO_STPM=ADDRESS, REPO_URL="https://github.com/red/banco"
    )
    assert finished.returncode == 0, finished.stderr
    with serve_directory(project / "site", PREFIX) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a browser that may use the clipboard."""
    with visitor(browser, permissions=CLIPBOARD) as opened:
        yield opened


def message(page: Page) -> str:
    return page.locator("#contact-text").inner_text()


def mail_of(page: Page) -> tuple[str, str, str]:
    """Address, subject and body that the mail program would get; never a longer link than it takes."""
    href = page.locator("#contact-mail").get_attribute("href") or ""
    assert len(href) <= LIMIT
    target = urlsplit(href)
    given = parse_qs(target.query)
    return target.path, given["subject"][0], given["body"][0].replace("\r\n", "\n")


def said(page: Page) -> str:
    status = page.locator("#contact-said")
    expect(status).not_to_be_empty()
    return status.inner_text()


# --- Contact ----------------------------------------------------------------------------------------------


def test_text_and_link_follow_what_the_reader_types(page: Page, addressed_url: str) -> None:
    page.goto(addressed_url + MARKET)
    page.get_by_role("link", name="Pedir contacto a través de la STPM").click()
    page.get_by_label("Su gobierno local y su área").fill("Rosario, Economía Social")
    page.get_by_label("Su consulta").fill(QUESTION)

    subject = "Contacto por la práctica «Mercado de cercanías en la estación»"
    body = (
        "Hola:\n\nLeímos la práctica «Mercado de cercanías en la estación» (Villa Ejemplo, XX) en el "
        f"Banco de Buenas Prácticas:\n{SITE_URL}{MARKET}\n\n"
        "Queremos ponernos en contacto con el equipo responsable.\n"
        f"Escribimos desde: Rosario, Economía Social\nNuestra consulta: {QUESTION}"
    )
    assert page.url == f"{addressed_url}{MARKET}#contacto"
    assert message(page) == f"Asunto: {subject}\n\n{body}"
    assert mail_of(page) == (ADDRESS, subject, body)


def test_the_message_can_be_written_in_the_other_language(page: Page, addressed_url: str) -> None:
    page.goto(addressed_url + MARKET)
    page.get_by_label("Su consulta").fill("Custos?")
    page.get_by_label("Português").check()

    assert message(page).startswith("Assunto: Contato sobre a prática «Mercado de proximidade na estação»\n")
    assert "Escrevemos de: [governo local e área]" in message(page)
    assert f"{SITE_URL}pt/{MARKET}" in message(page)
    assert mail_of(page)[2].endswith("Nossa pergunta: Custos?")
    expect(page.locator("#contact-text")).to_have_attribute("lang", "pt")
    page.get_by_label("Español").check()
    assert message(page).startswith("Asunto: Contacto por la práctica")


def test_the_message_is_copied_whole(page: Page, sample_url: str) -> None:
    """On a site without the secretariat's address, where copying is the only way."""
    page.goto(f"{sample_url}pt/{MARKET}")
    page.get_by_label("Sua pergunta").fill("Quanto custou?")
    press(page, "Copiar a mensagem")

    assert said(page) == "Mensagem copiada."
    assert copied(page) == message(page)
    assert message(page).endswith("Nossa pergunta: Quanto custou?")
    assert page.locator("#contact-mail").count() == 0


def test_when_nothing_may_be_copied_the_message_is_left_selected(page: Page, sample_url: str) -> None:
    for script in (WITHOUT_CLIPBOARD, WITHOUT_COMMAND):
        page.add_init_script(script)
    page.goto(sample_url + MARKET)
    press(page, "Copiar el mensaje")

    assert said(page).startswith("El navegador no dejó copiar. El texto quedó seleccionado:")
    assert page.evaluate("getSelection().toString()") == message(page)


def test_a_question_too_long_for_a_link_is_left_out_of_it_and_the_page_says_so(
    page: Page, addressed_url: str
) -> None:
    page.goto(addressed_url + MARKET)
    long = "¿Cómo se hizo? " * 90
    page.get_by_label("Su consulta").fill(long)

    assert mail_of(page)[2].endswith("Nuestra consulta: [pegue aquí su consulta]")
    expect(page.locator("#contact-long")).to_contain_text("Copie el mensaje y péguelo completo.")
    assert message(page).endswith(long.strip())
    page.get_by_label("Su consulta").fill("¿Cómo se hizo?")
    expect(page.locator("#contact-long")).to_be_empty()
    assert mail_of(page)[2].endswith("Nuestra consulta: ¿Cómo se hizo?")


def test_nothing_of_what_was_typed_leaves_the_page_or_stays_in_the_browser(
    page: Page, addressed_url: str
) -> None:
    page.goto(addressed_url + MARKET)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_label("Su gobierno local y su área").fill("Rosario")
    page.get_by_label("Su consulta").fill("¿Costos?")
    press(page, "Copiar el mensaje")
    said(page)

    kept = page.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]")
    # The icon of the site is loaded when the browser has the time.
    assert [url for url in asked if not url.endswith("/sign.svg")] == []
    assert kept == [[], [], ""]
    page.reload()
    assert "Rosario" not in message(page)


def test_without_scripts_the_message_and_the_link_are_there_and_no_dead_control(
    browser: Browser, addressed_url: str
) -> None:
    with visitor(browser, java_script_enabled=False, viewport=PHONE) as page:
        page.goto(f"{addressed_url}pt/{MARKET}")

        assert "Nossa pergunta: [escreva aqui sua pergunta]" in message(page)
        assert mail_of(page)[0] == ADDRESS
        assert page.locator("section.contact").get_by_role("textbox").count() == 0
        assert page.locator("section.contact").get_by_role("button").count() == 0
        page.get_by_role("link", name="A mensagem em espanhol").click()
        assert message(page).startswith("Asunto: Contacto por la práctica")


# --- Trust ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("home", "source", "result"),
    [
        ("", "1 · Del propio gobierno", "Puestos habilitados"),
        ("pt/", "1 · Do próprio governo", "Bancas habilitadas"),
    ],
)
def test_a_result_leads_to_its_source_and_the_source_back_to_the_result(
    page: Page, sample_url: str, home: str, source: str, result: str
) -> None:
    page.goto(f"{sample_url}{home}{MARKET}")
    page.locator("table.res").get_by_role("link", name=source).first.click()
    cited = page.locator("li:target")

    expect(cited).to_have_id("fuente-1")
    cited.get_by_role("link", name=result).click()
    expect(page.locator("tbody:target")).to_contain_text(result)
    expect(page.locator("tbody:target")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("home", "summary", "here"),
    [
        ("", "Qué significa cada nivel", "4 · Evaluada o replicada"),
        ("pt/", "O que significa cada nível", "4 · Avaliada ou replicada"),
    ],
)
def test_the_scale_opens_where_the_level_is_shown_and_leads_to_its_page(
    page: Page, sample_url: str, home: str, summary: str, here: str
) -> None:
    page.goto(f"{sample_url}{home}{MARKET}")
    scale = page.locator(".phead-side details")
    expect(scale.locator("dl")).to_be_hidden()
    scale.get_by_text(summary).click()

    expect(scale.locator(".here dt")).to_have_text(here)
    scale.get_by_role("link").click()
    expect(page).to_have_url(f"{sample_url}{home}evidencia/")


def test_the_history_is_that_of_the_file(page: Page, addressed_url: str) -> None:
    page.goto(f"{addressed_url}pt/{MARKET}")

    page.get_by_role("link", name="Histórico da ficha", exact=True).click()
    expect(page).to_have_url(re.compile("#historia$"))
    expect(page.get_by_role("link", name="Ver o histórico da ficha")).to_have_attribute(
        "href", "https://github.com/red/banco/commits/main/practicas/xx-villa-ejemplo-mercado/pt.md"
    )


@pytest.mark.parametrize("home", ["", "pt/"])
def test_with_everything_open_nothing_is_wider_than_the_smallest_screen(
    browser: Browser, addressed_url: str, home: str
) -> None:
    with visitor(browser, viewport=PHONE) as page:
        page.goto(f"{addressed_url}{home}{MARKET}")
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")

        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
