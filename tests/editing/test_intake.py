"""`bbp recibir`: recorded proposals → the file that each becomes, or what its author is told."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from bbp.cli import main
from bbp.editing.receipt import Outcome, Receipt, read_receipt
from bbp.editing.refusal import RefusalError
from bbp.model.language import Language
from bbp.rendering.form.proposal_comment import render_problems_comment

from tests.editing.issue_bodies import elements, event, issue_body, write_event
from tests.projects import ROOT, TODAY, copy_lists

CASES = ROOT / "tests" / "cases" / "intake"
CITIES = """\
- {id: xx-villa-ejemplo, es: Villa Ejemplo, pt: Vila Exemplo, pais: UY}
- {id: xx-otra-villa, es: Otra Villa, pt: Outra Vila, pais: BR}
- {id: ar-doble, es: Doble, pt: Doble, pais: AR}
- {id: ve-doble, es: Doble, pt: Doble, pais: VE}
"""
WHOLE = {
    "titulo": "Mercado en la estación",
    "resumen": "El gobierno local abre un espacio estable de venta para cooperativas.",
    "ciudad": "Villa Ejemplo",
    "responsable": "Unidad de Desarrollo Cooperativo",
    "inicio": "2016",
    "situacion": "En marcha",
    "tema": "Turismo",
    "instrumento": "Programa",
    "fuentes": "Página de la Unidad | https://villa.example/unidad | 2017 | Del propio gobierno",
    "texto_que_se_hizo": "Se abrió el mercado.",
}

Said = pytest.CaptureFixture[bytes]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the real lists, four cities and no practice."""
    root = tmp_path / "proyecto"
    copy_lists(root)
    (root / "docs" / "assets").mkdir()
    shutil.copy(ROOT / "docs" / "assets" / "bbp.css", root / "docs" / "assets")
    for register in ("agenda", "convocatorias", "instancias"):
        (root / "docs" / "datos" / f"{register}.yml").write_text("[]\n", "utf-8")
    themes = (root / "docs" / "datos" / "temas.yml").read_text("utf-8").splitlines(keepends=True)
    without_units = [
        line.partition(", unidad:")[0].rstrip("}\n") + "}\n" if ", unidad:" in line else line
        for line in themes
    ]
    (root / "docs" / "datos" / "temas.yml").write_text("".join(without_units), "utf-8")
    (root / "docs" / "datos" / "ciudades.yml").write_text(CITIES, "utf-8")
    return root


def receive(project: Path, event_file: Path) -> Receipt:
    """What became of a proposal."""
    folder = project.parent / "recibido"
    arguments = ["--evento", str(event_file), "--salida", str(folder), "--raiz", str(project), "--hoy", TODAY]
    assert main(["recibir", *arguments]) == 0
    return read_receipt(folder)


def files_of(project: Path) -> dict[str, str]:
    """Everything under `practicas/`."""
    found = sorted(path for path in (project / "practicas").rglob("*") if path.is_file())
    return {path.relative_to(project).as_posix(): path.read_bytes().decode("utf-8") for path in found}


def told(receipt: Receipt) -> str:
    return render_problems_comment(receipt.problems, receipt.language)


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_a_recorded_proposal_becomes_a_file_or_an_answer_to_its_author(project: Path, case: str) -> None:
    receipt = receive(project, CASES / case / "event.json")

    comment = CASES / case / "comment.md"
    assert files_of(project) == {
        path.relative_to(CASES / case / "expected").as_posix(): path.read_bytes().decode("utf-8")
        for path in (CASES / case / "expected").rglob("*.md")
    }
    assert (told(receipt) if receipt.problems else None) == (
        comment.read_text("utf-8") if comment.exists() else None
    )


@pytest.mark.parametrize("language", ["es", "pt"])
def test_what_the_form_shows_as_examples_is_understood(project: Path, language: str) -> None:
    examples = {
        element["id"]: element["attributes"]["placeholder"]
        for element in elements(language)
        if "placeholder" in element["attributes"]
    }
    chosen = {
        element["id"]: element["attributes"]["options"][1]
        for element in elements(language)
        if element["type"] == "dropdown"
    }
    cities = {"ciudad": "Villa Ejemplo", "replicas": examples["replicas"].replace("Montevideo", "Otra Villa")}
    cities["replicas"] = cities["replicas"].replace("Campinas", "Otra Villa")
    finished = {"situacion": "Terminada" if language == "es" else "Encerrada"}
    prose = {"texto_que_se_hizo": "Se hizo.", "territorio_ciudades": "Otra Villa, xx-villa-ejemplo"}
    answers = chosen | examples | cities | finished | prose

    receipt = receive(project, write_event(project, event(issue_body(language, answers))))

    assert [(one.where, one.what) for one in receipt.problems if one.stops] == []
    assert receipt.outcome is Outcome.PROPOSED


