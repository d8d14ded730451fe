"""The text that a stale translation was made from, out of a git history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from bbp.model.document import Document
from bbp.reading.earlier_texts import read_earlier_texts
from bbp.reading.library import load_library

from tests.editing.git_project import GitProject
from tests.projects import ROOT

TODAY = date(2026, 11, 21)
FOLDER = "practicas/xx-villa-ejemplo-mercado"
ORIGINAL = """\
---
titulo: {title}
resumen: Un resumen de la práctica con cuarenta letras o más.
ciudad: uy-canelones
responsable: Oficina de Prueba
inicio: 2016
situacion: en-marcha
temas: [economia-social-solidaria]
instrumentos: [feria-mercado]
fuentes: [{{titulo: Una nota, enlace: "https://nota.example/", origen: propia}}]
publicada: 2026-11-01
{more}---
## Qué se hizo

{done}
"""
TRANSLATION = """\
---
titulo: Feira da cidade
resumen: Um resumo da prática com quarenta letras ou mais.
traduccion: {{base: "{base}", fecha: 2026-11-02, revision: pendiente}}
---
## O que foi feito

Foi feito.
"""


def original(title: str, done: str, more: str = "") -> str:
    return ORIGINAL.format(title=title, done=done, more=more)


@pytest.fixture(params=["", "proyecto"], ids=["at the root of the repository", "below it"])
def project(tmp_path: Path, request: pytest.FixtureRequest) -> GitProject:
    """A project whose practice was changed twice after it was translated."""
    made = GitProject(tmp_path / request.param)
    (made.root / "docs").mkdir(parents=True)
    (made.root / "docs" / "datos").symlink_to(ROOT / "docs" / "datos")
    made.git("init", "--quiet", str(tmp_path))
    for tag, title, done in (("uno", "Feria", "Se hizo."), ("dos", "Feria de la villa", "Se hizo bien.")):
        made.write(f"{FOLDER}/es.md", original(title, done))
        if tag == "uno":
            made.write(f"{FOLDER}/pt.md", TRANSLATION.format(base=practice_of(made).base))
        made.commit(tag)
    made.write(f"{FOLDER}/es.md", original("Feria de la villa", "Se hizo mejor."))
    return made


def practice_of(project: GitProject) -> Document:
    (found,) = load_library(project.root, TODAY).library.practices
    return found


def test_the_version_with_the_hash_is_found_in_the_history(project: GitProject) -> None:
    practice = practice_of(project)

    assert practice.is_stale
    assert read_earlier_texts(project.root, [practice]) == {
        f"{FOLDER}/es.md": (
            ("titulo", "Feria"),
            ("resumen", "Un resumen de la práctica con cuarenta letras o más."),
            ("texto", "## Qué se hizo\n\nSe hizo.\n"),
        )
    }


def test_a_version_under_a_former_id_is_found_too(project: GitProject) -> None:
    project.commit("tres")
    project.move(FOLDER, "practicas/xx-villa-ejemplo-feria")
    text = original("Feria de la villa", "Se hizo mejor.", "antes: [xx-villa-ejemplo-mercado]\n")
    project.write("practicas/xx-villa-ejemplo-feria/es.md", text)
    project.commit("cuatro")

    found = read_earlier_texts(project.root, [practice_of(project)])

    assert list(found) == ["practicas/xx-villa-ejemplo-feria/es.md"]


def test_a_version_that_nobody_committed_is_not_found(project: GitProject) -> None:
    project.write(f"{FOLDER}/pt.md", TRANSLATION.format(base="0123456789ab"))

    assert read_earlier_texts(project.root, [practice_of(project)]) == {}


def test_versions_that_could_not_be_read_are_passed_over(project: GitProject) -> None:
    now = (project.root / FOLDER / "es.md").read_text("utf-8")
    for tag, text in (("roto", "sin encabezado\n"), ("incompleto", "---\ntitulo: Feria\n---\nNada\n")):
        project.write(f"{FOLDER}/es.md", text)
        project.commit(tag)
    project.write(f"{FOLDER}/es.md", now)

    assert len(read_earlier_texts(project.root, [practice_of(project)])) == 1


def test_outside_of_a_checkout_nothing_is_found(project: GitProject, tmp_path: Path) -> None:
    practice = practice_of(project)
    (tmp_path / ".git").rename(tmp_path / "sin-git")

    assert read_earlier_texts(project.root, [practice]) == {}


def test_without_git_nothing_is_found(project: GitProject, monkeypatch: pytest.MonkeyPatch) -> None:
    practice = practice_of(project)
    monkeypatch.setenv("PATH", "")

    assert read_earlier_texts(project.root, [practice]) == {}


def test_git_is_not_asked_when_every_translation_is_current(
    project: GitProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    practice = practice_of(project)
    monkeypatch.setattr("subprocess.run", lambda *_, **__: pytest.fail("git was asked"))

    assert read_earlier_texts(project.root, [replace(practice, translation=None)]) == {}
