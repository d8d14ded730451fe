"""Room 3, rendering: where a link leads, seen from the page that prints it."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote, unquote

from bbp.model import addresses
from bbp.model.document import Document
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.written_links import DocumentLink, PageLink, read_written_link

_HAS_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)


# A site prints each of its addresses hundreds of times.
_quoted = lru_cache(maxsize=16384)(quote)


class Links(NamedTuple):
    """Links from one page. ``root`` leads from the page to the root of the site: ``../../`` or a full URL.

    A tuple, since much of what pages share is looked up by it.
    """

    root: str
    language: Language

    @classmethod
    def from_page(cls, address: str, language: Language) -> Links:
        """The links of the page at an address, relative to it, so that a copy of the site works anywhere."""
        return cls("../" * address.count("/"), language)

    def to(self, address: str) -> str:
        """The link to an address of the site; spaces and accents in the name of a file are escaped."""
        return (self.root + _quoted(address)) or "./"


@dataclass(frozen=True, slots=True)
class Resolver:
    """Leads ``../<id>/es.md`` to the page in the reader's language, ``foto.jpg`` to the folder's file."""

    document: Document
    kind: Kind
    library: Library
    links: Links

    def __call__(self, target: str) -> str | None:
        if _HAS_SCHEME.match(target):
            return target
        written = read_written_link(target, self.kind)
        if isinstance(written, PageLink):
            return self.links.to(addresses.institutional(written.slug, self.links.language)) + written.anchor
        if isinstance(written, DocumentLink):
            return self._document(written)
        name = posixpath.normpath(unquote(target))
        return self.links.to(addresses.attachment(self.kind, self.document.id, name))

    def _document(self, written: DocumentLink) -> str | None:
        if self.library.find(written.kind, written.id) is None:
            return None
        address = addresses.document(written.kind, written.id, self.links.language)
        return self.links.to(address) + written.anchor
