"""The sitemap."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bbp.model.language import Language
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.site.sitemap import render_sitemap

from tests.rendering.sample_library import SETTINGS

ES, PT = Language.ES, Language.PT
BOTH = RenderedPage(
    addresses={ES: "temas/", PT: "pt/temas/"},
    language=ES,
    title="Temas",
    description="",
    html="",
    canonical="temas/",
    text_language=ES,
    translated=(ES, PT),
    last_change=date(2026, 11, 1),
)
ONLY_PT = RenderedPage(
    addresses={ES: "practicas/a/", PT: "pt/practicas/a/"},
    language=PT,
    title="A",
    description="",
    html="",
    canonical="pt/practicas/a/",
    text_language=PT,
    translated=(PT,),
)


def test_translated_pages_name_each_other_and_pages_stand_in_order() -> None:
    in_portuguese = replace(BOTH, language=PT, canonical="pt/temas/", text_language=PT, last_change=None)

    assert (
        render_sitemap([BOTH, ONLY_PT, in_portuguese], SETTINGS)
        == """\
<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
  <url>
    <loc>https://bbp.example/red/pt/practicas/a/</loc>
  </url>
  <url>
    <loc>https://bbp.example/red/pt/temas/</loc>
    <xhtml:link rel="alternate" hreflang="es" href="https://bbp.example/red/temas/"/>
    <xhtml:link rel="alternate" hreflang="pt" href="https://bbp.example/red/pt/temas/"/>
    <xhtml:link rel="alternate" hreflang="x-default" href="https://bbp.example/red/temas/"/>
  </url>
  <url>
    <loc>https://bbp.example/red/temas/</loc>
    <lastmod>2026-11-01</lastmod>
    <xhtml:link rel="alternate" hreflang="es" href="https://bbp.example/red/temas/"/>
    <xhtml:link rel="alternate" hreflang="pt" href="https://bbp.example/red/pt/temas/"/>
    <xhtml:link rel="alternate" hreflang="x-default" href="https://bbp.example/red/temas/"/>
  </url>
</urlset>
"""
    )


def test_fallback_pages_and_those_kept_from_search_engines_are_left_out() -> None:
    fallback = replace(ONLY_PT, language=ES)
    hidden = replace(BOTH, robots="noindex, follow")
    copied = replace(BOTH, canonical="otra/")

    assert "<url>" not in render_sitemap([fallback, hidden, copied], SETTINGS)


def test_an_address_with_reserved_characters_is_escaped() -> None:
    odd = replace(ONLY_PT, addresses={ES: "x/", PT: "pt/a&b/"}, canonical="pt/a&b/")

    assert "<loc>https://bbp.example/red/pt/a&amp;b/</loc>" in render_sitemap([odd], SETTINGS)
