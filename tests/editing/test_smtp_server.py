"""The connection: where its settings come from, what protects it, and what is never shown."""

from __future__ import annotations

import ssl
from pathlib import Path

import pytest
from bbp.editing.refusal import RefusalError
from bbp.editing.smtp_server import Patience, Security, SmtpServer, SmtpSettings, read_smtp_settings

from tests.editing.conftest import SENDER, Bbp, Finished
from tests.editing.mail_server import PASSWORD, USER, serve_mail

# The server of the tests asks for a login on this machine without TLS, and says that one should not.
pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH")

ANA = "ana@villa.example"
LOGIN = {"BBP_SMTP_USUARIO": USER, "BBP_SMTP_CLAVE": PASSWORD}


def stopped(finished: Finished) -> str:
    """Why a sending stopped before anything left; nobody lost anything by it."""
    assert finished.status == 1
    assert "  Pendientes                  1\n" in finished.table
    first = finished.out.splitlines()[0]
    return first.removeprefix("El envío se detuvo. ").removesuffix(
        " La misma orden sigue con quienes faltan."
    )


@pytest.mark.parametrize("way", ["starttls", "tls"])
def test_a_protected_connection_with_a_login(
    bbp: Bbp, authority: Path, server_tls: ssl.SSLContext, way: str
) -> None:
    bbp.write_list(f"{ANA},es,")
    starttls, tls = (server_tls, None) if way == "starttls" else (None, server_tls)
    with serve_mail(starttls=starttls, tls=tls, login=PASSWORD) as server:
        bbp.use(server, BBP_SMTP_SEGURIDAD=way, SSL_CERT_FILE=str(authority), **LOGIN)
        finished = bbp.send()

    assert finished.status == 0, finished.out
    assert server.addresses() == [ANA]


@pytest.mark.parametrize("way", ["starttls", "tls"])
def test_a_certificate_that_nobody_vouches_for_is_refused(
    bbp: Bbp, server_tls: ssl.SSLContext, way: str
) -> None:
    bbp.write_list(f"{ANA},es,")
    starttls, tls = (server_tls, None) if way == "starttls" else (None, server_tls)
    with serve_mail(starttls=starttls, tls=tls, login=PASSWORD) as server:
        bbp.use(server, BBP_SMTP_SEGURIDAD=way, **LOGIN)
        finished = bbp.send()

    assert stopped(finished) == (
        "El certificado del servidor de correo no es de confianza o es de otro servidor. Revise "
        "BBP_SMTP_SERVIDOR; no se le dio la clave ni ningún mensaje."
    )
    assert server.offered == []


def test_a_certificate_of_another_name_is_refused(
    bbp: Bbp, authority: Path, server_tls: ssl.SSLContext
) -> None:
    bbp.write_list(f"{ANA},es,")
    with serve_mail(starttls=server_tls) as server:
        bbp.use(server, BBP_SMTP_SEGURIDAD="starttls", SSL_CERT_FILE=str(authority))
        bbp.settings["BBP_SMTP_SERVIDOR"] = "localhost"
        finished = bbp.send()

    assert stopped(finished).startswith(
        "El certificado del servidor de correo no es de confianza o es de otro servidor."
    )
    assert server.offered == []


def test_a_server_without_starttls_is_given_nothing(bbp: Bbp) -> None:
    bbp.write_list(f"{ANA},es,")
    with serve_mail(login=PASSWORD) as server:
        bbp.use(server, BBP_SMTP_SEGURIDAD="", **LOGIN)
        finished = bbp.send()

    assert stopped(finished) == (
        "El servidor de correo no ofrece una conexión protegida (STARTTLS). No se le dio la clave "
        "ni ningún mensaje."
    )


def test_a_wrong_password_stops_it_and_is_not_shown(bbp: Bbp) -> None:
    bbp.write_list(f"{ANA},es,")
    with serve_mail(login=PASSWORD) as server:
        bbp.use(server, BBP_SMTP_USUARIO=USER, BBP_SMTP_CLAVE="otra-clave-secreta")
        finished = bbp.send()

    assert stopped(finished) == (
        "El servidor de correo no aceptó el usuario y la clave (respuesta 535). Revise BBP_SMTP_USUARIO y "
        "BBP_SMTP_CLAVE."
    )
    assert "secreta" not in finished.out + finished.err
    assert b"secreta" not in bbp.journal.read_bytes()


def test_neither_password_nor_user_is_ever_told(bbp: Bbp) -> None:
    bbp.write_list(f"{ANA},es,")
    with serve_mail({ANA: "refuse"}, login=PASSWORD) as server:
        bbp.use(server, **LOGIN)
        finished = bbp.send()

    assert PASSWORD not in finished.out + finished.err
    assert PASSWORD.encode() not in bbp.journal.read_bytes()
    assert PASSWORD not in repr(read_smtp_settings(bbp.settings))


