"""The JSON Schemas of what editors write: descriptions in both languages, faults of shape, editors' settings.

That every real header and register keeps its schema is asked in `test_open_data.py`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from bbp.model.registers import VOCABULARIES
from bbp.model.settings import Settings
from bbp.rendering.data.editor_files import render_editor_files
from bbp.rendering.data.json_schemas import render_schemas, schema_names
from jsonschema import Draft202012Validator

from tests.projects import ROOT
from tests.rendering.sample_library import SETTINGS
from tests.rendering.test_open_data import HEADER, EditorsLoader, real_library, schema_of

CASES = ROOT / "tests" / "cases"
FAULTS: dict[str, list[str]] = yaml.safe_load((CASES / "schema_faults.yml").read_text("utf-8"))
WRITTEN = [name for name in schema_names() if not name.endswith("-datos")]


def document_of(file: Path) -> tuple[Any, str]:
    """A file as an editor's program reads it, and the name of its schema."""
    text = file.read_text("utf-8")
    if file.suffix == ".yml":
        return yaml.load(text, Loader=EditorsLoader), "lista" if file.stem in VOCABULARIES else file.stem
    found = HEADER.match(text)
    assert found
    header = yaml.load(found[1], Loader=EditorsLoader)
    name = "boletin" if file.parent.parent.name == "boletines" else "practica"
    return header, f"{name}-traduccion" if "traduccion" in header else name


@pytest.mark.parametrize("file", FAULTS)
def test_a_fault_of_shape_is_found_by_the_schema_where_it_stands(file: str) -> None:
    document, name = document_of(CASES / "bad" / file)
    errors = Draft202012Validator(schema_of(name, real_library())).iter_errors(document)

    assert sorted({error.json_path for error in errors} - {"$.ciudad"}) == FAULTS[file]


def properties(node: Any) -> Iterator[tuple[str, Any]]:
    """Every key that a schema tells, with what it tells of it."""
    if isinstance(node, dict):
        if isinstance(node.get("properties"), dict):
            yield from node["properties"].items()
        for value in node.values():
            yield from properties(value)
    elif isinstance(node, list):
        for value in node:
            yield from properties(value)


@pytest.mark.parametrize("name", WRITTEN)
def test_every_key_that_editors_write_is_described_in_both_languages(name: str) -> None:
    told = dict(properties(schema_of(name, real_library())))

    assert told
    assert [key for key, one in told.items() if not {"description", "x-descripcion-pt"} <= one.keys()] == []


def test_a_description_is_spanish_and_portuguese_stands_beside_it() -> None:
    told = dict(properties(schema_of("practica-traduccion", real_library())))

    assert told["base"]["description"].startswith("Huella del original")
    assert told["base"]["x-descripcion-pt"].startswith("Impressão digital do original")


def test_a_schema_stands_under_the_address_that_it_names() -> None:
    made = {name: json.loads(text) for name, text in render_schemas(real_library(), SETTINGS)}

    assert tuple(made) == schema_names()
    for name, schema in made.items():
        assert schema["$id"] == f"https://bbp.example/red/datos/v1/esquema/{name}.schema.json"
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_address_follows_the_site() -> None:
    _, text = next(render_schemas(real_library(), Settings("https://otro.example/")))

    assert json.loads(text)["$id"] == "https://otro.example/datos/v1/esquema/practica.schema.json"


# --- What a program for editing reads ---------------------------------------------------------------------


def test_the_files_for_editors_programs_are_up_to_date(request: pytest.FixtureRequest) -> None:
    """After a change of the models: `pytest tests/rendering/test_json_schemas.py --renew-golden`."""
    made = dict(render_editor_files())
    if request.config.getoption("--renew-golden"):
        for path, text in made.items():
            (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / path).write_bytes(text.encode())

    kept = {path.relative_to(ROOT).as_posix() for path in (ROOT / ".vscode").rglob("*.json")}
    assert kept == set(made)
    assert {path: (ROOT / path).read_text("utf-8") for path in made} == made


def test_each_real_register_is_led_to_a_schema_that_it_keeps() -> None:
    files = dict(render_editor_files())
    led = json.loads(files[".vscode/settings.json"])["yaml.schemas"]
    schema_by_register = {register: schema for schema, some in led.items() for register in some}
    registers = sorted((ROOT / "docs" / "datos").glob("*.yml"))

    assert registers
    for file in registers:
        schema = json.loads(files[schema_by_register[f"docs/datos/{file.name}"].removeprefix("./")])
        Draft202012Validator.check_schema(schema)
        entries = yaml.load(file.read_text("utf-8"), Loader=EditorsLoader) or []
        assert [error.json_path for error in Draft202012Validator(schema).iter_errors(entries)] == []


def test_the_schemas_for_editors_programs_do_not_change_with_the_content() -> None:
    schemas = [json.loads(text) for path, text in render_editor_files() if "/esquema/" in path]

    titles = [schema["title"] for schema in schemas]
    assert titles[:2] == ["Archivo de una lista de códigos", "Archivo de ciudades"]
    assert not any("uy-canelones" in json.dumps(schema) or "$id" in schema for schema in schemas)