def test_a_proposal_of_several_cities_has_no_city_and_a_territory(project: Path) -> None:
    more = {
        "ciudad": "sin dato",
        "territorio_tipo": "Red de ciudades",
        "territorio_nombre": "Las dos villas",
        "territorio_ciudades": "Villa Ejemplo, Outra Vila",
        "nombre_corto": "",
    }
    answers = {key: value for key, value in (WHOLE | more).items() if value}

    receive(project, write_event(project, event(issue_body("es", answers))))

    (source,) = files_of(project).items()
    assert source[0] == "practicas/red-mercado-estacion/es.md"
    assert "\nciudad: sin-dato\n" in source[1]
    assert (
        '\nterritorio: {tipo: red, nombre: "Las dos villas", ciudades: [xx-villa-ejemplo, xx-otra-villa]}\n'
        in source[1]
    )


def test_a_proposal_without_problems_has_a_preview_in_both_languages(project: Path) -> None:
    receive(project, write_event(project, event(issue_body("es", WHOLE))))

    preview = (project.parent / "recibido" / "vista.html").read_text("utf-8")
    assert "Mercado en la estación" in preview
    assert ' lang="pt' in preview
    assert "Se abrió el mercado." in preview


def test_an_id_that_exists_is_refused_and_its_file_left_alone(project: Path) -> None:
    taken = project / "practicas" / "xx-villa-ejemplo-mercado-estacion"
    taken.mkdir(parents=True)
    (taken / "es.md").write_text("la primera", "utf-8")

    receipt = receive(project, write_event(project, event(issue_body("es", WHOLE))))

    assert [(one.where, one.what) for one in receipt.problems] == [
        (
            "Nombre corto para la dirección",
            "Ya hay una práctica con la dirección «xx-villa-ejemplo-mercado-estacion».",
        )
    ]
    assert files_of(project) == {"practicas/xx-villa-ejemplo-mercado-estacion/es.md": "la primera"}


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("../../../etc/passwd", "xx-villa-ejemplo-etc-passwd"),
        ("/.github/workflows", "xx-villa-ejemplo-github-workflows"),
        ("C:\\Windows\\x", "xx-villa-ejemplo-c-windows-x"),
        ("..%2f..%2fx\u2044y", "xx-villa-ejemplo-2f-2fx"),
        ("ÑANDÚ de la Ação", "xx-villa-ejemplo-nandu-acao"),
    ],
)
def test_no_name_leads_out_of_the_folder_of_practices(project: Path, name: str, folder: str) -> None:
    receive(project, write_event(project, event(issue_body("es", WHOLE | {"nombre_corto": name}))))

    assert list(files_of(project)) == [f"practicas/{folder}/es.md"]


def test_a_name_without_a_letter_gives_no_address(project: Path) -> None:
    receipt = receive(
        project, write_event(project, event(issue_body("es", WHOLE | {"nombre_corto": "🎉 …"})))
    )

    assert [one.what for one in receipt.problems] == [
        "Con estas palabras no se puede formar la dirección de la página."
    ]
    assert files_of(project) == {}


def test_a_city_whose_name_two_have_is_asked_for_by_its_code(project: Path) -> None:
    receipt = receive(project, write_event(project, event(issue_body("es", WHOLE | {"ciudad": "Doble"}))))
    by_country = receive(
        project, write_event(project, event(issue_body("es", WHOLE | {"ciudad": "Doble, VE"})))
    )

    assert [(one.where, one.what, one.remedy) for one in receipt.problems] == [
        (
            "Ciudad",
            "Hay más de una ciudad que se llama «Doble».",
            "Escriba el código de la suya: ar-doble, ve-doble.",
        )
    ]
    assert by_country.id == "ve-doble-mercado-estacion"


def test_a_text_of_a_hundred_thousand_signs_is_refused_without_being_read(project: Path) -> None:
    body = issue_body("pt", WHOLE | {"texto_que_se_hizo": "`a` " * 25_000})

    receipt = receive(project, write_event(project, event(body)))

    assert [one.what for one in receipt.problems] == [
        f"La propuesta tiene {len(body)} caracteres y se leen hasta 65536."
    ]


def test_sixty_thousand_signs_are_read(project: Path) -> None:
    text = "\n\n".join(["Se abrió el mercado, y después otro. " * 10] * 160)

    receipt = receive(
        project, write_event(project, event(issue_body("es", WHOLE | {"texto_que_se_hizo": text})))
    )

    assert receipt.outcome is Outcome.PROPOSED


