"""Room 3, rendering: the sitemap (sitemaps.org 0.9) with the alternates that search engines read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bbp.model.language import DEFAULT_LANGUAGE, Language
from bbp.model.settings import Settings
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.rendered_page import RenderedPage

_DEFAULT_ALTERNATE = "x-default"


class Location(NamedTuple):
    """A page: its full URL, its last change (ISO 8601 or empty), its alternates by hreflang."""

    url: str
    last_change: str
    alternates: tuple[tuple[str, str], ...]


def render_sitemap(pages: Iterable[RenderedPage], settings: Settings) -> str:
    """The pages whose text exists in their own language and that search engines may keep, by their URL.

    Alternates stand only between real translations, each page naming itself too; ``x-default`` is
    the Spanish one. What was copied from another address or carries ``noindex`` is left out.
    """
    kept = (page for page in pages if _is_kept(page))
    locations = sorted((_location(page, settings) for page in kept), key=lambda location: location.url)
    return render_template("feeds/sitemap.xml", locations=locations)


def _is_kept(page: RenderedPage) -> bool:
    own_text = page.text_language is page.language and page.canonical == page.address
    return own_text and "noindex" not in page.robots


def _location(page: RenderedPage, settings: Settings) -> Location:
    return Location(
        url=settings.absolute(page.address),
        last_change=page.last_change.isoformat() if page.last_change else "",
        alternates=tuple(_alternates(page, settings)) if len(page.translated) > 1 else (),
    )


def _alternates(page: RenderedPage, settings: Settings) -> Iterator[tuple[str, str]]:
    for language in Language:
        if language in page.translated:
            yield language, settings.absolute(page.addresses[language])
    yield _DEFAULT_ALTERNATE, settings.absolute(page.addresses[DEFAULT_LANGUAGE])
