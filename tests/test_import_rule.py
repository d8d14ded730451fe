"""Who may import whom: the table in the docstring of `bbp`, enforced on the imports of every module."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HOOKS = Path(__file__).parents[1] / "hooks"
DOOR = "mkdocs_hooks"

ALLOWED = {
    "model": {"pydantic", "pydantic_core", "typing_extensions"},
    "reading": {"model", "yaml", "frontmatter", "pyromark", "PIL", "pydantic", "pydantic_core"},
    "rendering": {
        *("model", "jinja2", "markupsafe", "pyromark", "nh3", "babel", "css_inline", "yaml", "PIL"),
        *("Stemmer", "icalendar", "segno", "pydantic_core"),
    },
    "editing": {"model", "reading", "rendering"},
    "publishing": {"model", "reading", "rendering", "mkdocs", "mkdocs_static_i18n", "jinja2"},
    "cli": {"editing"},
    DOOR: {"publishing"},
}
"""What each room may import besides itself and the standard library; pydantic_core is pydantic's own core,
typing_extensions what it takes typed dictionaries from before Python 3.12."""
PARTS = (
    *("page", "text", "facts", "map", "practice", "bulletin", "data", "registers", "explore", "search"),
    *("desk", "form", "site"),
)
"""The parts of the rendering room, in the order of its docstring: each imports only those before it."""


def room_of(module: str) -> str:
    """The room of `bbp.<room>.…`, or the top package of anything else."""
    parts = module.split(".")
    return parts[1] if parts[0] == "bbp" and len(parts) > 1 else parts[0]


def imported_modules(file: Path, package: tuple[str, ...]) -> Iterator[str]:
    """Every module that a file imports, wherever in the file, relative imports resolved."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*base, *([node.module] if node.module else [])])
            # `from bbp import model` names the room only in what it imports.
            yield from (f"{module}.{name.name}" if module == "bbp" else module for name in node.names)


def forbidden_imports(hooks: Path) -> list[str]:
    """Each import that the table does not allow, as `file: module`."""
    found = []
    for file in sorted(hooks.rglob("*.py")):
        package = file.relative_to(hooks).parent.parts
        room = package[1] if len(package) > 1 else file.stem
        allowed = ALLOWED.get(room, set()) | {room}
        for module in imported_modules(file, package):
            if room_of(module) not in allowed | sys.stdlib_module_names:
                found.append(f"{file.relative_to(hooks).as_posix()}: {module}")
    return found


def test_no_room_imports_what_it_may_not() -> None:
    assert forbidden_imports(HOOKS) == []


def imports_against_the_order(rendering: Path) -> list[str]:
    """Each import of a part of the rendering room that does not stand before the importing one."""
    found = []
    for file in sorted(rendering.rglob("*/*.py")):
        part, package = file.parent.name, ("bbp", "rendering", file.parent.name)
        allowed = PARTS[: PARTS.index(part) + 1]
        for module in imported_modules(file, package):
            names = module.split(".")
            if names[:2] == ["bbp", "rendering"] and (len(names) < 3 or names[2] not in allowed):
                found.append(f"{part}/{file.name}: {module}")
    return found


def test_the_parts_of_the_rendering_room_import_only_those_before_them() -> None:
    rendering = HOOKS / "bbp" / "rendering"

    assert {path.parent.name for path in rendering.glob("*/*.py")} == set(PARTS)
    assert [path.name for path in rendering.glob("*.py")] == ["__init__.py"]
    assert imports_against_the_order(rendering) == []


@pytest.mark.parametrize(
    ("line", "module"),
    [
        ("from bbp.rendering.site.shell import page_shell", "bbp.rendering.site.shell"),
        ("from bbp.rendering import site", "bbp.rendering"),
        ("from ..site.shell import page_shell", "bbp.rendering.site.shell"),
    ],
)
def test_an_import_against_the_order_is_found(tmp_path: Path, line: str, module: str) -> None:
    place = tmp_path / "page" / "words.py"
    place.parent.mkdir()
    place.write_text(f"def planted() -> None:\n    {line}\n", "utf-8")

    assert imports_against_the_order(tmp_path) == [f"page/words.py: {module}"]


def test_every_room_of_the_package_has_its_rule() -> None:
    package = HOOKS / "bbp"
    rooms = {path.parent.name for path in package.glob("*/*.py")} | {
        path.stem for path in package.glob("*.py")
    }

    assert rooms - {"__init__"} == set(ALLOWED) - {DOOR}


@pytest.mark.parametrize(
    ("file", "line", "module"),
    [
        ("bbp/model/dates.py", "from bbp.reading.folders import find_folders", "bbp.reading.folders"),
        ("bbp/model/dates.py", "import yaml", "yaml"),
        ("bbp/reading/folders.py", "from bbp import rendering", "bbp.rendering"),
        ("bbp/reading/folders.py", "from ..rendering import words", "bbp.rendering"),
        ("bbp/rendering/page/words.py", "import mkdocs.config", "mkdocs.config"),
        (
            "bbp/rendering/page/words.py",
            "from bbp.reading.library import load_library",
            "bbp.reading.library",
        ),
        ("bbp/editing/check.py", "from bbp.publishing.build import Build", "bbp.publishing.build"),
        ("bbp/publishing/build.py", "from bbp.editing.check import CheckRequest", "bbp.editing.check"),
        ("bbp/cli.py", "from bbp.model.language import Language", "bbp.model.language"),
        ("mkdocs_hooks.py", "import mkdocs", "mkdocs"),
    ],
)
def test_a_forbidden_import_is_found_even_inside_a_function(
    tmp_path: Path, file: str, line: str, module: str
) -> None:
    place = tmp_path / file
    place.parent.mkdir(parents=True, exist_ok=True)
    source = (HOOKS / file).read_text("utf-8")
    place.write_text(f"{source}\n\ndef planted() -> None:\n    {line}\n", "utf-8")

    assert forbidden_imports(tmp_path) == [f"{file}: {module}"]
