"""The branch and the pull request of a proposal, by the number of its issue.

The name of the branch is made of the number alone. As long as only the intake has written to it, an edited
proposal replaces what is there; from the first commit of somebody else on it belongs to the committee.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from bbp.editing.github_client import GitHub, GitHubError
from bbp.editing.receipt import Receipt
from bbp.rendering.page.words import load_words

_FILE_MODE = "100644"
_REFUSED = frozenset({403, 422})


class Fate(StrEnum):
    """What became of the branch and the pull request."""

    OPEN = "received"
    """The pull request is open and has the file as proposed."""
    KEPT = "kept"
    """The branch is there; the repository does not let a workflow open pull requests."""
    CHANGED = "changed"
    """Somebody else has worked on the branch: nothing was touched."""
    CLOSED = "closed"
    """The pull request was merged or closed: nothing was touched."""


class Handed(NamedTuple):
    """A fate and the number of the pull request, 0 without one."""

    fate: Fate
    branch: str
    pull: int = 0


@dataclass(frozen=True, slots=True)
class ProposalBranch:
    """Hands a proposal to the committee, through a repository and its main branch."""

    github: GitHub
    main: str

    def hand(self, receipt: Receipt, source: str) -> Handed:
        """Write the file to the proposal's branch and open its pull request, or bring both up to date."""
        branch = f"propuesta/{receipt.number}"
        pull = self._pull(branch)
        if pull and pull["state"] != "open":
            return Handed(Fate.CLOSED, branch, pull["number"])
        found = self.github.find(f"git/ref/heads/{branch}")
        head = found["object"]["sha"] if found else ""
        if head and not self._is_ours(head, receipt.number):
            return Handed(Fate.CHANGED, branch, pull["number"] if pull else 0)
        self._write(branch, head, receipt, source)
        if pull:
            return Handed(Fate.OPEN, branch, self._rename(pull, receipt))
        return self._open(branch, receipt)

    def _pull(self, branch: str) -> Any | None:
        """The newest pull request of the branch."""
        owner = self.github.repository.partition("/")[0]
        found = self.github.get(f"pulls?state=all&per_page=1&head={owner}:{branch}")
        return found[0] if found else None

    def _is_ours(self, commit: str, number: int) -> bool:
        """Whether the last commit of the branch is the intake's: the mark stands in its message."""
        message = self.github.get(f"git/commits/{commit}")["message"]
        return str(message).endswith(_mark(number))

    def _tree(self, commit: str) -> str:
        """The name of the files of a commit, as a whole."""
        tree: str = self.github.get(f"git/commits/{commit}")["tree"]["sha"]
        return tree

    def _write(self, branch: str, head: str, receipt: Receipt, source: str) -> None:
        base = self.github.get(f"git/ref/heads/{self.main}")["object"]["sha"]
        tree = self.github.post(
            "git/trees",
            {
                "base_tree": self._tree(base),
                "tree": [{"path": receipt.file, "mode": _FILE_MODE, "type": "blob", "content": source}],
            },
        )
        if head and self._tree(head) == tree["sha"]:
            return  # the same text on the same base: a commit would say nothing
        words = load_words(receipt.language)
        subject = words("proposal.pull.commit", id=receipt.id, number=receipt.number)
        message = f"{subject}\n\n{_mark(receipt.number)}"
        body = {"message": message, "tree": tree["sha"], "parents": [base]}
        commit = self.github.post("git/commits", body)["sha"]
        if head:
            self.github.patch(f"git/refs/heads/{branch}", {"sha": commit, "force": True})
        else:
            self.github.post("git/refs", {"ref": f"refs/heads/{branch}", "sha": commit})

    def _rename(self, pull: Any, receipt: Receipt) -> int:
        """The number of a pull request whose title and text are those of the proposal again."""
        number: int = pull["number"]
        self.github.patch(f"pulls/{number}", self._text(receipt))
        return number

    def _open(self, branch: str, receipt: Receipt) -> Handed:
        body = {**self._text(receipt), "head": branch, "base": self.main}
        try:
            pull = self.github.post("pulls", body)
        except GitHubError as error:
            if error.status not in _REFUSED:
                raise
            return Handed(Fate.KEPT, branch)
        return Handed(Fate.OPEN, branch, pull["number"])

    def _text(self, receipt: Receipt) -> dict[str, str]:
        words = load_words(receipt.language)
        return {
            "title": words("proposal.pull.title", title=receipt.title),
            "body": words("proposal.pull.body", number=receipt.number, file=receipt.file),
        }


def _mark(number: int) -> str:
    """The last line of a commit that the intake makes."""
    return f"bbp-recibir:{number}"
