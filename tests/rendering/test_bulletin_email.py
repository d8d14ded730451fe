"""The mail of an issue: the same words in HTML and text, nothing loaded, nothing that a client breaks."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest
import yaml
from bbp.model.language import Language
from bbp.model.settings import Settings
from bbp.rendering.bulletin.bulletin_email import BulletinEmail, render_bulletin_email
from bbp.rendering.page.words import load_words
from bbp.rendering.site.site_pages import render_files, render_pages

from tests.rendering.email_structure import (
    links_of,
    parse_mail,
    seen_text,
    styles_of,
    words_of_html,
    words_of_text,
)
from tests.rendering.page_structure import all_of, heading_levels, text_of
from tests.rendering.real_issues import MAILS, SETTINGS, real_email, real_issue, real_library
from tests.rendering.sample_email import sample_email
from tests.rendering.sample_library import SETTINGS as UNSET
from tests.rendering.sample_library import issue, library, practice, translated

ES, PT = Language.ES, Language.PT
GONE = {"fecha": "2026-11-20", "motivo": "Se retiró por un error."}
SAFE = yaml.safe_load((Path(__file__).parent / "email_safe.yml").read_text("utf-8"))


def email_of_a_withdrawn_practice(language: Language) -> BulletinEmail:
    """The mail of an issue whose only highlight was withdrawn after its date."""
    result = {"indicador": "Puestos", "valor": "30", "anio": "2017", "fuente": "1"}
    one = issue("2026-t3", 7, "2026-09-30")
    shelf = library((practice("xx-villa-mercado", resultados=[result], archivada=GONE),), (one,))
    return render_bulletin_email(one, shelf, UNSET, language)


EVERY_MAIL = [
    *((f"{issue_id}.{language}", real_email(issue_id, language)) for issue_id, language in MAILS),
    ("sample.es", sample_email()),
    ("fallback.pt", sample_email(PT)),
    ("stale.pt", sample_email(PT, translation=translated("Traduzido", asunto="Assunto do número de prova"))),
    ("draft.es", sample_email(publicada=None)),
    ("withdrawn.es", sample_email(archivada=GONE)),
    ("withdrawn-highlight.es", email_of_a_withdrawn_practice(ES)),
    ("withdrawn-highlight.pt", email_of_a_withdrawn_practice(PT)),
    ("with-mail.es", sample_email(settings=SETTINGS)),
]
each_mail = pytest.mark.parametrize(
    "email", [one for _, one in EVERY_MAIL], ids=[name for name, _ in EVERY_MAIL]
)


@each_mail
def test_html_and_text_say_the_same_words_equally_often(email: BulletinEmail) -> None:
    assert words_of_html(email.html) == words_of_text(email.text)


@pytest.mark.parametrize(
    ("language", "date", "untrue"),
    [
        (ES, "20 de noviembre de 2026", ("Buena práctica", "Experiencia", "Evidencia")),
        (PT, "20 de novembro de 2026", ("Boa prática", "Experiência", "Evidência")),
    ],
)
def test_a_highlight_that_was_withdrawn_says_so_in_place_of_badge_and_evidence(
    language: Language, date: str, untrue: tuple[str, ...]
) -> None:
    email = email_of_a_withdrawn_practice(language)
    mark = load_words(language)("notices.of.practicas.withdrawn", date=date).rstrip(".")

    for said in (" ".join(seen_text(parse_mail(email.html)).split()), email.text):
        assert mark in said
        assert [word for word in (*untrue, "■", "□") if word in said] == []


@each_mail
def test_html_and_text_lead_to_the_same_places(email: BulletinEmail) -> None:
    written = re.findall(r"https?://\S+", email.text)
    linked = [url for url in links_of(parse_mail(email.html)) if not url.startswith("mailto:")]

    assert sorted(written) == sorted(linked)


@each_mail
def test_only_safe_tags_attributes_and_properties_are_used(email: BulletinEmail) -> None:
    tree = parse_mail(email.html)
    elements = [element for element in tree.iter() if isinstance(element.tag, str)]

    assert {element.tag for element in elements} <= {*SAFE["tags"]}
    assert {name for element in elements for name in element.attrib} <= {*SAFE["attributes"]}
    assert {name for name, _ in styles_of(tree)} <= {*SAFE["properties"]}
    fonts = {value for name, value in styles_of(tree) if name in {"font", "font-family"}}
    assert {re.sub(r"^.*px ", "", font) for font in fonts} <= {
        "Arial, Helvetica, sans-serif",
        "Georgia, serif",
    }
    assert "url(" not in email.html
    assert "@import" not in email.html
    assert "<img" not in email.html


@each_mail
def test_tables_are_layout_headings_are_real_and_the_language_is_said(email: BulletinEmail) -> None:
    tree = parse_mail(email.html)
    levels = heading_levels(tree)

    assert all(
        one.get("role") == "presentation" for one in all_of(tree, "table") if one.find(".//th") is None
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))
    assert tree.get("lang") == email.language
    assert [one.get("lang") for one in all_of(tree, "div", role="article")] == [email.language]
    assert text_of(all_of(tree, "title")[0]) == email.subject


@each_mail
def test_only_media_queries_stay_in_the_head(email: BulletinEmail) -> None:
    (style,) = all_of(parse_mail(email.html), "style")
    css = re.sub(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}", "", style.text or "")

    assert css.strip() == ""
    assert "prefers-color-scheme" in (style.text or "")


@each_mail
def test_the_preheader_is_hidden_in_every_way(email: BulletinEmail) -> None:
    (hidden,) = all_of(parse_mail(email.html), "div", class_="pre")

    assert hidden.text == email.preheader
    style = hidden.get("style") or ""
    for way in ("display", "max-height", "overflow", "font-size", "line-height", "color", "mso-hide"):
        assert way in style


@each_mail
def test_text_has_lines_of_72_columns_and_whole_addresses(email: BulletinEmail) -> None:
    long = [line for line in email.text.splitlines() if len(line) > 72]

    assert all("https://" in line for line in long)
    assert not re.search(r"[ \t]$", email.text, re.MULTILINE)
    assert email.text.endswith("\n")
    assert not email.text.endswith("\n\n")


@each_mail
def test_a_mail_stays_far_below_what_gmail_cuts(email: BulletinEmail) -> None:
    assert len(email.html.encode()) <= 60_000
    assert email.shortened == ()


@pytest.mark.parametrize(("issue_id", "language"), MAILS)
def test_every_address_of_a_real_mail_is_full_and_exists(issue_id: str, language: Language) -> None:
    pages = [page for one in Language for page in render_pages(real_library(), SETTINGS, one)]
    known = {SETTINGS.absolute(page.address) for page in pages}

    links = links_of(parse_mail(real_email(issue_id, language).html))

    assert {link for link in links if not link.startswith("mailto:")} <= known
    assert [link for link in links if link.startswith("mailto:")] == [
        "mailto:bajas@red.example?subject="
        + {ES: "Baja%20del%20bolet%C3%ADn", PT: "Cancelar%20o%20boletim"}[language]
    ]


@pytest.mark.parametrize(("issue_id", "language"), MAILS)
def test_a_real_mail_links_to_its_page_and_to_the_other_language(issue_id: str, language: Language) -> None:
    email = real_email(issue_id, language)
    prefix = {ES: "https://bbp.example/red/", PT: "https://bbp.example/red/pt/"}
    first, second = all_of(parse_mail(email.html), "a")[:2]

    assert email.web_url == first.get("href") == f"{prefix[language]}boletines/{issue_id}/"
    assert second.get("href") == f"{prefix[language.other]}boletines/{issue_id}/"
    assert (second.get("lang"), second.text) == (
        language.other,
        {ES: "Em português", PT: "En español"}[language],
    )


def test_the_prose_of_a_fallback_says_its_language_and_leads_to_the_original() -> None:
    tree = parse_mail(sample_email(PT).html)

    assert [text_of(one) for one in all_of(tree, "h1", lang="es")] == ["Número 2026-t4"]
    assert any("Un editorial con" in text_of(one) for one in all_of(tree, "div", lang="es"))
    (way,) = all_of(tree, "a", hreflang="es")
    assert (way.get("href"), way.text) == ("https://bbp.example/red/boletines/2026-t4/", "En español")
    assert "Este número ainda não está em português." in seen_text(tree)


def test_a_stale_translation_leads_to_the_original() -> None:
    email = sample_email(PT, translation=translated("Traduzido", asunto="Assunto do número de prova"))
    ways = all_of(parse_mail(email.html), "a", hreflang="es")

    assert [way.text for way in ways] == ["En español", "Ler o original, em espanhol"]
    assert "Ler o original, em espanhol: https://bbp.example/red/boletines/2026-t4/" in email.text


def test_a_draft_and_a_withdrawn_issue_say_so() -> None:
    withdrawn = sample_email(archivada={"fecha": "2026-11-20", "motivo": "Se retiró por un error."})

    assert "Borrador.\nEste número todavía no está publicado.\n" in sample_email(publicada=None).text
    assert "Número retirado el 20 de noviembre de 2026.\nSe retiró por un error.\n" in withdrawn.text


def test_without_an_address_one_stops_the_mail_by_answering() -> None:
    assert "responda a este mensaje con la palabra «baja»." in sample_email().text
    own = Settings("https://bbp.example/red/", bulletin_mail="boletin@red.example")
    assert "escriba a boletin@red.example con el asunto" in sample_email(settings=own).text


def test_markup_in_titles_stays_text() -> None:
    email = sample_email(titulo="<b>Uno</b> & {dos}", asunto="Asunto con <i>marcas</i> & {llaves} de prueba")
    tree = parse_mail(email.html)

    assert text_of(all_of(tree, "h1")[0]) == "<b>Uno</b> & {dos}"
    assert text_of(all_of(tree, "title")[0]) == "Asunto con <i>marcas</i> & {llaves} de prueba"
    assert "<b>Uno</b> & {dos}\n====" in email.text


def test_each_issue_has_its_files_at_stable_addresses_and_a_draft_no_message() -> None:
    draft = issue("2026-t4", 2, "2026-11-15", publicada=None)
    gone = issue(
        "2026-t3", 1, "2026-08-15", archivada={"fecha": "2026-11-20", "motivo": "Se retiró por un error."}
    )
    shelf = library((practice("xx-villa-mercado"),), (draft, gone))
    files = dict(render_files(shelf, UNSET, ()))

    assert sorted(name for name in files if name.endswith((".html", ".txt", ".eml"))) == [
        "boletines/2026-t3/boletin.eml",
        "boletines/2026-t3/correo.html",
        "boletines/2026-t3/correo.txt",
        "boletines/2026-t4/correo.html",
        "boletines/2026-t4/correo.txt",
        "pt/boletines/2026-t3/boletin.eml",
        "pt/boletines/2026-t3/correo.html",
        "pt/boletines/2026-t3/correo.txt",
        "pt/boletines/2026-t4/correo.html",
        "pt/boletines/2026-t4/correo.txt",
    ]
    assert files["pt/boletines/2026-t4/correo.txt"] == render_bulletin_email(draft, shelf, UNSET, PT).text


def test_the_mail_of_a_real_issue_carries_its_whole_text() -> None:
    seen = " ".join(seen_text(parse_mail(real_email("2016-t4", ES).html)).split())

    last = real_issue("2016-t4").prose.sections["perspectives"].splitlines()[-1]
    assert last in seen
