"""Templates stay compiled between builds, and a file that is no good costs time only."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from bbp.publishing.compiled_templates import keep_compiled
from jinja2 import DictLoader, Environment


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where everything compiled is kept during the test."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    return tmp_path


def compiled(folder: Path) -> list[Path]:
    return sorted(folder.rglob("templates/*.bin"))


def text_of_one(source: str) -> str:
    """What a new environment makes of a template."""
    templates = Environment(loader=DictLoader({"one.html": source}))
    keep_compiled(templates)
    return templates.get_template("one.html").render(name="Rosario")


def test_a_template_is_compiled_once_for_all_builds(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert text_of_one("Hola, {{ name }}") == "Hola, Rosario"
    assert len(compiled(folder)) == 1

    monkeypatch.setattr(Environment, "_compile", lambda *_: pytest.fail("compiled again"))

    assert text_of_one("Hola, {{ name }}") == "Hola, Rosario"


def test_a_template_that_has_changed_is_compiled_anew(folder: Path) -> None:
    assert text_of_one("Hola, {{ name }}") == "Hola, Rosario"
    assert text_of_one("Olá, {{ name }}") == "Olá, Rosario"
    assert len(compiled(folder)) == 1


@pytest.mark.parametrize("keep", [0, 3, 40, 120])
def test_a_torn_file_is_as_good_as_none(folder: Path, keep: int) -> None:
    assert text_of_one("Hola, {{ name }}") == "Hola, Rosario"
    (file,) = compiled(folder)
    file.write_bytes(file.read_bytes()[:keep])

    assert text_of_one("Hola, {{ name }}") == "Hola, Rosario"


def test_nothing_is_kept_where_python_keeps_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    assert text_of_one("Hola, {{ name }}") == "Hola, Rosario"
    assert compiled(folder) == []


def test_a_folder_that_cannot_be_written_costs_time_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.write_text("not a folder")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(file))

    assert text_of_one("Hola, {{ name }}") == "Hola, Rosario"
