"""A project in a git repository of its own, written and committed by a test."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

_HEADER = "---\n{header}---\n## Qué se hizo\n\nSe hizo.\n"
_PAGES = ("docs/acerca.es.md", "docs/acerca.pt.md", "docs/proponer.es.md")


@dataclass(frozen=True)
class GitProject:
    """A project below the root of a repository; paths are relative to the project."""

    root: Path

    def git(self, *arguments: str) -> str:
        """Run git with an identity, without the configuration of the machine or of a hook around the run."""
        machine = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        outside = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        who = {f"GIT_{role}_{what}": "x" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        finished = subprocess.run(
            ["git", "-C", str(self.root), *arguments],
            env={**machine, **outside, **who},
            capture_output=True,
            check=True,
            text=True,
        )
        return finished.stdout

    def write(self, path: str, text: str) -> None:
        """A file and the folders above it."""
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")

    def document(self, folder: str, *lines: str, language: str = "es") -> None:
        """A text whose header has these lines; nothing more than the addresses need."""
        header = "".join(f"{line}\n" for line in lines)
        self.write(f"{folder}/{language}.md", _HEADER.format(header=header))

    def move(self, source: str, target: str) -> None:
        """Rename a folder."""
        (self.root / source).rename(self.root / target)

    def remove(self, path: str) -> None:
        """A folder with what it holds, or a file."""
        place = self.root / path
        if place.is_dir():
            shutil.rmtree(place)
        else:
            place.unlink()

    def commit(self, tag: str) -> None:
        """Everything as it stands, under a tag."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", tag)
        self.git("tag", tag)


def create_project(folder: Path, below: str = "") -> GitProject:
    """A repository with a project: three pages, two practices, an issue, a draft; committed as «antes»."""
    root = folder / below
    (root / "docs" / "datos").mkdir(parents=True)
    project = GitProject(root)
    project.write("docs/datos/temas.yml", "[]\n")
    for page in _PAGES:
        project.write(page, "# Una página\n")
    project.document(
        "practicas/xx-villa-feria", "titulo: Feria", "publicada: 2026-11-01", "antes: [xx-villa-puesto]"
    )
    project.write("practicas/xx-villa-feria/plano.pdf", "%PDF-1.4\n")
    project.write("practicas/xx-villa-feria/foto.jpg", "x")
    project.document("practicas/xx-villa-huerta", "titulo: Huerta", "publicada: 2026-11-01")
    project.document("practicas/xx-villa-borrador", "titulo: Borrador")
    project.document("boletines/2026-t4", "titulo: Número uno", "publicada: 2026-11-02")
    project.git("init", "--quiet", str(folder))
    project.commit("antes")
    return project
