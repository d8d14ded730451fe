"""The report of a year: each number leads to what it counts."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.registers.year_page import render_year_pages

from tests.rendering.page_structure import all_of, heading_levels, one_of, parse, text_of
from tests.rendering.sample_library import SETTINGS, call, event, practice
from tests.rendering.sample_plans import activity, planned, publication

LIBRARY = planned(
    activity("a", realizada="si"),
    activity("b"),
    activity("c"),
    practices=(practice("xx-villa-mercado", inicio="2013"),),
    events=(event("foro", "2013-07"),),
    calls=(call("llamado", cierra="2013-05"),),
    publications=(publication("libro", fecha="2013"),),
    issues=(("2013-t3", 1, "2013-09-30"),),
)


def tree_of(library: Library, year: int, language: Language = Language.ES) -> Element:
    prefix = "pt/" if language is Language.PT else ""
    pages = {page.address: page for page in render_year_pages(library, SETTINGS, language)}
    return parse(pages[f"{prefix}estadisticas/{year}/"].html)


def numbers_of(tree: Element) -> list[tuple[str, str, str | None]]:
    rows = one_of(one_of(tree, "table", class_="year-numbers"), "tbody").iter("tr")
    found = []
    for row in rows:
        links = all_of(row, "a")
        label, number = (text_of(cell) for cell in row)
        found.append((label, number, links[0].get("href") if links else None))
    return found


def test_each_number_leads_to_its_list() -> None:
    assert numbers_of(tree_of(LIBRARY, 2013)) == [
        ("Actividades previstas", "3", "#actividades"),
        ("Realizadas", "1", "#actividades-si"),
        ("Realizadas parcialmente", "0", None),
        ("No realizadas", "0", None),
        ("Sin dato", "2", "#actividades-sin-dato"),
        ("Eventos", "1", "#agenda"),
        ("Publicaciones", "1", "#publicaciones"),
        ("Prácticas que empezaron", "1", "../../anios/2013/"),
        ("Fichas publicadas", "0", None),
        ("Boletines", "1", "#boletines"),
        ("Convocatorias", "1", "#convocatorias"),
    ]


def test_the_lists_lead_to_each_thing_in_the_language_of_the_page() -> None:
    tree = tree_of(LIBRARY, 2013, Language.PT)

    assert [one.get("id") for one in tree.iter() if one.tag in {"h2", "h3"}] == [
        "year_numbers",
        "actividades",
        "actividades-si",
        "actividades-sin-dato",
        "agenda",
        "publicaciones",
        "boletines",
        "convocatorias",
        "year_others",
    ]
    assert heading_levels(tree) == [1, 2, 2, 3, 3, 2, 2, 2, 2, 2]
    entries = [one for some in all_of(tree, "ul", class_="entries") for one in all_of(some, "a")]
    assert [(one.get("href"), one.get("lang"), text_of(one)) for one in entries] == [
        ("../../../pt/planes/plan-2013/#a", None, "Atividade a"),
        ("../../../pt/planes/plan-2013/#b", None, "Atividade b"),
        ("../../../pt/planes/plan-2013/#c", None, "Atividade c"),
        ("../../../pt/agenda/foro/", None, "Encontro foro"),
        ("../../../pt/publicaciones/libro/", None, "Livro libro"),
        ("../../../pt/boletines/2013-t3/", "es", "Número 2013-t3"),
        ("../../../pt/convocatorias/llamado/", None, "Chamada llamado"),
    ]


def test_published_practices_stand_with_their_day_and_place() -> None:
    entries = one_of(tree_of(LIBRARY, 2026), "ul", class_="entries")

    assert text_of(entries) == "1 de noviembre de 2026Práctica xx-villa-mercadoVilla, Uruguay"


def test_a_long_list_is_cut_and_leads_to_the_whole_one() -> None:
    many = planned(*(activity(f"a{number}") for number in range(100)))
    tree = tree_of(many, 2013)

    assert len(all_of(one_of(tree, "ul", class_="entries"), "li")) == 40
    (rest,) = [one for one in all_of(tree, "p") if text_of(one).startswith("Hay 60 más.")]
    assert text_of(rest) == "Hay 60 más. Todas las actividades de 2013"
    assert one_of(rest, "a").get("href") == "../../actividades/anio/2013/"


def test_long_lists_of_events_and_publications_lead_to_those_of_the_year() -> None:
    many = planned(
        events=tuple(event(f"e{number}", "2013") for number in range(41)),
        publications=tuple(publication(f"p{number}", fecha="2013") for number in range(42)),
    )

    rest = [
        one for one in all_of(tree_of(many, 2013, Language.PT), "p") if text_of(one).startswith("Há mais")
    ]

    assert [(text_of(one), one_of(one, "a").get("href")) for one in rest] == [
        ("Há mais 1. Todos os eventos de 2013", "../../../pt/agenda/anio/2013/"),
        ("Há mais 2. Todas as publicações de 2013", "../../../pt/publicaciones/anio/2013/"),
    ]


def test_every_report_leads_to_the_others() -> None:
    others = one_of(tree_of(LIBRARY, 2013), "nav", class_="ways")

    assert [(one.get("href"), text_of(one)) for one in all_of(others, "a")] == [
        ("../../estadisticas/2026/", "Informe de 20262026")
    ]


def test_a_year_of_which_nothing_is_known_has_no_report() -> None:
    assert list(render_year_pages(planned(), SETTINGS, Language.ES)) == []
