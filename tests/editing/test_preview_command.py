"""`bbp vista`: one document as one file."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest
from bbp.cli import main

from tests.pictures import opened, photograph
from tests.projects import TODAY, copy_sample_project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "es_UY.UTF-8")
    for name in ("SITE_URL", "REPO_URL", "CONTACTO_STPM", "CORREO_BOLETIN", "CORREO_BAJAS", "ISSN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return copy_sample_project(tmp_path / "proyecto")


def preview(project: Path, *arguments: str) -> int:
    return main(["vista", *arguments, "--raiz", str(project), "--hoy", TODAY])


@pytest.mark.parametrize(
    "typed", ["xx-villa-ejemplo-mercado", "practicas/xx-villa-ejemplo-mercado/es.md", "2026-t1"]
)
def test_the_file_needs_nothing_else(
    project: Path, typed: str, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    name = f"vista-{'2026-t1' if typed == '2026-t1' else 'xx-villa-ejemplo-mercado'}.html"

    status = preview(project, typed)

    page = (tmp_path / name).read_text("utf-8")
    said = f"Se escribió {name}. Ábralo con el navegador; también puede enviarlo: no necesita nada más.\n"
    assert (status, capsysbinary.readouterr().out.decode()) == (0, said)
    assert re.findall(r'(?:src|action|srcset|poster)="(?!data:)[^"]*"', page) == []
    assert re.findall(r'url\("(?!data:)', page) == []
    assert not re.search(r"<(?:script|link|iframe)\b", page)
    targets = set(re.findall(r'href="([^"]*)"', page))
    assert [
        target for target in targets if not target.startswith(("#", "https://", "http://", "mailto:"))
    ] == []
    assert {target for target in targets if target.startswith("#")} <= {
        "#",
        *(f"#{name}" for name in re.findall(r'id="([^"]*)"', page)),
    }


def test_both_languages_stand_in_the_file_and_one_when_asked(project: Path, tmp_path: Path) -> None:
    preview(project, "xx-villa-ejemplo-mercado")
    both = (tmp_path / "vista-xx-villa-ejemplo-mercado.html").read_text("utf-8")
    preview(project, "xx-villa-ejemplo-mercado", "--idioma=pt", "--salida", "una/vista.html")
    one = (tmp_path / "una" / "vista.html").read_text("utf-8")

    assert re.findall(r'<section class="preview" id="([a-z-]+)" lang="([a-z]+)"', both) == [
        ("vista-es", "es"),
        ("vista-pt", "pt"),
    ]
    assert re.findall(r'<section class="preview" id="([a-z-]+)"', one) == ["vista-pt"]
    assert '<html lang="pt"' in one


def test_a_photograph_stands_in_the_file_turned_and_without_what_its_camera_wrote(
    project: Path, tmp_path: Path
) -> None:
    folder = project / "practicas" / "xx-villa-ejemplo-mercado"
    (folder / "anden.jpg").write_bytes(photograph(2000, 1500, orientation=6))
    text = (folder / "es.md").read_text("utf-8")
    (folder / "es.md").write_text(text.replace("archivo: feria de otoño.png", "archivo: anden.jpg"), "utf-8")

    preview(project, "xx-villa-ejemplo-mercado", "--idioma=es", "--salida", "a.html")

    page = (tmp_path / "a.html").read_text("utf-8")
    (data,) = re.findall(r'src="data:image/jpeg;base64,([^"]+)"', page)
    shown = opened(base64.b64decode(data))
    assert shown.size == (800, 1067)
    assert dict(shown.getexif()) == {}


def test_a_draft_is_shown_with_its_banner(project: Path, tmp_path: Path) -> None:
    drafts = [
        file.parent.name
        for file in sorted((project / "practicas").glob("*/es.md"))
        if "publicada:" not in file.read_text("utf-8") and "traduccion:" not in file.read_text("utf-8")
    ]

    assert preview(project, drafts[0], "--salida", "b.html") == 0
    assert 'class="draft"' in (tmp_path / "b.html").read_text("utf-8")


def test_links_to_other_pages_lead_to_the_site_once_it_is_public(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://red.test.org/bbp/")

    preview(project, "xx-villa-ejemplo-mercado", "--salida", "a.html")

    page = (tmp_path / "a.html").read_text("utf-8")
    assert 'href="https://red.test.org/bbp/practicas/"' in page
    assert 'href="https://red.test.org/bbp/pt/practicas/"' in page


def test_the_same_document_gives_the_same_bytes(project: Path, tmp_path: Path) -> None:
    preview(project, "2026-t1", "--salida", "a.html")
    preview(project, "2026-t1", "--salida", "b.html")

    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_an_unknown_id_is_told_with_the_one_that_was_meant(
    project: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    status = preview(project, "xx-villa-ejemplo-mercados")

    assert (status, capsysbinary.readouterr().err.decode()) == (
        1,
        "No hay ninguna práctica ni boletín «xx-villa-ejemplo-mercados». "
        "¿Quiso escribir «xx-villa-ejemplo-mercado»?\n",
    )
    assert list(tmp_path.glob("*.html")) == []


def test_what_has_to_be_corrected_is_told_and_nothing_is_written(
    project: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = project / "practicas" / "xx-villa-ejemplo-mercado" / "es.md"
    file.write_text(file.read_text("utf-8").replace("situacion: ", "situacion: x"), "utf-8")

    status = preview(project, "xx-villa-ejemplo-mercado")

    said = capsysbinary.readouterr().err.decode()
    assert status == 1
    assert said.startswith("practicas/xx-villa-ejemplo-mercado/es.md, línea ")
    assert said.endswith("1 problema. No se publicó ni se cambió nada.\n\nLa vista previa no se escribió.\n")
    assert list(tmp_path.glob("*.html")) == []


def test_no_other_kind_of_file_is_written_over(
    project: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = project / "practicas" / "xx-villa-ejemplo-mercado" / "es.md"
    before = file.read_bytes()

    assert preview(project, "xx-villa-ejemplo-mercado", "--salida", str(file)) == 2
    assert file.read_bytes() == before
    assert capsysbinary.readouterr().err.decode() == f"«{file}» no termina en .html.\n"


def test_other_documents_may_be_broken(project: Path) -> None:
    (project / "practicas" / "xx-otra-villa-feria" / "es.md").write_text("roto", "utf-8")

    assert preview(project, "xx-villa-ejemplo-mercado") == 0
