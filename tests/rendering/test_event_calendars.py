"""The calendars: valid for those who read them, stable, and honest about what is not known."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from bbp.model.event import Event
from bbp.rendering.registers.event_calendars import event_uid, render_calendars
from icalendar import Calendar

from tests.rendering.sample_library import SETTINGS, event, library, registers

GOLDEN = Path(__file__).parents[1] / "golden" / "calendars"

EVENTS = (
    event(
        "foro",
        "2026-12-03",
        fin="2026-12-05",
        ciudad="xx-villa",
        lugar={"es": "Teatro; sala 2, planta alta", "pt": "Teatro; sala 2, andar de cima"},
        organiza=["comision"],
        nota={"es": "Con traducción.", "pt": "Com tradução."},
        actualizada="2026-11-02",
    ),
    event(
        "charla",
        "2026-12-10",
        hora_inicio="23:00",
        hora_fin="23:30",
        zona="America/Montevideo",
        modalidad="virtual",
        estado="cancelada",
    ),
    event("taller", "2027-03", quincena="2", estado="sin-dato", unidad="comision"),
    event("seminario", "2027", trimestre="2"),
)


def calendars(*events: Event) -> dict[str, str]:
    return dict(render_calendars(library(known=registers(events)), SETTINGS))


def read(text: str) -> Calendar:
    return Calendar.from_ical(text)


MADE = calendars(*EVENTS)


@pytest.mark.parametrize("language", ["es", "pt"])
def test_the_calendar_of_all_is_the_golden_file_byte_by_byte(
    language: str, request: pytest.FixtureRequest
) -> None:
    path, made = (
        GOLDEN / f"agenda.{language}.ics",
        MADE["agenda/agenda.ics" if language == "es" else "pt/agenda/agenda.ics"],
    )
    if request.config.getoption("--renew-golden"):
        GOLDEN.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made.encode())

    assert made.encode() == path.read_bytes()


def test_there_is_a_calendar_of_all_of_each_body_and_of_each_event_whose_month_is_known() -> None:
    assert [address for address in MADE if not address.startswith("pt/")] == [
        "agenda/agenda.ics",
        "instancias/comision/agenda.ics",
        "agenda/foro/evento.ics",
        "agenda/charla/evento.ics",
        "agenda/taller/evento.ics",
    ]


def test_lines_end_as_the_standard_says_and_are_at_most_75_octets_long() -> None:
    for text in MADE.values():
        lines = text.split("\r\n")

        assert lines[-1] == ""
        assert not any("\n" in line for line in lines)
        assert max(len(line.encode()) for line in lines) <= 75


def test_whole_days_end_before_the_next_and_an_approximate_date_takes_all_it_may_mean() -> None:
    found = {str(one["url"]): one for one in read(MADE["agenda/agenda.ics"]).events}
    forum = found["https://bbp.example/red/agenda/foro/"]
    workshop = found["https://bbp.example/red/agenda/taller/"]

    assert (forum["dtstart"].dt, forum["dtend"].dt) == (date(2026, 12, 3), date(2026, 12, 6))
    assert (workshop["dtstart"].dt, workshop["dtend"].dt) == (date(2027, 3, 16), date(2027, 4, 1))
    assert workshop["summary"] == "Encuentro taller (fecha aproximada)"


def test_hours_are_the_same_moment_in_utc() -> None:
    (talk,) = read(MADE["agenda/charla/evento.ics"]).events

    assert talk["dtstart"].dt == datetime(2026, 12, 11, 2, 0, tzinfo=UTC)
    assert talk["dtend"].dt == datetime(2026, 12, 11, 2, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "start", "end"),
    [
        ({"hora_inicio": "10:00"}, datetime(2026, 12, 5, 13, tzinfo=UTC), None),
        # Of the second day no hour is known: both are whole days.
        ({"hora_inicio": "10:00", "fin": "2026-12-06"}, date(2026, 12, 5), date(2026, 12, 7)),
        (
            {"hora_inicio": "10:00", "hora_fin": "09:00", "fin": "2026-12-06"},
            *(datetime(2026, 12, 5, 13, tzinfo=UTC), datetime(2026, 12, 6, 12, tzinfo=UTC)),
        ),
    ],
)
def test_an_hour_counts_where_it_says_when_the_event_is(
    hours: dict[str, str], start: date, end: date | None
) -> None:
    made = calendars(event("a", "2026-12-05", zona="America/Montevideo", **hours))
    (found,) = read(made["agenda/a/evento.ics"]).events

    assert found["dtstart"].dt == start
    assert (found["dtend"].dt if "dtend" in found else None) == end


@pytest.mark.parametrize(
    ("state", "status", "summary"),
    [
        ("realizada", "CONFIRMED", "Encuentro a"),
        ("prevista", "TENTATIVE", "Encuentro a"),
        ("sin-dato", "TENTATIVE", "Encuentro a"),
        ("cancelada", "CANCELLED", "Cancelado: Encuentro a"),
    ],
)
def test_what_is_only_foreseen_is_tentative_and_what_is_cancelled_says_so_in_its_title(
    state: str, status: str, summary: str
) -> None:
    made = calendars(event("a", "2026-12-05", estado=state))
    (found,) = read(made["agenda/a/evento.ics"]).events

    assert (found["status"], found["summary"]) == (status, summary)


def test_an_event_is_the_same_in_every_calendar_and_language() -> None:
    texts = (
        MADE[f"{address}.ics"]
        for address in ("agenda/agenda", "pt/agenda/foro/evento", "instancias/comision/agenda")
    )

    assert event_uid(EVENTS[0]) == "e81f3176-740a-5bff-8154-afe668bb8d21"
    assert all(f"UID:{event_uid(EVENTS[0])}\r\n" in text for text in texts)


def test_a_body_without_an_event_has_a_valid_calendar_all_the_same() -> None:
    text = calendars(event("a", "2014", trimestre="2"))["instancias/comision/agenda.ics"]
    found = read(text)

    assert found.events == []
    assert [one.name for one in found.subcomponents] == ["VTIMEZONE"]
    assert found["name"] == "Agenda: Comisión de Prueba"


def test_no_clock_is_in_a_calendar() -> None:
    (forum,) = read(MADE["agenda/foro/evento.ics"]).events
    (talk,) = read(MADE["agenda/charla/evento.ics"]).events

    assert forum["dtstamp"].dt == forum["last-modified"].dt == datetime(2026, 11, 2, tzinfo=UTC)
    assert talk["dtstamp"].dt == datetime(2026, 1, 1, tzinfo=UTC)
    assert "last-modified" not in talk
