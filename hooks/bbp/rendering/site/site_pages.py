"""Room 3, rendering: every page and file of the site that is made from the library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import MappingProxyType

from bbp.model import addresses
from bbp.model.bulletin import Bulletin
from bbp.model.format_keys import Kind
from bbp.model.language import DEFAULT_LANGUAGE, Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.model.text_changes import EarlierTexts
from bbp.rendering.bulletin.bulletin_email import render_bulletin_email
from bbp.rendering.bulletin.bulletin_list import render_bulletin_list
from bbp.rendering.bulletin.bulletin_page import render_bulletin_page
from bbp.rendering.bulletin.eml import render_eml
from bbp.rendering.bulletin.feeds import make_feed, render_atom
from bbp.rendering.bulletin.json_feed import render_json_feed
from bbp.rendering.bulletin.send_page import render_send_page
from bbp.rendering.data.open_data import open_data
from bbp.rendering.data.open_data_page import render_open_data_page
from bbp.rendering.desk.desk_page import render_desk
from bbp.rendering.explore.city_page import render_city_pages
from bbp.rendering.explore.compare_page import render_compare_page
from bbp.rendering.explore.explore_cards import render_explore_cards
from bbp.rendering.explore.explore_data import render_explore_data
from bbp.rendering.explore.fit_page import render_fit_page
from bbp.rendering.explore.practice_lists import render_practice_lists
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.site_menu import existing_pages, linked_addresses
from bbp.rendering.practice.practice_data import render_practice_data
from bbp.rendering.practice.practice_page import render_practice_page
from bbp.rendering.registers.register_pages import render_register_files, render_register_pages
from bbp.rendering.registers.statistics_page import render_statistics_page
from bbp.rendering.registers.year_page import render_year_pages
from bbp.rendering.search.search_page import render_search_page
from bbp.rendering.site.home_page import render_home_page
from bbp.rendering.site.redirects import render_redirects
from bbp.rendering.site.sitemap import render_sitemap

NOTHING_EARLIER: EarlierTexts = MappingProxyType({})


def render_pages(
    library: Library, settings: Settings, language: Language, earlier: EarlierTexts = NOTHING_EARLIER
) -> Iterator[RenderedPage]:
    """The pages of a language: the home page and others for readers, the desk, how to send an issue.

    ``earlier`` holds what originals said when their stale translations were made, as far as it is known.
    """
    known = set(_linked(library))
    for page in _reading_pages(library, settings, language):
        known.update(page.addresses.values())
        yield page
    yield from render_desk(library, settings, language, earlier)
    for issue in library.bulletins:
        yield render_send_page(issue, library, settings, language, known)


def known_addresses(library: Library, settings: Settings) -> frozenset[str]:
    """The addresses of the site's pages, and of what its menu and footer lead to: see ``send_checks``."""
    # A page of one language knows its address in the other.
    pages = _reading_pages(library, settings, DEFAULT_LANGUAGE)
    return _linked(library).union(*(page.addresses.values() for page in pages))


def _linked(library: Library) -> frozenset[str]:
    return linked_addresses(existing_pages(library)).union(library.institutional_pages)


def _reading_pages(library: Library, settings: Settings, language: Language) -> Iterator[RenderedPage]:
    yield render_home_page(library, settings, language)
    for practice in library.practices:
        yield render_practice_page(practice, library, settings, language)
    for issue in library.bulletins:
        yield render_bulletin_page(issue, library, settings, language)
    yield from render_practice_lists(library, language)
    yield from render_city_pages(library, settings, language)
    yield from render_bulletin_list(library, settings, language)
    yield from render_register_pages(library, settings, language)
    yield render_statistics_page(library, settings, language)
    yield from render_year_pages(library, settings, language)
    yield render_search_page(library, settings, language)
    yield render_fit_page(library, language)
    yield render_compare_page(language)
    yield render_open_data_page(library, settings, language)


def render_files(
    library: Library, settings: Settings, pages: Iterable[RenderedPage]
) -> Iterator[tuple[str, str]]:
    """Address and text of what is neither a page nor data: feeds, mails, the sitemap, redirects."""
    for language in Language:
        for kind in Kind:
            feed = make_feed(kind, library, settings, language)
            yield addresses.feed(kind, language), render_atom(feed)
            yield addresses.json_feed(kind, language), render_json_feed(feed)
        yield addresses.explore_data(language), render_explore_data(library, language)
        yield from render_explore_cards(library, language)
    yield from render_register_files(library, settings)
    for issue in library.bulletins:
        for language in Language:
            yield from _mail_files(issue, library, settings, language)
    yield "sitemap.xml", render_sitemap(pages, settings)
    yield from render_redirects(library, settings)


def render_data_files(library: Library, settings: Settings) -> Iterator[tuple[str, bytes]]:
    """Address and content of the bank's data, which is large: it is encoded once.

    That of a practice stands at its former addresses too: a file there cannot lead on.
    """
    for practice in library.practices:
        content = render_practice_data(practice, library, settings)
        for practice_id in (practice.id, *practice.record.former_ids):
            yield addresses.practice_data(practice_id), content
    yield from open_data(library, settings).files.items()


def _mail_files(
    issue: Bulletin, library: Library, settings: Settings, language: Language
) -> Iterator[tuple[str, str]]:
    """The mail of an issue; no message of a draft, for it could be sent."""
    email = render_bulletin_email(issue, library, settings, language)
    texts = [email.html, email.text]
    if issue.record.published:
        texts.append(render_eml(email, settings, issue.record.published.first_day()).decode("ascii"))
    for name, text in zip(addresses.MAIL_FILES, texts, strict=False):
        # A page at a former address can lead on, a file cannot: it stands there too.
        for issue_id in (issue.id, *issue.record.former_ids):
            yield addresses.mail_file(issue_id, name, language), text
