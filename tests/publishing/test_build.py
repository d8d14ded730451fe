"""One build from outside: what a finished, a failed and a killed one leave behind."""

from __future__ import annotations

import shutil
import signal
import subprocess
import time
from datetime import date
from pathlib import Path

import pytest
from bbp.model.registers import REGISTER_MODELS
from bbp.model.settings import Settings
from bbp.publishing.build import load_build
from mkdocs.exceptions import Abort

from tests.projects import SITE_URL, TODAY, build, environment, mkdocs, snapshot

PRACTICE = "practicas/xx-villa-ejemplo-compostaje/es.md"
PATIENCE_SECONDS = 60
SPANISH_ONLY = """\
docs/{name}.es.md, línea 1
  (aviso) Esta página no está en portugués.
  Cuando pueda, agregue docs/{name}.pt.md; mientras tanto, en portugués se muestra este texto con una nota.
"""
# The sample project has pages in one language on purpose.
NOTICES = f"""\
{SPANISH_ONLY.format(name="acerca")}\
{SPANISH_ONLY.format(name="comite")}\
{SPANISH_ONLY.format(name="guia-boletines")}\
{SPANISH_ONLY.format(name="guia-practicas")}\
docs/visita.pt.md, linha 1
  (aviso) Esta página não está em espanhol.
  Quando puder, acrescente docs/visita.es.md; enquanto isso, em espanhol ela não existe.
26 archivos revisados, sin problemas. 5 avisos, que no impiden publicar."""


@pytest.fixture
def project(sample_project: Path, tmp_path: Path) -> Path:
    """A copy of the sample project with its site, to be spoiled."""
    return Path(shutil.copytree(sample_project, tmp_path / "project"))


