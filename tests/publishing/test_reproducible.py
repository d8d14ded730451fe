"""The same input gives the same bytes: two builds, in two processes, in two places, with two hash seeds."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.built_site import Site
from tests.projects import SITE_URL, build, copy_sample_project, snapshot

PAGEFIND = "pagefind/"
COMPRESSED = re.compile(r"\.(pf_fragment|pf_index|pf_meta|pf_filter|pagefind)$")


@pytest.fixture(scope="module")
def second_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample site built again, elsewhere, with another seed for the order of sets."""
    project = copy_sample_project(tmp_path_factory.mktemp("elsewhere") / "second")
    finished = build(project, SITE_URL=SITE_URL, PYTHONHASHSEED="271828")
    assert finished.returncode == 0, finished.stderr
    return project / "site"


def different(one: Mapping[str, object], other: Mapping[str, object]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def outside_pagefind(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: content for name, content in files.items() if not name.startswith(PAGEFIND)}


def inside_pagefind(files: dict[str, bytes]) -> dict[str, object]:
    """The files of the index as they read once decoded, by their name.

    Compression may differ, and so may the order of the languages in the entry (1.5.2 has them in a hash map).
    """
    return {name: decoded(name, content) for name, content in files.items() if name.startswith(PAGEFIND)}


def decoded(name: str, content: bytes) -> object:
    if COMPRESSED.search(name):
        return gzip.decompress(content)
    return json.loads(content) if name.endswith(".json") else content


def test_two_builds_are_byte_identical_outside_the_search_index(sample_site: Site, second_site: Path) -> None:
    first, second = snapshot(sample_site.folder), snapshot(second_site)

    assert different(outside_pagefind(first), outside_pagefind(second)) == []
    assert len(outside_pagefind(first)) > 100


def test_two_builds_have_the_same_search_index_once_decoded(sample_site: Site, second_site: Path) -> None:
    first, second = inside_pagefind(snapshot(sample_site.folder)), inside_pagefind(snapshot(second_site))

    assert sorted(first) == sorted(second)
    assert different(first, second) == []
    assert len([name for name in first if name.startswith("pagefind/fragment/")]) > 20


def test_a_difference_would_be_seen() -> None:
    one = {"a.html": b"1", "pagefind/x.pf_fragment": gzip.compress(b"uno", 1)}
    other = {"a.html": b"2", "pagefind/x.pf_fragment": gzip.compress(b"dos", 9)}

    assert different(outside_pagefind(one), outside_pagefind(other)) == ["a.html"]
    assert different(inside_pagefind(one), inside_pagefind(other)) == ["pagefind/x.pf_fragment"]
