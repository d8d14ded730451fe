"""The archive of the bulletin."""

from __future__ import annotations

from bbp.model.language import Language
from bbp.rendering.bulletin_list import render_bulletin_list

from tests.rendering.page_structure import all_of, heading_levels, one_of, parse, text_of
from tests.rendering.sample_library import SETTINGS, issue, library

FIRST = issue("2025-t4", 1, "2025-12-01", edicion="especial", sections={"editorial": "A.", "projects": "B."})
SECOND = issue("2026-t1", 2, "2026-03-01")
THIRD = issue("2026-t2", 3, "2026-06-01")
GONE = issue(
    "2026-t3", 4, "2026-09-01", archivada={"fecha": "2026-10-01", "motivo": "Se retiró por un error."}
)


def test_issues_stand_under_their_years_newest_first_without_the_withdrawn() -> None:
    (page,) = render_bulletin_list(library((), (GONE, THIRD, SECOND, FIRST)), SETTINGS, Language.ES)
    tree = parse(page.html)

    assert page.address == "boletines/"
    assert [text_of(one) for one in all_of(tree, "h2")] == ["2026", "2025"]
    assert [text_of(one) for one in all_of(tree, "h3")] == [
        "Número 2026-t2",
        "Número 2026-t1",
        "Número 2025-t4",
    ]
    assert heading_levels(tree) == [1, 2, 3, 3, 2, 3]


def test_a_card_names_edition_date_number_and_the_sections_that_exist() -> None:
    (page,) = render_bulletin_list(library((), (FIRST,)), SETTINGS, Language.PT)
    card = one_of(parse(page.html), "article", class_="bul")

    assert text_of(one_of(card, "p", class_="no")) == "Edição especial1 de dezembro de 2025n.º 1"
    assert one_of(one_of(card, "h3"), "a").get("lang") == "es"
    assert [(one.get("href"), text_of(one)) for one in all_of(one_of(card, "ul"), "a")] == [
        ("../../pt/boletines/2025-t4/#editorial", "Editorial"),
        ("../../pt/boletines/2025-t4/#proyectos", "Projetos"),
    ]


def test_without_issues_the_page_says_so_and_keeps_the_feed() -> None:
    (page,) = render_bulletin_list(library(), SETTINGS, Language.ES)
    tree = parse(page.html)

    assert text_of(one_of(tree, "p", class_="empty")) == "Todavía no hay números publicados."
    assert "https://bbp.example/red/boletines/atom.xml" in [link.get("href") for link in all_of(tree, "a")]
