"""Every project of ``tests/cases/``: the whole report, letter by letter, or not a word.

A case is a folder with the files of a project; what it lacks comes from ``cases/registers``. In ``bad``,
``problems.txt`` is the report; in ``good`` it only stands where there are notices. The report's own words
are Portuguese in a case whose name ends in ``-pt``. ``problems.pt.txt`` are the same sentences for a reader
of Portuguese, where the file is nobody's language. Files too big or too odd to be kept are made here.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from string import Formatter
from typing import Any

import bbp
import pytest
import yaml
from bbp.editing.check import CheckRequest, ReportFormat, check_project
from bbp.model.fields import Written
from bbp.model.language import Language
from bbp.model.registers import PAGED_REGISTERS, REGISTER_MODELS
from bbp.reading.library import load_library
from bbp.rendering.desk.problem_report import tell
from PIL import Image

CASES = Path(__file__).parents[1] / "cases"
REPORTS = ("problems.txt", "problems.pt.txt")
BAD = sorted(path.name for path in (CASES / "bad").iterdir())
GOOD = sorted(path.name for path in (CASES / "good").iterdir())
TODAY = date(2026, 11, 21)
PACKAGE = Path(bbp.__path__[0])
PRACTICE = "practicas/xx-villa-mercado"
DRAFT = CASES / "good" / "draft" / PRACTICE / "es.md"


def project(folder: Path, *case: str) -> Path:
    """A project in a folder: the registers and the files of a case."""
    shutil.copytree(CASES / "registers", folder, dirs_exist_ok=True)
    if case:
        shutil.copytree(CASES.joinpath(*case), folder, dirs_exist_ok=True)
        for name in REPORTS:
            (folder / name).unlink(missing_ok=True)
    return folder


def report(root: Path, language: Language = Language.ES, *, strict: bool = False) -> tuple[str, int]:
    return check_project(CheckRequest(root, (), ReportFormat.TEXT, strict, TODAY, language))


def codes_of(root: Path) -> set[str]:
    return {found.code for found in load_library(root, TODAY).problems}


def words_of(language: str) -> dict[str, dict[str, dict[str, str]]]:
    tree: dict[str, dict[str, dict[str, str]]] = yaml.safe_load(
        (PACKAGE / "words" / f"{language}.yml").read_text("utf-8")
    )
    return tree


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_told_whole_and_to_the_letter(name: str, tmp_path: Path) -> None:
    language = Language.PT if name.endswith("-pt") else Language.ES

    text, status = report(project(tmp_path, "bad", name), language)

    assert text == (CASES / "bad" / name / "problems.txt").read_bytes().decode("utf-8")
    assert status == 1


@pytest.mark.parametrize(
    "file", sorted((CASES / "bad").glob("*/problems.pt.txt")), ids=lambda file: file.parent.name
)
def test_what_is_wrong_with_a_register_is_told_in_portuguese_too(file: Path, tmp_path: Path) -> None:
    problems = load_library(project(tmp_path, "bad", file.parent.name), TODAY).problems

    said = [f"{found.line}: {' '.join(tell(found, Language.PT))}" for found in problems]

    assert "\n".join(said) + "\n" == file.read_text("utf-8")


@pytest.mark.parametrize("name", GOOD)
def test_what_is_right_is_accepted_without_a_problem(name: str, tmp_path: Path) -> None:
    expected = CASES / "good" / name / "problems.txt"

    language = Language.PT if name.endswith("-pt") else Language.ES

    text, status = report(project(tmp_path, "good", name), language)

    if expected.exists():
        assert text == expected.read_bytes().decode("utf-8")
    else:
        assert text.count("\n") == 1, text
    assert status == 0


def test_the_registers_of_the_cases_are_whole_by_themselves(tmp_path: Path) -> None:
    assert report(project(tmp_path)) == ("0 archivos revisados, sin problemas.\n", 0)


# --- files that are made here -------------------------------------------------------------------------------


def make_header_too_large(folder: Path) -> None:
    text = DRAFT.read_text("utf-8").replace("\n---\n##", "\n" + "# relleno\n" * 7000 + "---\n##")
    (folder / "es.md").write_text(text, "utf-8")


def make_file_too_large(folder: Path) -> None:
    (folder / "es.md").write_text(DRAFT.read_text("utf-8") + "La feria crece.\n" * 70_000, "utf-8")


def make_linked_file(folder: Path) -> None:
    (folder.parents[1] / "secreto.md").write_text("Nada de esto se lee.", "utf-8")
    (folder / "es.md").symlink_to(folder.parents[1] / "secreto.md")


def make_linked_folder(folder: Path) -> None:
    shutil.copyfile(DRAFT, folder / "es.md")
    (folder.parents[1] / "otra").mkdir()
    (folder.parents[1] / "otra" / "es.md").write_text("Nada de esto se lee.", "utf-8")
    (folder.parent / "xx-villa-copia").symlink_to(folder.parents[1] / "otra")


def make_linked_picture(folder: Path) -> None:
    text = DRAFT.read_text("utf-8")
    image = "imagen: {archivo: feria.jpg, alt: Puestos de la feria}\n---\n##"
    (folder / "es.md").write_text(text.replace("---\n##", image), "utf-8")
    (folder.parents[1] / "ajena.jpg").write_bytes(b"no es una imagen")
    (folder / "feria.jpg").symlink_to(folder.parents[1] / "ajena.jpg")


def make_names_with_signs(folder: Path) -> None:
    shutil.copyfile(DRAFT, folder / "es.md")
    for name in ("acta#2.pdf", "plano 100%.pdf", "qué?.pdf", "l'água.pdf", 'la "feria".pdf', "a\u202eb.pdf"):
        (folder / name).write_bytes(b"%PDF-1.4")


def make_picture_too_heavy(folder: Path) -> None:
    shutil.copyfile(DRAFT, folder / "es.md")
    Image.new("RGB", (8, 6)).save(folder / "feria.jpg")
    with (folder / "feria.jpg").open("ab") as file:
        file.write(b"\0" * (2 * 1024 * 1024))


def make_picture_that_claims_a_billion_pixels(folder: Path) -> None:
    shutil.copyfile(DRAFT, folder / "es.md")
    Image.new("1", (1, 1)).save(folder / "feria.bmp")
    header = bytearray((folder / "feria.bmp").read_bytes())
    header[18:26] = (40_000).to_bytes(4, "little") * 2
    (folder / "feria.bmp").unlink()
    (folder / "feria.png").write_bytes(header)


def make_names_of_devices(folder: Path) -> None:
    shutil.copyfile(DRAFT, folder / "es.md")
    (folder / "Nul.pdf").write_bytes(b"%PDF-1.4")
    shutil.copytree(folder, folder.parent / "aux")
    (folder.parent / "aux" / "Nul.pdf").unlink()
    agenda = folder.parents[1] / "docs" / "datos" / "agenda.yml"
    agenda.write_text(
        "- {id: con, es: Congreso, pt: Congresso, inicio: 2013, estado: realizada, documento: plan-2013}\n"
        f"- {{id: {'a' * 81}, es: Foro, pt: Fórum, inicio: 2013, estado: realizada, documento: plan-2013}}\n",
        "utf-8",
    )


def make_long_folder_name(folder: Path) -> None:
    folder.rmdir()
    folder = folder.parent / ("xx-" + "a" * 78)
    folder.mkdir()
    shutil.copyfile(DRAFT, folder / "es.md")


def make_collection_that_is_a_file(folder: Path) -> None:
    shutil.copyfile(DRAFT, folder / "es.md")
    (folder.parents[1] / "boletines").write_text("2013-t3", "utf-8")


def make_register_missing(folder: Path) -> None:
    shutil.copyfile(DRAFT, folder / "es.md")
    (folder.parents[1] / "docs" / "datos" / "temas.yml").unlink()


MADE: dict[str, tuple[Callable[[Path], None], str]] = {
    "header-too-large": (
        make_header_too_large,
        f"""{PRACTICE}/es.md, línea 1
  El encabezado pesa 69 KB y el máximo es 64 KB.
  Deje en el encabezado solo los campos; el relato va debajo de la segunda línea «---».
