"""What a body of the network produced."""

from __future__ import annotations

from typing import Any

from bbp.model.body import Body
from bbp.model.body_works import (
    bodies_under,
    newest_coordinations,
    theme_practices,
    works_of,
)
from bbp.model.library import Library

from tests.rendering.sample_library import issue, practice
from tests.rendering.sample_network import COMMISSION, FORUM, LEAFLET, PLAN, UNIT, network

WATER = {"codigo": "agua", "es": "Agua", "pt": "Água", "unidad": "comision"}
ACTIVITY = {
    "id": "banco",
    "es": "Hacer un banco",
    "pt": "Fazer um banco",
    "plan": "plan-2013",
    "anio": "2013",
    "realizada": "sin-dato",
    "practica": "xx-villa-banco",
    "documento": "plan",
}


def names(library: Library, body: str = "comision") -> list[str]:
    return [work.source.id for work in works_of(body, library)]


def test_all_that_names_a_body_is_its_work_newest_first_and_undated_last() -> None:
    library = network(
        issue("2014-t1", 1, "2014-01-15", comision="comision"),
        practice("xx-villa-banco", inicio="2015-03"),
        agenda=[FORUM],
        convocatorias=[
            {"id": "llamado", "es": "Llamado", "pt": "Chamada", "organismo": "comision", "cierra": "2016"}
        ],
        planes=[PLAN],
        actividades=[ACTIVITY],
        publicaciones=[LEAFLET],
    )

    assert names(library) == ["llamado", "xx-villa-banco", "foro", "2014-t1", "plan-2013", "folleto"]


def test_what_a_commission_produced_is_not_counted_again_for_the_unit_above_it() -> None:
    library = network(publicaciones=[LEAFLET])

    assert names(library, "unidad") == []
    assert [body.id for body in bodies_under("unidad", library)] == ["comision"]


def test_an_event_of_a_unit_that_a_commission_organised_is_the_work_of_both() -> None:
    library = network(agenda=[FORUM | {"unidad": "unidad"}])

    assert names(library, "unidad") == names(library, "comision") == ["foro"]


def test_a_practice_that_several_activities_name_stands_once() -> None:
    library = network(
        practice("xx-villa-banco"), planes=[PLAN], actividades=[ACTIVITY, ACTIVITY | {"id": "otra"}]
    )

    works = works_of("comision", library)

    assert [(work.source.id, work.is_planned) for work in works] == [
        ("xx-villa-banco", True),
        ("plan-2013", False),
    ]


def test_a_practice_of_its_theme_is_no_work_of_a_body() -> None:
    library = network(practice("xx-villa-agua", temas=["agua"]), practice("xx-villa-feria"), temas=[WATER])

    assert names(library) == []
    assert [one.id for one in theme_practices("comision", library)] == ["xx-villa-agua"]
    assert theme_practices("unidad", library) == ()


def test_withdrawn_documents_are_left_out() -> None:
    gone = {"fecha": "2026-11-20", "motivo": "Se retiró por un error."}
    library = network(issue("2014-t1", 1, "2014-01-15", comision="comision", archivada=gone))

    assert names(library) == []


def test_periods_are_told_newest_first_and_one_that_goes_on_before_one_that_ended() -> None:
    def period(since: str, **more: Any) -> dict[str, Any]:
        return {"desde": since, "documento": "plan"} | more

    body = Body.model_validate(
        UNIT
        | {
            "coordinaciones": [
                period("2010", hasta="2010"),
                period("2013", hasta="2014"),
                period("2013"),
                period("2013", hasta="2013"),
            ]
        }
    )

    assert [(str(one.since), str(one.until)) for one in newest_coordinations(body)] == [
        ("2013", "None"),
        ("2013", "2014"),
        ("2013", "2013"),
        ("2010", "2010"),
    ]


def test_the_works_of_a_thousand_entries_keep_their_order() -> None:
    many = [LEAFLET | {"id": f"p-{year}", "fecha": str(year)} for year in range(1000, 2000)]
    library = network(publicaciones=many, instancias=[UNIT, COMMISSION])

    assert names(library)[:2] == ["p-1999", "p-1998"]
    assert len(names(library)) == 1000
