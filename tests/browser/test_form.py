"""The whole road of an editor, in both languages: a form filled wrongly, its messages, the file, the page."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from bbp.reading.library import load_library
from playwright.sync_api import Browser, Page, expect

from tests.browser.visitors import visitor
from tests.projects import TODAY, build

PHONE = {"width": 360, "height": 740}


@dataclass(frozen=True)
class Said:
    """What the form says in a language, and where."""

    address: str
    file: str
    wrong: list[str]
    private: str
    clean: str
    heading: str
    public: str


SAID = {
    "es": Said(
        "proponer/",
        "es.md",
        [
            "Nombre de la práctica: «Mer» tiene 3 de los 5 caracteres que se necesitan.",
            "Ciudad: «Vila Exempla» no está en la lista de ciudades. ¿Quiso escribir «xx-villa-ejemplo»?",
            "Oficina responsable: «4224-9408» parece un número de teléfono, y aquí no se publican.",
            "Inicio: «marzo de 2016» no tiene la forma de fecha que lleva este campo.",
            "Resultado 1, Cantidad: «1.500» puede leerse de dos maneras.",
            "Qué se hizo: El texto tiene la marca <script>, que no se admite.",
        ],
        "Hay datos privados. Mientras estén, la ficha no se puede entregar.",
        "La ficha está completa. Ya puede entregarla.",
        "Qué se hizo",
        "Lo que se envía es público desde que se envía y queda para siempre en el historial",
    ),
    "pt": Said(
        "pt/proponer/",
        "pt.md",
        [
            "Nome da prática: «Mer» tem 3 dos 5 caracteres necessários.",
            "Cidade: «Vila Exempla» não está na lista de cidades. Você quis escrever «xx-villa-ejemplo»?",
            "Setor responsável: «4224-9408» parece um número de telefone, e aqui eles não são publicados.",
            "Início: «marzo de 2016» não tem a forma de data que este campo pede.",
            "Resultado 1, Quantidade: «1.500» pode ser lido de duas maneiras.",
            "O que foi feito: O texto tem a marca <script>, que não se aceita.",
        ],
        "Há dados privados. Enquanto estiverem aí, a ficha não pode ser entregue.",
        "A ficha está completa. Você já pode entregá-la.",
        "O que foi feito",
        "O que se envia é público desde que se envia e fica para sempre no histórico",
    ),
}
CITY = {"es": "Villa Ejemplo", "pt": "Vila Exemplo"}

# As a browser without lookbehind in its regular expressions.
OLD_BROWSER = """const Whole = RegExp
window.RegExp = function (source, flags) {
  if (String(source).includes("(?<!")) throw new SyntaxError(source)
  return new Whole(source, flags)
}"""


@pytest.fixture(params=["es", "pt"])
def language(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.fixture
def page(browser: Browser, sample_url: str, language: str) -> Iterator[Page]:
    """The form of the sample site, on the day on which the site was built."""
    with visitor(browser, viewport=PHONE, accept_downloads=True) as one:
        one.clock.set_fixed_time(f"{TODAY}T12:00:00")
        one.goto(sample_url + SAID[language].address)
        expect(one.locator("#f-fuentes-0-titulo")).to_be_visible()
        yield one


def choose(page: Page, control: str, text: str) -> None:
    """Type into a list with the keyboard and take the first that fits."""
    page.locator(control).fill(text)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")


def fill_wrongly(page: Page) -> None:
    page.fill("#f-titulo", "Mer")
    page.fill("#f-resumen", "El gobierno local abre un espacio estable de venta para cooperativas.")
    page.fill("#f-ciudad", "Vila Exempla")
    page.fill("#f-responsable", "Oficina, tel. 4224-9408")
    page.fill("#f-inicio", "marzo de 2016")
    page.select_option("#f-situacion", "en-marcha")
    choose(page, "#f-temas", "turis")
    choose(page, "#f-instrumentos", "feria")
    page.fill("#f-fuentes-0-titulo", "Una fuente")
    page.fill("#f-fuentes-0-enlace", "https://villa.example/")
    page.select_option("#f-fuentes-0-origen", "independiente")
    page.click("[data-add=resultados]")
    page.fill("#f-resultados-0-indicador", "Puestos")
    page.fill("#f-resultados-0-valor", "1.500")
    page.fill("#s-done", "Se abrió <script>alert(1)</script> el mercado.")


def put_right(page: Page, language: str) -> None:
    page.fill("#f-titulo", 'Mercado «nuevo»: la # y los "dos" puntos')
    choose(page, "#f-ciudad", CITY[language][:9])
    page.fill("#f-responsable", "Unidad de Desarrollo Cooperativo")
    page.fill("#f-inicio", "2016-03")
    page.fill("#f-resultados-0-valor", "más de 1500")
    page.fill("#s-done", "Se abrió el **mercado** en la estación.")


def check(page: Page) -> None:
    page.click("#form button[type=submit]")


def problems(page: Page) -> list[str]:
    return page.locator("#form-problems li").all_inner_texts()


def test_from_a_wrong_form_to_the_page_of_the_practice(
    page: Page, language: str, sample_project: Path, tmp_path: Path
) -> None:
    said = SAID[language]
    fill_wrongly(page)
    check(page)

    expect(page.locator("#form-problems")).to_be_focused()
    assert problems(page) == said.wrong
    expect(page.locator("#form-problems")).to_contain_text(said.private)
    expect(page.locator("#form-handin")).to_be_hidden()

    page.locator("#form-problems a").first.press("Enter")
    expect(page.locator("#f-titulo")).to_be_focused()
    assert page.get_attribute("#f-titulo", "aria-invalid") == "true"
    expect(page.locator("#f-titulo-e")).to_contain_text("«Mer»")

    put_right(page, language)
    check(page)
    expect(page.locator("#form-ready")).to_have_text(said.clean)
    expect(page.locator("#entregar")).to_be_focused()
    expect(page.locator("#form-handin .note")).to_contain_text(said.public)
    with page.expect_download() as started:
        page.click("#form-download")
    folder = page.input_value("#f-id")
    assert folder == "xx-villa-ejemplo-mercado-nuevo-puntos"
    assert started.value.suggested_filename == said.file

    project = copy_of(sample_project, tmp_path / "project")
    place = project / "practicas" / folder / said.file
    place.parent.mkdir()
    started.value.save_as(place)
    assert [
        one for one in load_library(project, date.fromisoformat(TODAY)).problems if folder in one.file
    ] == []

    publish(place)
    finished = build(project)
    assert finished.returncode == 0, finished.stderr
    shown = (project / "site" / "practicas" / folder / "index.html").read_text("utf-8")
    assert "Se abrió el <strong>mercado</strong> en la estación." in shown
    assert "Mercado «nuevo»: la # y los &#34;dos&#34; puntos" in shown or 'la # y los "dos" puntos' in shown


def copy_of(project: Path, place: Path) -> Path:
    return Path(shutil.copytree(project, place, ignore=shutil.ignore_patterns("site")))


def publish(place: Path) -> None:
    """What the committee does when it accepts."""
    text = place.read_text("utf-8")
    place.write_text(text.replace("\n---\n##", f"\npublicada: {TODAY}\n---\n##", 1), "utf-8", newline="\n")


HOSTILE = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "--- \"comillas\" 'simples' # almohadilla: {llave} [corchete] & * ! % @ `",
    "\u202eal revés\u0000\u0007 🎉 مرحبا",
]


@pytest.mark.parametrize("text", HOSTILE, ids=["html", "yaml", "signs"])
def test_hostile_texts_in_every_field_do_no_harm_and_get_a_clear_message(
    page: Page, language: str, text: str, tmp_path: Path, sample_project: Path
) -> None:
    for path in ("resultados", "actores", "replicas"):
        page.click(f"[data-add={path}]")
    page.locator("details.fpart summary").click()
    for control in page.locator("#form [data-path]:is(input, textarea), #form [data-section] textarea").all():
        control.fill(text)
    page.locator("#f-id").fill("xx-villa-ejemplo-hostil")
    check(page)

    assert len(problems(page)) > 10
    assert page.locator("#form-problems script, #form-problems img, .err script, .err img").count() == 0
    source = page.locator("#form-source").text_content() or ""
    project = copy_of(sample_project, tmp_path / "project")
    place = project / "practicas" / "xx-villa-ejemplo-hostil" / SAID[language].file
    place.parent.mkdir()
    place.write_text(source, "utf-8", newline="\n")
    found = [one for one in load_library(project, date.fromisoformat(TODAY)).problems if "hostil" in one.file]
    assert found, "the command finds something wrong as well"
    assert {one.code for one in found} <= set(codes_told(page))


def codes_told(page: Page) -> list[str]:
    """The codes of the problems that the form's own check finds in what it holds."""
    told: list[str] = page.evaluate(
        """async () => {
          const base = document.querySelector("script[type=module][src$='form.js']").src
          const { checkRecord } = await import(new URL("form-check.js", base))
          const { readFields, readSections } = await import(new URL("form-controls.js", base))
          const data = JSON.parse(document.getElementById("form-data").textContent)
          const own = document.forms.form.elements.idioma.value
          const otherHeadings = data.headings[own === "es" ? "pt" : "es"].map(([, heading]) => heading)
          const rules = { ...data.rules, headings: data.headings[own], otherHeadings }
          const lists = Object.entries(data.registers)
          const codes = Object.fromEntries(lists.map(([name, some]) => [name, some.map(([code]) => code)]))
          const known = { practices: [], bulletins: [], pages: [], attachments: [], years: {}, id: "" }
          const record = { fields: readFields(), sections: readSections() }
          return checkRecord(record, rules, { today: "2026-11-21", codes, ...known }).map(({ code }) => code)
        }"""
    )
    return told


