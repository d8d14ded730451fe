"""Room 3, rendering: plain text as a mail shows it: lines of 72 columns, addresses whole."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

WIDTH = 72
_NARROWEST = 24


def wrap(text: str, width: int = WIDTH) -> str:
    """The text in lines of at most ``width``; its own line ends stay, a word that is longer stands whole."""
    wrapper = textwrap.TextWrapper(
        max(width, _NARROWEST), break_long_words=False, break_on_hyphens=False, expand_tabs=False
    )
    return "\n".join(wrapper.fill(line) for line in text.split("\n"))


def hang(text: str, mark: str) -> str:
    """The text behind a mark, its further lines indented as far: an item of a list."""
    first, *further = text.split("\n")
    return "\n".join([mark + first, *(" " * len(mark) + line if line else "" for line in further)])


def underline(text: str, sign: str) -> str:
    """A heading over a line of signs as long as its longest line."""
    lines = wrap(text)
    return f"{lines}\n{sign * max(map(len, lines.splitlines()))}"


def paragraphs(parts: Iterable[str]) -> str:
    """The parts that say something, with an empty line between them."""
    return "\n\n".join(part for part in parts if part)


def printable(text: str) -> str:
    """What an editor typed, on one line and without signs that a terminal would obey."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