""",
    ),
    "file-too-large": (
        make_file_too_large,
        f"""{PRACTICE}/es.md, línea 1
  El archivo pesa 1095 KB y el máximo es 1024 KB.
  Acorte el texto; las imágenes y los PDF van como archivos aparte, en la misma carpeta.
""",
    ),
    "linked file": (
        make_linked_file,
        f"""{PRACTICE}/es.md, línea 1
  «es.md» es un acceso directo a otro lugar, no un archivo o una carpeta propios.
  Reemplácelo por una copia del archivo o de la carpeta.
""",
    ),
    "linked folder": (
        make_linked_folder,
        """practicas/xx-villa-copia, línea 1
  «xx-villa-copia» es un acceso directo a otro lugar, no un archivo o una carpeta propios.
  Reemplácelo por una copia del archivo o de la carpeta.
""",
    ),
    "linked picture": (
        make_linked_picture,
        f"""{PRACTICE}/feria.jpg, línea 1
  «feria.jpg» es un acceso directo a otro lugar, no un archivo o una carpeta propios.
  Reemplácelo por una copia del archivo o de la carpeta.
""",
    ),
    "names with signs": (
        make_names_with_signs,
        "\n".join(
            f"""{PRACTICE}/es.md, línea 1
  «{name}» lleva en el nombre signos que no pueden ir en una dirección.
  Cambie el nombre del archivo, también donde el texto lo nombra; se admiten letras, números, puntos, \
