"""What a browser downloads for the first search on the search page, beyond the page itself and its style,
and for the next one.

With Chromium it is the log of its requests, from an empty cache, until the results stand on the page.
Without one it is an estimate from the files: the scripts, the data, one middle-sized shard of the index and a
text for each result of the first page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median, median_low
from urllib.parse import quote, unquote, urlsplit

from bbp.model import addresses
from bbp.model.language import Language
from playwright.sync_api import Browser, expect, sync_playwright

from tests.benchmark.chromium import find_chromium
from tests.benchmark.sizes import transferred
from tests.benchmark.vocabulary import Vocabulary
from tests.browser.conftest import ARGUMENTS
from tests.browser.static_server import serve_directory

QUERIES = 6
RESULTS_SHOWN = 10
_OF_THE_SEARCH = ("assets/search", "datos/")
_SCRIPTS = ("", "-bank", "-drawing", "-excerpt", "-index", "-words")


@dataclass(frozen=True, slots=True)
class FirstQuery:
    """Median bytes of the first queries of each language, in all and by part, and of the next ones."""

    bytes_of_language: dict[Language, int]
    bytes_of_part: dict[str, int]
    bytes_of_next: dict[Language, int]
    is_measured: bool


@dataclass(frozen=True, slots=True)
class _Asked:
    """The files of two queries in a row, those of the second without those of the first."""

    first: list[str]
    then: list[str]


def measure_first_query(site: Path, words: dict[Language, Vocabulary]) -> FirstQuery:
    """Ask for a few words in each language, in Chromium if there is one."""
    chromium = find_chromium()
    if chromium is None:
        estimates = {language: [_estimated(site, language)] for language in Language}
        return _summary(estimates, site, is_measured=False)
    with sync_playwright() as playwright, serve_directory(site) as base:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        asked = {language: _ask(browser, base, language, words[language]) for language in Language}
        browser.close()
    return _summary(asked, site, is_measured=True)


def _ask(browser: Browser, base: str, language: Language, words: Vocabulary) -> list[_Asked]:
    random = Random("first query")
    queries = [words.query(random) for _ in range(QUERIES)]
    pairs = zip(queries, queries[1:] + queries[:1], strict=True)
    return [_files_of_queries(browser, base, language, *pair) for pair in pairs]


def _files_of_queries(browser: Browser, base: str, language: Language, first: str, then: str) -> _Asked:
    """The files of the search that a fresh browser asks for until the results of each query stand."""
    context = browser.new_context()
    asked: dict[str, None] = {}
    context.on("request", lambda request: asked.setdefault(unquote(urlsplit(request.url).path).lstrip("/")))
    page = context.new_page()
    page.goto(f"{base}{addresses.search(language)}?q={quote(first)}")
    page.locator(".hit, .empty").first.wait_for()
    page.wait_for_load_state("networkidle")
    before = [path for path in asked if path.startswith(_OF_THE_SEARCH)]
    page.fill("#search-q", then)
    page.keyboard.press("Enter")
    expect(page.locator("#search-status")).to_contain_text(f"«{then}»")
    page.wait_for_load_state("networkidle")
    context.close()
    return _Asked(before, [path for path in asked if path.startswith(_OF_THE_SEARCH) and path not in before])


def _estimated(site: Path, language: Language) -> _Asked:
    scripts = [f"assets/search{name}.js" for name in _SCRIPTS]
    pieces = site / "datos" / "busqueda" / language
    shard = _middle(site, (pieces / "indice").iterdir())
    results = [shard, *[_middle(site, (pieces / "textos").iterdir())] * RESULTS_SHOWN]
    return _Asked([*scripts, addresses.search_data(language), *results], results)


def _middle(site: Path, paths: Iterable[Path]) -> str:
    by_size = {path.stat().st_size: path for path in sorted(paths)}
    return by_size[median_low(by_size)].relative_to(site).as_posix()


def _summary(asked: dict[Language, list[_Asked]], site: Path, *, is_measured: bool) -> FirstQuery:
    firsts = {language: [_weight(site, one.first) for one in some] for language, some in asked.items()}
    thens = {language: [_weight(site, one.then) for one in some] for language, some in asked.items()}
    parts: defaultdict[str, list[int]] = defaultdict(list)
    for some in firsts.values():
        for weight in some:
            for part, size in weight.items():
                parts[part].append(size)
    return FirstQuery(
        bytes_of_language=_medians(firsts),
        bytes_of_part={part: round(median(sizes)) for part, sizes in sorted(parts.items())},
        bytes_of_next=_medians(thens),
        is_measured=is_measured,
    )


def _medians(weights: dict[Language, list[dict[str, int]]]) -> dict[Language, int]:
    return {
        language: round(median(sum(weight.values()) for weight in some)) for language, some in weights.items()
    }


def _weight(site: Path, files: Iterable[str]) -> dict[str, int]:
    weight: defaultdict[str, int] = defaultdict(int)
    for path in files:
        weight[_part(path)] += transferred(site / path)
    return dict(weight)


def _part(path: str) -> str:
    """The kind of a file: scripts together, the numbered ones by their folder."""
    if path.startswith("assets/"):
        return "assets/search*.js"
    *folders, name = path.split("/")
    kind = re.sub(r"\d+|\b(?:es|pt)\b", "*", name)
    return "/".join([*(re.sub(r"^(?:es|pt)$", "*", folder) for folder in folders), kind])
