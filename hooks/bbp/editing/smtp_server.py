"""The committee's own SMTP server: where it is (from the environment only), and what it makes of a message.

A message goes in two steps. ``offer`` names sender and recipient and asks to speak: nothing has left.
``deliver`` sends the text, and then the mark of its end. A server keeps nothing without that mark (RFC 5321,
4.1.1.4), so only after it does a broken connection leave the message's fate unknown.
"""

from __future__ import annotations

import base64
import re
import smtplib
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import NamedTuple

from bbp.editing.mail_fate import Fate, Outcome
from bbp.editing.mailing_list import shown
from bbp.editing.refusal import RefusalError
from bbp.model.text_enum import TextEnum

_GO_AHEAD = 354
_LINE_START_DOT = re.compile(rb"^\.", re.MULTILINE)
_ADDRESS = re.compile(r"<?[^\s<>@:;,\"'()\[\]]+@[^\s<>@:;,\"'()\[\]]+>?")


class Security(TextEnum):
    """How the connection is protected; ``ninguna`` only on this machine."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "ninguna"


_PORTS = {Security.STARTTLS: 587, Security.TLS: 465, Security.NONE: 25}


@dataclass(frozen=True, slots=True)
class SmtpSettings:
    """Where to send through. User and password are empty for a server that asks for none."""

    host: str = field(repr=False)
    port: int
    user: str = field(repr=False)
    password: str = field(repr=False)
    security: Security


class Patience(NamedTuple):
    """Seconds to wait for an answer; RFC 5321 (4.5.3.2) gives a server ten minutes after a message."""

    command: float = 60
    message: float = 600


def read_smtp_settings(environment: Mapping[str, str]) -> SmtpSettings:
    """``BBP_SMTP_SERVIDOR``, ``_PUERTO``, ``_USUARIO``, ``_CLAVE``, ``_SEGURIDAD`` (STARTTLS when unset)."""
    host = environment.get("BBP_SMTP_SERVIDOR", "").strip()
    user, password = environment.get("BBP_SMTP_USUARIO", ""), environment.get("BBP_SMTP_CLAVE", "")
    written = environment.get("BBP_SMTP_SEGURIDAD", "").strip().lower() or Security.STARTTLS.value
    if not host:
        raise RefusalError("mail_cli.smtp_no_server")
    if bool(user) != bool(password):
        raise RefusalError("mail_cli.smtp_half_login")
    if written not in tuple(Security):
        raise RefusalError("mail_cli.smtp_bad_security", choices=", ".join(Security))
    security = Security(written)
    if security is Security.NONE and not _is_this_machine(host):
        raise RefusalError("mail_cli.smtp_unprotected")
    return SmtpSettings(host, _port(environment, security), user, password, security)


def _port(environment: Mapping[str, str], security: Security) -> int:
    written = environment.get("BBP_SMTP_PUERTO", "").strip()
    if not written:
        return _PORTS[security]
    if not re.fullmatch(r"[0-9]{1,5}", written) or not 0 < int(written) < 65536:
        raise RefusalError("mail_cli.smtp_bad_port")
    return int(written)


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


class SmtpServer:
    """The server. A connection is opened when it is needed, and again when it broke.

    ``hello`` is the name given to the server: the domain of the sender, not that of somebody's computer.
    """

    def __init__(self, settings: SmtpSettings, hello: str, patience: Patience) -> None:
        self._settings = settings
        self._hello = hello
        self._patience = patience
        self._connection: smtplib.SMTP | None = None

    def offer(self, sender: str, recipient: str) -> Outcome | None:
        """None when the server waits for the text, else what it said; nothing has left.

        An idle connection may have died, so a broken one is opened again, once.
        """
        for _ in range(2):
            try:
                return self._envelope(self._open(), sender, recipient)
            except OSError:
                self.abandon()
        return Outcome(Fate.PENDING, lost=True)

    def deliver(self, message: bytes) -> Outcome:
        """Send the text, lines ended by CRLF, of the message that was offered last."""
        connection = self._connection
        assert connection is not None
        fate = Fate.PENDING
        try:
            connection.send(_LINE_START_DOT.sub(b"..", message))
            fate = Fate.IN_DOUBT
            if connection.sock:
                connection.sock.settimeout(self._patience.message)
            connection.send(b".\r\n")
            code, answer = connection.getreply()
            if connection.sock:
                connection.sock.settimeout(self._patience.command)
        except OSError:
            self.abandon()
            return Outcome(fate, lost=True)
        return self._outcome(code, answer, otherwise=Fate.IN_DOUBT)

    def close(self) -> None:
        """Say goodbye."""
        if self._connection:
            try:
                self._connection.quit()
            except OSError:
                self._connection.close()
        self._connection = None

    def abandon(self) -> None:
        """Hang up without a word: in the middle of a message a goodbye would be taken for its text."""
        if self._connection:
            self._connection.close()
        self._connection = None

    def _open(self) -> smtplib.SMTP:
        if self._connection is None:
            self._connection = connect(self._settings, self._hello, self._patience.command)
        return self._connection

    def _envelope(self, connection: smtplib.SMTP, sender: str, recipient: str) -> Outcome | None:
        code, answer = connection.mail(sender)
        if not 200 <= code < 300:
            self.close()
            raise RefusalError("mail_cli.smtp_sender", answer=self._told(code, answer))
        code, answer = connection.rcpt(recipient)
        if 200 <= code < 300:
            code, answer = connection.docmd("DATA")
            if code == _GO_AHEAD:
                return None
        outcome = self._outcome(code, answer, otherwise=Fate.PENDING)
        self._forget_envelope(connection, code)
        return outcome

    def _forget_envelope(self, connection: smtplib.SMTP, code: int) -> None:
        """Make the connection ready for the next message, or leave it: 421 says that the server does."""
        try:
            if not 400 <= code < 600 or code == 421 or connection.rset()[0] != 250:
                self.abandon()
        except OSError:
            self.abandon()

    def _outcome(self, code: int, answer: bytes, *, otherwise: Fate) -> Outcome:
        """The fate that an answer means: 2xx accepted, 4xx not now, 5xx never; ``otherwise`` for nonsense."""
        fates = {2: Fate.SENT, 4: Fate.PENDING, 5: Fate.REFUSED}
        fate = fates.get(code // 100, otherwise)
        if fate is Fate.SENT and otherwise is Fate.PENDING:
            fate = otherwise
        return Outcome(fate, self._told(code, answer))

    def _told(self, code: int, answer: bytes) -> str:
        """What the server said, on one line, without addresses and without what must stay secret."""
        text = answer.decode("utf-8", "replace").replace("\n", " ")
        for secret in filter(None, (self._settings.password, self._settings.user)):
            text = text.replace(secret, "…")
        return shown(f"{code} {_ADDRESS.sub('…', text)}".strip(), 200)


def connect(settings: SmtpSettings, hello: str, timeout: float) -> smtplib.SMTP:
    """A connection that is protected and logged in, or a refusal that says what to look at."""
    # The system's certificates, or those of SSL_CERT_FILE; a certificate that does not fit is refused.
    tls = ssl.create_default_context()
    try:
        return _connected(settings, hello, timeout, tls)
    except smtplib.SMTPAuthenticationError as error:
        raise RefusalError("mail_cli.smtp_login", code=str(error.smtp_code)) from None
    except ssl.SSLCertVerificationError as error:
        raise RefusalError("mail_cli.smtp_certificate") from error
    except ssl.SSLError as error:
        raise RefusalError("mail_cli.smtp_tls") from error
    except (OSError, UnicodeError) as error:  # a name with an empty or an endless part cannot be looked up
        raise RefusalError("mail_cli.smtp_unreachable") from error


def _connected(settings: SmtpSettings, hello: str, timeout: float, tls: ssl.SSLContext) -> smtplib.SMTP:
    connection: smtplib.SMTP
    if settings.security is Security.TLS:
        connection = smtplib.SMTP_SSL(settings.host, settings.port, hello, timeout=timeout, context=tls)
    else:
        connection = smtplib.SMTP(settings.host, settings.port, hello, timeout=timeout)
    try:
        connection.ehlo()
        if settings.security is Security.STARTTLS:
            _start_tls(connection, tls)
        if settings.user:
            _log_in(connection, settings)
    except BaseException:
        connection.close()
        raise
    return connection


def _start_tls(connection: smtplib.SMTP, tls: ssl.SSLContext) -> None:
    if not connection.has_extn("starttls"):
        raise RefusalError("mail_cli.smtp_no_starttls")
    connection.starttls(context=tls)
    connection.ehlo()


def _log_in(connection: smtplib.SMTP, settings: SmtpSettings) -> None:
    offered = connection.esmtp_features.get("auth", "").upper().split()
    if "PLAIN" not in offered:
        if not {"LOGIN", "CRAM-MD5"} & set(offered) or not (settings.user + settings.password).isascii():
            raise RefusalError("mail_cli.smtp_no_login")
        connection.login(settings.user, settings.password)
        return
    # smtplib encodes passwords as ASCII; RFC 4616 says UTF-8, and ours may have an ñ or a ç.
    secret = f"\0{settings.user}\0{settings.password}".encode()
    code, answer = connection.docmd("AUTH", " ".join(("PLAIN", base64.b64encode(secret).decode())))
    if code != 235:
        raise smtplib.SMTPAuthenticationError(code, answer)