guiones y espacios.
"""
            for name in (
                "acta#2.pdf",
                "a b.pdf",
                "l'água.pdf",
                'la "feria".pdf',
                "plano 100%.pdf",
                "qué?.pdf",
            )
        ),
    ),
    "picture too heavy": (
        make_picture_too_heavy,
        f"""{PRACTICE}/es.md, línea 1
  La imagen «feria.jpg» pesa 2,1 MB; se admiten 2.
  Redúzcala o guárdela con menos calidad.
""",
    ),
    "picture that claims a billion pixels": (
        make_picture_that_claims_a_billion_pixels,
        f"""{PRACTICE}/es.md, línea 1
  La imagen «feria.png» no es lo que dice su nombre; por dentro es bmp.
  Cambie la terminación del nombre, o guárdela en el formato que dice.

{PRACTICE}/es.md, línea 1
  La imagen «feria.png» mide 40000 × 40000 píxeles; se admiten 4000 por lado.
  Redúzcala.
""",
    ),
    "names of devices": (
        make_names_of_devices,
        f"""docs/datos/agenda.yml, línea 1, campo «id»
  «con» es un nombre que Windows reserva para sí, y allí no puede llamarse así ningún archivo ni carpeta.
  Agréguele otra palabra.

docs/datos/agenda.yml, línea 2, campo «id»
  «{"a" * 59}…» tiene 81 caracteres; se admiten 80 como máximo.
  Acorte el texto.

practicas/aux/es.md, línea 1
  «aux» es un nombre que Windows reserva para sí, y allí no puede llamarse así ningún archivo ni carpeta.
  Agréguele otra palabra.

{PRACTICE}/es.md, línea 1
  «Nul.pdf» es un nombre que Windows reserva para sí, y allí no puede llamarse así ningún archivo ni carpeta.
  Agréguele otra palabra.
""",
    ),
    "long folder name": (
        make_long_folder_name,
        f"""practicas/xx-{"a" * 78}/es.md, línea 1
  «xx-{"a" * 78}» no sirve como nombre de carpeta.
  Use solo minúsculas sin acentos, números y guiones, 80 en total como máximo, como \
«uy-canelones-compras-publicas» (país, ciudad, nombre corto).
""",
    ),
    "collection that is a file": (
        make_collection_that_is_a_file,
        """boletines, línea 1
  «boletines» es un archivo u otra cosa que no es una carpeta.
  Ponga en su lugar la carpeta con las fichas.
""",
    ),
    "register-missing": (
        make_register_missing,
        """docs/datos/temas.yml, línea 1
  Falta la lista «temas».
  Recupere el archivo; si no tiene entradas, déjelo con un comentario.
