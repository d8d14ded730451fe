"""Every page of both sites: what holds whatever the page is about."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import Any
from urllib.parse import urldefrag, urljoin
from xml.etree import ElementTree

import pytest

from tests.built_site import LOST_PAGE, Page, Site, is_own, text_of
from tests.projects import SITE_URL

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
HREF = re.compile(r'(?:href|src)="([^"]+)"')
CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)")
# What the theme, MkDocs and plugins say in English where they got no other words.
ENGLISH = re.compile(
    r"\b(Search|Skip to content|Table of contents|Back to top|Made with|Material for MkDocs|Previous|Next"
    r"|Home|Edit|View source|Not [Ff]ound|Initializing|Type to start searching|Copy to clipboard"
    r"|Navigation|Header|Footer|Toggle|Switch to|Select language|Share|Close|Draft|Tags|Last update"
    r"|Created|Read more|Loading|Powered by|Built with|Documentation)\b"
)
# The guides name the buttons of GitHub as GitHub does, between these quotation marks.
QUOTED = re.compile(r"«[^»]*»")
SPOKEN = ("aria-label", "title", "alt", "placeholder")
# A text in Spanish stands in for a missing one in Portuguese, not the other way round.
PORTUGUESE_ONLY = {"pt/visita/"}
_FEEDS = ("/atom.xml", "/feed.json")


def whole_pages(site: Site) -> list[Page]:
    """The pages with the shell of the site: no redirects, no mails."""
    return [page for page in site.pages.values() if not page.is_redirect and not page.is_mail]


def test_every_page_parses_without_an_error(site: Site) -> None:
    assert [error for page in site.pages.values() for error in page.errors] == []


def test_an_id_stands_once_in_a_page(site: Site) -> None:
    repeated = {
        address: [one for one in page.ids if page.ids.count(one) > 1] for address, page in site.pages.items()
    }

    assert {address: ids for address, ids in repeated.items() if ids} == {}


def test_a_page_has_one_title_one_main_part_and_a_name(site: Site) -> None:
    shapes = {
        address: tuple(len(page.find_all(tag)) for tag in ("h1", "main", "title"))
        for address, page in site.pages.items()
        if not page.is_mail
    }

    assert {address: shape for address, shape in shapes.items() if shape != (1, 1, 1)} == {}


def test_headings_do_not_skip_a_level(site: Site) -> None:
    skipped = []
    for page in whole_pages(site):
        main = page.find("main")
        levels = [0, *(int(one.tag[1]) for one in main.iter() if re.fullmatch(r"h[1-6]", str(one.tag)))]
        skipped += [page.address for above, level in pairwise(levels) if level > above + 1]

    assert skipped == []


def test_two_pages_of_a_language_do_not_share_a_name(site: Site) -> None:
    names: dict[tuple[str, str], list[str]] = {}
    for page in whole_pages(site):
        names.setdefault((page.lang, text_of(page.find("title"))), []).append(page.address)

    assert {name: some for name, some in names.items() if len(some) > 1} == {}


def test_the_language_of_a_page_is_that_of_its_address(site: Site) -> None:
    wrong = [page.address for page in site.pages.values() if page.lang != expected_language(page.address)]

    assert wrong == []


def expected_language(address: str) -> str:
    return "pt" if address.startswith("pt/") else "es"


def test_no_page_says_a_word_in_english(site: Site) -> None:
    said = [
        f"{page.address}: {text}"
        for page in site.pages.values()
        for text in chain(page.texts(), spoken(page))
        if ENGLISH.search(QUOTED.sub("", text))
    ]

    assert said == []


def spoken(page: Page) -> Iterator[str]:
    """The attributes that are read aloud or shown."""
    for element in page.tree.iter():
        yield from (element.get(name, "") for name in SPOKEN)


def test_every_link_within_the_site_leads_somewhere(site: Site) -> None:
    broken = [
        f"{page.address}: {url}"
        for page in site.pages.values()
        for url in page.links()
        if is_own(url) and not leads_somewhere(site, page, url)
    ]

    assert broken == []


def leads_somewhere(site: Site, page: Page, url: str) -> bool:
    """To a file of the site and, if an anchor is named, to the element that has it.

    «#tamano=hasta-49999» names no element: a script of the page reads it.
    """
    address, anchor = urldefrag(url)
    if "=" in anchor:
        return site.answers(address)
    return anchor in page.ids if anchor and address == page.url else site.answers(url)


def test_no_box_or_button_of_a_choice_asks_to_be_completed(site: Site) -> None:
    """The Nu checker rejects it, and a parser does not notice."""
    wrong = [
        f"{page.address}: {element.get('name')}"
        for page in site.pages.values()
        for element in page.tree.iter("input")
        if element.get("type") in {"radio", "checkbox"} and "autocomplete" in element.attrib
    ]

    assert wrong == []


def test_a_browser_loads_nothing_from_another_host(site: Site) -> None:
    foreign = {url for page in site.pages.values() for url in page.loaded() if not is_own(url)}

    assert foreign == set()


def test_what_a_style_sheet_loads_is_in_the_site(site: Site) -> None:
    missing = []
    for name in (name for name in site.files if name.endswith(".css")):
        for url in CSS_URL.findall(site.read(name)):
            target = urljoin(f"{SITE_URL}{name}", url)
            if not url.startswith(("data:", "#")) and not site.answers(urldefrag(target).url):
                missing.append(f"{name}: {url}")

    assert missing == []


def test_the_page_for_lost_readers_leads_home_in_both_languages_from_anywhere(site: Site) -> None:
    page = site.page(LOST_PAGE)
    sections = page.find("main").findall(".//section")

    assert [section.get("lang") for section in sections] == ["es", "pt"]
    assert [section.find(".//a").get("href") for section in sections] == ["/bbp/", "/bbp/pt/"]
    assert [section.find("form").get("action") for section in sections] == ["/bbp/buscar/", "/bbp/pt/buscar/"]
    assert page.find("meta", name="robots").get("content") == "noindex"
    assert [one.get("href") for one in page.find_all("link", rel="canonical")] == []


def test_the_languages_of_a_page_lead_to_the_same_page_in_each(site: Site) -> None:
    for page in whole_pages(site):
        if page.address == LOST_PAGE:
            continue
        spanish = page.address.removeprefix("pt/")
        switch = page.find("nav", class_="bbp-lang")
        links = {one.get("hreflang"): urljoin(page.url, one.get("href", "")) for one in switch.iter("a")}
        current = [one.get("lang") for one in switch.iter("a") if one.get("aria-current")]

        home_instead = "" if page.address in PORTUGUESE_ONLY else spanish
        assert links == {"es": SITE_URL + home_instead, "pt": f"{SITE_URL}pt/{spanish}"}
        assert current == [page.lang]


def test_every_page_exists_in_both_languages_but_one_that_is_only_in_portuguese(site: Site) -> None:
    spanish = {address for address in site.pages if not address.startswith("pt/")} - {LOST_PAGE}
    both = {address for address in site.pages if address.startswith("pt/")} - PORTUGUESE_ONLY
    portuguese = {address.removeprefix("pt/") for address in both}

    assert spanish == portuguese


def test_a_canonical_address_is_absolute_and_leads_to_a_page(site: Site) -> None:
    for page in site.pages.values():
        if page.address != LOST_PAGE and not page.is_mail:
            canonical = page.find("link", rel="canonical").get("href", "")
            assert canonical.startswith(SITE_URL)
            assert site.answers(canonical)


def test_no_page_has_an_alternate_that_is_not_a_feed(site: Site) -> None:
    alternates = {
        one.get("rel")
        for page in site.pages.values()
        for one in page.find_all("link")
        if "alternate" in one.get("rel", "")
    }

    assert alternates == {"alternate feed"}


@pytest.mark.parametrize("address", ["practicas/", "boletines/", "pt/practicas/", "pt/boletines/"])
def test_a_feed_names_only_what_the_site_has(site: Site, address: str) -> None:
    feed = ElementTree.fromstring(site.read(f"{address}atom.xml").encode())
    named = [link.get("href", "") for link in feed.iter(f"{ATOM}link")]
    entries = feed.findall(f"{ATOM}entry")
    contents = [content.text or "" for content in feed.iter(f"{ATOM}content")]
    in_contents = [url for text in contents for url in HREF.findall(text)]

    assert entries != []
    assert [url for url in named if not site.answers(url)] == []
    assert [url for url in in_contents if not url.startswith(("https://", "http://", "mailto:"))] == []
    assert [url for url in in_contents if is_own(url) and not site.answers(url)] == []
    assert all((one.findtext(f"{ATOM}id") or "").startswith("urn:uuid:") for one in entries)


def test_the_sitemap_names_what_the_site_has_with_reciprocal_alternates(site: Site) -> None:
    alternates = sitemap_of(site)

    assert SITE_URL in alternates
    assert [url for url in alternates if not url.startswith(SITE_URL) or not site.answers(url)] == []
    for url, others in alternates.items():
        assert others == {} or url in others.values()
        assert all(alternates[other] == others for other in others.values())


def sitemap_of(site: Site) -> dict[str, dict[str, str]]:
    """The alternates of each address of the sitemap, by their language."""
    sitemap = ElementTree.fromstring(site.read("sitemap.xml").encode())
    return {
        location.findtext(f"{SITEMAP}loc") or "": {
            link.get("hreflang", ""): link.get("href", "") for link in location.findall(f"{XHTML}link")
        }
        for location in sitemap
    }


def test_the_sitemap_leaves_out_what_is_not_the_page_itself(site: Site) -> None:
    listed = set(sitemap_of(site))
    for page in site.pages.values():
        canonical = [one.get("href") for one in page.find_all("link", rel="canonical")]
        robots = "".join(one.get("content", "") for one in page.find_all("meta", name="robots"))
        is_itself = canonical == [page.url] and "noindex" not in robots

        assert (page.url in listed) == is_itself, page.address


@pytest.mark.parametrize("language", ["es", "pt"])
def test_what_the_search_finds_are_pages_of_the_site_and_each_has_its_text(site: Site, language: str) -> None:
    data = json.loads(site.read(f"datos/busqueda.{language}.json"))
    named = [f"practicas/{row[0]}/" for row in data["practices"]]
    named += [f"boletines/{row[0]}/" for row in data["bulletins"]] + [f"{row[0]}/" for row in data["pages"]]
    texts = {name for name in site.files if name.startswith(f"datos/busqueda/{language}/textos/")}

    assert data["pages"] != []
    assert [one for one in named if not site.answers(f"{SITE_URL}{data['home']}{one}")] == []
    assert texts == {f"datos/busqueda/{language}/textos/{number}.json" for number in range(len(named))}


def test_links_within_the_site_are_relative_so_that_a_copy_works_anywhere(site: Site) -> None:
    """All but the addresses of feeds, which are there to be copied into a reader."""
    absolute = [
        f"{page.address}: {url}"
        for page in whole_pages(site)
        for element in page.tree.iter()
        for name in ("href", "src", "action")
        if element.tag != "link" and is_own(url := element.get(name) or "") and not url.endswith(_FEEDS)
    ]

    assert absolute == []


def test_what_a_page_says_to_programs_is_whole_and_names_only_what_the_site_has(site: Site) -> None:
    said = {page.address: linked_data(page) for page in whole_pages(site)}

    assert [address for address, some in said.items() if len(some) > 1] == []
    for address, some in said.items():
        for tree in some:
            assert tree["@context"] == "https://schema.org"
            assert [url for url in addresses_in(tree) if not answers_or_is_foreign(site, url)] == [], address
            assert [day for day in dates_in(tree) if not re.fullmatch(r"\d{4}(-\d\d){0,2}", day)] == [], (
                address
            )
    assert all(said[address] for address in ("", "pt/", "practicas/", "boletines/", "datos/"))


def linked_data(page: Page) -> list[dict[str, Any]]:
    scripts = page.find_all("script", type="application/ld+json")
    return [json.loads(script.text or "") for script in scripts]


def nodes_in(tree: object) -> Iterator[dict[str, Any]]:
    """Every object of a tree."""
    if isinstance(tree, list):
        yield from chain.from_iterable(map(nodes_in, tree))
    if isinstance(tree, dict):
        yield tree
        yield from chain.from_iterable(map(nodes_in, tree.values()))


def addresses_in(tree: object) -> list[str]:
    names = ("@id", "url", "item", "contentUrl", "image")
    return [found for node in nodes_in(tree) for name in names if isinstance(found := node.get(name), str)]


def answers_or_is_foreign(site: Site, url: str) -> bool:
    """The fragment of an identifier names the thing, not a place on its page."""
    is_full = url.startswith(("https://", "http://"))
    return is_full and (not is_own(url) or site.answers(urldefrag(url).url))


def dates_in(tree: object) -> list[str]:
    names = ("datePublished", "dateModified")
    return [str(node[name]) for node in nodes_in(tree) for name in names if name in node]
