"""What the form does with a record in the browser, each on the cases of its twin in Python.

The writer (`cases/writer`), the search for private data (`reading/privacy_cases.yml`), the level of evidence
(`cases/evidence`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from bbp.model.dates import PartialDate
from bbp.model.evidence import evidence_level
from bbp.model.format_keys import HEADINGS, SECTIONS, Kind
from bbp.model.language import Language
from bbp.model.practice_record import PracticeRecord
from bbp.model.record_id import propose_practice_id
from bbp.model.record_shape import record_shape
from bbp.model.stop_words import STOP_WORDS
from playwright.sync_api import Browser, Page

from tests.browser.static_server import serve_directory
from tests.projects import ROOT

WRITER = ROOT / "tests" / "cases" / "writer"
WRITTEN = sorted(path.stem for path in WRITER.glob("*.json"))
PRIVACY = yaml.safe_load((ROOT / "tests" / "reading" / "privacy_cases.yml").read_text("utf-8"))
EVIDENCE = yaml.safe_load((ROOT / "tests" / "cases" / "evidence" / "levels.yml").read_text("utf-8"))
CALL = """async ([module, name, given]) => {
  const functions = await import(new URL(module, location.href))
  return functions[name](...given)
}"""


@pytest.fixture(scope="module")
def module_page(browser: Browser) -> Iterator[Page]:
    """A page beside the scripts, so that they can be imported."""
    with serve_directory(ROOT / "docs" / "assets") as url:
        page = browser.new_page()
        page.goto(f"{url}sign.svg")
        yield page
        page.close()


@pytest.mark.parametrize("name", WRITTEN)
def test_the_browser_writes_the_same_file(name: str, module_page: Page) -> None:
    case: dict[str, Any] = json.loads((WRITER / f"{name}.json").read_text("utf-8"))
    kind, language = Kind(case["coleccion"]), Language(case["idioma"])
    shape = record_shape(kind, translation=case["traduccion"]).as_data()
    headings = list(zip(SECTIONS[kind], HEADINGS[kind][language], strict=True))
    record = {"fields": case["campos"], "sections": case["secciones"]}

    written = module_page.evaluate(CALL, ["form-source.js", "writeRecord", [record, shape, headings]])

    assert written == (WRITER / f"{name}.md").read_bytes().decode("utf-8")


@pytest.mark.parametrize(
    ("city", "title", "expected"),
    [
        ("ar-moron", "Feria de la economía social", "ar-moron-feria-economia-social"),
        ("ar-moron", "Morón compra a sus cooperativas", "ar-moron-compra-cooperativas"),
        ("br-osasco", "IA e TV para cooperativas entre bairros", "br-osasco-ia-tv-cooperativas-bairros"),
        ("uy-rivera", "Rivera", "uy-rivera-rivera"),
        ("uy-rivera", "«»", ""),
        (
            "uy-rivera",
            "Internacionalizaciones interinstitucionales descentralizadoras metropolitanas",
            "uy-rivera-internacionalizaciones-interinstitucionales-descentralizadoras",
        ),
    ],
)
def test_the_form_proposes_the_name_of_the_folder_as_the_command_does(
    city: str, title: str, expected: str, module_page: Page
) -> None:
    stop_words = sorted(word for words in STOP_WORDS.values() for word in words)
    given = [{"ciudad": city, "titulo": title}, stop_words]

    assert module_page.evaluate(CALL, ["form-id.js", "proposeId", given]) == expected
    assert not expected or propose_practice_id(city, title, ()) == expected


def test_the_lines_of_a_mail_end_as_mail_has_it(module_page: Page) -> None:
    given = ["comite+fichas@red.example", "Ficha: uno & dos", "Una línea.\n\nOtra."]

    link = module_page.evaluate(CALL, ["mailto.js", "mailto", given])

    assert link == (
        "mailto:comite%2Bfichas@red.example?subject=Ficha%3A%20uno%20%26%20dos&body=Una%20l%C3%ADnea.%0D%0A%0D%0AOtra."
    )


@pytest.mark.parametrize("case", PRIVACY["private"], ids=[case["text"] for case in PRIVACY["private"]])
def test_the_browser_finds_private_data(case: dict[str, str], module_page: Page) -> None:
    found = module_page.evaluate(CALL, ["form-privacy.js", "findPrivateData", [case["text"]]])

    assert (found[0]["code"], found[0]["value"]) == (case["kind"], case["value"])


@pytest.mark.parametrize("text", PRIVACY["public"])
def test_the_browser_leaves_public_texts_alone(text: str, module_page: Page) -> None:
    assert module_page.evaluate(CALL, ["form-privacy.js", "findPrivateData", [text]]) == []


def typed(said: dict[str, Any]) -> dict[str, Any]:
    """The fields of a case of evidence as an editor types them."""
    rows = [
        {"indicador": "Puestos", "valor": "30", "fuente": number} for number in said.get("resultados", ())
    ]
    replicas = [{"ciudad": "xx-otra-villa", "enlace": link} for link in said.get("replicas", ())]
    sources = [
        {"titulo": "Una fuente", "enlace": "https://villa.example/", "origen": origin}
        for origin in said.get("fuentes", ["propia"])
    ]
    fields = {"situacion": said["situacion"], "fuentes": sources, "resultados": rows, "replicas": replicas}
    if "tope" in said:
        fields["evidencia_maxima"] = {"nivel": said["tope"], "motivo": "La cifra es una meta"}
    return without_empty(fields)


def without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_empty(inner) for key, inner in value.items() if inner}
    return [without_empty(inner) for inner in value] if isinstance(value, list) else value


def record_of(fields: dict[str, Any]) -> PracticeRecord:
    needed = {
        "titulo": "Mercado de cercanías",
        "resumen": "El gobierno local abre un espacio estable de venta.",
        "ciudad": "xx-villa-ejemplo",
        "responsable": "Unidad de Desarrollo Cooperativo",
        "inicio": PartialDate(2016),
        "temas": ("turismo",),
        "instrumentos": ("programa",),
    }
    return PracticeRecord.model_validate(needed | fields)


@pytest.mark.parametrize("case", EVIDENCE, ids=[case["caso"] for case in EVIDENCE])
def test_the_level_of_evidence_is_the_same_on_both_sides(case: dict[str, Any], module_page: Page) -> None:
    fields = typed(case["campos"])

    level = module_page.evaluate(CALL, ["form-evidence.js", "evidenceLevel", [fields]])
    ways = module_page.evaluate(CALL, ["form-evidence.js", "waysUp", [fields]])

    assert (evidence_level(record_of(fields)), level, ways) == (case["nivel"], case["nivel"], case["sube"])
