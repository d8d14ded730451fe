"""The page of a plan: progress, chronogram, activities under their lines of work, the network's grid."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

import pytest
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.registers.register_pages import render_register_pages

from tests.rendering.page_structure import all_of, heading_levels, one_of, parse, text_of
from tests.rendering.sample_library import SETTINGS, event, practice, translated
from tests.rendering.sample_plans import activity, plan, planned, publication

SVG = "{http://www.w3.org/2000/svg}"


def page_of(library: Library, language: Language = Language.ES, key: str = "plan-2013") -> RenderedPage:
    prefix = "pt/" if language is Language.PT else ""
    pages = {page.address: page for page in render_register_pages(library, SETTINGS, language)}
    return pages[f"{prefix}planes/{key}/"]


def tree_of(library: Library, language: Language = Language.ES) -> Element:
    return parse(page_of(library, language).html)


def table_rows(table: Element) -> list[list[str]]:
    return [[text_of(cell) for cell in row if cell.tag in {"th", "td"}] for row in table.iter("tr")]


def item(tree: Element, key: str) -> Element:
    return one_of(tree, "li", id=key)


# --- Progress ---------------------------------------------------------------------------------------------


def test_progress_is_said_in_words_and_what_is_unknown_is_a_part_of_its_own() -> None:
    activities = [activity(str(number)) for number in range(5)]
    tree = tree_of(
        planned(
            *activities,
            activity("a", realizada="si"),
            activity("b", realizada="si"),
            activity("c", realizada="parcial"),
        )
    )

    section = one_of(tree, "section", class_="plan-progress")
    assert [text_of(one) for one in all_of(section, "li")] == [
        "Realizadas 2",
        "Realizadas parcialmente 1",
        "No realizadas 0",
        "Sin dato 5",
    ]
    assert [text_of(one) for one in all_of(section, "p")] == [
        "De este plan hay 8 actividades en el banco.",
        "«Sin dato» quiere decir que la fuente no dice si la actividad se hizo. "
        "No quiere decir que no se haya hecho.",
    ]
    bar = one_of(section, f"{SVG}svg", class_="progress-bar")
    parts = bar.findall(f"{SVG}rect")
    assert bar.get("aria-hidden") == "true"
    assert [(one.get("class"), one.get("x"), one.get("width")) for one in parts] == [
        ("s-si", "0.00%", "25.00%"),
        ("s-parcial", "25.00%", "12.50%"),
        ("s-sin-dato", "37.50%", "62.50%"),
    ]


def test_a_plan_without_activities_says_so_and_draws_nothing() -> None:
    tree = tree_of(planned(plans=(plan(ejes_plan=[]),)), Language.PT)

    section = one_of(tree, "section", class_="plan-progress")
    assert text_of(section) == "Andamento Deste plano ainda não há atividades no banco."
    assert all_of(tree, "table") == []


# --- Chronogram -------------------------------------------------------------------------------------------

QUARTERED = (
    activity("convocatoria", eje_plan="intercambio", trimestres=["1", "2"]),
    activity("encuentro", eje_plan="integracion", inicio="2013-11", realizada="si"),
    activity("sin-trimestre", eje_plan="integracion"),
)


def test_the_chronogram_is_a_table_whose_marks_are_words() -> None:
    (table,) = all_of(tree_of(planned(*QUARTERED)), "table", class_="quarters")

    assert text_of(one_of(table, "caption")) == "Actividades previstas para cada trimestre de 2013"
    assert table_rows(table) == [
        ["Actividad", "1.º trimestre", "2.º trimestre", "3.º trimestre", "4.º trimestre"],
        ["Intercambio"],
        ["Actividad convocatoriaRealización: sin dato", "prevista", "prevista", "", ""],
        ["Integración"],
        ["Actividad encuentroRealizada", "", "", "", "prevista"],
    ]


def test_its_headings_are_of_columns_rows_and_groups_of_rows() -> None:
    (table,) = all_of(tree_of(planned(*QUARTERED)), "table", class_="quarters")

    assert [one.get("scope") for one in all_of(table, "th")] == [
        *["col"] * 5,
        *("rowgroup", "row"),
        *("rowgroup", "row"),
    ]
    assert len(all_of(table, "tbody")) == 2
    assert [one.get("href") for one in all_of(table, "a")] == ["#convocatoria", "#encuentro"]


def test_activities_without_a_quarter_are_counted_below() -> None:
    section = one_of(tree_of(planned(*QUARTERED), Language.PT), "section", class_="chronogram")

    assert text_of(section.findall("p")[-1]) == (
        "Há mais 1 atividade sem trimestre na fonte. Ela está na lista de atividades."
    )


def test_each_year_has_a_table_and_a_plan_without_quarters_has_none() -> None:
    two_years = planned(activity("a", inicio="2013-12", fin="2014-01"))

    captions = [text_of(one) for one in tree_of(two_years).iter("caption")]

    assert captions == [
        "Actividades previstas para cada trimestre de 2013",
        "Actividades previstas para cada trimestre de 2014",
    ]
    assert all_of(tree_of(planned(activity("a"))), "table") == []


# --- Activities -------------------------------------------------------------------------------------------


def test_activities_stand_under_their_lines_of_work_each_at_its_own_place() -> None:
    tree = tree_of(
        planned(
            activity("b", eje_plan="integracion"), activity("suelta"), activity("a", eje_plan="intercambio")
        )
    )

    assert [text_of(one) for one in all_of(tree, "h3")] == [
        "Intercambio",
        "Integración",
        "Vacío",
        "Actividades fuera de los ejes",
    ]
    assert [one.get("id") for one in all_of(tree, "li") if one.get("id")] == ["a", "b", "suelta"]
    assert "Todavía no se cargaron actividades de este eje." in text_of(tree)
    assert heading_levels(tree)[:2] == [1, 2]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "2013 · Realización: sin dato"),
        ({"trimestres": ["4"]}, "4.º trimestre de 2013 · Realización: sin dato"),
        ({"trimestres": ["1", "2", "3"]}, "1.º, 2.º y 3.º trimestres de 2013 · Realización: sin dato"),
        ({"inicio": "2013-07-11", "fin": "2013-07-14"}, "11–14 jul 2013 · Realización: sin dato"),
        ({"anio": "sin-dato", "realizada": "no"}, "Año sin dato · No realizada"),
        (
            {"realizada": "parcial", "ciudades": ["xx-villa"]},
            "2013 · Realizada parcialmente · Villa, Uruguay",
        ),
    ],
)
def test_an_activity_says_when_and_whether_it_was_carried_out(fields: dict[str, Any], said: str) -> None:
    first_line = item(tree_of(planned(activity("a", **fields))), "a").findall("p")[1]

    assert text_of(first_line) == said


def test_an_activity_leads_to_its_event_and_its_practice_and_keeps_names_in_their_language() -> None:
    library = planned(
        activity("a", evento="foro", practica="xx-villa-mercado", con="Red de Prueba"),
        events=(event("foro", "2013-07"),),
        practices=(practice("xx-villa-mercado"),),
    )

    found = item(tree_of(library, Language.PT), "a")

    assert [(one.get("href"), one.get("lang"), text_of(one)) for one in all_of(found, "a")] == [
        ("../../../pt/agenda/foro/", None, "Encontro foro"),
        ("../../../pt/practicas/xx-villa-mercado/", "es", "Práctica xx-villa-mercado"),
    ]
    assert [(one.get("lang"), text_of(one)) for one in all_of(found, "span", lang="es")] == [
        ("es", "Red de Prueba")
    ]


def test_a_practice_without_a_page_is_not_named() -> None:
    found = item(tree_of(planned(activity("a", practica="xx-villa-borrador"))), "a")

    assert "xx-villa-borrador" not in text_of(found)


def test_an_activity_tells_participants_results_and_notes() -> None:
    whole = activity(
        "a",
        participantes=[
            {"tipo_participante": "gobiernos-locales", "cantidad": "12", "paises_participantes": "5"},
            {"tipo_participante": "grupo-especifico", "paises_participantes": "1"},
        ],
        resultados_red=[
            {
                "resultado_tipo": "proyectos",
                "resultado_estados": ["formulado"],
                "detalle": {"es": "un puente", "pt": "uma ponte"},
            }
        ],
        periodo_nota={"es": "Fecha a confirmar.", "pt": "Data a confirmar."},
        nota={"es": "Una nota.", "pt": "Uma nota."},
    )

    found = item(tree_of(planned(whole)), "a")

    assert [text_of(one) for one in found.findall("p")[2:]] == [
        "Participantes: Gobiernos locales, 12, de 5 o más países; Grupo específico, de 1 país",
        "Resultados: Proyectos (Formulado): un puente",
        "Fecha a confirmar.",
        "Una nota.",
    ]


# --- The network's grid -----------------------------------------------------------------------------------


def test_the_grid_sums_what_activities_state_with_its_letters() -> None:
    library = planned(
        activity(
            "a", participantes=[{"tipo_participante": "organizaciones-sociales", "paises_participantes": "2"}]
        ),
        activity("b", resultados_red=[{"resultado_tipo": "otros"}]),
        activity("c", resultados_red=[{"resultado_tipo": "plan-trabajo", "resultado_estados": ["firmado"]}]),
    )

    participants, results = all_of(tree_of(library), "table", class_="grid")

    assert table_rows(participants) == [
        ["Participantes", "Actividades", "Cantidad informada", "De cuántos países (actividades)"],
        ["B. Organizaciones sociales", "1", "Sin dato", "2 (1)"],
    ]
    assert table_rows(results) == [
        ["Resultado", "Actividades", "Estado (actividades)"],
        ["A. Plan de trabajo", "1", "Firmado (1)"],
        ["E. Otros", "1", "Sin dato"],
    ]


def test_a_grid_of_which_nothing_is_known_says_so() -> None:
    tree = tree_of(planned(activity("a")))

    assert "Ninguna actividad de este plan informa participantes ni resultados." in text_of(tree)
    assert all_of(tree, "table", class_="grid") == []


# --- The rest of the page ---------------------------------------------------------------------------------


def test_a_plan_tells_programs_whose_it_is_and_which_years_it_covers() -> None:
    page = page_of(planned(plans=(plan(hasta="2014", caracter="preliminar"),)), Language.PT)

    assert page.linked_data == {
        "@type": "CreativeWork",
        "creator": {"@type": "Organization", "name": "Comissão de Teste"},
        "temporalCoverage": "2013/2014",
        "creativeWorkStatus": "Versão preliminar",
        "isBasedOn": {"@type": "CreativeWork", "name": "Plan de la Comisión"},
    }


@pytest.mark.parametrize(
    ("until", "years"), [(None, "2013"), ("2013", "2013"), ("2014", "2013–2014")], ids=str
)
def test_the_years_of_a_plan_are_one_fact_on_its_page_and_in_the_list(until: str | None, years: str) -> None:
    library = planned(plans=(plan(hasta=until),))
    pages = {page.address: page for page in render_register_pages(library, SETTINGS, Language.ES)}

    ficha = one_of(parse(pages["planes/plan-2013/"].html), "aside", class_="ficha")
    rows = [tuple(text_of(part) for part in row) for row in all_of(ficha, "div")]
    line = one_of(one_of(parse(pages["planes/"].html), "ul", class_="entries"), "li")

    assert rows[0] == ("Período", years)
    assert [label for label, _ in rows] == ["Período", "Instancia", "Carácter", "Documento"]
    assert text_of(line).startswith(f"{years}Plan plan-2013")


def test_a_plan_that_shares_its_name_is_told_apart_in_the_title_of_its_page() -> None:
    namesake = publication("p", es="Plan plan-2013")

    page = page_of(planned(publications=(namesake,)))

    assert page.title == "Plan de trabajo: Plan plan-2013"
    assert text_of(one_of(parse(page.html), "h1")) == "Plan plan-2013"
    assert page_of(planned(publications=(namesake,)), Language.PT).title == "Plano plan-2013"


def test_a_list_says_how_many_activities_a_plan_has() -> None:
    library = planned(activity("a", realizada="si"), activity("b"), plans=(plan(), plan("plan-2014")))
    pages = {page.address: page for page in render_register_pages(library, SETTINGS, Language.ES)}

    lines = all_of(one_of(parse(pages["planes/"].html), "ul", class_="entries"), "li")

    assert [text_of(one) for one in lines] == [
        "2013Plan plan-2013Comisión de Prueba · 2 actividades · 1 realizada",
        "2013Plan plan-2014Comisión de Prueba · 0 actividades",
    ]


def test_what_is_translated_says_nothing_in_the_other_language() -> None:
    library = planned(
        activity("a", practica="xx-villa-mercado"),
        practices=(practice("xx-villa-mercado", translation=translated("Mercado na estação")),),
    )

    link = one_of(item(tree_of(library, Language.PT), "a"), "a")

    assert (link.get("lang"), text_of(link)) == (None, "Mercado na estação")
