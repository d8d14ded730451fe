"""Room 4, publishing: a Markdown page under ``docs/`` → the same description as a rendered page."""

from __future__ import annotations

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
        translated=tuple(Language) if written is language else (written,),
        menu=_MENU.get(slug, ""),
        trail=(home,),
    )
