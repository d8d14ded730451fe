"""``make guide-pictures``: the pictures of the guides for translators and reviewers, taken from real pages.

The sample project, all fictional, is put into a git repository, an original is changed after its
translation, and the site is built: the pictures show what an editor would see that day.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browser.static_server import serve_directory
from tests.projects import PREFIX, ROOT, SITE_URL, build, copy_sample_project

FOLDER = ROOT / "docs" / "assets" / "guia"
MOST_BYTES = 60_000
_COLOURS = 48
_ORIGINAL = "practicas/xx-villa-ejemplo-mercado/es.md"
_BEFORE, _AFTER = "La Municipalidad abrió el mercado", "En 2016 la Municipalidad abrió un mercado"
_PREFIXES = {"es": "", "pt": "pt/"}
_NOTICE = ".note-stale >> nth=-1"
_TASK = ".desk-tasks > li:has(details)"


@dataclass(frozen=True)
class Picture:
    """A part of a page of the site: from the first selector to the end of the last."""

    name: str
    address: str
    parts: tuple[str, str]


PICTURES = (
    Picture("traduccion-estado", "estado/", (".phead", ".desk-counts")),
    Picture("traduccion-cambios", "estado/", (_TASK, _TASK)),
    Picture("revision-aviso", "practicas/xx-villa-ejemplo-mercado/", (_NOTICE, _NOTICE)),
)


def main() -> None:
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        project = changed_project(Path(place))
        finished = build(project, SITE_URL=SITE_URL, REPO_URL="https://github.com/ejemplo/banco")
        assert finished.returncode == 0, finished.stderr
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or None, args=["--no-sandbox"]
        )
        with serve_directory(project / "site", PREFIX) as url:
            for name, picture in take_pictures(browser, url):
                (FOLDER / name).write_bytes(picture)
        browser.close()


def changed_project(place: Path) -> Path:
    """The sample project in a repository, one of its originals changed since it was translated."""
    project = copy_sample_project(place / "project")
    who = ("-c", "user.name=x", "-c", "user.email=x@x.example")
    for arguments in (("init", "--quiet"), ("add", "practicas"), (*who, "commit", "--quiet", "-m", "x")):
        subprocess.run(["git", "-C", str(project), *arguments], check=True)
    original = project / _ORIGINAL
    text = original.read_text("utf-8")
    assert _BEFORE in text
    original.write_text(text.replace(_BEFORE, _AFTER), "utf-8")
    return project


def take_pictures(browser: Browser, url: str) -> Iterator[tuple[str, bytes]]:
    """The name of each file and its bytes, in both languages, in few colours."""
    for language, prefix in _PREFIXES.items():
        page = browser.new_page(viewport={"width": 800, "height": 900}, color_scheme="light")
        for picture in PICTURES:
            page.goto(f"{url}{prefix}{picture.address}")
            page.evaluate("document.fonts.ready")
            page.evaluate("document.querySelectorAll('main details').forEach(one => (one.open = true))")
            first, last = (page.locator(part).first.bounding_box() for part in picture.parts)
            assert first, picture
            assert last, picture
            top, bottom = first["y"] - 6, last["y"] + last["height"] + 12
            clip = {"x": 0, "y": top, "width": 800, "height": bottom - top}
            yield f"{picture.name}-{language}.png", _small(page.screenshot(full_page=True, clip=clip))
        page.close()


def _small(picture: bytes) -> bytes:
    made = BytesIO()
    image = Image.open(BytesIO(picture)).convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
    image.save(made, "PNG", optimize=True)
    assert made.tell() <= MOST_BYTES
    return made.getvalue()


if __name__ == "__main__":
    main()
