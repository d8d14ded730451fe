"""The open data: valid by the tools of the field, whole, and byte by byte as they were agreed."""

from __future__ import annotations

import csv
import io
import json
import re
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from bbp.model import data_addresses
from bbp.model.library import Library
from bbp.model.registers import PAGED_REGISTERS, VOCABULARIES
from bbp.rendering.data.open_data import open_data
from bbp.rendering.practice.practice_data import render_practice_data
from frictionless import Package, Report
from jsonschema import Draft202012Validator

from tests.rendering.real_issues import ROOT, real_library
from tests.rendering.sample_bank import STUDY, bank, full_registers, whole_practice
from tests.rendering.sample_library import SETTINGS, TODAY, issue, practice, translated

GOLDEN = Path(__file__).parents[1] / "golden" / "data"
GOLDEN_FILES = (
    "practicas.csv",
    "resultados.csv",
    "replicas.csv",
    "ciudades.csv",
    "boletines.csv",
    "temas.csv",
)

WHOLE = whole_practice(
    fuentes=[STUDY, {"titulo": "Plan", "documento": "plan", "origen": "propia"}],
    replicas=[{"ciudad": "xx-aldea", "enlace": "https://aldea.example/", "anio": "sin-dato"}],
    temas=["economia", "agua"],
)
ODD = practice(
    "xx-aldea-agua",
    ciudad="sin-dato",
    territorio={"tipo": "red", "nombre": "=Red; de Villa", "ciudades": ["xx-villa", "xx-aldea"]},
    resumen='Un resumen con comas, «comillas», "rectas" y un punto y coma; largo.',
)
GONE = practice("xx-retirada", archivada={"fecha": "2026-11-20", "motivo": "Se retiró por un error."})
SAMPLE = Library(
    full_registers(),
    (WHOLE, ODD, GONE),
    (issue("2026-t4", 3, "2026-11-21", translation=translated("Edição", asunto="Assunto do número três")),),
    TODAY,
)


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever asks the network fails."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("no network in tests")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def file_of(library: Library, name: str) -> str:
    return open_data(library, SETTINGS).files[data_addresses.data_file(name)].decode()


def rows_of(library: Library, name: str) -> list[dict[str, str]]:
    text = file_of(library, name).removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def write_files(library: Library, folder: Path) -> Path:
    for address, content in open_data(library, SETTINGS).files.items():
        place = folder / address
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    return folder / data_addresses.data_file("")


# --- Files ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", GOLDEN_FILES)
def test_a_table_is_the_golden_file_byte_by_byte(name: str, pytestconfig: pytest.Config) -> None:
    file = GOLDEN / name
    if pytestconfig.getoption("renew_golden"):
        file.write_bytes(file_of(SAMPLE, name).encode())

    assert file_of(SAMPLE, name).encode() == file.read_bytes()


def test_the_tables_are_those_whose_addresses_last() -> None:
    names = {table.name for table in open_data(SAMPLE, SETTINGS).tables}

    of_registers = {table for name in PAGED_REGISTERS for table in data_addresses.register_tables(name)}
    assert (
        names
        == {*data_addresses.DATA_TABLES, *data_addresses.STATISTICS_TABLES, *VOCABULARIES} | of_registers
    )


def test_a_withdrawn_practice_is_in_no_table_and_not_in_the_bank() -> None:
    files = open_data(SAMPLE, SETTINGS).files

    assert [name for name, content in files.items() if GONE.id.encode() in content] == []


def test_the_whole_bank_holds_the_data_of_each_listed_practice() -> None:
    found = json.loads(file_of(SAMPLE, "practicas.json"))

    assert {key: value for key, value in found.items() if key != "practicas"} == {
        "esquema": "https://bbp.example/red/datos/v1/esquema/practicas-datos.schema.json",
        "sitio": "https://bbp.example/red/",
        "version": "v1",
        "licencia": "CC-BY-4.0",
        "ultimo_cambio": "2026-11-21",
    }
    assert found["practicas"] == [
        json.loads(render_practice_data(one, SAMPLE, SETTINGS)) for one in (WHOLE, ODD)
    ]


def test_an_empty_bank_has_all_its_files() -> None:
    empty = bank()

    assert json.loads(file_of(empty, "practicas.json"))["practicas"] == []
    assert rows_of(empty, "practicas.csv") == []
    assert len(open_data(empty, SETTINGS).files) == len(open_data(SAMPLE, SETTINGS).files)


def test_codes_and_labels_of_a_cell_stand_in_the_same_order() -> None:
    row = rows_of(SAMPLE, "practicas.csv")[0]

    assert (row["temas"], row["temas_es"], row["temas_pt"]) == (
        "economia;agua",
        "Economía Solidaria;Agua",
        "Economia Solidária;Água",
    )


def test_no_label_of_the_real_registers_holds_the_separator() -> None:
    names = [table.name for table in open_data(real_library(), SETTINGS).tables if table.subject == "list"]
    labels = [
        row[f"nombre_{key}"]
        for name in names
        for row in rows_of(real_library(), f"{name}.csv")
        for key in ("es", "pt")
    ]

    assert len(labels) > 300
    assert [label for label in labels if ";" in label] == []


# --- Data package -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("library", [SAMPLE, bank(), real_library()], ids=["sample", "empty", "real"])
def test_the_data_package_is_valid_with_its_types_keys_and_references(
    library: Library, tmp_path: Path
) -> None:
    folder = write_files(library, tmp_path)

    report: Report = Package(str(folder / "datapackage.json")).validate()

    assert report.flatten(["name", "rowNumber", "fieldName", "message"]) == []
    assert report.valid


