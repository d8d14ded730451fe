"""Room 4, publishing: the new site grows beside the old one and takes its place in one step.

``site.next`` (hidden) is built; at the end it and ``site`` change places. Whatever happens before,
a failure, a kill, the last good site stays where it was.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def staging_folder(site: Path) -> Path:
    """Where the new site is built: beside the old one, hidden, on the same disk."""
    return site.with_name(f".{site.name}.next")


def publish(staged: Path, site: Path) -> None:
    """Put the staged site in the place of the old one; what it replaces is removed afterwards."""
    if not site.exists():
        staged.rename(site)
        return
    if _exchange(staged, site):
        shutil.rmtree(staged)
        return
    former = site.with_name(f".{site.name}.former")
    shutil.rmtree(former, ignore_errors=True)
    site.rename(former)
    staged.rename(site)
    shutil.rmtree(former)


def discard(staged: Path) -> None:
    """Remove a site that was not finished."""
    shutil.rmtree(staged, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system cannot (only Linux can)."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    first, second = os.fsencode(one), os.fsencode(other)
    return bool(rename(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE) == 0)
