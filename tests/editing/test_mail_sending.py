"""`bbp correo --enviar` against a real SMTP server: what a rehearsal tells, and what each person gets."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from tests.editing.conftest import SENDER, Bbp
from tests.editing.mail_server import serve_mail

ANA, BIA, EVA, IDA = (
    "ana@villa.example",
    "bia@vila.example",
    "eva@villa.example",
    "ida@villa.example",
)

REHEARSAL = """\
Ensayo: no se envió nada ni se abrió ninguna conexión.
Remitente: boletin@ciudades.example
2 mensajes en «es», con el asunto «Boletín n.º 1: ferias, educación y un llamado abierto»
1 mensaje en «pt», con el asunto «Boletim n.º 1: feiras, educação e uma chamada aberta»
Para enviar de verdad, agregue «--confirmar».

Boletín 2026-t1, estado de la lista:
  Enviados                    0
  Rechazados                  0
  En duda                     0
  Pendientes                  3
  Líneas con errores          1
  Direcciones repetidas       0

Pendientes; la misma orden con «--confirmar» se los envía:
  Línea 2, ana@villa.example
  Línea 3, bia@vila.example
  Línea 5, eva@villa.example

Líneas con errores; corríjalas en la lista:
  Línea 4. «sin-arroba» no es una dirección de correo.
"""


def test_without_confirmation_it_tells_what_would_happen_and_touches_nothing(bbp: Bbp) -> None:
    bbp.write_list(f"{ANA},es,Ana", f"{BIA},pt,Bia", "sin-arroba,es,", f"{EVA},es,Eva")
    with serve_mail() as server:
        bbp.use(server)
        finished = bbp.run("--enviar", "--lista", "lista.csv")

    assert (finished.status, finished.out, finished.err) == (0, REHEARSAL, "")
    assert server.connections == 0
    assert not bbp.journal.exists()


def test_a_rehearsal_says_which_setting_is_missing(bbp: Bbp) -> None:
    bbp.write_list(f"{ANA},es,Ana")

    finished = bbp.run("--enviar", "--lista", "lista.csv")

    assert finished.status == 0
    assert (
        "Antes hay que resolver esto: Falta definir BBP_SMTP_SERVIDOR en el entorno, con el nombre del "
        "servidor de correo.\n"
    ) in finished.out


def test_each_person_gets_one_message_in_her_language(bbp: Bbp) -> None:
    bbp.write_list(f"{ANA},es,Ana", f"{BIA},pt,Bia")
    bbp.settings["CORREO_BAJAS"] = "bajas@ciudades.example"
    with serve_mail() as server:
        bbp.use(server)
        finished = bbp.send()

    spanish, portuguese = server.message(ANA), server.message(BIA)
    assert finished.status == 0
    assert server.addresses() == [ANA, BIA]
    assert spanish["To"] == ANA
    assert spanish["From"].addresses[0].addr_spec == SENDER
    assert spanish["Subject"] == "Boletín n.º 1: ferias, educación y un llamado abierto"
    assert portuguese["Subject"] == "Boletim n.º 1: feiras, educação e uma chamada aberta"
    assert spanish["List-Unsubscribe"].strip() == (
        "<mailto:bajas@ciudades.example?subject=Baja%20del%20bolet%C3%ADn>"
    )
    assert (spanish["Content-Language"], portuguese["Content-Language"]) == ("es", "pt")
    assert spanish["X-Unsent"] is None
    assert [part.get_content_type() for part in spanish.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]
    sent_ago = datetime.now(UTC) - parsedate_to_datetime(spanish["Date"])
    assert timedelta(0) <= sent_ago < timedelta(minutes=1)


def test_the_message_id_is_of_the_issue_the_language_and_the_person(bbp: Bbp) -> None:
    bbp.write_list(f"{ANA},es,Ana", f"{EVA},es,Eva")
    with serve_mail() as server:
        bbp.use(server)
        bbp.send()
        bbp.send("--diario", str(bbp.folder / "otro.sqlite3"))

    first, second, again, _ = [
        next(line for line in content.splitlines() if line.startswith(b"Message-ID"))
        for _, content in server.delivered
    ]
    assert first.startswith(b"Message-ID: <2026-t1.es.")
    assert first.endswith(b"@ciudades.example>")
    assert first == again != second


def test_the_text_arrives_whole_even_lines_that_start_with_a_dot(bbp: Bbp) -> None:
    bbp.write_list(f"{ANA},es,Ana")
    with serve_mail() as server:
        bbp.use(server)
        bbp.send()
        bbp.run("--salida", "archivos")

    parts = {part.get_content_type(): part for part in server.message(ANA).walk()}
    for kind, name in (("text/plain", "correo.txt"), ("text/html", "correo.html")):
        written = (bbp.folder / "archivos" / "es" / name).read_text("utf-8")
        assert parts[kind].get_content().splitlines() == written.splitlines()


def test_only_the_people_of_a_language_when_asked(bbp: Bbp) -> None:
    bbp.write_list(f"{ANA},es,Ana", f"{BIA},pt,Bia")
    with serve_mail() as server:
        bbp.use(server)
        finished = bbp.send("--idioma", "pt")
        assert server.addresses() == [BIA]
        bbp.send("--idioma", "ambos")

    assert server.addresses() == [BIA, ANA]
    assert finished.status == 0
    assert "  Enviados                  1\n" in finished.out
    assert "  Pendentes                 1\n" in finished.out
    assert ANA not in finished.out


def test_a_journal_inside_the_project_is_refused(bbp: Bbp) -> None:
    bbp.write_list(f"{ANA},es,Ana")
    inside = bbp.project / "diario.sqlite3"
    with serve_mail() as server:
        bbp.use(server)
        finished = bbp.send("--diario", str(inside))

    assert (finished.status, finished.out) == (1, "")
    assert finished.err == (
        f"El diario de envíos no puede estar dentro del proyecto, que es público («{inside}»). Elija otro "
        "lugar con «--diario».\n"
    )
    assert server.connections == 0
    assert not inside.exists()


def test_a_pause_stands_between_messages_and_not_around_them(
    bbp: Bbp, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[float] = []
    monkeypatch.setattr("bbp.editing.mail_command.time.sleep", pauses.append)
    bbp.write_list(f"{ANA},es,Ana", f"{EVA},es,Eva", f"{IDA},es,Ida")
    with serve_mail() as server:
        bbp.use(server)
        bbp.send("--pausa", "1,5")

    assert pauses == [1.5, 1.5]


def test_a_renamed_issue_is_the_same_one(bbp: Bbp) -> None:
    bbp.write_list(f"{ANA},es,Ana")
    with serve_mail() as server:
        bbp.use(server)
        bbp.send()
        bbp.project = _renamed(bbp.project, bbp.folder / "proyecto")
        finished = bbp.run("--enviar", "--lista", "lista.csv", "--confirmar", issue="2026-t1-ferias")

    assert server.addresses() == [ANA]
    assert finished.status == 0


def _renamed(project: Path, folder: Path) -> Path:
    shutil.copytree(project, folder)
    (folder / "boletines" / "2026-t1").rename(folder / "boletines" / "2026-t1-ferias")
    for file in folder.glob("*/*/*.md"):
        text = file.read_text("utf-8").replace("boletines/2026-t1/", "boletines/2026-t1-ferias/")
        if file.parts[-2:] == ("2026-t1-ferias", "pt.md"):
            text = text.replace("publicada:", "antes: [2026-t1]\npublicada:")
        file.write_text(text, "utf-8")
    return folder
