"""The page from which the committee sends an issue, and what is checked before."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest
from bbp.model.bulletin import Bulletin
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.rendering.bulletin.bulletin_email import BulletinEmail
from bbp.rendering.bulletin.bulletin_page import render_bulletin_page
from bbp.rendering.bulletin.send_checks import Level, links_in, send_checks
from bbp.rendering.bulletin.send_page import render_send_page
from bbp.rendering.site.site_pages import known_addresses, render_pages
from bbp.rendering.site.sitemap import render_sitemap

from tests.rendering.page_structure import all_of, heading_levels, one_of, parse, text_of
from tests.rendering.sample_bank import full_registers
from tests.rendering.sample_library import issue, library, practice, translated

ES, PT = Language.ES, Language.PT
SITE = "https://red.test.org/bbp/"
SETTINGS = Settings(SITE, bulletin_mail="boletin@red.test.org")
KNOWN = frozenset({"boletines/2026-t4/", "practicas/xx-villa-mercado/"})
ORDINARY = issue("2026-t4", 1, "2026-11-21")
TRANSLATED = issue(
    "2026-t4",
    1,
    "2026-11-21",
    translation=translated("Número traduzido", asunto="Assunto do número traduzido"),
)
MAIL = BulletinEmail(
    subject="Asunto del número 2026-t4 del boletín",
    preheader="Resumen.",
    html=f"<a href='{SITE}boletines/2026-t4/#agenda'>a</a><a href='{SITE}practicas/xx-villa-mercado/'>b</a>",
    text="",
    language=ES,
    issue_id="2026-t4",
    first_id="2026-t4",
    web_url=f"{SITE}boletines/2026-t4/",
)


def shelf(one: Bulletin) -> Library:
    return library((practice("xx-villa-mercado"),), (one,), full_registers())


def tree_of(one: Bulletin, language: Language = ES, settings: Settings = SETTINGS) -> Element:
    pages = render_pages(shelf(one), settings, language)
    (page,) = [page for page in pages if page.address.endswith("/enviar/")]
    return parse(page.html)


def said(
    one: Bulletin = ORDINARY,
    email: BulletinEmail = MAIL,
    settings: Settings = SETTINGS,
    known: Collection[str] = KNOWN,
) -> dict[str, str]:
    """The sentence of each check by its level; the sentences of a level are joined."""
    found: dict[str, str] = {}
    for check in send_checks(one, email, settings, known):
        found[check.level] = " ".join(filter(None, [found.get(check.level), check.text, *check.links]))
    return found


# --- The page ---------------------------------------------------------------------------------------------


def test_every_issue_has_its_page_in_both_languages_for_the_committee_only() -> None:
    for language, address in ((ES, "boletines/2026-t4/enviar/"), (PT, "pt/boletines/2026-t4/enviar/")):
        pages = list(render_pages(shelf(ORDINARY), SETTINGS, language))
        (page,) = [page for page in pages if page.address.endswith("/enviar/")]

        assert (page.address, page.robots, page.text_language) == (address, "noindex", language)
        assert "enviar/" not in render_sitemap(pages, SETTINGS)


def test_an_issue_leads_to_its_page_of_sending() -> None:
    tree = parse(render_bulletin_page(ORDINARY, shelf(ORDINARY), SETTINGS, PT).html)
    (button,) = [one for one in all_of(tree, "a") if text_of(one) == "Enviar este boletim"]

    assert button.get("href") == "../../../pt/boletines/2026-t4/enviar/"


def test_the_steps_are_four_and_headings_are_in_order() -> None:
    tree = tree_of(ORDINARY)
    levels = heading_levels(tree)

    assert [text_of(one) for one in all_of(one_of(tree, "ol", class_="steps"), "h2")] == [
        "Elija el idioma",
        "Copie el asunto",
        "Lleve el boletín a su correo",
        "Compártalo por WhatsApp",
    ]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert "este sitio no envía nada ni guarda direcciones" in text_of(one_of(tree, "p", class_="lead"))


def test_the_language_is_chosen_by_links_and_the_current_one_is_marked() -> None:
    links = all_of(one_of(tree_of(ORDINARY, PT), "ol", class_="steps"), "a")[:2]

    assert [(one.get("href"), one.get("lang"), one.get("aria-current")) for one in links] == [
        ("../../../../boletines/2026-t4/enviar/", "es", None),
        ("../../../../pt/boletines/2026-t4/enviar/", "pt", "page"),
    ]


def test_the_mail_is_reached_at_its_files() -> None:
    tree = tree_of(ORDINARY)
    button = one_of(tree, "button", id="send-mail")
    folder = "../../../boletines/2026-t4/"
    hrefs = [one.get("href") for one in all_of(tree, "a")]
    (download,) = [one for one in all_of(tree, "a") if "download" in one.attrib]

    assert (button.get("data-html"), button.get("data-text")) == (
        f"{folder}correo.html",
        f"{folder}correo.txt",
    )
    assert {f"{folder}correo.html", f"{folder}correo.txt"} <= set(hrefs)
    assert (download.get("href"), download.get("download")) == (
        f"{folder}boletin.eml",
        "boletin-2026-t4-es.eml",
    )


def test_the_preview_shows_the_mail_at_two_widths_and_runs_nothing() -> None:
    frames = all_of(tree_of(ORDINARY), "iframe")

    assert [(one.get("width"), one.get("sandbox"), one.get("loading")) for one in frames] == [
        ("600", "", "lazy"),
        ("320", "", "lazy"),
    ]
    assert {one.get("src") for one in frames} == {"../../../boletines/2026-t4/correo.html"}
    assert [one.get("title") for one in frames] == [
        "Vista previa del correo a 600 píxeles de ancho",
        "Vista previa del correo a 320 píxeles de ancho",
    ]


def test_what_needs_a_script_is_marked_and_says_what_it_did_somewhere() -> None:
    tree = tree_of(ORDINARY)
    ids = {one.get("id") for one in tree.iter() if one.get("role") == "status"}
    speaking = [one for one in tree.iter() if one.get("data-said")]

    assert all("needs-js" in (one.get("class") or "") for one in all_of(tree, "button"))
    assert len(speaking) == 7
    assert {one.get("data-said") for one in speaking} == ids
    for one in all_of(tree, "button"):
        assert one.get("data-done")
        assert one.get("data-refused")


def test_the_texts_to_copy_are_on_the_page() -> None:
    tree = tree_of(ORDINARY)

    assert text_of(one_of(tree, "p", id="send-subject")) == "Asunto del número 2026-t4 del boletín"
    assert text_of(one_of(tree, "p", id="send-link")) == f"{SITE}boletines/2026-t4/"
    assert "Número 2026-t4" in text_of(one_of(tree, "pre", id="send-short"))


def test_a_fallback_says_that_the_original_is_sent_and_marks_its_language() -> None:
    tree = tree_of(ORDINARY, PT)

    assert text_of(one_of(tree, "div", class_="split")).count("Este número não está em português.") == 1
    assert one_of(tree, "p", id="send-subject").get("lang") == "es"


def test_a_stale_translation_leads_to_the_original_and_is_told_on_both_pages() -> None:
    note = one_of(tree_of(TRANSLATED, PT), "p", class_="note-stale")
    spanish = tree_of(TRANSLATED)

    assert text_of(note) == (
        "O texto em português traduz uma versão anterior do original. Ler o original, em espanhol"
    )
    assert one_of(note, "a").get("href") == "../../../../boletines/2026-t4/"
    assert all_of(spanish, "p", class_="note-stale") == []
    assert "El texto en portugués traduce una versión anterior." in text_of(one_of(spanish, "aside"))


def test_a_draft_has_no_message_to_download_and_says_first_that_it_must_wait() -> None:
    tree = tree_of(issue("2026-t4", 1, "2026-11-21", publicada=None))
    note = one_of(tree, "div", class_="note-err")

    assert [one for one in all_of(tree, "a") if "download" in one.attrib] == []
    assert text_of(note) == (
        "No lo envíe todavía.El número es un borrador. Escriba la fecha en «publicada» antes de enviarlo."
    )


def test_an_issue_that_is_ready_has_no_warning_on_top() -> None:
    assert all_of(tree_of(ORDINARY), "div", class_="note-err") == []


# --- The checks -------------------------------------------------------------------------------------------


def test_a_ready_mail_is_in_order_in_every_respect() -> None:
    assert said() == {
        "good": "Publicado el 21 de noviembre de 2026. Los enlaces llevan a red.test.org. "
        "2 enlaces a este sitio, todos a páginas que existen. 1 KB: Gmail corta desde 102 KB. "
        "Asunto de 37 caracteres. El archivo .eml sale de boletin@red.test.org."
    }


@pytest.mark.parametrize(
    "url",
    [
        "https://bbp.example/",
        "https://example/",
        "http://127.0.0.1:8000/",
        "http://localhost/bbp/",
        "http://[::1]/",
        "https://10.0.0.8/",
        "https://intranet/",
        "http://red.test.org/bbp/",
    ],
)
def test_an_address_that_nobody_else_can_open_stops_the_sending(url: str) -> None:
    assert said(settings=replace(SETTINGS, site_url=url))["stop"].startswith(f"Los enlaces llevan a {url},")


def test_links_to_pages_that_the_site_lacks_are_named() -> None:
    assert said(known={"boletines/2026-t4/"})["stop"] == (
        f"Un enlace lleva a una página que no existe: {SITE}practicas/xx-villa-mercado/"
    )


def test_an_institutional_page_is_known_where_it_exists_though_the_menu_could_name_it() -> None:
    lacking = shelf(ORDINARY)
    whole = replace(lacking, institutional_pages=frozenset({"que-es/", "pt/que-es/", "visita/"}))

    assert {"que-es/", "proponer/", "comite/"} & known_addresses(lacking, SETTINGS) == set()
    assert known_addresses(whole, SETTINGS) - known_addresses(lacking, SETTINGS) == whole.institutional_pages
    assert {"boletines/2026-t4/", "pt/practicas/xx-villa-mercado/"} < known_addresses(lacking, SETTINGS)


def test_a_link_to_a_file_of_the_issue_is_known_by_its_name() -> None:
    folder = replace(ORDINARY.folder, attachments=("acta de otoño.pdf",))
    html = f"<a href='{SITE}boletines/2026-t4/acta%20de%20oto%C3%B1o.pdf'>a</a>"

    assert "stop" not in said(replace(ORDINARY, folder=folder), MAIL._replace(html=html))


def test_links_to_other_sites_are_named_since_nobody_checks_them() -> None:
    html = (
        "<a href='https://otro.org/x'>x</a><a href='mailto:a@b.org'>y</a><a href='https://otro.org/x'>z</a>"
    )

    assert said(email=MAIL._replace(html=html))["look"] == (
        "Un enlace lleva a otro sitio y aquí no se comprueba. Ábralo antes de enviar: https://otro.org/x"
    )


def test_a_mail_that_gmail_cuts_is_not_to_be_sent() -> None:
    exactly = MAIL._replace(html="x" * 101 * 1024)

    assert "101 KB: Gmail corta desde 102 KB." in said(email=exactly)["good"]
    assert said(email=exactly._replace(html=exactly.html + "x"))["stop"] == (
        "102 KB: Gmail corta desde 102 KB y el final no se verá. Acorte el número."
    )


def test_a_mail_that_was_shortened_says_where() -> None:
    assert said(email=MAIL._replace(shortened=("Proyectos", "Editorial")))["look"] == (
        "1 KB. Por su largo, no va entero en el correo: «Proyectos» y «Editorial»; "
        "lleva un enlace para seguir leyendo."
    )


def test_a_long_subject_is_told() -> None:
    assert "Asunto de 60 caracteres." in said(email=MAIL._replace(subject="x" * 60))["good"]
    assert said(email=MAIL._replace(subject="x" * 61))["look"].startswith("Asunto de 61 caracteres: en una")


def test_a_withdrawn_issue_and_a_missing_sender_are_told() -> None:
    gone = issue(
        "2026-t4", 1, "2026-11-21", archivada={"fecha": "2026-11-20", "motivo": "Repetía el anterior."}
    )

    assert said(gone)["stop"] == "El número se archivó el 20 de noviembre de 2026 y ya no se envía."
    assert "define CORREO_BOLETIN (y CORREO_BAJAS" in said(settings=Settings(SITE))["look"]


def test_the_state_of_the_translation_is_told_where_it_is_sent() -> None:
    portuguese = MAIL._replace(language=PT)
    mark = {"base": TRANSLATED.base, "fecha": "2026-11-10", "revision": "pendiente"}
    current = translated("Número traduzido", asunto="Assunto do número traduzido", traduccion=mark)
    pending = issue("2026-t4", 1, "2026-11-21", translation=current)
    done = issue(
        "2026-t4", 1, "2026-11-21", translation=current | {"traduccion": mark | {"revision": "revisada"}}
    )

    assert said(ORDINARY, portuguese)["look"] == "Falta o texto em português."
    assert said(TRANSLATED, portuguese)["look"] == "O texto em português traduz uma versão anterior."
    assert said(pending, portuguese)["look"] == "Ninguém revisou ainda a tradução para o português."
    assert "A tradução para o português está em dia e revisada." in said(done, portuguese)["good"]
    assert Level.LOOK not in said(pending)


def test_links_are_read_each_once_in_their_order() -> None:
    assert links_in("<a href=b>x</a><a name=c></a><link href=d><a href='a&amp;z'>y</a><a href=b>x</a>") == (
        "b",
        "a&z",
    )


def test_the_day_of_the_page_is_not_asked() -> None:
    later = replace(shelf(ORDINARY), today=date(2030, 1, 1))
    page = render_send_page(ORDINARY, shelf(ORDINARY), SETTINGS, ES, KNOWN)

    assert render_send_page(ORDINARY, later, SETTINGS, ES, KNOWN).html == page.html
