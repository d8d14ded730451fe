"""Room 3, rendering: the page at a former address, which leads to where the document is now."""

from __future__ import annotations

from collections.abc import Iterator

from bbp.model import addresses
from bbp.model.document import Document
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words


def render_redirects(library: Library, settings: Settings) -> Iterator[tuple[str, str]]:
    """Address and HTML of a page for each former id of each document, in both languages."""
    kinds: dict[Kind, tuple[Document, ...]] = {
        Kind.PRACTICE: library.practices,
        Kind.BULLETIN: library.bulletins,
    }
    for kind, documents in kinds.items():
        for document in documents:
            for former_id in document.record.former_ids:
                for language in Language:
                    target = addresses.document(kind, document.id, language)
                    address = addresses.document(kind, former_id, language)
                    yield address, _render(address, target, language, settings)


def _render(address: str, target: str, language: Language, settings: Settings) -> str:
    links = Links.from_page(address, language)
    return render_template(
        "pages/redirect.html",
        lang=language.value,
        url=links.to(target),
        icon=links.to(addresses.asset("sign.svg")),
        canonical=settings.absolute(target),
        w=load_words(language),
    )
