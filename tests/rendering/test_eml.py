"""The draft message: read back with the standard library and compared part by part."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from bbp.model.language import Language
from bbp.model.settings import Settings
from bbp.rendering.bulletin.bulletin_email import render_bulletin_email
from bbp.rendering.bulletin.eml import render_eml

from tests.rendering.real_issues import MAILS, SETTINGS, real_email
from tests.rendering.sample_library import issue, library, practice

PUBLISHED = date(2026, 11, 21)


def read(message: bytes) -> EmailMessage:
    return message_from_bytes(message, policy=default)


@pytest.mark.parametrize(("issue_id", "language"), MAILS)
def test_a_message_read_back_is_what_was_written(issue_id: str, language: Language) -> None:
    email = real_email(issue_id, language)
    message = read(render_eml(email, SETTINGS, PUBLISHED))
    text, html = message.iter_parts()

    assert message.defects == []
    assert text.defects == []
    assert html.defects == []
    assert message["Subject"] == email.subject
    (sender,) = message["From"].addresses
    names = {"es": "Boletín Electrónico de Mercociudades", "pt": "Boletim Eletrônico de Mercocidades"}
    assert (sender.display_name, sender.addr_spec) == (names[language], "boletin@red.example")
    assert message["Date"].datetime == datetime(2026, 11, 21, 12, tzinfo=UTC)
    assert message["Content-Language"] == language
    assert message["X-Unsent"] == "1"
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in (text, html)] == ["text/plain", "text/html"]
    assert [part.get_content_charset() for part in (text, html)] == ["utf-8", "utf-8"]
    assert [part["Content-Transfer-Encoding"] for part in (text, html)] == ["quoted-printable"] * 2
    # Mail ends its lines by CRLF.
    assert text.get_content() == email.text.replace("\n", "\r\n")
    assert html.get_content() == email.html.replace("\n", "\r\n")


@pytest.mark.parametrize(("issue_id", "language"), MAILS)
def test_a_message_keeps_the_rules_of_rfc_5322(issue_id: str, language: Language) -> None:
    message = render_eml(real_email(issue_id, language), SETTINGS, PUBLISHED)
    lines = message.split(b"\r\n")

    assert message.isascii()
    assert b"\n" not in message.replace(b"\r\n", b"")
    assert b"\r" not in message.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 78
    names = [name for name, _ in read(message).items()]
    assert len(set(names)) == len(names)
    assert not {"To", "Cc", "Bcc", "Sender", "List-Unsubscribe"} & set(names)
    assert {"From", "Date", "Message-ID", "Subject", "MIME-Version"} <= set(names)


def test_the_same_mail_gives_the_same_bytes() -> None:
    first = render_eml(real_email("2013-t3", Language.ES), SETTINGS, PUBLISHED)

    assert render_eml(real_email("2013-t3", Language.ES), SETTINGS, PUBLISHED) == first
    assert re.search(rb"Message-ID: <[0-9a-f-]{36}@bbp\.example>", first)


def test_an_identifier_stays_when_an_issue_is_renamed_and_differs_by_language() -> None:
    def identifier(key: str, language: Language = Language.ES, **more: object) -> str:
        one = issue(key, 1, "2026-08-15", **more)  # type: ignore[arg-type]
        email = render_bulletin_email(one, library((practice("xx-a"),), (one,)), SETTINGS, language)
        return str(read(render_eml(email, SETTINGS, PUBLISHED))["Message-ID"])

    original = identifier("2026-t3")

    assert identifier("2026-t3-nuevo", antes=["2026-t3"]) == original
    assert identifier("2026-t3", Language.PT) != original
    assert identifier("2026-t4") != original


def test_while_no_address_is_set_the_sender_can_never_exist() -> None:
    settings = Settings("http://[::1]:8000/")
    message = read(render_eml(real_email("2013-t3", Language.PT), settings, PUBLISHED))

    assert message["From"].addresses[0].addr_spec == "boletin@bbp.invalid"
    assert str(message["Message-ID"]).endswith("@[::1]>")
