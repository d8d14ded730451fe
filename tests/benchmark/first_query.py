"""What a browser downloads for the first search on the search page, beyond the page itself and its style.

With Chromium it is the log of its requests, from an empty cache, until the results stand on the page.
Without one it is an estimate from the files: the scripts, the data, the engine, one middle-sized part of the
index and a fragment for each result of the first page.
"""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median, median_low
from urllib.parse import quote, unquote, urlsplit

from bbp.model import addresses
from bbp.model.language import Language
from playwright.sync_api import Browser, sync_playwright

from tests.benchmark.sizes import transferred
from tests.benchmark.vocabulary import Vocabulary
from tests.browser.conftest import ARGUMENTS, NAMES
from tests.browser.static_server import serve_directory

QUERIES = 5
RESULTS_SHOWN = 10
_OF_THE_SEARCH = ("assets/search", "datos/", "pagefind/")
_FIXED = (
    *("assets/search.js", "assets/search-bank.js", "assets/search-drawing.js"),
    *("pagefind/pagefind.js", "pagefind/pagefind-worker.js", "pagefind/pagefind-entry.json"),
)


@dataclass(frozen=True, slots=True)
class FirstQuery:
    """Median bytes of the first queries of each language, in all and by what was loaded."""

    bytes_of_language: dict[Language, int]
    bytes_of_part: dict[str, int]
    is_measured: bool


def measure_first_query(site: Path, words: dict[Language, Vocabulary]) -> FirstQuery:
    """Ask for a few words in each language, in Chromium if there is one."""
    chromium = next(filter(None, map(shutil.which, filter(None, (os.environ.get("CHROMIUM"), *NAMES)))), None)
    if chromium is None:
        estimates = {language: [_estimated(site, language)] for language in Language}
        return _summary(estimates, site, is_measured=False)
    with sync_playwright() as playwright, serve_directory(site) as base:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        asked = {language: _ask(browser, base, language, words[language]) for language in Language}
        browser.close()
    return _summary(asked, site, is_measured=True)


def _ask(browser: Browser, base: str, language: Language, words: Vocabulary) -> list[list[str]]:
    random = Random("first query")
    queries = [words.query(random) for _ in range(QUERIES)]
    return [_files_of_query(browser, base, language, query) for query in queries]


def _files_of_query(browser: Browser, base: str, language: Language, query: str) -> list[str]:
    """The files of the search that a fresh browser asks for until the results stand."""
    context = browser.new_context()
    asked: dict[str, None] = {}
    # The engine works in a worker, which is no part of the page: only the context sees all requests.
    context.on("request", lambda request: asked.setdefault(unquote(urlsplit(request.url).path).lstrip("/")))
    page = context.new_page()
    page.goto(f"{base}{addresses.search(language)}?q={quote(query)}")
    page.locator(".hit, .empty").first.wait_for()
    page.wait_for_load_state("networkidle")
    context.close()
    return [path for path in asked if path.startswith(_OF_THE_SEARCH)]


def _estimated(site: Path, language: Language) -> list[str]:
    known = [path for path in _FIXED if (site / path).is_file()]
    bundle = site / "pagefind"
    known += [addresses.search_data(language), _middle(site, bundle.glob(f"*.{language}_*.pf_meta"))]
    known += [path.relative_to(site).as_posix() for path in bundle.glob(f"wasm.{language}.pagefind")]
    known.append(_middle(site, (bundle / "index").glob(f"{language}_*")))
    return known + [_middle(site, (bundle / "fragment").glob(f"{language}_*"))] * RESULTS_SHOWN


def _middle(site: Path, paths: Iterable[Path]) -> str:
    by_size = {path.stat().st_size: path for path in sorted(paths)}
    return by_size[median_low(by_size)].relative_to(site).as_posix()


def _summary(asked: dict[Language, list[list[str]]], site: Path, *, is_measured: bool) -> FirstQuery:
    weights = {language: [_weight(site, files) for files in some] for language, some in asked.items()}
    parts: defaultdict[str, list[int]] = defaultdict(list)
    for some in weights.values():
        for weight in some:
            for part, size in weight.items():
                parts[part].append(size)
    return FirstQuery(
        bytes_of_language={
            language: round(median(sum(weight.values()) for weight in some))
            for language, some in weights.items()
        },
        bytes_of_part={part: round(median(sizes)) for part, sizes in sorted(parts.items())},
        is_measured=is_measured,
    )


def _weight(site: Path, files: Iterable[str]) -> dict[str, int]:
    weight: defaultdict[str, int] = defaultdict(int)
    for path in files:
        weight[_part(path)] += transferred(site / path)
    return dict(weight)


def _part(path: str) -> str:
    """The kind of a file: its own name for scripts, its folder or ending for the numbered ones."""
    for kind in ("fragment", "index"):
        if path.startswith(f"pagefind/{kind}/"):
            return f"pagefind/{kind}/…"
    if path.endswith((".pf_meta", ".pagefind")):
        return f"pagefind/*{Path(path).suffix}"
    return "datos/busqueda.*.json" if path.startswith("datos/") else path
