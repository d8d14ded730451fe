"""The writer of records: data → file. The cases are for every engine that writes one; see `cases/writer`.

A case is `<name>.json` (the data) and `<name>.md` (the file, byte by byte).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bbp.model.format_keys import HEADINGS, SECTIONS, Kind
from bbp.model.language import Language
from bbp.model.publishable_text import publishable
from bbp.model.record_shape import record_shape
from bbp.reading.body import read_body
from bbp.reading.front_matter import parse_document
from bbp.reading.text_file import read_text
from bbp.rendering.text.record_source import FieldValue, RecordData, render_record_source

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases" / "writer"
NAMES = sorted(path.stem for path in CASES.glob("*.json"))
REAL = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("[pb]*s/*/*.md"))
# Their point is that data are left out or cannot come back as they were given.
_CHANGED = {"what-is-empty-is-left-out", "nothing-at-all", "headings-inside-a-section"}


def record_of(name: str) -> RecordData:
    """The data of a case."""
    data: dict[str, Any] = json.loads((CASES / f"{name}.json").read_text("utf-8"))
    return RecordData(
        Kind(data["coleccion"]),
        Language(data["idioma"]),
        data["campos"],
        data["secciones"],
        is_translation=data["traduccion"],
    )


def read_back(text: str, kind: Kind, language: Language) -> tuple[FieldValue, dict[str, str]]:
    """The fields and the sections of a file that has no problem of form."""
    document, problems = parse_document(text, f"{language}.md")
    assert document is not None, problems
    assert problems == []
    sections, _ = read_body(document)
    keys = dict(zip(HEADINGS[kind][language], SECTIONS[kind], strict=True))
    return dict(document.fields), {keys[one.title]: one.markdown for one in sections.sections}


def cleaned(value: FieldValue) -> FieldValue:
    """The data with every text made publishable."""
    if isinstance(value, str):
        return publishable(value)
    if isinstance(value, list):
        return [cleaned(item) for item in value]
    assert isinstance(value, dict)
    return {key: cleaned(inner) for key, inner in value.items()}


@pytest.mark.parametrize("name", NAMES)
def test_the_same_data_give_the_same_bytes(name: str, pytestconfig: pytest.Config) -> None:
    written = render_record_source(record_of(name)).encode()

    if pytestconfig.getoption("--renew-golden"):
        (CASES / f"{name}.md").write_bytes(written)
    assert written == (CASES / f"{name}.md").read_bytes()


@pytest.mark.parametrize("name", sorted(set(NAMES) - _CHANGED))
def test_what_is_written_is_read_as_the_same_data(name: str, tmp_path: Path) -> None:
    record = record_of(name)
    (tmp_path / "es.md").write_text(render_record_source(record), "utf-8", newline="\n")

    text, problems = read_text(tmp_path / "es.md", "es.md")

    assert (text, problems) == (render_record_source(record), [])
    fields, sections = read_back(text or "", record.kind, record.language)
    assert fields == cleaned(dict(record.fields))
    assert {key: found.strip() for key, found in sections.items()} == {
        key: publishable(given).strip() for key, given in record.sections.items()
    }


@pytest.mark.parametrize("path", REAL)
def test_every_document_of_the_project_goes_through_the_writer_unharmed(path: str) -> None:
    kind, language = Kind(path.split("/")[0]), Language(Path(path).stem)
    fields, sections = read_back((ROOT / path).read_text("utf-8"), kind, language)
    assert isinstance(fields, dict)
    record = RecordData(kind, language, fields, sections, is_translation="traduccion" in fields)

    written = render_record_source(record)

    assert read_back(written, kind, language) == (fields, sections)


def test_texts_as_long_as_a_file_may_hold_go_through_in_no_time() -> None:
    text = ' \n\\"#: ' * 6_000 + "."
    record = RecordData(Kind.PRACTICE, Language.ES, {"titulo": text}, {"done": 20 * text})

    fields, _ = read_back(render_record_source(record), Kind.PRACTICE, Language.ES)

    assert fields == {"titulo": text}


def test_the_shape_for_other_engines_names_the_keys_in_order_and_what_is_free_text() -> None:
    shape = record_shape(Kind.PRACTICE, translation=True).as_data()

    assert shape == {
        "claves": [
            ["titulo", {"libre": True}],
            ["resumen", {"libre": True}],
            ["periodo_nota", {"libre": True}],
            ["territorio", {"claves": [["nombre", {"libre": True}]]}],
            ["resultados", {"claves": [["indicador", {"libre": True}], ["unidad", {"libre": True}]]}],
            ["imagen", {"claves": [["alt", {"libre": True}]]}],
            ["archivada", {"claves": [["motivo", {"libre": True}]]}],
            ["evidencia_maxima", {"claves": [["motivo", {"libre": True}]]}],
            ["traduccion", {"claves": [["base", {"libre": True}], ["fecha", {}], ["revision", {}]]}],
        ]
    }
