"""Room 2, reading: the institutional pages of ``docs/`` → every problem in them.

MkDocs makes the pages from the files; here they are only held to the rules of any public text: their
form, private data, HTML and links. What is written as code is an example: neither HTML nor private.
"""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote

import pyromark
from pyromark.event import Event

from bbp.model.institutional_page import PageHeader, PageName, read_page_name
from bbp.model.language import Language
from bbp.model.problem import Problem, problem
from bbp.model.taken_slugs import taken_slugs
from bbp.reading.body import Link, read_body
from bbp.reading.front_matter import Document, read_document
from bbp.reading.link_addresses import Judgement, judge_outward
from bbp.reading.privacy import check_privacy
from bbp.reading.suggestions import closest
from bbp.reading.validation import check_fields

FOLDER = "docs"
# What MkDocs makes a page of or shows as one.
_PAGE_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".html", ".htm", ".xhtml"})
# The configuration keeps these out of the site.
_NOT_PUBLISHED = ("datos/", "assets/readme/")
# The headings of a page are its author's, unlike those of a record.
_BODY_CODES = frozenset(
    {
        *("image-without-alt", "unsafe-link", "control-character", "html-comment"),
        *("forbidden-tag", "html-event-attribute", "html-style-attribute"),
    }
)
# CommonMark takes «\<» for a plain sign, Python-Markdown, which renders these pages, for a tag.
_ESCAPED_TAG = re.compile(r"\\<(/?[a-z!?][^\s/>]*)", re.I)


@dataclass(frozen=True, slots=True)
class CheckedPages:
    """The pages that were read, by their path relative to the root, and what is wrong with them."""

    files: tuple[str, ...]
    problems: tuple[Problem, ...]


def check_institutional_pages(root: Path) -> CheckedPages:
    """Read and check the pages of a project; one without ``docs/`` has none."""
    docs = root / FOLDER
    written = [path.relative_to(docs).as_posix() for path in sorted(docs.rglob("*")) if _makes_page(path)]
    published = [name for name in written if _is_published(name)]
    names = {name: page for name in published if (page := read_page_name(name))}
    problems = [_misnamed(name) for name in published if name not in names]
    for page in names.values():
        problems += _check_name(page, frozenset(names))
        problems += _check_file(page, docs, frozenset(names))
    return CheckedPages(tuple(_file(name) for name in names), tuple(problems))


def _makes_page(path: Path) -> bool:
    return path.suffix.lower() in _PAGE_SUFFIXES and not path.is_dir()


def _is_published(name: str) -> bool:
    is_hidden = any(part.startswith(".") for part in name.split("/"))
    return not is_hidden and not name.startswith(_NOT_PUBLISHED)


def _file(name: str) -> str:
    return f"{FOLDER}/{name}"


def _misnamed(name: str) -> Problem:
    return problem(_file(name), 1, "misnamed-page", name=posixpath.basename(name))


def _check_name(page: PageName, names: frozenset[str]) -> Iterator[Problem]:
    """The address is free, and the page exists in both languages."""
    file, other = _file(page.file_name), page.in_language(page.language.other).file_name
    if page.slug in taken_slugs():
        yield problem(file, 1, "page-address-taken", value=page.slug)
    elif other not in names:
        yield problem(file, 1, "page-in-one-language", expected=_file(other)).as_notice()


def _check_file(page: PageName, docs: Path, names: frozenset[str]) -> Iterator[Problem]:
    document, problems = read_document(docs / page.file_name, _file(page.file_name))
    yield from problems
    if document is None:
        return
    prose = replace(document, body=_without_code(document.body))
    yield from check_fields(document.fields, PageHeader, {}, document.file, document.lines).problems
    yield from check_privacy(prose)
    yield from _check_escaped_tags(prose)
    body, in_body = read_body(document)
    yield from (_about_page(found) for found in in_body if found.code in _BODY_CODES)
    for link in body.links:
        yield from _check_link(link, document, docs, names)


def _without_code(body: str) -> str:
    """The same text with blanks for code, blocks or spans; the lines stay where they are."""
    source = bytearray(body.encode())
    for event, place in pyromark.events_with_range(body, options=pyromark.Options.ENABLE_TABLES):
        if _is_code(event):
            code = source[place["start"] : place["end"]]
            source[place["start"] : place["end"]] = re.sub(rb"[^\n]", b" ", code)
    return source.decode()


def _is_code(event: Event) -> bool:
    match event:
        case {"Code": _} | {"Start": {"CodeBlock": _}}:
            return True
    return False


def _check_escaped_tags(prose: Document) -> Iterator[Problem]:
    for found in _ESCAPED_TAG.finditer(prose.body):
        line = prose.body_line + prose.body.count("\n", 0, found.start())
        yield problem(prose.file, line, "page-tag", tag=found[1])


def _about_page(found: Problem) -> Problem:
    """A record shows the sign «<» after a bar, a page as code: the remedy is another one."""
    return replace(found, code="page-tag") if found.code == "forbidden-tag" else found


def _check_link(link: Link, document: Document, docs: Path, names: frozenset[str]) -> Iterator[Problem]:
    """A link leads to a page, a file below ``docs/``, or an address with its scheme."""
    code, values = _judge(link, docs, names)
    if code:
        found = problem(document.file, link.line, code, value=link.target, **values)
        yield found.as_notice() if code == "insecure-link" else found


def _judge(link: Link, docs: Path, names: frozenset[str]) -> Judgement:
    """What is wrong with a link.

    Whether a page has the anchor that a link names, MkDocs says when it has made the page.
    """
    outward = judge_outward(link.target, is_image=link.is_image)
    if outward is not None:
        return outward
    name = posixpath.normpath(unquote(link.target.partition("#")[0]))
    if link.is_image:
        return ("" if _is_file_of_site(name, docs) else "image-missing"), {"suggestion": ""}
    page = read_page_name(name)
    in_any = page and any(page.in_language(one).file_name in names for one in Language)
    if in_any or _is_file_of_site(name, docs):
        return "", {}
    return "page-link-to-nothing", {"suggestion": closest(name, sorted(names))}


def _is_file_of_site(name: str, docs: Path) -> bool:
    is_below = not name.startswith(("/", "..")) and _is_published(name)
    # Not Path.is_file: it raises for a name that is too long.
    return is_below and read_page_name(name) is None and os.path.isfile(docs / name)
