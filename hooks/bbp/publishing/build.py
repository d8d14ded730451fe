"""Room 4, publishing: one build: what was loaded, what was rendered, and where it goes."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from mkdocs.exceptions import Abort
from mkdocs.utils import CountHandler

from bbp.model.language import DEFAULT_LANGUAGE, Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.model.text_changes import EarlierTexts
from bbp.publishing.pictures import write_pictures
from bbp.publishing.site_files import text_files
from bbp.publishing.site_folder import SiteFolder
from bbp.publishing.staging import discard, publish, staging_folder
from bbp.reading.earlier_texts import read_earlier_texts
from bbp.reading.library import Loaded, load_library
from bbp.rendering.bulletin.bulletin_email import add_long_emails
from bbp.rendering.bulletin.share_preview import render_share_pictures
from bbp.rendering.desk.problem_report import render_text_report
from bbp.rendering.form.form_page import FORM_STYLES, add_form
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import load_words
from bbp.rendering.search.search_files import render_search_files
from bbp.rendering.site.site_pages import render_data_files, render_files, render_pages

log = logging.getLogger("mkdocs.plugins.bbp")


@dataclass(slots=True)
class Build:
    """One build of the site of the project at ``root``; ``site`` is None while ``mkdocs serve`` shows it."""

    root: Path
    library: Library
    settings: Settings
    site: Path | None
    pages: list[RenderedPage] = field(default_factory=list)
    """What is known of every page; the bodies of those that come ready are let go when they are written."""
    institutional: list[RenderedPage] = field(default_factory=list)
    """The pages of ``docs/``: among ``pages`` too, but only these are searched as pages."""
    lost_page: str = ""
    earlier: EarlierTexts = field(default_factory=dict)
    """What originals said when their stale translations were made, as far as git remembers."""

    def render(self, language: Language) -> Iterator[RenderedPage]:
        """The pages of a language made from the library, one by one, remembered for sitemap and search.

        The home page comes first.
        """
        for page in render_pages(self.library, self.settings, language, self.earlier):
            self.pages.append(page.without_body())
            yield page

    def add_institutional(self, page: RenderedPage) -> None:
        """Remember a page of ``docs/`` that MkDocs rendered."""
        self.institutional.append(page)
        self.pages.append(page)

    def content_of(self, page: RenderedPage) -> str:
        """The HTML of a page of ``docs/``, with the form where it stands; the search knows its text alone."""
        if page.styles != FORM_STYLES:
            return page.html
        return add_form(page.html, self.library, self.settings, page.language)

    def write_files(self, folder: SiteFolder) -> None:
        """Feeds, data, sitemap, redirects, pictures and texts, once every page is known."""
        for address, text in render_files(self.library, self.settings, self.pages):
            folder.write_text(address, text)
        for address, content in render_data_files(self.library, self.settings):
            folder.write_bytes(address, content)
        for address, picture in render_share_pictures(self.library):
            folder.write_bytes(address, picture)
        for address, source in text_files(self.library, self.root):
            folder.copy(source, address)
        write_pictures(self.library, self.root, folder, self.site)

    def write_search(self, folder: SiteFolder) -> None:
        """The search of each language, once the institutional pages are known as well."""
        for language in Language:
            found = (*self.institutional, *(page for page in self.pages if page.searched))
            pages = [page for page in found if page.language is language]
            for address, text in render_search_files(self.library, pages, language):
                folder.write_text(address, text)

    def take_place(self, folder: Path) -> None:
        """Let the finished site take the place of the old one, unless a strict build is about to fail."""
        if self.site and not _has_warnings():
            publish(folder, self.site)

    def abandon(self) -> None:
        """Remove the unfinished site; the last good one was not touched."""
        if self.site:
            discard(staging_folder(self.site))


def load_build(root: Path, settings: Settings, today: date, site: Path | None, last: Library | None) -> Build:
    """Load the project for a build. A public build stops at a problem; ``serve`` shows what is whole.

    Every problem is told in the log, in the language of its file. ``serve`` shows drafts; while a
    register is broken, on which everything stands, it goes on showing ``last``, what it showed before.
    """
    read = load_library(root, today, drafts=site is None)
    loaded = replace(read, problems=add_long_emails(read.problems, read.library, settings))
    if loaded.problems:
        _tell(loaded)
    if loaded.stops and site:
        raise Abort(load_words(DEFAULT_LANGUAGE)("report.stale_site"))
    library = last if loaded.has_broken_register else loaded.library
    if library is None:
        raise Abort(load_words(DEFAULT_LANGUAGE)("report.no_site_without_registers"))
    documents = *library.practices, *library.bulletins
    return Build(root, library, settings, site, earlier=read_earlier_texts(root, documents))


def _tell(loaded: Loaded) -> None:
    report = render_text_report(loaded.problems, loaded.files, DEFAULT_LANGUAGE)
    log.log(logging.ERROR if loaded.stops else logging.INFO, "\n\n%s", report)


def _has_warnings() -> bool:
    """Whether a strict build counted a warning: MkDocs aborts it, but only after its last event."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))
