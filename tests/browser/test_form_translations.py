"""Translations in the form (`?traducir=`) and `bbp revisar` on the cases of `tests/cases/form_translation/`.

Both find the problems that each case writes down, say them in the same sentences, and write the same file.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.problem import Problem
from bbp.model.settings import Settings
from bbp.reading.library import load_library
from bbp.rendering.desk.problem_report import tell
from bbp.rendering.form.form_rules import FORM_PROBLEMS, form_registers, problem_words, translation_rules
from bbp.rendering.page.words import load_words
from bbp.rendering.practice.practice_data import render_practice_data
from bbp.rendering.text.record_source import RecordData, render_record_source
from playwright.sync_api import Browser

from tests.browser.static_server import serve_directory
from tests.projects import ROOT, SAMPLE, TODAY, copy_lists

FOLDER = ROOT / "tests" / "cases" / "form_translation"
BASE = yaml.safe_load((FOLDER / "base.yml").read_text("utf-8"))
PICTURES = ROOT / "tests" / "cases" / "good" / "links-and-a-picture" / "practicas" / "xx-villa-mercado"
JUDGE = """async (cases) => {
  const from = (name) => import(new URL(name, location.href))
  const { checkTranslation, dotted } = await from("form-check.js")
  const { tell } = await from("form-sentences.js")
  const { writeRecord } = await from("form-source.js")
  const { originalOf } = await from("form-translate.js")
  return cases.map(({ practice, record, rules, context, words }) => {
    const found = checkTranslation(record, rules, context, originalOf(practice, rules))
    return {
      told: found.map(({ path, code }) => `${dotted(path) || "texto"} ${code}`),
      said: found.map((one) => `${dotted(one.path)}: ${tell(one, words).join(" ")}`),
      text: writeRecord(record, rules.shape, rules.headings),
    }
  })
}"""


@dataclass(frozen=True)
class Case:
    """A translation of an original, each with its fields and sections, and what is wrong with it."""

    name: str
    languages: tuple[Language, Language]
    original: RecordData
    translation: RecordData
    mark: Mapping[str, str]
    problems: list[str]

    @property
    def id(self) -> str:
        return f"xx-{self.name}"

    def with_mark(self, base: str) -> RecordData:
        mark = {"base": base, "fecha": TODAY, "revision": "pendiente"} | self.mark
        given = {key: value for key, value in mark.items() if value}
        fields = {**self.translation.fields, "traduccion": given}
        return RecordData(Kind.PRACTICE, self.languages[1], fields, self.translation.sections, True)


def read_cases() -> dict[str, Case]:
    files = (file for file in sorted(FOLDER.glob("*.yml")) if file.name != "base.yml")
    cases = [made(case) for file in files for case in yaml.safe_load(file.read_text("utf-8"))]
    found = {case.name: case for case in cases}
    assert len(found) == len(cases), "a name is given twice"
    return found


def made(case: Mapping[str, Any]) -> Case:
    way = case.get("sentido", "es-pt")
    source, target = map(Language, way.split("-"))
    original, translation = (BASE[way][name] for name in ("original", "traduccion"))
    fields = translation["campos"] | case.get("cambia", {})
    for key, times in case.get("repite", {}).items():
        fields[key] *= times
    return Case(
        name=case["caso"],
        languages=(source, target),
        original=RecordData(
            Kind.PRACTICE,
            source,
            without(original["campos"] | case.get("original", {}), case.get("sin", ())),
            original["secciones"],
        ),
        translation=RecordData(
            Kind.PRACTICE,
            target,
            without(fields, case.get("quita", ())),
            translation["secciones"] | case.get("secciones", {}),
        ),
        mark=case.get("marca", {}),
        problems=case["problemas"],
    )


def without(fields: Mapping[str, Any], keys: list[str]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if key not in keys}


CASES = read_cases()
assert len(CASES) >= 40


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project with the original of each case, none of them wrong, in a folder of its own."""
    root = tmp_path_factory.mktemp("translations") / "project"
    copy_lists(root)
    shutil.copytree(SAMPLE, root, dirs_exist_ok=True)
    for case in CASES.values():
        folder = root / "practicas" / case.id
        folder.mkdir()
        shutil.copyfile(next(PICTURES.glob("*.jpg")), folder / "feria.jpg")
        write(folder, case.original)
    return root


