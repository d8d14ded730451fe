"""Room 3, rendering: the mail stays short enough to arrive whole: Gmail cuts a message at 102 KB.

The HTML has at most 60 KB. Beyond it the longest parts end after a block, with a link to the rest on the web.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate

from bbp.rendering.bulletin.email_parts import Part
from bbp.rendering.bulletin.email_prose import MOST_BYTES

_STEP_BYTES = 128
"""How near to the most the search comes before it stops."""


def shorten(
    parts: tuple[Part, ...], page_url: str, render: Callable[[tuple[Part, ...]], str]
) -> tuple[Part, ...]:
    """The parts as they are when what ``render`` makes of them fits; else cut to the highest level that fits.

    A level is the most bytes that any part may have: the longest parts are cut first, short ones stay whole.
    """
    if fits(render(parts)):
        return parts
    low, high = 0, MOST_BYTES
    while high - low > _STEP_BYTES:
        level = (low + high) // 2
        if fits(render(_cut(parts, level, page_url))):
            low = level
        else:
            high = level
    return _cut(parts, low, page_url)


def fits(html: str) -> bool:
    """Whether the HTML of a mail is short enough."""
    return _size_bytes(html) <= MOST_BYTES


def _cut(parts: tuple[Part, ...], level_bytes: int, page_url: str) -> tuple[Part, ...]:
    return tuple(_cut_part(part, level_bytes, page_url) for part in parts)


def _cut_part(part: Part, level_bytes: int, page_url: str) -> Part:
    """The part as far as the level allows; one that was cut leads to its place on the page."""
    sizes = accumulate(_size_bytes(block.html) for block in part.blocks)
    kept = sum(size <= level_bytes for size in sizes)
    if kept == len(part.blocks):
        return part
    return part._replace(blocks=part.blocks[:kept], more_url=f"{page_url}#{part.anchor}")


def _size_bytes(html: str) -> int:
    return len(html.encode())
