"""The translation desk as a translator meets it: what changed, without a script, on the smallest screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations_in_both_schemes
from tests.browser.static_server import serve_directory
from tests.browser.visitors import visitor
from tests.guide_pictures import changed_project
from tests.projects import PREFIX, SITE_URL, build

SMALLEST = {"width": 320, "height": 640}
TITLES = {"es": "Mercado de cercanías en la estación", "pt": "Mercado de proximidade na estação"}
SUMMARIES = {"es": "Qué cambió en el original: 1 párrafo", "pt": "O que mudou no original: 1 parágrafo"}


@pytest.fixture(scope="module")
def changed_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The sample site, built in a repository in which an original was changed after its translation."""
    project = changed_project(tmp_path_factory.mktemp("desk"))
    finished = build(project, SITE_URL=SITE_URL, REPO_URL="https://github.com/ejemplo/banco")
    assert finished.returncode == 0, finished.stderr
    with serve_directory(project / "site", PREFIX) as url:
        yield url


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def small(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """The smallest screen."""
    with visitor(browser, viewport=SMALLEST, java_script_enabled=request.param) as page:
        yield page


@pytest.mark.parametrize(("language", "prefix"), [("es", ""), ("pt", "pt/")])
def test_what_changed_opens_under_its_task_and_fits(
    small: Page, changed_url: str, language: str, prefix: str
) -> None:
    small.goto(f"{changed_url}{prefix}estado/")
    task = small.locator(".desk-tasks > li", has_text=TITLES[language]).first

    expect(task.locator("del").first).to_be_hidden()
    task.get_by_text(SUMMARIES[language]).click()

    expect(task.locator("del").first).to_contain_text("La")
    expect(task.locator("ins").first).to_contain_text("En 2016 la")
    expect(task.locator("dd")).to_have_attribute("lang", "es")
    expect(task.locator("a.btn")).to_have_attribute(
        "href", "https://github.com/ejemplo/banco/edit/main/practicas/xx-villa-ejemplo-mercado/pt.md"
    )
    width = small.locator("main").evaluate("one => one.scrollWidth")
    assert width <= SMALLEST["width"]


def test_axe_finds_nothing_in_what_changed(browser: Browser, changed_url: str) -> None:
    with visitor(browser, viewport=SMALLEST) as page:
        page.goto(f"{changed_url}estado/")
        page.evaluate("document.querySelectorAll('main details').forEach(one => (one.open = true))")

        assert violations_in_both_schemes(page) == []
