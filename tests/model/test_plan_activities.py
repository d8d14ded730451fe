"""Activities of plans: under their lines of work, in their quarters, and what is known of them."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from bbp.model.plan_activities import (
    STATES,
    ActivityFact,
    YearQuarter,
    activities_by_fact,
    activities_of,
    by_axis,
    ordered_activities,
    planned_years,
    quarters_of,
    state_counts,
    year_of,
)
from bbp.model.plans import CarriedOut

from tests.rendering.sample_plans import activity, plan, planned


def test_activities_stand_in_the_order_of_their_register_under_each_line_of_work() -> None:
    library = planned(
        activity("b", eje_plan="integracion"),
        activity("a", eje_plan="intercambio"),
        activity("suelta"),
        activity("c", eje_plan="integracion"),
        activity("ajena", plan="plan-2014"),
        plans=(plan(), plan("plan-2014", desde="2014")),
    )

    found = by_axis(plan(), activities_of(plan(), library))

    assert [(one.axis and one.axis.id, [each.id for each in one.activities]) for one in found] == [
        ("intercambio", ["a"]),
        ("integracion", ["b", "c"]),
        ("vacio", []),
        (None, ["suelta"]),
    ]


def test_a_plan_without_lines_of_work_has_one_group() -> None:
    bare = plan(ejes_plan=[])

    (only,) = by_axis(bare, (activity("a"), activity("b")))

    assert only.axis is None
    assert [one.id for one in only.activities] == ["a", "b"]


@pytest.mark.parametrize(
    ("fields", "quarters"),
    [
        ({"trimestres": ["3", "1"]}, [(2013, 1), (2013, 3)]),
        ({"inicio": "2013-04"}, [(2013, 2)]),
        ({"inicio": "2013-03-31", "fin": "2013-07-01"}, [(2013, 1), (2013, 2), (2013, 3)]),
        ({"inicio": "2013-11", "fin": "2014-02"}, [(2013, 4), (2014, 1)]),
        # The stated quarter stands, whatever the date says.
        ({"inicio": "2013-09-04", "trimestres": ["4"]}, [(2013, 4)]),
        ({"inicio": "2013-09-04", "fin": "2014"}, [(2013, 3)]),
        ({"inicio": "2013"}, []),
        ({}, []),
    ],
)
def test_an_activity_stands_for_its_stated_quarters_or_for_those_of_its_dates(
    fields: dict[str, Any], quarters: list[tuple[int, int]]
) -> None:
    assert quarters_of(activity("a", **fields)) == tuple(YearQuarter(*one) for one in quarters)


def test_the_years_of_a_chronogram_are_those_in_which_a_quarter_lies() -> None:
    activities = (activity("a", inicio="2014-11", fin="2015-01"), activity("b", anio="2013"))

    assert planned_years(activities) == (2014, 2015)


def test_an_activity_without_a_year_has_that_of_its_beginning() -> None:
    assert year_of(activity("a")) == 2013
    assert year_of(activity("a", anio="sin-dato", inicio="2012-05")) == 2012
    assert year_of(activity("a", anio="sin-dato")) is None


def test_every_state_is_counted_and_what_is_unknown_is_not_a_no() -> None:
    activities = [activity("a", realizada="si"), activity("b"), activity("c"), activity("d", realizada="no")]

    assert list(state_counts(activities).items()) == [("si", 1), ("parcial", 0), ("no", 1), ("sin-dato", 2)]
    assert set(STATES) == set(get_args(CarriedOut))


def test_lists_go_from_the_newest_plan_and_an_unknown_year_comes_last() -> None:
    library = planned(
        activity("vieja", anio="sin-dato", ciudades=["xx-aldea"]),
        activity("nueva", plan="plan-2014", anio="2014", realizada="si", ciudades=["xx-aldea", "xx-villa"]),
        plans=(plan(), plan("plan-2014", desde="2014")),
    )

    found = activities_by_fact(library)

    assert [one.id for one in ordered_activities(library)] == ["nueva", "vieja"]
    assert {
        kind: {code: [one.id for one in some] for code, some in by.items()} for kind, by in found.items()
    } == {
        ActivityFact.YEAR: {"2014": ["nueva"], "sin-dato": ["vieja"]},
        ActivityFact.STATE: {"si": ["nueva"], "sin-dato": ["vieja"]},
        ActivityFact.CITY: {"xx-villa": ["nueva"], "xx-aldea": ["nueva", "vieja"]},
    }
    assert list(found[ActivityFact.YEAR]) == ["2014", "sin-dato"]
