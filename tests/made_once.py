"""A folder that several processes need and one of them makes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock


def made_once(folder: Path, make: Callable[[Path], None]) -> Path:
    """The folder, made by the first process that asks; the others wait until it is whole.

    `make` gets a folder that does not exist. What fails in it leaves nothing half made: the next process that
    asks tries again, and tells the same failure.
    """
    whole = folder.with_name(f"{folder.name}.whole")
    with FileLock(folder.with_name(f"{folder.name}.lock")):
        if not whole.exists():
            shutil.rmtree(folder, ignore_errors=True)
            make(folder)
            whole.touch()
    return folder
