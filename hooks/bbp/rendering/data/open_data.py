"""Room 3, rendering: every file of the open data under ``datos/v1/``, made once for a library.

What is listed, and the registers: tables as CSV, the whole bank as JSON, the JSON Schemas, and the
description of them all. Same library, same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from bbp.model import data_addresses
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.settings import Settings
from bbp.rendering.data.bulletin_tables import bulletin_table
from bbp.rendering.data.data_package import last_change, render_data_package
from bbp.rendering.data.data_table import Table, render_csv
from bbp.rendering.data.json_schemas import render_schemas
from bbp.rendering.data.practice_tables import practice_tables
from bbp.rendering.data.register_tables import register_tables
from bbp.rendering.data.statistics_tables import statistics_tables
from bbp.rendering.practice.practice_data import LICENCE, published_practice, render_practice_data


class OpenData(NamedTuple):
    """The tables, and the content of every file by its address."""

    tables: tuple[Table[Any], ...]
    files: Mapping[str, bytes]


def open_data(library: Library, settings: Settings) -> OpenData:
    """The open data of a library at the addresses of a site."""
    made = _made(library)
    if settings.site_url not in made:
        made[settings.site_url] = _open_data(library, settings)
    return made[settings.site_url]


@once_per_library
def _made(_: Library) -> dict[str, OpenData]:
    return {}


def _open_data(library: Library, settings: Settings) -> OpenData:
    listed = [published_practice(practice, library, settings) for practice in library.listed_practices]
    tables = (
        *practice_tables(listed),
        bulletin_table(library, settings),
        *register_tables(library),
        *statistics_tables(library),
    )
    files = {table.file_name: render_csv(table).encode() for table in tables}
    files[data_addresses.DATA_BANK] = _bank(library, settings)
    package = render_data_package(tables, files, library, settings)
    named = {
        data_addresses.data_file(name): content
        for name, content in {data_addresses.DATA_PACKAGE: package.encode(), **files}.items()
    }
    schemas = {
        data_addresses.data_schema(name): text.encode() for name, text in render_schemas(library, settings)
    }
    return OpenData(tables, named | schemas)


def _bank(library: Library, settings: Settings) -> bytes:
    """The whole bank as JSON (``PublishedBank``): each line is that of a ``practica.json``."""
    head = {
        "esquema": settings.absolute(data_addresses.data_schema("practicas-datos")),
        "sitio": settings.site_url,
        "version": data_addresses.DATA_VERSION,
        "licencia": LICENCE,
        "ultimo_cambio": last_change(library),
    }
    lines = [render_practice_data(one, library, settings).rstrip(b"\n") for one in library.listed_practices]
    opened = json.dumps(head, ensure_ascii=False)[:-1]
    return f'{opened}, "practicas": [\n'.encode() + b",\n".join(lines) + b"\n]}\n"