""",
    ),
}


def made_project(root: Path, make: Callable[[Path], None]) -> Path:
    project(root)
    (root / PRACTICE).mkdir(parents=True)
    make(root / PRACTICE)
    return root


@pytest.mark.parametrize("name", MADE)
def test_what_is_too_big_or_leads_elsewhere_is_told(name: str, tmp_path: Path) -> None:
    make, problems = MADE[name]

    text, status = report(made_project(tmp_path, make))

    count = problems.count(", línea ")
    closing = "1 problema." if count == 1 else f"{count} problemas."
    assert text == f"{problems}\n{closing} No se publicó ni se cambió nada.\n"
    assert status == 1


def test_what_the_system_leaves_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    project(tmp_path, "good", "draft")
    for place in ("practicas", PRACTICE, "docs/datos"):
        (tmp_path / place / ".DS_Store").write_bytes(b"\0\0\0\1Bud1")

    assert report(tmp_path) == ("Un archivo revisado, sin problemas.\n", 0)


def test_a_notice_stops_nothing_unless_the_check_is_strict(tmp_path: Path) -> None:
    project(tmp_path, "good", "http-link-pt")

    text, status = report(tmp_path, Language.PT, strict=True)

    assert text == (
        "practicas/xx-outra-feira/pt.md, linha 11, campo «fuentes.1.enlace»\n"
        "  O endereço «http://vila.example/secretaria» não é seguro (http).\n"
        "  Veja se a mesma página abre com «https://» e, se abrir, use esse endereço.\n"
        "\n1 problema. Nada foi publicado nem alterado.\n"
    )
    assert status == 1


@pytest.mark.parametrize(
    ("name", "folder", "is_stale"),
    [
        ("translation-that-is-current", "xx-villa-mercado", False),
        ("translation-of-an-earlier-version", "xx-villa-mercado", True),
        ("portuguese-original-with-spanish-translation", "xx-outra-feira", False),
        ("bulletin-retrospective-with-translation", "2013-t3", False),
    ],
)
def test_a_translation_knows_whether_its_original_changed(
    name: str, folder: str, is_stale: bool, tmp_path: Path
) -> None:
    library = load_library(project(tmp_path, "good", name), TODAY).library

    assert {**library.practices_by_id, **library.bulletins_by_id}[folder].is_stale is is_stale


def test_line_ends_do_not_change_the_version_of_a_text(tmp_path: Path) -> None:
    plain = load_library(project(tmp_path / "lf", "good", "example-of-the-contract"), TODAY).library
    windows = load_library(project(tmp_path / "crlf", "good", "crlf"), TODAY).library

    assert plain.practices[0].base == windows.practices[0].base


# --- nothing without its case, nothing without its words ----------------------------------------------------

OWN_TESTS = {
    "unreadable-file": "tests/reading/test_text_file.py: a file that is not there or may not be read",
    "unreadable-folder": "below: root may read whatever there is, so the system is asked for a refusal",
    "outside-folder": "tests/reading/test_text_file.py: no path of a project has «..»; the reader is asked",
    "email-too-long": "told of an issue by the command that makes its mail, not by the check",
    **dict.fromkeys(
        (
            *(
                "csv-other-program",
                "csv-too-large",
                "csv-title",
                "csv-broken-line",
                "csv-no-rows",
                "csv-too-many-cells",
                "csv-column-twice",
                "csv-column-unnamed",
            ),
            *("import-column-unknown", "import-two-columns", "import-column-missing", "import-cell-missing"),
            *("import-cell-or-unknown", "import-cell-of-lines", "import-ambiguous", "import-twice"),
            *("import-known", "import-id-known", "import-column-given", "import-sheet-error"),
        ),
        "tests/editing/test_import_command.py: told of a sheet, not of a file of the project",
    ),
    "unreadable-yaml": "below: what the YAML parser refuses and nobody types",
}


def test_a_header_that_nobody_understands_is_told_with_its_line(tmp_path: Path) -> None:
    project(tmp_path, "good", "draft")
    text = DRAFT.read_text("utf-8").replace("en-marcha", "!x!y en-marcha")
    (tmp_path / PRACTICE / "es.md").write_text(text, "utf-8")

    assert report(tmp_path)[0] == (
        f"{PRACTICE}/es.md, línea 7\n"
        "  Esta línea no se puede leer.\n"
        "  Compare su forma con la de una ficha publicada; ante la duda, escriba los textos entre comillas "
        "rectas.\n"
        "\n1 problema. No se publicó ni se cambió nada.\n"
    )


@pytest.mark.parametrize("name", ["practicas", PRACTICE])
def test_a_folder_that_may_not_be_listed_is_told(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project(tmp_path, "good", "draft")
    listed = os.scandir

    def scandir(path: Path) -> Any:
        if path == tmp_path / name:
            raise PermissionError
        return listed(path)

    monkeypatch.setattr("bbp.reading.folders.os.scandir", scandir)

    assert report(tmp_path)[0] == (
        f"{name}, línea 1\n"
        f"  No se puede abrir la carpeta «{Path(name).name}».\n"
        "  Revise que tenga permiso de lectura.\n"
        "\n1 problema. No se publicó ni se cambió nada.\n"
    )


def test_every_sentence_about_a_problem_is_provoked_by_a_case(tmp_path: Path) -> None:
    provoked = set(OWN_TESTS)
    for group, names in (("bad", BAD), ("good", GOOD)):
        for name in names:
            provoked |= codes_of(project(tmp_path / group / name, group, name))
    for name, (make, _) in MADE.items():
        provoked |= codes_of(made_project(tmp_path / "made" / name, make))

    assert set(words_of("es")["problems"]) - provoked == set()


def test_the_sentences_of_a_problem_ask_for_the_same_values_in_both_languages() -> None:
    spanish, portuguese = words_of("es")["problems"], words_of("pt")["problems"]

    assert list(spanish) == list(portuguese)
    for code, sentences in spanish.items():
        assert set(sentences) == set(portuguese[code]) == {"what", "remedy"}
        assert placeholders(sentences) == placeholders(portuguese[code]), code


def placeholders(sentences: dict[str, str]) -> set[str]:
    return {name for text in sentences.values() for _, name, _, _ in Formatter().parse(text) if name}


def test_every_code_of_the_program_has_its_sentence_and_every_sentence_its_code() -> None:
    sentences = set(words_of("es")["problems"])
    written = {text for path in PACKAGE.rglob("*.py") for text in texts_of(path)}

    built = {"bad-folder-practicas", "bad-folder-boletines"}
    assert sentences - written - built == set()
    assert codes_given_to_problems() - sentences == set()


def texts_of(path: Path) -> set[str]:
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def codes_given_to_problems() -> set[str]:
    """The code in each ``problem(file, line, code)``, ``_stop(code)`` and ``PydanticCustomError(code)``."""
    makers = {"problem", "_at", "_report", "_refuse", "_stop", "Problem", "PydanticCustomError"}
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and name_of(node.func) in makers:
                texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
                found |= {
                    text for text in texts if isinstance(text, str) and re.fullmatch(r"[a-z0-9-]+", text)
                }
    return found


def name_of(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


@pytest.mark.parametrize("name", PAGED_REGISTERS)
def test_a_good_case_uses_every_key_of_each_register_of_the_network(name: str) -> None:
    file = CASES / "good" / "network-registers" / "docs" / "datos" / f"{name}.yml"
    written = set(re.findall(r"(?:^[\s-]*|[{,] ?)(\w+):(?= |$)", file.read_text("utf-8"), re.M))

    assert keys_of(PAGED_REGISTERS[name]) - written == set()


def keys_of(model: type[Written]) -> set[str]:
    """Every key that an editor can write in a model, at any depth."""
    schema = model.model_json_schema()
    parts = [schema, *schema.get("$defs", {}).values()]
    return {key for part in parts for key in part.get("properties", ())}


@pytest.mark.parametrize("language", ["es", "pt"])
def test_every_list_of_codes_has_its_name(language: str) -> None:
    assert set(words_of(language)["report"]["lists"]) == set(REGISTER_MODELS)
