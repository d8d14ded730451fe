"""Room 2, reading: what a message quotes of a text that may be of any length."""

from __future__ import annotations


def shortened(text: str, longest: int = 60) -> str:
    """A text on one line, at most ``longest`` characters with the «…» that stands for the rest."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
