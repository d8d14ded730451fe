"""The short version of an issue, and the links that open a mail program or WhatsApp with it."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from bbp.model.language import Language
from bbp.model.settings import Settings
from bbp.rendering.bulletin.short_message import MOST_IN_CHAT, ShortMessage, render_short_message

from tests.rendering.real_issues import MAILS, SETTINGS, real_issue, real_library
from tests.rendering.sample_library import issue, library, practice


def real_message(issue_id: str, language: Language) -> ShortMessage:
    return render_short_message(real_issue(issue_id), real_library(), SETTINGS, language)


def test_a_short_version_is_title_three_lines_and_link() -> None:
    assert real_message("2013-t3", Language.ES).text == (
        "Economía Social y Solidaria en la Red\n"
        "Boletín Electrónico de Mercociudades, n.º 1 · 30 de septiembre de 2013 · Edición retrospectiva\n"
        "Dos experiencias, tres fechas y una convocatoria del plan de trabajo 2013.\n"
        "Trae 2 prácticas del banco, 3 fechas de la agenda y 1 convocatoria.\n"
        "https://bbp.example/red/boletines/2013-t3/"
    )
    assert real_message("2016-t4", Language.PT).text == (
        "Canelones cooperativo\n"
        "Boletim Eletrônico de Mercocidades, n.º 3 · 31 de dezembro de 2016 · Edição retrospectiva\n"
        "Sete linhas de trabalho, um curso com 30 participantes, cinco datas e os planos para 2017.\n"
        "Traz 4 práticas do banco e 5 datas da agenda.\n"
        "https://bbp.example/red/pt/boletines/2016-t4/"
    )


@pytest.mark.parametrize(("issue_id", "language"), MAILS)
def test_the_links_carry_subject_and_texts_whole(issue_id: str, language: Language) -> None:
    message = real_message(issue_id, language)
    chat, mail = urlsplit(message.wa_me_url), urlsplit(message.mailto_url)
    fields = dict(pair.split("=") for pair in mail.query.split("&"))

    assert (chat.scheme, chat.netloc, chat.path) == ("https", "wa.me", "/")
    assert parse_qs(chat.query, strict_parsing=True) == {"text": [message.whatsapp]}
    assert (mail.scheme, mail.path) == ("mailto", "")
    assert unquote(fields["subject"]) == message.subject
    assert unquote(fields["body"]) == message.text.replace("\n", "\r\n")
    assert "+" not in mail.query
    assert mail.query.isascii()


@pytest.mark.parametrize(("issue_id", "language"), MAILS)
def test_a_message_of_whatsapp_has_at_most_seven_hundred_characters(
    issue_id: str, language: Language
) -> None:
    message = real_message(issue_id, language)

    assert len(message.whatsapp) <= MOST_IN_CHAT
    assert message.whatsapp.splitlines()[0].strip("*") == message.text.splitlines()[0]
    assert message.whatsapp.splitlines()[-1] == message.text.splitlines()[-1]


def test_beside_a_very_long_address_the_last_lines_are_left_out() -> None:
    one = issue("2026-t3", 1, "2026-08-15")
    settings = Settings(f"https://bbp.example/{'x' * 500}/")
    chat = render_short_message(one, library((), (one,)), settings, Language.ES).whatsapp

    assert len(chat) <= MOST_IN_CHAT
    assert chat.splitlines()[0] == "*Número 2026-t3*"
    assert chat.endswith("/boletines/2026-t3/")


def test_an_issue_without_practices_dates_or_calls_and_a_withdrawn_one_say_what_they_are() -> None:
    gone = {"fecha": "2026-11-20", "motivo": "Se retiró por un error."}
    one = issue("2026-t3", 1, "2026-08-15", archivada=gone)
    lines = render_short_message(one, library((), (one,)), SETTINGS, Language.ES).text.splitlines()

    assert lines[1].endswith("15 de agosto de 2026 · Número retirado el 20 de noviembre de 2026")
    assert lines[3] == "Trae los textos de la redacción."
    other = issue("2026-t4", 2, "2026-11-15")
    shelf = library((practice("xx-villa-mercado"),), (other,))
    assert "Trae 1 práctica del banco." in render_short_message(other, shelf, SETTINGS, Language.ES).text
