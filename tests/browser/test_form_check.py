"""The check of the form (`assets/form-check.js`) and `bbp revisar` on the records of `tests/cases/form/`.

Both find the problems that each case writes down, no more and no less.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.problem import Problem
from bbp.reading.library import load_library
from bbp.rendering.desk.problem_report import tell
from bbp.rendering.form.form_rules import FORM_PROBLEMS, form_registers, original_rules, problem_words
from bbp.rendering.page.words import load_words
from bbp.rendering.text.record_source import RecordData, render_record_source
from playwright.sync_api import Browser, Page

from tests.browser.static_server import serve_directory
from tests.projects import ROOT, SAMPLE, TODAY, copy_lists

FOLDER = ROOT / "tests" / "cases" / "form"
BASE = yaml.safe_load((FOLDER / "base.yml").read_text("utf-8"))
JUDGE = """async ([record, rules, context]) => {
  const { checkRecord, dotted } = await import(new URL("form-check.js", location.href))
  return checkRecord(record, rules, context).map(({ path, code }) => `${dotted(path) || "texto"} ${code}`)
}"""

TELL = """async ([record, rules, context, words]) => {
  const { checkRecord, dotted } = await import(new URL("form-check.js", location.href))
  const { tell } = await import(new URL("form-sentences.js", location.href))
  const said = (one) => `${dotted(one.path)}: ${tell(one, words).join(" ")}`
  return checkRecord(record, rules, context).map(said)
}"""


def read_cases() -> dict[str, dict[str, Any]]:
    """Every case by its name, its record made from the base."""
    files = (file for file in sorted(FOLDER.glob("*.yml")) if file.name != "base.yml")
    cases = [case for file in files for case in yaml.safe_load(file.read_text("utf-8"))]
    made = {case["caso"]: case | {"registro": record_of(case)} for case in cases}
    assert len(made) == len(cases), "a name is given twice"
    return made


def record_of(case: Mapping[str, Any]) -> dict[str, Any]:
    fields = BASE["campos"] | case.get("cambia", {})
    fields = {key: value for key, value in fields.items() if key not in case.get("quita", ())}
    for key, times in case.get("repite", {}).items():
        fields[key] *= times
    return {"fields": fields, "sections": BASE["secciones"] | case.get("secciones", {})}


CASES = read_cases()
assert len(CASES) >= 60


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project with the record of each case in a folder of its own."""
    root = tmp_path_factory.mktemp("form") / "project"
    copy_lists(root)
    shutil.copytree(SAMPLE, root, dirs_exist_ok=True)
    (root / "docs" / "datos" / "ejes.yml").write_text(DATED_AXES, "utf-8")
    for name, case in CASES.items():
        folder = root / "practicas" / f"xx-{name}"
        folder.mkdir()
        write_record(folder, case)
    return root


DATED_AXES = """\
- {codigo: integracion-productiva, es: Integración productiva, pt: Integração produtiva}
- {codigo: eje-nuevo, es: Eje nuevo, pt: Eixo novo, desde: 2020}
- {codigo: eje-viejo, es: Eje viejo, pt: Eixo velho, hasta: 2010}
"""


def write_record(folder: Path, case: Mapping[str, Any]) -> None:
    language = Language(case.get("idioma", "es"))
    record = case["registro"]
    data = RecordData(Kind.PRACTICE, language, record["fields"], record["sections"])
    (folder / f"{language}.md").write_text(render_record_source(data), "utf-8", newline="\n")
    for name in case.get("archivos", ()):
        source = ROOT / "tests" / "cases" / "good" / "links-and-a-picture" / "practicas" / "xx-villa-mercado"
        shutil.copyfile(next(source.glob("*.jpg")), folder / name)


@pytest.fixture(scope="module")
def library(project: Path) -> Library:
    return load_library(project, date.fromisoformat(TODAY)).library


@pytest.fixture(scope="module")
def found(project: Path) -> dict[str, list[Problem]]:
    """What `bbp revisar` finds in each case."""
    problems = load_library(project, date.fromisoformat(TODAY)).problems
    told: dict[str, list[Problem]] = {name: [] for name in CASES}
    for one in problems:
        name = one.file.split("/")[1].removeprefix("xx-")
        if name in told:
            told[name].append(one)
    return told


@pytest.fixture(scope="module")
def module_page(browser: Browser) -> Iterator[Page]:
    """A page beside the scripts, so that they can be imported."""
    with serve_directory(ROOT / "docs" / "assets") as url:
        page = browser.new_page()
        page.goto(f"{url}sign.svg")
        yield page
        page.close()


def context_of(
    case: Mapping[str, Any], library: Library, project: Path, language: Language
) -> dict[str, Any]:
    registers = form_registers(library, language)
    ids = sorted(folder.name for folder in (project / "practicas").iterdir())
    return {
        "today": TODAY,
        "codes": {name: [entry[0] for entry in entries] for name, entries in registers.items()},
        "years": {name: {entry[0]: entry[2:] for entry in entries} for name, entries in registers.items()},
        "attachments": case.get("archivos", []),
        "practices": ids,
        "bulletins": sorted(folder.name for folder in (project / "boletines").iterdir()),
        "pages": None,
        "id": f"xx-{case['caso']}",
    }


@pytest.mark.parametrize("name", CASES)
def test_the_command_finds_what_the_case_writes_down(name: str, found: dict[str, list[Problem]]) -> None:
    told = {f"{one.field or 'texto'} {one.code}" for one in found[name]}

    assert sorted(told) == sorted(CASES[name]["problemas"])


@pytest.mark.parametrize("name", CASES)
def test_the_form_finds_what_the_case_writes_down(
    name: str, module_page: Page, library: Library, project: Path
) -> None:
    case = CASES[name]
    language = Language(case.get("idioma", "es"))
    asked = [
        case["registro"],
        original_rules(library, language),
        context_of(case, library, project, language),
    ]

    told: list[str] = module_page.evaluate(JUDGE, asked)

    assert sorted(set(told)) == sorted(case["problemas"])


@pytest.mark.parametrize("name", CASES)
def test_the_form_says_what_the_command_says(
    name: str, module_page: Page, library: Library, project: Path, found: dict[str, list[Problem]]
) -> None:
    case = CASES[name]
    language = Language(case.get("idioma", "es"))
    asked = [
        case["registro"],
        original_rules(library, language),
        context_of(case, library, project, language),
    ]

    told: list[str] = module_page.evaluate(TELL, [*asked, problem_words(load_words(language))])

    assert sorted(set(told)) == sorted({f"{one.field}: {' '.join(tell(one))}" for one in found[name]})


def test_every_problem_of_the_cases_is_among_those_that_the_form_can_tell() -> None:
    codes = {told.split(" ")[1] for case in CASES.values() for told in case["problemas"]}
    assert codes <= set(FORM_PROBLEMS)
