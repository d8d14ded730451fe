"""What the tests of `bbp correo` stand on: a project, a list, a clean environment, a certificate."""

from __future__ import annotations

import os
import ssl
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import trustme
from bbp.cli import main

from tests.editing.mail_server import MailServer
from tests.projects import TODAY, copy_sample_project

SENDER = "boletin@ciudades.example"
SITE_URL = "https://red.test.org/bbp/"
# What the machine that runs the tests may have set, and would change what is tested.
_SETTINGS = ("BBP_", "SITE_URL", "REPO_URL", "CONTACTO_", "CORREO_", "LANG", "LC_", "XDG_", "SSL_CERT_")

# A run of the tests in the background ignores the key that interrupts, and what it starts would too.
_PROGRAM = """\
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from bbp.cli import main
sys.exit(main())
"""


@dataclass(frozen=True)
class Finished:
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def table(self) -> str:
        """The closing table with what follows it."""
        return self.out[self.out.index("Boletín 2026-t1, estado de la lista:") :]


@dataclass
class Bbp:
    """The command `bbp correo 2026-t1`, in this process, with settings of its own."""

    project: Path
    folder: Path
    settings: dict[str, str]
    capture: pytest.CaptureFixture[bytes]
    monkeypatch: pytest.MonkeyPatch

    @property
    def journal(self) -> Path:
        return self.folder / "estado" / "bbp" / "correo.sqlite3"

    def use(self, server: MailServer, **settings: str) -> None:
        """Send through a server of this machine."""
        self.settings |= {
            "BBP_SMTP_SERVIDOR": "127.0.0.1",
            "BBP_SMTP_PUERTO": str(server.port),
            "BBP_SMTP_SEGURIDAD": "ninguna",
            **settings,
        }

    def write_list(self, *lines: str) -> Path:
        """The list, with its header in front."""
        path = self.folder / "lista.csv"
        path.write_text("\n".join(["correo,idioma,nombre", *lines]) + "\n", "utf-8")
        return path

    def arguments(self, *more: str, issue: str = "2026-t1") -> list[str]:
        return ["correo", issue, "--raiz", str(self.project), "--hoy", TODAY, *more]

    def run(self, *more: str, issue: str = "2026-t1") -> Finished:
        """Run it here."""
        self.capture.readouterr()
        with self.monkeypatch.context() as patch:
            for name in (name for name in tuple(os.environ) if name.startswith(_SETTINGS)):
                patch.delenv(name)
            for name, value in self.environment().items():
                patch.setenv(name, value)
            patch.chdir(self.folder)
            status = main(self.arguments(*more, issue=issue))
        out, err = self.capture.readouterr()
        return Finished(status, out.decode(), err.decode())

    def send(self, *more: str) -> Finished:
        """Send to the list, without a pause."""
        return self.run("--enviar", "--lista", "lista.csv", "--confirmar", "--pausa", "0", *more)

    def start(self, *more: str) -> subprocess.Popen[bytes]:
        """Begin to send in a process of its own, that can be killed."""
        sending = ("--enviar", "--lista", "lista.csv", "--confirmar", "--pausa", "0", *more)
        return subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, *self.arguments(*sending)],
            cwd=self.folder,
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def environment(self) -> dict[str, str]:
        return {"PATH": os.environ["PATH"], "XDG_STATE_HOME": str(self.folder / "estado"), **self.settings}


@pytest.fixture(scope="session")
def mail_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project, to be read only."""
    return copy_sample_project(tmp_path_factory.mktemp("correo") / "proyecto")


@pytest.fixture
def bbp(
    mail_project: Path,
    tmp_path: Path,
    capsysbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> Bbp:
    settings = {"SITE_URL": SITE_URL, "CORREO_BOLETIN": SENDER}
    return Bbp(mail_project, tmp_path, settings, capsysbinary, monkeypatch)


@pytest.fixture(scope="session")
def certificate_authority() -> trustme.CA:
    """Who vouches for the server of the tests."""
    return trustme.CA()


@pytest.fixture(scope="session")
def authority(certificate_authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The authority's certificate as a file, for a client that is to trust it."""
    place = tmp_path_factory.mktemp("authority") / "authority.pem"
    certificate_authority.cert_pem.write_to_path(str(place))
    return place


@pytest.fixture(scope="session")
def server_tls(certificate_authority: trustme.CA) -> ssl.SSLContext:
    """The side of the server, with a certificate for 127.0.0.1."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate_authority.issue_cert("127.0.0.1").configure_cert(context)
    return context
