"""The archive of the bulletin."""

from __future__ import annotations

from bbp.model.language import Language
from bbp.rendering.bulletin.bulletin_list import render_bulletin_list

from tests.rendering.page_structure import all_of, heading_levels, one_of, parse, text_of
from tests.rendering.sample_library import SETTINGS, issue, library, translated

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
    assert [text_of(one) for one in all_of(tree, "h2")] == ["2026", "2025", "Por número"]
    assert [text_of(one) for one in all_of(tree, "h3")] == [
        "Número 2026-t2",
        "Número 2026-t1",
        "Número 2025-t4",
    ]
    assert heading_levels(tree) == [1, 2, 3, 3, 2, 3, 2]


def test_a_card_names_edition_date_number_and_the_sections_that_exist() -> None:
    (page,) = render_bulletin_list(library((), (FIRST,)), SETTINGS, Language.PT)
    card = one_of(parse(page.html), "article", class_="bul")

    assert text_of(one_of(card, "p", class_="no")) == "Edição especial1 de dezembro de 2025n.º 1"
    assert one_of(one_of(card, "h3"), "a").get("lang") == "es"
    assert [(one.get("href"), text_of(one)) for one in all_of(one_of(card, "ul"), "a")] == [
        ("../../pt/boletines/2025-t4/#editorial", "Editorial"),
        ("../../pt/boletines/2025-t4/#proyectos", "Projetos"),
    ]


def test_every_issue_stands_by_its_number_with_edition_and_body() -> None:
    second = issue(
        "2026-t1",
        2,
        "2026-03-01",
        comision="comision",
        translation=translated("Número traduzido", asunto="Assunto do número traduzido"),
    )
    (page,) = render_bulletin_list(library((), (second, FIRST)), SETTINGS, Language.PT)
    tree = parse(page.html)
    table = one_of(tree, "table")

    assert [text_of(one) for one in all_of(table, "th")] == [
        *("Número", "Data", "Título", "Edição", "Instância"),
        *("n.º 1", "n.º 2"),
    ]
    assert [[text_of(cell) for cell in all_of(row, "td")] for row in all_of(table, "tr")[1:]] == [
        ["1 de dezembro de 2025", "Número 2025-t4", "Edição especial", "Nenhuma instância da rede"],
        ["1 de março de 2026", "Número traduzido", "Edição ordinária", "Comissão de Teste"],
    ]
    assert [(one.get("href"), one.get("lang")) for one in all_of(table, "a")] == [
        ("../../pt/boletines/2025-t4/", "es"),
        ("../../pt/boletines/2026-t1/", None),
        ("../../pt/instancias/comision/", None),
    ]
    assert text_of(one_of(all_of(tree, "article")[0], "p", class_="small")) == "Comissão de Teste"


def test_the_years_and_the_numbers_are_reached_from_the_top() -> None:
    (page,) = render_bulletin_list(library((), (SECOND, FIRST)), SETTINGS, Language.ES)
    tree = parse(page.html)
    ways = all_of(one_of(tree, "nav", class_="archive-ways"), "a")

    assert [(one.get("href"), text_of(one)) for one in ways] == [
        ("#y2026", "2026"),
        ("#y2025", "2025"),
        ("#numeros", "Por número"),
    ]
    assert [one.get("href", "")[1:] for one in ways] == [one.get("id") for one in all_of(tree, "h2")]


def test_without_issues_the_page_says_so_and_keeps_the_feed() -> None:
    (page,) = render_bulletin_list(library(), SETTINGS, Language.ES)
    tree = parse(page.html)

    assert text_of(one_of(tree, "p", class_="empty")) == "Todavía no hay números publicados."
    feeds = [link.get("href") or "" for link in all_of(one_of(tree, "main"), "a")]
    assert feeds == [f"https://bbp.example/red/boletines/{name}" for name in ("atom.xml", "feed.json")]
    assert all_of(tree, "table") == []
