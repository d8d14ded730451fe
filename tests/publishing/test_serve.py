"""`mkdocs serve`, as an editor uses it: drafts with a banner, each edit at once, patience with mistakes."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from tests.projects import SITE_URL, copy_sample_project, environment, mkdocs

PRACTICE = "practicas/xx-villa-ejemplo-compostaje"
OTHER = "practicas/uy-pueblo-ejemplo-huertas"
DRAFT = "practicas/uy-pueblo-ejemplo-trueque"
PATIENCE_SECONDS = 60


@dataclass(frozen=True)
class Served:
    """A project that is being served: its folder, its address, and what the server has said so far."""

    project: Path
    url: str
    log: Path

    def page(self, address: str) -> str:
        """The text of a page; empty while there is none."""
        try:
            with urlopen(f"{self.url}{address}", timeout=PATIENCE_SECONDS) as answer:
                return str(answer.read().decode("utf-8"))
        except (HTTPError, URLError, ConnectionError):
            return ""

    def said(self) -> str:
        """What the server wrote."""
        return self.log.read_text("utf-8")

    def edit(self, file: str, old: str, new: str) -> None:
        """What an editor does between two looks at the page."""
        place = self.project / file
        text = place.read_text("utf-8")
        assert old in text
        place.write_text(text.replace(old, new), "utf-8")


def wait_until(holds: Callable[[], bool]) -> None:
    """Look again and again, for as long as an editor would."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < deadline, "nothing changed"
        time.sleep(0.05)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The sample project, served until the tests of this file are through."""
    folder = tmp_path_factory.mktemp("served")
    project, log, port = copy_sample_project(folder / "project"), folder / "log", free_port()
    with log.open("wb") as output:
        process = subprocess.Popen(
            mkdocs("serve", "--dev-addr", f"127.0.0.1:{port}"),
            cwd=project,
            env=environment(SITE_URL=SITE_URL),
            stdout=output,
            stderr=output,
        )
        try:
            found = Served(project, f"http://127.0.0.1:{port}/bbp/", log)
            wait_until(lambda: bool(found.page("")))
            yield found
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE_SECONDS)


def test_a_draft_is_shown_with_a_banner_in_both_languages(served: Served) -> None:
    assert 'class="draft"' in served.page(f"{DRAFT}/")
    assert "Trueque de herramientas" in served.page(f"pt/{DRAFT}/")
    assert "Trueque de herramientas" in served.page("practicas/")


def test_the_search_index_is_served(served: Served) -> None:
    shards = [served.page(f"datos/busqueda/es/indice/{place}.json") for place in range(4)]

    assert any('"trueque":' in shard for shard in shards)
    assert Path(DRAFT).name in served.page("datos/busqueda.es.json")


def test_an_edit_is_seen_in_both_languages_and_in_the_search_index(served: Served) -> None:
    served.edit(f"{OTHER}/es.md", "titulo: Huertas en las escuelas", "titulo: Una huerta por escuela")

    wait_until(lambda: "Una huerta por escuela" in served.page(f"{OTHER}/"))
    wait_until(lambda: "Una huerta por escuela" in served.page(f"pt/{OTHER}/"))
    wait_until(lambda: "Una huerta por escuela" in served.page("practicas/"))
    searched = [served.page(f"datos/busqueda/es/textos/{number}.json") for number in range(8)]
    assert any('"title": "Una huerta por escuela"' in text for text in searched)


def test_a_mistake_is_told_and_corrected_without_starting_again(served: Served) -> None:
    served.edit(f"{PRACTICE}/es.md", "temas: [residuos]", "temas: [residuo]")
    wait_until(lambda: f"{PRACTICE}/es.md, línea 8, campo «temas" in served.said())
    assert "Traceback" not in served.said()
    assert "Mercado de cercanías" in served.page("practicas/")

    served.edit(f"{PRACTICE}/es.md", "temas: [residuo]", "temas: [residuos]")
    served.edit(f"{PRACTICE}/es.md", "en seis barrios", "en ocho barrios")
    wait_until(lambda: "en ocho barrios" in served.page(f"{PRACTICE}/"))
    assert "Compostaje en los barrios" in served.page("practicas/")


def test_a_header_that_cannot_be_read_leaves_out_its_record_alone(served: Served) -> None:
    file = f"{PRACTICE}/es.md"
    whole = (served.project / file).read_text("utf-8")
    (served.project / file).write_text(whole.replace("---\ntitulo", "titulo", 1), "utf-8")

    wait_until(lambda: f"{file}, línea 1" in served.said())
    wait_until(lambda: "Compostaje en los barrios" not in served.page("practicas/"))
    assert "Mercado de cercanías" in served.page("practicas/")

    (served.project / file).write_text(whole, "utf-8")
    wait_until(lambda: "Compostaje en los barrios" in served.page("practicas/"))


def test_a_new_practice_appears(served: Served) -> None:
    folder = served.project / "practicas" / "xx-otra-villa-huerta"
    folder.mkdir()
    text = (served.project / DRAFT / "es.md").read_text("utf-8")
    (folder / "es.md").write_text(text.replace("Trueque de herramientas", "Huerta en la plaza"), "utf-8")

    wait_until(lambda: "Huerta en la plaza" in served.page("practicas/xx-otra-villa-huerta/"))


def test_a_broken_register_is_told_while_the_site_stays_as_it_was(served: Served) -> None:
    served.edit("docs/datos/ciudades.yml", "  es: Villa Ejemplo\n", "  ess: Villa Ejemplo\n")

    wait_until(lambda: "docs/datos/ciudades.yml, línea" in served.said())
    assert "Traceback" not in served.said()
    assert "Mercado de cercanías" in served.page("practicas/")

    served.edit("docs/datos/ciudades.yml", "  ess: Villa Ejemplo\n", "  es: Villa Ejemplo\n")
    served.edit(f"{PRACTICE}/es.md", "en ocho barrios", "en nueve barrios")
    wait_until(lambda: "en nueve barrios" in served.page(f"{PRACTICE}/"))
