"""Room 3, rendering: a practice or an issue as one HTML file that can be opened anywhere, by mail or offline.

Styles, fonts and pictures come in as bytes and stand in the file. What does not depend on the document
alone (the menu, the lists) is not in it.
"""

from __future__ import annotations

import base64
import posixpath
import re
from collections.abc import Mapping, Sequence
from functools import partial
from importlib.resources import files
from typing import NamedTuple
from urllib.parse import unquote, urldefrag, urljoin

from markupsafe import Markup

from bbp.model.bulletin import Bulletin
from bbp.model.document import Document
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.model.settings import Settings
from bbp.rendering.bulletin.bulletin_page import render_bulletin_page
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.self_contained import Placement, make_self_contained
from bbp.rendering.page.words import Words, load_words
from bbp.rendering.practice.practice_page import render_practice_page

_HAS_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_MEDIA_TYPES = {
    ".woff2": "font/woff2",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
}
_STYLE_FILE = re.compile(r'url\("(?!data:)([^"]+)"\)')


class PreviewFiles(NamedTuple):
    """What stands in the file: the site's style sheet, and the files that it names, by their name below
    ``docs/assets/``, and the pictures of the document, by the address at which its page shows them."""

    style: str
    style_files: Mapping[str, bytes]
    pictures: Mapping[str, bytes]


class _Part(NamedTuple):
    """The page in one language."""

    language: Language
    w: Words
    title: str
    html: Markup


def render_preview(
    document: Document,
    library: Library,
    settings: Settings,
    languages: Sequence[Language],
    own: PreviewFiles,
) -> str:
    """The page of the document in the languages, one below the other, drafts with their banner.

    Links between its languages stay in the file; those to other pages lead to the site once it is public,
    and are plain text before.
    """
    pages = [_page(document, library, settings, language) for language in languages]
    parts = [_part(page, document, settings, languages, own) for page in pages]
    style = f"{_with_files(own)}\n{files('bbp').joinpath('templates/pages/preview.css').read_text('utf-8')}"
    return render_template("pages/preview.html", id=document.id, parts=parts, style=Markup(style))


def style_files(style: str) -> tuple[str, ...]:
    """The files that a style sheet names, relative to it."""
    return tuple(dict.fromkeys(_STYLE_FILE.findall(style)))


def _page(document: Document, library: Library, settings: Settings, language: Language) -> RenderedPage:
    if isinstance(document, Practice):
        return render_practice_page(document, library, settings, language)
    assert isinstance(document, Bulletin)
    return render_bulletin_page(document, library, settings, language)


def _part(
    page: RenderedPage,
    document: Document,
    settings: Settings,
    languages: Sequence[Language],
    own: PreviewFiles,
) -> _Part:
    in_file = {page.addresses[language]: f"#vista-{language}" for language in languages}
    placement = Placement(
        prefix=f"{page.language}-",
        link=partial(_link, page.address, in_file, settings),
        picture=partial(_picture, page.address, own),
    )
    body = make_self_contained(page.html, placement)
    return _Part(page.language, load_words(page.language), page.title, Markup(body))


def _link(page: str, in_file: Mapping[str, str], settings: Settings, target: str) -> str | None:
    if _HAS_SCHEME.match(target):
        return target
    address, fragment = urldefrag(target)
    place = _address(page, address)
    if place in in_file:
        language = in_file[place].rpartition("-")[2]
        return f"#{language}-{fragment}" if fragment else in_file[place]
    return urljoin(settings.absolute(page), target) if settings.is_public else None


def _address(page: str, target: str) -> str:
    place = posixpath.normpath(posixpath.join(page, unquote(target)))
    return "" if place == "." else f"{place}/" if target.endswith("/") else place


def _picture(page: str, own: PreviewFiles, target: str) -> str | None:
    if target.startswith("data:"):
        return target
    place = _address(page, target)
    content = own.pictures.get(place)
    return None if content is None else _data_url(place, content)


def _with_files(own: PreviewFiles) -> str:
    """The style sheet with the files that it names in it."""

    def inlined(found: re.Match[str]) -> str:
        content = own.style_files.get(found[1])
        return f'url("{_data_url(found[1], content)}")' if content is not None else found[0]

    return _STYLE_FILE.sub(inlined, own.style)


def _data_url(name: str, content: bytes) -> str:
    media_type = _MEDIA_TYPES[posixpath.splitext(name)[1].lower()]
    return f"data:{media_type};base64,{base64.b64encode(content).decode('ascii')}"
