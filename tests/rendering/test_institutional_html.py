"""The HTML of an institutional page as it goes to the site."""

from __future__ import annotations

import pytest
from bbp.rendering.text.institutional_html import clean_institutional_html
from markdown import markdown

EXTENSIONS = ["tables", "toc", "fenced_code"]


@pytest.mark.parametrize(
    "text",
    [
        "\\<script>alert(1)</script>",
        "```yaml con título\n<script>alert(1)</script>\n```",
        "<script>alert(1)</script>",
    ],
)
def test_a_program_does_not_reach_the_site_however_it_got_there(text: str) -> None:
    html = markdown(text, extensions=EXTENSIONS)

    assert "<script>" in html
    assert "alert" not in clean_institutional_html(html, {})


def test_addresses_that_run_code_and_frames_are_taken_away() -> None:
    html = '<p onclick="x()"><a href="javascript:alert(1)">botón</a><iframe src="https://a.example"></iframe></p>'

    assert clean_institutional_html(html, {}) == "<p><a>botón</a></p>"


def test_what_a_page_is_written_with_stays_as_it_is() -> None:
    html = (
        '<h1 id="guia">Guía</h1>\n'
        '<h2 id="cada-fuente">Cada fuente</h2>\n'
        "<table>\n<thead>\n<tr>\n<th>Campo</th>\n"
        '<th style="text-align:right">Cantidad</th>\n</tr>\n</thead>\n</table>\n'
        '<pre><code class="language-yaml">titulo: &lt;script&gt;\n</code></pre>\n'
        '<p><a href="../que-es/#la-definicion" title="Qué es">enlace</a> '
        '<img alt="Una lista" src="../assets/guia/lista.png"> <kbd>Enter</kbd></p>'
    )

    assert clean_institutional_html(html, {}) == html


def test_a_link_leads_where_it_is_told_to() -> None:
    html = '<p><a href="../a/#b">uno</a> <a href="../a/#c">otro</a></p>'

    cleaned = clean_institutional_html(html, {"../a/#b": "../a/"})

    assert cleaned == '<p><a href="../a/">uno</a> <a href="../a/#c">otro</a></p>'
