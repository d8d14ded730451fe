"""Room 1, model: the coded facts of a practice, by which lists, facets and related practices are made."""

from __future__ import annotations

from collections.abc import Mapping

from bbp.model.dates import UNKNOWN
from bbp.model.evidence import cost_band, size_band
from bbp.model.practice import Practice
from bbp.model.registers import City, Registers
from bbp.model.text_enum import TextEnum


class FactKind(TextEnum):
    """A kind of coded fact, in the order in which lists and menus show them."""

    THEME = "theme"
    INSTRUMENT = "instrument"
    COUNTRY = "country"
    CITY = "city"
    EVIDENCE = "evidence"
    YEAR = "year"
    RECIPIENT = "recipient"
    GOAL = "goal"
    SITUATION = "situation"
    ACTOR_KIND = "actor_kind"
    AXIS = "axis"
    SIZE = "size"
    COST = "cost"


REGISTER_OF_FACT: Mapping[FactKind, str] = {
    FactKind.THEME: "temas",
    FactKind.INSTRUMENT: "instrumentos",
    FactKind.EVIDENCE: "niveles_evidencia",
    FactKind.RECIPIENT: "destinatarios",
    FactKind.GOAL: "ods",
    FactKind.SITUATION: "situaciones",
    FactKind.ACTOR_KIND: "tipos_actor",
    FactKind.AXIS: "ejes",
    FactKind.SIZE: "bandas_poblacion",
    FactKind.COST: "costos",
}
"""The closed list that names the values of a kind; countries, cities and years have none."""

Facts = Mapping[FactKind, tuple[str, ...]]


def cities_of(practice: Practice) -> tuple[str, ...]:
    """The ids of the cities: that of the record, or those of its territory when it has no single city."""
    record = practice.record
    if record.city != UNKNOWN:
        return (record.city,)
    return record.territory.cities if record.territory else ()


def facts_of(practice: Practice, registers: Registers) -> Facts:
    """Every coded fact of a practice; a kind without a value is left out, an unknown year is ``sin-dato``."""
    record = practice.record
    cities = cities_of(practice)
    found: dict[FactKind, tuple[str, ...]] = {
        FactKind.THEME: record.themes,
        FactKind.INSTRUMENT: record.instruments,
        FactKind.COUNTRY: _countries(cities, registers),
        FactKind.CITY: cities,
        FactKind.EVIDENCE: (str(practice.evidence),),
        FactKind.YEAR: (str(record.start.year) if record.start else UNKNOWN,),
        FactKind.RECIPIENT: record.recipients,
        FactKind.GOAL: record.goals,
        FactKind.SITUATION: (record.situation.value,),
        FactKind.ACTOR_KIND: tuple(dict.fromkeys(actor.kind for actor in record.actors)),
        FactKind.AXIS: record.axes,
        FactKind.SIZE: _sizes(record.city, registers),
        FactKind.COST: (cost_band(record.amount, registers.exchange_rates),),
    }
    return {kind: codes for kind, codes in found.items() if codes}


def _countries(cities: tuple[str, ...], registers: Registers) -> tuple[str, ...]:
    known = (registers.cities[city].country for city in cities if city in registers.cities)
    return tuple(dict.fromkeys(known))


def _sizes(city_id: str, registers: Registers) -> tuple[str, ...]:
    city = registers.cities.get(city_id)
    band = size_band(_population(city)) if city else None
    return (band,) if band else ()


def _population(city: City) -> int | None:
    return int(city.population.value) if city.population else None
