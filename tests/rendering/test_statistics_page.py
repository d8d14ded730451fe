"""The page of the statistics: tables that lead to what they count, charts of them, their data."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

from bbp.model import data_addresses
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.registers.statistics_page import render_statistics_page

from tests.rendering.page_structure import all_of, one_of, parse, text_of
from tests.rendering.sample_bank import STALLS, bank
from tests.rendering.sample_library import SETTINGS, TODAY, event, practice
from tests.rendering.sample_plans import activity, planned, publication

SVG = "{http://www.w3.org/2000/svg}"
LIBRARY = planned(
    activity("a", trimestres=["2"], realizada="si"),
    activity("b", trimestres=["2", "3"]),
    practices=(
        practice("xx-villa-uno", temas=["economia", "agua"], resultados=[STALLS]),
        practice("xx-aldea-dos", temas=["agua"], ciudad="xx-aldea", inicio="2013"),
    ),
    events=(event("foro", "2013-07", organiza=["comision"], estado="realizada"),),
    publications=(publication("libro", fecha="2013"), publication("sin-fecha")),
)


def tree_of(library: Library, language: Language = Language.ES) -> Element:
    return parse(render_statistics_page(library, SETTINGS, language).html)


def section_of(tree: Element, name: str) -> Element:
    return one_of(tree, "section", **{"aria-labelledby": name})


def rows_of(tree: Element, name: str) -> list[list[str]]:
    table = one_of(section_of(tree, name), "table")
    return [[text_of(cell) for cell in row if cell.tag in {"th", "td"}] for row in table.iter("tr")]


def test_a_country_leads_to_its_practices_and_is_counted_with_its_good_ones() -> None:
    tree = tree_of(LIBRARY)

    assert rows_of(tree, "practicas_por_pais") == [
        ["País", "Prácticas", "Buenas prácticas"],
        ["Brasil", "1", "0"],
        ["Uruguay", "1", "1"],
    ]
    links = all_of(one_of(section_of(tree, "practicas_por_pais"), "table"), "a")
    assert [one.get("href") for one in links] == ["../paises/br/", "../paises/uy/"]


def test_a_level_that_no_practice_has_stands_in_the_table_without_a_link() -> None:
    tree = tree_of(LIBRARY, Language.PT)

    assert [row[1:] for row in rows_of(tree, "practicas_por_evidencia")[1:]] == [
        ["0", "0"],
        ["1", "0"],
        ["1", "1"],
        ["0", "0"],
        ["0", "0"],
    ]
    links = all_of(one_of(section_of(tree, "practicas_por_evidencia"), "table"), "a")
    assert [one.get("href") for one in links] == ["../../pt/evidencia/1/", "../../pt/evidencia/2/"]


def test_what_is_unknown_is_a_row_of_its_own() -> None:
    assert rows_of(tree_of(LIBRARY), "practicas_por_tamano") == [
        ["Habitantes", "Prácticas", "Buenas prácticas"],
        ["Hasta 49 999", "1", "1"],
        ["Sin dato", "1", "0"],
    ]


def test_quarters_meetings_and_years_have_their_tables() -> None:
    tree = tree_of(LIBRARY)

    assert rows_of(tree, "actividades_por_trimestre")[1:] == [
        ["3.º trimestre de 2013", "1", "0", "0", "0", "1"],
        ["2.º trimestre de 2013", "2", "1", "0", "0", "1"],
    ]
    assert rows_of(tree, "encuentros_y_publicaciones") == [
        [
            "Año e instancia",
            "Encuentros presenciales",
            "De ellos, realizados",
            "Encuentros virtuales",
            "Publicaciones",
        ],
        ["2013 · Comisión de Prueba", "1", "1", "0", "1"],
    ]
    assert rows_of(tree, "informe_anual")[1:] == [
        ["2026", "0", "0", "0", "0", "0", "2", "0", "0"],
        ["2016", "0", "0", "0", "0", "1", "0", "0", "0"],
        ["2013", "2", "1", "1", "1", "1", "0", "0", "0"],
    ]
    years = all_of(one_of(section_of(tree, "informe_anual"), "table"), "a")
    assert [one.get("href") for one in years] == [
        "../estadisticas/2026/",
        "../estadisticas/2016/",
        "../estadisticas/2013/",
    ]


def test_publications_without_a_date_are_named_and_not_counted() -> None:
    section = section_of(tree_of(LIBRARY, Language.PT), "encuentros_y_publicaciones")

    assert "1 publicação não tem data e não é contada." in text_of(section)


def test_each_table_has_its_file_and_all_but_the_years_a_chart_with_a_name() -> None:
    tree = tree_of(LIBRARY)

    sections = all_of(tree, "section", class_="stat")
    files = [all_of(one, "p", class_="stat-data")[0][0].get("href") for one in sections]
    assert files == [f"../datos/v1/estadisticas/{name}.csv" for name in data_addresses.STATISTICS_TABLES]
    charted = [one.get("aria-labelledby") for one in sections if all_of(one, f"{SVG}svg", class_="bars")]
    assert charted == list(data_addresses.STATISTICS_TABLES[:-1])
    titles = [text_of(one) for one in tree.iter(f"{SVG}title")]
    assert titles[:2] == ["Gráfico: Prácticas por país", "Gráfico: Prácticas por tema"]
    ids = [one.get("id") for one in tree.iter() if one.get("id")]
    assert len(ids) == len(set(ids))


def test_a_chart_names_what_its_bars_are() -> None:
    section = section_of(tree_of(LIBRARY), "actividades_por_trimestre")

    assert text_of(one_of(section, f"{SVG}desc")) == (
        "Largo de cada barra: Actividades previstas y Realizadas. Los mismos números están en la tabla."
    )


def test_an_empty_bank_has_the_page_and_says_that_there_is_nothing_yet() -> None:
    tree = tree_of(bank())

    assert "Se cuentan 0 fichas publicadas" in text_of(tree)
    assert text_of(section_of(tree, "practicas_por_pais")).endswith(
        "Todavía no hay datos para esta tabla. Descargar practicas_por_pais.csv"
    )
    assert all_of(tree, f"{SVG}svg") == []


def test_the_page_is_a_data_set_to_programs_and_stands_under_the_network_where_there_is_one() -> None:
    page = render_statistics_page(LIBRARY, SETTINGS, Language.PT)
    without = Library(replace(bank().registers, bodies={}), (), (), TODAY)
    alone = render_statistics_page(without, SETTINGS, Language.PT)

    assert page.linked_data is not None
    assert page.linked_data["@type"] == "Dataset"
    downloads = page.linked_data["distribution"]
    assert isinstance(downloads, list)
    assert downloads[0] == {
        "@type": "DataDownload",
        "name": "estadisticas/practicas_por_pais.csv",
        "contentUrl": "https://bbp.example/red/datos/v1/estadisticas/practicas_por_pais.csv",
        "encodingFormat": "text/csv",
    }
    assert [address for _, address in page.trail] == ["pt/", "pt/red/"]
    assert [address for _, address in alone.trail] == ["pt/"]
