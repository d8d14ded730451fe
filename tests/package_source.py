"""The source of the package, as the tests on words read it: its modules, its templates, Jinja's own tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "hooks" / "bbp"
JINJA_EXPRESSION = re.compile(r"\{\{(.*?)\}\}|\{%(.*?)%\}", re.DOTALL)
QUOTED = re.compile(r'"([^"]*)"')


def modules(package: Path = PACKAGE) -> Iterator[tuple[str, str]]:
    """The path below the package and the source of every module."""
    for file in sorted(package.rglob("*.py")):
        yield file.relative_to(package).as_posix(), file.read_text("utf-8")


def template_files(package: Path = PACKAGE) -> list[Path]:
    """The templates of pages, mails and feeds."""
    templates = package / "templates"
    return sorted(templates.rglob("*.html")) + sorted(templates.glob("feeds/*.xml"))
