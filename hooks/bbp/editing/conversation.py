"""Questions and answers in a terminal, or through a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field

from bbp.editing.command_line import Say
from bbp.rendering.page.words import Words

END_OF_TEXT = "."
"""The line that ends an answer of several lines."""


class BrokenOffError(Exception):
    """The one who answers went away: the end of the input, or Ctrl-C."""


def read_line() -> str:
    """The next line as typed, without its end; the end of the input is a ``BrokenOffError``."""
    try:
        line = sys.stdin.buffer.readline()
    except KeyboardInterrupt as error:
        raise BrokenOffError from error
    if not line:
        raise BrokenOffError
    return line.decode(_encoding(line), "replace").rstrip("\r\n")


def _encoding(line: bytes) -> str:
    """UTF-8, else what Windows still gives through a pipe."""
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


@dataclass(frozen=True, slots=True)
class Conversation:
    """One who is asked: ``say`` writes, ``read`` waits for a line."""

    words: Words
    say: Say
    read: Callable[[], str] = field(default=read_line)

    def ask(self, question: str) -> str:
        """One line; empty when nothing is answered."""
        self.say(f"\n{question}\n> ")
        return self.read().strip()

    def ask_text(self, question: str, lines: list[str]) -> None:
        """Several lines, added to ``lines`` as they come, until one with a single point."""
        self.say(f"\n{question}\n{self.words('new_cli.several_lines')}\n")
        while (line := self.read()).strip() != END_OF_TEXT:
            lines.append(line)

    def agrees(self, question: str) -> bool:
        """Whether the answer is yes; anything that does not begin so is no."""
        return self.ask(question).lower().startswith(("s", "y"))
