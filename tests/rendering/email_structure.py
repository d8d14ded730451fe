"""A mail as a tree, the words that a reader sees in it, and the styles that its elements carry."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib

_WORD = re.compile(r"\w+(?:[-.@]\w+)*")
_ADDRESS = re.compile(r"(?:https?|mailto):\S+")
_LINK_NUMBER = re.compile(r"\[\d+\]")


def parse_mail(html: str) -> Element:
    """The tree of the whole document; what is not valid HTML fails the test."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree: Element = parser.parse(html)
    return tree


def seen_text(element: Element) -> str:
    """What stands in the body; not the hidden pre-header, nor what screen readers skip (numeral, squares)."""
    if not isinstance(element.tag, str) or element.tag == "head":
        return ""
    if element.get("aria-hidden") == "true" or "pre" in (element.get("class") or "").split():
        return ""
    numbers = itertools.count(int(element.get("start", "1"))) if element.tag == "ol" else None
    inner = "".join(
        (f" {next(numbers)}. " if numbers and child.tag == "li" else "")
        + seen_text(child)
        + (child.tail or "")
        for child in element
    )
    space = (
        "" if element.tag in {"a", "b", "strong", "em", "span", "sub", "sup", "i", "small", "del"} else " "
    )
    return f"{space}{element.text or ''}{inner}{space}"


def words_of_html(html: str) -> Counter[str]:
    """How often each word is seen."""
    return Counter(_WORD.findall(seen_text(parse_mail(html))))


def words_of_text(text: str) -> Counter[str]:
    """How often each word is written; addresses and the numbers of links stand for what is a link in HTML."""
    return Counter(_WORD.findall(_LINK_NUMBER.sub("", _ADDRESS.sub("", text))))


def styles_of(tree: Element) -> Iterator[tuple[str, str]]:
    """Property and value of each declaration inside of an element."""
    for element in tree.iter():
        for declaration in (element.get("style") or "").split(";"):
            name, _, value = declaration.partition(":")
            if name.strip():
                yield name.strip(), value.strip()


def links_of(tree: Element) -> list[str]:
    """Every address that the mail names, in links and elsewhere."""
    named = ("href", "src", "background", "action")
    return [value for element in tree.iter() for name in named if (value := element.get(name))]
