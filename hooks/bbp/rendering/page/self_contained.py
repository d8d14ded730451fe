"""Room 3, rendering: the HTML of a page → the same for a file that stands alone, beside others of its kind.

The HTML is parsed, not searched: a start tag is written anew when an attribute of it changes, everything else
stays as it was.
"""

from __future__ import annotations

import html
from collections.abc import Callable
from html.parser import HTMLParser
from typing import NamedTuple

_REFERENCES = frozenset(("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers"))
_VOID = frozenset(("img", "br", "hr", "input", "source", "wbr"))


class Placement(NamedTuple):
    """How a page is put into the file.

    ``prefix`` goes before every id, so that two languages of one page do not clash; ``link`` gives the new
    target of a link that is not a fragment, ``picture`` the data of a picture: None takes the attribute away.
    """

    prefix: str
    link: Callable[[str], str | None]
    picture: Callable[[str], str | None]


def make_self_contained(page: str, placement: Placement) -> str:
    """The body of a page without scripts and handlers; its ``<main>`` is a ``<div>``: the file has one."""
    parser = _Parser(placement)
    parser.feed(page)
    parser.close()
    return "".join(parser.written)


class _Parser(HTMLParser):
    def __init__(self, placement: Placement) -> None:
        super().__init__(convert_charrefs=False)
        self.placement = placement
        self.written: list[str] = []
        self.in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script":
            self.in_script = True
            return
        kept = [
            (name, new) for name, value in attrs if (new := self._attribute(tag, name, value)) is not None
        ]
        raw = self.get_starttag_text() or ""
        if tag == "main":
            kept = [(name, value) for name, value in kept if name != "tabindex"]
        if kept == [(name, value or "") for name, value in attrs]:
            self.written.append(raw)
            return
        pairs = "".join(f' {name}="{html.escape(value)}"' for name, value in kept)
        self.written.append(f"<{_renamed(tag)}{pairs}{'/' if raw.endswith('/>') else ''}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if not (tag in _VOID or (self.get_starttag_text() or "").endswith("/>")):
            self.written.append(f"</{tag}>")

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self.in_script = False
        elif tag not in _VOID:
            self.written.append(f"</{_renamed(tag)}>")

    def handle_data(self, data: str) -> None:
        if not self.in_script:
            self.written.append(data)

    def handle_entityref(self, name: str) -> None:
        self.written.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.written.append(f"&#{name};")

    def _attribute(self, tag: str, name: str, value: str | None) -> str | None:
        """The new value of an attribute, None when it is left out."""
        written = value or ""
        if name.startswith("on") or name in ("action", "srcset", "sizes"):
            return None
        if name == "id":
            return self.placement.prefix + written
        if name in _REFERENCES:
            return " ".join(self.placement.prefix + one for one in written.split())
        if name == "href":
            return self._fragment(written) if written.startswith("#") else self.placement.link(written)
        if name == "src":
            return self.placement.picture(written)
        return written

    def _fragment(self, target: str) -> str:
        return f"#{self.placement.prefix}{target[1:]}" if len(target) > 1 else target


def _renamed(tag: str) -> str:
    return "div" if tag == "main" else tag
