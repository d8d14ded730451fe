"""The publications: their lists, and the page of each."""

from __future__ import annotations

from typing import Any

import pytest
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.registers.register_pages import render_register_pages

from tests.rendering.page_structure import all_of, one_of, parse, text_of
from tests.rendering.sample_library import SETTINGS
from tests.rendering.sample_network import LEAFLET, network

ES, PT = Language.ES, Language.PT
REPORT = {
    "id": "informe",
    "es": "Informe: las ferias",
    "pt": "Relatório: as feiras",
    "tipo_publicacion": "informe",
    "instancias": ["unidad"],
    "ciudades": ["xx-villa"],
    "autoria": "Oficina de Ferias",
    "fecha": "2014-05",
    "idioma": "es",
    "licencia": "cc-by-4",
    "enlace": "https://informe.example/",
    "enlace_archivado": "https://archivo.example/informe",
    "resumen": {"es": "De las ferias.", "pt": "Das feiras."},
}


def pages_of(library: Library, language: Language = ES) -> dict[str, RenderedPage]:
    return {page.address: page for page in render_register_pages(library, SETTINGS, language)}


def section_of(page: RenderedPage, key: str) -> str:
    return text_of(one_of(parse(page.html), "section", **{"aria-labelledby": key}))


def page_of(entry: dict[str, Any], language: Language = ES) -> RenderedPage:
    prefix = "" if language is ES else "pt/"
    return pages_of(network(publicaciones=[entry]), language)[f"{prefix}publicaciones/{entry['id']}/"]


def test_years_and_bodies_have_lists_and_the_whole_list_leads_to_them() -> None:
    pages = pages_of(network(publicaciones=[LEAFLET | {"fecha": "2010"}, REPORT]))
    ways = one_of(parse(pages["publicaciones/"].html), "nav", class_="ways")

    assert [(text_of(one), one.get("href")) for one in all_of(ways, "a")] == [
        ("2014", "../publicaciones/anio/2014/"),
        ("2010", "../publicaciones/anio/2010/"),
        ("Unidad de Prueba", "../publicaciones/instancia/unidad/"),
        ("Comisión de Prueba", "../publicaciones/instancia/comision/"),
    ]
    listed = one_of(parse(pages["publicaciones/anio/2014/"].html), "ul", class_="entries")
    assert [text_of(one) for one in all_of(listed, "a")] == ["Informe: las ferias"]


def test_where_there_is_nothing_to_choose_there_are_no_ways() -> None:
    html = pages_of(network(publicaciones=[LEAFLET]))["publicaciones/"].html

    assert 'class="ways' not in html


@pytest.mark.parametrize(("language", "told"), [(ES, "Sin fecha conocida"), (PT, "Sem data conhecida")])
def test_a_list_says_of_what_has_no_date_that_it_has_none(language: Language, told: str) -> None:
    address = "publicaciones/" if language is ES else "pt/publicaciones/"
    lines = one_of(
        parse(pages_of(network(publicaciones=[REPORT, LEAFLET]), language)[address].html),
        "ul",
        class_="entries",
    )

    assert [told in text_of(line) for line in all_of(lines, "li")] == [False, True]


def test_the_list_of_a_body_leads_to_all_that_it_produced() -> None:
    page = pages_of(network(publicaciones=[REPORT]), PT)["pt/publicaciones/instancia/unidad/"]

    assert text_of(one_of(parse(page.html), "h1")) == "Publicações: Unidade de Teste"
    links = {text_of(one): one.get("href") for one in all_of(parse(page.html), "a")}
    assert links["Tudo o que produziu: Unidade de Teste"] == "../../../../pt/instancias/unidad/"


def test_a_year_of_a_thousand_publications_is_cut_into_pages() -> None:
    many = [LEAFLET | {"id": f"p-{number}", "fecha": "2014"} for number in range(1000)]
    pages = pages_of(network(publicaciones=many))

    assert "publicaciones/anio/2014/pagina/25/" in pages
    assert "publicaciones/anio/2014/pagina/26/" not in pages


