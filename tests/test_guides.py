"""The editors' guides against the models: every key, limit and choice is told, and the examples are valid.

A guide is ordinary Markdown. Each group of keys has a table whose first column holds the key as
``code``; complete examples stand under one heading, each as a line with its path and a fenced block.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from bbp import cli
from bbp.model import (
    bilingual,
    exchange_rates,
    financing,
    metropolitan,
    paged_entry,
    plans,
    publications,
    registers,
    routes,
    solidarity_economy,
    thesaurus,
    translation,
)
from bbp.model import bulletin_record as bulletin
from bbp.model import practice_record as practice
from bbp.model.body import Body, Coordination
from bbp.model.call import Call, MostMoney
from bbp.model.event import Event, Material
from bbp.model.fields import Written
from bbp.model.format_keys import HEADINGS, Kind
from bbp.model.language import Language
from bbp.reading.library import load_library
from bbp.rendering.page.words import load_words
from PIL import Image as Picture

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
HOOKS = ROOT / "hooks" / "bbp"
TODAY = date(2026, 11, 21)
SLUGS = (
    *("que-es", "proponer", "guia-practicas", "guia-boletines", "guia-registros", "guia-traduccion"),
    *("guia-revision", "comite", "guia-traspaso", "acerca"),
)
STEP_BY_STEP = ("guia-traduccion", "guia-revision")
MOST_PICTURE_BYTES = 120_000
YES = {Language.ES: "Sí", Language.PT: "Sim"}
# Of registers: what says more than one entry needs, or excludes what an example shows.
SELDOM = {"pt_revisado", "nota", "documento", "enlace", "periodo_nota", "quincena", "organismo"}
EXAMPLE_HEADINGS = {"Ejemplo completo", "Exemplo completo", "Esqueleto para copiar"}

Row = list[str]


@dataclass(frozen=True)
class Group:
    """A model and the table that tells it: headings in Spanish and in Portuguese (several joined by
    `` · ``), which table under them, and what stands before each key (``imagen.`` in ``imagen.alt``).
    ``shares`` is the group whose rows count for this one too, but for the keys of its own table."""

    model: type[Written]
    guide: str
    es: str
    pt: str
    table: int = 0
    prefix: str = ""
    shares: Group | None = None


def _practice(model: type[Written], es: str, pt: str, prefix: str = "") -> Group:
    return Group(model, "guia-practicas", es, pt, prefix=prefix)


def _bulletin(model: type[Written], es: str, pt: str, table: int = 0, prefix: str = "") -> Group:
    return Group(model, "guia-boletines", es, pt, table, prefix)


def _register(model: type[Written], es: str, pt: str) -> Group:
    return Group(model, "guia-registros", es, pt)


_SHARED = _register(paged_entry.PagedEntry, "Campos comunes", "Campos comuns")


def _entry(model: type[paged_entry.PagedEntry], es: str, pt: str) -> Group:
    return Group(model, "guia-registros", es, pt, shares=_SHARED)


_FIELDS_ES = "Campos obligatorios · Campos opcionales"
_FIELDS_PT = "Campos obrigatórios · Campos opcionais"
_INNER_ES, _INNER_PT = "Textos dentro de los grupos", "Textos dentro dos grupos"

GROUPS = (
    _practice(
        practice.PracticeRecord, f"{_FIELDS_ES} · Campos del comité", f"{_FIELDS_PT} · Campos do comitê"
    ),
    _practice(practice.Source, "Cada fuente", "Cada fonte"),
    _practice(practice.Result, "Cada resultado", "Cada resultado"),
    _practice(practice.Territory, "Territorio", "Território"),
    _practice(practice.Actor, "Cada actor", "Cada ator"),
    _practice(practice.Amount, "Monto", "Montante"),
    _practice(practice.Replicability, "Replicabilidad", "Replicabilidade"),
    _practice(practice.Replica, "Cada réplica", "Cada réplica"),
    _practice(practice.Image, "Imagen", "Imagem"),
    _practice(practice.Review, "Revisión", "Revisão"),
    _practice(practice.Withdrawal, "Retiro", "Retirada"),
    _practice(practice.EvidenceCap, "Tope de evidencia", "Teto de evidência"),
    _practice(translation.PracticeTranslation, "Campos de la traducción", "Campos da tradução"),
    _practice(translation.ResultLabel, _INNER_ES, _INNER_PT, "resultados."),
    _practice(translation.TerritoryName, _INNER_ES, _INNER_PT, "territorio."),
    _practice(translation.ImageAlt, _INNER_ES, _INNER_PT, "imagen."),
    _practice(translation.Reason, _INNER_ES, _INNER_PT, "archivada."),
    _practice(translation.Reason, _INNER_ES, _INNER_PT, "evidencia_maxima."),
    _practice(translation.TranslationMark, "La marca", "A marca"),
    _bulletin(bulletin.BulletinRecord, _FIELDS_ES, _FIELDS_PT),
    _bulletin(bulletin.KeyFigure, "El dato", "O dado"),
    _bulletin(bulletin.Erratum, "Cada errata", "Cada errata"),
    _bulletin(translation.BulletinTranslation, "Traducir", "Traduzir"),
    _bulletin(translation.KeyFigureText, "Traducir", "Traduzir", 1, "dato."),
    _bulletin(translation.ErratumText, "Traducir", "Traduzir", 1, "erratas."),
    _bulletin(registers.City, "Agregar una ciudad", "Acrescentar uma cidade"),
    _bulletin(registers.Population, "Agregar una ciudad", "Acrescentar uma cidade", 1),
    _bulletin(registers.SourceDocument, "Agregar un documento", "Acrescentar um documento"),
    _bulletin(registers.Term, "Agregar un código", "Acrescentar um código"),
    _bulletin(thesaurus.Synonyms, "Agregar palabras al tesauro", "Acrescentar palavras ao tesauro"),
    _bulletin(exchange_rates.ExchangeRates, "Agregar un tipo de cambio", "Acrescentar uma taxa de câmbio"),
    _bulletin(exchange_rates.YearlyRate, "Agregar un tipo de cambio", "Acrescentar uma taxa de câmbio", 1),
    _SHARED,
    _register(bilingual.Citation, "Una fuente pública", "Uma fonte pública"),
    _entry(Body, "Instancias", "Instâncias"),
    _register(Coordination, "Coordinación", "Coordenação"),
    _entry(Event, "Agenda", "Agenda"),
    _register(Material, "Materiales", "Materiais"),
    _entry(Call, "Convocatorias", "Chamadas"),
    _register(MostMoney, "Monto máximo", "Valor máximo"),
    _entry(financing.FinanceSource, "Fuentes de financiamiento", "Fontes de financiamento"),
    _entry(plans.Plan, "Planes de trabajo", "Planos de trabalho"),
    _register(plans.PlanAxis, "Ejes del plan", "Eixos do plano"),
    _entry(plans.Activity, "Actividades", "Atividades"),
    _register(plans.Participants, "Participantes", "Participantes"),
    _register(plans.ActivityResult, "Resultados de una actividad", "Resultados de uma atividade"),
    _entry(publications.Publication, "Publicaciones", "Publicações"),
    _entry(solidarity_economy.Enterprise, "Emprendimientos y productores", "Empreendimentos e produtores"),
    _register(solidarity_economy.Consent, "Consentimiento", "Consentimento"),
    _entry(
        solidarity_economy.EconomyActor, "Actores de la economía solidaria", "Atores da economia solidária"
    ),
    _entry(routes.Route, "Circuitos", "Circuitos"),
    _register(routes.Stop, "Cada parada", "Cada parada"),
    _register(routes.Season, "Temporada", "Temporada"),
    _entry(metropolitan.MetropolitanBody, "Gobernanza metropolitana", "Governança metropolitana"),
)

# Optional for the model, which has a message of its own for a translation without its mark.
REQUIRED_ANYWAY = {(translation.TranslationMark, "base")}


def _page(slug: str, language: Language) -> str:
    return (DOCS / f"{slug}.{language}.md").read_text(encoding="utf-8")


def _lines_under(text: str, headings: set[str]) -> Iterator[str]:
    """The lines that stand directly under one of the headings; a ``## `` in a code block is no heading."""
    current, fenced = "", False
    for line in text.splitlines():
        fenced ^= line.startswith("```")
        found = None if fenced else re.match(r"#{1,6} (.+)", line)
        if found:
            current = found[1]
        elif current in headings:
            yield line


