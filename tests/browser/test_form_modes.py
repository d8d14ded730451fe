"""Translating and correcting a practice in the form: what is loaded, and the file that comes out of it."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.reading.library import load_library
from bbp.rendering.form.form_rules import original_rules
from playwright.sync_api import Browser, Page, expect

from tests.browser.visitors import visitor
from tests.projects import TODAY

WHOLE = "xx-villa-ejemplo-mercado"
REWRITE = """async ([url, id, rules]) => {
  const base = document.querySelector("script[type=module][src$='form.js']").src
  const { fieldsOf } = await import(new URL("form-correct.js", base))
  const { writeRecord } = await import(new URL("form-source.js", base))
  const practice = await (await fetch(`${url}practicas/${id}/practica.json`)).json()
  const { headings } = rules[practice.idioma]
  return [practice.idioma, writeRecord(fieldsOf(practice, practice.idioma), rules.es.shape, headings)]
}"""


def library_of(project: Path) -> Library:
    return load_library(project, date.fromisoformat(TODAY)).library


def copy_of(project: Path, place: Path) -> Path:
    return Path(shutil.copytree(project, place, ignore=shutil.ignore_patterns("site")))


def download(page: Page, place: Path) -> None:
    with page.expect_download() as started:
        page.click("#form-download")
    started.value.save_as(place)


def open_form(page: Page, url: str) -> None:
    page.clock.set_fixed_time(f"{TODAY}T12:00:00")
    page.goto(url)
    expect(page.locator("#form-mode")).to_be_visible()


@pytest.mark.parametrize("prefix", ["", "pt/"])
def test_a_translation_is_written_beside_the_original_and_passes_the_check(
    browser: Browser, sample_url: str, sample_project: Path, tmp_path: Path, prefix: str
) -> None:
    with visitor(browser, accept_downloads=True) as page:
        open_form(page, f"{sample_url}{prefix}proponer/?traducir={WHOLE}")
        expect(page.locator("#f-titulo-o")).to_have_text("Mercado de cercanías en la estación")
        assert page.locator("#f-titulo-o").get_attribute("lang") == "es"
        assert page.locator("#f-ciudad, #f-inicio, #f-fuentes").count() == 0
        page.fill("#f-titulo", "Feira nova na estação")
        page.click("#form button[type=submit]")
        expect(page.locator("#form-handin")).to_be_visible()
        project = copy_of(sample_project, tmp_path / "project")
        download(page, project / "practicas" / WHOLE / "pt.md")

    loaded = load_library(project, date.fromisoformat(TODAY))
    assert [one for one in loaded.problems if WHOLE in one.file] == []
    practice = loaded.library.practices_by_id[WHOLE]
    assert practice.translation is not None
    assert practice.translation.title == "Feira nova na estação"
    assert not practice.is_stale


def test_a_translation_that_lacks_a_text_is_told_so(browser: Browser, sample_url: str) -> None:
    with visitor(browser) as page:
        open_form(page, f"{sample_url}pt/proponer/?traducir={WHOLE}")
        page.fill("#f-periodo_nota", "")
        page.fill("#f-resultados-0-unidad", "")
        page.click("#form button[type=submit]")
        expect(page.locator("#form-problems li")).to_have_text(
            [
                "Nota sobre as datas: O original tem «Nota sobre as datas» e aqui falta a tradução.",
                "Resultado 1: Falta traduzir a unidade «puestos».",
            ]
        )


def test_every_practice_comes_back_from_its_data_as_it_was(
    browser: Browser, sample_url: str, sample_project: Path, tmp_path: Path
) -> None:
    before = library_of(sample_project)
    rules = {one.value: original_rules(before, one) for one in Language}
    project = copy_of(sample_project, tmp_path / "project")
    public = [practice for practice in before.practices if practice.record.published]
    with visitor(browser) as page:
        page.goto(f"{sample_url}proponer/")
        for practice in public:
            language, text = page.evaluate(REWRITE, [sample_url, practice.id, rules])
            place = project / "practicas" / practice.id / f"{language}.md"
            place.write_text(text, "utf-8", newline="\n")

    after = library_of(project).practices_by_id
    assert {one.id: told(after[one.id]) for one in public} == {one.id: told(one) for one in public}


def told(practice: Any) -> tuple[Any, Any]:
    """The record and the text of a practice; a source of the register may gain a date."""
    record = practice.record.model_dump()
    for source in record["sources"]:
        source["date"] = source["date"] if source["document"] is None else None
    rows = [
        row | {"source": None if len(record["sources"]) == 1 else row["source"]} for row in record["results"]
    ]
    return record | {"results": rows}, dict(practice.prose.sections)


def test_a_correction_carries_the_whole_file(
    browser: Browser, sample_url: str, sample_project: Path, tmp_path: Path
) -> None:
    with visitor(browser, accept_downloads=True) as page:
        open_form(page, f"{sample_url}proponer/?corregir={WHOLE}")
        expect(page.locator("#f-titulo")).to_have_value("Mercado de cercanías en la estación")
        expect(page.locator("#f-id")).to_have_value(WHOLE)
        page.fill("#f-resultados-0-valor", "31")
        page.click("#form button[type=submit]")
        expect(page.locator("#form-problems")).to_be_hidden()
        project = copy_of(sample_project, tmp_path / "project")
        download(page, project / "practicas" / WHOLE / "es.md")

    practice = library_of(project).practices_by_id[WHOLE]
    assert str(practice.record.results[0].value.number) == "31"
    assert str(practice.record.published) == "2023-03-01"


def test_a_practice_that_is_not_there_is_told_and_nothing_is_asked(browser: Browser, sample_url: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{sample_url}proponer/?traducir=xx-nadie")

    expect(page.locator("#form-mode")).to_contain_text("No se pudo abrir esa práctica.")
    expect(page.locator("#form")).to_be_hidden()
    context.close()


def test_a_draft_of_another_practice_does_not_change_which_one_is_translated(
    browser: Browser, sample_url: str, tmp_path: Path
) -> None:
    draft = {
        "formato": "bbp-borrador-1",
        "idioma": "es",
        "id": "xx-otra-ciudad-feria",
        "campos": {"titulo": "Feira nova na estação"},
        "secciones": {},
    }
    (tmp_path / "x.json").write_text(json.dumps(draft), "utf-8")
    with visitor(browser, accept_downloads=True) as page:
        open_form(page, f"{sample_url}pt/proponer/?traducir={WHOLE}")
        page.set_input_files("#draft-file", tmp_path / "x.json")
        expect(page.locator("#f-titulo")).to_have_value("Feira nova na estação")

        expect(page.locator("#f-id")).to_have_value(WHOLE)
        page.click("#form button[type=submit]")
        expect(page.locator("#form-file")).to_have_text(f"practicas/{WHOLE}/pt.md")
