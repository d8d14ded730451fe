"""``bbp responder``: a receipt → the branch, the pull request and the comment under the issue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from bbp.editing.github_client import GitHub
from bbp.editing.proposal_branch import Fate, Handed, ProposalBranch
from bbp.editing.receipt import Outcome, Receipt
from bbp.editing.refusal import RefusalError
from bbp.rendering.form.proposal_comment import (
    MARK,
    CommentLinks,
    compare_link,
    preview_link,
    pull_link,
    render_handed_comment,
    render_problems_comment,
)

_MOST_SOURCE_BYTES = 1024 * 1024
_PAGE = 100


class Place(NamedTuple):
    """Where the answer goes, as a workflow's environment says: the repository and its pages for people."""

    github: GitHub
    server: str
    main: str
    preview: str = ""


def read_place(environment: Mapping[str, str]) -> Place:
    """The place; refused with the name of the first variable that is missing or cannot be used."""
    names = ("GITHUB_TOKEN", "GITHUB_REPOSITORY", "GITHUB_API_URL", "GITHUB_SERVER_URL", "RAMA_PRINCIPAL")
    for name in names:
        if not environment.get(name):
            raise RefusalError("reply_cli.unset", name=name)
    for name in ("GITHUB_API_URL", "GITHUB_SERVER_URL"):
        if not _is_safe(environment[name]):
            raise RefusalError("reply_cli.unset", name=name)
    token, repository, api, server, main = (environment[name] for name in names)
    preview = environment.get("VISTA_URL", "")
    github = GitHub(api.rstrip("/"), repository, token)
    return Place(github, server.rstrip("/"), main, preview if _is_safe(preview) else "")


def _is_safe(address: str) -> bool:
    """Whether a token may be sent there: https, or this machine."""
    try:
        parts = urlsplit(address)
    except ValueError:  # brackets left open
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname == "127.0.0.1")


@dataclass(frozen=True, slots=True)
class Reply:
    """Answers proposals of a project at a place."""

    root: Path
    place: Place

    def answer(self, receipt: Receipt) -> Fate | None:
        """Do what the receipt asks for; the fate of the proposal, None when it has problems or is none."""
        if receipt.outcome is Outcome.IGNORED:
            return None
        if receipt.outcome is Outcome.PROBLEMS:
            self._comment(receipt.number, render_problems_comment(receipt.problems, receipt.language))
            return None
        handed = ProposalBranch(self.place.github, self.place.main).hand(receipt, self._source(receipt))
        links = self._links(handed, receipt)
        text = render_handed_comment(handed.fate, receipt.problems, links, handed.branch, receipt.language)
        self._comment(receipt.number, text)
        return handed.fate

    def _source(self, receipt: Receipt) -> str:
        """The file as it was received; never through a link that leads elsewhere."""
        path = self.root / receipt.file
        folder = (self.root / receipt.file).parent
        if path.is_symlink() or folder.is_symlink() or not path.is_file():
            raise RefusalError("reply_cli.no_file", file=receipt.file)
        if path.stat().st_size > _MOST_SOURCE_BYTES:
            raise RefusalError("reply_cli.no_file", file=receipt.file)
        try:
            return path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise RefusalError("reply_cli.no_file", file=receipt.file) from error

    def _links(self, handed: Handed, receipt: Receipt) -> CommentLinks:
        place, language = self.place, receipt.language
        repository = place.github.repository
        pull = pull_link(place.server, repository, handed.pull, language) if handed.pull else handed.branch
        compare = compare_link(place.server, repository, place.main, handed.branch, language)
        return CommentLinks(pull, compare, preview_link(place.preview, language))

    def _comment(self, number: int, text: str) -> None:
        """Write the comment, or replace the one that is there: an edited proposal has one answer."""
        github = self.place.github
        mine = self._find_comment(number)
        if mine:
            github.patch(f"issues/comments/{mine}", {"body": text})
        else:
            github.post(f"issues/{number}/comments", {"body": text})

    def _find_comment(self, number: int) -> int:
        """The number of the comment with our mark that a program wrote; 0 without one."""
        page = 1
        while True:
            found = self.place.github.get(f"issues/{number}/comments?per_page={_PAGE}&page={page}")
            for comment in found:
                is_ours = comment["user"]["type"] == "Bot" and str(comment["body"]).startswith(MARK)
                if is_ours:
                    return int(comment["id"])
            if len(found) < _PAGE:
                return 0
            page += 1
