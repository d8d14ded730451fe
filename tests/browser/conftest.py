"""Fixtures of the browser tests: Chromium of the system, driven by Playwright, and nothing from the network.

A machine without a browser fails these tests with a sentence; they are never skipped.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

BROWSER_TESTS = Path(__file__).parent
# A loaded machine is slow, not wrong; what never comes fails all the same.
PATIENCE_MS = 15_000
NAMES = ("chromium", "chromium-browser", "google-chrome")
# The browser must ask nobody else anything while a test counts its requests, and must start as root in a
# container.
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def is_browser_test(item: pytest.Item) -> bool:
    return item.path.is_relative_to(BROWSER_TESTS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder `browser` and run them last.

    Last because the cheap ones should speak first, and because Playwright's synchronous interface keeps an
    event loop running, in which a later test could not call `asyncio.run`.
    """
    for item in filter(is_browser_test, items):
        item.add_marker("browser")
    items.sort(key=is_browser_test)


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Path of the browser: the one that $CHROMIUM names, or the first known name in PATH."""
    wanted = os.environ.get("CHROMIUM")
    candidates = (wanted,) if wanted else NAMES
    for found in map(shutil.which, candidates):
        if found:
            return found
    pytest.fail(
        f"No browser: none of {', '.join(candidates)} can be run. "
        "`make test` installs Chromium where it may; otherwise install it or set CHROMIUM to its path.",
        pytrace=False,
    )


@pytest.fixture(scope="session")
def browser(chromium_path: str) -> Iterator[Browser]:
    """One Chromium for the whole run; a test opens its own context or page in it."""
    with sync_playwright() as playwright:
        expect.set_options(timeout=PATIENCE_MS)
        chromium = playwright.chromium.launch(executable_path=chromium_path, args=ARGUMENTS)
        yield chromium
        chromium.close()
