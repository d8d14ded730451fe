"""The directory of bodies, and the page of a body."""

from __future__ import annotations

from typing import Any

import pytest
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.registers.body_works import MOST_OPEN
from bbp.rendering.registers.register_pages import render_register_files, render_register_pages

from tests.rendering.page_structure import all_of, heading_levels, one_of, parse, text_of
from tests.rendering.sample_library import SETTINGS, issue, practice
from tests.rendering.sample_network import COMMISSION, FORUM, LEAFLET, PLAN, UNIT, network

ES, PT = Language.ES, Language.PT
PERIODS = [
    {"desde": "2010", "hasta": "2010", "coordina": ["xx-aldea"], "documento": "plan"},
    {
        "desde": "2013",
        "coordina": ["xx-villa", "xx-aldea"],
        "subcoordina": ["xx-aldea"],
        "documento": "plan",
        "nota": {"es": "Así lo dice.", "pt": "Assim o diz."},
    },
]
LED = COMMISSION | {"sigla": "CP", "coordinaciones": PERIODS}
WATER = {"codigo": "agua", "es": "Agua", "pt": "Água", "unidad": "comision"}


def pages_of(library: Library, language: Language = ES) -> dict[str, RenderedPage]:
    return {page.address: page for page in render_register_pages(library, SETTINGS, language)}


def section_of(page: RenderedPage, key: str) -> str:
    return text_of(one_of(parse(page.html), "section", **{"aria-labelledby": key}))


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            ES,
            "Unidades temáticas y sus comisiones Unidad de Prueba No consta quién coordinó "
            "Comisión de Prueba CP Última coordinación que consta: Villa, Uruguay, Áldea, Brasil "
            "(desde 2013) · 1 elemento registrado",
        ),
        (
            PT,
            "Unidades temáticas e suas comissões Unidade de Teste Não consta quem coordenou "
            "Comissão de Teste CP Última coordenação de que há registro: Vila, Uruguai, Aldeia, Brasil "
            "(desde 2013) · 1 item registrado",
        ),
    ],
)
def test_the_directory_sets_commissions_under_their_unit_with_who_coordinated_last(
    language: Language, told: str
) -> None:
    library = network(instancias=[LED, UNIT], publicaciones=[LEAFLET])
    address = "instancias/" if language is ES else "pt/instancias/"

    assert section_of(pages_of(library, language)[address], "g-unidad-tematica") == told


def test_a_commission_under_no_unit_has_a_group_of_its_own() -> None:
    alone = {key: value for key, value in COMMISSION.items() if key != "depende_de"}
    page = pages_of(network(instancias=[alone]))["instancias/"]

    assert [text_of(one) for one in all_of(parse(page.html), "h2")] == [
        "Comisiones que no dependen de una unidad"
    ]


def test_a_body_tells_who_coordinated_it_newest_first_with_the_document_that_says_so() -> None:
    page = pages_of(network(instancias=[UNIT, LED]), PT)["pt/instancias/comision/"]
    table = one_of(parse(page.html), "table", class_="periods")

    assert [text_of(row) for row in all_of(table, "tr")] == [
        "PeríodoCoordenaçãoSubcoordenaçãoDocumento que informa",
        "desde 2013 Vila, Uruguai, Aldeia, Brasil Aldeia, Brasil Plan de la ComisiónAssim o diz.",
        "2010 Aldeia, Brasil Sem dado Plan de la Comisión",
    ]
    assert one_of(all_of(table, "tr")[1], "cite").get("lang") == "es"
    assert all(cell.get("scope") == "row" for cell in all_of(one_of(table, "tbody"), "th"))


def test_a_body_of_which_no_document_tells_says_so() -> None:
    page = pages_of(network())["instancias/unidad/"]

    assert section_of(page, "coordinacion") == (
        "Quién coordinó Ninguno de los documentos citados dice qué ciudad coordinó esta instancia."
    )


def test_what_it_produced_stands_under_its_years_newest_first() -> None:
    library = network(
        issue("2014-t3", 1, "2014-09-30", comision="comision"),
        agenda=[FORUM],
        planes=[PLAN],
        publicaciones=[LEAFLET],
    )
    page = pages_of(library)["instancias/comision/"]
    section = one_of(parse(page.html), "section", **{"aria-labelledby": "produjo"})

    assert [text_of(one) for one in all_of(section, "h3")] == ["2014", "2013", "Sin fecha conocida"]
    assert [text_of(one) for one in all_of(section, "a")] == [
        "Número 2014-t3",
        "Foro",
        "Plan 2013",
        "Folleto",
    ]
    assert [text_of(one) for one in all_of(section, "span", class_="kind")] == [
        "Número del boletín",
        "Evento",
        "Plan de trabajo",
        "Publicación",
    ]
    assert "4 elementos registrados · lo más reciente, de 30 de septiembre de 2014" in text_of(section)
    assert heading_levels(parse(page.html)) == [1, 2, 2, 2, 2, 3, 3, 3]


