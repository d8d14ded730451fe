"""`bbp traducir`: a translation begun, compared with its original, renewed; and the list of tasks."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from bbp.cli import main
from bbp.editing.translation_mark import renewed

from tests.editing.git_project import GitProject

CASES = Path(__file__).parents[1] / "cases"
MARKET = "practicas/xx-villa-mercado"
TODAY = "2026-12-01"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitProject:
    """The record of the contract in a repository of its own."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "es_UY.UTF-8")
    for case in ("registers", "good/example-of-the-contract"):
        shutil.copytree(CASES / case, tmp_path, dirs_exist_ok=True)
    made = GitProject(tmp_path)
    made.git("init", "--quiet", str(tmp_path))
    made.commit("antes")
    return made


def translate(project: GitProject, *arguments: str) -> int:
    return main(["traducir", *arguments, "--raiz", str(project.root), "--hoy", TODAY])


def said(capture: pytest.CaptureFixture[bytes]) -> str:
    out, err = capture.readouterr()
    return out.decode() + err.decode()


TRANSLATION = """\
---
titulo: Feira na estação
resumen: O governo local abre um espaço estável de venda para cooperativas e produtores familiares.
periodo_nota: A feira abre de outubro a novembro.
territorio: {nombre: Exemplo}
resultados: [{indicador: Bancas, unidad: bancas}, {indicador: Famílias, unidad: famílias}]
imagen: {alt: Bancas da feira}
%s---
## Problema

Não havia onde vender.

## O que foi feito

A feira foi aberta.
"""
MARK = 'traduccion: {base: "%s", fecha: 2026-11-21, revision: revisada} # da secretaria\n'


def add_translation(project: GitProject, mark: str = MARK) -> None:
    """A translation of the record as it stands, with the base that the check gives."""
    project.write(f"{MARKET}/pt.md", TRANSLATION % (mark % "000000000000"))
    translate(project, "xx-villa-mercado", "--renovar")
    text = (project.root / MARKET / "pt.md").read_text("utf-8")
    project.write(f"{MARKET}/pt.md", text.replace("pendiente", "revisada").replace(TODAY, "2026-11-21"))
    project.commit("traducida")


def change_original(project: GitProject) -> None:
    text = (project.root / MARKET / "es.md").read_text("utf-8")
    text = text.replace("Mercado de cercanías en", "Mercado nuevo en").replace(
        "Se abrió la feria.", "Se cerró."
    )
    project.write(f"{MARKET}/es.md", text)


