"""The table of queries: it may only expect pages that the real content has."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import yaml
from bbp.model import addresses, network_addresses
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.reading.library import load_library

from tests.projects import ROOT

TABLE = ROOT / "tests" / "cases" / "search" / "queries.yml"
QUERIES: list[dict[str, Any]] = yaml.safe_load(TABLE.read_text("utf-8"))


def listed_addresses(library: Library, language: Language) -> set[str]:
    """The pages of a language that search may find."""
    practices = (addresses.document(Kind.PRACTICE, one.id, language) for one in library.listed_practices)
    issues = (addresses.document(Kind.BULLETIN, one.id, language) for one in library.listed_bulletins)
    is_portuguese = language is Language.PT
    pages = (page for page in library.institutional_pages if page.startswith("pt/") is is_portuguese)
    registers = library.registers.paged()
    lists = (network_addresses.register(name, language) for name, entries in registers.items() if entries)
    entries = (
        network_addresses.entry(name, key, language)
        for name, some in registers.items()
        for key, entry in some.items()
        if entry.has_page
    )
    return {*practices, *issues, *pages, *lists, *entries, network_addresses.statistics(language)}


def test_every_expected_address_is_a_page_of_the_language_of_its_query() -> None:
    library = load_library(ROOT, date(2026, 11, 21), drafts=False).library
    known = {language.value: listed_addresses(library, language) for language in Language}

    unknown = [
        (query["consulta"], address)
        for query in QUERIES
        for address in query["espera"]
        if address not in known[query["idioma"]]
    ]

    assert unknown == []


def test_every_query_expects_something_and_stands_once() -> None:
    asked = Counter((query["consulta"], query["idioma"]) for query in QUERIES)

    assert [query for query in QUERIES if set(query) != {"consulta", "idioma", "espera"}] == []
    assert [query["consulta"] for query in QUERIES if not 1 <= len(query["espera"]) <= 3] == []
    assert [one for one, times in asked.items() if times > 1] == []


def test_the_table_asks_in_both_languages() -> None:
    asked = Counter(query["idioma"] for query in QUERIES)

    assert asked["es"] >= 80
    assert asked["pt"] >= 60
