"""Pages on which nothing may go wrong unseen: no message in the console, no failed and no foreign request."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

OWN_HOST = "127.0.0.1"
FIRST_FAILURE = 400
# What a browser makes by itself, without asking anybody.
LOCAL_SCHEMES = frozenset({"data", "blob", "about"})


class Watch:
    """What went wrong on a page, in the order in which it did."""

    def __init__(self, page: Page) -> None:
        self.seen: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.seen.append(f"error: {error}"))
        page.on("request", self._request)
        page.on("requestfailed", self._failed)
        page.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.seen.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.hostname != OWN_HOST and parts.scheme not in LOCAL_SCHEMES:
            self.seen.append(f"foreign: {request.url}")

    def _failed(self, request: Request) -> None:
        # A page that is left drops what it was still loading.
        if request.failure != "net::ERR_ABORTED":
            self.seen.append(f"failed: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= FIRST_FAILURE:
            self.seen.append(f"{response.status}: {response.url}")


@contextmanager
def visitor(browser: Browser, **options: Any) -> Iterator[Page]:
    """A page of a new visitor; `options` are those of a browser context (viewport, color_scheme …)."""
    context = browser.new_context(**options)
    page = context.new_page()
    watch = Watch(page)
    yield page
    context.close()
    assert watch.seen == [], watch.seen