def _tables(text: str, headings: set[str]) -> list[list[Row]]:
    """The tables under the headings, each as its rows without the header."""
    tables: list[list[Row]] = []
    inside = False
    for line in _lines_under(text, headings):
        if not line.startswith("|"):
            inside = False
            continue
        if not inside:
            tables.append([])
        inside = True
        tables[-1].append([cell.strip() for cell in line.strip("|").split("|")])
    return [rows[2:] for rows in tables]


def _rows(group: Group, language: Language) -> dict[str, Row]:
    """The rows of a group by their key, without its prefix."""
    headings = set((group.es if language is Language.ES else group.pt).split(" · "))
    tables = _tables(_page(group.guide, language), headings)
    rows = [row for table in tables for row in table] if len(headings) > 1 else tables[group.table]
    keyed = {row[0].strip("`"): row for row in rows if row[0] == f"`{row[0].strip('`')}`"}
    shared = _rows(group.shares, language) if group.shares else {}
    own = {key.removeprefix(group.prefix): row for key, row in keyed.items() if key.startswith(group.prefix)}
    return {**shared, **own}


def _properties(model: type[Written]) -> Mapping[str, dict[str, Any]]:
    """The JSON Schema of each key; the branches of an optional one and its own named types are merged."""
    schema = model.model_json_schema(by_alias=True)
    named = schema.get("$defs", {})

    def merged(part: dict[str, Any]) -> dict[str, Any]:
        whole = dict(part)
        for branch in [*part.get("anyOf", ()), *part.get("allOf", ())]:
            whole |= merged(branch)
        reference = part.get("$ref", "").rpartition("/")[2]
        return whole | ({"enum": named[reference]["enum"]} if "enum" in named.get(reference, {}) else {})

    return {key: merged(part) for key, part in schema["properties"].items()}


