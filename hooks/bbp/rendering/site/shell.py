"""Room 3, rendering: what stands around a page: menu, languages, footer, feeds, and the head's facts.

The theme's templates print a ``Shell`` and nothing else; every label comes from ``words/``.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from typing import NamedTuple

from bbp.model import addresses
from bbp.model.format_keys import Kind
from bbp.model.language import DEFAULT_LANGUAGE, Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.rendering.page.linked_data import render_linked_data
from bbp.rendering.page.links import Links
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.site_menu import (
    FooterColumn,
    ShellLink,
    existing_pages,
    forget_menus,
    site_footer,
    site_menu,
)
from bbp.rendering.page.words import WordTree, load_words


class LanguageLink(NamedTuple):
    """The same page in a language, by the language's own name."""

    lang: str
    name: str
    short: str
    url: str
    current: bool


class FeedLink(NamedTuple):
    """A feed of the site and its media type."""

    title: str
    url: str
    type: str


class LanguageHome(NamedTuple):
    """What the bilingual page for lost readers needs of one language."""

    lang: str
    w: WordTree
    home_url: str
    search_url: str


class Shell(NamedTuple):
    """The context of a theme template, under the name ``bbp``."""

    lang: str
    w: WordTree
    title: str
    description: str
    canonical_url: str
    robots: str
    og_type: str
    picture_url: str
    picture_alt: str
    styles: tuple[str, ...]
    linked_data: str
    """JSON-LD that may stand in a script element; empty where there is nothing to say."""
    text_lang: str
    home_url: str
    search_url: str
    menu: tuple[ShellLink, ...]
    switch: tuple[LanguageLink, ...]
    footer: tuple[FooterColumn, ...]
    feeds: tuple[FeedLink, ...]
    breadcrumb: tuple[ShellLink, ...]
    both: tuple[LanguageHome, ...]
    asset: Callable[[str], str]
    once: Callable[..., str]
    """``{% call bbp.once("footer") %}``: rendered for the first page, the same for all pages like it."""


def page_shell(page: RenderedPage, library: Library, settings: Settings) -> Shell:
    """The shell of a page; its links are relative, its canonical address is not."""
    pages = existing_pages(library)
    links = Links.from_page(page.address, page.language)
    switch = tuple(_language_link(language, links, page) for language in Language)
    trail = tuple(ShellLink(label, links.to(address)) for label, address in page.trail)
    return Shell(
        lang=page.language.value,
        w=load_words(page.language).tree,
        title=page.title,
        description=page.description,
        canonical_url=settings.absolute(page.canonical),
        robots=page.robots,
        og_type="article" if page.is_article else "website",
        picture_url=settings.absolute(page.picture or addresses.site_picture(page.language)),
        picture_alt=page.picture_alt or load_words(page.language)("share.site_alt"),
        styles=tuple(links.to(addresses.asset(name)) for name in page.styles),
        linked_data="" if page.robots else _linked_data(page, settings),
        text_lang=page.text_language.value,
        home_url=links.to(addresses.home(page.language)),
        search_url=links.to(addresses.search(page.language)),
        menu=site_menu(links, page.menu, pages),
        switch=switch,
        footer=site_footer(links, pages),
        feeds=(*(FeedLink(one.title, links.to(one.address), one.type) for one in page.feeds), *_feeds(links)),
        breadcrumb=trail,
        both=(),
        asset=lambda name: links.to(addresses.asset(name)),
        once=partial(_once, _kept_parts(links, page.menu, pages)),
    )


def _linked_data(page: RenderedPage, settings: Settings) -> str:
    return render_linked_data(
        page.linked_data,
        url=settings.absolute(page.canonical),
        title=page.title or load_words(page.language)("site.name"),
        description=page.description,
        language=page.language,
        text_language=page.text_language,
        trail=page.trail,
        settings=settings,
    )


def lost_shell(library: Library, settings: Settings) -> Shell:
    """The shell of the page for addresses that do not exist: from the root, since it is shown anywhere."""
    links = Links(settings.path, DEFAULT_LANGUAGE)
    homes = {language: links.to(addresses.home(language)) for language in Language}
    pages = existing_pages(library)
    return Shell(
        lang=DEFAULT_LANGUAGE.value,
        w=load_words(DEFAULT_LANGUAGE).tree,
        title="",
        description="",
        canonical_url="",
        robots="noindex",
        og_type="website",
        picture_url="",
        picture_alt="",
        styles=(),
        linked_data="",
        text_lang=DEFAULT_LANGUAGE.value,
        home_url=homes[DEFAULT_LANGUAGE],
        search_url=links.to(addresses.search(DEFAULT_LANGUAGE)),
        menu=site_menu(links, "", pages),
        switch=tuple(
            _named(language, homes[language], language is DEFAULT_LANGUAGE) for language in Language
        ),
        footer=site_footer(links, pages),
        feeds=_feeds(links),
        breadcrumb=(),
        both=tuple(_language_home(language, links) for language in Language),
        asset=lambda name: links.to(addresses.asset(name)),
        once=partial(_once, {}),
    )


def forget_shells() -> None:
    """Forget what was kept of earlier builds: words or templates may have changed since."""
    forget_menus()
    _kept_parts.cache_clear()
    _feeds.cache_clear()


@lru_cache(maxsize=256)
def _kept_parts(links: Links, menu: str, pages: frozenset[str]) -> dict[str, str]:
    """What pages at the same depth, in the same language and under the same menu entry have in common."""
    return {}


def _once(parts: dict[str, str], name: str, caller: Callable[[], str]) -> str:
    if name not in parts:
        parts[name] = caller()
    return parts[name]


def _language_home(language: Language, links: Links) -> LanguageHome:
    home, search = addresses.home(language), addresses.search(language)
    return LanguageHome(language.value, load_words(language).tree, links.to(home), links.to(search))


def _language_link(language: Language, links: Links, page: RenderedPage) -> LanguageLink:
    return _named(language, links.to(page.addresses[language]), language is page.language)


def _named(language: Language, url: str, current: bool) -> LanguageLink:
    words = load_words(language)
    return LanguageLink(language.value, words("site.language"), language.value.upper(), url, current)


@lru_cache(maxsize=64)
def _feeds(links: Links) -> tuple[FeedLink, ...]:
    """Atom first: a reader that knows both forms takes the first one of a title."""
    words, language = load_words(links.language), links.language
    forms = (addresses.feed, "application/atom+xml"), (addresses.json_feed, "application/feed+json")
    return tuple(
        FeedLink(words(f"feeds.{kind}.title"), links.to(address(kind, language)), media_type)
        for address, media_type in forms
        for kind in Kind
    )
