"""The coded facts of a practice."""

from __future__ import annotations

from dataclasses import replace

from bbp.model.facts import FactKind, cities_of, facts_of
from bbp.model.registers import City, Registers

from tests.rendering.sample_library import practice, registers

POPULATION = {"valor": "60000", "anio": "2020", "fuente": "Censo", "enlace": "https://censo.example/"}


def test_every_fact_that_a_full_record_states() -> None:
    full = practice(
        "xx-villa-mercado",
        ejes=["integracion"],
        ods=["8", "12"],
        destinatarios=["mujeres"],
        actores=[
            {"nombre": "Instituto", "tipo": "universidad"},
            {"nombre": "Facultad", "tipo": "universidad"},
            {"nombre": "Vecinas"},
        ],
        resultados=[{"indicador": "Puestos", "valor": "30"}],
        monto={"valor": "12000", "moneda": "USD", "anio": "2016"},
        temas=["economia", "agua"],
    )
    known = registers()
    villa = City.model_validate(
        {"id": "xx-villa", "es": "Villa", "pt": "Vila", "pais": "UY", "poblacion": POPULATION}
    )

    facts = facts_of(full, registers_with(known, villa))

    assert facts == {
        FactKind.THEME: ("economia", "agua"),
        FactKind.INSTRUMENT: ("feria",),
        FactKind.COUNTRY: ("UY",),
        FactKind.CITY: ("xx-villa",),
        FactKind.EVIDENCE: ("2",),
        FactKind.YEAR: ("2016",),
        FactKind.RECIPIENT: ("mujeres",),
        FactKind.GOAL: ("8", "12"),
        FactKind.SITUATION: ("en-marcha",),
        FactKind.ACTOR_KIND: ("universidad", "sin-dato"),
        FactKind.AXIS: ("integracion",),
        FactKind.SIZE: ("50000-299999",),
        FactKind.COST: ("10k-50k",),
    }


def registers_with(known: Registers, *cities: City) -> Registers:
    return replace(known, cities={**known.cities, **{city.id: city for city in cities}})


def test_what_is_not_known_is_left_out_or_said() -> None:
    facts = facts_of(practice("xx-villa-mercado", inicio="sin-dato"), registers())

    assert FactKind.SIZE not in facts
    assert FactKind.GOAL not in facts
    assert (facts[FactKind.YEAR], facts[FactKind.COST]) == (("sin-dato",), ("sin-dato",))


def test_a_territory_without_a_city_has_those_that_it_names_and_no_size() -> None:
    shared = practice(
        "xx-red-mercado",
        ciudad="sin-dato",
        territorio={"tipo": "region", "nombre": "Costa", "ciudades": ["xx-villa", "xx-aldea"]},
    )
    facts = facts_of(shared, registers())

    assert (facts[FactKind.CITY], facts[FactKind.COUNTRY]) == (("xx-villa", "xx-aldea"), ("UY", "BR"))
    assert FactKind.SIZE not in facts


def test_a_city_counts_before_its_territory_and_neither_is_needed() -> None:
    territory = {"tipo": "barrio", "nombre": "Centro", "ciudades": ["xx-aldea"]}

    assert cities_of(practice("xx-a", territorio=territory)) == ("xx-villa",)
    assert cities_of(practice("xx-b", ciudad="sin-dato")) == ()