def test_a_hundred_kilobytes_in_a_field_are_told_and_break_nothing(page: Page) -> None:
    page.evaluate("document.getElementById('f-titulo').value = 'a'.repeat(100_000)")
    page.locator("#f-titulo").dispatch_event("input")
    check(page)

    expect(page.locator("#form-problems")).to_contain_text("98 KB")
    expect(page.locator("#f-titulo-e")).to_contain_text("100000")


def test_the_draft_stays_in_the_browser_goes_into_a_file_and_comes_back(page: Page, tmp_path: Path) -> None:
    page.fill("#f-titulo", "Mercado de cercanías")
    page.fill("#s-done", "Se abrió.")
    page.click("[data-add=fuentes]")
    page.fill("#f-fuentes-1-titulo", "La segunda")
    choose(page, "#f-temas", "turis")
    expect(page.locator("#form-saved")).not_to_be_empty()

    page.reload()
    expect(page.locator("#f-titulo")).to_have_value("Mercado de cercanías")
    expect(page.locator("#f-fuentes-1-titulo")).to_have_value("La segunda")
    with page.expect_download() as started:
        page.click("#draft-export")
    started.value.save_as(tmp_path / "borrador.json")

    page.click("#draft-clear")
    page.click("#draft-yes")
    expect(page.locator("#f-titulo")).to_have_value("")
    assert page.evaluate("localStorage.length") == 0

    page.set_input_files("#draft-file", tmp_path / "borrador.json")
    expect(page.locator("#s-done")).to_have_value("Se abrió.")
    expect(page.locator("#f-temas-chosen li")).to_have_count(1)


