"""Speaks to GitHub's REST interface with the token of a workflow, and to nobody else.

Bodies go as JSON in the request, never through a shell or a command line. A redirect is an error: the token
must not follow it to another host.
"""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import IO, Any, TypeAlias

Json: TypeAlias = "bool | int | str | Sequence[Json] | Mapping[str, Json] | None"

_SECONDS = 30
_VERSION = "2022-11-28"


class GitHubError(Exception):
    """An answer that is none of success: its status, 0 when there was no answer at all, and what it says."""

    def __init__(self, status: int, said: str) -> None:
        super().__init__(status, said)
        self.status = status
        self.said = said


@dataclass(frozen=True, slots=True)
class GitHub:
    """A repository (``owner/name``) at an address of the interface, with a token that may write to it."""

    api: str
    repository: str
    token: str

    def get(self, path: str) -> Any:
        """What a path below the repository holds."""
        return self._ask("GET", path, None)

    def post(self, path: str, body: Json) -> Any:
        """Make something."""
        return self._ask("POST", path, body)

    def patch(self, path: str, body: Json) -> Any:
        """Change something."""
        return self._ask("PATCH", path, body)

    def find(self, path: str) -> Any | None:
        """What a path holds, None when there is nothing."""
        try:
            return self.get(path)
        except GitHubError as error:
            if error.status == 404:
                return None
            raise

    def _ask(self, method: str, path: str, body: Json) -> Any:
        request = urllib.request.Request(
            f"{self.api}/repos/{self.repository}/{path}",
            data=None if body is None else json.dumps(body).encode(),
            method=method,
            headers={
                "Accept": "application/vnd.github+json",
                "Authorization": " ".join(("Bearer", self.token)),
                "Content-Type": "application/json",
                "User-Agent": "bbp",
                "X-GitHub-Api-Version": _VERSION,
            },
        )
        try:
            with _OPENER.open(request, timeout=_SECONDS) as answer:
                return json.loads(answer.read() or b"null")
        except urllib.error.HTTPError as error:
            raise GitHubError(error.code, _message(error)) from error
        except (OSError, ValueError) as error:
            raise GitHubError(0, type(error).__name__) from error


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


_OPENER = urllib.request.build_opener(_NoRedirect)


def _message(answer: IO[bytes]) -> str:
    """What GitHub says of its refusal, as far as it can be read."""
    try:
        said = json.loads(answer.read())
    except (OSError, ValueError):
        return ""
    return str(said.get("message", "")) if isinstance(said, dict) else ""
