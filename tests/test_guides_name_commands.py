"""Every command and option that a guide, the README or the changelog names is one that `bbp` has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bbp.cli import COMMANDS, load_command
from bbp.editing.command_line import Parser
from bbp.editing.messages import Language, load_words

ROOT = Path(__file__).parents[1]
TEXTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
_COMMAND = re.compile(r"(?:^|[`/«(])bbp ([a-z]+)([^`\n»#]*)", re.MULTILINE)


def options_of(name: str) -> set[str]:
    """The options of a command; a KeyError when there is no such command."""
    parser = Parser(prog="bbp", add_help=False)
    parser.speak(load_words(Language.ES))
    load_command(name).add_options(parser, parser.words)
    return set(parser._option_string_actions)


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: str(file.relative_to(ROOT)))
def test_every_command_and_option_exists(file: Path) -> None:
    named = [(found[1], found[2]) for found in _COMMAND.finditer(file.read_text("utf-8"))]

    unknown = [
        f"bbp {name} {option}"
        for name, rest in named
        for option in re.findall(r"--[a-z-]+", rest)
        if option not in options_of(name)
    ]

    assert [name for name, _ in named if name not in COMMANDS] == []
    assert unknown == []


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_loaded_by_its_own_name(name: str) -> None:
    assert load_command(name).name == name