@pytest.mark.parametrize(
    ("language", "where"),
    [
        (ES, "Dónde se consulta Leer la publicación Copia archivada"),
        (PT, "Onde consultar Ler a publicação Cópia arquivada"),
    ],
)
def test_a_publication_with_a_link_leads_to_it_and_to_its_archived_copy(
    language: Language, where: str
) -> None:
    page = page_of(REPORT, language)
    section = one_of(parse(page.html), "section", **{"aria-labelledby": "consulta"})

    assert text_of(section) == where
    assert [one.get("href") for one in all_of(section, "a")] == [
        "https://informe.example/",
        "https://archivo.example/informe",
    ]


def test_without_a_link_the_page_says_whom_to_ask() -> None:
    assert section_of(page_of(LEAFLET), "consulta") == (
        "Dónde se consulta No consta un enlace público para leerla. Consta en el documento "
        "Plan de la Comisión, Comisión de Prueba. "
        "Se consulta a través de la Secretaría Técnica Permanente (STPM)."
    )


@pytest.mark.parametrize(
    ("licence", "told"),
    [
        ("cc-by-4", "Licencia CC BY 4.0. Se puede reutilizar y adaptar, con mención de la autoría."),
        (
            "cc-by-sa-4",
            "Licencia CC BY-SA 4.0. "
            "Se puede reutilizar y adaptar, con mención de la autoría y la misma licencia.",
        ),
        ("cc0", "Licencia CC0 1.0. Se puede reutilizar sin pedir permiso."),
        ("dominio-publico", "Licencia Dominio público. Se puede reutilizar sin pedir permiso."),
        (
            "reservados",
            "Licencia Todos los derechos reservados. "
            "Para reutilizarla hace falta el permiso de quien la publicó.",
        ),
        (
            "sin-dato",
            "Licencia Sin dato. Ninguna fuente dice con qué licencia se publicó. "
            "Antes de reutilizarla, pregunte a quien la publicó.",
        ),
    ],
)
def test_the_licence_is_said_plainly(licence: str, told: str) -> None:
    assert section_of(page_of(REPORT | {"licencia": licence}), "licencia") == told


def test_it_is_cited_by_three_norms_in_the_language_in_which_it_was_written() -> None:
    tree = parse(page_of(REPORT, PT).html)

    assert text_of(one_of(tree, "p", id="cite-apa")) == (
        "Oficina de Ferias. (2014, maio). Informe: las ferias. Unidade de Teste. https://informe.example/"
    )
    assert text_of(one_of(tree, "p", id="cite-abnt")).startswith(
        "OFICINA DE FERIAS. Informe: las ferias. [S. l.]: Unidade de Teste, 2014."
    )
    assert "langid = {spanish}" in text_of(one_of(tree, "pre", id="cite-bibtex"))
    assert one_of(one_of(tree, "p", id="cite-apa"), "i").get("lang") == "es"


def test_without_a_link_the_address_of_the_citation_is_that_of_this_page() -> None:
    section = section_of(page_of(LEAFLET), "citar")

    assert "Comisión de Prueba. (s. f.). Folleto. Banco de Buenas Prácticas de Mercociudades." in section
    assert "https://bbp.example/red/publicaciones/folleto/" in section
    assert section.endswith("La dirección es la de esta página, porque no consta un enlace a la publicación.")


def test_of_what_nobody_is_known_to_have_written_no_citation_is_made_up() -> None:
    page = page_of(LEAFLET | {"instancias": []})

    assert section_of(page, "citar") == (
        "Cómo citar Ninguna fuente dice quién la escribió ni qué instancia la publicó, así que no se puede "
        "armar una cita completa."
    )


def test_programs_read_a_report_and_only_what_is_known_of_it() -> None:
    assert page_of(REPORT).linked_data == {
        "@type": "Report",
        "sameAs": "https://informe.example/",
        "author": {"@type": "Organization", "name": "Oficina de Ferias"},
        "publisher": [{"@type": "Organization", "name": "Unidad de Prueba"}],
        "datePublished": "2014-05",
        "inLanguage": "es",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "abstract": "De las ferias.",
        "archivedAt": "https://archivo.example/informe",
    }
    assert page_of(LEAFLET).linked_data == {
        "@type": "CreativeWork",
        "publisher": [{"@type": "Organization", "name": "Comisión de Prueba"}],
    }
