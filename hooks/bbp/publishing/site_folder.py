"""Room 4, publishing: the files that we write into the site, beside the pages that MkDocs writes."""

from __future__ import annotations

import shutil
from pathlib import Path


class SiteFolder:
    """A site while it grows. A folder is made when the first file goes into it: asking again costs more
    than a page."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._made: set[Path] = set()

    def write_text(self, address: str, text: str) -> None:
        """Write a text in UTF-8; the address of a page, which ends with a slash, is that of its file."""
        self.write_bytes(f"{address}index.html" if address.endswith("/") else address, text.encode())

    def write_bytes(self, address: str, content: bytes) -> None:
        """Write a file as it is."""
        self._place(address).write_bytes(content)

    def copy(self, source: Path, address: str) -> None:
        """Copy a file of the project."""
        shutil.copyfile(source, self._place(address))

    def has(self, address: str) -> bool:
        """Whether there is a file at the address."""
        return (self._root / address).exists()

    def _place(self, address: str) -> Path:
        place = self._root / address
        if place.parent not in self._made:
            place.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(place.parent)
        return place
