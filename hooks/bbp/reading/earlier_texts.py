"""Room 2, reading: the history of a git checkout → the text of an original that a translation was made from.

A stale translation names its original's texts by their hash, ``base``; the version with that hash is
looked for in the history of the file, under its former folders too. Without git, outside of a checkout or
in a shallow one, nothing is found: that is an answer, not a problem.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from bbp.model.bulletin_record import BulletinRecord
from bbp.model.document import Document
from bbp.model.practice import Practice
from bbp.model.practice_record import PracticeRecord
from bbp.model.text_changes import EarlierTexts
from bbp.model.translation import (
    KeyedTexts,
    keyed_bulletin_texts,
    keyed_practice_texts,
    translation_base,
)
from bbp.reading.front_matter import parse_document
from bbp.reading.validation import check_fields

# `:100644 100644 <before> <after> M<tab><path>`, what git prints for each change of a file.
_RAW_LINE = re.compile(r":\d+ \d+ (?P<before>[0-9a-f]{40,64}) (?P<after>[0-9a-f]{40,64}) \w+\t(?P<path>.+)")
_LOG = (
    *("log", "--stdin", "--format=", "--raw", "--no-abbrev", "--no-renames", "--relative"),
    *("--full-history", "-m"),
)
_NO_BLOB = re.compile(r"0+")


def read_earlier_texts(root: Path, documents: Iterable[Document]) -> EarlierTexts:
    """The texts that the translation of each stale document was made from, of those that git remembers."""
    wanted = {path: document for document in documents if document.is_stale for path in _paths(document)}
    if not wanted:
        return {}
    versions = list(_versions(root, wanted))
    contents = _contents(root, [blob for _, blob in versions])
    found: dict[str, KeyedTexts] = {}
    for path, blob in versions:
        document = wanted[path]
        original = document.folder.files[document.language]
        if original not in found and blob in contents:
            texts = _texts_of(contents[blob], document)
            if texts and document.mark and _base(texts) == document.mark.base:
                found[original] = texts
    return found


def _paths(document: Document) -> Iterator[str]:
    """Where the original stands and has stood."""
    file = document.folder.files[document.language]
    yield file
    collection, _, name = file.split("/")
    yield from (f"{collection}/{former}/{name}" for former in document.record.former_ids)


def _versions(root: Path, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Path and blob of each version of the files, the newest first, each once."""
    # By its standard input: a command line has not room for thousands of paths.
    asked = "".join(f"{line}\n" for line in ("HEAD", "--", *paths))
    log = _git(root, *_LOG, given=asked)
    seen: set[tuple[str, str]] = set()
    for line in log.decode("utf-8", "replace").splitlines():
        change = _RAW_LINE.fullmatch(line)
        for blob in (change["after"], change["before"]) if change else ():
            version = (change["path"], blob) if change else ("", "")
            if version not in seen and not _NO_BLOB.fullmatch(blob):
                seen.add(version)
                yield version


def _contents(root: Path, blobs: list[str]) -> Mapping[str, str]:
    """The texts of blobs; git answers each name with a line, the bytes and a line end, or «missing»."""
    answer = _git(root, "cat-file", "--batch", given="".join(f"{blob}\n" for blob in blobs)) if blobs else b""
    found, place = {}, 0
    while place < len(answer):
        start = answer.index(b"\n", place) + 1
        head = answer[place:start].split()
        place = start
        if len(head) == 3:  # not «<name> missing»: a partial clone does not have all
            size = int(head[2])
            found[head[0].decode("ascii")] = answer[start : start + size].decode("utf-8-sig", "replace")
            place = start + size + 1
    return found


def _texts_of(text: str, document: Document) -> KeyedTexts | None:
    """The translatable texts of a version; None when it could not be read as an original even then."""
    written, _ = parse_document(text.replace("\r\n", "\n").replace("\r", "\n"), "")
    if written is None:
        return None
    if isinstance(document, Practice):
        practice = check_fields(written.fields, PracticeRecord, {}, "", written.lines)
        return keyed_practice_texts(practice.record, written.body) if practice.is_whole else None
    issue = check_fields(written.fields, BulletinRecord, {}, "", written.lines)
    return keyed_bulletin_texts(issue.record, written.body) if issue.is_whole else None


def _base(texts: KeyedTexts) -> str:
    return translation_base(text for _, text in texts)


def _git(root: Path, *arguments: str, given: str = "") -> bytes:
    """What git answers; nothing when it is missing, refuses, or knows no such thing."""
    try:
        finished = subprocess.run(
            ["git", "-C", str(root), *arguments], input=given.encode(), capture_output=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return b""
    return finished.stdout
