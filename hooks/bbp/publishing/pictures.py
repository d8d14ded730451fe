"""Room 4, publishing: the pictures of documents: cleaned at their own address, and at several sizes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from bbp.model import addresses
from bbp.model.document import Document
from bbp.model.format_keys import Kind
from bbp.model.library import Library
from bbp.model.pictures import Picture
from bbp.publishing.site_folder import SiteFolder
from bbp.rendering.text.picture_metadata import without_metadata
from bbp.rendering.text.picture_sizes import make_sizes

SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp"})
KEPT_IN_MEMORY = 64
"""Pictures whose sizes ``serve`` does not make again: some 15 MB."""


def is_picture(name: str) -> bool:
    """Whether a file of a document's folder is a picture."""
    return Path(name).suffix.lower() in SUFFIXES


def write_pictures(library: Library, root: Path, folder: SiteFolder, last_site: Path | None) -> None:
    """Write every picture into the folder of a build.

    A size that the last site has is taken from there: its address names the content it was made of.
    """
    for kind, document in _documents(library):
        for name in filter(is_picture, document.folder.attachments):
            source = root / kind / document.id / name
            _write_clean(source, kind, document, name, folder)
            picture = document.folder.pictures.get(name)
            if picture:
                _write_sizes(source, picture, folder, last_site)


def _documents(library: Library) -> Iterator[tuple[Kind, Document]]:
    yield from ((Kind.PRACTICE, practice) for practice in library.practices)
    yield from ((Kind.BULLETIN, issue) for issue in library.bulletins)


def _write_clean(source: Path, kind: Kind, document: Document, name: str, folder: SiteFolder) -> None:
    """The file itself without its metadata, at former addresses as well."""
    clean = without_metadata(source.read_bytes())
    for document_id in (document.id, *document.record.former_ids):
        folder.write_bytes(addresses.attachment(kind, document_id, name), clean)


def _write_sizes(source: Path, picture: Picture, folder: SiteFolder, last_site: Path | None) -> None:
    wanted = {width: addresses.picture(picture, width) for width in picture.widths}
    for width, address in wanted.items():
        if folder.has(address):  # the same picture in two folders
            continue
        if last_site and (last_site / address).is_file():
            folder.copy(last_site / address, address)
        else:
            folder.write_bytes(address, _sizes(source, picture)[width])


@lru_cache(maxsize=KEPT_IN_MEMORY)
def _sizes(source: Path, picture: Picture) -> Mapping[int, bytes]:
    return make_sizes(source.read_bytes(), picture)