@pytest.mark.parametrize(
    "draft",
    [
        "not json",
        "[]",
        {"formato": "otro", "campos": {}, "secciones": {}},
        {"formato": "bbp-borrador-1", "campos": [], "secciones": {}},
    ],
    ids=["no json", "a list", "another format", "wrong shape"],
)
def test_a_file_that_is_no_draft_changes_nothing(page: Page, draft: Any, tmp_path: Path) -> None:
    page.fill("#f-titulo", "Mercado de cercanías")
    (tmp_path / "x.json").write_text(draft if isinstance(draft, str) else json.dumps(draft), "utf-8")

    page.set_input_files("#draft-file", tmp_path / "x.json")

    expect(page.locator("#form-said")).not_to_be_empty()
    expect(page.locator("#f-titulo")).to_have_value("Mercado de cercanías")


def test_values_of_another_shape_in_a_draft_are_dropped(page: Page, tmp_path: Path) -> None:
    fields = {
        "titulo": ["uno"],
        "fuentes": "ninguna",
        "temas": "turismo",
        "resultados": [{"valor": {}}],
        "monto": None,
    }
    draft = {
        "formato": "bbp-borrador-1",
        "idioma": "xx",
        "campos": fields,
        "secciones": {"done": 3, "lessons": "Sí."},
    }
    (tmp_path / "x.json").write_text(json.dumps(draft), "utf-8")

    page.set_input_files("#draft-file", tmp_path / "x.json")

    expect(page.locator("#s-lessons")).to_have_value("Sí.")
    expect(page.locator("#f-titulo")).to_have_value("")
    expect(page.locator("#f-temas-chosen li")).to_have_count(1)
    expect(page.locator("#f-resultados-0-valor")).to_have_value("")


def test_groups_are_numbered_anew_when_one_goes(page: Page) -> None:
    page.click("[data-add=fuentes]")
    page.fill("#f-fuentes-1-titulo", "La segunda")
    page.locator("#f-fuentes-0 [data-remove]").click()

    expect(page.locator("#f-fuentes-0-titulo")).to_have_value("La segunda")
    expect(page.locator("#f-fuentes-0 legend")).to_have_text(
        {"es": "Fuente 1", "pt": "Fonte 1"}[lang_of(page)]
    )
    expect(page.locator("[data-add=fuentes]")).to_be_focused()


def test_a_group_that_is_missing_says_so_to_those_who_reach_it(page: Page) -> None:
    check(page)
    page.click("#form-problems a[href='#f-fuentes']")

    expect(page.locator("#f-fuentes")).to_be_focused()
    expect(page.locator("#f-fuentes")).to_have_accessible_description(re.compile("«Fuentes»|«Fontes»"))


