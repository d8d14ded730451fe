"""The message that asks the secretariat for contact with a practice."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit
from xml.etree.ElementTree import Element

from bbp.model.language import Language
from bbp.model.practice import Practice
from bbp.model.settings import Settings
from bbp.rendering.page.links import Links
from bbp.rendering.practice.practice_contact import MAILTO_LIMIT, contact
from bbp.rendering.practice.practice_page import render_practice_page

from tests.rendering.page_structure import all_of, one_of, parse, text_of
from tests.rendering.sample_bank import bank, whole_practice
from tests.rendering.sample_library import SETTINGS, practice, translated

ES, PT = Language.ES, Language.PT
OPEN = Settings("https://bbp.example/", contact="stpm@red.example")
WHOLE = whole_practice()
SPANISH = """\
Asunto: Contacto por la práctica «Práctica xx-villa-mercado»

Hola:

Leímos la práctica «Práctica xx-villa-mercado» (Villa, Uruguay) en el Banco de Buenas Prácticas:
https://bbp.example/practicas/xx-villa-mercado/

Queremos ponernos en contacto con el equipo responsable.
Escribimos desde: [gobierno local y área]
Nuestra consulta: [escriba aquí su consulta]"""
PORTUGUESE = """\
Assunto: Contato sobre a prática «Mercado na estação»

Olá!

Lemos a prática «Mercado na estação» (Vila, Uruguai) no Banco de Boas Práticas:
https://bbp.example/pt/practicas/xx-villa-mercado/

Queremos entrar em contato com a equipe responsável.
Escrevemos de: [governo local e área]
Nossa pergunta: [escreva aqui sua pergunta]"""


def section_of(one: Practice, language: Language = ES, settings: Settings = OPEN) -> Element:
    tree = parse(render_practice_page(one, bank(one), settings, language).html)
    return one_of(tree, "section", class_="contact")


def message_of(section: Element) -> str:
    return "".join(one_of(section, "pre").itertext())


def data_of(section: Element, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(one_of(section, "script", id=name).text or "")
    return found


def test_the_message_stands_whole_in_the_language_of_the_page() -> None:
    assert message_of(section_of(WHOLE)) == SPANISH
    assert message_of(section_of(WHOLE, PT)) == PORTUGUESE


def test_the_link_carries_subject_and_body_with_the_lines_of_a_mail() -> None:
    link = one_of(section_of(WHOLE, PT), "a", id="contact-mail")
    target = urlsplit(link.get("href") or "")
    given = parse_qs(target.query)
    subject, _, body = PORTUGUESE.partition("\n\n")

    assert text_of(link) == "Escrever à STPM"
    assert (target.scheme, target.path) == ("mailto", "stpm@red.example")
    assert given["subject"] == [subject.removeprefix("Assunto: ")]
    assert given["body"] == [body.replace("\n", "\r\n")]


def test_without_an_address_there_is_only_the_text_to_copy() -> None:
    section = section_of(WHOLE, settings=SETTINGS)

    assert all_of(section, "a", id="contact-mail") == []
    assert "Copie el mensaje, complete lo que está entre corchetes y envíelo a la Secretaría." in text_of(
        section
    )
    assert "Hola:" in message_of(section)
    assert data_of(section, "contact-practice")["to"] == ""


def test_the_section_says_that_nothing_is_kept_and_has_nothing_that_could_be_sent() -> None:
    section = section_of(WHOLE)

    assert "Esta página no envía ni guarda lo que usted escribe" in text_of(section)
    assert all_of(section, "form") == []
    typed = [*all_of(section, "input", type="text"), *all_of(section, "textarea")]
    assert [one.get("autocomplete") for one in typed] == ["off", "off"]


def test_without_a_script_the_other_language_is_a_link_away() -> None:
    link = one_of(one_of(section_of(WHOLE), "p", class_="without-js"), "a")

    assert text_of(link) == "El mensaje en portugués"
    assert (link.get("href"), link.get("hreflang")) == (
        "../../pt/practicas/xx-villa-mercado/#contacto",
        "pt",
    )


def test_the_script_gets_the_practice_and_the_message_in_both_languages() -> None:
    section = section_of(WHOLE, PT)
    words = data_of(section, "contact-words")

    assert data_of(section, "contact-practice") == {
        "es": {
            "title": "Práctica xx-villa-mercado",
            "place": "Villa, Uruguay",
            "url": "https://bbp.example/practicas/xx-villa-mercado/",
        },
        "pt": {
            "title": "Mercado na estação",
            "place": "Vila, Uruguai",
            "url": "https://bbp.example/pt/practicas/xx-villa-mercado/",
        },
        "to": "stpm@red.example",
        "limit": 2000,
    }
    assert set(words) == {"es", "pt", "copied", "too_long", "refused"}
    assert words["es"]["subject"] == "Contacto por la práctica «{title}»"
    assert words["pt"]["blank"]["sender"] == "[governo local e área]"
    assert words["copied"] == "Mensagem copiada."


def test_a_title_cannot_end_the_script_that_carries_it() -> None:
    sly = practice("xx-villa-a", titulo="Feria </script><script>x</script>")

    section = section_of(sly)

    assert data_of(section, "contact-practice")["es"]["title"] == "Feria </script><script>x</script>"


def test_braces_in_a_title_are_text() -> None:
    assert "«Feria {url} {0}»" in message_of(section_of(practice("xx-villa-a", titulo="Feria {url} {0}")))


def test_a_link_that_a_mail_program_would_cut_carries_the_address_alone() -> None:
    long = practice("xx-villa-a", titulo="á" * 90, translation=translated("ã" * 90))
    settings = Settings(f"https://bbp.example/{'red/' * 120}", contact=f"{'s' * 60}@red.example")

    for language in Language:
        made = contact(long, bank(long), settings, Links.from_page("practicas/xx-villa-a/", language))
        body = unquote(made.url.rpartition("&body=")[2])

        assert len(made.url) <= MAILTO_LIMIT
        assert body.startswith("https://bbp.example/red/")
        assert body.endswith("practicas/xx-villa-a/")
        assert "[" in made.text
