"""Room 3, rendering: the page of a publication: where it can be consulted, its licence, how to cite it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bbp.model import addresses, network_addresses
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.paged_entry import PagedEntry
from bbp.model.publications import Publication
from bbp.model.settings import Settings
from bbp.rendering.facts.register_values import register_link
from bbp.rendering.facts.register_words import choice_label
from bbp.rendering.page.citation import Cited, cite
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.labelled_values import Piece, Value
from bbp.rendering.page.linked_data import Json, organisation, without_unknown
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words
from bbp.rendering.registers.publication_lists import (
    STYLES,
    render_publication_pages,
    render_publication_ways,
)
from bbp.rendering.registers.register_view import RegisterView

_REGISTER = "publicaciones"
_LICENCES = {
    "cc-by-4": "https://creativecommons.org/licenses/by/4.0/",
    "cc-by-sa-4": "https://creativecommons.org/licenses/by-sa/4.0/",
    "cc0": "https://creativecommons.org/publicdomain/zero/1.0/",
}
_TYPES = {"plan": "Report", "informe": "Report", "libro": "Book", "articulo": "Article"}
"""Kinds for which schema.org has a word of its own; the others are creative works."""


class Consulted(NamedTuple):
    """Where a publication can be read: its link, an archived copy, the document in which it is on record.

    ``ask`` is the body to which the document belongs, when one must ask for it; else empty.
    """

    link: str
    archived: str
    document: Piece | None
    ask: str


class Licence(NamedTuple):
    """What may be done with a publication. ``url`` is empty where no licence has an address."""

    code: str
    label: str
    url: str


def _top(entry: PagedEntry, library: Library, settings: Settings, links: Links) -> str:
    del settings
    assert isinstance(entry, Publication)
    return render_template(
        "pages/publication_top.html",
        w=load_words(links.language),
        where=_consulted(entry, library, links),
        licence=Licence(
            entry.licence,
            choice_label("licencia", entry.licence, links.language),
            _LICENCES.get(entry.licence, ""),
        ),
    )


def _consulted(publication: Publication, library: Library, links: Links) -> Consulted:
    document = library.registers.documents.get(publication.document or "")
    return Consulted(
        link=publication.link or "",
        archived=publication.archived_link or "",
        document=register_link("documentos", document.id, library, links) if document else None,
        ask=document.body if document and not document.link else "",
    )


def _citing(entry: PagedEntry, library: Library, settings: Settings, links: Links) -> str:
    """How to cite it, in the language in which it was written; nothing where no source says who did."""
    assert isinstance(entry, Publication)
    words, author = load_words(links.language), _author(entry, library, links.language)
    text_language = entry.language or links.language
    cited = cite(_cited(entry, author, library, settings, links.language), links.language) if author else None
    return render_template(
        "pages/publication_citation.html",
        w=words,
        citation=cited,
        title_lang=text_language.foreign_in(links.language),
        is_of_page=not entry.link,
        script_url=links.to(addresses.asset("cite.js")),
    )


def _cited(
    publication: Publication, author: str, library: Library, settings: Settings, language: Language
) -> Cited:
    """Without a link of its own, a publication is cited as this bank has it on record."""
    words, page = load_words(language), network_addresses.entry(_REGISTER, publication.id, language)
    publisher = _bodies(publication, library, language) or author
    return Cited(
        key=f"publicacion-{publication.id}",
        author=author,
        title=publication.in_language(publication.language or language),
        published=publication.date,
        site=publisher if publication.link else words("practice.cite_source"),
        url=publication.link or settings.absolute(page),
        language=publication.language or language,
    )


def _author(publication: Publication, library: Library, language: Language) -> str:
    """The offices that wrote it, else the bodies that published it; empty when neither is known."""
    return publication.authors or _bodies(publication, library, language)


def _bodies(publication: Publication, library: Library, language: Language) -> str:
    bodies = library.registers.bodies
    return load_words(language).enumerate([bodies[key].in_language(language) for key in publication.bodies])


def _node(entry: PagedEntry, library: Library, settings: Settings, language: Language) -> Mapping[str, Json]:
    """A work; what is not known of it is left out."""
    del settings
    assert isinstance(entry, Publication)
    bodies = [library.registers.bodies[key].in_language(language) for key in entry.bodies]
    return without_unknown(
        {
            "@type": _TYPES.get(entry.kind, Publication.schema_type),
            "author": organisation(entry.authors) if entry.authors else None,
            "publisher": [organisation(name) for name in bodies],
            "datePublished": str(entry.date) if entry.date else None,
            "inLanguage": entry.language.value if entry.language else None,
            "license": _LICENCES.get(entry.licence),
            "abstract": entry.abstract.in_language(language) if entry.abstract else None,
            "archivedAt": entry.archived_link,
        }
    )


def _undated(entry: PagedEntry, library: Library, links: Links) -> Value:
    """In a list by date, that a publication has none."""
    del library
    return () if entry.when() else (Piece(load_words(links.language)("bodies.undated")),)


PUBLICATION_VIEW = RegisterView(
    list_part=render_publication_ways,
    entry_top=_top,
    entry_part=_citing,
    shown=frozenset({"enlace", "enlace_archivado", "documento", "licencia"}),
    line_keys=("tipo_publicacion", "instancias", "ciudades"),
    line_facts=_undated,
    node=_node,
    pages=render_publication_pages,
    styles=STYLES,
)
"""The view of the register ``publicaciones``."""
