"""Good documents with lines and signs lost, doubled or swapped: each is read, none stops the check."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from bbp.reading.library import load_library
from bbp.rendering.desk.problem_report import render_github_report, render_json_report, tell

CASES = Path(__file__).parents[1] / "cases"
TODAY = date(2026, 11, 21)
DOCUMENTS = {
    "practicas": ["translation-that-is-current", "portuguese-original-with-spanish-translation"],
    "boletines": ["bulletin-retrospective-with-translation"],
}
# Signs that mean something to the header, to Markdown, to the terminal or to nobody.
SIGNS: list[str] = [" #1", ": ", *"\t\0\x1b:#-[]{}\"'&*!|>%@`~,?=<\\\u00a0“\ufeff\u2028é\n\r"]


def lose_a_line(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    del lines[chance.randrange(len(lines))]
    return "\n".join(lines)


def double_a_line(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    place = chance.randrange(len(lines))
    return "\n".join([*lines[: place + 1], *lines[place:]])


def swap_two_lines(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def empty_a_value(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    place = chance.randrange(len(lines))
    lines[place] = lines[place].partition(":")[0] + ":"
    return "\n".join(lines)


def lose_a_sign(text: str, chance: random.Random) -> str:
    place = chance.randrange(len(text))
    return text[:place] + text[place + 1 :]


def add_a_sign(text: str, chance: random.Random) -> str:
    place = chance.randrange(len(text))
    return text[:place] + chance.choice(SIGNS) + text[place:]


def cut_the_end(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(len(text))]


MANGLINGS: tuple[Callable[[str, random.Random], str], ...] = (
    lose_a_line,
    double_a_line,
    swap_two_lines,
    empty_a_value,
    lose_a_sign,
    add_a_sign,
    cut_the_end,
)


def mangled_project(root: Path, chance: random.Random, copies: int) -> Path:
    """A project with copies of good documents, each mangled one to three times in one of its files."""
    shutil.copytree(CASES / "registers", root)
    for kind, cases in DOCUMENTS.items():
        for number in range(copies):
            case = cases[number % len(cases)]
            source = next((CASES / "good" / case / kind).iterdir())
            folder = root / kind / f"{source.name}-{number}"
            shutil.copytree(source, folder)
            mangle(chance.choice(sorted(folder.glob("*.md"))), chance)
    return root


def mangle(file: Path, chance: random.Random) -> None:
    text = file.read_text("utf-8")
    for _ in range(chance.randint(1, 3)):
        text = chance.choice(MANGLINGS)(text, chance) or "x"
    file.write_text(text, "utf-8", newline="")


def mangled_registers(root: Path, chance: random.Random) -> Path:
    """A project without documents whose registers are all mangled."""
    shutil.copytree(CASES / "registers", root)
    for file in sorted((root / "docs" / "datos").iterdir()):
        mangle(file, chance)
    return root


def check_that_all_can_be_told(root: Path) -> int:
    problems = load_library(root, TODAY).problems
    for found in problems:
        for language in ("es", "pt"):
            what, remedy = tell(replace(found, file=f"{language}.md"))
            assert f"{what}{remedy}".isprintable(), found
    render_github_report(problems)
    render_json_report(problems)
    return len(problems)


@pytest.mark.parametrize("seed", range(6))
def test_a_mangled_document_is_read_and_whatever_is_wrong_can_be_told(seed: int, tmp_path: Path) -> None:
    assert check_that_all_can_be_told(mangled_project(tmp_path / "p", random.Random(seed), 40)) > 40


@pytest.mark.parametrize("seed", range(12))
def test_mangled_registers_are_read_and_whatever_is_wrong_can_be_told(seed: int, tmp_path: Path) -> None:
    assert check_that_all_can_be_told(mangled_registers(tmp_path / "p", random.Random(seed))) > 10
