"""``bbp revisar`` as it is typed: exit codes, formats, paths, and what it says to wrong usage."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from bbp.cli import main

CASES = Path(__file__).parent / "cases"
DAY = "--hoy=2026-11-21"
Project = Callable[..., str]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Makes a project of the registers and some cases; gives its root as it would be typed."""

    def make(*cases: str) -> str:
        for case in ("registers", *cases):
            shutil.copytree(CASES / case, tmp_path, dirs_exist_ok=True)
        (tmp_path / "problems.txt").unlink(missing_ok=True)
        return str(tmp_path)

    return make


@pytest.fixture(autouse=True)
def a_system_in_spanish(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "es_UY.UTF-8")


def test_all_is_well_with_exit_code_0(project: Project, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    status = main(["revisar", "--raiz", project("good/draft"), DAY])

    assert (status, capsysbinary.readouterr().out.decode()) == (0, "Un archivo revisado, sin problemas.\n")


def test_a_problem_gives_exit_code_1_and_the_report(
    project: Project, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    status = main(["revisar", "--raiz", project("bad/number-for-the-city"), DAY])

    assert (status, capsysbinary.readouterr().out) == (
        1,
        (CASES / "bad/number-for-the-city/problems.txt").read_bytes(),
    )


@pytest.mark.parametrize(("options", "status"), [([], 0), (["--estricto"], 1)])
def test_a_notice_counts_only_when_strict(project: Project, options: list[str], status: int) -> None:
    assert main(["revisar", "--raiz", project("good/http-link"), DAY, *options]) == status


def test_today_is_what_the_one_who_checks_says(project: Project) -> None:
    root = project("good/example-of-the-contract")

    assert main(["revisar", "--raiz", root, "--hoy", "2026-11-21"]) == 0
    assert main(["revisar", "--raiz", root, "--hoy", "2026-11-20"]) == 1


def test_json_is_a_list_for_programs(project: Project, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    status = main(["revisar", "--raiz", project("bad/number-for-the-city"), DAY, "--formato", "json"])

    assert status == 1
    assert json.loads(capsysbinary.readouterr().out) == [
        {
            "archivo": "practicas/xx-villa-mercado/es.md",
            "linea": 4,
            "campo": "ciudad",
            "codigo": "unknown-code",
            "gravedad": "problema",
            "mensaje": "«123» no está en la lista de ciudades. Lista completa: docs/datos/ciudades.yml",
        }
    ]


def test_github_gets_annotations(project: Project, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    status = main(["revisar", "--raiz", project("bad/number-for-the-city"), DAY, "--formato=github"])

    assert status == 1
    assert capsysbinary.readouterr().out.decode() == (
        "::error file=practicas/xx-villa-mercado/es.md,line=4,title=ciudad::"
        "«123» no está en la lista de ciudades. Lista completa: docs/datos/ciudades.yml\n"
    )


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("practicas/xx-villa-mercado", 1, "1 problema. No se publicó ni se cambió nada."),
        ("practicas/xx-villa-mercado/es.md", 1, "1 problema. No se publicó ni se cambió nada."),
        ("practicas/xx-outra-feira", 0, "Un archivo revisado, sin problemas."),
        ("practicas", 1, "1 problema. No se publicó ni se cambió nada."),
        ("docs/datos", 0, "0 archivos revisados, sin problemas."),
    ],
)
def test_only_the_problems_below_the_paths_are_told(
    path: str, status: int, said: str, project: Project, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    root = project("bad/number-for-the-city", "good/only-portuguese")

    assert main(["revisar", path, "--raiz", root, DAY]) == status
    assert capsysbinary.readouterr().out.decode().splitlines()[-1] == said


def test_a_path_that_is_too_long_is_told_as_one_that_is_not_there(
    project: Project, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["revisar", "a" * 5000, "--raiz", project("good/only-portuguese"), DAY]) == 2
    assert capsysbinary.readouterr().err.decode().endswith("a» no existe en este proyecto.\n")


def test_a_path_may_be_given_from_where_one_stands(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    root = project("bad/number-for-the-city", "good/only-portuguese")
    monkeypatch.chdir(Path(root) / "practicas")

    assert main(["revisar", "xx-outra-feira", "--raiz", root, DAY]) == 0
    assert main(["revisar", "xx-outra-feira", "--raiz", "..", DAY]) == 0
    assert main(["revisar", "xx-villa-mercado", "--raiz", "..", DAY]) == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--idioma", "pt"], "Um arquivo revisado, sem problemas.\n"),
        (["--idioma=pt"], "Um arquivo revisado, sem problemas.\n"),
        (["--idioma", "es"], "Un archivo revisado, sin problemas.\n"),
        ([], "Un archivo revisado, sin problemas.\n"),
    ],
)
def test_the_general_words_are_in_the_language_asked_for(
    options: list[str], said: str, project: Project, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    main(["revisar", "--raiz", project("good/draft"), DAY, *options])

    assert capsysbinary.readouterr().out.decode() == said


def test_or_in_that_of_the_system(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setenv("LC_ALL", "pt_BR.UTF-8")

    main(["revisar", "--raiz", project("good/draft"), DAY])

    assert capsysbinary.readouterr().out.decode() == "Um arquivo revisado, sem problemas.\n"


WRONG = [
    (["revisar", "--color"], "No se conoce la opción «--color».", "A opção «--color» não existe."),
    (["revisar", "--formato"], "Falta el valor de «--formato».", "Falta o valor de «--formato»."),
    (["revisad"], "No se conoce la orden «revisad».", "O comando «revisad» não existe."),
    ([], "Falta la orden; por ejemplo, «bbp revisar».", "Falta o comando; por exemplo, «bbp revisar»."),
    (
        ["revisar", "--formato", "xml"],
        "«xml» no es uno de los valores posibles: texto, github, json.",
        "«xml» não é um dos valores possíveis: texto, github, json.",
    ),
    (
        ["revisar", "--hoy", "2026-02-30"],
        "«2026-02-30» no es una fecha; escríbala como AAAA-MM-DD.",
        "«2026-02-30» não é uma data; escreva-a como AAAA-MM-DD.",
    ),
    (
        ["revisar", "--hoy", "20261121"],
        "«20261121» no es una fecha; escríbala como AAAA-MM-DD.",
        "«20261121» não é uma data; escreva-a como AAAA-MM-DD.",
    ),
    (
        ["revisar", "practicas/no-hay"],
        "«practicas/no-hay» no existe en este proyecto.",
        "«practicas/no-hay» não existe neste projeto.",
    ),
    (
        ["revisar", "/etc/hostname"],
        "«/etc/hostname» no existe en este proyecto.",
        "«/etc/hostname» não existe neste projeto.",
    ),
    (
        ["revisar", "--raiz", "practicas"],
        "«practicas» no es una carpeta del proyecto (no tiene docs/datos).",
        "«practicas» não é uma pasta do projeto (não tem docs/datos).",
    ),
]


@pytest.mark.parametrize(("arguments", "spanish", "portuguese"), WRONG)
@pytest.mark.parametrize("language", ["es", "pt"])
def test_wrong_usage_is_told_without_english_and_with_exit_code_2(
    arguments: list[str],
    spanish: str,
    portuguese: str,
    language: str,
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(project("good/draft"))
    monkeypatch.setenv("LC_ALL", f"{language}_XX.UTF-8")

    status = main(arguments)

    out, error = capsys.readouterr()
    assert (status, out) == (2, "")
    assert error.splitlines()[0] == (spanish if language == "es" else portuguese)
    assert "usage" not in error
    assert "Traceback" not in error


def test_a_language_that_is_not_there_is_wrong_usage(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["revisar", "--raiz", project("good/draft"), "--idioma", "en"]) == 2
    assert capsys.readouterr().err.startswith("«en» no es uno de los valores posibles: es, pt.")


@pytest.mark.parametrize("option", ["--help", "--ayuda", "--ajuda", "-h"])
def test_the_help_names_every_option(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["revisar", option])

    text = capsys.readouterr().out
    assert stopped.value.code == 0
    for name in ("RUTA", "--raiz", "--formato", "--estricto", "--hoy", "--idioma"):
        assert name in text
    assert "usage" not in text
    assert "show this help" not in text
