"""Room 3, rendering: the search of a language as files: facts of documents, index, texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

from bbp.model import addresses
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.page.json_text import json_text
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.search.search_data import render_search_data
from bbp.rendering.search.search_documents import SearchDocument, search_documents
from bbp.rendering.search.search_index import make_search_index
from bbp.rendering.search.search_shards import make_shards, render_word_list

_VERSION_LENGTH = 10


def render_search_files(
    library: Library, pages: Iterable[RenderedPage], language: Language
) -> Iterator[tuple[str, str]]:
    """Address and text of every file of the search; ``pages`` are the institutional ones of the language.

    Only listed documents are found. A text file holds the title of a document and what excerpts are cut from.
    """
    shown = tuple(sorted(pages, key=lambda page: page.address))
    documents = search_documents(library, shown, language)
    index = make_search_index(documents, library.registers.thesaurus.values(), language)
    shards = tuple(make_shards(index))
    files = [(addresses.search_shard(place, language), shard.text) for place, shard in enumerate(shards)]
    files.append((addresses.search_words(language), render_word_list(index)))
    files += _texts(documents, language)
    yield from files
    firsts = [shard.first for shard in shards]
    data = render_search_data(library, shown, language, firsts, _version(text for _, text in files))
    yield addresses.search_data(language), data


def _texts(documents: Sequence[SearchDocument], language: Language) -> Iterator[tuple[str, str]]:
    for number, document in enumerate(documents):
        title, text = map(json_text, (document.title, document.text))
        yield addresses.search_text(number, language), f'{{"title": {title}, "text": {text}}}'


def _version(texts: Iterable[str]) -> str:
    """A name for the content of all files."""
    digest = sha256()
    for text in texts:
        digest.update(text.encode())
    return digest.hexdigest()[:_VERSION_LENGTH]
