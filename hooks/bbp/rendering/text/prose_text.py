"""Room 3, rendering: a text with tags, or the Markdown of a contribution → its words in one line."""

from __future__ import annotations

import html
import re

import pyromark

from bbp.rendering.text.markdown import OPTIONS

# Where one of these ends, so does a word; emphasis and links may stand within one.
_BREAK = re.compile(r"<(?:/(?:p|li|t[dh]|h[1-6]|dt|dd|blockquote|pre)|br|hr)\b[^>]*>")
_TAG = re.compile(r"<!--.*?-->|</?[A-Za-z][^>]*>", re.DOTALL)


def text_of_markdown(source: str) -> str:
    """The words of a piece of a body, without marks, addresses and tags; blanks are single spaces."""
    return text_of_html(pyromark.html(source, options=OPTIONS))


def text_of_html(source: str) -> str:
    """The words of sanitised HTML; blanks are single spaces."""
    text = _TAG.sub("", _BREAK.sub(" ", source)) if "<" in source else source
    return " ".join(html.unescape(text).split())
