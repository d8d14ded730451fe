"""Room 3, rendering: a section of an issue → the blocks that the mail carries, as HTML and as text.

A block is what the mail never cuts: a paragraph, a list, a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import nh3
from markupsafe import Markup

from bbp.rendering.text.markdown import Resolve, render_markdown
from bbp.rendering.text.markdown_text import LinkNumbers, render_markdown_text
from bbp.rendering.text.markdown_tree import Node, read_tree

_TAGS = {
    *("p", "br", "hr", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "code"),
    *(
        "em",
        "strong",
        "del",
        "a",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "sub",
        "sup",
        "b",
        "i",
        "small",
    ),
}
_CLEANER = nh3.Cleaner(tags=_TAGS, attributes={"a": {"href"}, "ol": {"start"}}, link_rel=None)
MOST_BYTES = 60_000
"""How long the HTML of a mail may be."""
_CARRIED = re.compile(r"https?://|mailto:", re.IGNORECASE)


class Block(NamedTuple):
    """A piece of a part of the mail, in both forms with the same words."""

    html: Markup
    text: str


def prose_blocks(source: str, resolve: Resolve, page_url: str, numbers: LinkNumbers) -> tuple[Block, ...]:
    """The blocks of a section. The mail shows no picture: the words that describe it lead to it.

    ``resolve`` gives full addresses; a link to a part of the page leads to the page on the web.
    """
    lead = _for_mail(resolve, page_url)
    written, size = source.encode(), 0
    blocks: list[Block] = []
    for block in read_tree(source):
        html = _html(_without_pictures(block, written) + b"".join(_references(block)), lead)
        blocks.append(Block(html, render_markdown_text(block, lead, numbers)))
        size += len(html.encode())
        # What no mail can carry is not even made: a section may have a megabyte.
        if size > MOST_BYTES:
            break
    return tuple(blocks)


def _for_mail(resolve: Resolve, page_url: str) -> Resolve:
    """Only what a mail can open: full addresses of the web, and of mail."""

    def lead(target: str) -> str | None:
        if target.startswith("#"):
            return page_url + target
        address = resolve(f"https:{target}" if target.startswith("//") else target)
        return address if address and _CARRIED.match(address) else None

    return lead


def _html(source: bytes, lead: Resolve) -> Markup:
    return Markup(_CLEANER.clean(render_markdown(source.decode(), lead)))


def _references(node: Node) -> Iterator[bytes]:
    """The targets of links that are written ``[words][name]``: they stand elsewhere in the section."""
    for child in node.children:
        yield from _references(child)
    if node.label:
        target = re.sub(r"([<>\\])", r"\\\1", node.value)
        yield f"\n\n[{node.label}]: <{target}>".encode()


def _without_pictures(block: Node, source: bytes) -> bytes:
    """The source of a block with ``![words](picture.jpg)`` as ``[words](picture.jpg)``."""
    # From the start of its line: the indentation belongs to a list or to code.
    written, end = b"", source.rfind(b"\n", 0, block.start) + 1
    for start, stop, instead in _pictures(block, source, is_linked=False):
        written += source[end:start] + instead
        end = stop
    return written + source[end : block.end]


def _pictures(node: Node, source: bytes, *, is_linked: bool) -> Iterator[tuple[int, int, bytes]]:
    """Where each picture stands and what stands there instead; one inside of a link leaves its words."""
    for child in node.children:
        if child.name != "Image":
            yield from _pictures(child, source, is_linked=is_linked or child.name == "Link")
            continue
        words = source[child.children[0].start : child.children[-1].end] if child.children else b""
        is_link = bool(words) and not is_linked
        yield child.start, child.end, source[child.start + 1 : child.end] if is_link else words
