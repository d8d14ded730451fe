"""What is known of each year."""

from __future__ import annotations

from dataclasses import replace

from bbp.model.year_records import YearRecord, year_records

from tests.rendering.sample_library import call, event, issue, practice
from tests.rendering.sample_plans import activity, planned, publication

CALL = call("abierta", abre="2012-11", cierra="2013-02")
MEETING = event("uno", "2012-12", fin="2013-01")


def test_each_thing_counts_in_the_year_that_its_rule_names() -> None:
    begun = practice("xx-villa-mercado", inicio="2012-05")
    library = planned(
        activity("a"),
        activity("b", anio="sin-dato"),
        practices=(begun,),
        events=(MEETING,),
        calls=(CALL,),
        publications=(publication("libro", fecha="2013-06-01"), publication("sin-fecha")),
        issues=(("2013-t3", 1, "2013-09-30"),),
    )

    found = year_records(library)

    assert list(found) == [2026, 2013, 2012]
    assert found[2026] == YearRecord(published=(begun,))
    assert [one.id for one in found[2013].activities] == ["a"]
    assert [one.id for one in found[2013].publications] == ["libro"]
    assert (found[2013].calls, found[2013].events) == ((CALL,), ())
    assert [one.id for one in found[2013].issues] == ["2013-t3"]
    assert found[2012] == YearRecord(events=(MEETING,), begun=(begun,))


def test_the_year_of_a_withdrawn_issue_stays_without_it() -> None:
    withdrawn = issue(
        "2011-t1", 1, "2011-03-01", archivada={"fecha": "2026-11-20", "motivo": "Se retiró por un error."}
    )
    library = replace(planned(), bulletins=(withdrawn,))

    assert year_records(library) == {2011: YearRecord()}
