"""Fictional plans, activities and publications for the tests of plans, statistics and reports of a year."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bbp.model.call import Call
from bbp.model.event import Event
from bbp.model.library import Library
from bbp.model.plans import Activity, Plan
from bbp.model.practice import Practice
from bbp.model.publications import Publication
from bbp.model.registers import Registers

from tests.rendering.sample_bank import full_registers
from tests.rendering.sample_library import TODAY, issue

AXES = [
    {"id": "intercambio", "es": "Intercambio", "pt": "Intercâmbio"},
    {"id": "integracion", "es": "Integración", "pt": "Integração"},
    {"id": "vacio", "es": "Vacío", "pt": "Vazio"},
]


def plan(key: str = "plan-2013", **more: Any) -> Plan:
    """A plan of the commission; ``more`` has the Spanish keys."""
    record = {"id": key, "es": f"Plan {key}", "pt": f"Plano {key}", "instancia": "comision"}
    return Plan.model_validate(record | {"desde": "2013", "documento": "plan", "ejes_plan": AXES} | more)


def activity(key: str, **more: Any) -> Activity:
    """An activity of the plan of 2013."""
    record = {"id": key, "es": f"Actividad {key}", "pt": f"Atividade {key}", "plan": "plan-2013"}
    return Activity.model_validate(
        record | {"anio": "2013", "realizada": "sin-dato", "documento": "plan"} | more
    )


def publication(key: str, **more: Any) -> Publication:
    """A publication of the commission."""
    record = {"id": key, "es": f"Libro {key}", "pt": f"Livro {key}", "tipo_publicacion": "libro"}
    return Publication.model_validate(record | {"instancias": ["comision"], "documento": "plan"} | more)


def planned(
    *activities: Activity,
    plans: tuple[Plan, ...] = (),
    practices: tuple[Practice, ...] = (),
    publications: tuple[Publication, ...] = (),
    events: tuple[Event, ...] = (),
    calls: tuple[Call, ...] = (),
    issues: tuple[tuple[str, int, str], ...] = (),
) -> Library:
    """A library with these entries; without another, the plan of 2013."""
    return Library(
        _registers(plans or (plan(),), activities, publications, events, calls),
        practices,
        tuple(issue(*one) for one in issues),
        TODAY,
    )


def _registers(
    plans: tuple[Plan, ...],
    activities: tuple[Activity, ...],
    publications: tuple[Publication, ...],
    events: tuple[Event, ...],
    calls: tuple[Call, ...],
) -> Registers:
    return replace(
        full_registers(),
        events={one.id: one for one in events},
        calls={one.id: one for one in calls},
        others={
            "planes": {one.id: one for one in plans},
            "actividades": {one.id: one for one in activities},
            "publicaciones": {one.id: one for one in publications},
        },
    )
