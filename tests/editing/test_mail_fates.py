"""How the messages of a sending can end, against a real SMTP server, and what a second run makes of it."""

from __future__ import annotations

import sqlite3

import pytest

from tests.editing.conftest import Bbp
from tests.editing.mail_server import serve_mail

ANA, EVA, IDA, ULA = "ana@villa.example", "eva@villa.example", "ida@villa.example", "ula@villa.example"

TABLE = """\
Boletín 2026-t1, estado de la lista:
  Enviados                    2
  Rechazados                  2
  En duda                     1
  Pendientes                  2
  Líneas con errores          1
  Direcciones repetidas       1

Rechazados por el servidor; con «--reintentar» se prueba otra vez:
  Línea 3, noexiste@villa.example (550 5.1.1 … unknown here)
  Línea 8, spam@villa.example (554 5.7.1 looks like spam)

En duda, pueden haberlo recibido; con «--reintentar» se les envía otra vez:
  Línea 6, corte@villa.example

Pendientes; la misma orden con «--confirmar» se los envía:
  Línea 4, espera@villa.example (451 4.7.1 greylisted)
  Línea 9, lleno@villa.example (452 4.3.1 disk full)

Líneas con errores; corríjalas en la lista:
  Línea 5. El idioma «fr» no es «es» ni «pt».

Direcciones repetidas; reciben un solo mensaje:
  Línea 10. «Ana@villa.example» ya está en la línea 2.
"""

PROGRESS = """\
Línea 2, ana@villa.example: enviado (250 2.0.0 taken)
Línea 3, noexiste@villa.example: rechazado (550 5.1.1 … unknown here)
Línea 4, espera@villa.example: pendiente (451 4.7.1 greylisted)
Línea 6, corte@villa.example: en duda (se cortó la conexión)
Línea 7, lento@villa.example: enviado (250 2.0.0 taken)
Línea 8, spam@villa.example: rechazado (554 5.7.1 looks like spam)
Línea 9, lleno@villa.example: pendiente (452 4.3.1 disk full)

"""

BEHAVIOURS = {
    "noexiste@villa.example": "refuse",
    "espera@villa.example": "later",
    "corte@villa.example": "drop-after-taking",
    "lento@villa.example": "slow",
    "spam@villa.example": "refuse-text",
    "lleno@villa.example": "later-text",
}
LINES = (
    f"{ANA},es,Ana",
    "noexiste@villa.example,es,",
    "espera@villa.example,es,",
    "eva@villa.example,fr,",
    "corte@villa.example,es,",
    "lento@villa.example,es,",
    "spam@villa.example,es,",
    "lleno@villa.example,pt,",
    "Ana@villa.example,pt,",
)


def test_every_ending_has_its_row(bbp: Bbp) -> None:
    bbp.write_list(*LINES)
    with serve_mail(BEHAVIOURS) as server:
        bbp.use(server)
        finished = bbp.send()

    assert (finished.status, finished.out) == (1, PROGRESS + TABLE)
    assert server.addresses() == [ANA, "corte@villa.example", "lento@villa.example"]


def test_a_second_run_sends_what_is_missing_and_nothing_twice(bbp: Bbp) -> None:
    bbp.write_list(*LINES)
    with serve_mail(BEHAVIOURS) as first:
        bbp.use(first)
        bbp.send()
    with serve_mail() as second:
        bbp.use(second)
        finished = bbp.send()

    assert second.offered == second.addresses() == ["espera@villa.example", "lleno@villa.example"]
    assert finished.status == 1
    assert "  Enviados                    4\n" in finished.table
    assert "  En duda                     1\n" in finished.table


def test_whoever_is_in_doubt_or_was_refused_is_tried_again_only_when_asked(bbp: Bbp) -> None:
    bbp.write_list(*(line for line in LINES if ",fr," not in line))
    with serve_mail(BEHAVIOURS) as first:
        bbp.use(first)
        bbp.send()
    with serve_mail() as second:
        bbp.use(second)
        bbp.send()
        finished = bbp.send("--reintentar")

    assert second.addresses()[2:] == ["noexiste@villa.example", "corte@villa.example", "spam@villa.example"]
    assert finished.status == 0
    assert "  Enviados                    7\n" in finished.table


