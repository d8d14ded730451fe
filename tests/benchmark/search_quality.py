"""How well the search answers the table of queries: at which place the first expected document stands.

The measure is the mean reciprocal rank: 1 when an expected document always comes first, 0.5 when it always
comes second, 0 when it never comes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

import yaml
from bbp.model import addresses
from bbp.model.language import Language
from playwright.sync_api import Page, sync_playwright

from tests.benchmark.chromium import find_chromium
from tests.browser.conftest import ARGUMENTS
from tests.browser.static_server import serve_directory

TABLE = Path(__file__).parents[1] / "cases" / "search" / "queries.yml"
_ASK = """async ([bank, module, queries]) => {
  const { find, loadBank } = await import(new URL(module, location.href))
  const known = await loadBank(new URL(bank, location.href), [])
  const answers = await Promise.all(queries.map((query) => find(query, known)))
  return answers.map(({ hits }) => hits.map(({ url }) => url))
}"""


@dataclass(frozen=True, slots=True)
class Answer:
    """A query and the rank of the first document that was expected; 0 when none was found."""

    query: str
    language: Language
    rank: int


def measure_search_quality(site: Path) -> float | None:
    """The mean over the table on the site in a folder; None without a browser."""
    chromium = find_chromium()
    if chromium is None:
        return None
    with sync_playwright() as playwright, serve_directory(site) as base:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        answers = answer_queries(browser.new_page(), base)
        browser.close()
    return mean_reciprocal_rank(answers)


def read_queries() -> list[dict[str, Any]]:
    """The table: ``consulta``, ``idioma`` and ``espera``, a list of addresses."""
    queries: list[dict[str, Any]] = yaml.safe_load(TABLE.read_text("utf-8"))
    return queries


def answer_queries(page: Page, base: str) -> list[Answer]:
    """Ask every query of the table on the search page of its language, of the site at ``base``."""
    table = read_queries()
    return [one for language in Language for one in _answers(page, base, language, table)]


def mean_reciprocal_rank(answers: Iterable[Answer]) -> float:
    """From 0 to 1."""
    return fmean(1 / answer.rank if answer.rank else 0.0 for answer in answers)


def _answers(page: Page, base: str, language: Language, table: Iterable[Mapping[str, Any]]) -> list[Answer]:
    queries = [query for query in table if query["idioma"] == language]
    page.goto(f"{base}{addresses.search(language)}")
    files = [f"{base}{addresses.search_data(language)}", f"{base}{addresses.asset('search-bank.js')}"]
    found = page.evaluate(_ASK, [*files, [query["consulta"] for query in queries]])
    return [
        Answer(query["consulta"], language, _rank([url.removeprefix(base) for url in urls], query["espera"]))
        for query, urls in zip(queries, found, strict=True)
    ]


def _rank(found: list[str], expected: list[str]) -> int:
    ranks = [found.index(address) + 1 for address in expected if address in found]
    return min(ranks, default=0)