def write(folder: Path, record: RecordData) -> None:
    text = render_record_source(record)
    (folder / f"{record.language}.md").write_text(text, "utf-8", newline="\n")


@pytest.fixture(scope="module")
def library(originals: Path) -> Library:
    """The bank before anybody translates."""
    loaded = load_library(originals, date.fromisoformat(TODAY))
    assert [one for one in loaded.problems if one.file.split("/")[1].removeprefix("xx-") in CASES] == []
    return loaded.library


@pytest.fixture(scope="module")
def found(
    originals: Path, library: Library, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[Problem]]:
    """What `bbp revisar` finds in each translation."""
    root = Path(shutil.copytree(originals, tmp_path_factory.mktemp("translated") / "project"))
    for case in CASES.values():
        write(root / "practicas" / case.id, case.with_mark(library.practices_by_id[case.id].base))
    told: dict[str, list[Problem]] = {name: [] for name in CASES}
    for one in load_library(root, date.fromisoformat(TODAY)).problems:
        name = one.file.split("/")[1].removeprefix("xx-")
        if name in told:
            told[name].append(one)
    return told


@pytest.fixture(scope="module")
def judged(browser: Browser, library: Library) -> dict[str, Any]:
    """What the form finds in each translation, how it says so, and the file that it writes."""
    with serve_directory(ROOT / "docs" / "assets") as url:
        page = browser.new_page()
        page.goto(f"{url}sign.svg")
        answers = page.evaluate(JUDGE, [asked(case, library) for case in CASES.values()])
        page.close()
    return dict(zip(CASES, answers, strict=True))


def asked(case: Case, library: Library) -> dict[str, Any]:
    practice, language = library.practices_by_id[case.id], case.languages[1]
    record = case.with_mark(practice.base)
    return {
        "practice": json.loads(render_practice_data(practice, library, Settings("https://bbp.example/"))),
        "record": {"fields": record.fields, "sections": record.sections},
        "rules": translation_rules(library, language),
        "context": context_of(case, library),
        "words": problem_words(load_words(language)),
    }


def context_of(case: Case, library: Library) -> dict[str, Any]:
    registers = form_registers(library, case.languages[1])
    return {
        "today": TODAY,
        "base": library.practices_by_id[case.id].base,
        "codes": {name: [entry[0] for entry in entries] for name, entries in registers.items()},
        "years": {},
        "attachments": ["feria.jpg"],
        "practices": sorted(library.practices_by_id),
        "bulletins": sorted(library.bulletins_by_id),
        "pages": None,
        "id": case.id,
    }


@pytest.mark.parametrize("name", CASES)
def test_the_command_finds_what_the_case_writes_down(name: str, found: dict[str, list[Problem]]) -> None:
    told = {f"{one.field or 'texto'} {one.code}" for one in found[name]}

    assert sorted(told) == sorted(CASES[name].problems)


@pytest.mark.parametrize("name", CASES)
def test_the_form_finds_it_too_and_says_it_in_the_same_sentences(
    name: str, judged: dict[str, Any], found: dict[str, list[Problem]]
) -> None:
    assert sorted(set(judged[name]["told"])) == sorted(CASES[name].problems)
    assert sorted(set(judged[name]["said"])) == sorted(
        {f"{one.field}: {' '.join(tell(one))}" for one in found[name]}
    )


@pytest.mark.parametrize("name", CASES)
def test_the_form_writes_the_file_to_the_byte(name: str, judged: dict[str, Any], library: Library) -> None:
    case = CASES[name]
    record = case.with_mark(library.practices_by_id[case.id].base)

    assert judged[name]["text"] == render_record_source(record)


def test_every_problem_of_the_cases_is_among_those_that_the_form_can_tell() -> None:
    codes = {told.split(" ")[1] for case in CASES.values() for told in case.problems}
    assert codes <= set(FORM_PROBLEMS)
