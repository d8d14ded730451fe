"""Room 3, rendering: every page and file of the site that is made from the library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bbp.model import addresses
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.rendering.bulletin_list import render_bulletin_list
from bbp.rendering.bulletin_page import render_bulletin_page
from bbp.rendering.feeds import render_feed
from bbp.rendering.home_page import render_home_page
from bbp.rendering.practice_lists import render_practice_lists
from bbp.rendering.practice_page import render_practice_page
from bbp.rendering.redirects import render_redirects
from bbp.rendering.rendered_page import RenderedPage
from bbp.rendering.search_page import render_search_page
from bbp.rendering.sitemap import render_sitemap


def render_pages(library: Library, settings: Settings, language: Language) -> Iterator[RenderedPage]:
    """The pages of a language: home, practices, issues, lists, search."""
    yield render_home_page(library, settings, language)
    for practice in library.practices:
        yield render_practice_page(practice, library, settings, language)
    for issue in library.bulletins:
        yield render_bulletin_page(issue, library, settings, language)
    yield from render_practice_lists(library, language)
    yield from render_bulletin_list(library, settings, language)
    yield render_search_page(library, settings, language)


def render_files(
    library: Library, settings: Settings, pages: Iterable[RenderedPage]
) -> Iterator[tuple[str, str]]:
    """Address and text of what is not a page: feeds, the sitemap of all pages, redirects."""
    for language in Language:
        for kind in Kind:
            yield addresses.feed(kind, language), render_feed(kind, library, settings, language)
    yield "sitemap.xml", render_sitemap(pages, settings)
    yield from render_redirects(library, settings)