def _limits(part: dict[str, Any]) -> list[int]:
    """The numbers an editor has to know. That a text is not empty needs no words."""
    found = [part[name] for name in ("minItems", "maxItems", "maxLength") if name in part]
    return found + ([part["minLength"]] if part.get("minLength", 1) > 1 else [])


by_group = pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.prefix + group.model.__name__)
by_language = pytest.mark.parametrize("language", list(Language), ids=str)


@by_language
@by_group
def test_the_table_of_a_group_has_exactly_its_keys(group: Group, language: Language) -> None:
    keys = {info.alias or name for name, info in group.model.model_fields.items()}
    assert set(_rows(group, language)) == keys


@by_language
@by_group
def test_a_row_says_whether_its_key_is_required(group: Group, language: Language) -> None:
    rows = _rows(group, language)
    for name, info in group.model.model_fields.items():
        key = info.alias or name
        required = info.is_required() or (group.model, key) in REQUIRED_ANYWAY
        assert (rows[key][1] == YES[language]) == required, key


@by_language
@by_group
def test_a_row_tells_the_limits_of_its_key(group: Group, language: Language) -> None:
    rows = _rows(group, language)
    for key, part in _properties(group.model).items():
        rule = re.split("Ejemplo:|Exemplo:", rows[key][2])[0]
        told = {int(number) for number in re.findall(r"\d+", rule)}
        assert told >= set(_limits(part)), key


@by_language
@by_group
def test_a_row_names_the_choices_of_its_key(group: Group, language: Language) -> None:
    rows = _rows(group, language)
    for key, part in _properties(group.model).items():
        for choice in part.get("enum", ()):
            assert f"`{choice}`" in rows[key][2], key


@by_language
@pytest.mark.parametrize(
    ("guide", "kind"), [("guia-practicas", Kind.PRACTICE), ("guia-boletines", Kind.BULLETIN)]
)
def test_a_guide_names_every_heading_of_its_collection(guide: str, kind: Kind, language: Language) -> None:
    page = _page(guide, language)
    headings = [heading for some in HEADINGS[kind].values() for heading in some]
    assert [heading for heading in headings if f"`## {heading}`" not in page] == []


