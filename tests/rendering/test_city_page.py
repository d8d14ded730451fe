"""The page of a city."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from bbp.model.body import Body
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.rendering.explore.city_page import render_city_pages
from bbp.rendering.page.rendered_page import RenderedPage

from tests.rendering.page_structure import all_of, heading_levels, one_of, parse, text_of
from tests.rendering.sample_bank import STALLS, bank, full_registers
from tests.rendering.sample_library import SETTINGS, TODAY, event, practice, translated
from tests.rendering.sample_network import LEAFLET, PLAN
from tests.rendering.sample_network import network as registered

ES, PT = Language.ES, Language.PT
OPEN = Settings("https://bbp.example/", "https://github.com/red/banco")
VILLA, ALDEA = "ciudades/xx-villa/", "ciudades/xx-aldea/"
FIRST = practice(
    "xx-villa-a",
    titulo="Mercado de la villa",
    resultados=[STALLS],
    translation=translated("Mercado da vila"),
    replicas=[
        {
            "ciudad": "xx-aldea",
            "anio": "2019",
            "enlace": "https://aldea.example/",
            "practica": "xx-aldea-b",
        }
    ],
)
SECOND = practice("xx-aldea-b", ciudad="xx-aldea", titulo="Feria de la aldea", publicada="2020-01-01")


def pages_of(
    library: Library, language: Language = ES, settings: Settings = SETTINGS
) -> dict[str, RenderedPage]:
    return {page.address: page for page in render_city_pages(library, settings, language)}


def network() -> Library:
    """The two practices, two events and a commission that Villa coordinates since 2025."""
    coordination = {
        "desde": "2025",
        "coordina": ["xx-villa"],
        "subcoordina": ["xx-aldea"],
        "documento": "plan",
    }
    body: dict[str, Any] = {"id": "comision", "es": "Comisión", "pt": "Comissão", "tipo": "comision"}
    known = replace(
        full_registers(),
        bodies={"comision": Body.model_validate(body | {"coordinaciones": [coordination]})},
        events={
            "pasada": event("pasada", "2026-11-20", ciudad="xx-villa"),
            "futura": event("futura", "2026-11", ciudad="xx-aldea", organiza=["comision"]),
        },
    )
    return Library(known, (FIRST, SECOND), (), TODAY)


def section_of(page: RenderedPage, key: str) -> str:
    return text_of(one_of(parse(page.html), "section", **{"aria-labelledby": key}))


def test_each_city_of_which_something_is_known_has_a_page_in_both_languages() -> None:
    assert list(pages_of(bank(FIRST))) == [VILLA, ALDEA]
    assert list(pages_of(bank(FIRST), PT)) == [f"pt/{VILLA}", f"pt/{ALDEA}"]
    assert pages_of(bank()) == {}


def test_the_page_has_one_title_and_headings_in_order() -> None:
    for page in pages_of(network()).values():
        levels = heading_levels(parse(page.html))

        assert levels[0] == 1
        assert levels.count(1) == 1
        assert set(levels) <= {1, 2, 3}


def test_the_practices_are_counted_and_shown_as_cards() -> None:
    tree = parse(pages_of(bank(FIRST, SECOND))[VILLA].html)

    assert text_of(one_of(tree, "h1")) == "Villa, Uruguay"
    assert text_of(one_of(tree, "h2", id="fichas")) == "1 ficha, 1 buena práctica"
    assert [text_of(one) for one in all_of(one_of(tree, "ul", class_="list"), "h3")] == [
        "Mercado de la villa"
    ]


def test_both_cities_tell_the_replica_each_from_its_side() -> None:
    pages = pages_of(bank(FIRST, SECOND))

    assert section_of(pages[VILLA], "replicas") == (
        "Réplicas Lo que otras ciudades aplicaron de ella Mercado de la villa: Áldea, Brasil · 2019 · "
        "fuente sobre Áldea, Brasil · Feria de la aldea"
    )
    assert section_of(pages[ALDEA], "replicas") == (
        "Réplicas Lo que aplicó de otras ciudades Mercado de la villa · Villa, Uruguay · 2019 · "
        "fuente sobre Áldea, Brasil · Feria de la aldea"
    )


def test_what_is_untranslated_keeps_its_language_in_a_replica() -> None:
    page = pages_of(bank(FIRST, SECOND), PT)[f"pt/{ALDEA}"]

    section = one_of(parse(page.html), "section", **{"aria-labelledby": "replicas"})
    links = {text_of(one): one.get("lang") for one in all_of(section, "a")}

    assert links["Mercado da vila"] is None
    assert links["Feria de la aldea"] == "es"


def test_events_are_parted_by_the_day_of_the_build_and_say_who_organised_them() -> None:
    pages = pages_of(network())

    assert section_of(pages[VILLA], "agenda") == (
        "Agenda Próximas fechas nov 2026Encuentro futuraÁldea, Brasil"
        "Organización: Comisión, con coordinación de la ciudad en ese año. "
        "Fechas pasadas 20 nov 2026Encuentro pasadaVilla, UruguayPrevista"
    )
    assert section_of(pages[ALDEA], "agenda") == (
        "Agenda Próximas fechas nov 2026Encuentro futuraÁldea, Brasil"
    )


def test_the_bodies_that_a_city_coordinated_come_with_years_and_the_document_that_says_so() -> None:
    pages = pages_of(network(), PT)

    assert section_of(pages[f"pt/{VILLA}"], "red") == (
        "Na rede desde 2025ComissãoCoordenaçãoFonte: Plan de la Comisión"
    )
    assert section_of(pages[f"pt/{ALDEA}"], "red") == (
        "Na rede desde 2025ComissãoSubcoordenaçãoFonte: Plan de la Comisión"
    )
    cite = one_of(parse(pages[f"pt/{VILLA}"].html), "cite")
    assert cite.get("lang") == "es"


def ficha_of(page: RenderedPage) -> dict[str, str]:
    ficha = one_of(parse(page.html), "aside", class_="ficha")
    return {
        text_of(label): text_of(value)
        for label, value in zip(all_of(ficha, "dt"), all_of(ficha, "dd"), strict=True)
    }


def test_census_and_coordinates_come_with_their_source_or_are_unknown() -> None:
    library = bank(FIRST, SECOND)
    place = {"latitude": Decimal("-34.52381"), "longitude": Decimal("0.5"), "geonames": "3443413"}
    villa = library.registers.cities["xx-villa"].model_copy(update=place)
    cities = {**library.registers.cities, "xx-villa": villa}
    located = replace(library, registers=replace(library.registers, cities=cities))

    assert ficha_of(pages_of(located)[VILLA]) == {
        "País": "Uruguay",
        "Población": "12.345 habitantes, censo de 2022 · Censo 2022Hasta 49 999",
        "Coordenadas": "34,52° S, 0,50° EGeoNames, CC BY 4.0",
    }
    links = [one.get("href") for one in all_of(one_of(parse(pages_of(located)[VILLA].html), "aside"), "a")]
    assert links[-1] == "https://www.geonames.org/3443413/"
    assert (
        ficha_of(pages_of(located, PT)[f"pt/{VILLA}"])["Coordenadas"]
        == "34,52° S, 0,50° LGeoNames, CC BY 4.0"
    )
    assert ficha_of(pages_of(located)[ALDEA]) == {
        "País": "Brasil",
        "Población": "Sin dato",
        "Coordenadas": "Sin dato",
    }


def gaps_of(page: RenderedPage) -> list[str]:
    section = one_of(parse(page.html), "section", **{"aria-labelledby": "falta"})
    return [text_of(one) for one in all_of(section, "li")]


def test_what_is_missing_is_an_invitation_that_names_the_practices() -> None:
    pages = pages_of(bank(FIRST, SECOND))

    assert gaps_of(pages[VILLA]) == [
        "1 traducción quedó atrás respecto de su original: Mercado de la villa",
        "Faltan las coordenadas, con su fuente. docs/datos/ciudades.yml",
    ]
    assert gaps_of(pages[ALDEA]) == [
        "1 ficha espera su traducción al portugués: Feria de la aldea",
        "1 ficha no tiene resultados; alguna fuente pública puede declararlos: Feria de la aldea",
        "1 ficha está pendiente de revisión: Feria de la aldea",
        "Falta la población, con el censo que la dice. docs/datos/ciudades.yml",
        "Faltan las coordenadas, con su fuente. docs/datos/ciudades.yml",
    ]


def test_with_a_repository_what_the_register_lacks_is_a_link_to_it() -> None:
    page = pages_of(bank(SECOND), settings=OPEN)[ALDEA]

    links = {text_of(one): one.get("href") for one in all_of(parse(page.html), "a")}

    assert links["Completar el registro de ciudades"] == (
        "https://github.com/red/banco/edit/main/docs/datos/ciudades.yml"
    )


def test_after_five_practices_an_invitation_counts_the_rest() -> None:
    many = bank(*(practice(f"xx-villa-{number}", titulo=f"Ficha {number}") for number in range(7)))

    said = gaps_of(pages_of(many, PT)[f"pt/{VILLA}"])

    assert said[0] == (
        "7 fichas esperam sua tradução para o português: "
        "Ficha 0, Ficha 1, Ficha 2, Ficha 3, Ficha 4 e mais 2."
    )


def test_a_city_without_practices_says_so() -> None:
    tree = parse(pages_of(bank(FIRST))[ALDEA].html)

    empty = one_of(tree, "section", class_="empty")
    assert text_of(empty) == "Ninguna fichaTodavía no hay ninguna ficha de esta ciudad en el banco."
    assert all_of(tree, "ul", class_="list") == []


def test_the_way_to_propose_is_drawn_only_where_there_is_such_a_page() -> None:
    library = bank(FIRST)
    open_library = replace(library, institutional_pages=frozenset({"proponer/"}))

    assert all_of(parse(pages_of(library)[VILLA].html), "a", class_="btn-1") == []
    button = one_of(parse(pages_of(open_library)[VILLA].html), "a", class_="btn-1")
    assert button.get("href") == "../../proponer/"


def test_the_contents_lead_only_to_sections_that_are_there() -> None:
    for page in pages_of(network()).values():
        tree = parse(page.html)
        ids = {one.get("id") for one in tree.iter()}
        targets = [one.get("href") for one in all_of(one_of(tree, "nav", class_="city-toc"), "a")]

        assert len(targets) >= 4
        assert {f"#{one}" for one in ids if one} >= set(targets)


def test_forty_practices_fill_a_page_and_only_the_first_one_has_the_rest() -> None:
    many = bank(*(practice(f"xx-villa-{number:03}") for number in range(81)))

    pages = pages_of(many)
    second = parse(pages[f"{VILLA}pagina/2/"].html)

    assert list(pages) == [VILLA, f"{VILLA}pagina/2/", f"{VILLA}pagina/3/"]
    assert [len(all_of(parse(page.html), "article")) for page in pages.values()] == [40, 40, 1]
    assert all_of(second, "aside") == []
    assert [text_of(one) for one in all_of(one_of(second, "nav", class_="bbp-crumb"), "a")] == [
        *("Inicio", "Prácticas", "Ciudades"),
        "Villa, Uruguay",
    ]
    assert pages[f"{VILLA}pagina/2/"].title == "Villa, Uruguay, página 2"


def leaflets(number: int) -> list[dict[str, Any]]:
    """Leaflets of Aldea, the last one the newest."""
    return [
        LEAFLET | {"id": f"f-{year}", "es": f"Folleto {year}", "fecha": str(year), "ciudades": ["xx-aldea"]}
        for year in range(1990, 1990 + number)
    ]


def test_a_city_that_only_a_register_names_has_a_page_with_what_names_it() -> None:
    pages = pages_of(registered(publicaciones=leaflets(2), planes=[PLAN | {"ciudad": "xx-aldea"}]))
    tree = parse(pages[ALDEA].html)

    assert list(pages) == [ALDEA]
    assert section_of(pages[ALDEA], "r-planes") == (
        "Planes de trabajo 2013Plan 2013Comisión de Prueba · Áldea, Brasil · 0 actividades"
    )
    links = {text_of(one): one.get("href") for one in all_of(tree, "a")}
    assert links["Folleto 1991"] == "../../publicaciones/f-1991/"
    assert links["Publicaciones"] == "#r-publicaciones"


def test_of_many_entries_the_newest_are_in_sight_and_the_others_folded() -> None:
    page = pages_of(registered(publicaciones=leaflets(10)), PT)[f"pt/{ALDEA}"]
    section = one_of(parse(page.html), "section", **{"aria-labelledby": "r-publicaciones"})
    folded = one_of(section, "details")

    assert len(all_of(section, "li")) == 10
    assert text_of(one_of(folded, "summary")) == "e mais 2"
    assert len(all_of(folded, "li")) == 2


def test_events_and_bodies_are_told_once() -> None:
    page = pages_of(network())[VILLA]

    assert "r-agenda" not in page.html
    assert "r-instancias" not in page.html


def test_a_role_leads_to_the_page_of_the_body() -> None:
    section = one_of(parse(pages_of(network())[VILLA].html), "section", **{"aria-labelledby": "red"})

    assert [one.get("href") for one in all_of(section, "a")] == ["../../instancias/comision/"]