@pytest.mark.parametrize(
    "issue",
    [
        {"labels": []},
        {"labels": [{"name": "error"}]},
        {"labels": "propuesta"},
        {"state": "closed"},
        {"pull_request": {"url": "https://api.github.com/repos/red/banco/pulls/7"}},
    ],
    ids=str,
)
def test_an_issue_that_is_no_open_proposal_is_left_alone(project: Path, issue: dict[str, object]) -> None:
    found = event(issue_body("es", WHOLE)) | {"action": "edited"}
    found["issue"] |= issue

    receipt = receive(project, write_event(project, found))

    assert receipt.outcome is Outcome.IGNORED
    assert files_of(project) == {}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no es JSON",
        b"[]",
        b"\xff\xfe",
        b'{"issue": {"number": "7"}}',
        b'{"issue": {"number": true}}',
        b"[" * 200_000,
    ],
    ids=lambda content: repr(content[:20]),
)
def test_a_file_that_is_no_event_is_refused_in_one_sentence(
    project: Path, content: bytes, capsysbinary: Said
) -> None:
    file = project / "event.json"
    file.write_bytes(content)
    arguments = ["--evento", str(file), "--salida", str(project / "r"), "--raiz", str(project)]

    status = main(["recibir", *arguments, "--hoy", TODAY])

    said = capsysbinary.readouterr().err.decode("utf-8")
    assert (status, said) == (
        1,
        "«event.json» no es el archivo de un evento de GitHub sobre una propuesta.\n",
    )


def test_an_issue_without_a_text_is_told_that_it_is_no_form(project: Path) -> None:
    receipt = receive(project, write_event(project, event(None)))

    assert [one.what for one in receipt.problems] == ["El texto no tiene las preguntas del formulario."]


def test_the_same_proposal_gives_the_same_bytes(project: Path) -> None:
    file = write_event(project, event(issue_body("pt", WHOLE | {"situacion": "Em andamento"})))
    receive(project, file)
    first = files_of(project)
    shutil.rmtree(project / "practicas")
    receive(project, file)

    assert files_of(project) == first


def test_a_receipt_that_points_elsewhere_is_refused(project: Path) -> None:
    folder = project.parent / "recibido"
    receive(project, write_event(project, event(issue_body("es", WHOLE))))
    whole = json.loads((folder / "recibo.json").read_text("utf-8"))
    for change in (
        {"id": "../x"},
        {"id": ""},
        {"numero": "7"},
        {"numero": 0},
        {"idioma": "en"},
        {"resultado": "x"},
        {"id": 7},
        {"id": None},
        {"id": "aux"},
        {"titulo": ["Mercado"]},
        {"problemas": [[1, "que", "remedio", True]]},
    ):
        (folder / "recibo.json").write_text(json.dumps(whole | change), "utf-8")
        with pytest.raises(RefusalError):
            read_receipt(folder)
    (folder / "recibo.json").write_text("[" * 200_000, "utf-8")
    with pytest.raises(RefusalError):
        read_receipt(folder)


def test_nothing_is_written_when_the_receipt_cannot_be(project: Path, capsysbinary: Said) -> None:
    file = write_event(project, event(issue_body("es", WHOLE)))
    arguments = ["--evento", str(file), "--salida", str(file), "--raiz", str(project), "--hoy", TODAY]

    assert main(["recibir", *arguments]) == 1
    assert capsysbinary.readouterr().err.decode("utf-8").startswith("No se puede escribir «")
    assert files_of(project) == {}


def test_a_practice_that_cannot_be_written_is_refused_in_one_sentence(
    project: Path, capsysbinary: Said
) -> None:
    file = write_event(project, event(issue_body("es", WHOLE)))
    (project / "practicas").write_text("no es una carpeta", "utf-8")
    arguments = [
        "--evento",
        str(file),
        "--salida",
        str(project / "r"),
        "--raiz",
        str(project),
        "--hoy",
        TODAY,
    ]

    assert main(["recibir", *arguments]) == 1
    assert capsysbinary.readouterr().err.decode("utf-8").startswith("No se puede escribir «")


def test_half_a_sign_is_told_as_a_question_mark(project: Path) -> None:
    told = event(issue_body("es", WHOLE | {"resumen": WHOLE["resumen"] + "\ud83d"}))
    (project / "event.json").write_text(json.dumps(told), "utf-8")
    receive(project, project / "event.json")

    assert [text.count("cooperativas.?") for text in files_of(project).values()] == [1]


def test_a_proposal_in_portuguese_is_answered_in_portuguese(project: Path) -> None:
    receipt = receive(project, write_event(project, event(issue_body("pt", {"ciudad": "Vila Exemplo"}))))

    assert receipt.language is Language.PT
    assert told(receipt).startswith("<!--bbp-recibir-->\n\nObrigado pela sua proposta. Há **")


def test_everything_that_is_missing_is_told_at_once(project: Path) -> None:
    receipt = receive(project, write_event(project, event(issue_body("es", {"resumen": WHOLE["resumen"]}))))

    assert [one.where for one in receipt.problems] == [
        "Ciudad",
        "Fuentes",
        "Inicio",
        "Instrumento principal",
        "Oficina responsable",
        "Situación",
        "Tema principal",
        "Nombre de la práctica",
        "Qué se hizo",
    ]
    assert files_of(project) == {}
