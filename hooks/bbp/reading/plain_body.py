"""Room 2, reading: a body of plain prose, read by its signs alone, without an event of the parser for each.

Nearly every body is one: headings at the margin, paragraphs, lists, tables, links. Where none of the signs
stands by which CommonMark begins anything else, each heading and each link is what it looks like. Nothing
can be wrong with the form of such a body; all others, and those that leave a doubt, are ``read_body``'s.
"""

from __future__ import annotations

import re

from bbp.reading.body import Body, Link, Section
from bbp.reading.front_matter import Document

# HTML, code, escapes, characters by their names; what is indented as far as this may be code as well.
_OTHER_SIGNS = ("<", "`", "~", "\\", "&", "\t", "    ")
_UNDERLINE = re.compile(r"\n[ >]*[-=]+ *(?:\n|\Z)")
_HEADING = re.compile(r"\n(#{2,6}) ([^\n#*_\[]*[^\s#*_\[])(?=\n|\Z)")
_LINK = re.compile(r"\[[^\[\]\n|]*\]\(([\w./:#%?=+,;@-]*)\)")
_SCHEMES = ("https:", "http:", "mailto:")
# Not behind a bar: of a table, cells beyond the columns of its head are left out.
_SEEN = re.compile("[^A-Za-z|]*[A-Za-z]")


def read_plain_body(document: Document) -> Body | None:
    """What ``read_body`` finds in a body without a problem; None when this may be more than plain prose."""
    text = f"\n{document.body}"
    if any(sign in text for sign in _OTHER_SIGNS) or _UNDERLINE.search(text):
        return None
    sections, links = _sections(text, document.body_line), _links(text, document.body_line)
    return Body(sections, links) if sections and links is not None else None


def _sections(text: str, first_line: int) -> tuple[Section, ...] | None:
    """None when a sign of a heading makes none, text stands before the first, or one may show nothing."""
    found = list(_HEADING.finditer(text))
    titles = [heading for heading in found if heading[1] == "##"]
    if text.count("#") != sum(len(heading[1]) for heading in found) or titles[:1] != found[:1]:
        return None
    starts = [heading.start() for heading in titles]
    if text[: starts[0] if starts else None].strip("\n "):
        return None
    sections = []
    for heading, end in zip(titles, [*starts[1:], len(text)], strict=False):
        shown = text[heading.end() : end].strip("\n")
        if not _SEEN.match(shown):
            return None
        line = first_line + text.count("\n", 0, heading.start())
        sections.append(Section(" ".join(heading[2].split()), line, shown))
    return tuple(sections)


def _links(text: str, first_line: int) -> tuple[Link, ...] | None:
    """None when a bracket begins anything else, or a link stands in a table or leads to another scheme."""
    links = []
    for found in _LINK.finditer(text):
        start, target = found.start(), found[1]
        is_other = ":" in target and not target.startswith(_SCHEMES)
        if is_other or text[start - 1] == "!" or "|" in _line_at(text, start):
            return None
        links.append(Link(first_line + text.count("\n", 0, start) - 1, target, is_image=False))
    return tuple(links) if len(links) == text.count("[") else None


def _line_at(text: str, place: int) -> str:
    end = text.find("\n", place)
    return text[text.rfind("\n", 0, place) : end if end > 0 else None]
