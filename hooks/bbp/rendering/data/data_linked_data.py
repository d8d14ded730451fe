"""Room 3, rendering: the open data for programs: a data set and its downloads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bbp.model import data_addresses
from bbp.model.language import Language
from bbp.model.settings import Settings
from bbp.rendering.data.data_package import FORMAT_VERSION
from bbp.rendering.data.open_data import OpenData
from bbp.rendering.page.linked_data import LICENCE_URL, Json, Node, organisation
from bbp.rendering.page.words import load_words

_FORMATS: Mapping[str, str] = {"csv": "text/csv", "json": "application/json"}


def dataset_node(data: OpenData, settings: Settings, language: Language) -> Node:
    """The node of the page of the open data; the schemas describe the files and are no download of data."""
    return dataset_of(
        [data_addresses.DATA_BANK, *(table.file_name for table in data.tables)], settings, language
    )


def dataset_of(names: Iterable[str], settings: Settings, language: Language) -> Node:
    """The node of a data set by the names of its files, relative to the open data."""
    words = load_words(language)
    return {
        "@type": "Dataset",
        "creator": organisation(words("feeds.network")),
        "license": LICENCE_URL,
        "isAccessibleForFree": True,
        "version": FORMAT_VERSION,
        "distribution": [_download(name, settings) for name in names],
    }


def _download(name: str, settings: Settings) -> Json:
    return {
        "@type": "DataDownload",
        "name": name,
        "contentUrl": settings.absolute(data_addresses.data_file(name)),
        "encodingFormat": _FORMATS[name.rpartition(".")[2]],
    }
