"""Room 3, rendering: the Markdown of a contribution → a tree, for what is not made from its HTML.

The mail's plain text is written from it, and the mail's paragraphs are cut along it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

import pyromark

from bbp.rendering.text.markdown import OPTIONS

DEEPEST = 40
"""Whatever is nested deeper is read as if it stood at this depth: its words stay, its frame does not."""

_BY_NAME = frozenset({"Reference", "Collapsed", "Shortcut"})


@dataclass(slots=True)
class Node:
    """An element or a leaf by its CommonMark name: ``Paragraph``, ``Link``, ``Text``, ``SoftBreak`` …

    ``value`` is what a leaf says, the target of a link or an image, the first number of a list; ``label``
    is the name by which a link found its target elsewhere (``[words][name]``), empty when it had it itself.
    ``start`` and ``end`` are its place in the source, in bytes of UTF-8.
    """

    name: str
    value: str
    label: str = ""
    start: int = 0
    end: int = 0
    children: list[Node] = field(default_factory=list)


def read_tree(source: str) -> list[Node]:
    """The blocks of a piece of a body, as CommonMark with tables and strikethrough."""
    root = Node("Document", "")
    opened = [root]
    depth = 0
    for event, place in pyromark.events_with_range(source, options=OPTIONS):
        name, value = _named(event)
        if name == "End":
            depth -= 1
            if depth < DEEPEST:
                opened.pop()
            continue
        is_start = name == "Start"
        node = _node(value) if is_start else Node(name, str(value))
        node.start, node.end = place["start"], place["end"]
        depth += is_start
        if is_start and depth > DEEPEST:
            continue
        opened[-1].children.append(node)
        if is_start:
            opened.append(node)
    return root.children


def _named(event: object) -> tuple[str, object]:
    """pyromark names what has no value by a text alone, and the rest by a mapping of one key."""
    if isinstance(event, str):
        return event, ""
    return next(iter(cast("Mapping[str, object]", event).items()))


def _node(started: object) -> Node:
    name, value = _named(started)
    if not isinstance(value, Mapping):
        return Node(name, "" if value is None else str(value))
    label = value.get("id") if value.get("link_type") in _BY_NAME else ""
    return Node(name, str(value.get("dest_url", "")), str(label or ""))
