"""The agenda as readers look through it, and how closely the source dates an event."""

from __future__ import annotations

from datetime import date

import pytest
from bbp.model.agenda import (
    Precision,
    agenda_on,
    agenda_ways,
    bodies_of,
    is_in_calendars,
    precision_of,
    stated_change,
)
from bbp.model.issue_contents import first_day_of, has_passed, last_day_of

from tests.rendering.sample_library import TODAY, event, library, registers


@pytest.mark.parametrize(
    ("start", "more", "precision", "first", "last"),
    [
        ("2013-07-11", {"fin": "2013-07-14"}, "day", "2013-07-11", "2013-07-14"),
        ("2013-11", {"quincena": "1"}, "fortnight", "2013-11-01", "2013-11-15"),
        ("2013-11", {"quincena": "2"}, "fortnight", "2013-11-16", "2013-11-30"),
        ("2015-04", {"fin": "2015-05"}, "month", "2015-04-01", "2015-05-31"),
        ("2017-03-05", {"fin": "2017-04"}, "month", "2017-03-05", "2017-04-30"),
        ("2014", {"trimestre": "2"}, "quarter", "2014-04-01", "2014-06-30"),
        ("2014", {"trimestre": "4"}, "quarter", "2014-10-01", "2014-12-31"),
        ("2016", {"fin": "2017"}, "year", "2016-01-01", "2017-12-31"),
        ("2016-07", {"fin": "2017"}, "year", "2016-07-01", "2017-12-31"),
    ],
)
def test_a_date_is_as_close_as_its_least_known_end(
    start: str, more: dict[str, str], precision: str, first: str, last: str
) -> None:
    found = event("a", start, **more)

    assert precision_of(found) == precision
    assert (str(first_day_of(found)), str(last_day_of(found))) == (first, last)


def test_an_event_of_which_the_month_is_not_known_is_in_no_calendar() -> None:
    assert is_in_calendars(event("a", "2013-11"))
    assert not is_in_calendars(event("a", "2014", trimestre="2"))
    assert not is_in_calendars(event("a", "2014"))
    assert precision_of(event("a", "2014")) is Precision.YEAR


def test_a_quarter_is_over_when_its_last_month_is() -> None:
    spring = event("a", "2026", trimestre="2")

    assert not has_passed(spring, date(2026, 6, 30))
    assert has_passed(spring, date(2026, 7, 1))


def test_what_is_coming_stands_soonest_first_and_what_is_past_newest_first() -> None:
    events = [
        event("old", "2013"),
        event("far", "2027-05"),
        event("near", "2026-12-01"),
        event("new", "2026-10"),
    ]

    agenda = agenda_on(events, TODAY)

    assert [one.id for one in agenda.coming] == ["near", "far"]
    assert [one.id for one in agenda.past] == ["new", "old"]
    assert [one.id for one in agenda.events] == ["near", "far", "new", "old"]


def test_an_event_that_may_still_go_on_is_not_past() -> None:
    assert [one.id for one in agenda_on([event("now", "2026-11")], TODAY).coming] == ["now"]


def test_the_agenda_is_looked_through_by_year_by_body_and_by_city() -> None:
    events = (
        event("a", "2013-05", unidad="comision", ciudad="xx-aldea"),
        event("b", "2016", organiza=["comision"]),
        event("c", "2016-02", ciudad="xx-villa"),
    )

    ways = agenda_ways(library(known=registers(events)))

    assert {year: [one.id for one in part.events] for year, part in ways.by_year.items()} == {
        2016: ["c", "b"],
        2013: ["a"],
    }
    assert list(ways.by_year) == [2016, 2013]
    assert [one.id for one in ways.by_body["comision"].events] == ["b", "a"]
    assert list(ways.by_city) == ["xx-villa", "xx-aldea"]


def test_a_body_that_organises_and_is_the_unit_has_an_event_once() -> None:
    assert bodies_of(event("a", "2013", unidad="comision", organiza=["comision"])) == ("comision",)


def test_the_last_change_of_an_event_is_the_stated_one_or_else_of_its_year() -> None:
    known = registers()

    assert stated_change(event("a", "2027-03", actualizada="2026-05-04"), known) == date(2026, 5, 4)
    assert stated_change(event("a", "2027-03"), known) == date(2027, 1, 1)
