"""The workflows: readable, read-only, pinned by commit, and no text from outside inside a script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PULL_REQUEST = ROOT / ".github" / "workflows" / "pull-request.yml"


class TextLoader(yaml.SafeLoader):
    """YAML whose keys and values stay texts: YAML 1.1 takes the key `on` for true."""


TextLoader.yaml_implicit_resolvers = {}


def workflow(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=TextLoader)
    return found


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in workflow(path)["jobs"].values():
        assert {"runs-on", "timeout-minutes", "steps"} <= set(job)
        yield from job["steps"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_step_either_uses_an_action_pinned_by_commit_or_runs_a_script(path: Path) -> None:
    for step in steps(path):
        assert ("uses" in step) != ("run" in step), step
        if "uses" in step:
            assert re.fullmatch(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}", step["uses"]), step


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_expression_stands_inside_a_script(path: Path) -> None:
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_pin_names_the_version_that_it_is(path: Path) -> None:
    pinned = [line for line in path.read_text("utf-8").splitlines() if "uses:" in line]

    assert [line for line in pinned if not re.search(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


def test_a_pull_request_reads_the_whole_history_and_writes_nothing() -> None:
    whole = workflow(PULL_REQUEST)
    (checkout,) = [
        step for step in steps(PULL_REQUEST) if step.get("uses", "").startswith("actions/checkout@")
    ]

    assert set(whole["on"]) == {"pull_request"}
    assert whole["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in whole["jobs"].values())
    assert checkout["with"] == {"fetch-depth": "0", "persist-credentials": "false"}


def test_a_pull_request_is_checked_tested_built_and_compared_with_its_base() -> None:
    scripts = {step["run"]: step.get("env") for step in steps(PULL_REQUEST) if "run" in step}

    assert scripts == {
        "make install": None,
        '.venv/bin/bbp direcciones --contra "origin/$BASE"': {"BASE": "${{ github.base_ref }}"},
        "make check": None,
        ".ci/run": None,
    }


def test_the_scripts_that_a_pull_request_runs_exist() -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)

    assert {"install", "check"} <= set(targets)
    assert (ROOT / ".ci" / "run").is_file()
