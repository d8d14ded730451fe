"""Room 2, reading: HTML typed into a body, and what of it may stay.

A short list of tags that Markdown has no mark for is welcome. Everything else is refused where
it stands, with its line, although the rendered page is sanitised all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

SAFE_TAGS = frozenset({"abbr", "b", "br", "em", "i", "kbd", "mark", "small", "strong", "sub", "sup"})
_TAG = re.compile(r"""<(/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)""", re.I)
_OTHER = re.compile(r"<(?:!|\?)")
_QUOTED_VALUE = re.compile(r"""(?<==)\s*(?:"[^"]*"|'[^']*')""")
_EVENT = re.compile(r"""(?:^|[\s/"'])(on[a-z]+)\s*=""", re.I)
_STYLE = re.compile(r"""(?:^|[\s/"'])(style|class)\s*=""", re.I)

Finding = tuple[int, str, tuple[tuple[str, str], ...]]


def find_forbidden_html(html: str, opened: set[str]) -> Iterator[Finding]:
    """(offset, problem code, values) for each piece of raw HTML that may not stay.

    ``opened`` collects the names of the tags of one body, so that a closing tag is only reported
    when nothing opened it. Codes: ``html-comment`` (also a declaration), ``forbidden-tag``,
    ``html-event-attribute`` (``on…=``), ``html-style-attribute``.
    """
    other = _OTHER.search(html)
    if other and (other.start() == 0 or not html.startswith("<")):
        yield other.start(), "html-comment", ()
        return
    for found in _TAG.finditer(html):
        closing, name, attributes = found[1], found[2].lower(), found[3]
        if name not in SAFE_TAGS and not (closing and name in opened):
            yield found.start(), "forbidden-tag", (("tag", closing + name),)
        opened.add(name)
        yield from _attributes(found.start(), attributes)


def _attributes(offset: int, attributes: str) -> Iterator[Finding]:
    attributes = _QUOTED_VALUE.sub('""', attributes)
    event, style = _EVENT.search(attributes), _STYLE.search(attributes)
    if event:
        yield offset, "html-event-attribute", (("attribute", event[1]),)
    if style:
        yield offset, "html-style-attribute", (("attribute", style[1]),)
