"""Room 4, publishing: what happens at each event of MkDocs.

A build runs the events once per language: first the default one, then, from static-i18n's
``on_post_build``, the other (``i18n.building`` is True meanwhile). Ours come after it (-110 < -100).
``mkdocs serve`` loads this module once and builds many times, so a build starts anew in ``on_config``.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs_static_i18n.plugin import I18n

from bbp.model.language import DEFAULT_LANGUAGE, Language
from bbp.publishing.build import Build, load_build
from bbp.publishing.compiled_templates import keep_compiled
from bbp.publishing.configuration import project_root, read_settings, read_today
from bbp.publishing.institutional import PagesBySlug, clean_content, describe_page
from bbp.publishing.site_files import (
    RecordPage,
    attachment_files,
    draw_pages,
    drop_theme_scripts,
    home_file,
)
from bbp.publishing.site_folder import SiteFolder
from bbp.publishing.staging import discard, staging_folder
from bbp.rendering.page.environment import environment
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import load_words
from bbp.rendering.search.search_language import search_language
from bbp.rendering.site.shell import Shell, forget_shells, lost_shell, page_shell

AFTER_I18N = -110
LOST_PAGE = "404.html"
OBJECTS_BEFORE_COLLECTION = 50_000


class _Run:
    """What outlives an event: the build under way."""

    serving = False
    build: Build
    ready: Iterator[RenderedPage]
    """The pages of the language under way that are still to come; MkDocs knows nothing of them."""


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether the site is served while it is written, and let the collector run less often.

    Nearly all that a build makes lives until its end: looking for garbage in it takes a tenth of the time.
    A build that ends with its process does without; a server, which builds many times, does it rarely.
    """
    _Run.serving = command == "serve"
    gc.set_threshold(OBJECTS_BEFORE_COLLECTION if _Run.serving else 0)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the project before anything is built; turn the build to a folder beside the site."""
    if _i18n(config).building:
        return config
    load_words.cache_clear()
    environment.cache_clear()
    keep_compiled(environment())
    search_language.cache_clear()
    forget_shells()
    site = None if _Run.serving else Path(config.site_dir)
    last = _Run.build.library if hasattr(_Run, "build") else None
    _Run.build = load_build(project_root(config), read_settings(config), read_today(), site, last)
    if site:
        discard(staging_folder(site))
        config.site_dir = str(staging_folder(site))
    # Ours is written at the end, when the pages of all languages are known.
    config.theme.static_templates.discard("sitemap.xml")
    return config


@event_priority(AFTER_I18N)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the home page of the language; with the first language, the attachments, which serve both."""
    language = _language(config)
    drop_theme_scripts(files)
    _Run.ready = _Run.build.render(language)
    files.append(home_file(next(_Run.ready), config))
    if language is DEFAULT_LANGUAGE:
        for file in attachment_files(_Run.build.library, config):
            files.append(file)
    return PagesBySlug(_i18n(config), files, config)


@event_priority(AFTER_I18N)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Render the other pages and write each as it comes, now that the theme can draw them."""
    folder = SiteFolder(Path(config.site_dir))
    for address, text in draw_pages(_Run.ready, _shell, env, config):
        folder.write_text(address, text)
    return env


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Sanitise what MkDocs rendered; what we rendered is sanitised."""
    return html if isinstance(page, RecordPage) else clean_content(html, page)


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    """Give the theme the shell of the page."""
    if isinstance(page, RecordPage):
        rendered = page.rendered
    else:
        rendered = describe_page(page, _language(config))
        _Run.build.add_institutional(rendered)
        page.content = _Run.build.content_of(rendered)
    context["content"] = page.content
    context["bbp"] = _shell(rendered)
    return context


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """Give the theme the shell of the page for lost readers."""
    context["bbp"] = lost_shell(_Run.build.library, _Run.build.settings)
    return context


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Keep the default language's page for lost readers: hosts serve one, and it speaks both."""
    if template_name != LOST_PAGE:
        return output_content
    if not _i18n(config).building:
        _Run.build.lost_page = output_content
    return _Run.build.lost_page


@event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """When every language is written: the other files, the search index, and the change of places."""
    if _i18n(config).building:
        return
    folder = SiteFolder(Path(config.site_dir))
    _Run.build.write_files(folder)
    _Run.build.write_search(folder)
    _Run.build.take_place(Path(config.site_dir))


def on_build_error(error: Exception) -> None:
    """Leave nothing half-built."""
    if hasattr(_Run, "build"):
        _Run.build.abandon()


def _shell(page: RenderedPage) -> Shell:
    return page_shell(page, _Run.build.library, _Run.build.settings)


def _i18n(config: MkDocsConfig) -> I18n:
    plugin = config.plugins["i18n"]
    assert isinstance(plugin, I18n)
    return plugin


def _language(config: MkDocsConfig) -> Language:
    return Language(str(_i18n(config).current_language))
