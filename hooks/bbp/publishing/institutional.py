"""Room 4, publishing: the Markdown pages under ``docs/``: how they are described, and found by links."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs_static_i18n.plugin import I18n
from mkdocs_static_i18n.suffix import I18nFiles

from bbp.model import addresses
from bbp.model.institutional_page import PageName, read_page_name
from bbp.model.language import DEFAULT_LANGUAGE, Language
from bbp.rendering.form.form_page import FORM_SLUG, FORM_STYLES
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import load_words
from bbp.rendering.text.institutional_html import clean_institutional_html

_MENU = {"que-es": "about", FORM_SLUG: "propose"}


class OtherText(File):
    """A page that stands in for the one a link names, in the other language: its headings are others."""


class PagesBySlug(I18nFiles):
    """The files of a build, in which a link finds an institutional page whichever of its files it names.

    static-i18n (1.3.1, ``suffix.py``) keeps one file of a page in each build, so that a link in a text
    that stands in for a missing translation would find nothing. It leads to the page in the language of
    the build, or to the only one that there is.
    """

    def __init__(self, plugin: I18n, files: Files, config: MkDocsConfig) -> None:
        super().__init__(plugin, files)
        self._language = Language(str(plugin.current_language))
        self._config = config

    def get_file_from_path(self, path: str) -> File | None:
        """The file that a path names, None when there is none; MkDocs asks for each link."""
        found: File | None = super().get_file_from_path(path)
        page = read_page_name(str(path))
        return self._page_elsewhere(page) if page and not found else found

    def _page_elsewhere(self, page: PageName) -> File | None:
        """A file that is only led to: MkDocs makes no page of it and asks for none of its headings."""
        written = _written_languages(page.slug, Path(self._config.docs_dir))
        if not written:
            return None
        shown = _is_shown(self._language, written)
        kind = OtherText if shown else File
        file = kind.generated(self._config, page.file_name, content="")
        address = addresses.institutional(page.slug, self._language if shown else written[0])
        file.dest_uri = f"{address}index.html"
        return file


def clean_content(html: str, page: Page) -> str:
    """What MkDocs rendered, sanitised; a link to a heading of a text that is not shown leads to its page."""
    whole_pages: dict[str, str] = {}
    for target, anchors in (page.links_to_anchors or {}).items():
        if isinstance(target, OtherText):
            url = get_relative_url(target.url, page.file.url)
            whole_pages |= {f"{url}#{anchor}": url for anchor in anchors}
    return clean_institutional_html(html, whole_pages)


def describe_page(page: Page, language: Language) -> RenderedPage:
    """The page in the language of the build; its text may be in the other one, as static-i18n found it.

    In a language in which the page is not shown at all, its address is that of the home page.
    """
    slug = page.file.url.removeprefix(f"{language}/").strip("/")
    text_language = Language(getattr(page.file, "locale", None) or language)
    written = _written_languages(slug, Path(page.file.abs_src_path or "").parent)
    home = load_words(language)("menu.home"), addresses.home(language)
    return RenderedPage(
        addresses={one: _address(slug, one, written) for one in Language},
        language=language,
        title=str(page.title),
        description=str(page.meta.get("description", "")),
        html=str(page.content),
        canonical=addresses.institutional(slug, text_language),
        text_language=text_language,
        translated=written,
        menu=_MENU.get(slug, ""),
        trail=(home,),
        styles=FORM_STYLES if slug == FORM_SLUG else (),
    )


def _address(slug: str, language: Language, written: tuple[Language, ...]) -> str:
    shown = _is_shown(language, written)
    return addresses.institutional(slug, language) if shown else addresses.home(language)


def _is_shown(language: Language, written: tuple[Language, ...]) -> bool:
    """A text in the default language stands in for a missing translation, not the other way round."""
    return language in written or DEFAULT_LANGUAGE in written


def _written_languages(slug: str, docs: Path) -> tuple[Language, ...]:
    """The languages in which a page has a file: ``acerca.es.md``, ``acerca.pt.md``."""
    return tuple(one for one in Language if (docs / PageName(slug, one).file_name).is_file())
