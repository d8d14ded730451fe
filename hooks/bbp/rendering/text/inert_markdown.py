"""Room 3, rendering: what somebody typed → Markdown that shows it and does nothing.

GitHub draws comments and summaries from Markdown: without this, a text could put HTML, links, pictures or a
table's bar there, call people by their name (``@``) or tie other issues to this one (``#``).
"""

from __future__ import annotations

import re

from bbp.rendering.text.plain_text import printable

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~&:$])")
_CALLS = re.compile(r"([@#])(?=\w)")
_WORD_JOINER = "\u2060"
_LONGEST = 1_000


def inert(text: str) -> str:
    """The text on one line, every sign of Markdown escaped; cut at a thousand characters."""
    line = printable(text)
    line = line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
    broken = _CALLS.sub(rf"\1{_WORD_JOINER}", re.sub(r"(?i)(www)\.", rf"\1{_WORD_JOINER}.", line))
    return _SIGNS.sub(r"\\\1", broken)


def table(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A table of inert texts."""
    lines = [header, tuple("---" for _ in header)]
    written = [f"| {' | '.join(line)} |" for line in lines]
    written += [f"| {' | '.join(inert(cell) for cell in row)} |" for row in rows]
    return "\n".join(written)
