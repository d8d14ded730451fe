"""Room 4, publishing: a Markdown page under ``docs/`` → the same description as a rendered page."""

from __future__ import annotations

from pathlib import Path

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from bbp.model import addresses
from bbp.model.language import Language
from bbp.rendering.rendered_page import RenderedPage
from bbp.rendering.words import load_words

_MENU = {"que-es": "about", "proponer": "propose"}


def describe_page(page: Page, language: Language) -> RenderedPage:
    """The page in the language of the build; its text may be in the other one, as static-i18n found it."""
    slug = page.file.url.removeprefix(f"{language}/").strip("/")
    written = Language(getattr(page.file, "locale", None) or language)
    both = {one: addresses.institutional(slug, one) for one in Language}
    home = load_words(language)("menu.home"), addresses.home(language)
    return RenderedPage(
        addresses=both,
        language=language,
        title=str(page.title),
        description=str(page.meta.get("description", "")),
        html="",
        canonical=both[written],
        text_language=written,
        translated=_written_languages(page.file, written),
        menu=_MENU.get(slug, ""),
        trail=(home,),
    )


def _written_languages(file: File, written: Language) -> tuple[Language, ...]:
    """The languages in which the page has a file: ``acerca.es.md``, ``acerca.pt.md``."""
    shown = Path(file.abs_src_path or "")
    slug = shown.name.removesuffix(".md").removesuffix(f".{written}")
    return tuple(one for one in Language if one is written or shown.with_name(f"{slug}.{one}.md").is_file())