def _examples(slug: str, language: Language) -> dict[str, str]:
    """Path and content of each file that a page shows whole; of registers, beside their tables."""
    page = _page(slug, language)
    shown = page if slug == "guia-registros" else "\n".join(_lines_under(page, EXAMPLE_HEADINGS))
    return dict(re.findall(r"^`([\w./-]+)`\n\n```yaml\n(.*?)^```$", shown, re.M | re.S))


def _write(root: Path, files: Mapping[str, str]) -> None:
    """Documents are written, entries of a register go to its end, and files that a header names are made."""
    for file, content in files.items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text(encoding="utf-8") + "\n" if path.exists() else ""
        path.write_text(before + content, encoding="utf-8")
        for name in re.findall(r"(?:archivo|documento): ([\w-]+\.\w+)", content):
            Picture.new("RGB", (8, 8)).save(path.parent / name)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with the real registers and no documents."""
    # The activities name practices of the real bank, which is not copied.
    ignored = shutil.ignore_patterns("actividades.yml")
    shutil.copytree(DOCS / "datos", tmp_path / "docs" / "datos", ignore=ignored)
    return tmp_path


def _add_guide_examples(root: Path, language: Language) -> None:
    for guide in ("guia-boletines", "guia-practicas", "guia-registros"):
        _write(root, _examples(guide, language))


@by_language
def test_the_complete_examples_are_valid_and_their_translations_current(
    root: Path, language: Language
) -> None:
    _add_guide_examples(root, language)
    loaded = load_library(root, TODAY)
    assert loaded.problems == ()
    documents = [*loaded.library.practices, *loaded.library.bulletins]
    assert [one.id for one in documents] == ["xx-villa-ejemplo-mercado", "2026-t2"]
    assert all(one.mark and not one.is_stale and one.language is language for one in documents)


@by_language
def test_the_sheet_of_the_guide_can_be_imported(root: Path, language: Language) -> None:
    _add_guide_examples(root, language)
    sheet = re.search(r"```csv\n(.*?)```", _page("guia-registros", language), re.S)
    assert sheet
    (root / "catalogo.csv").write_text(sheet[1], encoding="utf-8")

    status = cli.main(
        ["importar", "emprendimientos", str(root / "catalogo.csv"), "--raiz", str(root), "--hoy", str(TODAY)]
    )

    loaded = load_library(root, TODAY)
    added = list(loaded.library.registers.all_of(solidarity_economy.Enterprise).values())[-2:]
    assert status == 0
    assert [(one.city, one.trades[0]) for one in added] == [
        ("xx-villa-ejemplo", "alimentos"),
        ("xx-otra-villa", "textil"),
    ]
    assert loaded.problems == ()


@by_language
def test_each_register_of_the_network_has_an_example_that_uses_its_keys(language: Language) -> None:
    examples = _examples("guia-registros", language)
    unused = {}
    for name, model in registers.PAGED_REGISTERS.items():
        written = set(re.findall(r"(?:^[ -]*|[{,] ?)(\w+):(?= |$)", examples[f"docs/datos/{name}.yml"], re.M))
        unused[name] = {info.alias or key for key, info in model.model_fields.items()} - written - SELDOM
    assert {name: keys for name, keys in unused.items() if keys} == {}


@by_language
@pytest.mark.parametrize("uncommented", [False, True])
def test_the_skeleton_is_valid_as_it_is_and_with_every_optional_key(
    root: Path, language: Language, uncommented: bool
) -> None:
    _add_guide_examples(root, language)
    skeleton = _examples("proponer", language)
    assert len(skeleton) == 1
    if uncommented:
        skeleton = {file: re.sub(r"^# (?=[a-z_]+:)", "", text, flags=re.M) for file, text in skeleton.items()}
    _write(root, skeleton)
    loaded = load_library(root, TODAY)
    assert loaded.problems == ()
    assert len(loaded.library.practices) == 2


@by_language
@pytest.mark.parametrize("slug", SLUGS)
def test_a_page_has_a_title_a_short_description_and_tables_of_three_columns(
    slug: str, language: Language
) -> None:
    page = _page(slug, language)
    header = re.match(r"---\ntitle: (.+)\ndescription: (.+)\n---\n# \1\n", page)
    assert header
    assert len(header[2]) <= 155
    assert [line for line in page.splitlines() if line.startswith("|") and line.count("|") > 4] == []


@by_language
@pytest.mark.parametrize("slug", SLUGS)
def test_a_page_links_to_pages_that_exist_in_its_language(slug: str, language: Language) -> None:
    prose = re.sub(r"^```.*?^```|`[^`\n]*`", "", _page(slug, language), flags=re.S | re.M)
    targets = re.findall(r"(?<!!)\[[^\]]*\]\(([^)#]+)", prose)
    pages = {f"{known}.{language}.md" for known in SLUGS}
    assert [target for target in targets if target not in pages and not target.startswith("https://")] == []


@by_language
@pytest.mark.parametrize("slug", SLUGS)
def test_the_pictures_of_a_page_are_small_and_in_its_language(slug: str, language: Language) -> None:
    prose = re.sub(r"^```.*?^```|`[^`\n]*`", "", _page(slug, language), flags=re.S | re.M)
    for alt, target in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", prose):
        assert len(alt) >= 40, target
        assert target.startswith("assets/guia/")
        assert target.endswith(f"-{language}.png")
        assert (DOCS / target).stat().st_size <= MOST_PICTURE_BYTES, target


@pytest.mark.parametrize("slug", SLUGS)
def test_both_languages_of_a_page_have_the_same_outline(slug: str) -> None:
    def outline(language: Language) -> list[str]:
        return re.findall(r"^#+(?= )|^```|^\|(?=-)|^- |^\d+\. ", _page(slug, language), re.M)

    assert outline(Language.ES) == outline(Language.PT)


# --- The guides that go step by step ----------------------------------------------------------------------

FIELD = re.compile(r"[a-z_]+")
FILES = frozenset({"es.md", "pt.md"})
CODES = frozenset({"pendiente", "revisada", "sin-dato"})
CODES_OF = (translation.Revision, practice.Situation)
MOST_BYTES_OF_A_STEP = 60_000


def _code_spans(slug: str, language: Language) -> list[str]:
    return re.findall(r"(?<!`)`([^`\n]+)`", _page(slug, language))


def _known_keys() -> set[str]:
    """Every key that a header can have, at any depth."""
    return {info.alias or name for group in GROUPS for name, info in group.model.model_fields.items()}


@by_language
@pytest.mark.parametrize("slug", STEP_BY_STEP)
def test_every_field_that_a_guide_names_exists(slug: str, language: Language) -> None:
    headings = {f"## {heading}" for some in HEADINGS[Kind.PRACTICE].values() for heading in some}
    known = _known_keys() | FILES | CODES | headings | {"%"}
    spans = [span for span in _code_spans(slug, language) if not span.startswith("bbp ")]

    assert len(spans) >= 10
    assert [span for span in spans if span not in known] == []
    assert {str(code) for model in CODES_OF for code in model} >= CODES


@by_language
@pytest.mark.parametrize("slug", STEP_BY_STEP)
def test_every_command_that_a_guide_names_is_understood(slug: str, language: Language) -> None:
    commands = [span.split()[1:] for span in _code_spans(slug, language) if span.startswith("bbp ")]
    parser = cli._parser(load_words(language), ())

    assert commands
    for command in commands:
        assert parser.parse_args(command).command == command[0]


@by_language
@pytest.mark.parametrize("slug", STEP_BY_STEP)
def test_a_guide_is_short_and_its_pictures_are_light(slug: str, language: Language) -> None:
    page = _page(slug, language)
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page)

    assert len(page.split()) <= 750
    assert pictures
    for picture in pictures:
        assert (DOCS / picture).stat().st_size <= MOST_BYTES_OF_A_STEP, picture


@by_language
@pytest.mark.parametrize("slug", STEP_BY_STEP)
def test_a_guide_calls_pages_and_buttons_as_the_site_does(slug: str, language: Language) -> None:
    """What stands between « » is said by the site in these words, or begins so."""
    site = (HOOKS / "words" / f"{language}.yml").read_text(encoding="utf-8")
    prose = re.sub(r"!\[[^\]]*\]", "", _page(slug, language))

    assert [name for name in re.findall("«([^»]+)»", prose) if f": {name}" not in site.replace('"', "")] == []
