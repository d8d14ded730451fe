"""Events and calls as lines of a narrow column."""

from __future__ import annotations

import pytest
from bbp.model.dates import parse_partial_date
from bbp.model.language import Language
from bbp.rendering.facts.event_lines import (
    EventLine,
    call_line,
    date_range,
    event_line,
    event_when,
    standing_call_line,
)
from bbp.rendering.page.links import Links

from tests.rendering.sample_library import TODAY, call, event, registers

ES, PT = Language.ES, Language.PT


def links(language: Language) -> Links:
    """The links of a page at the root of the site."""
    return Links("", language)


@pytest.mark.parametrize(
    ("start", "end", "spanish", "portuguese"),
    [
        ("2013-07-11", "2013-07-14", "11–14 jul 2013", "11–14 jul 2013"),
        ("2013-09-04", "2013-09-06", "4–6 sep 2013", "4–6 set 2013"),
        ("2013-08-30", "2013-09-02", "30 ago–2 sep 2013", "30 ago–2 set 2013"),
        ("2013-12-30", "2014-01-02", "30 dic 2013–2 ene 2014", "30 dez 2013–2 jan 2014"),
        ("2013-07-11", None, "11 jul 2013", "11 jul 2013"),
        ("2013-07-11", "2013-07-11", "11 jul 2013", "11 jul 2013"),
        ("2015-04", "2015-05", "abr–may 2015", "abr–mai 2015"),
        ("2016-12", "2017-01", "dic 2016–ene 2017", "dez 2016–jan 2017"),
        ("2016", "2017", "2016–2017", "2016–2017"),
        ("2016-07", "2017", "jul 2016–2017", "jul 2016–2017"),
        ("2016", None, "2016", "2016"),
    ],
)
def test_a_range_says_each_part_once(start: str, end: str | None, spanish: str, portuguese: str) -> None:
    first = parse_partial_date(start)
    last = parse_partial_date(end) if end else None
    assert first is not None

    assert date_range(first, last, ES) == spanish
    assert date_range(first, last, PT) == portuguese


def test_a_fortnight_stands_before_its_month() -> None:
    meeting = event("a", "2013-11", quincena="1")

    assert event_when(meeting, ES) == "1.ª quincena, nov 2013"
    assert event_when(meeting, PT) == "1ª quinzena, nov 2013"


def test_a_quarter_stands_before_its_year() -> None:
    meeting = event("a", "2014", trimestre="2")

    assert event_when(meeting, ES) == "2.º trim. 2014"
    assert event_when(meeting, PT) == "2º trim. 2014"


def test_an_event_says_where_it_is_and_what_is_not_known() -> None:
    meeting = event(
        "a",
        "2013-07",
        ciudad="xx-villa",
        lugar={"es": "Teatro", "pt": "Teatro"},
        estado="sin-dato",
        enlace="https://encuentro.example/",
        nota={"es": "Solo prevista.", "pt": "Apenas prevista."},
    )

    assert event_line(meeting, registers(), links(PT), TODAY) == EventLine(
        when="jul 2013",
        title="Encontro a",
        url="pt/agenda/a/",
        place="Vila, Uruguai · Teatro",
        state="Realização: sem dado",
        note="Apenas prevista.",
    )


@pytest.mark.parametrize(
    ("start", "state", "shown"),
    [
        ("2026-12-01", "prevista", ""),
        ("2026-11-01", "prevista", "Prevista"),
        ("2026-11-01", "realizada", ""),
        ("2026-11", "prevista", ""),
        ("2026-12-01", "cancelada", "Cancelada"),
    ],
)
def test_a_state_that_goes_without_saying_is_not_said(start: str, state: str, shown: str) -> None:
    assert event_line(event("a", start, estado=state), registers(), links(ES), TODAY).state == shown


def test_a_virtual_event_says_so() -> None:
    line = event_line(event("a", "2027", modalidad="virtual"), registers(), links(ES), TODAY)

    assert line.place == "Virtual"


def test_a_call_says_who_calls_whom_and_until_when() -> None:
    request = call(
        "x", abre="2026-11-01", cierra="2026-12-10", para_quien={"es": "Ciudades", "pt": "Cidades"}
    )

    assert call_line(request, registers(), links(ES)) == EventLine(
        when="1 nov–10 dic 2026",
        title="Llamado x",
        url="convocatorias/x/",
        place="Comisión de Prueba",
        state="",
        note="Para: Ciudades.",
    )


NO_CLOSING = "La fuente no indica la fecha de cierre"


@pytest.mark.parametrize(
    ("dates", "when", "state"),
    [
        ({"cierra": "2014-10-26"}, "Cierra: 26 oct 2014", ""),
        ({"abre": "2013"}, "Abre: 2013", NO_CLOSING),
        ({}, "Sin fecha", NO_CLOSING),
        ({"periodo_nota": {"es": "Sin cierre.", "pt": "Sem fim."}}, "Sin fecha", ""),
    ],
)
def test_a_call_says_what_of_its_dates_is_known_on_every_day_the_same(
    dates: dict[str, object], when: str, state: str
) -> None:
    line = call_line(call("x", **dates), registers(), links(ES))

    assert (line.when, line.state, line.standing) == (when, state, None)


@pytest.mark.parametrize(
    ("dates", "state", "label"),
    [
        ({"abre": "2026-11-01", "cierra": "2026-12-10"}, "", "Abierta"),
        ({"cierra": "2014-10-26"}, "", "Cerrada"),
        # Once it opens, its script says that the closing date is not known.
        ({"abre": "2026-12-01"}, "", "Todavía no abierta"),
        ({"abre": "2013"}, NO_CLOSING, None),
        ({"abre": "2013", "periodo_nota": {"es": "Sin cierre.", "pt": "Sem fim."}}, "", None),
    ],
)
def test_a_page_says_how_a_call_stands_where_the_source_tells(
    dates: dict[str, object], state: str, label: str | None
) -> None:
    line = standing_call_line(call("x", **dates), registers(), links(ES), TODAY)

    assert (line.state, line.standing and line.standing.label) == (state, label)
