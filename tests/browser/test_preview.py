"""The file of `bbp vista` as a person opens it: from disk, offline, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from bbp.cli import main
from playwright.sync_api import Browser

from tests.projects import ROOT, newest_day

DOCUMENTS = ("uy-canelones-plataforma-autogestion", "2013-t3")


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("width", [320, 1280])
def test_a_preview_asks_nobody_for_anything_and_fits(
    browser: Browser, document: str, width: int, tmp_path: Path
) -> None:
    file = tmp_path / "vista.html"
    assert (
        main(["vista", document, "--raiz", str(ROOT), "--hoy", newest_day(ROOT), "--salida", str(file)]) == 0
    )
    page = browser.new_page(viewport={"width": width, "height": 800})
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))

    page.goto(file.as_uri())
    fonts = page.evaluate("document.fonts.ready.then(() => [...document.fonts].map((font) => font.status))")

    assert [url for url in asked if not url.startswith("data:")] == [file.as_uri()]
    assert said == []
    assert fonts == ["loaded", "loaded"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("link", name="Ver a página em português").click()
    assert page.evaluate("document.querySelector(':target').lang") == "pt"
    page.close()