def test_what_the_server_echoes_is_told_without_secrets_and_on_one_line(bbp: Bbp) -> None:
    bbp.write_list(f"{ANA},es,")
    said = f"550-{USER} with clave-simple\r\n550 may\x1b[31m not"
    with serve_mail({"sender": said}, login="clave-simple") as server:
        bbp.use(server, BBP_SMTP_USUARIO=USER, BBP_SMTP_CLAVE="clave-simple")
        finished = bbp.send()

    assert stopped(finished) == (
        "El servidor de correo no acepta mensajes de CORREO_BOLETIN; respondió «550 … with … may·[31m not»."
    )


def test_a_server_that_asks_for_a_login_and_gets_none(bbp: Bbp) -> None:
    bbp.write_list(f"{ANA},es,")
    with serve_mail(login=PASSWORD) as server:
        bbp.use(server)
        finished = bbp.send()

    assert stopped(finished).startswith(
        "El servidor de correo no acepta mensajes de CORREO_BOLETIN; respondió «530"
    )


def test_nobody_at_the_port(bbp: Bbp) -> None:
    bbp.write_list(f"{ANA},es,")
    with serve_mail() as server:
        bbp.use(server)
    finished = bbp.send()

    assert stopped(finished) == (
        "No se pudo conectar con el servidor de correo. Revise BBP_SMTP_SERVIDOR, BBP_SMTP_PUERTO, "
        "BBP_SMTP_SEGURIDAD y la conexión a internet."
    )


@pytest.mark.parametrize("host", ["a..b", "x" * 300, ".correo"])
def test_a_name_that_cannot_be_one_is_told_like_one_that_nobody_has(bbp: Bbp, host: str) -> None:
    bbp.write_list(f"{ANA},es,")
    bbp.settings |= {"BBP_SMTP_SERVIDOR": host}
    finished = bbp.send()

    assert stopped(finished).startswith("No se pudo conectar con el servidor de correo. Revise")
    assert finished.err == ""


def test_a_server_slower_than_our_patience_leaves_a_doubt() -> None:
    with serve_mail({ANA: "hold-after-taking"}) as mail:
        settings = SmtpSettings("127.0.0.1", mail.port, "", "", Security.NONE)
        server = SmtpServer(settings, "ciudades.example", Patience(command=60, message=0.3))
        offered = server.offer(SENDER, ANA)
        outcome = server.deliver(b"Subject: x\r\n\r\n.punto\r\n")

    assert offered is None
    assert (outcome.fate, outcome.lost) == ("en-duda", True)
    assert mail.delivered == [(ANA, b"Subject: x\r\n\r\n.punto\r\n")]


SERVER = {"BBP_SMTP_SERVIDOR": "correo.ciudades.example"}


@pytest.mark.parametrize(
    ("environment", "port", "security"),
    [
        ({}, 587, "starttls"),
        ({"BBP_SMTP_SEGURIDAD": "TLS"}, 465, "tls"),
        ({"BBP_SMTP_PUERTO": "2525"}, 2525, "starttls"),
        ({"BBP_SMTP_SERVIDOR": "localhost", "BBP_SMTP_SEGURIDAD": "ninguna"}, 25, "ninguna"),
        ({"BBP_SMTP_SERVIDOR": "::1", "BBP_SMTP_SEGURIDAD": "ninguna"}, 25, "ninguna"),
    ],
)
def test_the_settings_of_the_environment(environment: dict[str, str], port: int, security: str) -> None:
    found = read_smtp_settings(SERVER | environment)

    assert (found.port, found.security) == (port, security)


@pytest.mark.parametrize(
    ("environment", "key"),
    [
        ({"BBP_SMTP_SERVIDOR": " "}, "smtp_no_server"),
        ({"BBP_SMTP_USUARIO": "boletin"}, "smtp_half_login"),
        ({"BBP_SMTP_CLAVE": "secreta"}, "smtp_half_login"),
        ({"BBP_SMTP_SEGURIDAD": "ssl"}, "smtp_bad_security"),
        ({"BBP_SMTP_SEGURIDAD": "ninguna"}, "smtp_unprotected"),
        (
            {"BBP_SMTP_SEGURIDAD": "ninguna", "BBP_SMTP_SERVIDOR": "localhost.ciudades.example"},
            "smtp_unprotected",
        ),
        ({"BBP_SMTP_PUERTO": "0"}, "smtp_bad_port"),
        ({"BBP_SMTP_PUERTO": "smtp"}, "smtp_bad_port"),
    ],
)
def test_settings_that_cannot_be_used_are_refused(environment: dict[str, str], key: str) -> None:
    with pytest.raises(RefusalError) as caught:
        read_smtp_settings(SERVER | environment)

    assert caught.value.key == f"mail_cli.{key}"
