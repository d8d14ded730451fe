"""The pages from which issues are sent, in the built sites: each leads to its mail, and its mail to pages."""

from __future__ import annotations

from urllib.parse import urljoin

from tests.built_site import Page, Site, text_of
from tests.projects import SITE_URL


def send_pages(site: Site) -> list[Page]:
    return [page for address, page in site.pages.items() if address.endswith("/enviar/")]


def test_every_issue_has_one_and_links_to_it(site: Site) -> None:
    issues = [page for page in site.pages.values() if page.find_all("header", class_="mast")]

    assert issues != []
    assert {page.address for page in send_pages(site)} == {f"{issue.address}enviar/" for issue in issues}
    for issue in issues:
        assert f"{issue.url}enviar/" in set(issue.links())


def test_its_files_are_in_the_site(site: Site) -> None:
    for page in send_pages(site):
        button = page.find("button", id="send-mail")
        named = [urljoin(page.url, button.get(name, "")) for name in ("data-html", "data-text")]
        named += [
            urljoin(page.url, one.get("href", "")) for one in page.find_all("a") if "download" in one.attrib
        ]

        assert len(named) == 3
        assert [url for url in named if not site.answers(url)] == []


def test_nothing_but_the_reserved_address_of_the_test_keeps_an_issue_from_being_sent(site: Site) -> None:
    for page in send_pages(site):
        stops = [
            text_of(item)
            for item in page.find("ul", class_="checks")
            if item.find("span[@class='stop']") is not None
        ]

        assert [SITE_URL in stop for stop in stops] == [True], page.address


def test_search_engines_and_the_search_leave_them_out(site: Site) -> None:
    assert "/enviar/" not in site.read("sitemap.xml")
    for page in send_pages(site):
        assert page.find("meta", name="robots").get("content") == "noindex"
    for language in ("es", "pt"):
        assert "/enviar" not in site.read(f"datos/busqueda.{language}.json")
