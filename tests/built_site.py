"""A built site as the tests read it: its files, and its pages parsed once, by the rules of HTML.

An address is relative to the root of the site, as in `bbp.model.addresses`: `practicas/`, `pt/`, `404.html`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib

from tests.projects import HOST, PREFIX

LOST_PAGE = "404.html"
MAIL = "correo.html"
_LINKS = ("href", "src", "action", "poster", "data-bank")
_NOT_TEXT = frozenset({"script", "style"})


@dataclass(frozen=True)
class Page:
    """A page: its address, its tree (no namespaces) and what the parser objected to."""

    address: str
    tree: Element
    errors: tuple[str, ...]

    @property
    def url(self) -> str:
        """Where the page is read. The page for lost readers is read anywhere: here, three folders deep."""
        return f"{HOST}{PREFIX}" + ("no/such/page/" if self.address == LOST_PAGE else self.address)

    @property
    def is_redirect(self) -> bool:
        """Whether the page only leads to another."""
        return self.tree.find("head/meta[@http-equiv='refresh']") is not None

    @property
    def is_mail(self) -> bool:
        """Whether it is the mail of an issue: no page of the site, with absolute addresses and no shell."""
        return self.address.endswith(MAIL)

    @property
    def lang(self) -> str:
        """The language that the page declares."""
        return self.tree.get("lang", "")

    @cached_property
    def ids(self) -> list[str]:
        """Every id, in the order of the page."""
        return [element.get("id", "") for element in self.tree.iter() if element.get("id") is not None]

    def links(self) -> Iterator[str]:
        """Every address that the page names, resolved."""
        for element in self.tree.iter():
            for name in _LINKS:
                if element.get(name) is not None and _is_tag(element):
                    yield urljoin(self.url, element.get(name, ""))
            yield from self._sizes(element)

    def _sizes(self, picture: Element) -> Iterator[str]:
        """The addresses among which a browser chooses a size of a picture."""
        for one in picture.get("srcset", "").split(","):
            if one.strip():
                yield urljoin(self.url, one.split()[0])

    def loaded(self) -> Iterator[str]:
        """The addresses that a browser loads by itself: scripts, styles, fonts, pictures."""
        for element in self.tree.iter():
            if element.tag in {"script", "img", "iframe", "source"} and element.get("src"):
                yield urljoin(self.url, element.get("src", ""))
            yield from self._sizes(element)
            if element.tag == "link" and element.get("rel") in {"stylesheet", "icon", "preload"}:
                yield urljoin(self.url, element.get("href", ""))

    def texts(self) -> Iterator[str]:
        """The text nodes that a person can read, trimmed; without the empty ones."""
        for element in self.tree.iter():
            if _is_tag(element) and element.tag not in _NOT_TEXT:
                yield from _written(element.text)
            yield from _written(element.tail)

    def find_all(self, tag: str, **attributes: str) -> list[Element]:
        """The elements with a tag and attributes; `class_` asks for one class among several."""
        wanted = attributes.pop("class_", None)
        found = [
            element
            for element in self.tree.iter(tag)
            if all(element.get(name) == value for name, value in attributes.items())
        ]
        return [one for one in found if wanted is None or wanted in one.get("class", "").split()]

    def find(self, tag: str, **attributes: str) -> Element:
        """The first element with a tag and attributes; none is an error of the test."""
        found = self.find_all(tag, **attributes)
        assert found, f"{self.address}: no <{tag}> {attributes}"
        return found[0]


@dataclass(frozen=True)
class Site:
    """A built site."""

    folder: Path

    @cached_property
    def files(self) -> frozenset[str]:
        """The path of every file."""
        return frozenset(
            path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file()
        )

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """Every HTML page by its address, redirects too."""
        return _Pages(self.folder, sorted(name for name in self.files if name.endswith(".html")))

    def page(self, address: str) -> Page:
        """The page at an address."""
        return self.pages[address]

    def read(self, name: str) -> str:
        """The text of a file."""
        return (self.folder / name).read_text("utf-8")

    def answers(self, url: str) -> bool:
        """Whether the site has what a URL of its host names: a file, and in it the anchor."""
        parts = urlsplit(url)
        if not parts.path.startswith(PREFIX):
            return False
        address = unquote(parts.path.removeprefix(PREFIX))
        file = f"{address}index.html" if address.endswith("/") or not address else address
        if file not in self.files:
            return False
        return not parts.fragment or unquote(parts.fragment) in self.pages[address].ids


class _Pages(Mapping[str, Page]):
    """The pages of some files by address. A page is parsed, which is slow, when it is first asked for."""

    def __init__(self, folder: Path, names: list[str]) -> None:
        self._folder = folder
        self._names = {
            (name if name == LOST_PAGE else name.removesuffix("index.html")): name for name in names
        }
        self._parsed: dict[str, Page] = {}

    def __getitem__(self, address: str) -> Page:
        if address not in self._parsed:
            self._parsed[address] = self._parse(address, self._names[address])
        return self._parsed[address]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def _parse(self, address: str, name: str) -> Page:
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        tree = parser.parse((self._folder / name).read_bytes(), transport_encoding="utf-8")
        errors = tuple(f"{name}:{line}: {code}" for (line, _), code, _ in parser.errors)
        return Page(address, tree, errors)


def is_own(url: str) -> bool:
    """Whether a URL names the host of the site."""
    return url.startswith(f"{HOST}/")


def text_of(element: Element) -> str:
    """The text of an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def _is_tag(element: Element) -> bool:
    """Whether it is an element: a comment has a function for a tag."""
    return isinstance(element.tag, str)


def _written(text: str | None) -> Iterator[str]:
    if text and text.strip():
        yield " ".join(text.split())
