"""Room 4, publishing: rendered pages and attachments → files that MkDocs builds, after static-i18n.

static-i18n only knows files below ``docs/``: what is generated before it is lost or crashes it
(1.3.1, ``suffix.py`` builds a new ``File`` and drops the content). So they enter behind it, once per
language, and carry the few attributes that it and the theme read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import filterfalse
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import get_relative_url

from bbp.model import addresses
from bbp.model.format_keys import Kind
from bbp.model.library import Library
from bbp.publishing.pictures import is_picture
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.site.shell import Shell

_TEMPLATE = "record.html"


class RecordPage(Page):
    """A page whose HTML is ready: MkDocs' own Markdown pass has nothing left to do."""

    def __init__(self, rendered: RenderedPage, file: File, config: MkDocsConfig) -> None:
        super().__init__(rendered.title, file, config)
        self.rendered = rendered

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no source to read; the template prints the content as it is."""
        self.markdown = ""
        self.meta = {"template": _TEMPLATE}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """The content was rendered before."""
        self.content = self.rendered.html
        self.toc = TableOfContents([])


def home_file(rendered: RenderedPage, config: MkDocsConfig) -> File:
    """The file of a home page, for MkDocs' navigation, where static-i18n looks for it."""
    source, level = f"{rendered.address}index.md", InclusionLevel.INCLUDED
    file = File.generated(config, source, content="", inclusion=level)
    # Set before anything reads the address: MkDocs keeps what it computed first.
    file.dest_uri = f"{rendered.address}index.html"
    language = rendered.language.value
    for name in ("locale", "locale_alternate_of", "localization"):
        setattr(file, name, language)
    file.alternates = {}  # type: ignore[attr-defined]
    file.page = RecordPage(rendered, file, config)
    return file


def draw_pages(
    pages: Iterable[RenderedPage],
    shell: Callable[[RenderedPage], Shell],
    theme: Environment,
    config: MkDocsConfig,
) -> Iterator[tuple[str, str]]:
    """Address and document of each page that comes ready, in the theme's template.

    MkDocs would make a file and a page of each and carry it through ten events, for nothing: that takes as
    long as drawing it.
    """
    template = theme.get_template(_TEMPLATE)
    for page in pages:
        base = get_relative_url(".", page.address)
        yield (
            page.address,
            template.render(config=config, page=None, base_url=base, content=page.html, bbp=shell(page)),
        )


def attachment_files(library: Library, config: MkDocsConfig) -> Iterator[File]:
    """The documents beside the records that have a page, for both languages; pictures are written later.

    They stand at former addresses as well: only a page can lead on to a new one.
    """
    root = config.config_file_path.rpartition("/")[0]
    collections = {Kind.PRACTICE: library.practices, Kind.BULLETIN: library.bulletins}
    for kind, documents in collections.items():
        for document in documents:
            for name in filterfalse(is_picture, document.folder.attachments):
                source = f"{root}/{kind}/{document.id}/{name}"
                for document_id in (document.id, *document.record.former_ids):
                    address = addresses.attachment(kind, document_id, name)
                    yield File.generated(config, address, abs_src_path=source)


def text_files(library: Library, root: Path) -> Iterator[tuple[str, Path]]:
    """Address and source of the texts of each practice, as their authors wrote them, beside its page.

    They do not pass through MkDocs, which would make a page of each. They stand at former addresses as well.
    """
    for practice in library.practices:
        for language, file in practice.folder.files.items():
            for practice_id in (practice.id, *practice.record.former_ids):
                yield addresses.practice_text(practice_id, language), root / file


def drop_theme_scripts(files: Files) -> None:
    """Leave out the theme's scripts (2 MB with their search indexers): no page of ours loads them."""
    for file in [file for file in files if file.src_uri.startswith("assets/javascripts/")]:
        files.remove(file)
