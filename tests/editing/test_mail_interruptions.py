"""A sending that is killed, or started twice: nobody gets it twice, nobody is forgotten."""

from __future__ import annotations

import signal

import pytest

from tests.editing.conftest import Bbp
from tests.editing.mail_server import MailServer, serve_mail

PEOPLE = ("ana@villa.example", "bia@vila.example", "eva@villa.example", "ida@villa.example")
ANA, BIA, EVA, IDA = PEOPLE
LINES = (f"{ANA},es,", f"{BIA},pt,", f"{EVA},es,", f"{IDA},es,")


def interrupt(bbp: Bbp, server: MailServer, signal_number: int) -> bytes:
    """Start to send, and stop it where the server holds it; what it had said until then."""
    bbp.use(server)
    process = bbp.start()
    assert server.reached.wait(60)
    process.send_signal(signal_number)
    said, _ = process.communicate(timeout=60)
    return said


TABLE_WITH_A_DOUBT = """\
Boletín 2026-t1, estado de la lista:
  Enviados                    3
  Rechazados                  0
  En duda                     1
  Pendientes                  0
  Líneas con errores          0
  Direcciones repetidas       0

En duda, pueden haberlo recibido; con «--reintentar» se les envía otra vez:
  Línea 4, eva@villa.example
"""

TABLE_WITHOUT_DOUBTS = """\
Boletín 2026-t1, estado de la lista:
  Enviados                    4
  Rechazados                  0
  En duda                     0
  Pendientes                  0
  Líneas con errores          0
  Direcciones repetidas       0
"""


@pytest.mark.parametrize(("behaviour", "taken"), [("hold-before-taking", []), ("hold-after-taking", [EVA])])
def test_killed_while_the_server_has_the_message_only_that_one_is_in_doubt(
    bbp: Bbp, behaviour: str, taken: list[str]
) -> None:
    bbp.write_list(*LINES)
    with serve_mail({EVA: behaviour}) as first:
        interrupt(bbp, first, signal.SIGKILL)
    with serve_mail() as second:
        bbp.use(second)
        finished = bbp.send()

    assert first.addresses() == [ANA, BIA, *taken]
    assert second.addresses() == [IDA]
    assert (finished.status, finished.table) == (1, TABLE_WITH_A_DOUBT)


def test_killed_before_the_message_left_there_is_no_doubt(bbp: Bbp) -> None:
    bbp.write_list(*LINES)
    with serve_mail({EVA: "hold-at-recipient"}) as first:
        interrupt(bbp, first, signal.SIGKILL)
    with serve_mail() as second:
        bbp.use(second)
        finished = bbp.send()

    assert first.addresses() == [ANA, BIA]
    assert second.addresses() == [EVA, IDA]
    assert (finished.status, finished.table) == (0, TABLE_WITHOUT_DOUBTS)


def test_killed_again_and_again_nobody_gets_it_twice(bbp: Bbp) -> None:
    bbp.write_list(*LINES)
    got: list[str] = []
    for held in PEOPLE:
        with serve_mail({held: "hold-after-taking"}) as server:
            interrupt(bbp, server, signal.SIGKILL)
        got += server.addresses()
    with serve_mail() as last:
        bbp.use(last)
        finished = bbp.send()

    assert got == list(PEOPLE)
    assert last.offered == []
    assert "  En duda                     4\n" in finished.table


def test_stopped_at_the_keyboard_it_still_closes_with_the_table(bbp: Bbp) -> None:
    bbp.write_list(*LINES)
    with serve_mail({EVA: "hold-after-taking"}) as server:
        said = interrupt(bbp, server, signal.SIGINT).decode()

    assert (
        "El envío se detuvo. Usted interrumpió el envío. La misma orden sigue con quienes faltan.\n" in said
    )
    assert "  Enviados                    2\n" in said
    assert "  En duda                     1\n  Pendientes                  1\n" in said


def test_two_runs_at_once_do_not_send_twice(bbp: Bbp) -> None:
    bbp.write_list(*LINES)
    with serve_mail({BIA: "hold-after-taking"}) as server:
        bbp.use(server)
        process = bbp.start()
        assert server.reached.wait(60)
        refused = bbp.send()
        rehearsed = bbp.run("--enviar", "--lista", "lista.csv")
        process.kill()
        process.communicate(timeout=60)

    said = f"Otro envío está en curso con el diario «{bbp.journal}». Espere a que termine.\n"
    assert (refused.status, refused.out, refused.err) == (1, "", said)
    assert (rehearsed.status, rehearsed.out, rehearsed.err) == (1, "", said)
    assert server.addresses() == [ANA, BIA]
