"""Which entries name an entry."""

from __future__ import annotations

from bbp.model.mentions import mentions_of

from tests.rendering.sample_network import COMMISSION, FORUM, LEAFLET, PLAN, UNIT, network

ROUTE = {
    "id": "ruta",
    "es": "Ruta",
    "pt": "Rota",
    "tipo_circuito": "gastronomico",
    "resumen": {"es": "Dos paradas.", "pt": "Duas paradas."},
    "paradas": [{"ciudad": "xx-villa"}, {"ciudad": "xx-aldea"}, {"ciudad": "xx-villa"}],
}


def test_entries_are_found_by_register_in_the_order_of_the_models_and_newest_first() -> None:
    library = network(
        publicaciones=[
            LEAFLET,
            LEAFLET | {"id": "viejo", "fecha": "2001"},
            LEAFLET | {"id": "nuevo", "fecha": "2010-05"},
        ],
        planes=[PLAN],
        agenda=[FORUM],
    )

    found = mentions_of("instancias", "comision", library)

    assert [(one.register, one.entry.id) for one in found] == [
        ("agenda", "foro"),
        ("planes", "plan-2013"),
        ("publicaciones", "nuevo"),
        ("publicaciones", "viejo"),
        ("publicaciones", "folleto"),
    ]


def test_what_a_group_names_counts_and_an_entry_that_names_twice_counts_once() -> None:
    library = network(circuitos=[ROUTE])

    assert [one.entry.id for one in mentions_of("ciudades", "xx-villa", library)] == ["ruta"]
    assert [one.entry.id for one in mentions_of("ciudades", "xx-aldea", library)] == ["ruta"]


def test_the_code_of_one_register_is_not_that_of_another() -> None:
    library = network(planes=[PLAN | {"id": "comision"}])

    assert mentions_of("planes", "comision", library) == ()
    assert [one.entry.id for one in mentions_of("documentos", "plan", library)] == ["comision"]


def test_what_nobody_names_has_no_mention() -> None:
    assert mentions_of("ciudades", "xx-villa", network()) == ()
    assert mentions_of("ciudades", "no-hay", network()) == ()


def test_a_body_is_named_by_those_that_depend_on_it() -> None:
    library = network(instancias=[UNIT, COMMISSION])

    assert [one.entry.id for one in mentions_of("instancias", "unidad", library)] == ["comision"]
