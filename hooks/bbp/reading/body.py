"""Room 2, reading, fourth step: the body of a document → its sections and links.

CommonMark reads it, with the parser that renders it later: what is checked is what is shown,
and a ``## `` inside a code fence is no heading. Ranges of the parser count UTF-8 bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

import pyromark
from pyromark.event import Event, Range

from bbp.model.fields import is_blank
from bbp.model.format_keys import MARKDOWN_EXTENSIONS
from bbp.model.problem import Problem
from bbp.reading.front_matter import Document
from bbp.reading.raw_html import find_forbidden_html
from bbp.reading.text_file import control_character, find_control_character

_OPTIONS = reduce(or_, (pyromark.Options[name] for name in MARKDOWN_EXTENSIONS))
_UNSAFE_SCHEME = re.compile(r"(javascript|data|vbscript):", re.I)
_IGNORED_IN_SCHEME = re.compile(r"[\x00-\x20]")
# Nothing is asked of these, and they are most of a text.
_PLAIN_TAGS = (
    *("Paragraph", "Strong", "TableCell", "Item", "Link", "Emphasis"),
    *("TableRow", "TableHead", "Strikethrough"),
)
_MARKED_HEADING = re.compile(r"#{1,6}(?:\s|$)")
_GLUED_HEADING = re.compile(r"#{2,6}[^\s#]")


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one level-2 heading. ``line`` is the heading's; ``markdown`` is empty
    when nothing would be shown, and carries the link definitions that stand elsewhere in the body."""

    title: str
    line: int
    markdown: str
    is_misdrawn: bool = False
    """Whether it is a heading of another shape, already reported, that was surely meant as one."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link or image of the body; ``target`` as written, without its ``<>``, references resolved."""

    line: int
    target: str
    is_image: bool


@dataclass(frozen=True, slots=True)
class Body:
    """The body of a document: what stands under its headings, and where its links lead."""

    sections: tuple[Section, ...]
    links: tuple[Link, ...]


def read_body(document: Document) -> tuple[Body, list[Problem]]:
    """Sections and links in the order of the file, with what is wrong in any body whatever its kind.

    Problems: text before the first heading, a level-1 heading, a heading inside a list or quote,
    one drawn with a line under it, ``##Title`` without a space, an image without a description,
    a link that runs code, HTML beyond the short safe list, a character that may not be published.
    """
    if not document.body.strip():
        return Body((), ()), []
    reading = _Reading(document, document.body.encode(), "&#" in document.body)
    take = reading.take
    for event, place in pyromark.events_with_range(document.body, options=_OPTIONS):
        take(event, place)
    return Body(tuple(reading.sections()), tuple(reading.links)), sorted(set(reading.problems))


@dataclass(slots=True)
class _Heading:
    """A level-2 heading while it is read; byte offsets of its first and last character."""

    start: int
    end: int
    title: str = ""
    has_content: bool = False
    has_reference: bool = False
    is_misdrawn: bool = False