@pytest.mark.parametrize("behaviour", ["later", "later-text", "drop-before-text", "drop-in-text"])
def test_a_failed_retry_leaves_the_doubt(bbp: Bbp, behaviour: str) -> None:
    bbp.write_list(f"{ANA},es,Ana")
    for how, more in (("drop-after-taking", ()), (behaviour, ("--reintentar",))):
        with serve_mail({ANA: how}) as server:
            bbp.use(server)
            bbp.send(*more)
    with serve_mail() as last:
        bbp.use(last)
        finished = bbp.send()

    assert last.offered == []
    assert "  En duda                     1\n" in finished.table


@pytest.mark.parametrize(
    ("behaviour", "taken", "row"),
    [
        ("drop-at-recipient", 0, "Pendientes"),
        ("drop-before-text", 0, "Pendientes"),
        ("drop-before-taking", 0, "En duda"),
        ("drop-after-taking", 1, "En duda"),
        ("closing", 0, "Pendientes"),
    ],
)
def test_a_connection_that_breaks_costs_nobody_else_the_message(
    bbp: Bbp, behaviour: str, taken: int, row: str
) -> None:
    bbp.write_list(f"{ANA},es,Ana", f"{EVA},es,Eva", f"{IDA},es,Ida")
    with serve_mail({EVA: behaviour}) as server:
        bbp.use(server)
        finished = bbp.send()

    assert server.addresses() == [ANA, *[EVA] * taken, IDA]
    assert f"  {row:<21}  {1:>6}\n" in finished.table
    assert "  Enviados                    2\n" in finished.table


def test_a_text_cut_before_its_end_mark_reaches_nobody_and_is_sent_at_most_once(bbp: Bbp) -> None:
    bbp.write_list(f"{ANA},es,Ana")
    with serve_mail({ANA: "drop-in-text"}) as first:
        bbp.use(first)
        bbp.send()
    with serve_mail() as second:
        bbp.use(second)
        bbp.send()
        bbp.send("--reintentar")

    assert first.addresses() == []
    assert second.addresses() == [ANA]


def test_a_server_that_keeps_hanging_up_puts_two_in_doubt_and_no_more(bbp: Bbp) -> None:
    people = (ANA, EVA, IDA, ULA)
    bbp.write_list(*(f"{one},es," for one in people))
    with serve_mail(dict.fromkeys(people, "drop-after-taking")) as server:
        bbp.use(server)
        finished = bbp.send()

    assert server.addresses() == [ANA, EVA]
    assert (
        "El envío se detuvo. La conexión con el servidor se cortó dos veces seguidas. "
        "La misma orden sigue con quienes faltan.\n"
    ) in finished.out
    assert "  En duda                     2\n  Pendientes                  2\n" in finished.table


def test_a_sender_that_the_server_does_not_take_stops_the_sending(bbp: Bbp) -> None:
    bbp.write_list(f"{ANA},es,Ana", f"{EVA},es,Eva")
    with serve_mail({"sender": "550 5.7.1 <boletin@ciudades.example> may not send"}) as server:
        bbp.use(server)
        finished = bbp.send()

    assert finished.out.startswith(
        "El envío se detuvo. El servidor de correo no acepta mensajes de CORREO_BOLETIN; respondió "
        "«550 5.7.1 … may not send». La misma orden sigue con quienes faltan.\n"
    )
    assert "  Pendientes                  2\n" in finished.table
    assert server.offered == []


def test_the_journal_holds_no_address_and_no_secret(bbp: Bbp) -> None:
    bbp.write_list(*LINES)
    with serve_mail(BEHAVIOURS) as server:
        bbp.use(server)
        bbp.send()

    content = bbp.journal.read_bytes()
    assert b"villa" not in content
    with sqlite3.connect(bbp.journal) as database:
        rows = database.execute("SELECT issue, fate, answer FROM messages ORDER BY fate, answer").fetchall()
    assert rows == [
        ("2026-t1", "en-duda", ""),
        ("2026-t1", "enviado", "250 2.0.0 taken"),
        ("2026-t1", "enviado", "250 2.0.0 taken"),
        ("2026-t1", "pendiente", "451 4.7.1 greylisted"),
        ("2026-t1", "pendiente", "452 4.3.1 disk full"),
        ("2026-t1", "rechazado", "550 5.1.1 … unknown here"),
        ("2026-t1", "rechazado", "554 5.7.1 looks like spam"),
    ]
