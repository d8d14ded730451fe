"""The pictures of a built site: at several sizes, clean, the same bytes each time, made once."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from bbp.model.library import Library
from bbp.publishing.pictures import write_pictures
from bbp.publishing.site_folder import SiteFolder
from bbp.reading.library import load_library

from tests.built_site import Site
from tests.pictures import opened, photograph
from tests.projects import SITE_URL, TODAY, build, copy_sample_project, snapshot

MARKET = "practicas/xx-villa-ejemplo-mercado"
ISSUE = "boletines/2026-t3-cumbre"


def add_pictures(project: Path) -> None:
    """A photograph as the picture of a practice, and another in the prose of an issue."""
    (project / MARKET / "anden.jpg").write_bytes(photograph(2000, 1500, orientation=6))
    (project / ISSUE / "sala.jpg").write_bytes(photograph(1000, 500))
    for file, before, after in (
        (f"{MARKET}/es.md", "archivo: feria de otoño.png", "archivo: anden.jpg"),
        (f"{ISSUE}/es.md", "## Editorial\n", "## Editorial\n\n![La sala de la cumbre](sala.jpg)\n"),
    ):
        text = (project / file).read_text("utf-8")
        assert before in text
        (project / file).write_text(text.replace(before, after, 1), "utf-8")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project with photographs, built."""
    found = copy_sample_project(tmp_path_factory.mktemp("photographs") / "project")
    add_pictures(found)
    finished = build(found, SITE_URL=SITE_URL)
    assert finished.returncode == 0, finished.stderr
    return found


def library_of(project: Path) -> Library:
    return load_library(project, date.fromisoformat(TODAY), drafts=False).library


def pictures_of(site: Path, address: str) -> list[dict[str, str]]:
    return [dict(image.attrib) for image in Site(site).pages[address].tree.iter("img")]


@pytest.mark.parametrize(
    ("page", "alt", "sides"),
    [
        (f"{MARKET}/", "Puestos de la feria vistos desde el andén", ("1200", "1600")),
        (f"pt/{MARKET}/", "Bancas da feira vistas da plataforma", ("1200", "1600")),
        (f"{ISSUE}/", "La sala de la cumbre", ("1000", "500")),
    ],
)
def test_a_page_offers_sizes_that_exist_and_are_what_they_say(
    page: str, alt: str, sides: tuple[str, str], project: Path
) -> None:
    folder = project / "site" / page

    (image,) = [one for one in pictures_of(project / "site", page) if one["alt"] == alt]

    assert (image["width"], image["height"]) == sides
    offered = re.findall(r"(\S+) (\d+)w", image["srcset"])
    assert len(offered) == 3
    assert [opened((folder / url).resolve().read_bytes()).width for url, _ in offered] == [
        int(width) for _, width in offered
    ]
    assert (folder / image["src"]).resolve().is_file()


def test_no_file_of_the_site_says_where_a_photograph_was_taken(project: Path) -> None:
    files = snapshot(project / "site")

    assert [name for name, content in files.items() if b"Telefono de prueba" in content] == []
    assert opened(files[f"{MARKET}/anden.jpg"]).size == (2000, 1500)


def test_a_second_build_takes_the_sizes_from_the_last_site(project: Path) -> None:
    before = snapshot(project / "site" / "imagenes")
    marked = project / "site" / "imagenes" / min(before)
    marked.write_bytes(b"de la vez anterior")

    finished = build(project, SITE_URL=SITE_URL)

    assert finished.returncode == 0, finished.stderr
    after = snapshot(project / "site" / "imagenes")
    assert after == before | {marked.name: b"de la vez anterior"}


def test_the_same_pictures_give_the_same_files(project: Path, tmp_path: Path) -> None:
    library = library_of(project)

    for name in ("one", "other"):
        write_pictures(library, project, SiteFolder(tmp_path / name), None)

    assert snapshot(tmp_path / "one") == snapshot(tmp_path / "other")
    assert len(snapshot(tmp_path / "one" / "imagenes")) >= 6


def test_a_photograph_that_breaks_off_is_given_as_far_as_it_goes(project: Path, tmp_path: Path) -> None:
    broken = copy_sample_project(tmp_path / "project")
    add_pictures(broken)
    whole = (broken / MARKET / "anden.jpg").read_bytes()
    (broken / MARKET / "anden.jpg").write_bytes(whole[: len(whole) // 2])

    write_pictures(library_of(broken), broken, SiteFolder(tmp_path / "site"), None)

    given = [
        path for path in (tmp_path / "site" / "imagenes").iterdir() if path.read_bytes()[:2] == b"\xff\xd8"
    ]
    assert len(given) == 6
    assert all(b"Telefono" not in path.read_bytes() for path in given)
