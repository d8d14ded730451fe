"""Fixtures of several folders: the sites, built once for the whole run, each in a process of its own.

They are built below a path, as on a host that has other sites too. When the tests run in several processes,
the first one that asks for a site builds it and the others wait for it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.static_server import serve_directory
from tests.built_site import Site
from tests.made_once import made_once
from tests.projects import PREFIX, ROOT, SITE_URL, build, copy_sample_project, newest_day

# Set by pytest-xdist in each of several processes.
PROCESS = "PYTEST_XDIST_WORKER"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--renew-golden` writes the golden files anew; what they say is then read in the diff."""
    parser.addoption(
        "--renew-golden", action="store_true", help="write the golden files of tests/golden anew"
    )


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run that all its processes see."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if PROCESS in os.environ else own


@pytest.fixture(scope="session")
def sample_project(shared_folder: Path) -> Path:
    """The sample project with its site built in `site/`. To be read, or copied before it is changed."""
    return made_once(shared_folder / "sample", _build_sample)


def _build_sample(folder: Path) -> None:
    finished = build(copy_sample_project(folder), SITE_URL=SITE_URL, PYTHONHASHSEED="1")
    assert finished.returncode == 0, finished.stderr


@pytest.fixture(scope="session")
def sample_site(sample_project: Path) -> Site:
    """The site of the sample project: every state that a document can be in."""
    return Site(sample_project / "site")


@pytest.fixture(scope="session")
def real_site(shared_folder: Path) -> Site:
    """The site of this project as it stands, as of the newest day that its content writes."""
    return Site(made_once(shared_folder / "real", _build_real))


def _build_real(folder: Path) -> None:
    finished = build(ROOT, folder, SITE_URL=SITE_URL, BBP_HOY=newest_day(ROOT))
    assert finished.returncode == 0, finished.stderr


@pytest.fixture(scope="session", params=["sample_site", "real_site"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each of the two sites."""
    found: Site = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="session")
def sample_url(sample_site: Site) -> Iterator[str]:
    """The address of the sample site on this machine, served as a static host would."""
    with serve_directory(sample_site.folder, PREFIX) as url:
        yield url


@pytest.fixture(scope="session")
def real_url(real_site: Site) -> Iterator[str]:
    """The address of this project's site on this machine, served as a static host would."""
    with serve_directory(real_site.folder, PREFIX) as url:
        yield url
