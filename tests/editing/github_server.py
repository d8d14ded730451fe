"""A small GitHub on this machine: refs, commits, trees, pull requests and comments of one repository.

What enters: what is there at the start, and whether workflows may open pull requests. What leaves: what is
there afterwards, and every request that was made, with its token.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

REPOSITORY = "red/banco"
MAIN = "aaaa"


@dataclass
class GitHubServer:
    """A repository with one commit on its main branch."""

    may_open_pulls: bool = True
    refs: dict[str, str] = field(default_factory=lambda: {"heads/main": MAIN})
    commits: dict[str, dict[str, Any]] = field(
        default_factory=lambda: {MAIN: {"message": "Inicio", "tree": {"sha": "t0"}, "parents": []}}
    )
    trees: dict[str, dict[str, str]] = field(default_factory=lambda: {"t0": {"README.md": "hola"}})
    pulls: list[dict[str, Any]] = field(default_factory=list)
    comments: list[dict[str, Any]] = field(default_factory=list)
    requests: list[tuple[str, str, str]] = field(default_factory=list)
    url: str = ""

    def files(self, branch: str) -> dict[str, str]:
        """The files of a branch beyond those of the main one."""
        tree = self.commits[self.refs[f"heads/{branch}"]]["tree"]["sha"]
        return {path: text for path, text in self.trees[tree].items() if path not in self.trees["t0"]}

    def commit(self, branch: str, message: str) -> None:
        """Somebody's commit on top of a branch."""
        last = self.refs[f"heads/{branch}"]
        sha = f"x{len(self.commits)}"
        self.commits[sha] = {"message": message, "tree": self.commits[last]["tree"], "parents": [last]}
        self.refs[f"heads/{branch}"] = sha

    # --- What is asked of it --------------------------------------------------------------------------

    def answer(self, method: str, path: str, body: Any) -> tuple[int, Any]:
        parts = urlsplit(path)
        below = parts.path.removeprefix(f"/repos/{REPOSITORY}/")
        if below == parts.path:
            return 404, {"message": "Not Found"}
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        kind, _, rest = below.partition("/")
        if kind == "git":
            return self._git(method, rest, body)
        return (
            self._pulls(method, rest, body, query)
            if kind == "pulls"
            else self._issues(method, rest, body, query)
        )

    def _git(self, method: str, path: str, body: Any) -> tuple[int, Any]:
        kind, _, rest = path.partition("/")
        if kind == "ref":
            sha = self.refs.get(rest)
            return (200, {"object": {"sha": sha}}) if sha else (404, {"message": "Not Found"})
        if kind == "refs":
            ref = rest or body["ref"].removeprefix("refs/")
            if not rest and ref in self.refs:
                return 422, {"message": "Reference already exists"}
            self.refs[ref] = body["sha"]
            return 200, {"ref": ref}
        if kind == "commits" and method == "GET":
            return 200, self.commits[rest]
        if kind == "commits":
            sha = f"c{len(self.commits)}"
            self.commits[sha] = {**body, "tree": {"sha": body["tree"]}}
            return 201, {"sha": sha}
        new = {entry["path"]: entry["content"] for entry in body["tree"]}
        files = self.trees[body["base_tree"]] | new
        sha = next((name for name, known in self.trees.items() if known == files), f"t{len(self.trees)}")
        self.trees[sha] = files
        return 201, {"sha": sha}

    def _pulls(self, method: str, path: str, body: Any, query: dict[str, str]) -> tuple[int, Any]:
        if method == "GET":
            branch = query["head"].partition(":")[2]
            return 200, [pull for pull in self.pulls if pull["head"] == branch][-1:]
        if method == "PATCH":
            pull = next(one for one in self.pulls if one["number"] == int(path))
            pull |= body
            return 200, pull
        if not self.may_open_pulls:
            return 403, {"message": "GitHub Actions is not permitted to create or approve pull requests."}
        pull = {**body, "number": 20 + len(self.pulls), "state": "open"}
        self.pulls.append(pull)
        return 201, pull

    def _issues(self, method: str, path: str, body: Any, query: dict[str, str]) -> tuple[int, Any]:
        if method == "GET":
            start = (int(query["page"]) - 1) * int(query["per_page"])
            return 200, self.comments[start : start + int(query["per_page"])]
        if method == "PATCH":
            comment = next(one for one in self.comments if one["id"] == int(path.rpartition("/")[2]))
            comment |= body
            return 200, comment
        comment = {**body, "id": 500 + len(self.comments), "user": {"type": "Bot"}, "on": path}
        self.comments.append(comment)
        return 201, comment


@contextmanager
def serve_github(server: GitHubServer) -> Iterator[GitHubServer]:
    """The repository behind an address of this machine."""

    class Handler(BaseHTTPRequestHandler):
        def _handle(self) -> None:
            size = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(size)) if size else None
            server.requests.append((self.command, self.path, self.headers["Authorization"]))
            status, answer = server.answer(self.command, self.path, body)
            content = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_PATCH = _handle  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Nothing on the terminal."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.url = f"http://127.0.0.1:{http.server_port}"
    thread = threading.Thread(target=http.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        thread.join()
        http.server_close()
