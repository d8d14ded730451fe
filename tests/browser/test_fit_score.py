"""The order of «¿Sirve en mi ciudad?»: `assets/fit-score.js` in a browser, against `tests/cases/fit/*.yml`.

A case: what is asked, the practices newest first (what a case leaves out is unknown, its level 0), and how
they are ranked, with the reasons written as `verdict criterion: codes`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from tests.browser.static_server import serve_directory

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "tests" / "cases" / "fit").glob("*.yml"))
SCALES = {
    "size": ["hasta-49999", "50000-299999", "300000-o-mas"],
    "cost": ["sin-costo", "hasta-10k", "10k-50k", "50k-250k", "mas-250k"],
}
UNSAID: dict[str, Any] = {"size": "", "cost": "sin-dato", "instrument": [], "theme": [], "evidence": "0"}
RANK = """async ([practices, asked, scales]) => {
  const { rankPractices } = await import(new URL("fit-score.js", location.href))
  return rankPractices(practices, asked, scales)
}"""

# Of thousands, no more than their places before and how many criteria each meets.
ORDER = """async ([practices, asked, scales]) => {
  const { rankPractices } = await import(new URL("fit-score.js", location.href))
  const places = new Map(practices.map((one, place) => [one, place]))
  const ranked = rankPractices(practices, asked, scales)
  return ranked.map(({ practice, counts }) => [places.get(practice), counts.match, counts.mismatch])
}"""


@pytest.fixture(scope="module")
def module_page(browser: Browser) -> Iterator[Page]:
    """A page beside the scripts, so that they can be imported."""
    with serve_directory(ROOT / "docs" / "assets") as url:
        page = browser.new_page()
        page.goto(f"{url}sign.svg")
        yield page
        page.close()


def read_case(file: Path) -> dict[str, Any]:
    case: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))
    return case


def told(reason: dict[str, Any]) -> str:
    """A reason as the cases write it."""
    said = f"{reason['verdict']} {reason['criterion']}"
    codes = reason["common"] if reason["common"] else reason["found"]
    if codes:
        said += f": {' '.join(codes)}"
    if reason["common"] and reason["others"]:
        said += f"; also {' '.join(reason['others'])}"
    return said + (", near" if reason["isNear"] else "")


def rank(page: Page, case: dict[str, Any]) -> list[dict[str, Any]]:
    practices = [UNSAID | one for one in case["practices"]]
    ranked: list[dict[str, Any]] = page.evaluate(RANK, [practices, case["asked"], SCALES])
    return ranked


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_practices_are_ranked_with_their_reasons(module_page: Page, file: Path) -> None:
    case = read_case(file)

    ranked = rank(module_page, case)

    assert [{one["practice"]["id"]: list(map(told, one["reasons"]))} for one in ranked] == case["ranked"]


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_every_criterion_that_is_asked_gets_one_verdict(module_page: Page, file: Path) -> None:
    case = read_case(file)
    asked = sum(1 for value in case["asked"].values() if value)

    for one in rank(module_page, case):
        verdicts = [reason["verdict"] for reason in one["reasons"]]
        assert len(verdicts) == asked
        assert one["counts"] == {each: verdicts.count(each) for each in ("match", "mismatch", "unknown")}


def test_a_bank_of_thousands_is_ranked_the_same_each_time(module_page: Page) -> None:
    sizes, levels = [*SCALES["size"], ""], ["0", "1", "2", "3", "4"]
    practices = [
        {"id": f"p{n}", "size": sizes[n % 4], "evidence": levels[n % 5], "theme": ["a" if n % 3 else "b"]}
        for n in range(3000)
    ]
    asked = {"size": "50000-299999", "theme": ["a"]}
    whole = [UNSAID | one for one in practices]
    first, again = (module_page.evaluate(ORDER, [whole, asked, SCALES]) for _ in range(2))

    assert first == again
    keys = [(-match, mismatch, -int(levels[place % 5]), place) for place, match, mismatch in first]
    assert len(keys) == len(practices)
    assert keys == sorted(keys)
