"""Pages written in Markdown under ``docs/`` in one language only, on the site of the sample project.

``guia-practicas`` and ``acerca`` are Spanish only, ``visita`` is Portuguese only.
"""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from bbp.model.taken_slugs import taken_slugs

from tests.built_site import Page, Site
from tests.projects import ROOT, SITE_URL


def prose_links(page: Page) -> list[str]:
    """Where the links of the text lead, as addresses of the site."""
    article = page.find("article")
    targets = (urljoin(page.url, link.get("href", "")) for link in article.iter("a"))
    return [target.removeprefix(SITE_URL) for target in targets]


def switcher(page: Page) -> dict[str, str]:
    """Where the switcher of languages leads, by language."""
    return {
        link.get("lang", ""): urljoin(page.url, link.get("href", "")).removeprefix(SITE_URL)
        for link in page.tree.iter("a")
        if link.get("hreflang")
    }


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("guia-practicas/", "que-es/#primera-parte"),
        ("pt/guia-practicas/", "pt/que-es/"),
        ("acerca/", "pt/visita/#como-chegar"),
        ("pt/acerca/", "pt/visita/#como-chegar"),
        ("pt/visita/", "pt/guia-practicas/"),
    ],
)
def test_a_link_leads_to_the_page_that_the_reader_has_and_to_a_heading_only_if_it_is_there(
    sample_site: Site, address: str, target: str
) -> None:
    assert target in prose_links(sample_site.page(address))


def test_a_page_that_is_only_in_portuguese_sends_readers_of_spanish_home(sample_site: Site) -> None:
    page = sample_site.page("pt/visita/")

    assert "visita/" not in sample_site.pages
    assert switcher(page) == {"es": "", "pt": "pt/visita/"}
    assert page.find("link", rel="canonical").get("href") == f"{SITE_URL}pt/visita/"


def test_the_sitemap_names_a_page_only_where_it_exists(sample_site: Site) -> None:
    sitemap = sample_site.read("sitemap.xml")

    assert sitemap.count("visita/") == 1
    assert f"<loc>{SITE_URL}pt/visita/</loc>" in sitemap


def test_every_folder_of_the_site_is_a_page_of_docs_or_a_name_that_none_may_have(real_site: Site) -> None:
    folders = {name.partition("/")[0] for name in real_site.files if "/" in name}
    slugs = {path.name.partition(".")[0] for path in (ROOT / "docs").glob("*.md")}

    assert folders - slugs - taken_slugs() == set()
    assert slugs & taken_slugs() == set()
