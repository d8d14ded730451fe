"""When an event is, in full."""

from __future__ import annotations

from typing import Any

import pytest
from bbp.model.language import Language
from bbp.rendering.facts.event_dates import approximation, full_dates, full_hours

from tests.rendering.sample_library import event

ES, PT = Language.ES, Language.PT
MONTEVIDEO: dict[str, Any] = {"hora_inicio": "10:00", "zona": "America/Montevideo"}


@pytest.mark.parametrize(
    ("start", "more", "spanish", "portuguese"),
    [
        ("2026-05-04", {}, "4 de mayo de 2026", "4 de maio de 2026"),
        ("2026-05-04", {"fin": "2026-05-06"}, "4 al 6 de mayo de 2026", "4 a 6 de maio de 2026"),
        (
            *("2013-08-30", {"fin": "2013-09-02"}),
            *("30 de agosto al 2 de septiembre de 2013", "30 de agosto a 2 de setembro de 2013"),
        ),
        (
            *("2012-12-30", {"fin": "2013-01-02"}),
            *(
                "30 de diciembre de 2012 al 2 de enero de 2013",
                "30 de dezembro de 2012 a 2 de janeiro de 2013",
            ),
        ),
        ("2015-04", {"fin": "2015-05"}, "abril a mayo de 2015", "abril a maio de 2015"),
        ("2016", {"fin": "2017"}, "2016 a 2017", "2016 a 2017"),
        (
            *("2013-11", {"quincena": "1"}),
            *("primera quincena de noviembre de 2013", "primeira quinzena de novembro de 2013"),
        ),
        ("2014", {"trimestre": "2"}, "segundo trimestre de 2014", "segundo trimestre de 2014"),
    ],
)
def test_dates_are_said_as_far_as_they_are_known(
    start: str, more: dict[str, str], spanish: str, portuguese: str
) -> None:
    found = event("a", start, **more)

    assert (full_dates(found, ES), full_dates(found, PT)) == (spanish, portuguese)


@pytest.mark.parametrize(
    ("hours", "spanish", "portuguese"),
    [
        ({}, "", ""),
        (
            MONTEVIDEO,
            "Desde las 10:00, hora de Montevideo",
            "A partir das 10:00, horário de Montevidéu",
        ),
        (
            MONTEVIDEO | {"hora_fin": "12:30", "zona": "America/Sao_Paulo"},
            "De 10:00 a 12:30, hora de São Paulo",
            "Das 10:00 às 12:30, horário de São Paulo",
        ),
        (MONTEVIDEO | {"zona": "UTC"}, "Desde las 10:00, hora de UTC", "A partir das 10:00, horário de UTC"),
    ],
)
def test_hours_are_those_of_a_place(hours: dict[str, str], spanish: str, portuguese: str) -> None:
    found = event("a", "2026-12-05", **hours)

    assert (full_hours(found, ES), full_hours(found, PT)) == (spanish, portuguese)


def test_an_approximate_date_says_what_the_source_does_not() -> None:
    assert approximation(event("a", "2026-12-05"), ES) == ""
    assert approximation(event("a", "2013-11", quincena="1"), ES) == "La fuente da la quincena, no el día."
    assert approximation(event("a", "2013-11"), PT) == "A fonte informa o mês, não o dia."
    assert (
        approximation(event("a", "2014", trimestre="2"), ES)
        == "La fuente da el trimestre, no el mes ni el día."
    )
    assert approximation(event("a", "2014"), PT) == "A fonte informa só o ano."
