"""Room 3, rendering: the JSON Schemas (2020-12) of what editors write and of what the bank gives away.

All are made from the models: headers of practices, issues and their translations, the files of the
registers, ``practica.json`` and ``practicas.json``. An editor's program reads numbers and dates of a header
as such while this site reads every value as text: a text with a shape or a code may be a number too.
Codes of registers are listed; descriptions are those of the columns of the open data, in Spanish, and
again in Portuguese under ``x-descripcion-pt``: the standard lets a key of one's own be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from bbp.model import data_addresses
from bbp.model.bulletin_record import BulletinRecord
from bbp.model.fields import Written
from bbp.model.language import DEFAULT_LANGUAGE, Language
from bbp.model.library import Library
from bbp.model.practice_record import PracticeRecord
from bbp.model.published_practice import bank_schema
from bbp.model.registers import REGISTER_MODELS, Term
from bbp.model.settings import Settings
from bbp.model.translation import BulletinTranslation, PracticeTranslation
from bbp.rendering.page.json_text import json_text
from bbp.rendering.page.words import Words, load_words

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

DIALECT = "https://json-schema.org/draft/2020-12/schema"
LIST_OF_TERMS = "lista"
_HEADERS: Mapping[str, type[Written]] = {
    "practica": PracticeRecord,
    "practica-traduccion": PracticeTranslation,
    "boletin": BulletinRecord,
    "boletin-traduccion": BulletinTranslation,
}
_LONGEST_FIGURE = 20
"""A text this short may be a mere figure; a longer one is a sentence or a name."""
_CITATION = "#/$defs/Citation"
_OF_DEVELOPERS = frozenset({"title", "description", "x-register", "x-also"})


def schema_names() -> tuple[str, ...]:
    """The names of all schemas, in their order; the closed lists share one."""
    registers = [name for name, model in REGISTER_MODELS.items() if model is not Term]
    return (*_HEADERS, LIST_OF_TERMS, *registers, "practica-datos", "practicas-datos")


def schema_title(name: str, words: Words) -> str:
    """What a schema describes; of a register that says no more, by its name on the pages."""
    key = f"open_data.schema.{name}"
    if words.has(key):
        return words(key)
    return words("registers.schema", register=words(f"registers.of.{name}.title"))


def render_schemas(library: Library, settings: Settings) -> Iterator[tuple[str, str]]:
    """Name and text of each schema, in the order of ``schema_names``."""
    codes = {name: sorted(found) for name, found in library.registers.codes().items()}
    bank = bank_schema()
    practice = {"$defs": bank["$defs"], "$ref": "#/$defs/PublishedPractice"}
    made = {**_written_schemas(codes), "practica-datos": practice, "practicas-datos": bank}
    for name in schema_names():
        yield name, _file(name, made[name], {"$id": settings.absolute(data_addresses.data_schema(name))})


def render_register_schemas() -> Iterator[tuple[str, str]]:
    """Name and text of the schema of each register for an editor's program, in the order of the models.

    Without codes and without an address: they change only when the models do, so the project keeps them.
    """
    made = _written_schemas({})
    for name in (name for name in schema_names() if name in made and name not in _HEADERS):
        yield name, _file(name, made[name], {})


def _file(name: str, schema: Json, known_by: Mapping[str, Json]) -> str:
    """The text of a schema's file; ``known_by`` holds its address, where it has one."""
    shown = _shown(schema)
    assert isinstance(shown, dict)
    title = schema_title(name, load_words(DEFAULT_LANGUAGE))
    whole = {"$schema": DIALECT, **known_by, "title": title, **shown}
    return json_text(whole, indent=1) + "\n"


def schema_of_register(register: str) -> str:
    """The name of the schema of a register's file; the closed lists share one."""
    return LIST_OF_TERMS if REGISTER_MODELS[register] is Term else register


def _written_schemas(codes: Mapping[str, list[str]]) -> dict[str, Json]:
    """The schemas of what editors write; with no codes, those of registers are any text."""
    found: dict[str, Json] = {
        name: _as_typed(model.model_json_schema(), codes) for name, model in _HEADERS.items()
    }
    for register, model in REGISTER_MODELS.items():
        name = schema_of_register(register)
        if name not in found:
            found[name] = _list_of(model, codes)
    return found


def _list_of(model: type[Written], codes: Mapping[str, list[str]]) -> Json:
    """The schema of a file that is a list of entries."""
    entry = _as_typed(model.model_json_schema(), codes)
    assert isinstance(entry, dict)
    definitions = entry.pop("$defs", {})
    return {"$defs": definitions, "type": "array", "items": entry}


def _as_typed(node: Json, codes: Mapping[str, list[str]]) -> Json:
    """A schema of texts as programs see what editors type: no null, codes listed, numbers unquoted."""
    if isinstance(node, list):
        return [_as_typed(one, codes) for one in node]
    if not isinstance(node, dict):
        return node
    options = node.get("anyOf")
    if isinstance(options, list) and {"type": "null"} in options:
        (kept,) = (one for one in options if one != {"type": "null"})
        return _as_typed(kept, codes)
    made = {key: _as_typed(value, codes) for key, value in node.items() if key != "default"}
    return made | _typed(node, codes)


def _typed(node: Mapping[str, Json], codes: Mapping[str, list[str]]) -> dict[str, Json]:
    """What changes of a single value: its codes, and that it may come as a number."""
    register, also, choices = node.get("x-register"), node.get("x-also"), node.get("enum")
    if isinstance(register, str) and not codes:
        return {"type": ["string", "integer"]}
    if isinstance(register, str) and isinstance(also, list):
        return _one_of([*codes[register], *(one for one in also if one not in codes[register])])
    if isinstance(choices, list):
        return _one_of(choices)
    if node.get("type") == "boolean":
        return _one_of(["si", "no"])
    if node.get("type") == "string":
        longest = node.get("maxLength", 0)
        return (
            {"type": ["string", "number"]} if isinstance(longest, int) and longest <= _LONGEST_FIGURE else {}
        )
    return {"type": ["integer", "string"]} if node.get("type") == "integer" else {}


def _one_of(choices: list[Json]) -> dict[str, Json]:
    """A closed list; a code of digits may be written without quotes."""
    numbers: list[Json] = [int(one) for one in choices if isinstance(one, str) and one.isdecimal()]
    return {"type": ["string", "integer"] if numbers else "string", "enum": choices + numbers}


def _shown(node: Json) -> Json:
    """Without what speaks to developers, with the descriptions of the keys that have one."""
    if isinstance(node, list):
        return [_shown(one) for one in node]
    if not isinstance(node, dict):
        return node
    made: dict[str, Json] = {}
    for key, value in node.items():
        if key in ("properties", "$defs") and isinstance(value, dict):
            made[key] = {name: _described(name, _shown(one), key) for name, one in value.items()}
        elif key not in _OF_DEVELOPERS:
            made[key] = _shown(value)
    return made


def _described(name: str, schema: Json, place: str) -> Json:
    """The schema of a key with what it is for; a description of its own stays."""
    if place != "properties" or not isinstance(schema, dict):
        return schema
    keys = [f"open_data.column.{name}", f"open_data.field.{name}", f"registers.field.{name}"]
    if schema.get("$ref") == _CITATION:  # the column of the same name is the number of a source
        keys.reverse()
    spanish, portuguese = load_words(Language.ES), load_words(Language.PT)
    key = next((key for key in keys if spanish.has(key)), "")
    return {"description": spanish(key), "x-descripcion-pt": portuguese(key), **schema} if key else schema
