"""Room 3, rendering: ``datapackage.json`` (Frictionless Data Package v1): all files of the open data.

Each CSV has a Table Schema made from its columns: types, closed lists, keys, references. Titles and
descriptions are Spanish, with the Portuguese ones beside them (``title_pt``, ``description_pt``). No clock:
``ultimo_cambio`` is the latest date that the content states of itself.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bbp.model import data_addresses
from bbp.model.language import DEFAULT_LANGUAGE, Language
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.settings import Settings
from bbp.rendering.data.data_table import BY_ID, Column, Table, Type
from bbp.rendering.data.entry_tables import entry_table_text, entry_table_title
from bbp.rendering.data.json_schemas import Json
from bbp.rendering.page.json_text import json_text
from bbp.rendering.page.words import Words, load_words
from bbp.rendering.practice.practice_data import LICENCE

FORMAT_VERSION = "1.0.0"
"""Of the format, not of the data: the first number is that of the addresses, columns raise the second."""
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
_PARTIAL_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"
_TYPES: Mapping[Type, dict[str, Json]] = {
    Type.INTEGER: {"type": "integer"},
    Type.NUMBER: {"type": "number", "decimalChar": "."},
    Type.YEAR: {"type": "year"},
    Type.DAY: {"type": "date", "format": "%Y-%m-%d"},
    Type.FLAG: {"type": "boolean", "trueValues": ["si"], "falseValues": ["no"]},
    Type.ADDRESS: {"type": "string", "format": "uri"},
}
_TEXT: dict[str, Json] = {"type": "string"}


def render_data_package(
    tables: Sequence[Table[Any]], files: Mapping[str, bytes], library: Library, settings: Settings
) -> str:
    """The description of the tables and of the whole bank as JSON, with size and SHA-256 of each file."""
    package: dict[str, Json] = {
        "profile": "data-package",
        "name": "banco-de-buenas-practicas",
        **_both("title", "open_data.package.title"),
        **_both("description", "open_data.package.description"),
        "version": FORMAT_VERSION,
        "homepage": settings.absolute(data_addresses.open_data(DEFAULT_LANGUAGE)),
        "languages": [language.value for language in Language],
        "licenses": [{"name": LICENCE, "path": LICENCE_URL, "title": _word("open_data.licence_name")}],
        "sources": _sources(),
        "ultimo_cambio": last_change(library),
        "resources": [_table_resource(table, files, library) for table in tables],
    }
    resources = package["resources"]
    assert isinstance(resources, list)
    resources.append(_bank_resource(files, settings))
    return json_text(package, indent=1) + "\n"


def last_change(library: Library) -> str | None:
    """``last_change_day`` as AAAA-MM-DD."""
    day = last_change_day(library)
    return day.isoformat() if day else None


@once_per_library
def last_change_day(library: Library) -> date | None:
    """The latest date that a listed document states of itself, None for an empty bank."""
    documents = (*library.listed_practices, *library.listed_bulletins)
    return max((day for one in documents if (day := one.last_change())), default=None)


def column_description(column: Column[Any], language: Language) -> str:
    """What a column holds; of a column of labels, in which language."""
    words = load_words(language)
    if column.label_of:
        key = "labels" if column.type is Type.LIST else "label"
        return words(f"open_data.{key}.{column.language}", column=column.label_of)
    said = column_words(column.subject, words)
    return words(f"open_data.in.{column.language}", text=said) if column.language else said


def column_words(subject: str, words: Words) -> str:
    """What a column is for; of a field of a register (``/maximo/valor``), its label on the pages."""
    if "/" not in subject:
        return words(f"open_data.column.{subject}")
    _, *labels = (words(f"registers.field.{key}") if key else "" for key in subject.split("/"))
    return words("open_data.of_group", group=labels[0], label=labels[1]) if len(labels) > 1 else labels[0]


def table_title(table: Table[Any], words: Words) -> str:
    """What a table is called; of the statistics or a register that says no more, by its name on the pages."""
    for key in (f"open_data.table.{table.name}", f"statistics.of.{table.name}.title"):
        if words.has(key):
            return words(key)
    return entry_table_title(table.name, words)


def table_text(table: Table[Any], words: Words) -> str:
    """What a table holds."""
    for key in (f"open_data.text.{table.subject}", f"statistics.of.{table.name}.text"):
        if words.has(key):
            return words(key)
    return entry_table_text(table.name, words)


def _sources() -> list[Json]:
    return [
        {"title": "GeoNames", "path": "https://www.geonames.org/"},
        {"title": _word("open_data.source_lists"), "path": "documentos.csv"},
    ]


def _table_resource(table: Table[Any], files: Mapping[str, bytes], library: Library) -> Json:
    return {
        "profile": "tabular-data-resource",
        "name": table.name.replace("_", "-"),
        "path": table.file_name,
        **{f"title{end}": table_title(table, words) for end, words in _in_both()},
        **{f"description{end}": table_text(table, words) for end, words in _in_both()},
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        **_weight(files[table.file_name]),
        "schema": _table_schema(table, library),
    }


def _bank_resource(files: Mapping[str, bytes], settings: Settings) -> Json:
    return {
        "name": "banco",
        "path": data_addresses.DATA_BANK,
        **_both("title", "open_data.bank.title"),
        **_both("description", "open_data.bank.text"),
        "format": "json",
        "mediatype": "application/json",
        "encoding": "utf-8",
        **_weight(files[data_addresses.DATA_BANK]),
        "jsonSchema": settings.absolute(data_addresses.data_schema("practicas-datos")),
    }


def _weight(content: bytes) -> dict[str, Json]:
    return {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}


def _table_schema(table: Table[Any], library: Library) -> Json:
    schema: dict[str, Json] = {
        "fields": [_field(column, library) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    references: list[Json] = [
        {
            "fields": one.column,
            "reference": {
                "resource": "" if one.table == table.name else one.table.replace("_", "-"),
                "fields": one.target,
            },
        }
        for one in table.references
    ]
    return schema | {"foreignKeys": references} if references else schema


def _field(column: Column[Any], library: Library) -> Json:
    field: dict[str, Json] = {"name": column.name, **_TYPES.get(column.type, _TEXT)}
    field |= {
        "description": column_description(column, DEFAULT_LANGUAGE),
        "description_pt": column_description(column, Language.PT),
    }
    constraints = _constraints(column, library)
    return field | {"constraints": constraints} if constraints else field


def _constraints(column: Column[Any], library: Library) -> dict[str, Json]:
    found: dict[str, Json] = {"required": True} if column.required else {}
    if column.type is Type.DATE:
        found["pattern"] = _PARTIAL_DATE
    choices = allowed_codes(column, library)
    return found | {"enum": list(choices)} if choices and column.type is Type.CODE else found


def allowed_codes(column: Column[Any], library: Library) -> tuple[str, ...]:
    """The codes of a closed list; none for what may grow with any practice: cities, documents, bodies."""
    if column.register in BY_ID:
        return ()
    return tuple(library.registers.terms.get(column.register, ())) or column.choices


def _in_both() -> tuple[tuple[str, Words], ...]:
    """The words of each language, and what ends the keys of its texts."""
    return ("", load_words(DEFAULT_LANGUAGE)), ("_pt", load_words(Language.PT))


def _both(name: str, key: str) -> dict[str, Json]:
    return {f"{name}{end}": words(key) for end, words in _in_both()}


def _word(key: str) -> str:
    return load_words(DEFAULT_LANGUAGE)(key)
