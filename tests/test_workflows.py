"""The workflows: readable, pinned by commit, few rights, and no text from outside in a script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
PULL_REQUEST = FOLDER / "pull-request.yml"
INTAKE = FOLDER / "intake.yml"
PUBLISH = FOLDER / "publish.yml"
# What somebody outside of the project chooses: texts, names of branches, labels.
TYPED_OUTSIDE = re.compile(
    r"github\.(?:head_ref|event\.(?:issue|comment|pull_request|review|head_commit|commits|pages)\S*"
    r"(?:title|body|message|name|email|label|ref|login))"
)


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


def rights(path: Path) -> dict[str, dict[str, str]]:
    """The permissions of each job; a job without its own has those of the workflow."""
    whole = workflow(path)
    return {name: job.get("permissions", whole["permissions"]) for name, job in whole["jobs"].items()}


def test_the_workflows_are_these_three() -> None:
    assert [path.name for path in WORKFLOWS] == ["intake.yml", "publish.yml", "pull-request.yml"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_step_either_uses_an_action_pinned_by_commit_or_runs_a_script(path: Path) -> None:
    for step in steps(path):
        assert ("uses" in step) != ("run" in step), step
        if "uses" in step:
            assert re.fullmatch(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}", step["uses"]), step


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_only_actions_of_github_itself_are_used(path: Path) -> None:
    used = [step["uses"] for step in steps(path) if "uses" in step]

    assert [action for action in used if not action.startswith("actions/")] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_expression_stands_inside_a_script(path: Path) -> None:
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nothing_that_a_stranger_typed_reaches_a_step(path: Path) -> None:
    handed = [str({name: step.get(name) for name in ("with", "env")}) for step in steps(path)]

    assert [text for text in handed if TYPED_OUTSIDE.search(text)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_secret_is_used_and_no_action_leaves_a_token_behind(path: Path) -> None:
    checkouts = [step for step in steps(path) if step.get("uses", "").startswith("actions/checkout@")]

    assert "secrets." not in path.read_text("utf-8")
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_pin_names_the_version_that_it_is(path: Path) -> None:
    pinned = [line for line in path.read_text("utf-8").splitlines() if "uses:" in line]

    assert [line for line in pinned if not re.search(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


def test_an_action_has_one_version_in_all_workflows() -> None:
    used = {step["uses"] for path in WORKFLOWS for step in steps(path) if "uses" in step}

    assert len(used) == len({action.partition("@")[0] for action in used})


# --- Pull requests ----------------------------------------------------------------------------------------


def test_a_pull_request_reads_the_whole_history_and_writes_nothing() -> None:
    whole = workflow(PULL_REQUEST)
    (checkout,) = [
        step for step in steps(PULL_REQUEST) if step.get("uses", "").startswith("actions/checkout@")
    ]

    assert set(whole["on"]) == {"pull_request"}
    assert rights(PULL_REQUEST) == {"check": {"contents": "read"}}
    assert checkout["with"] == {"fetch-depth": "0", "persist-credentials": "false"}


def test_a_pull_request_is_checked_tested_built_and_compared_with_its_base() -> None:
    scripts = {step["run"]: step.get("env") for step in steps(PULL_REQUEST) if "run" in step}
    base = {"BASE": "${{ github.base_ref }}"}
    summary = '.venv/bin/bbp resumen --salida "$GITHUB_STEP_SUMMARY"'

    assert scripts == {
        "make install": None,
        '.venv/bin/bbp direcciones --contra "origin/$BASE"': base,
        f"{summary}\n.venv/bin/bbp revisar --formato github\n": None,
        '.venv/bin/bbp vistas --contra "origin/$BASE" --salida vistas': base,
        "make check": None,
        ".ci/run": None,
    }


def test_the_scripts_that_a_workflow_runs_exist() -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)

    assert {"install", "check", "site"} <= set(targets)
    assert (ROOT / ".ci" / "run").is_file()


# --- Proposals --------------------------------------------------------------------------------------------


def test_a_proposal_starts_with_an_issue_that_has_the_form_s_label() -> None:
    whole = workflow(INTAKE)
    (job,) = whole["jobs"].values()
    forms = sorted(FORMS.glob("practica-*.yml"))
    labels = [yaml.safe_load(path.read_text("utf-8"))["labels"] for path in forms]

    assert whole["on"] == {"issues": {"types": ["opened", "labeled", "edited", "reopened"]}}
    assert labels == [["propuesta"], ["propuesta"]]
    assert job["if"] == (
        "contains(github.event.issue.labels.*.name, 'propuesta') && github.event.issue.state == 'open'"
    )


def test_a_proposal_is_read_by_the_main_branch_s_code_one_run_after_the_other() -> None:
    checkout, *_ = steps(INTAKE)

    assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    assert workflow(INTAKE)["concurrency"] == {
        "group": "intake-${{ github.event.issue.number }}",
        "cancel-in-progress": "false",
    }


def test_the_step_that_reads_a_proposal_has_no_token_and_the_one_that_has_it_runs_one_command() -> None:
    by_script = {step["run"]: step.get("env", {}) for step in steps(INTAKE) if "run" in step}

    assert workflow(INTAKE)["permissions"] == {}
    assert rights(INTAKE) == {"intake": {"contents": "write", "pull-requests": "write", "issues": "write"}}
    assert by_script == {
        "make install": {},
        '.venv/bin/bbp recibir --evento "$GITHUB_EVENT_PATH" --salida recibido': {},
        ".venv/bin/bbp responder --recibo recibido": {
            "GITHUB_TOKEN": "${{ github.token }}",
            "RAMA_PRINCIPAL": "${{ github.event.repository.default_branch }}",
            "VISTA_URL": "${{ steps.preview.outputs.artifact-url }}",
        },
    }


# --- Publishing -------------------------------------------------------------------------------------------


def test_the_site_is_published_when_main_changes_once_a_day_and_by_hand() -> None:
    when = workflow(PUBLISH)["on"]

    assert set(when) == {"push", "schedule", "workflow_dispatch"}
    assert when["push"] == {"branches": ["main"]}
    (daily,) = when["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* \*", daily["cron"])


def test_the_publishing_run_reads_the_whole_history_for_the_translation_desk() -> None:
    (checkout,) = [step for step in steps(PUBLISH) if step.get("uses", "").startswith("actions/checkout@")]

    assert checkout["with"] == {"fetch-depth": "0", "persist-credentials": "false"}


def test_only_the_job_that_deploys_may_write_and_it_runs_nothing_of_ours() -> None:
    jobs = workflow(PUBLISH)["jobs"]

    assert workflow(PUBLISH)["permissions"] == {}
    assert rights(PUBLISH) == {
        "build": {"contents": "read", "pages": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
    }
    assert [step.get("run") for step in jobs["deploy"]["steps"]] == [None]
    assert [step["run"] for step in jobs["build"]["steps"] if "run" in step] == ["make install", "make site"]


def test_every_setting_of_the_site_can_be_given_to_the_publishing_run() -> None:
    (build,) = [step for step in steps(PUBLISH) if step.get("run") == "make site"]

    assert set(build["env"]) == {
        "SITE_URL",
        "REPO_URL",
        "CONTACTO_STPM",
        "CORREO_BOLETIN",
        "CORREO_BAJAS",
        "ISSN",
    }


@pytest.mark.parametrize("language", ["es", "pt"])
def test_the_guide_for_a_new_coordination_names_every_setting_that_the_workflows_need(language: str) -> None:
    guide = (ROOT / "docs" / f"guia-traspaso.{language}.md").read_text("utf-8")
    (build,) = [step for step in steps(PUBLISH) if step.get("run") == "make site"]
    rows = re.findall(r"^\| `([A-Z_]+)` \|", guide, re.MULTILINE)

    assert rows == list(build["env"])
    assert "«Allow GitHub Actions to create and approve pull requests»" in guide
    assert "`propuesta`" in guide
    assert {f"«{workflow(path)['name']}»" for path in (INTAKE, PUBLISH)} <= set(re.findall(r"«\w+»", guide))
    assert set(workflow(PULL_REQUEST)["jobs"]) == {"check"}
    assert "`check`" in guide


# --- Updates, owners, templates -----------------------------------------------------------------------------

FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"


def test_updates_leave_out_the_next_major_of_what_the_site_stands_on() -> None:
    updates = workflow(ROOT / ".github" / "dependabot.yml")["updates"]
    ignored = {rule["dependency-name"]: rule["update-types"] for rule in updates[0]["ignore"]}
    pinned = re.findall(r'^  "([\w-]+)==', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)

    assert [update["package-ecosystem"] for update in updates] == ["pip", "github-actions"]
    assert ignored == {name: ["version-update:semver-major"] for name in pinned}


def test_the_sample_of_owners_covers_everything_and_names_folders_that_exist() -> None:
    lines = (ROOT / ".github" / "CODEOWNERS.sample").read_text("utf-8").splitlines()
    rules = [line.split() for line in lines if line and not line.startswith("#")]

    assert rules[0][0] == "*"
    assert all(re.fullmatch(r"@ORGANIZACION/[a-z]+", owner) for _, owner in rules)
    assert all(next(ROOT.glob(pattern.strip("/")), None) for pattern, _ in rules[1:])
    assert not (ROOT / ".github" / "CODEOWNERS").exists()


def test_the_template_of_pull_requests_asks_the_same_in_both_languages() -> None:
    text = (ROOT / ".github" / "pull_request_template.md").read_text("utf-8")
    _, spanish, portuguese = re.split(r"^## .*$", text, flags=re.MULTILINE)

    assert spanish.count("- [ ] ") == portuguese.count("- [ ] ") == 4
