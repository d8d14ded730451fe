"""Room 4, publishing: Pagefind reads the finished site and writes its index, one for each language."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from mkdocs.exceptions import BuildError

FOLDER = "pagefind"
_SIGNATURE = b"pagefind_dcd"
# Documents and institutional pages only: lists are found through what they list.
_PLACES = ("*", "practicas/*", "boletines/*", "pt/*", "pt/practicas/*", "pt/boletines/*")
_PAGES = "{" + ",".join(f"{place}/index.html" for place in _PLACES) + "}"


def write_search_index(site: Path) -> None:
    """Index the pages of a site that carry ``data-pagefind-body``."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--glob", _PAGES, "--quiet"]
    finished = subprocess.run(command, capture_output=True, text=True, check=False)
    if finished.returncode != 0:
        raise BuildError(f"pagefind: {finished.stderr or finished.stdout}")


def read_fragments(site: Path) -> dict[str, str]:
    """Pagefind's name (``es_1a2b3c4``) of each page that it indexed, by the page's address.

    A fragment is a gzipped file: a signature, then JSON with the page's ``url`` (Pagefind 1.5.2).
    """
    found = {}
    for path in (site / FOLDER / "fragment").glob("*.pf_fragment"):
        text = gzip.decompress(path.read_bytes()).removeprefix(_SIGNATURE)
        found[str(json.loads(text)["url"]).removeprefix("/")] = path.stem
    return found


class KeptIndex:
    """The index of the first build of ``mkdocs serve``, put back after each later one."""

    def __init__(self) -> None:
        self._place: tempfile.TemporaryDirectory[str] | None = None

    def keep_or_restore(self, site: Path) -> None:
        """Index the first time; afterwards copy that index, since indexing takes longer than a rebuild."""
        if self._place is None:
            write_search_index(site)
            self._place = tempfile.TemporaryDirectory(prefix="bbp-pagefind-")
            shutil.copytree(site / FOLDER, Path(self._place.name, FOLDER))
        else:
            shutil.copytree(Path(self._place.name, FOLDER), site / FOLDER, dirs_exist_ok=True)

    def forget(self) -> None:
        """Remove the kept copy."""
        if self._place:
            self._place.cleanup()
            self._place = None
