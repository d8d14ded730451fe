"""The registers of the network as they stand in ``docs/datos/``, held against the five source documents.

The expected numbers were counted in the documents. Canelones: 69 lines under its seven lines of work, less
the heading «MCC», «Algunas dimensiones» and its four dimensions, plus three lines on housing without a
bullet. What editors add later is not counted.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby

import pytest
from bbp.model.plans import Activity, Plan
from bbp.model.publications import Publication
from bbp.model.registers import PAGED_REGISTERS, Registers
from bbp.reading.privacy import find_private_data
from bbp.reading.register_files import load_registers

from tests.projects import ROOT

ACTIVITIES_OF_PLANS = {
    "plan-utdel-2010": 4,
    "plan-secretaria-ejecutiva-2011": 22,
    "plan-economia-solidaria-2013": 8,
    "postulacion-utpe-2014": 8,
    "canelones-unidad-cooperativo-2017": 66,
}
ACTIVITIES_OF_CANELONES = {
    "plataforma-pando": 8,
    "compras-publicas": 9,
    "espacios-comercializacion": 12,
    "marca-cooperativa": 5,
    "espacios-intercooperativos": 7,
    "cooperativas-sociales": 12,
    "formacion-educacion": 10,
    "cooperativas-vivienda": 3,
}
CHRONOGRAM_OF_2013 = {
    "ess-2013-convocatoria": ("1", "2"),
    "ess-2013-boletin": ("2", "3", "4"),
    "ess-2013-banco-buenas-practicas": ("1", "2", "3", "4"),
    "ess-2013-foro-santa-maria": ("3",),
    "ess-2013-seminario-quilmes": ("4",),
    "ess-2013-seminario-montevideo": ("4",),
    "ess-2013-circuito-gastronomico": ("2", "3", "4"),
    "ess-2013-catalogo-web": ("2", "3", "4"),
}


@pytest.fixture(scope="module")
def registers() -> Registers:
    """The registers of the project, which have no problem."""
    loaded = load_registers(ROOT)
    assert loaded.problems == ()
    return loaded.registers


@pytest.fixture(scope="module")
def activities(registers: Registers) -> list[Activity]:
    """The activities of the five plans in the order of their file."""
    return [one for one in registers.all_of(Activity).values() if one.plan in ACTIVITIES_OF_PLANS]


def test_each_plan_has_every_activity_of_its_document_and_they_stand_together(
    activities: list[Activity],
) -> None:
    runs = [(plan, len(list(run))) for plan, run in groupby(activities, key=lambda one: one.plan)]

    assert runs == list(ACTIVITIES_OF_PLANS.items())


def test_the_lines_of_work_of_canelones_have_their_activities(activities: list[Activity]) -> None:
    of_canelones = (one for one in activities if one.plan == "canelones-unidad-cooperativo-2017")

    assert dict(Counter(one.axis for one in of_canelones)) == ACTIVITIES_OF_CANELONES


def test_only_what_a_document_reports_counts_as_carried_out(activities: list[Activity]) -> None:
    counted = Counter((one.plan, one.carried_out) for one in activities)

    assert dict(counted) == {
        ("plan-utdel-2010", "sin-dato"): 4,
        ("plan-secretaria-ejecutiva-2011", "sin-dato"): 22,
        ("plan-economia-solidaria-2013", "sin-dato"): 8,
        ("postulacion-utpe-2014", "sin-dato"): 8,
        ("canelones-unidad-cooperativo-2017", "si"): 24,
        ("canelones-unidad-cooperativo-2017", "parcial"): 1,
        ("canelones-unidad-cooperativo-2017", "sin-dato"): 41,
    }


def test_what_was_planned_for_2017_is_not_told_as_done(activities: list[Activity]) -> None:
    planned = [one for one in activities if one.year and one.year.year == 2017]

    assert len(planned) == 35
    assert {one.carried_out for one in planned} == {"sin-dato"}


def test_the_quarters_are_those_of_the_chronogram_of_2013(activities: list[Activity]) -> None:
    quarters = {one.id: one.quarters for one in activities if one.plan == "plan-economia-solidaria-2013"}

    assert quarters == CHRONOGRAM_OF_2013


def test_an_activity_cites_the_document_of_its_plan_and_so_does_its_event(
    registers: Registers, activities: list[Activity]
) -> None:
    plans = registers.all_of(Plan)
    events = registers.events

    astray = [one.id for one in activities if one.document != plans[one.plan].document]
    astray += [one.id for one in activities if one.event and events[one.event].document != one.document]
    assert astray == []


def test_an_activity_is_carried_out_exactly_when_its_event_is(
    registers: Registers, activities: list[Activity]
) -> None:
    both = [(one.carried_out, registers.events[one.event].state) for one in activities if one.event]

    assert dict(Counter(both)) == {("sin-dato", "sin-dato"): 14, ("si", "realizada"): 6}


def test_every_event_of_2010_to_2017_cites_a_document(registers: Registers) -> None:
    events = [one for one in registers.events.values() if 2010 <= one.start.year <= 2017]

    assert len(events) >= 29
    assert [one.id for one in events if one.document is None] == []


def test_every_document_of_a_plan_is_also_a_publication(registers: Registers) -> None:
    published = {one.document for one in registers.all_of(Publication).values() if one.kind == "plan"}

    assert {registers.all_of(Plan)[plan].document for plan in ACTIVITIES_OF_PLANS} <= published


def test_every_practice_that_an_activity_names_is_in_the_bank(activities: list[Activity]) -> None:
    named = {one.practice for one in activities if one.practice}

    assert len(named) == 13
    assert sorted(one for one in named if not any((ROOT / "practicas" / one).glob("??.md"))) == []


@pytest.mark.parametrize("name", sorted(PAGED_REGISTERS))
def test_a_register_has_no_telephone_and_no_address_of_mail(name: str) -> None:
    text = (ROOT / "docs" / "datos" / f"{name}.yml").read_text("utf-8")

    assert list(find_private_data(text)) == []
    assert "@" not in text


@pytest.mark.parametrize("name", sorted(PAGED_REGISTERS))
def test_a_register_begins_with_what_it_is_where_its_texts_come_from_and_how_to_add_one(name: str) -> None:
    text = (ROOT / "docs" / "datos" / f"{name}.yml").read_text("utf-8")

    comments = [line for line in text.splitlines() if line.startswith("#")]
    assert text.splitlines()[:3] == comments
    assert comments[2].startswith(("# Para agregar uno:", "# Para agregar una:"))
