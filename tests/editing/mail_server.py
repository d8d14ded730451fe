"""A real SMTP server on this machine that behaves as it is told to, one way for each recipient.

What enters: the behaviour by address; TLS and a password when asked for. What leaves: its port, every message
that it took charge of (`delivered`), and how many connections it had.
"""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

HELD_SECONDS = 60
USER, PASSWORD = "boletin", "clave-con-ñ-secreta"

ANSWERS = {
    "refuse": "550 5.1.1 <{address}> unknown here",
    "later": "451 4.7.1 greylisted",
    "closing": "421 4.3.2 too many messages",
    "refuse-text": "554 5.7.1 looks like spam",
    "later-text": "452 4.3.1 disk full",
}


@dataclass
class MailServer:
    """What happens to whom, and what happened."""

    behaviours: Mapping[str, str]
    password: str
    port: int = 0
    connections: int = 0
    offered: list[str] = field(default_factory=list)
    delivered: list[tuple[str, bytes]] = field(default_factory=list)
    reached: threading.Event = field(default_factory=threading.Event)

    def addresses(self) -> list[str]:
        """Whoever got a message, as often as it was got."""
        return [address for address, _ in self.delivered]

    def message(self, address: str) -> EmailMessage:
        """The only message that an address got."""
        [content] = [content for one, content in self.delivered if one == address]
        message = message_from_bytes(content, policy=policy.default)
        assert isinstance(message, EmailMessage)
        return message

    # --- What aiosmtpd asks ---------------------------------------------------------------------------

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if answer := self.behaviours.get("sender"):
            return answer
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        self.offered.append(address)
        behaviour = self.behaviours.get(address, "")
        if behaviour in {"refuse", "later", "closing"}:
            return ANSWERS[behaviour].format(address=address)
        if behaviour == "drop-at-recipient":
            server.transport.abort()
        if behaviour == "hold-at-recipient":
            await self._hold()
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        address, content = envelope.rcpt_tos[0], envelope.content
        assert isinstance(content, bytes)
        behaviour = self.behaviours.get(address, "")
        if behaviour == "slow":
            await asyncio.sleep(0.5)
        if behaviour in {"refuse-text", "later-text"}:
            return ANSWERS[behaviour]
        if behaviour == "hold-before-taking":
            await self._hold()
        if behaviour != "drop-before-taking":
            self.delivered.append((address, content))
        if behaviour in {"drop-before-taking", "drop-after-taking"}:
            server.transport.abort()
        if behaviour == "hold-after-taking":
            await self._hold()
        return "250 2.0.0 taken"

    async def _hold(self) -> None:
        self.reached.set()
        await asyncio.sleep(HELD_SECONDS)

    def log_in(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object
    ) -> AuthResult:
        assert isinstance(data, LoginPassword)
        known = (data.login, data.password) == (USER.encode(), self.password.encode())
        # Not handled: aiosmtpd answers for us.
        return AuthResult(success=known, handled=False)


class _Protocol(SMTP):
    """aiosmtpd that counts connections and may hang up while a text arrives."""

    event_handler: MailServer

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.event_handler.connections += 1
        super().connection_made(transport)

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        address = (self.envelope.rcpt_tos or [""])[0]
        behaviour = self.event_handler.behaviours.get(address, "")
        if behaviour == "drop-before-text":
            self.transport.abort()
        elif behaviour == "drop-in-text":
            await self.push("354 go on")
            await self._reader.readline()
            self.transport.abort()
        else:
            await super().smtp_DATA(arg)


@contextmanager
def serve_mail(
    behaviours: Mapping[str, str] | None = None,
    *,
    starttls: ssl.SSLContext | None = None,
    tls: ssl.SSLContext | None = None,
    login: str = "",
) -> Iterator[MailServer]:
    """The server, running in a thread of its own on a free port of 127.0.0.1."""
    mail = MailServer(behaviours or {}, login)

    def protocol() -> _Protocol:
        return _Protocol(
            mail,
            hostname="servidor.example",
            tls_context=starttls,
            require_starttls=starttls is not None,
            authenticator=mail.log_in if login else None,
            auth_required=bool(login),
            auth_require_tls=False,
            loop=asyncio.get_running_loop(),
        )

    with _running(protocol, tls) as port:
        mail.port = port
        yield mail


@contextmanager
def _running(protocol: Callable[[], asyncio.Protocol], tls: ssl.SSLContext | None) -> Iterator[int]:
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(lambda _loop, _context: None)
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    async def start() -> asyncio.Server:
        return await loop.create_server(protocol, "127.0.0.1", 0, ssl=tls)

    async def stop(server: asyncio.Server) -> None:
        server.close()
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()

    server = asyncio.run_coroutine_threadsafe(start(), loop).result(60)
    try:
        yield int(server.sockets[0].getsockname()[1])
    finally:
        asyncio.run_coroutine_threadsafe(stop(server), loop).result(60)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(60)
