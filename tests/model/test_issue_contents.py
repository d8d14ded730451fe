"""What an issue carries on its date."""

from __future__ import annotations

from datetime import date

import pytest
from bbp.model.issue_contents import (
    CallState,
    call_state,
    issue_calls,
    issue_events,
    issue_practices,
    neighbours,
)

from tests.rendering.sample_library import call, event, issue, library, practice, registers

ORDINARY = issue("2026-t4", 4, "2026-11-21")


def agenda_of_ordinary_issue(*events: object) -> list[str]:
    return [one.id for one in issue_events(ORDINARY.record, registers(events=events))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("start", "is_in"),
    [
        ("2026-11-20", False),
        ("2026-11-21", True),
        ("2027-03-21", True),
        ("2027-03-22", False),
        ("2026-11", True),
        ("2026-10", False),
        ("2027-03", True),
        ("2027-04", False),
        ("2026", True),
    ],
)
def test_an_ordinary_issue_announces_what_may_start_within_120_days(start: str, is_in: bool) -> None:
    assert agenda_of_ordinary_issue(event("a", start)) == (["a"] if is_in else [])


def test_the_fortnight_narrows_a_month() -> None:
    first = event("primera", "2026-11", quincena="1")
    second = event("segunda", "2027-03", quincena="2")
    late = event("tarde", "2027-03", quincena="2")

    assert agenda_of_ordinary_issue(first) == []
    assert agenda_of_ordinary_issue(second, late) == ["segunda", "tarde"]


def test_the_computed_agenda_is_ordered_by_date_and_not_by_the_register() -> None:
    assert agenda_of_ordinary_issue(event("b", "2026-12-20"), event("a", "2026-12-02")) == ["a", "b"]


def test_a_retrospective_issue_keeps_the_order_of_its_list_and_passes_over_unknown_ids() -> None:
    old = issue(
        "2013-t3", 1, "2013-09-30", edicion="retrospectiva", agenda=["b", "a", "c"], convocatorias=["x"]
    )
    known = registers(events=(event("a", "2013-07"), event("b", "2013-11")), calls=(call("x"), call("y")))

    assert [one.id for one in issue_events(old.record, known)] == ["b", "a"]
    assert [one.id for one in issue_calls(old.record, known)] == ["x"]


def test_an_ordinary_issue_announces_the_calls_open_that_day_first_to_close_first() -> None:
    calls = (
        call("tarde", abre="2026-01", cierra="2027"),
        call("pronto", abre="2026-11-21", cierra="2026-11-21"),
        call("cerrada", abre="2026-01", cierra="2026-11-20"),
        call("futura", abre="2026-11-22", cierra="2026-12-01"),
        call("abierta-sin-cierre", abre="2026-03"),
        call("vieja-sin-cierre", abre="2025-03"),
        call("sin-fechas"),
        call("solo-cierre", cierra="2026-11"),
    )

    found = [one.id for one in issue_calls(ORDINARY.record, registers(calls=calls))]

    assert found == ["pronto", "solo-cierre", "tarde", "abierta-sin-cierre"]


@pytest.mark.parametrize(
    ("dates", "state"),
    [
        ({"abre": "2026-12", "cierra": "2027"}, CallState.UPCOMING),
        ({"cierra": "2026-11"}, CallState.OPEN),
        ({"cierra": "2026-10"}, CallState.CLOSED),
        ({"abre": "2013"}, CallState.UNKNOWN),
        ({}, CallState.UNKNOWN),
    ],
)
def test_the_state_of_a_call_follows_from_its_dates(dates: dict[str, str], state: CallState) -> None:
    assert call_state(call("x", **dates), date(2026, 11, 21)) is state


def test_highlights_without_a_page_are_passed_over() -> None:
    shown = practice("xx-villa-mercado")
    one = issue("2026-t4", 1, "2026-11-21", practicas=["xx-otra", "xx-villa-mercado"])

    assert issue_practices(one, library((shown,))) == (shown,)


def test_neighbours_are_the_nearest_numbers_and_never_withdrawn() -> None:
    gone = {"fecha": "2026-11-20", "motivo": "Se retiró por un error."}
    first, second = issue("2026-t1", 1, "2026-03-01"), issue("2026-t2", 2, "2026-06-01", archivada=gone)
    third = issue("2026-t3", 3, "2026-09-01")
    all_issues = library((), (third, second, first))

    assert neighbours(third, all_issues) == (first, None)
    assert neighbours(first, all_issues) == (None, third)
