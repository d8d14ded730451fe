"""Room 3, rendering: the HTML of an institutional page → the same, sanitised.

MkDocs renders these pages with Python-Markdown, which takes some of what CommonMark, with which they
were checked, reads as text (a tag after a bar, a fence with words that it does not know) for HTML.
Whatever the check let through ends here.
"""

from __future__ import annotations

from collections.abc import Mapping

import nh3

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TAGS = {
    *_HEADINGS,
    *("p", "br", "hr", "blockquote", "ul", "ol", "li", "pre", "code", "em", "strong", "a", "img"),
    *("table", "thead", "tbody", "tr", "th", "td"),
    *("sub", "sup", "abbr", "kbd", "small", "mark", "b", "i"),
}
_ATTRIBUTES = {
    # What the table of contents and links name.
    **{heading: {"id"} for heading in _HEADINGS},
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "abbr": {"title"},
    # How Python-Markdown writes the language of a block and the alignment of a column.
    "code": {"class"},
    "th": {"style"},
    "td": {"style"},
}


def clean_institutional_html(html: str, replaced: Mapping[str, str]) -> str:
    """The HTML without what no page needs: programs, frames, forms, styles, addresses that run code.

    ``replaced`` names the addresses of links that are to lead elsewhere, each with its new one.
    """

    def lead(tag: str, attribute: str, value: str) -> str:
        return replaced.get(value, value) if (tag, attribute) == ("a", "href") else value

    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=lead,
        filter_style_properties={"text-align"},
        link_rel=None,
    )
