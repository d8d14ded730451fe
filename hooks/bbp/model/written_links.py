"""Room 1, model: links between documents as editors write them, which is how GitHub shows them.

``../<id>/es.md`` (the same collection), ``../../practicas/<id>/es.md``, ``../../docs/<page>.es.md``; in
either language they lead to the page in the language being read. Anything else without a scheme is a
file of the document's own folder.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bbp.model.format_keys import Kind

_DOCUMENT = re.compile(
    r"\.\./(?:\.\./(?P<kind>practicas|boletines)/)?(?P<id>[^/.][^/]*)/(?:es|pt)\.md(?P<anchor>#.*)?"
)
_PAGE = re.compile(r"\.\./\.\./docs/(?P<slug>[a-z0-9-]+)\.(?:es|pt)\.md(?P<anchor>#.*)?")


@dataclass(frozen=True, slots=True)
class DocumentLink:
    """A link to a practice or an issue; ``anchor`` starts with # or is empty."""

    kind: Kind
    id: str
    anchor: str


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link to an institutional page."""

    slug: str
    anchor: str


def read_written_link(target: str, own_kind: Kind) -> DocumentLink | PageLink | None:
    """What a target names, seen from a document of a kind; None for a file, an anchor or a full address."""
    page = _PAGE.fullmatch(target)
    if page:
        return PageLink(page["slug"], page["anchor"] or "")
    document = _DOCUMENT.fullmatch(target)
    if document is None:
        return None
    kind = Kind(document["kind"]) if document["kind"] else own_kind
    return DocumentLink(kind, document["id"], document["anchor"] or "")
