"""What nobody has set is not drawn as a button, and what is set leads to the right address."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.built_site import Page, Site, text_of
from tests.projects import build, copy_sample_project

REPOSITORY = "https://github.com/ejemplo/bbp"
CONTACT = "stpm@red.example"
PRACTICE = "practicas/xx-villa-ejemplo-mercado/"
SPANISH_ONLY = "practicas/uy-pueblo-ejemplo-huertas/"
ISSUE = "boletines/2026-t1/"


def all_links(page: Page) -> list[str]:
    return [one.get("href", "") for one in page.find_all("a")]


@pytest.fixture(scope="module")
def configured_site(sample_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The sample site with everything set but its address."""
    folder = tmp_path_factory.mktemp("configured") / "site"
    finished = build(sample_project, folder, REPO_URL=f"{REPOSITORY}/", CONTACTO_STPM=CONTACT)
    assert finished.returncode == 0, finished.stderr
    return Site(folder)


def test_without_a_contact_the_text_to_copy_is_offered(site: Site) -> None:
    mailto = [url for page in site.pages.values() for url in all_links(page) if url.startswith("mailto:")]

    # A message without a recipient is one that the committee sends.
    assert [url for url in mailto if not url.startswith("mailto:?")] == []
    for address, page in site.pages.items():
        if page.find_all("div", class_="evp"):
            text = text_of(page.find("pre", class_="txt"))
            assert f"https://sitio.example/bbp/{address}" in text


def test_without_a_repository_the_file_is_named(sample_site: Site) -> None:
    for page in sample_site.pages.values():
        assert [url for url in all_links(page) if "github.com" in url] == []
    named = {text_of(one) for one in sample_site.page(f"pt/{SPANISH_ONLY}").find_all("code")}

    assert f"{SPANISH_ONLY}es.md" in named
    assert f"{SPANISH_ONLY}pt.md" in named


def test_with_a_contact_a_message_is_prepared_that_names_the_page(configured_site: Site) -> None:
    (message,) = [
        url for url in all_links(configured_site.page(f"pt/{PRACTICE}")) if url.startswith("mailto:")
    ]

    assert message.startswith(f"mailto:{CONTACT}?subject=")
    assert "Mercado de proximidade na estação" in unquote(message)
    assert f"https://bbp.example/pt/{PRACTICE}" in unquote(message)
    shown = configured_site.page(f"pt/{PRACTICE}").find("pre", class_="txt")
    assert text_of(shown).startswith("Assunto: Contato sobre a prática «Mercado de proximidade na estação»")


@pytest.mark.parametrize(
    ("address", "links"),
    [
        (
            PRACTICE,
            [f"commits/main/{PRACTICE}es.md", f"edit/main/{PRACTICE}es.md", f"edit/main/{PRACTICE}pt.md"],
        ),
        (f"pt/{PRACTICE}", [f"commits/main/{PRACTICE}pt.md", f"edit/main/{PRACTICE}pt.md"]),
        (
            f"pt/{SPANISH_ONLY}",
            [
                f"commits/main/{SPANISH_ONLY}es.md",
                f"edit/main/{SPANISH_ONLY}es.md",
                f"new/main/{SPANISH_ONLY[:-1]}?filename=pt.md",
            ],
        ),
        (ISSUE, [f"edit/main/{ISSUE}es.md"]),
    ],
)
def test_with_a_repository_a_page_leads_to_the_files_behind_it(
    configured_site: Site, address: str, links: list[str]
) -> None:
    found = [url for url in all_links(configured_site.page(address)) if url.startswith(REPOSITORY)]

    assert found == [f"{REPOSITORY}/{link}" for link in links]


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("CORREO_BOLETIN", "no-es-un-correo", "no es una dirección de correo: escriba una sola"),
        ("CONTACTO_STPM", "x@y.example\nz@y.example", "no es una dirección de correo: escriba una sola"),
        ("SITE_URL", "https://ana:clave@red.test.org/", "no es la dirección de un sitio: escríbala entera"),
        ("REPO_URL", 'https://github.com/"red"', "no es la dirección de un proyecto en la web: escríbala"),
    ],
)
def test_a_value_that_cannot_be_used_stops_the_build_with_one_sentence(
    sample_project: Path, tmp_path: Path, name: str, value: str, said: str
) -> None:
    finished = build(sample_project, tmp_path / "site", **{name: value})

    assert finished.returncode == 1
    assert f"Error: El valor de {name} {said}" in finished.stderr
    assert "Traceback" not in finished.stderr
    assert not (tmp_path / "site").exists()


def test_an_empty_address_is_an_unset_one_and_menu_and_footer_name_pages_that_exist(tmp_path: Path) -> None:
    project = copy_sample_project(tmp_path / "proyecto")
    (project / "docs" / "comite.es.md").unlink()
    (project / "docs" / "proponer.es.md").unlink()
    finished = build(project, SITE_URL="")
    site = Site(project / "site")

    assert "Traceback" not in finished.stderr
    assert "<loc>https://bbp.example/</loc>" in site.read("sitemap.xml")
    for address, shown in ((PRACTICE, []), (f"pt/{PRACTICE}", ["../../../pt/proponer/"] * 2)):
        links = all_links(site.page(address))
        assert [url for url in links if url.endswith(("/comite/", "/proponer/"))] == shown
        assert [url for url in links if url.endswith("/que-es/")] != []


def test_without_an_address_the_site_names_a_reserved_one(configured_site: Site) -> None:
    page = configured_site.page(PRACTICE)

    assert page.find("link", rel="canonical").get("href") == f"https://bbp.example/{PRACTICE}"
    assert "<loc>https://bbp.example/</loc>" in configured_site.read("sitemap.xml")
    assert "sitio.example" not in configured_site.read("sitemap.xml")
    assert configured_site.page("404.html").find("a", class_="bbp-mark").get("href") == "/"