def test_the_date_of_what_is_to_come_is_not_called_the_latest() -> None:
    library = network(agenda=[FORUM, FORUM | {"id": "futuro", "inicio": "2027-03"}])

    assert "lo más reciente, de junio de 2014" in pages_of(library)["instancias/comision/"].html


def test_practices_of_its_themes_are_not_said_to_be_its_own() -> None:
    library = network(practice("xx-villa-agua", temas=["agua"]), temas=[WATER])
    page = pages_of(library)["instancias/comision/"]

    assert section_of(page, "temas") == (
        "Prácticas de sus temas Fichas del banco cuyo tema es de esta instancia, aunque no las haya hecho "
        "ella. 2016Práctica xx-villa-aguaVilla, Uruguay "
        "En el banco hay 1 ficha de sus temas: Agua"
    )
    assert section_of(page, "produjo").startswith("Qué produjo Todavía no hay nada registrado")


def test_a_long_list_is_folded_year_by_year_and_stays_whole() -> None:
    many = [LEAFLET | {"id": f"p-{number}", "fecha": str(1900 + number % 50)} for number in range(1000)]
    page = pages_of(network(publicaciones=many))["instancias/comision/"]
    section = one_of(parse(page.html), "section", **{"aria-labelledby": "produjo"})
    folded = one_of(section, "details")

    assert len(all_of(section, "li")) == 1000
    assert len(all_of(section, "li")) - len(all_of(folded, "li")) == MOST_OPEN


def test_the_page_promises_its_address_and_leads_to_its_feeds_and_its_calendar() -> None:
    page = pages_of(network(agenda=[FORUM]), PT)["pt/instancias/comision/"]
    section = one_of(parse(page.html), "section", **{"aria-labelledby": "direccion"})

    assert "https://bbp.example/red/pt/instancias/comision/" in text_of(section)
    assert [one.get("href") for one in all_of(section, "a")] == [
        "../../../pt/instancias/comision/atom.xml",
        "../../../pt/instancias/comision/feed.json",
        "../../../pt/instancias/comision/agenda.ics",
    ]
    assert [one.address for one in page.feeds] == [
        "pt/instancias/comision/atom.xml",
        "pt/instancias/comision/feed.json",
    ]


def test_without_an_agenda_there_is_no_calendar_to_lead_to() -> None:
    page = pages_of(network())["instancias/comision/"]

    assert ".ics" not in page.html


def test_programs_read_an_organisation_and_the_one_above_it() -> None:
    pages = pages_of(network(instancias=[UNIT, LED]))
    unit: dict[str, Any] = {
        "@type": "Organization",
        "name": "Unidad de Prueba",
        "@id": "https://bbp.example/red/instancias/unidad/",
        "url": "https://bbp.example/red/instancias/unidad/",
    }
    commission = {
        "@type": "Organization",
        "name": "Comisión de Prueba",
        "@id": "https://bbp.example/red/instancias/comision/",
        "url": "https://bbp.example/red/instancias/comision/",
    }

    assert pages["instancias/comision/"].linked_data == {
        "@type": "Organization",
        "alternateName": "CP",
        "parentOrganization": unit,
    }
    assert pages["instancias/unidad/"].linked_data == {
        "@type": "Organization",
        "memberOf": {"@type": "Organization", "name": "Mercociudades"},
        "subOrganization": [commission],
    }


def test_what_names_a_body_and_is_not_its_work_is_told_apart() -> None:
    fund = {
        "id": "fondo",
        "es": "Fondo",
        "pt": "Fundo",
        "tipo_fuente": "red",
        "vigencia": "sin-dato",
        "instancia": "comision",
    }
    page = pages_of(network(financiamiento=[fund]))["instancias/comision/"]

    assert section_of(page, "otras") == "También la nombran Fondo"


def test_every_body_has_its_feeds_also_one_that_produced_nothing() -> None:
    files = [address for address, _ in render_register_files(network(), SETTINGS)]

    assert {
        "instancias/unidad/atom.xml",
        "pt/instancias/unidad/atom.xml",
        "instancias/comision/feed.json",
        "pt/instancias/comision/feed.json",
    } <= set(files)
