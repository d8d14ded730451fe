"""`bbp vistas`: which documents of a pull request are shown."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from bbp.cli import main

from tests.editing.git_project import GitProject
from tests.projects import ROOT, SAMPLE, TODAY, copy_lists

Said = pytest.CaptureFixture[bytes]


@pytest.fixture
def project(tmp_path: Path) -> GitProject:
    """The sample project in a repository, with a branch that grows from the tag `antes`."""
    root = tmp_path / "copia"
    copy_lists(root)
    shutil.copytree(SAMPLE, root, dirs_exist_ok=True)
    (root / "docs" / "assets").mkdir()
    shutil.copy(ROOT / "docs" / "assets" / "bbp.css", root / "docs" / "assets")
    made = GitProject(root)
    made.git("init", "--quiet")
    made.commit("antes")
    return made


def preview(project: GitProject, capsysbinary: Said, revision: str = "antes") -> tuple[int, str, list[str]]:
    """The exit code, what was said, and the files that were written."""
    folder = project.root.parent / "vistas"
    arguments = ["--contra", revision, "--salida", str(folder), "--raiz", str(project.root), "--hoy", TODAY]
    status = main(["vistas", *arguments])
    said = capsysbinary.readouterr()
    return status, (said.out + said.err).decode("utf-8"), sorted(path.name for path in folder.glob("*"))


def change(project: GitProject, folder: str, more: str = "\nUna línea más.\n") -> None:
    """Something more at the end of a document's original."""
    path = next(path for path in (project.root / folder).glob("*.md"))
    path.write_text(path.read_text("utf-8") + more, "utf-8")


def folders(project: GitProject, kind: str) -> list[str]:
    return sorted(f"{kind}/{path.name}" for path in (project.root / kind).iterdir())


def test_what_changed_is_shown_and_nothing_else(project: GitProject, capsysbinary: Said) -> None:
    practice, issue = folders(project, "practicas")[0], folders(project, "boletines")[0]
    change(project, practice)
    change(project, issue)
    project.remove(folders(project, "practicas")[1])
    project.commit("despues")

    status, said, files = preview(project, capsysbinary)

    assert (status, said) == (0, "Se escribieron 2 vistas previas.\n")
    assert files == sorted(f"vista-{folder.partition('/')[2]}.html" for folder in (practice, issue))


def test_a_document_with_problems_is_named_and_left_out(project: GitProject, capsysbinary: Said) -> None:
    practice = folders(project, "practicas")[0]
    change(project, practice, "\n<script>alert(1)</script>\n")
    project.commit("despues")

    status, said, files = preview(project, capsysbinary)

    assert (status, files) == (0, [])
    assert said == f"«{practice}» tiene problemas y no se puede mostrar; «bbp revisar» dice cuáles.\n"


def test_what_others_changed_on_the_base_meanwhile_is_not_shown(
    project: GitProject, capsysbinary: Said
) -> None:
    project.git("branch", "base")
    change(project, folders(project, "practicas")[0])
    project.commit("despues")
    project.git("checkout", "--quiet", "base")
    change(project, folders(project, "practicas")[1])
    project.commit("otro")
    project.git("checkout", "--quiet", "despues")

    assert preview(project, capsysbinary, "base")[1] == "Se escribió 1 vista previa.\n"


def test_without_changes_nothing_is_written(project: GitProject, capsysbinary: Said) -> None:
    assert preview(project, capsysbinary) == (0, "No cambió ninguna práctica ni boletín.\n", [])


def test_a_revision_that_nobody_knows_is_wrong_usage(project: GitProject, capsysbinary: Said) -> None:
    status, said, files = preview(project, capsysbinary, "--output=x")

    assert (status, files) == (2, [])
    assert said.splitlines()[0] == "Falta el valor de «--contra»."