@dataclass(slots=True)
class _Reading:
    """One pass over the parser's events."""

    document: Document
    source: bytes
    may_name_characters: bool
    headings: list[_Heading] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    depth: int = 0
    title_parts: list[str] | None = None
    alt_parts: list[str] | None = None
    opened_tags: set[str] = field(default_factory=set)
    html_start: int = 0
    html_parts: list[str] | None = None
    listens: bool = True
    """Whether a word matters: a title or a description is being read, or a section has no content yet."""

    def take(self, event: Event, place: Range) -> None:
        if isinstance(event, str):
            if self.listens:
                self._text(" ", place["start"])
        elif "Text" in event:
            text = event["Text"]
            # Most of a text says nothing new: its section is known to have content.
            if self.listens or self.may_name_characters or text.startswith("##"):
                self._written_text(text, place["start"])
        elif "Start" in event:
            if event["Start"] not in _PLAIN_TAGS:
                self._open(event, place["start"], place["end"])
            self.depth += 1
        elif "End" in event:
            self.depth -= 1
            if event["End"] not in _PLAIN_TAGS:
                self._close(event, place["start"])
        else:
            self._take_rarer(event, place["start"])

    def _take_rarer(self, event: Event, start: int) -> None:
        match event:
            case {"Code": str(code)}:
                self._text(code, start)
            case {"InlineHtml": str(html)}:
                self._html(html, start)
            case {"Html": str(html)} if self.html_parts is not None:
                self.html_parts.append(html)

    def sections(self) -> Iterator[Section]:
        definitions = self._definitions()
        ends = [heading.start for heading in self.headings[1:]] + [len(self.source)]
        for heading, end in zip(self.headings, ends, strict=True):
            if heading.end == 0:  # what stands before the first heading, already reported
                continue
            text = self.source[heading.end : end].decode().strip("\n") if heading.has_content else ""
            if heading.has_reference:
                elsewhere = [source for place, source in definitions if not heading.end <= place < end]
                text = "\n\n".join([text, *elsewhere])
            title = " ".join(heading.title.split())
            yield Section(title, self._line(heading.start), text, heading.is_misdrawn)

    def _definitions(self) -> list[tuple[int, str]]:
        if b"]:" not in self.source:
            return []
        definitions = pyromark.reference_definitions(self.document.body, options=_OPTIONS)
        spans = (known["span"] for known in definitions.values())
        return [(span["start"], self.source[span["start"] : span["end"]].decode().strip()) for span in spans]

    def _line(self, offset: int) -> int:
        return self.source.count(b"\n", 0, offset) + self.document.body_line

    def _report(self, offset: int, code: str, **values: str) -> None:
        named = tuple(sorted(values.items()))
        self.problems.append(Problem(self.document.file, self._line(offset), "", code, named))

    def _open(self, event: Event, start: int, end: int) -> None:
        match event:  # the frequent ones first
            case {"Start": {"Link": {"dest_url": target, "link_type": kind}}}:
                self._link(f"mailto:{target}" if kind == "Email" else target, start, kind != "Inline")
            case {"Start": {"Heading": {"level": level}}}:
                self._open_heading(level, start, end)
            case {"Start": {"Image": {"dest_url": target, "link_type": kind}}}:
                self.alt_parts = []
                self._link(target, start, kind != "Inline", is_image=True)
                self.listens = True
            case {"Start": "HtmlBlock"}:
                self.html_start, self.html_parts = start, []

    def _close(self, event: Event, start: int) -> None:
        match event:
            case {"End": {"Heading": _}} if self.title_parts is not None:
                self.headings[-1].title = "".join(self.title_parts)
                self.title_parts = None
            case {"End": "HtmlBlock"} if self.html_parts is not None:
                html, self.html_parts = "".join(self.html_parts), None
                self._html(html, self.html_start)
            case {"End": "Image"} if self.alt_parts is not None:
                alt, self.alt_parts = "".join(self.alt_parts), None
                if is_blank(alt):
                    self._report(start, "image-without-alt", target=self.links[-1].target)

    def _open_heading(self, level: str, start: int, end: int) -> None:
        source = self.source[start:end].decode().strip()
        code = ""
        if not _MARKED_HEADING.match(source):
            code = "underlined-heading"
        elif level == "H1":
            code = "level-one-heading"
        elif level == "H2" and self.depth:
            code = "nested-heading"
        elif level != "H2" and not self.depth and not self.headings:
            code = "heading-too-deep"
        if code:
            self._report(start, code, text=source.lstrip("# ").split("\n")[0])
        if code or level == "H2":
            self.headings.append(_Heading(start, end, is_misdrawn=bool(code)))
            self.title_parts, self.listens = [], True

    def _link(self, target: str, start: int, may_refer: bool, *, is_image: bool = False) -> None:
        self.links.append(Link(self._line(start), target, is_image))
        self._content(start)
        self.headings[-1].has_reference |= may_refer and self.title_parts is None
        unsafe = _UNSAFE_SCHEME.match(_IGNORED_IN_SCHEME.sub("", target))
        if unsafe:
            self._report(start, "unsafe-link", scheme=unsafe[1].lower() + ":")

    def _html(self, html: str, start: int) -> None:
        for offset, code, values in find_forbidden_html(html, self.opened_tags):
            place = start + len(html[:offset].encode())
            self._report(place, code, **dict(values))

    def _written_text(self, text: str, start: int) -> None:
        if text.startswith("##"):
            self._check_glued_heading(text, start)
        if self.may_name_characters:
            self._check_characters(text, start)
        self._text(text, start)

    def _text(self, text: str, start: int) -> None:
        if self.alt_parts is not None:
            self.alt_parts.append(text)
        if self.title_parts is not None:
            self.title_parts.append(text)
        elif not (self.headings and self.headings[-1].has_content) and not is_blank(text):
            self._content(start)

    def _check_characters(self, text: str, start: int) -> None:
        """A character written by its number (``&#27;``)."""
        character = find_control_character(text)
        if character:
            self.problems.append(control_character(self.document.file, self._line(start), character))

    def _check_glued_heading(self, text: str, start: int) -> None:
        if self.depth == 1 and _GLUED_HEADING.match(text):
            self._report(start, "heading-without-space", text=text.strip())
            title = text.lstrip("#")
            self.headings.append(_Heading(start, start + len(text.encode()), title, is_misdrawn=True))
            self.listens = True

    def _content(self, start: int) -> None:
        """Note that something is shown here: under the last heading, or before the first."""
        if self.title_parts is not None:
            return
        if not self.headings:
            self.headings.append(_Heading(0, 0))
            self._report(start, "text-before-heading")
        self.headings[-1].has_content = True
        self.listens = self.alt_parts is not None
