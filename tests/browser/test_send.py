"""The page from which an issue is sent, in a browser: what its buttons copy, and what they say."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations_in_both_schemes
from tests.browser.visitors import visitor
from tests.projects import SITE_URL

SEND = "boletines/2026-t2/enviar/"
PORTUGUESE = f"pt/{SEND}"
SUBJECT = "Boletín n.º 2: un trimestre contado después"
CLIPBOARD = ["clipboard-read", "clipboard-write"]
WIDE, PHONE, NARROWEST = ({"width": width, "height": 800} for width in (1280, 360, 320))
READ = """async (type) => {
    const [item] = await navigator.clipboard.read()
    return item.types.includes(type) ? (await item.getType(type)).text() : null
}"""
# What an old browser, or one that allows nothing, answers.
WITHOUT_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
WITHOUT_COMMAND = "document.execCommand = () => false"
REFUSE_WRITING = (
    "() => { navigator.clipboard.write = () => Promise.reject(new DOMException('', 'NotAllowedError')) }"
)
# A link to another program or site is not followed: only what the page says is asked for.
STAY = "addEventListener('click', (event) => event.target.closest('a') && event.preventDefault())"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """The page in a browser that may use the clipboard."""
    with visitor(browser, permissions=CLIPBOARD, viewport=WIDE) as opened:
        yield opened


def open_page(page: Page, url: str, *scripts: str) -> None:
    """Open the page; `scripts` run before its own."""
    for script in scripts:
        page.add_init_script(script)
    page.goto(url)


def copied(page: Page, kind: str = "text/plain") -> str | None:
    """What lies on the clipboard in a format."""
    found: str | None = page.evaluate(READ, kind)
    return found.replace("\r\n", "\n") if found else found


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def status(page: Page, name: str) -> str:
    """What the status beside a button says, once it says something."""
    said = page.locator(f"#said-{name}")
    expect(said).not_to_be_empty()
    return said.inner_text()


# --- What is copied ---------------------------------------------------------------------------------------


def test_the_subject_is_copied(page: Page, sample_url: str) -> None:
    open_page(page, sample_url + SEND)
    press(page, "Copiar el asunto")

    assert status(page, "subject") == "Asunto copiado."
    assert copied(page) == SUBJECT


def test_the_mail_is_copied_as_formatted_text_and_as_plain_text(page: Page, sample_url: str) -> None:
    open_page(page, sample_url + SEND)
    plain = page.request.get(f"{sample_url}boletines/2026-t2/correo.txt").text()
    press(page, "Copiar el boletín")

    assert status(page, "mail") == "Boletín copiado con su formato. Péguelo en un mensaje nuevo."
    assert copied(page) == plain
    html = copied(page, "text/html") or ""
    assert "Un trimestre contado después" in html
    assert f"{SITE_URL}practicas/xx-villa-ejemplo-compostaje/" in html
    assert "style=" in html
    assert "<script" not in html
    assert "display: none" not in html


def test_what_is_pasted_from_the_clipboard_keeps_headings_and_links(page: Page, sample_url: str) -> None:
    open_page(page, sample_url + SEND)
    press(page, "Copiar el boletín")
    status(page, "mail")
    page.evaluate("document.body.innerHTML = '<div contenteditable id=message>x</div>'")
    page.locator("#message").click()
    page.keyboard.press("Control+A")
    page.keyboard.press("Control+V")

    message = page.locator("#message")
    expect(message.get_by_role("heading", name="Un trimestre contado después")).to_be_visible()
    expect(message.locator(f"a[href='{SITE_URL}boletines/2026-t2/']").first).to_be_visible()


def test_the_short_text_and_the_link_are_copied(page: Page, sample_url: str) -> None:
    open_page(page, sample_url + PORTUGUESE)
    press(page, "Copiar o texto")
    assert status(page, "share") == "Texto copiado."
    short = copied(page) or ""

    press(page, "Copiar o link")
    assert status(page, "link") == "Link copiado."
    assert copied(page) == f"{SITE_URL}pt/boletines/2026-t2/"
    assert short.splitlines()[0] == "Um trimestre contado depois"
    assert short.splitlines()[-1] == f"{SITE_URL}pt/boletines/2026-t2/"


def test_every_button_works_by_keyboard_and_keeps_the_focus(page: Page, sample_url: str) -> None:
    open_page(page, sample_url + SEND)
    for key, name, said in (
        ("Enter", "Copiar el asunto", "subject"),
        ("Space", "Copiar el boletín", "mail"),
        ("Enter", "Copiar el texto", "share"),
        ("Space", "Copiar el enlace", "link"),
    ):
        button = page.get_by_role("button", name=name, exact=True)
        button.focus()
        page.keyboard.press(key)
        status(page, said)
        expect(button).to_be_focused()


def test_tab_reaches_each_control_in_the_order_of_the_page(page: Page, sample_url: str) -> None:
    open_page(page, sample_url + SEND)
    page.locator(".steps a").first.focus()
    names = []
    for _ in range(11):
        names.append(page.evaluate("document.activeElement.textContent.trim()"))
        page.keyboard.press("Tab")

    assert names == [
        "Español",
        "Português",
        "Copiar el asunto",
        "Copiar el boletín",
        "Descargar el .eml",
        "Abrir el texto sin formato",
        "Ver el correo completo",
        "Abrir en mi programa de correo",
        "Abrir WhatsApp con el texto",
        "Copiar el texto",
        "Copiar el enlace",
    ]


# --- When the browser refuses -----------------------------------------------------------------------------


def test_without_the_newer_clipboard_the_older_command_copies_the_same(page: Page, sample_url: str) -> None:
    open_page(page, sample_url + SEND)
    # The page reads its clipboard by the newer way; only the script of the page is denied it.
    page.evaluate(REFUSE_WRITING)
    press(page, "Copiar el boletín")

    assert status(page, "mail") == "Boletín copiado con su formato. Péguelo en un mensaje nuevo."
    assert "Un trimestre contado después" in (copied(page, "text/html") or "")
    assert "Un trimestre contado después" in (copied(page) or "")
    assert page.evaluate("getSelection().toString()") == ""

    press(page, "Copiar el asunto")
    status(page, "subject")
    assert copied(page) == SUBJECT


def test_a_page_without_a_clipboard_still_copies(page: Page, sample_url: str) -> None:
    open_page(page, sample_url + SEND, WITHOUT_CLIPBOARD)
    press(page, "Copiar el asunto")

    assert status(page, "subject") == "Asunto copiado."


def test_a_permission_that_is_denied_does_not_stop_the_older_way(browser: Browser, sample_url: str) -> None:
    with visitor(browser) as page:
        session = page.context.new_cdp_session(page)
        session.send(
            "Browser.setPermission", {"permission": {"name": "clipboard-write"}, "setting": "denied"}
        )
        open_page(page, sample_url + SEND)
        press(page, "Copiar el asunto")

        assert status(page, "subject") == "Asunto copiado."


def test_when_nothing_may_be_copied_the_text_is_left_selected(page: Page, sample_url: str) -> None:
    open_page(page, sample_url + SEND, WITHOUT_CLIPBOARD, WITHOUT_COMMAND)
    press(page, "Copiar el asunto")

    assert status(page, "subject") == (
        "El navegador no dejó copiar. El texto quedó seleccionado: cópielo con Ctrl+C (en Mac, Cmd+C)."
    )
    assert page.evaluate("getSelection().toString()") == SUBJECT
    assert "bad" in (page.locator("#said-subject").get_attribute("class") or "")


def test_when_the_mail_may_not_be_copied_the_page_says_what_to_do(page: Page, sample_url: str) -> None:
    open_page(page, sample_url + SEND, WITHOUT_CLIPBOARD, WITHOUT_COMMAND)
    press(page, "Copiar el boletín")

    assert status(page, "mail").startswith(
        "El navegador no dejó copiar el boletín. Abra «Ver el correo completo», selecciónelo todo con Ctrl+A"
    )
    assert page.evaluate("getSelection().toString()") == ""


def test_a_mail_that_does_not_arrive_is_told_and_the_next_attempt_works(
    browser: Browser, sample_url: str
) -> None:
    context = browser.new_context(permissions=CLIPBOARD)
    page = context.new_page()
    page.route("**/correo.txt", lambda route: route.abort())
    page.goto(sample_url + SEND)
    press(page, "Copiar el boletín")
    assert status(page, "mail").startswith("El navegador no dejó copiar el boletín.")

    page.unroute("**/correo.txt")
    press(page, "Copiar el boletín")
    expect(page.locator("#said-mail")).to_have_text(
        "Boletín copiado con su formato. Péguelo en un mensaje nuevo."
    )
    context.close()


# --- What leads elsewhere ---------------------------------------------------------------------------------


def test_the_message_is_downloaded_under_a_telling_name(page: Page, sample_url: str) -> None:
    open_page(page, sample_url + SEND)
    with page.expect_download() as started:
        page.get_by_role("link", name="Descargar el .eml").click()

    assert started.value.suggested_filename == "boletin-2026-t2-es.eml"
    assert started.value.path().read_bytes().startswith(b"From: ")
    assert status(page, "mail").startswith("Se pidió la descarga del archivo .eml.")


def test_the_mail_program_gets_subject_and_short_text(page: Page, sample_url: str) -> None:
    open_page(page, sample_url + SEND)
    page.evaluate(STAY)
    link = page.get_by_role("link", name="Abrir en mi programa de correo")
    target = urlsplit(link.get_attribute("href") or "")
    given = parse_qs(target.query)
    link.click()

    assert (target.scheme, target.path, given["subject"]) == ("mailto", "", [SUBJECT])
    assert given["body"][0].replace("\r\n", "\n") == page.locator("#send-short").inner_text()
    assert status(page, "program").startswith("Se pidió abrir su programa de correo.")


def test_whatsapp_gets_the_text_and_nothing_is_asked_before_the_click(page: Page, sample_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_page(page, sample_url + SEND)
    page.evaluate(STAY)
    link = page.get_by_role("link", name="Abrir WhatsApp con el texto")
    href = link.get_attribute("href") or ""
    link.click()

    assert status(page, "share").startswith("Se pidió abrir WhatsApp.")
    assert href.startswith("https://wa.me/?text=")
    assert unquote(href).endswith(f"{SITE_URL}boletines/2026-t2/")
    assert [url for url in asked if not url.startswith(sample_url)] == []


def test_the_languages_lead_to_each_other(page: Page, sample_url: str) -> None:
    open_page(page, sample_url + SEND)
    page.locator(".steps").get_by_role("link", name="Português").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Enviar este boletim")
    expect(page.locator(".steps [aria-current=page]")).to_have_text("Português")


def test_the_previews_show_the_mail_and_run_no_script(page: Page, sample_url: str) -> None:
    open_page(page, sample_url + SEND)
    page.locator(".previews").scroll_into_view_if_needed()
    for width in (600, 320):
        frame = page.frame_locator(f"iframe[width='{width}']")
        expect(frame.get_by_role("heading", name="Un trimestre contado después")).to_be_visible()


# --- Every reader -----------------------------------------------------------------------------------------


def test_without_scripts_texts_and_files_are_there_and_no_dead_button(
    browser: Browser, sample_url: str
) -> None:
    with visitor(browser, java_script_enabled=False, viewport=PHONE) as page:
        page.goto(sample_url + SEND)

        assert page.get_by_role("main").get_by_role("button").count() == 0
        expect(page.locator("#send-subject")).to_have_text(SUBJECT)
        expect(page.locator("#send-short")).to_be_visible()
        expect(page.get_by_text("Los botones para copiar necesitan JavaScript.")).to_be_visible()
        for name in ("Descargar el .eml", "Abrir el texto sin formato", "Ver el correo completo"):
            expect(page.get_by_role("link", name=name)).to_be_visible()


@pytest.mark.parametrize("address", [SEND, PORTUGUESE])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_nothing(browser: Browser, sample_url: str, address: str, viewport: dict[str, int]) -> None:
    with visitor(browser, viewport=viewport, permissions=CLIPBOARD) as page:
        page.goto(sample_url + address)
        page.locator("#send-mail").click()
        status(page, "mail")

        # Not inside the previews: no script runs there, axe's neither.
        assert violations_in_both_schemes(page, iframes=False) == []


@pytest.mark.parametrize("address", [SEND, PORTUGUESE, "pt/boletines/2026-t3-cumbre/enviar/"])
def test_nothing_is_wider_than_the_smallest_screen(browser: Browser, sample_url: str, address: str) -> None:
    with visitor(browser, viewport=NARROWEST) as page:
        page.goto(sample_url + address)

        assert page.evaluate("document.documentElement.scrollWidth") == NARROWEST["width"]
