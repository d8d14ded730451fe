"""Projects to build in tests: the sample one, and `mkdocs` run in a process of its own.

The sample project (`tests/sample_site/`) holds what is its own; the copy that is built gets the closed lists
and the assets of the real project, and a `mkdocs.yml` that inherits everything else from the real one.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from bbp.model.registers import PAGED_REGISTERS

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "tests" / "sample_site"
TODAY = "2026-11-21"
HOST = "https://sitio.example"
PREFIX = "/bbp/"
SITE_URL = HOST + PREFIX

_CONFIGURATION = f"""\
INHERIT: {ROOT.as_posix()}/mkdocs.yml
hooks: [{ROOT.as_posix()}/hooks/mkdocs_hooks.py]
theme:
  custom_dir: {ROOT.as_posix()}/hooks/bbp/templates/theme
watch: [practicas, boletines]
"""
# What the machine that runs the tests may have set, and would change a site.
_ADDRESSES = ("SITE_URL", "REPO_URL", "CONTACTO_STPM", "CORREO_BOLETIN", "CORREO_BAJAS")
_SETTINGS = (*_ADDRESSES, "ISSN", "BBP_HOY", "SOURCE_DATE_EPOCH")
_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")


def copy_sample_project(folder: Path) -> Path:
    """A copy of the sample project that `mkdocs build` can build, in a folder that does not exist yet."""
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    copy_lists(folder)
    # Ours second: cities, documents, bodies, events, calls and themes are the sample's own.
    shutil.copytree(SAMPLE, folder, dirs_exist_ok=True)
    (folder / "mkdocs.yml").write_text(_CONFIGURATION, "utf-8")
    return folder


def copy_lists(folder: Path) -> None:
    """The real `docs/datos/` in a project of its own, without the registers of the network.

    Their entries name documents, cities and practices of the real bank.
    """
    network = shutil.ignore_patterns(*(f"{name}.yml" for name in PAGED_REGISTERS))
    shutil.copytree(ROOT / "docs" / "datos", folder / "docs" / "datos", ignore=network)


def newest_day(project: Path) -> str:
    """The latest day that the content of a project writes: the day to build it on, whatever the clock is."""
    files = (file for kind in ("practicas", "boletines") for file in (project / kind).glob("*/*.md"))
    return max(day for file in files for day in _DAY.findall(file.read_text("utf-8")))


def environment(**settings: str) -> dict[str, str]:
    """The environment of a build: the machine's, without its settings, with those given."""
    kept = {name: value for name, value in os.environ.items() if name not in _SETTINGS}
    return {**kept, "NO_MKDOCS_2_WARNING": "1", "BBP_HOY": TODAY, **settings}


def mkdocs(*arguments: str) -> list[str]:
    """The command line of MkDocs, with this Python."""
    return [sys.executable, "-m", "mkdocs", *arguments]


def build(project: Path, site: Path | None = None, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build --strict`; the site goes into `site/` unless another folder is named."""
    arguments = ["build", "--strict", *(["--site-dir", str(site)] if site else [])]
    return subprocess.run(
        mkdocs(*arguments),
        cwd=project,
        env=environment(**settings),
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )


def snapshot(folder: Path) -> dict[str, bytes]:
    """The content of every file below a folder, by its path there."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
