"""What axe objects to on a page: WCAG 2.2 AA and good practice, as far as a program can tell."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# All that looks at colours: the other rules find the same in a light and in a dark scheme.
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
SETTLED = "document.body.dataset.mdColorScheme === 'slate' && document.getAnimations().length === 0"


def violations(page: Page, **options: Any) -> list[str]:
    """What axe objects to: the rule, and each element; `options` are axe's own."""
    return _run(page, {"runOnly": {"type": "tag", "values": TAGS}, **options})


def violations_in_both_schemes(page: Page, **options: Any) -> list[str]:
    """What axe objects to on a page that was opened in light, and what then in dark to its colours.

    The page is not opened again: it follows the preference of the system, as for a reader. It stays dark.
    """
    found = violations(page, **options)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(SETTLED)
    return found + [f"dark: {one}" for one in _run(page, {"runOnly": COLOUR_RULES, **options})]


def _run(page: Page, options: dict[str, Any]) -> list[str]:
    # To hand over every element that passed takes longer than to look at it.
    found: Any = Axe().run(page, options={"resultTypes": ["violations"], **options}).response
    return [
        f"{rule['id']}: {' '.join(map(str, node['target']))} {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]
