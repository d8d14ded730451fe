"""`bbp nueva`: from answers, typed or given as options, to a file that the check accepts."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from bbp.cli import main

CASES = Path(__file__).parents[1] / "cases"
TODAY = "2026-11-21"
Answer = Callable[..., int]
TITLE = "Feria de la plaza nueva"
SUMMARY = "El gobierno local abre una feria en la plaza para productores familiares."
NEEDED = (
    f"--titulo={TITLE}",
    f"--resumen={SUMMARY}",
    "--ciudad=xx-villa-ejemplo",
    "--responsable=Secretaría de Producción",
    "--inicio=2016-03",
    "--situacion=en-marcha",
    "--temas=economia-social-solidaria",
    "--instrumentos=feria-mercado",
    "--fuentes=titulo=Informe; anual; enlace=https://villa.example/informe; fecha=2017; origen=propia",
    "--texto=que-se-hizo=Se abrió la feria.",
)
WRITTEN = f"""\
---
titulo: "{TITLE}"
resumen: "{SUMMARY}"
ciudad: xx-villa-ejemplo
responsable: "Secretaría de Producción"
inicio: 2016-03
situacion: en-marcha
temas: [economia-social-solidaria]
instrumentos: [feria-mercado]
fuentes:
  - {{titulo: "Informe; anual", enlace: "https://villa.example/informe", fecha: 2017, origen: propia}}
---
## Qué se hizo

