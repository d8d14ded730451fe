"""Room 3, rendering: the Markdown of a contribution → safe HTML, once for page, mail and feed.

CommonMark with tables and strikethrough, as GitHub shows it. Whatever the check let through, the
HTML is sanitised here, and its links are led where they belong while that happens.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from functools import partial, reduce
from html import unescape
from operator import or_
from types import MappingProxyType

import nh3
import pyromark

from bbp.model.format_keys import MARKDOWN_EXTENSIONS
from bbp.rendering.text.picture_links import ShownPicture, render_picture

Resolve = Callable[[str], str | None]
"""From the target of a link or image as the editor wrote it to the one to print; None takes it away."""

OPTIONS = reduce(or_, (pyromark.Options[name] for name in MARKDOWN_EXTENSIONS))
"""What a contribution may use beyond CommonMark."""
_TAGS = {
    *("p", "br", "hr", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "code"),
    *("em", "strong", "del", "a", "img", "table", "thead", "tbody", "tr", "th", "td"),
    *("sub", "sup", "abbr", "kbd", "small", "mark", "b", "i"),
}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "abbr": {"title"},
    "th": {"align"},
    "td": {"align"},
}


def _lead(tag: str, attribute: str, value: str) -> str | None:
    return _resolve.get()(value) if attribute in {"href", "src"} and tag in {"a", "img"} else value


# Made once: to set a sanitiser up takes a fifth of the time of using it.
_CLEANER = nh3.Cleaner(tags=_TAGS, attributes=_ATTRIBUTES, attribute_filter=_lead, link_rel=None)
_resolve: ContextVar[Resolve] = ContextVar("resolve")
# The sanitiser writes every value between double quotes, and none inside it.
_IMAGE = re.compile(r'<img(?: [a-z]+="[^"]*")*>')
_ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')
NO_PICTURES: Mapping[str, ShownPicture] = MappingProxyType({})


def render_markdown(source: str, resolve: Resolve, pictures: Mapping[str, ShownPicture] = NO_PICTURES) -> str:
    """The HTML of a piece of a body, sanitised, with every link and image passed through ``resolve``.

    An image that leads to one of the ``pictures`` is shown at the sizes that this has.
    """
    before = _resolve.set(resolve)
    try:
        html = _CLEANER.clean(pyromark.html(source, options=OPTIONS)).strip()
    finally:
        _resolve.reset(before)
    return _IMAGE.sub(partial(_sized, pictures), html) if pictures else html


def _sized(pictures: Mapping[str, ShownPicture], image: re.Match[str]) -> str:
    """An image as the sanitiser writes it, at its sizes and with the same words; without sizes, as it is."""
    written = dict(_ATTRIBUTE.findall(image[0]))
    shown = pictures.get(unescape(written.get("src", "")))
    if shown is None:
        return image[0]
    return render_picture(shown, unescape(written.get("alt", "")), unescape(written.get("title", "")))
