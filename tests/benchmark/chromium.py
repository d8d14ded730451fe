"""The browser in which the bench measures; without one it estimates, or leaves a figure out."""

from __future__ import annotations

import os
import shutil

from tests.browser.conftest import NAMES


def find_chromium() -> str | None:
    """The path of the browser: that of ``$CHROMIUM``, else the first known name; None without one."""
    names = filter(None, (os.environ.get("CHROMIUM"), *NAMES))
    return next(filter(None, map(shutil.which, names)), None)