Se abrió la feria.
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the registers of the cases; one stands in its folder."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "es_UY.UTF-8")
    shutil.copytree(CASES / "registers", tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def answer(root: Path, monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Runs `bbp nueva practica` with lines for its questions; then the input ends."""

    def run(*lines: str, options: tuple[str, ...] = (), what: str = "practica") -> int:
        given = io.BytesIO("".join(f"{line}\n" for line in lines).encode())
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=given))
        return main(["nueva", what, "--hoy", TODAY, *options])

    return run


def files(root: Path) -> list[str]:
    """Every text outside of the registers."""
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*.md"))


def test_nothing_is_asked_when_all_is_given(
    root: Path, answer: Answer, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    status = answer(options=NEEDED)

    assert (status, capsysbinary.readouterr().out.decode()) == (
        0,
        "Se escribió practicas/xx-villa-ejemplo-feria-plaza-nueva/es.md. "
        "Un archivo revisado, sin problemas.\n"
        "Para ver la página: bbp vista xx-villa-ejemplo-feria-plaza-nueva\n"
        "Es un borrador hasta que el comité agregue la fecha en «publicada».\n",
    )
    file = root / "practicas" / "xx-villa-ejemplo-feria-plaza-nueva" / "es.md"
    assert file.read_text("utf-8") == WRITTEN


CONVERSATION = (
    *("Mi", TITLE, SUMMARY, "villa-ejemplo", "1", "Secretaría de Producción", "marzo", "2016-03"),
    *("En marcha", "economia-social-solidaria", "feria-mercado"),
    *("Informe; anual", "villa.example", "https://villa.example/informe", "", "2017", "propia", ""),
    *("Se abrió la feria.", ".", "n"),
)


def test_each_answer_is_checked_at_once_and_asked_again(
    root: Path, answer: Answer, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    city = [line for line in CONVERSATION if line != "1"]

    status = answer(*city, "")

    said = capsysbinary.readouterr().out.decode()
    assert status == 0, said
    assert "«Mi» tiene 2 de los 5 caracteres que se necesitan." in said
    assert "«marzo» no tiene la forma de fecha que lleva este campo." in said
    assert "«villa.example» no es una dirección pública y completa." in said
    file = root / "practicas" / "xx-villa-ejemplo-feria-plaza-nueva" / "es.md"
    assert file.read_text("utf-8") == WRITTEN


def test_what_was_answered_is_kept_when_the_questions_are_broken_off(
    root: Path, answer: Answer, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    status = answer(TITLE, SUMMARY)
    said = capsysbinary.readouterr().out.decode()

    assert status == 1
    assert said.endswith(
        "Lo que respondió quedó en borrador-1.es.md. Para seguir:\n"
        "  bbp nueva practica --borrador borrador-1.es.md\n"
    )
    assert files(root) == ["borrador-1.es.md"]
    kept = (root / "borrador-1.es.md").read_text("utf-8")
    assert kept == f'---\ntitulo: "{TITLE}"\nresumen: "{SUMMARY}"\n---\n'

    status = answer(options=("--borrador", "borrador-1.es.md", *NEEDED[2:]))

    assert status == 0
    file = root / "practicas" / "xx-villa-ejemplo-feria-plaza-nueva" / "es.md"
    assert file.read_text("utf-8") == WRITTEN


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (("Informe",), 'fuentes:\n  - {titulo: "Informe"}'),
        (
            ("Informe", "https://villa.example/", "", "", "propia", "", "Una línea"),
            "## Qué se hizo\n\nUna línea",
        ),
    ],
)
def test_half_a_source_and_half_a_text_are_kept_too(
    root: Path, answer: Answer, lines: tuple[str, ...], kept: str
) -> None:
    answer(*lines, options=NEEDED[:8])

    assert kept in (root / "borrador-1.es.md").read_text("utf-8")
    assert answer(*lines, options=NEEDED[:8]) == 1
    assert files(root) == ["borrador-1.es.md", "borrador-2.es.md"]


def test_nothing_answered_leaves_nothing(
    root: Path, answer: Answer, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert answer() == 1
    assert capsysbinary.readouterr().out.decode().endswith("\nNo se escribió nada.\n")
    assert files(root) == []


def test_a_folder_that_exists_is_never_written_over(
    root: Path, answer: Answer, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    answer(options=NEEDED)
    capsysbinary.readouterr()

    again = answer(options=(*NEEDED, "--id=xx-villa-ejemplo-feria-plaza-nueva"))

    assert again == 1
    assert capsysbinary.readouterr().err.decode() == (
        "Ya hay una carpeta «xx-villa-ejemplo-feria-plaza-nueva», y no se cambió. Elija otro nombre.\n"
    )
    assert answer(options=NEEDED) == 0
    assert files(root) == [
        "practicas/xx-villa-ejemplo-feria-plaza-nueva-2/es.md",
        "practicas/xx-villa-ejemplo-feria-plaza-nueva/es.md",
    ]


@pytest.mark.parametrize("name", ["../../fuera", "/fuera/x", "Feria", "con", "a b"])
def test_no_name_leads_out_of_the_folder(root: Path, answer: Answer, name: str) -> None:
    assert answer(options=(*NEEDED, f"--id={name}")) == 1
    assert files(root) == []


def test_what_the_check_finds_across_fields_is_told_and_nothing_is_lost(
    root: Path, answer: Answer, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    status = answer(options=(*NEEDED, "--fin=2019"))

    said = capsysbinary.readouterr().out.decode()
    assert status == 1
    assert said.startswith(
        "Se escribió practicas/xx-villa-ejemplo-feria-plaza-nueva/es.md, con todo lo que respondió. "
        "Falta corregir esto:\n\npracticas/xx-villa-ejemplo-feria-plaza-nueva/es.md, línea 12, campo «fin»\n"
    )
    assert said.endswith("Después de corregir: bbp revisar practicas/xx-villa-ejemplo-feria-plaza-nueva\n")


def test_an_issue_gets_the_next_number_and_its_quarter(root: Path, answer: Answer) -> None:
    answer(options=(*NEEDED, "--id=xx-villa-feria"))

    status = answer(
        what="boletin",
        options=(
            *("--titulo=Ferias de la red", "--fecha=2026-11-20", "--edicion=especial"),
            *("--asunto=Boletín n.º 1: ferias de la red", "--practicas=xx-villa-feria"),
            "--resumen=Una experiencia de feria y lo que se sabe de sus resultados.",
            *("--texto=editorial=Este número habla de ferias.", "--id=2026-t4-ferias"),
        ),
    )

    assert status == 0
    assert (
        (root / "boletines" / "2026-t4-ferias" / "es.md")
        .read_text("utf-8")
        .startswith('---\nnumero: 1\ntitulo: "Ferias de la red"\nfecha: 2026-11-20\nedicion: especial\n')
    )


@pytest.mark.parametrize(
    ("options", "status", "told"),
    [
        (("--sin-preguntas", f"--titulo={TITLE}"), 1, "Falta lo obligatorio: resumen, ciudad,"),
        (("--sin-preguntas", *NEEDED[:-1]), 1, "Falta lo obligatorio: que-se-hizo. No se escribió nada."),
        (("--titulo=Mi",), 1, "titulo: «Mi» tiene 2 de los 5 caracteres que se necesitan."),
        (("--fuentes=Informe",), 2, "«Informe» no se entiende. Escriba los datos así: titulo=…; enlace=…"),
        (
            ("--texto=otra=x",),
            2,
            "Las secciones: problema, que-se-hizo, resultados, lecciones, para-replicarla.",
        ),
        (("--asunto=x",), 2, "«--asunto» no es un dato de este documento."),
        (("--borrador=no-existe.md",), 1, "No se puede leer el borrador «no-existe.md»."),
        (("--titulo=Estaci\udcf3n de trenes",), 2, "«--titulo=Estaci?n de trenes» no llegó en UTF-8"),
    ],
)
def test_what_cannot_be_used_is_told_and_nothing_is_written(
    root: Path,
    answer: Answer,
    options: tuple[str, ...],
    status: int,
    told: str,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert answer(options=options) == status
    assert told in capsysbinary.readouterr().err.decode()
    assert files(root) == []


def test_it_asks_in_portuguese_and_writes_in_the_language_of_the_text(
    root: Path, answer: Answer, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    status = answer("A feira foi aberta.", ".", "n", "", options=(*NEEDED[:9], "--idioma=pt"))

    said = capsysbinary.readouterr().out.decode()
    assert status == 0, said
    assert "## O que foi feito\n" in said
    assert files(root) == ["practicas/xx-villa-ejemplo-feria-plaza-nueva/pt.md"]


def test_hostile_answers_come_out_as_text(root: Path, answer: Answer) -> None:
    hostile = '"]} #1: --- <script>alert(1)</script> 🧺 \u202e\x00 العربية'
    options = (
        f"--titulo={hostile}",
        *NEEDED[1:9],
        f"--texto=que-se-hizo=Texto {hostile[:10]}",
        "--id=xx-villa-x",
    )

    answer(options=tuple(option.replace("\x00", "") for option in options))

    written = (root / "practicas" / "xx-villa-x" / "es.md").read_text("utf-8")
    assert '\ntitulo: "\\"]} #1: --- <script>alert(1)</script> 🧺  العربية"\n' in written


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        (
            "---\ntitulo: Feria\n---\n".encode("utf-16"),
            "borrador-1.es.md, línea 1\n  El archivo está guardado con",
        ),
        (
            b"---\ntitulo: Feria uno\ntitulo: Feria dos\n---\n",
            "línea 3, campo «titulo»\n  El campo «titulo» está rep",
        ),
    ],
)
def test_a_draft_that_would_lose_an_answer_is_corrected_first(
    draft: bytes, told: str, root: Path, answer: Answer, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (root / "borrador-1.es.md").write_bytes(draft)

    assert answer(options=("--borrador=borrador-1.es.md",)) == 1
    said = capsysbinary.readouterr().err.decode()
    assert told in said
    assert said.endswith("\n\nNo se puede leer el borrador «borrador-1.es.md».\n")


def test_a_draft_in_portuguese_stays_in_portuguese(root: Path, answer: Answer) -> None:
    answer("A feira", options=(*NEEDED[:9], "--lengua=pt"))

    status = answer(options=("--borrador=borrador-1.pt.md",))

    assert status == 0
    assert "practicas/xx-villa-ejemplo-feria-plaza-nueva/pt.md" in files(root)


def test_half_a_group_of_a_draft_is_told_and_asked_again(
    root: Path, answer: Answer, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    answer("Informe", options=(*NEEDED[:8], NEEDED[9]))
    capsysbinary.readouterr()

    status = answer(
        *("Informe anual", "https://villa.example/informe", "", "", "propia", "", "n", ""),
        options=("--borrador=borrador-1.es.md",),
    )

    said = capsysbinary.readouterr().out.decode()
    assert status == 0, said
    assert 'fuentes:\n  - {titulo: "Informe"}\n' in said


def test_a_group_that_was_begun_can_be_left_out(root: Path, answer: Answer) -> None:
    options = tuple(option for option in NEEDED if not option.startswith("--texto"))
    before_the_picture = ("Hecho.", ".", "s", *("",) * 15)

    status = answer(*before_the_picture, "feria.jpg", "", "", *(".",) * 4, "", options=options)

    written = (root / "practicas" / "xx-villa-ejemplo-feria-plaza-nueva" / "es.md").read_text("utf-8")
    assert status == 0
    assert "feria.jpg" not in written
