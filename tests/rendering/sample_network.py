"""The sample library with entries in its registers: fictional bodies, publications, plans and the like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bbp.model.body import Body
from bbp.model.call import Call
from bbp.model.event import Event
from bbp.model.library import Library
from bbp.model.paged_entry import PagedEntry
from bbp.model.registers import PAGED_REGISTERS, City, Registers, Term

from tests.rendering.sample_bank import full_registers
from tests.rendering.sample_library import library

Entries = Sequence[Mapping[str, Any]]

UNIT = {"id": "unidad", "es": "Unidad de Prueba", "pt": "Unidade de Teste", "tipo": "unidad-tematica"}
COMMISSION = {
    "id": "comision",
    "es": "Comisión de Prueba",
    "pt": "Comissão de Teste",
    "tipo": "comision",
    "depende_de": "unidad",
}
PLAN = {
    "id": "plan-2013",
    "es": "Plan 2013",
    "pt": "Plano 2013",
    "instancia": "comision",
    "desde": "2013",
    "documento": "plan",
}
FORUM = {
    "id": "foro",
    "es": "Foro",
    "pt": "Fórum",
    "inicio": "2014-06",
    "ciudad": "xx-villa",
    "organiza": ["comision"],
    "estado": "realizada",
}
LEAFLET = {
    "id": "folleto",
    "es": "Folleto",
    "pt": "Folheto",
    "tipo_publicacion": "folleto",
    "instancias": ["comision"],
    "documento": "plan",
}


def networked(known: Registers | None = None, /, **entries: Entries) -> Registers:
    """The registers with these entries, by the name of their register, each written as an editor would.

    Themes and cities are added to those that there are; of other registers there is nothing else.
    """
    found = known or full_registers()
    terms = {one["codigo"]: Term.model_validate(one) for one in entries.pop("temas", ())}
    cities = {one["id"]: City.model_validate(one) for one in entries.pop("ciudades", ())}
    others = {name: _read(PAGED_REGISTERS[name], some) for name, some in entries.items()}
    return replace(
        found,
        terms={**found.terms, "temas": {**found.terms["temas"], **terms}},
        cities={**found.cities, **cities},
        bodies=_read(Body, entries.get("instancias", (UNIT, COMMISSION))),
        events=_read(Event, entries.get("agenda", ())),
        calls=_read(Call, entries.get("convocatorias", ())),
        others=others,
    )


def network(*documents: Any, **entries: Entries) -> Library:
    """A library with these entries, practices and issues."""
    practices = tuple(one for one in documents if hasattr(one.record, "themes"))
    issues = tuple(one for one in documents if one not in practices)
    return library(practices, issues, networked(**entries))


def _read(model: Any, entries: Entries) -> dict[str, Any]:
    read: list[PagedEntry] = [model.model_validate(one) for one in entries]
    return {entry.id: entry for entry in read}
