"""What the bank and the registers say of each city."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bbp.model.body import Body
from bbp.model.cities import city_records
from bbp.model.event import Event
from bbp.model.library import Library
from bbp.model.practice import Practice

from tests.rendering.sample_bank import full_registers
from tests.rendering.sample_library import TODAY, event, practice

VILLA, ALDEA = "xx-villa", "xx-aldea"


def library_of(
    *practices: Practice, events: tuple[Event, ...] = (), coordinations: list[dict[str, Any]] | None = None
) -> Library:
    """A library whose commission was coordinated as ``coordinations`` say."""
    body = {"id": "comision", "es": "Comisión", "pt": "Comissão", "tipo": "comision"}
    known = replace(
        full_registers(),
        events={one.id: one for one in events},
        bodies={"comision": Body.model_validate(body | {"coordinaciones": coordinations or []})},
    )
    return Library(known, practices, (), TODAY)


def coordination(since: str, until: str | None = None, **cities: list[str]) -> dict[str, Any]:
    ended = {"hasta": until} if until else {}
    return {"desde": since, "documento": "plan", **ended, **cities}


def test_a_city_of_which_nothing_is_known_has_no_record() -> None:
    assert city_records(library_of()) == {}
    assert list(city_records(library_of(practice("xx-villa-a")))) == [VILLA]


def test_a_replica_stands_with_the_city_that_gave_and_the_one_that_took() -> None:
    first = practice("xx-villa-a", replicas=[{"ciudad": ALDEA}])

    records = city_records(library_of(first))

    assert [one.replica.city for one in records[VILLA].given] == [ALDEA]
    assert records[VILLA].taken == ()
    assert [one.practice.id for one in records[ALDEA].taken] == ["xx-villa-a"]
    assert records[ALDEA].given == ()
    assert records[ALDEA].practices == ()


def test_a_practice_of_several_cities_gives_from_each_of_them() -> None:
    territory = {"tipo": "red", "nombre": "Red", "ciudades": [VILLA]}
    shared = practice(
        "red-a", ciudad="sin-dato", territorio=territory, replicas=[{"ciudad": ALDEA}, {"ciudad": ALDEA}]
    )

    records = city_records(library_of(shared))

    assert len(records[VILLA].given) == 2
    assert len(records[ALDEA].taken) == 2


def test_withdrawn_practices_give_nothing() -> None:
    gone = {"archivada": {"fecha": "2026-11-02", "motivo": "La fuente se desdijo."}}

    assert city_records(library_of(practice("xx-villa-a", replicas=[{"ciudad": ALDEA}], **gone))) == {}


def test_an_event_stands_with_its_city_and_with_those_that_coordinated_its_bodies_that_year() -> None:
    fair = event("feria", "2013-05", ciudad=ALDEA, organiza=["comision"])
    library = library_of(
        events=(fair,),
        coordinations=[coordination("2012", "2013", coordina=[VILLA], subcoordina=[ALDEA])],
    )

    records = city_records(library)

    assert [(one.is_host, [body.id for body in one.bodies]) for one in records[VILLA].events] == [
        (False, ["comision"])
    ]
    assert [(one.is_host, one.bodies) for one in records[ALDEA].events] == [(True, ())]


def test_who_coordinated_before_or_after_did_not_organise() -> None:
    years = [coordination("2010", "2012", coordina=[VILLA]), coordination("2014", coordina=[VILLA])]
    library = library_of(events=(event("feria", "2013-05", organiza=["comision"]),), coordinations=years)

    assert city_records(library)[VILLA].events == ()


def test_a_coordination_without_an_end_goes_on() -> None:
    library = library_of(
        events=(event("feria", "2026-05", organiza=["comision"]),),
        coordinations=[coordination("2014", coordina=[VILLA])],
    )

    assert [one.event.id for one in city_records(library)[VILLA].events] == ["feria"]


def test_events_and_roles_are_ordered_by_their_dates() -> None:
    library = library_of(
        events=(event("b", "2014", ciudad=VILLA), event("a", "2013-02", ciudad=VILLA)),
        coordinations=[
            coordination("2015", subcoordina=[VILLA]),
            coordination("2010", "2011", coordina=[VILLA]),
        ],
    )

    record = city_records(library)[VILLA]

    assert [one.event.id for one in record.events] == ["a", "b"]
    assert [(role.coordination.since.year, role.is_deputy) for role in record.roles] == [
        (2010, False),
        (2015, True),
    ]
