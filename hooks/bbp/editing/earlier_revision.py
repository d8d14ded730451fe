"""The content of a project at an earlier git revision, laid out in a folder to be read like any other.

Texts are written whole; of what lies beside them only the names matter, so those files are empty.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bbp.model.format_keys import Kind

_COLLECTIONS = ("practicas", "boletines", "docs")
# A folder's files, the pages under docs/, the registers; no hidden name, so no way out of the folder either.
_CONTENT = re.compile(
    r"(?:practicas|boletines)/[^/.][^/]*/[^/.][^/]*|docs/[^/.][^/]*\.md|docs/datos/[^/.][^/]*\.yml"
)
_FILE_MODES = frozenset({"100644", "100755"})


class RevisionError(Exception):
    """Why a revision cannot be read: a key below ``addresses_cli.``."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class _Entry(NamedTuple):
    """A file of a revision: its path below the project, its content by git's name for it."""

    path: str
    blob: str


def write_revision(root: Path, revision: str, folder: Path) -> None:
    """Write the content of the project in ``root`` at a revision into an empty folder.

    Raises ``RevisionError`` when git is missing, the project is in no checkout, or nobody knows the revision.
    """
    commit = _commit(root, revision)
    entries = list(_entries(root, commit))
    texts = [entry for entry in entries if entry.path.endswith((".md", ".yml"))]
    contents = dict(zip((entry.path for entry in texts), _contents(root, texts), strict=True))
    for entry in entries:
        place = folder / entry.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(contents.get(entry.path, b""))


def changed_documents(root: Path, revision: str) -> list[str]:
    """The folders (``practicas/<id>``) that are here and not as they were where this copy left a revision.

    In their order; what git does not know yet is left out. Raises ``RevisionError`` as above.
    """
    base = _git(root, "merge-base", _commit(root, revision), "HEAD", failure="unknown_revision")
    names = ("diff", "-z", "--name-only", "--no-renames", "--relative", base.decode("ascii").strip())
    listed = _git(root, *names, "--", *Kind).decode("utf-8", "replace").split("\0")
    folders = sorted({name.rpartition("/")[0] for name in listed if _CONTENT.fullmatch(name)})
    return [folder for folder in folders if (root / folder).is_dir()]


def _commit(root: Path, revision: str) -> str:
    if _git(root, "rev-parse", "--is-inside-work-tree").strip() != b"true":
        raise RevisionError("no_checkout")
    name = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return _git(root, *name, failure="unknown_revision").decode("ascii").strip()


def _entries(root: Path, commit: str) -> Iterator[_Entry]:
    """The files of the content; git gives the paths as seen from ``root``, wherever in the checkout it is."""
    listed = _git(root, "ls-tree", "-r", "-z", commit, "--", *_COLLECTIONS)
    for line in filter(None, listed.decode("utf-8", "replace").split("\0")):
        description, _, path = line.partition("\t")
        mode, _, blob = description.split(" ")
        if mode in _FILE_MODES and _CONTENT.fullmatch(path):
            yield _Entry(path, blob)


def _contents(root: Path, entries: list[_Entry]) -> Iterator[bytes]:
    """The contents in the order of the entries; git answers each name with a line, the bytes, a line end."""
    asked = "".join(f"{entry.blob}\n" for entry in entries).encode("ascii")
    answer, place = _git(root, "cat-file", "--batch", given=asked), 0
    for _ in entries:
        start = answer.index(b"\n", place) + 1
        size = int(answer[place:start].split()[-1])
        yield answer[start : start + size]
        place = start + size + 1


def _git(root: Path, *arguments: str, given: bytes = b"", failure: str = "no_checkout") -> bytes:
    try:
        finished = subprocess.run(
            ["git", "-C", str(root), *arguments], input=given, capture_output=True, check=True
        )
    except FileNotFoundError as error:
        raise RevisionError("no_git") from error
    except subprocess.CalledProcessError as error:
        raise RevisionError(failure) from error
    return finished.stdout
