"""A file that is there whole or not at all, whatever interrupts the writing."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from bbp.editing.refusal import RefusalError


def write_whole(path: Path, text: str, *, replace: bool) -> None:
    """Write a text as UTF-8 with LF line ends, and the folders above it.

    Refused when the file is there already, unless it may be replaced, or when it cannot be written. A file
    that another program puts there meanwhile is not overwritten either. What is there and is no file, a
    device or a pipe, takes the text and stays what it is.
    """
    try:
        if replace and path.exists() and not path.is_file():
            path.write_bytes(text.encode("utf-8"))
            return
        _make_folder(path.parent)
        handle, name = tempfile.mkstemp(prefix=".bbp-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode("utf-8"))
            Path(name).chmod(0o644)
            _put(Path(name), path, replace=replace)
        finally:
            Path(name).unlink(missing_ok=True)
    except FileExistsError as error:
        raise RefusalError("document_cli.exists", path=str(path)) from error
    except OSError as error:
        raise RefusalError("document_cli.unwritable", path=str(path)) from error


def _make_folder(folder: Path) -> None:
    """A file where the folder belongs is not «the file is there already»."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError(folder) from error


def _put(temporary: Path, path: Path, *, replace: bool) -> None:
    if replace:
        temporary.replace(path)
        return
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links (FAT, some shared folders)
        with path.open("xb") as file:
            file.write(temporary.read_bytes())
