"""Room 4, publishing: rendered pages and attachments → files that MkDocs builds, after static-i18n.

static-i18n only knows files below ``docs/``: what is generated before it is lost or crashes it
(1.3.1, ``suffix.py`` builds a new ``File`` and drops the content). So they enter behind it, once per
language, and carry the few attributes that it and the theme read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import filterfalse
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from bbp.model import addresses
from bbp.model.format_keys import Kind
from bbp.model.library import Library
from bbp.publishing.pictures import is_picture
from bbp.rendering.page.rendered_page import RenderedPage


class RecordPage(Page):
    """A page whose HTML is ready: MkDocs' own Markdown pass has nothing left to do."""

    def __init__(self, rendered: RenderedPage, file: File, config: MkDocsConfig) -> None:
        super().__init__(rendered.title, file, config)
        self.rendered = rendered

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no source to read; the template prints the content as it is."""
        self.markdown = ""
        self.meta = {"template": "record.html"}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """The content was rendered before."""
        self.content = self.rendered.html
        self.toc = TableOfContents([])


def page_file(rendered: RenderedPage, config: MkDocsConfig) -> File:
    """The file of a rendered page. Only a home page enters the navigation, where MkDocs looks for it."""
    is_home = rendered.address == addresses.home(rendered.language)
    level = InclusionLevel.INCLUDED if is_home else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, f"{rendered.address}index.md", content="", inclusion=level)
    # Set before anything reads the address: MkDocs keeps what it computed first.
    file.dest_uri = f"{rendered.address}index.html"
    language = rendered.language.value
    for name in ("locale", "locale_alternate_of", "localization"):
        setattr(file, name, language)
    file.alternates = {}  # type: ignore[attr-defined]
    file.page = RecordPage(rendered, file, config)
    return file


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


def add_files(files: Files, added: Iterable[File]) -> None:
    """Put files into a build; a page of ours takes the place of one with the same address."""
    for file in added:
        if file.src_uri in files.src_uris:
            files.remove(files.src_uris[file.src_uri])
        files.append(file)


def drop_theme_scripts(files: Files) -> None:
    """Leave out the theme's scripts (2 MB with their search indexers): no page of ours loads them."""
    for file in [file for file in files if file.src_uri.startswith("assets/javascripts/")]:
        files.remove(file)
