"""The same input gives the same bytes: two builds, in two processes, in two places, with two hash seeds."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.built_site import Site
from tests.projects import SITE_URL, build, copy_sample_project, snapshot


@pytest.fixture(scope="module")
def second_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample site built again, elsewhere, with another seed for the order of sets."""
    project = copy_sample_project(tmp_path_factory.mktemp("elsewhere") / "second")
    finished = build(project, SITE_URL=SITE_URL, PYTHONHASHSEED="271828")
    assert finished.returncode == 0, finished.stderr
    return project / "site"


def different(one: Mapping[str, object], other: Mapping[str, object]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def test_two_builds_are_byte_identical(sample_site: Site, second_site: Path) -> None:
    first, second = snapshot(sample_site.folder), snapshot(second_site)

    assert different(first, second) == []
    assert len(first) > 150
    assert len([name for name in first if name.startswith("datos/busqueda/")]) > 20


def test_a_difference_would_be_seen() -> None:
    assert different({"a.html": b"1", "b.html": b"1"}, {"a.html": b"2", "c.html": b"1"}) == [
        "a.html",
        "b.html",
        "c.html",
    ]
