"""The lists of activities: plan by plan, by year, by state, by city, in pages."""

from __future__ import annotations

from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.registers.register_pages import render_register_pages

from tests.rendering.page_structure import all_of, one_of, parse, text_of
from tests.rendering.sample_library import SETTINGS
from tests.rendering.sample_plans import activity, plan, planned

LIBRARY = planned(
    activity("a", ciudades=["xx-villa"], realizada="si"),
    activity("b", anio="sin-dato"),
    activity("c", plan="plan-2014", anio="2014", trimestres=["2"]),
    plans=(plan(), plan("plan-2014", desde="2014")),
)


def pages_of(library: Library, language: Language = Language.ES) -> dict[str, RenderedPage]:
    pages = render_register_pages(library, SETTINGS, language)
    return {
        page.address: page for page in pages if page.address.startswith(("actividades/", "pt/actividades/"))
    }


def test_there_is_a_list_of_all_and_one_for_each_year_state_and_city() -> None:
    found = pages_of(LIBRARY)

    assert {address: page.title for address, page in found.items()} == {
        "actividades/": "Actividades",
        "actividades/anio/2014/": "Actividades de 2014",
        "actividades/anio/2013/": "Actividades de 2013",
        "actividades/anio/sin-dato/": "Actividades sin año",
        "actividades/realizada/si/": "Actividades realizadas",
        "actividades/realizada/sin-dato/": "Actividades sin dato de realización",
        "actividades/ciudad/xx-villa/": "Actividades en Villa, Uruguay",
    }
    assert list(pages_of(LIBRARY, Language.PT))[:2] == ["pt/actividades/", "pt/actividades/anio/2014/"]


def test_activities_stand_under_their_plans_newest_first_and_lead_to_their_place_there() -> None:
    tree = parse(pages_of(LIBRARY)["actividades/"].html)

    assert [text_of(one) for one in all_of(tree, "h2")] == ["Plan plan-2014", "Plan plan-2013"]
    entries = [one for lines in all_of(tree, "ul", class_="entries") for one in all_of(lines, "li")]
    assert [(one_of(one, "a").get("href"), text_of(one)) for one in entries] == [
        ("../planes/plan-2014/#c", "2.º trimestre de 2014Actividad cRealización: sin dato"),
        ("../planes/plan-2013/#a", "2013Actividad aRealizada · Villa, Uruguay"),
        ("../planes/plan-2013/#b", "Año sin datoActividad bRealización: sin dato"),
    ]


def test_every_list_leads_to_all_the_others_and_marks_itself() -> None:
    tree = parse(pages_of(LIBRARY, Language.PT)["pt/actividades/realizada/si/"].html)

    ways = all_of(one_of(tree, "nav", class_="ways"), "a")

    assert [text_of(one) for one in ways] == [
        "Todas (3)",
        "2014 (1)",
        "2013 (1)",
        "Ano sem dado (1)",
        "Realizadas (1)",
        "Sem dado (2)",
        "Vila, Uruguai (1)",
    ]
    assert [text_of(one) for one in ways if one.get("aria-current") == "page"] == ["Realizadas (1)"]


def test_a_year_leads_to_its_report() -> None:
    found = pages_of(LIBRARY)

    def report(address: str) -> list[str | None]:
        links = all_of(parse(found[address].html), "a")
        return [one.get("href") for one in links if "estadisticas" in (one.get("href") or "")]

    assert report("actividades/anio/2014/") == ["../../../estadisticas/2014/"]
    assert report("actividades/anio/sin-dato/") == []


def test_a_thousand_activities_are_cut_into_pages_and_a_plan_goes_on_on_the_next() -> None:
    many = [activity(f"a{number}", ciudades=["xx-villa"]) for number in range(1000)]
    found = pages_of(planned(*many))

    assert [address for address in found if address.startswith("actividades/pagina/")] == [
        f"actividades/pagina/{number}/" for number in range(2, 26)
    ]
    last = parse(found["actividades/pagina/25/"].html)
    assert [text_of(one) for one in all_of(last, "h2")] == ["Plan plan-2013"]
    assert len(all_of(one_of(last, "ul", class_="entries"), "li")) == 40
    assert max(len(page.html.encode()) for page in found.values()) < 20_000


def test_many_cities_are_folded_but_not_where_one_of_them_is_shown() -> None:
    many = [activity(f"a{year}", anio=str(year), plan=f"p{year}") for year in range(2001, 2011)]
    plans = tuple(plan(f"p{year}", desde=str(year)) for year in range(2001, 2011))
    found = pages_of(planned(*many, plans=plans))

    assert one_of(parse(found["actividades/"].html), "details").get("open") is None
    assert one_of(parse(found["actividades/anio/2001/"].html), "details").get("open") == ""


def test_without_activities_there_is_no_list() -> None:
    assert pages_of(planned()) == {}


def test_who_searches_for_the_activities_finds_their_list() -> None:
    found = pages_of(LIBRARY)["actividades/"].searched

    assert found is not None
    assert found.names == "Actividad"
    assert pages_of(LIBRARY)["actividades/anio/2013/"].searched is None
