"""Issues as GitHub makes them from the forms of the repository: the body and the file of the event."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
NO_ANSWER = "_No response_"


def form(language: str) -> dict[str, Any]:
    """The form as it stands in the repository."""
    found: dict[str, Any] = yaml.safe_load(
        (ROOT / f".github/ISSUE_TEMPLATE/practica-{language}.yml").read_text("utf-8")
    )
    return found


def elements(language: str) -> list[dict[str, Any]]:
    """What the form asks, without its introduction."""
    return [element for element in form(language)["body"] if element["type"] != "markdown"]


def issue_body(language: str, answers: Mapping[str, str], *, ticked: bool = True) -> str:
    """What GitHub writes into the issue: each question as a heading, its answer below; line ends CRLF."""
    parts = []
    for element in elements(language):
        answer = answers.get(element["id"], NO_ANSWER)
        if element["type"] == "checkboxes":
            mark = "X" if ticked else " "
            options = element["attributes"]["options"]
            answer = "\n".join(f"- [{mark}] {option['label']}" for option in options)
        parts.append(f"### {element['attributes']['label']}\n\n{answer}")
    return "\n\n".join(parts).replace("\n", "\r\n")


def event(body: str | None, *, number: int = 7, action: str = "labeled", **issue: Any) -> dict[str, Any]:
    """The file of an event, as a workflow finds it, cut to what stands in every one of them."""
    person = {"login": "oficina-villa", "id": 1001, "type": "User", "site_admin": False}
    label = {"id": 11, "name": "propuesta", "color": "ededed", "default": False, "description": None}
    return {
        "action": action,
        "issue": {
            "url": f"https://api.github.com/repos/red/banco/issues/{number}",
            "number": number,
            "title": "Práctica: $(rm -rf .) `id` ${{ github.token }}",
            "user": person,
            "labels": [label],
            "state": "open",
            "locked": False,
            "comments": 0,
            "created_at": "2026-11-21T12:00:00Z",
            "author_association": "NONE",
            "body": body,
            **issue,
        },
        **({"label": label} if action == "labeled" else {}),
        "repository": {"full_name": "red/banco", "default_branch": "main", "private": False},
        "sender": person,
    }


def write_event(folder: Path, found: object) -> Path:
    """The event as a file."""
    path = folder / "event.json"
    path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return path
