"""Room 2, reading: what lies in ``practicas/`` and ``boletines/``: folders, language files, attachments."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from bbp.model.document import Folder
from bbp.model.fields import is_reserved_name
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.problem import Problem, problem
from bbp.model.record_id import is_fit_id
from bbp.reading.images import read_pictures

ATTACHMENT_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".pdf"})
# In an address they mean something else, or Windows and HTML do not take them in a name.
_UNFIT_SIGN = re.compile(r"""[#?%"'“”‘’„«»`<>:*|\\]""")
_TEXTS = frozenset(f"{language}.md" for language in Language)
# «Es.md», «pt.txt», «es.md.txt» (Windows hides the second ending), «es.markdown», «pt.docx»
_MISNAMED_TEXT = re.compile(r"(es|pt)(?:\.(?:md|txt|markdown|docx?|odt))+", re.IGNORECASE)

Entry = os.DirEntry[str]
"""A file or folder as the system lists it: what it is is known without asking again."""


@dataclass(frozen=True, slots=True)
class FoundFolder:
    """A folder of a collection on disk and what is wrong with its shape."""

    kind: Kind
    folder: Folder
    path: Path
    problems: tuple[Problem, ...]


def find_folders(root: Path, kind: Kind) -> Iterator[FoundFolder]:
    """The folders of a collection by name; a collection that does not exist has none."""
    place = root / kind
    for name in folder_names(root, kind):
        yield _found(kind, place / name)


def folder_names(root: Path, kind: Kind) -> tuple[str, ...]:
    """The names of the folders of a collection, sorted; none when it does not exist or cannot be listed."""
    return tuple(entry.name for entry in _entries(root / kind) or () if entry.is_dir())


def find_folder(root: Path, kind: Kind, document_id: str) -> FoundFolder | None:
    """The folder with this name, None when the collection has none."""
    return _found(kind, root / kind / document_id) if document_id in folder_names(root, kind) else None


def _entries(place: Path) -> list[Entry] | None:
    """What lies in a folder, by name and without what is hidden; None when it is none or cannot be listed."""
    try:
        with os.scandir(place) as found:
            shown = [entry for entry in found if not entry.name.startswith(".")]
    except OSError:
        return None
    return sorted(shown, key=lambda entry: entry.name)


def _found(kind: Kind, path: Path) -> FoundFolder:
    if os.path.islink(path):  # nothing behind it is read
        return _unread(kind, path, "symbolic-link")
    entries = _entries(path)
    return _unread(kind, path, "unreadable-folder") if entries is None else _read_folder(kind, path, entries)


def find_stray_files(root: Path, kind: Kind) -> list[Problem]:
    """Files that lie in the collection itself, where only folders belong; or that it is no folder at all."""
    entries = _entries(root / kind)
    if entries is None and os.path.lexists(root / kind):
        code = "unreadable-folder" if os.path.isdir(root / kind) else "not-a-folder"
        return [problem(kind, 1, code, name=kind)]
    strays = (entry.name for entry in entries or () if not entry.is_dir())
    return [problem(f"{kind}/{name}", 1, "stray-file", name=name) for name in strays]


def _unread(kind: Kind, path: Path, code: str) -> FoundFolder:
    found = problem(f"{kind}/{path.name}", 1, code, name=path.name)
    return FoundFolder(kind, Folder(path.name, {}), path, (found,))


def _read_folder(kind: Kind, path: Path, entries: list[Entry]) -> FoundFolder:
    names = [entry.name for entry in entries]
    base = f"{kind}/{path.name}"
    files = {language: f"{base}/{language}.md" for language in Language if f"{language}.md" in names}
    attachments = tuple(entry.name for entry in entries if _is_attachment(entry))
    problems = list(_shape_problems(path, kind, base, entries, bool(files)))
    folder = Folder(path.name, files, attachments, read_pictures(path, attachments))
    return FoundFolder(kind, folder, path, tuple(problems))


def _is_attachment(entry: Entry) -> bool:
    suffix = PurePath(entry.name).suffix.lower() if entry.name not in _TEXTS else ""
    return suffix in ATTACHMENT_SUFFIXES and entry.is_file() and not entry.is_symlink()


def _shape_problems(
    path: Path, kind: Kind, base: str, entries: list[Entry], has_text: bool
) -> Iterator[Problem]:
    names = [entry.name for entry in entries]
    speaker = f"{base}/{'pt.md' if 'es.md' not in names and 'pt.md' in names else 'es.md'}"
    if is_reserved_name(path.name):
        yield problem(speaker, 1, "reserved-name", value=path.name)
    elif not is_fit_id(kind, path.name):
        yield problem(speaker, 1, f"bad-folder-{kind}", name=path.name)
    if not has_text and not any(_MISNAMED_TEXT.fullmatch(name) for name in names):
        yield problem(speaker, 1, "folder-without-text", name=path.name)
    for entry in entries:
        yield from _entry_problems(entry, f"{base}/{entry.name}", speaker)


def _entry_problems(entry: Entry, file: str, speaker: str) -> Iterator[Problem]:
    """What is wrong with one entry of a folder, told at the entry or at the text that ``speaker`` names."""
    name, misnamed = entry.name, _MISNAMED_TEXT.fullmatch(entry.name)
    if entry.is_symlink():
        yield problem(file, 1, "symbolic-link", name=name)
    elif entry.is_dir() and name not in _TEXTS:
        yield problem(speaker, 1, "folder-in-folder", name=name)
    elif _is_attachment(entry):
        yield from _name_problems(name, speaker)
    elif name in _TEXTS:
        return
    elif misnamed:
        yield problem(file, 1, "misnamed-text", name=name, expected=f"{misnamed[1].lower()}.md")
    else:
        yield problem(speaker, 1, "unexpected-file", name=name)


def _name_problems(name: str, speaker: str) -> Iterator[Problem]:
    """The name of an attachment becomes its address: accents and spaces may stand in it."""
    if is_reserved_name(name):
        yield problem(speaker, 1, "reserved-name", value=name)
    if _UNFIT_SIGN.search(name) or not name.isprintable():
        yield problem(speaker, 1, "file-name-signs", name=name)
