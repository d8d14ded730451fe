"""What a field of a register holds, as its model says it."""

from __future__ import annotations

import pytest
from bbp.model.call import Call
from bbp.model.event import Event
from bbp.model.paged_entry import PagedEntry
from bbp.model.register_fields import Shape, register_fields
from bbp.model.registers import PAGED_REGISTERS
from bbp.model.routes import Route
from bbp.model.solidarity_economy import Enterprise

SHAPES = [
    (Event, "estado", Shape.CODE, False, True),
    (Event, "organiza", Shape.CODE, True, False),
    (Event, "inicio", Shape.DATE, False, True),
    (Event, "modalidad", Shape.CHOICE, False, False),
    (Event, "hora_inicio", Shape.TEXT, False, False),
    (Event, "lugar", Shape.BILINGUAL, False, False),
    (Event, "materiales", Shape.GROUP, True, False),
    (Event, "enlace", Shape.LINK, False, False),
    (Call, "maximo", Shape.GROUP, False, False),
    (Enterprise, "fuente", Shape.CITATION, False, False),
    (Enterprise, "nombra_persona", Shape.FLAG, False, True),
    (Route, "paradas", Shape.GROUP, True, True),
]


@pytest.mark.parametrize(("model", "key", "shape", "many", "required"), SHAPES)
def test_a_field_has_the_shape_of_its_annotation(
    model: type[PagedEntry], key: str, shape: Shape, many: bool, required: bool
) -> None:
    (field,) = [one for one in register_fields(model) if one.key == key]

    assert (field.shape, field.many, field.required) == (shape, many, required)


def test_a_code_names_its_register_and_a_choice_its_words() -> None:
    fields = {field.key: field for field in register_fields(Event)}

    assert fields["ciudad"].register == "ciudades"
    assert fields["modalidad"].choices == ("presencial", "virtual")


def test_what_an_entry_has_several_of_is_a_part_with_fields_of_its_own() -> None:
    (materials,) = [one for one in register_fields(Event) if one.is_part]

    assert materials.key == "materiales"
    assert materials.is_named
    assert [field.key for field in materials.fields] == ["enlace"]


@pytest.mark.parametrize("register", PAGED_REGISTERS)
def test_the_keys_that_all_entries_share_come_last_and_those_of_the_name_not_at_all(register: str) -> None:
    keys = [field.key for field in register_fields(PAGED_REGISTERS[register])]

    assert {"id", "es", "pt", "pt_revisado"}.isdisjoint(keys)
    assert set(keys[-3:]) == {"nota", "documento", "enlace"}
