"""Room 3, rendering: what makes a program for editing (VS Code) check the registers while they are written.

Its settings lead each file of ``docs/datos/`` to the schema of its register. The files are kept in the
project, where the program looks for them; they follow from the models alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from bbp.model.registers import REGISTER_MODELS
from bbp.rendering.data.json_schemas import render_register_schemas, schema_of_register

_FOLDER = ".vscode"
_YAML_EXTENSION = "redhat.vscode-yaml"


def render_editor_files() -> Iterator[tuple[str, str]]:
    """Path and text of each file, relative to the root of the project."""
    yield f"{_FOLDER}/extensions.json", _json({"recommendations": [_YAML_EXTENSION]})
    yield f"{_FOLDER}/settings.json", _json(_settings())
    for name, text in render_register_schemas():
        yield _schema_file(name), text


def _settings() -> dict[str, object]:
    """YAML 1.2, in which ``no`` is a text as it is here; LF, as the content is hashed."""
    registers: dict[str, list[str]] = {}
    for register in REGISTER_MODELS:
        file = f"./{_schema_file(schema_of_register(register))}"
        registers.setdefault(file, []).append(f"docs/datos/{register}.yml")
    return {"files.eol": "\n", "yaml.yamlVersion": "1.2", "yaml.schemas": registers}


def _schema_file(name: str) -> str:
    return f"{_FOLDER}/esquema/{name}.schema.json"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