def replace_in(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def leftovers(project: Path) -> list[str]:
    """What lies beside the site and is not part of the project."""
    return sorted(path.name for path in project.iterdir() if path.name.startswith("."))


def test_a_strict_build_of_good_content_says_nothing_but_what_it_does(project: Path) -> None:
    before = snapshot(project / "site")

    finished = build(project, SITE_URL=SITE_URL)

    assert finished.returncode == 0
    said = [line for line in finished.stderr.splitlines() if line and not line.startswith("INFO ")]
    assert "\n".join(said) == NOTICES
    assert finished.stdout == ""
    assert leftovers(project) == []
    assert snapshot(project / "site").keys() == before.keys()


def test_a_problem_in_the_content_is_told_whole_and_leaves_the_last_good_site(project: Path) -> None:
    before = snapshot(project / "site")
    replace_in(project / PRACTICE, "ciudad: xx-villa-ejemplo", "ciudad: villa-ejemplo")
    replace_in(project / "boletines/2026-t1/pt.md", "fecha: 2026-03-31", "fecha: 2026-02-31")

    finished = build(project, SITE_URL=SITE_URL)

    assert finished.returncode == 1
    assert "practicas/xx-villa-ejemplo-compostaje/es.md, línea 4, campo «ciudad»" in finished.stderr
    assert "¿Quiso escribir «xx-villa-ejemplo»?" in finished.stderr
    assert "boletines/2026-t1/pt.md, linha 4, campo «fecha»" in finished.stderr
    assert "Traceback" not in finished.stderr
    assert "pydantic" not in finished.stderr
    assert snapshot(project / "site") == before
    assert leftovers(project) == []


@pytest.mark.parametrize("register", sorted(REGISTER_MODELS))
def test_a_broken_register_is_told_and_nothing_is_rendered_over_it(project: Path, register: str) -> None:
    (project / f"docs/datos/{register}.yml").write_text("- {codigo: x}\n", "utf-8")

    with pytest.raises(Abort):
        load_build(project, Settings(SITE_URL), date.fromisoformat(TODAY), project / "site", last=None)


def test_a_broken_register_leaves_the_last_good_site(project: Path) -> None:
    before = snapshot(project / "site")
    (project / "docs/datos/temas.yml").unlink()

    finished = build(project, SITE_URL=SITE_URL)

    assert finished.returncode == 1
    assert "docs/datos/temas.yml, línea 1" in finished.stderr
    assert "Traceback" not in finished.stderr
    assert snapshot(project / "site") == before


def test_a_warning_of_a_strict_build_leaves_the_last_good_site(project: Path) -> None:
    before = snapshot(project / "site")
    replace_in(project / "docs/que-es.es.md", "proponer.es.md", "proponer.es.md#no-existe")

    finished = build(project, SITE_URL=SITE_URL)

    assert finished.returncode == 1
    assert "#no-existe" in finished.stderr
    assert "Traceback" not in finished.stderr
    assert snapshot(project / "site") == before
    assert leftovers(project) == []


def test_a_broken_template_leaves_the_last_good_site(project: Path) -> None:
    """Stands for any error in the middle of the writing: the theme fails at its second page."""
    before = snapshot(project / "site")
    theme = Path(shutil.copytree(theme_of(project), project / "theme"))
    replace_in(theme / "main.html", "{% block container %}", "{% block container %}{{ page.nothing.at_all }}")
    replace_in(project / "mkdocs.yml", theme_of(project).as_posix(), "theme")

    finished = build(project, SITE_URL=SITE_URL)

    assert finished.returncode == 1
    assert snapshot(project / "site") == before
    assert leftovers(project) == []


def theme_of(project: Path) -> Path:
    line = next(
        line for line in (project / "mkdocs.yml").read_text("utf-8").splitlines() if "custom_dir" in line
    )
    return Path(line.partition(": ")[2])


def test_a_build_killed_halfway_leaves_the_last_good_site_and_the_next_one_works(project: Path) -> None:
    before = snapshot(project / "site")
    half_built = project / ".site.next" / "index.html"
    replace_in(project / PRACTICE, "en seis barrios", "en siete barrios")

    process = subprocess.Popen(
        mkdocs("build", "--strict", "--quiet"), cwd=project, env=environment(SITE_URL=SITE_URL)
    )
    wait_for(half_built, process)
    process.send_signal(signal.SIGKILL)

    assert process.wait() == -signal.SIGKILL
    assert snapshot(project / "site") == before
    assert build(project, SITE_URL=SITE_URL).returncode == 0
    assert "en siete barrios" in (
        project / "site/practicas/xx-villa-ejemplo-compostaje/index.html"
    ).read_text("utf-8")
    assert leftovers(project) == []


def wait_for(file: Path, process: subprocess.Popen[bytes]) -> None:
    """Until the file is there; a build that ends before is an error of the test."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not file.exists():
        assert process.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.002)


def test_a_page_whose_record_is_gone_does_not_stay(project: Path) -> None:
    shutil.rmtree(project / "practicas" / "uy-pueblo-ejemplo-trueque")
    replace_in(project / "boletines/2026-t1/pt.md", ", uy-pueblo-ejemplo-huertas", "")
    shutil.rmtree(project / "practicas" / "uy-pueblo-ejemplo-huertas")

    finished = build(project, SITE_URL=SITE_URL)

    assert finished.returncode == 0, finished.stderr
    assert not (project / "site/practicas/uy-pueblo-ejemplo-huertas").exists()
    assert not (project / "site/paises/uy").exists()


def test_a_day_that_is_none_is_told_without_a_traceback(project: Path) -> None:
    finished = build(project, SITE_URL=SITE_URL, BBP_HOY="2026-13-01")

    assert finished.returncode == 1
    assert "BBP_HOY=2026-13-01: AAAA-MM-DD" in finished.stderr
    assert "Traceback" not in finished.stderr


def test_an_empty_bank_has_a_site_too(project: Path) -> None:
    for kind in ("practicas", "boletines"):
        shutil.rmtree(project / kind)
        (project / kind).mkdir()

    finished = build(project, SITE_URL=SITE_URL)

    assert finished.returncode == 0, finished.stderr
    assert (project / "site/practicas/index.html").is_file()
    assert (project / "site/pt/boletines/index.html").is_file()
