"""`bbp correo`: settings that cannot be used, and what the page of sending says to wait for."""

from __future__ import annotations

import pytest

from tests.editing.conftest import Bbp

SENDING = ("--enviar", "--lista", "lista.csv")


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("CORREO_BOLETIN", "Boletín <a@b.example>", "no es una dirección de correo: escriba una sola"),
        ("CORREO_BAJAS", "a@b.example?cc=c", "no es una dirección de correo: escriba una sola"),
        ("CONTACTO_STPM", "x@y, z@y", "no es una dirección de correo: escriba una sola"),
        ("SITE_URL", "red.test.org", "no es la dirección de un sitio: escríbala entera"),
        ("REPO_URL", "git@red.test.org:bbp", "no es la dirección de un proyecto en la web: escríbala"),
    ],
)
@pytest.mark.parametrize("more", [(), SENDING])
def test_a_setting_that_cannot_be_used_is_refused_by_its_name(
    bbp: Bbp, name: str, value: str, said: str, more: tuple[str, ...]
) -> None:
    bbp.settings[name] = value
    bbp.write_list("ana@villa.example,es,")

    finished = bbp.run(*more)

    assert (finished.status, finished.out) == (1, "")
    assert finished.err.startswith(f"El valor de {name} {said}")
    assert len(finished.err.splitlines()) == 1


@pytest.mark.parametrize(
    "url", ["http://localhost:8000/", "https://sitio.example/", "https://a.invalid/", "http://red.test.org/"]
)
def test_an_address_that_readers_cannot_open_is_not_sent_and_is_told_when_written(bbp: Bbp, url: str) -> None:
    bbp.settings["SITE_URL"] = url
    bbp.write_list("ana@villa.example,es,")

    refused = bbp.run(*SENDING)
    written = bbp.run()

    said = (
        f"Los enlaces llevan a {url}, una dirección que no sirve a quienes leen: es de ejemplo, de esta "
        "computadora o de una red interna, o no empieza con https. Corrija SITE_URL en el entorno.\n"
    )
    assert (refused.status, refused.out, refused.err) == (1, "", said)
    assert (written.status, written.err) == (0, "")
    assert written.out.endswith(said)


@pytest.mark.parametrize("confirm", [(), ("--confirmar",)])
def test_what_the_page_of_sending_says_to_wait_for_stops_it_here_too(
    bbp: Bbp, confirm: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bbp.rendering.bulletin.send_checks.GMAIL_CUTS_KB", 1)
    bbp.write_list("ana@villa.example,es,")

    finished = bbp.run(*SENDING, *confirm)
    spanish_only = bbp.run(*SENDING, *confirm, "--idioma", "es")

    assert (finished.status, finished.out) == (1, "")
    first, *lines = finished.err.splitlines()
    assert first == "No se envía nada mientras no se resuelva esto:"
    assert [line[:24] for line in lines] == ["  En el correo en «es»: ", "  En el correo en «pt»: "]
    assert all(
        line.endswith("Gmail corta desde 1 KB y el final no se verá. Acorte el número.") for line in lines
    )
    assert spanish_only.err.splitlines() == [first, lines[0]]


def test_a_link_to_a_page_that_the_site_lacks_stops_the_sending(
    bbp: Bbp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bbp.editing.mail_issue.known_addresses", lambda *_: frozenset({""}))
    bbp.write_list("ana@villa.example,es,")

    finished = bbp.run(*SENDING, "--idioma", "es")

    assert finished.status == 1
    assert "llevan a páginas que no existen: https://red.test.org/bbp/" in finished.err
