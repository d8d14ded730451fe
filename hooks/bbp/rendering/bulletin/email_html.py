"""Room 3, rendering: the mail as HTML: tables for the clients that need them, styles in every element.

The style is written once: ``email/bulletin.css`` is put into the elements, ``email/head.css`` is what only
the head can hold (dark colours, narrow screens).
"""

from __future__ import annotations

from functools import cache

import css_inline

from bbp.rendering.bulletin.email_frame import EmailFrame
from bbp.rendering.bulletin.email_parts import Part
from bbp.rendering.page.environment import environment, render_template
from bbp.rendering.page.words import load_words


def render_email_html(frame: EmailFrame, before: tuple[Part, ...], after: tuple[Part, ...]) -> str:
    """A whole document of HTML; nothing is loaded for it, now or by the one who reads it."""
    html = render_template(
        "email/bulletin.html", frame=frame, before=before, after=after, w=load_words(frame.language)
    )
    return _inliner().inline(html) + "\n"


@cache
def _inliner() -> css_inline.CSSInliner:
    source = environment().loader
    assert source is not None
    css, _, _ = source.get_source(environment(), "email/bulletin.css")
    # Without keep_style_tags the media queries are lost; without the second, addresses are fetched.
    return css_inline.CSSInliner(
        keep_style_tags=True, load_remote_stylesheets=False, minify_css=True, extra_css=css
    )
