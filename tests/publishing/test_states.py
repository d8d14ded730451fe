"""What each state of a document shows and hides, on the public site of the sample project."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.built_site import Page, Site, text_of
from tests.projects import SITE_URL

DRAFT = "uy-pueblo-ejemplo-trueque"
WITHDRAWN = "xx-villa-ejemplo-oficina"
SPANISH_ONLY = "practicas/uy-pueblo-ejemplo-huertas/"
PORTUGUESE_ONLY = "practicas/xx-otra-villa-feria/"
STALE = "practicas/xx-villa-ejemplo-compostaje/"
WHOLE = "practicas/xx-villa-ejemplo-mercado/"
FORMER = "practicas/xx-villa-ejemplo-feria-vieja/"
SPANISH_ISSUE = "boletines/2026-t3-cumbre/"
CITING_ISSUE = "boletines/2026-t1/"
SPANISH_GUIDE = "guia-practicas/"
LEVELS = {
    "uy-pueblo-ejemplo-huertas": 0,
    "xx-region-ejemplo-circuito": 1,
    "xx-otra-villa-feria": 2,
    "xx-otra-villa-biblioteca": 2,
    "xx-villa-ejemplo-compostaje": 3,
    "xx-villa-ejemplo-mercado": 4,
}


def notices(page: Page) -> list[str]:
    """The title of each notice."""
    return [text_of(title) for note in page.find_all("div", role="note") for title in note.findall("b")]


def canonical(page: Page) -> str:
    return page.find("link", rel="canonical").get("href", "").removeprefix(SITE_URL)


def sitemap(site: Site) -> str:
    return site.read("sitemap.xml")


def readable_files(site: Site) -> list[str]:
    return [name for name in site.files if name.endswith((".html", ".xml", ".json"))]


def test_a_draft_is_nowhere_on_the_public_site(site_files: dict[str, str]) -> None:
    assert [name for name, text in site_files.items() if DRAFT in name or DRAFT in text] == []
    assert [name for name, text in site_files.items() if "Trueque de herramientas" in text] == []


@pytest.fixture(scope="module")
def site_files(sample_site: Site) -> dict[str, str]:
    """The text of every file that a person or a machine reads."""
    return {name: sample_site.read(name) for name in readable_files(sample_site)}


def test_a_withdrawn_practice_keeps_its_page_with_the_reason(sample_site: Site) -> None:
    page = sample_site.page(f"practicas/{WITHDRAWN}/")

    assert "La fuente describía dos veces la misma oficina." in list(page.texts())
    assert "1 de abril de 2026" in notices(page)[0]


def test_a_withdrawn_practice_is_in_no_list_feed_search_or_sitemap(site_files: dict[str, str]) -> None:
    """It is where it was public: on its page, in its data, and in the issue that named it before."""
    page, data = f"practicas/{WITHDRAWN}/index.html", f"practicas/{WITHDRAWN}/practica.json"
    own = {page, f"pt/{page}", data}
    issue = [
        f"{CITING_ISSUE}index.html",
        f"{CITING_ISSUE}correo.html",
        "boletines/atom.xml",
        "boletines/feed.json",
    ]

    named = {name for name, text in site_files.items() if WITHDRAWN in text}

    assert named == {*own, *issue, *(f"pt/{name}" for name in issue)}


def test_an_issue_marks_a_highlight_that_was_withdrawn_after_its_date(sample_site: Site) -> None:
    cards = sample_site.page(CITING_ISSUE).find_all("article", class_="card")
    (card,) = [one for one in cards if f"/{WITHDRAWN}/" in one.findall(".//a")[0].get("href", "")]

    (badge,) = [text_of(one) for one in card.iter("span") if "badge" in one.get("class", "")]
    assert "1 de abril de 2026" in badge


def test_the_registers_are_not_published_raw_and_of_the_sources_only_the_texts_of_practices(
    sample_site: Site, real_site: Site
) -> None:
    for site in (sample_site, real_site):
        assert [name for name in site.files if name.endswith((".yml", ".yaml"))] == []
        assert [
            name for name in site.files if name.endswith(".md") and not TEXT_OF_A_PRACTICE.fullmatch(name)
        ] == []
        assert [name for name in site.files if name.startswith(("datos/", "pt/datos/"))] != []
        assert [name for name in data_files(site) if not MADE_OF_DATA.fullmatch(name)] == []


def test_the_texts_of_a_practice_stand_beside_its_page_as_they_were_written_at_former_addresses_too(
    sample_site: Site, sample_project: Path
) -> None:
    for language in ("es", "pt"):
        written = (sample_project / WHOLE / f"{language}.md").read_bytes()

        assert (sample_site.folder / WHOLE / f"{language}.md").read_bytes() == written
        assert (sample_site.folder / FORMER / f"{language}.md").read_bytes() == written
    assert [name for name in sample_site.files if name.startswith(f"practicas/{DRAFT}/")] == []


TEXT_OF_A_PRACTICE = re.compile(r"practicas/[a-z0-9-]+/(es|pt)\.md")
# What is made of registers and records: the open data, and what the pages that search and filter read.
MADE_OF_DATA = re.compile(
    r"datos/v1/(estadisticas/)?[a-z_]+\.(csv|json)|datos/v1/esquema/[a-z_-]+\.schema\.json|(pt/)?datos/index\.html"
    r"|datos/(busqueda|explorar)\.(es|pt)\.json|datos/explorar/(es|pt)/\d+\.json"
    r"|datos/busqueda/(es|pt)/((indice|textos)/\d+|palabras)\.json"
    r"|datos/catalogo/[a-z-]+\.(es|pt)\.json"
)


def data_files(site: Site) -> list[str]:
    return [name for name in site.files if name.startswith(("datos/", "pt/datos/"))]


@pytest.mark.parametrize("language", ["", "pt/"])
def test_a_former_address_leads_to_the_practice_in_its_language(sample_site: Site, language: str) -> None:
    page = sample_site.page(language + FORMER)
    content = page.find("meta", **{"http-equiv": "refresh"}).get("content", "")

    assert urljoin(page.url, content.partition("url=")[2]) == f"{SITE_URL}{language}{WHOLE}"
    assert urljoin(page.url, page.find("a").get("href", "")) == f"{SITE_URL}{language}{WHOLE}"
    assert canonical(page) == language + WHOLE
    assert page.find("meta", name="robots").get("content") == "noindex"
    assert FORMER not in sitemap(sample_site)


@pytest.mark.parametrize(
    ("address", "original", "prose", "notice"),
    [
        (f"pt/{SPANISH_ONLY}", SPANISH_ONLY, "es", "Esta ficha ainda não está em português."),
        (PORTUGUESE_ONLY, f"pt/{PORTUGUESE_ONLY}", "pt", "Esta ficha todavía no está en español."),
        (f"pt/{SPANISH_ISSUE}", SPANISH_ISSUE, "es", "Este número ainda não está em português."),
        (f"pt/{SPANISH_GUIDE}", SPANISH_GUIDE, "es", "Esta página ainda não está em português."),
    ],
)
def test_a_page_without_translation_says_so_and_marks_the_language_of_its_prose(
    sample_site: Site, address: str, original: str, prose: str, notice: str
) -> None:
    page = sample_site.page(address)
    title = page.find("h1")
    marked = [title.get("lang"), *(one.get("lang") for one in page.find_all("article"))]

    assert notice in notices(page)
    assert prose in marked
    assert page.lang != prose
    assert canonical(page) == original
    assert f"<loc>{SITE_URL}{address}</loc>" not in sitemap(sample_site)
    assert f"<loc>{SITE_URL}{original}</loc>" in sitemap(sample_site)


def test_the_facts_of_an_untranslated_practice_are_in_the_language_of_the_reader(sample_site: Site) -> None:
    ficha = text_of(sample_site.page(f"pt/{SPANISH_ONLY}").find("aside", class_="ficha"))

    assert "Educação" in ficha
    assert "Educación" not in ficha


def test_the_prose_of_an_untranslated_practice_is_marked_and_its_headings_are_not(sample_site: Site) -> None:
    page = sample_site.page(PORTUGUESE_ONLY)
    prose = [one.get("lang") for one in page.find_all("div", class_="flow") if one.findall("p")]
    headings = {text_of(one): one.get("lang") for one in page.find_all("h2")}

    assert prose[0] == "pt"
    assert headings["Qué se hizo"] is None
    assert page.find("p", class_="lead").get("lang") == "pt"


def test_a_stale_translation_is_announced_and_leads_to_the_original(sample_site: Site) -> None:
    page = sample_site.page(f"pt/{STALE}")
    note = page.find("div", class_="note-stale")
    link = note.find("a")

    assert "Esta tradução corresponde a uma versão anterior." in notices(page)
    assert link is not None
    assert urljoin(page.url, link.get("href", "")) == SITE_URL + STALE
    assert link.get("hreflang") == "es"
    assert canonical(page) == f"pt/{STALE}"


def test_the_original_of_a_stale_translation_announces_nothing(sample_site: Site) -> None:
    assert notices(sample_site.page(STALE)) == []


def test_a_practice_not_reviewed_for_two_years_says_so(sample_site: Site) -> None:
    assert "Pendiente de revisión." in notices(sample_site.page(WHOLE))
    assert "Revisão pendente." in notices(sample_site.page(f"pt/{WHOLE}"))


@pytest.mark.parametrize(("identifier", "level"), LEVELS.items())
def test_the_evidence_of_a_practice_is_computed(sample_site: Site, identifier: str, level: int) -> None:
    page = sample_site.page(f"practicas/{identifier}/")
    badge = text_of(page.find("div", class_="meta"))

    assert f"Evidencia {level} de 4" in text_of(page.find("div", class_="evp"))
    assert badge == ("Buena práctica" if level >= 2 else "Experiencia")


def test_the_reason_for_a_held_down_level_is_shown_in_both_languages(sample_site: Site) -> None:
    address = "practicas/xx-otra-villa-biblioteca/"

    assert "La evaluación no publica su método." in list(sample_site.page(address).texts())
    assert "A avaliação não publica seu método." in list(sample_site.page(f"pt/{address}").texts())


def test_a_picture_serves_both_languages_and_stays_at_former_addresses(sample_site: Site) -> None:
    names = ("feria de otoño.png", "feria.png")
    pictures = [name for name in sample_site.files if name.endswith(names)]
    spanish, portuguese = sample_site.page(WHOLE), sample_site.page(f"pt/{WHOLE}")

    assert sorted(pictures) == [f"{folder}{name}" for folder in (FORMER, WHOLE) for name in names]
    shown = [
        {urljoin(page.url, one.get("src", "")) for one in page.find_all("img")}
        for page in (spanish, portuguese)
    ]
    assert shown[0] == shown[1] != set()
    assert {url.removeprefix(SITE_URL) for url in shown[0]} <= set(sample_site.files)
    assert portuguese.find("img").get("alt") == "Bancas da feira vistas da plataforma"


def test_rows_of_the_same_indicator_are_one_series(sample_site: Site) -> None:
    table = sample_site.page(f"pt/{WHOLE}").find("table", class_="res")
    spans = {
        text_of(one): one.get("rowspan")
        for one in table.iter("th")
        if one.get("scope") in {"row", "rowgroup"}
    }

    assert spans == {"Bancas habilitadas": "2", "Famílias que vendem": None, "Vendas do ano": None}


def test_an_ordinary_issue_computes_its_agenda_and_calls_on_its_date(sample_site: Site) -> None:
    page = sample_site.page("boletines/2026-t1/")
    side = text_of(page.find("aside", class_="side"))

    assert "Encuentro de ferias" in side
    assert "Taller de compostaje a distancia" in side
    assert "Llamado a sumar prácticas" in side


def test_every_list_of_a_fact_has_as_many_cards_as_it_says(site: Site) -> None:
    data = json.loads(site.read("datos/busqueda.es.json"))
    whole = len(data["practices"])
    lists = [page for page in site.pages.values() if page.find_all("ul", class_="list")]

    assert len(lists) > 20
    for page in lists:
        said = int(re.match(r"\d+", text_of(page.find("h2", class_="sub-s")))[0])
        cards = len(page.find("ul", class_="list").findall("li"))
        # A list has 40 cards a page.
        assert min(said, 40) >= cards
        assert said == cards or said > 40
        assert said <= whole


def test_the_counts_of_an_index_are_those_of_its_lists(site: Site) -> None:
    counted = 0
    for page in site.pages.values():
        for values in page.find_all("ul", class_="values") + page.find_all("ul", class_="counts"):
            for item in values.findall("li"):
                link, count = item.find("a"), item.find("span")
                if link is None or count is None:
                    continue
                target = site.page(urljoin(page.url, link.get("href", "")).removeprefix(SITE_URL))
                # A list of practices counts in its heading, one of a register below it.
                told = target.find_all("h2", class_="sub-s") or target.find_all("p", class_="num")
                assert re.match(r"\d+", text_of(told[0]))[0] == re.match(r"\d+", text_of(count))[0]
                counted += 1

    assert counted > 50


def test_every_listed_practice_is_in_the_list_of_all(site: Site) -> None:
    data = json.loads(site.read("datos/busqueda.pt.json"))
    page = site.page("pt/practicas/")
    listed = {urljoin(page.url, link.get("href", "")) for link in page.find("ul", class_="list").iter("a")}

    assert listed == {f"{SITE_URL}pt/practicas/{row[0]}/" for row in data["practices"]}