def lang_of(page: Page) -> str:
    return page.get_attribute("html", "lang") or ""


def test_the_level_of_evidence_follows_what_is_written(page: Page) -> None:
    page.select_option("#f-situacion", "en-marcha")
    expect(page.locator("#form-level")).to_contain_text("1")
    page.click("[data-add=resultados]")
    page.fill("#f-resultados-0-indicador", "Puestos")
    page.fill("#f-resultados-0-valor", "3")
    expect(page.locator("#form-level")).to_contain_text("2")
    page.select_option("#f-fuentes-0-origen", "independiente")
    expect(page.locator("#form-level")).to_contain_text("3")
    expect(page.locator("#form-up li")).to_have_count(2)


def test_the_preview_draws_the_text_and_nothing_else(page: Page) -> None:
    page.fill("#s-done", "**Uno** <b onclick=x>dos</b> [tres](javascript:x)\n\n- a\n- b")
    bar = page.locator("[data-section=done] [data-see]")
    bar.click()

    shown = page.locator("#s-done-p")
    expect(shown.locator("strong")).to_have_text("Uno")
    expect(shown.locator("li")).to_have_count(2)
    assert shown.locator("a, b, [onclick]").count() == 0
    bar.click()
    expect(page.locator("#s-done")).to_be_visible()


def test_the_buttons_over_a_text_are_one_stop_of_the_tab_key(page: Page) -> None:
    bar = page.locator("[data-section=done] .fbar")
    bar.locator("[data-mark=bold]").focus()

    page.keyboard.press("ArrowLeft")
    expect(bar.locator("[data-see]")).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    expect(bar.locator("[data-mark=italic]")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#s-done")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(bar.locator("[data-mark=italic]")).to_be_focused()


def test_a_section_pasted_with_its_title_is_taken_without_it(page: Page, language: str) -> None:
    fill_wrongly(page)
    put_right(page, language)
    page.fill("#s-done", f"\n## {SAID[language].heading}\n\nSe abrió.")
    check(page)

    expect(page.locator("#form-ready")).to_have_text(SAID[language].clean)
    expect(page.locator("#form-source")).to_contain_text(f"---\n## {SAID[language].heading}\n\nSe abrió.\n")


def test_the_whole_name_of_a_city_chooses_it_without_the_list(page: Page, language: str) -> None:
    page.fill("#f-ciudad", CITY[language].lower())
    page.keyboard.press("Tab")

    expect(page.locator("#f-ciudad")).to_have_value(re.compile(f"^{CITY[language]}, "))


def test_what_did_not_change_is_not_read_out_again(page: Page) -> None:
    page.fill("#f-titulo", "Mercado de cercanías")
    expect(page.locator("#form-saved")).not_to_be_empty()
    page.evaluate(
        """() => {
          window.written = []
          const note = (found) => window.written.push(...found.map(({ target }) => target.id))
          const watch = new MutationObserver(note)
          for (const id of ["form-level", "form-left", "form-saved"]) {
            watch.observe(document.getElementById(id), { childList: true })
          }
        }"""
    )

    page.fill("#f-titulo", "Mercado de cercanías en la estación")
    page.wait_for_function("Object.values(localStorage).join().includes('estación')")

    assert page.evaluate("window.written") == []


def test_once_loaded_the_form_works_without_a_connection(page: Page) -> None:
    page.context.set_offline(True)
    page.fill("#f-titulo", "Mer")
    check(page)

    assert problems(page)[0].endswith(
        ("«Mer» tiene 3 de los 5 caracteres que se necesitan.", "«Mer» tem 3 dos 5 caracteres necessários.")
    )
    page.context.set_offline(False)


@pytest.mark.parametrize("width", [360, 320])
def test_nothing_is_wider_than_a_telephone(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    fill_wrongly(page)
    check(page)

    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_without_scripts_the_page_explains_the_ways(browser: Browser, sample_url: str, language: str) -> None:
    with visitor(browser, java_script_enabled=False) as one:
        one.goto(sample_url + SAID[language].address)
        expect(one.locator("h1")).to_be_visible()
        expect(one.locator("#form")).to_be_hidden()


def test_a_browser_that_cannot_run_the_check_shows_the_explanation_alone(
    browser: Browser, real_url: str
) -> None:
    page = browser.new_page()
    page.add_init_script(OLD_BROWSER)
    page.goto(f"{real_url}proponer/")

    expect(page.locator("#form")).to_be_hidden()
    expect(page.get_by_role("heading", name="Antes de empezar")).to_be_visible()
    page.close()