def test_a_reference_to_nothing_would_be_found(tmp_path: Path) -> None:
    folder = write_files(SAMPLE, tmp_path)
    results = folder / "resultados.csv"
    results.write_bytes(results.read_bytes().replace(b"xx-villa-mercado,1", b"xx-nadie,1"))

    report: Report = Package(str(folder / "datapackage.json")).validate()

    assert "foreign-key" in {kind for (kind,) in report.flatten(["type"])}


def test_every_figure_cites_a_source_that_is_in_the_table_of_sources() -> None:
    for library in (SAMPLE, real_library()):
        sources = {(row["practica"], row["numero"]) for row in rows_of(library, "fuentes.csv")}
        cited = {
            (row["practica"], row["fuente"]) for row in rows_of(library, "resultados.csv") if row["fuente"]
        }

        assert cited
        assert cited <= sources


def test_the_package_names_licence_sources_and_last_change_and_no_clock() -> None:
    package = json.loads(file_of(SAMPLE, "datapackage.json"))

    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert package["sources"][0] == {"title": "GeoNames", "path": "https://www.geonames.org/"}
    assert package["ultimo_cambio"] == "2026-11-21"
    assert package["version"] == "1.0.0"
    assert "created" not in package
    fields = [field for one in package["resources"] if "schema" in one for field in one["schema"]["fields"]]
    assert all(field["description"] and field["description_pt"] for field in fields)


def test_a_closed_list_is_an_enumeration() -> None:
    package = json.loads(file_of(SAMPLE, "datapackage.json"))
    (practices,) = (one for one in package["resources"] if one["name"] == "practicas")
    fields = {field["name"]: field for field in practices["schema"]["fields"]}

    assert fields["evidencia"]["constraints"] == {"required": True, "enum": ["0", "1", "2", "3", "4"]}
    assert fields["inicio"]["constraints"] == {"pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
    assert practices["schema"]["primaryKey"] == ["id"]


# --- JSON Schema ------------------------------------------------------------------------------------------


def schema_of(name: str, library: Library) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(open_data(library, SETTINGS).files[data_addresses.data_schema(name)])
    Draft202012Validator.check_schema(found)
    return found


def complaints(document: object, schema: dict[str, Any]) -> list[str]:
    found = Draft202012Validator(schema).iter_errors(document)
    return sorted(f"{error.json_path}: {error.message}" for error in found)


@pytest.mark.parametrize("library", [SAMPLE, bank(), real_library()], ids=["sample", "empty", "real"])
def test_the_json_keeps_its_schema(library: Library) -> None:
    assert (
        complaints(json.loads(file_of(library, "practicas.json")), schema_of("practicas-datos", library))
        == []
    )
    for one in library.practices:
        data = json.loads(render_practice_data(one, library, SETTINGS))
        assert complaints(data, schema_of("practica-datos", library)) == []


def test_json_without_a_key_or_with_another_type_would_be_found() -> None:
    data = json.loads(render_practice_data(WHOLE, SAMPLE, SETTINGS))
    broken = {key: value for key, value in data.items() if key != "titulo"} | {"inicio": 2016}

    assert complaints(broken, schema_of("practica-datos", SAMPLE)) == [
        "$.inicio: 2016 is not valid under any of the given schemas",
        "$: 'titulo' is a required property",
    ]


class EditorsLoader(yaml.SafeLoader):
    """YAML 1.2 as the programs in which people write read it: numbers are numbers, ``no`` is a word."""


# In YAML 1.1, which PyYAML reads, 18:30 is a number too: of minutes.
SHAPES = {
    "int": re.compile(r"[-+]?(?:0|[1-9]\d*)\Z"),
    "float": re.compile(r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?\Z"),
}
EditorsLoader.yaml_implicit_resolvers = {
    first: [
        (tag, SHAPES.get(name, shape))
        for tag, shape in some
        if (name := tag.rpartition(":")[2]) in (*SHAPES, "null")
    ]
    for first, some in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
HEADER = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)


def headers(collection: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The file and the header of every real document, as an editor's program reads it."""
    for file in sorted((ROOT / collection).glob("*/*.md")):
        found = HEADER.match(file.read_text("utf-8"))
        assert found, file
        yield file.relative_to(ROOT).as_posix(), yaml.load(found[1], Loader=EditorsLoader)


@pytest.mark.parametrize(("collection", "name"), [("practicas", "practica"), ("boletines", "boletin")])
def test_every_real_header_keeps_the_schema_that_editors_programs_read(collection: str, name: str) -> None:
    for file, header in headers(collection):
        schema = schema_of(f"{name}-traduccion" if "traduccion" in header else name, real_library())

        assert (file, complaints(header, schema)) == (file, [])


def test_every_real_register_keeps_its_schema() -> None:
    for file in sorted((ROOT / "docs" / "datos").glob("*.yml")):
        name = "lista" if file.stem in VOCABULARIES else file.stem
        entries = yaml.load(file.read_text("utf-8"), Loader=EditorsLoader) or []

        assert (file.name, complaints(entries, schema_of(name, real_library()))) == (file.name, [])


def test_a_header_with_a_wrong_code_or_key_would_be_found() -> None:
    schema = schema_of("practica", real_library())
    _, header = next(iter(headers("practicas")))
    wrong = header | {"temas": ["futbol"], "inventada": "sí"}

    found = complaints(wrong, schema)

    assert len(found) == 2
    assert found[0].startswith("$.temas[0]: 'futbol' is not one of [")
    assert found[1].startswith("$: Additional properties are not allowed ('inventada'")


def test_no_schema_speaks_english() -> None:
    for name, content in open_data(real_library(), SETTINGS).files.items():
        if name.endswith(".schema.json"):
            text = content.decode()
            assert re.findall(r"\b(?:[Tt]he|which|[Ww]hether|of an?)\b", text) == [], name