def test_a_translation_is_begun_with_the_original_beside_each_text(
    project: GitProject, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    status = translate(project, "xx-villa-mercado")

    assert status == 0
    assert said(capsysbinary).splitlines()[0] == (
        "Se escribió practicas/xx-villa-mercado/pt.md, con los textos del original en comentarios."
    )
    text = (project.root / MARKET / "pt.md").read_text("utf-8")
    base = text.partition('base: "')[2][:12]
    assert text == (CASES / "translation" / "skeleton.md").read_text("utf-8").replace("BASE", base)


def test_nothing_that_was_left_empty_passes_as_translated(
    project: GitProject, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    translate(project, "xx-villa-mercado")
    said(capsysbinary)

    status = main(["revisar", "--raiz", str(project.root), "--hoy", TODAY, "--formato", "json"])

    assert status == 1
    found = said(capsysbinary)
    fields = ("titulo", "resumen", "periodo_nota", "territorio.nombre", "imagen.alt")
    rows = ("resultados.1.indicador", "resultados.1.unidad", "resultados.2.indicador", "resultados.2.unidad")
    for field in (*fields, *rows):
        assert f'"campo": "{field}"' in found
    assert found.count('"codigo": "empty-section"') == 2


def test_what_is_begun_is_never_written_over(
    project: GitProject, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    translate(project, "xx-villa-mercado")
    before = (project.root / MARKET / "pt.md").read_bytes()
    said(capsysbinary)

    status = translate(project, "xx-villa-mercado")

    assert status == 1
    assert (project.root / MARKET / "pt.md").read_bytes() == before
    assert "pt.md, linha 4, campo «titulo»" in said(capsysbinary)


def test_what_changed_in_the_original_is_shown_by_paragraph(
    project: GitProject, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    add_translation(project)
    change_original(project)
    said(capsysbinary)

    status = translate(project, "xx-villa-mercado")

    assert status == 0
    assert said(capsysbinary) == (
        "practicas/xx-villa-mercado/es.md cambió desde la traducción del 21 de noviembre de 2026.\n"
        "Lo quitado va entre [- y -]; lo agregado, entre {+ y +}.\n\n"
        "titulo\n  Mercado [-de cercanías-] {+nuevo+} en la estación\n\n"
        "texto\n  [-Se abrió la feria.-]\n\n"
        "texto\n  {+Se cerró.+}\n\n"
        "Ponga al día practicas/xx-villa-mercado/pt.md. "
        "Después, para decir que ya corresponde a este original:\n"
        "  bbp traducir xx-villa-mercado --renovar\n"
    )


def test_without_the_earlier_version_the_original_is_shown_whole(
    project: GitProject, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    add_translation(project)
    change_original(project)
    shutil.rmtree(project.root / ".git")
    said(capsysbinary)

    translate(project, "xx-villa-mercado")

    told = said(capsysbinary)
    assert "pero git no guarda la versión de la que se tradujo." in told
    assert "titulo\nMercado nuevo en la estación\n" in told
    assert "Se cerró.\n" in told


@pytest.mark.parametrize(
    "mark",
    [
        MARK,
        "traduccion:\n  base: %s\n  # a comment\n  fecha: '2026-11-21'\n  revision: revisada\n",
        'traduccion: {fecha: 2026-11-21,\n  revision: "revisada", base: "%s"}\narchivada: {motivo: x}\n',
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_renewing_changes_the_mark_and_nothing_else(project: GitProject, mark: str, line_end: str) -> None:
    text = (TRANSLATION % (mark % "0123456789ab")).replace("\n", line_end)

    changed = renewed(text, "ba9876543210", date(2026, 12, 1))

    assert changed is not None
    before, after = text.split(line_end), changed.split(line_end)
    differing = [new for old, new in zip(before, after, strict=True) if old != new]
    told = " ".join(differing)
    assert 'base: "ba9876543210"' in told
    assert "fecha: 2026-12-01" in told
    assert "revision: pendiente" in told
    assert "0123456789ab" not in changed
    assert changed.count(line_end) == text.count(line_end)


def test_a_mark_that_cannot_be_changed_safely_is_given_to_be_pasted(
    project: GitProject, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    add_translation(project)
    change_original(project)
    text = (project.root / MARKET / "pt.md").read_text("utf-8")
    project.write(f"{MARKET}/pt.md", text.replace("traduccion: {base:", 'traduccion: {"base":'))
    before = (project.root / MARKET / "pt.md").read_bytes()
    said(capsysbinary)

    status = translate(project, "xx-villa-mercado", "--renovar")

    told = said(capsysbinary)
    assert status == 1
    assert told.startswith("La marca de practicas/xx-villa-mercado/pt.md está escrita de otra forma")
    assert "fecha: 2026-12-01, revision: pendiente}" in told
    assert (project.root / MARKET / "pt.md").read_bytes() == before


def test_a_renewed_translation_is_up_to_date(
    project: GitProject, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    add_translation(project)
    change_original(project)
    said(capsysbinary)

    translate(project, "xx-villa-mercado", "--renovar", "--idioma", "pt")
    translate(project, "xx-villa-mercado")
    translate(project, "xx-villa-mercado", "--renovar")

    assert said(capsysbinary).splitlines() == [
        "A marca de practicas/xx-villa-mercado/pt.md foi renovada. "
        "Falta que outra pessoa a leia e escreva «revision: revisada».",
        "practicas/xx-villa-mercado/pt.md está al día con el original. "
        "Falta que otra persona la lea y escriba «revision: revisada».",
        "practicas/xx-villa-mercado/pt.md ya está al día con el original.",
    ]


def test_the_list_tells_what_is_to_be_done(
    project: GitProject, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    translate(project, "--lista")
    missing = said(capsysbinary)
    add_translation(project)
    change_original(project)
    said(capsysbinary)
    translate(project, "--lista", "--idioma=pt")
    stale = said(capsysbinary)

    assert missing == (
        "Por traducir al portugués: 1\n"
        "  practicas/xx-villa-mercado/pt.md · publicada el 21 de noviembre de 2026\n"
    )
    assert stale == (
        "Para atualizar em português: 1\n"
        "  practicas/xx-villa-mercado/pt.md · traduzida em 21 de novembro de 2026\n"
    )


@pytest.mark.parametrize(
    ("typed", "status", "told"),
    [
        ([], 2, "Falta decir qué se traduce: «bbp traducir ID»."),
        (["--lista", "xx-villa-mercado"], 2, "«--lista» va sola, sin identificador ni «--renovar»."),
        (["xx-vila-mercado"], 1, "¿Quiso escribir «xx-villa-mercado»?"),
        (["xx-villa-mercado", "--renovar"], 1, "Todavía no existe practicas/xx-villa-mercado/pt.md."),
    ],
)
def test_what_cannot_be_done_is_told(
    project: GitProject,
    typed: list[str],
    status: int,
    told: str,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert translate(project, *typed) == status
    assert told in said(capsysbinary)
