"""How long the page that explores the bank takes to answer a filter, with 3,000 practices, in Chromium.

The bank is that of the built site, its rows repeated under other names. The clock runs from the click on a
checkbox until counts, chips, map and list stand and are laid out; nothing is waited for from the network.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from bbp.model import addresses
from bbp.model.format_keys import Kind
from bbp.model.language import DEFAULT_LANGUAGE
from playwright.sync_api import Page, sync_playwright

from tests.benchmark.chromium import find_chromium
from tests.browser.conftest import ARGUMENTS
from tests.browser.static_server import serve_directory

PRACTICES = 3000
_CLICKS = 24
_TIME_OF_CLICK = """box => {
  const start = performance.now()
  box.click()
  document.body.getBoundingClientRect()
  return performance.now() - start
}"""


@dataclass(frozen=True, slots=True)
class FilterTime:
    """Milliseconds of a filter (None without a browser), and gzipped bytes a practice of the bank's file."""

    median_ms: float | None
    worst_ms: float | None
    bytes_per_practice: float


def measure_filter(site: Path) -> FilterTime:
    """Switch the first filters of every facet on, one after the other, and then off again."""
    data = json.loads((site / addresses.explore_data(DEFAULT_LANGUAGE)).read_text("utf-8"))
    packed = gzip.compress(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode(), 9)
    each = len(packed) / len(data["practices"])
    chromium = find_chromium()
    if chromium is None:
        return FilterTime(None, None, each)
    data["practices"] = _repeated(data["practices"])
    with sync_playwright() as playwright, serve_directory(site) as base:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.route("**/datos/explorar.*.json", lambda route: route.fulfill(json=data))
        page.goto(base + addresses.collection(Kind.PRACTICE, DEFAULT_LANGUAGE))
        times = _times_of(page)
        browser.close()
    return FilterTime(median(times), max(times), each)


def _repeated(rows: list[list[object]]) -> list[list[object]]:
    many = islice(cycle(rows), PRACTICES)
    return [[f"{row[0]}-{number}", f"{row[1]} {number}", *row[2:]] for number, row in enumerate(many)]


def _times_of(page: Page) -> list[float]:
    page.locator("#explore-facets").wait_for()
    boxes = page.locator("#explore-facets fieldset .opt:first-child input").all()[: _CLICKS // 2]
    usable = [box for box in boxes if box.is_enabled()]
    return [box.evaluate(_TIME_OF_CLICK) for box in (*usable, *reversed(usable))]
