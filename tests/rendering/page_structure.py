"""Rendered HTML as a tree, for tests that ask for structure."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import html5lib


def parse(html: str) -> Element:
    """The tree of a page's body; a parse error fails the test."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parseFragment(html)


def text_of(element: Element) -> str:
    """The text of an element with its white space collapsed."""
    return " ".join("".join(element.itertext()).split())


def all_of(tree: Element, tag: str, **attributes: str) -> list[Element]:
    """The elements with a tag and these attributes; ``class_`` asks for one of the classes."""
    wanted = attributes.pop("class_", None)
    found = [
        one for one in tree.iter(tag) if all(one.get(name) == value for name, value in attributes.items())
    ]
    return [one for one in found if wanted is None or wanted in (one.get("class") or "").split()]


def one_of(tree: Element, tag: str, **attributes: str) -> Element:
    """The only such element."""
    (found,) = all_of(tree, tag, **attributes)
    return found


def heading_levels(tree: Element) -> list[int]:
    """The levels of the headings in the order of the page."""
    return [int(one.tag[1]) for one in tree.iter() if one.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
