"""Room 3, rendering: the Markdown of a contribution → plain text in lines of 72 columns.

Lists keep their marks, quotes are indented by ``> ``. A link is a number in brackets behind its words;
its address stands under the paragraph, alone in its line, so that every mail program finds it whole.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import nh3

from bbp.rendering.text.markdown import Resolve
from bbp.rendering.text.markdown_tree import Node
from bbp.rendering.text.plain_text import WIDTH, hang, paragraphs, wrap

_BLOCKS = frozenset(
    {"Paragraph", "Heading", "List", "BlockQuote", "CodeBlock", "Table", "Rule", "HtmlBlock", "Item"}
)


@dataclass(slots=True)
class LinkNumbers:
    """Counts the links of a text from 1 on, and keeps the addresses that still have to be written."""

    count: int = 0
    waiting: list[tuple[int, str]] = field(default_factory=list)

    def add(self, address: str) -> int:
        """The number of one more link."""
        self.count += 1
        self.waiting.append((self.count, address))
        return self.count

    def take(self) -> str:
        """The addresses that wait, each in its line behind its number; then none waits."""
        lines = "\n".join(f"[{number}] {address}" for number, address in self.waiting)
        self.waiting.clear()
        return lines


def render_markdown_text(block: Node, resolve: Resolve, numbers: LinkNumbers) -> str:
    """A block as text, the addresses of its links under it; ``numbers`` goes on from block to block."""
    written = _block(block, _Writer(resolve, numbers), WIDTH)
    return paragraphs([written, numbers.take()])


@dataclass(frozen=True, slots=True)
class _Writer:
    """Where links lead, and their numbers so far."""

    resolve: Resolve
    numbers: LinkNumbers

    def inline(self, nodes: list[Node]) -> str:
        """The words of the nodes; line ends of the source are spaces, hard breaks are line ends."""
        return "".join(map(self._leaf, nodes))

    def _leaf(self, node: Node) -> str:
        if node.name in {"Text", "Code"}:
            return node.value
        if node.name in {"Html", "InlineHtml"}:
            return _words_of_html(node.value)
        if node.name in {"SoftBreak", "HardBreak"}:
            return " " if node.name == "SoftBreak" else "\n"
        if node.name in {"Link", "Image"}:
            return self._linked(node)
        return self.inline(node.children)

    def _linked(self, node: Node) -> str:
        """Nothing to click on needs no number, nor does an address that stands there in full."""
        words = replace(self, resolve=lambda _: None).inline(node.children)
        address = self.resolve(node.value)
        if not words or address is None or address.removeprefix("mailto:") == words:
            return words
        return f"{words}[{self.numbers.add(address)}]"


def _words_of_html(tag: str) -> str:
    if tag.lower().startswith("<br"):
        return "\n"
    return html.unescape(nh3.clean(tag, tags=set()))


def _block(node: Node, writer: _Writer, width: int) -> str:
    if node.name == "List":
        return _list(node, writer, width)
    if node.name == "BlockQuote":
        quoted = paragraphs(_blocks(node.children, writer, width - 2))
        return "\n".join(f"> {line}".rstrip() for line in quoted.splitlines())
    if node.name == "Table":
        return "\n".join(wrap(_row(row, writer), width) for row in node.children)
    if node.name == "Rule":
        return "* * *"
    if node.name == "CodeBlock":
        return hang(writer.inline(node.children).rstrip(), "    ")
    if any(child.name in _BLOCKS for child in node.children):
        return paragraphs(_blocks(node.children, writer, width))
    return wrap(writer.inline(node.children).strip(), width)


def _blocks(nodes: list[Node], writer: _Writer, width: int) -> Iterator[str]:
    """Blocks one after the other; in a tight list the words of an item stand in no paragraph."""
    loose: list[Node] = []
    for node in nodes:
        if node.name not in _BLOCKS:
            loose.append(node)
            continue
        yield wrap(writer.inline(loose).strip(), width)
        loose = []
        yield _block(node, writer, width)
    yield wrap(writer.inline(loose).strip(), width)


def _list(node: Node, writer: _Writer, width: int) -> str:
    """Items one below the other; with empty lines between when they have paragraphs of their own."""
    is_loose = any(child.name == "Paragraph" for item in node.children for child in item.children)
    gap = "\n\n" if is_loose else "\n"
    items = []
    for place, item in enumerate(node.children):
        mark = f"{int(node.value) + place}. " if node.value else "- "
        said = _blocks(item.children, writer, width - len(mark))
        items.append(hang(gap.join(text for text in said if text), mark))
    return gap.join(items)


def _row(row: Node, writer: _Writer) -> str:
    return " | ".join(writer.inline(cell.children).strip() for cell in row.children)
