"""The file in which GitHub says what happened → the issue that it is about.

Everything in it was typed by somebody outside: it is read as data, by types and sizes, and never becomes part
of a command, a path or an address.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from bbp.editing.refusal import RefusalError

_MOST_BYTES = 8 * 1024 * 1024


class IssueEvent(NamedTuple):
    """An issue: its number, its text and its labels. Its title is not read: the form asks for a name."""

    number: int
    body: str
    labels: frozenset[str]
    is_open: bool
    is_pull_request: bool


def read_issue_event(file: Path) -> IssueEvent:
    """The issue of an event; refused when the file is not one of an issue."""
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise RefusalError("intake_cli.bad_event", file=file.name)
        event = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise RefusalError("intake_cli.bad_event", file=file.name) from error
    issue = event.get("issue") if isinstance(event, dict) else None
    number = issue.get("number") if isinstance(issue, dict) else None
    if not isinstance(issue, dict) or type(number) is not int or number < 1:
        raise RefusalError("intake_cli.bad_event", file=file.name)
    body = issue.get("body")
    return IssueEvent(
        number=number,
        body=_whole(body) if isinstance(body, str) else "",
        labels=frozenset(_names(issue.get("labels"))),
        is_open=issue.get("state") != "closed",
        is_pull_request="pull_request" in issue,
    )


def _whole(text: str) -> str:
    """A text that can be written: half of a pair of signs, as JSON may hold, becomes «?»."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _names(labels: object) -> list[str]:
    if not isinstance(labels, list):
        return []
    names = (label.get("name") for label in labels if isinstance(label, dict))
    return [name for name in names if isinstance(name, str)]
