"""Room 4, publishing: the files that we write into the site, beside the pages that MkDocs writes."""

from __future__ import annotations

import os
from pathlib import Path


class SiteFolder:
    """A site while it grows. A folder is made when the first file goes into it: asking again costs more
    than a page. Places are texts: a ``Path`` of each would take as long as its file."""

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self._made: set[str] = set()

    def write_text(self, address: str, text: str) -> None:
        """Write a text in UTF-8; the address of a page, which ends with a slash, is that of its file."""
        self.write_bytes(f"{address}index.html" if address.endswith("/") else address, text.encode())

    def write_bytes(self, address: str, content: bytes) -> None:
        """Write a file as it is."""
        with open(self._place(address), "wb") as file:
            file.write(content)

    def copy(self, source: Path, address: str) -> None:
        """Copy a file of the project, a text or a picture."""
        self.write_bytes(address, source.read_bytes())

    def has(self, address: str) -> bool:
        """Whether there is a file at the address."""
        return os.path.exists(f"{self._root}/{address}")

    def _place(self, address: str) -> str:
        folder = f"{self._root}/{address}".rpartition("/")[0]
        if folder not in self._made:
            os.makedirs(folder, exist_ok=True)
            self._made.add(folder)
        return f"{self._root}/{address}"
