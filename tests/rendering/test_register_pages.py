"""The generic road from a register to its pages, walked by a register that exists nowhere else than here."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Literal

import pytest
from bbp.model import network_addresses
from bbp.model.bilingual import Bilingual
from bbp.model.dates import AnyDate, PartialDate
from bbp.model.fields import Url, Written, code_of
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.paged_entry import PagedEntry
from bbp.model.registers import PAGED_REGISTERS, REGISTER_MODELS
from bbp.rendering.data.data_table import render_csv
from bbp.rendering.data.entry_tables import entry_table_title, entry_tables
from bbp.rendering.data.json_schemas import render_schemas, schema_names
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.site_menu import existing_pages
from bbp.rendering.page.words import load_words
from bbp.rendering.registers.register_pages import render_register_pages
from pydantic import Field

from tests.rendering.page_structure import all_of, one_of, parse, text_of
from tests.rendering.sample_library import SETTINGS
from tests.rendering.sample_network import LEAFLET, PLAN, network

ES, PT = Language.ES, Language.PT


class Corner(Bilingual):
    """A corner of a district."""

    link: Url | None = Field(None, alias="enlace")


class District(PagedEntry):
    """A district of a city: the register of this test."""

    schema_type = "Place"

    city: Annotated[str, *code_of("ciudades")] = Field(alias="ciudad")
    body: Annotated[str, *code_of("instancias")] | None = Field(None, alias="instancia")
    size: Literal["chico", "grande"] = Field(alias="tamanio")
    founded: AnyDate | None = Field(None, alias="fundado")
    corners: tuple[Corner, ...] = Field((), alias="esquinas")
    people: tuple[Annotated[str, *code_of("barrios")], ...] = Field((), alias="vecinos")

    def when(self) -> PartialDate | None:
        """When it was founded."""
        return self.founded


WORDS = {
    ES: {
        "registers.of.barrios.title": "Barrios",
        "registers.of.barrios.one": "Barrio",
        "registers.of.barrios.lead": "Los barrios.",
        "registers.of.barrios.count.one": "{n} barrio",
        "registers.of.barrios.count.other": "{n} barrios",
        "registers.field.tamanio": "Tamaño",
        "registers.field.fundado": "Fundado",
        "registers.field.esquinas": "Esquinas",
        "registers.field.vecinos": "Vecinos",
        "registers.choice.tamanio.chico": "Chico",
        "registers.choice.tamanio.grande": "Grande",
    },
    PT: {
        "registers.of.barrios.title": "Bairros",
        "registers.of.barrios.one": "Bairro",
        "registers.of.barrios.lead": "Os bairros.",
        "registers.of.barrios.count.one": "{n} bairro",
        "registers.of.barrios.count.other": "{n} bairros",
        "registers.field.tamanio": "Tamanho",
        "registers.field.fundado": "Fundado",
        "registers.field.esquinas": "Esquinas",
        "registers.field.vecinos": "Vizinhos",
        "registers.choice.tamanio.chico": "Pequeno",
        "registers.choice.tamanio.grande": "Grande",
    },
}
NORTH = {
    "id": "norte",
    "es": "Norte",
    "pt": "Norte",
    "ciudad": "xx-villa",
    "instancia": "comision",
    "tamanio": "chico",
    "fundado": "1900-05",
    "esquinas": [{"es": "La del pozo", "pt": "A do poço", "enlace": "https://pozo.example/"}],
    "nota": {"es": "Una nota.", "pt": "Uma nota."},
}
SOUTH = {
    "id": "sur",
    "es": "Sur",
    "pt": "Sul",
    "ciudad": "xx-aldea",
    "tamanio": "grande",
    "vecinos": ["norte"],
}


@pytest.fixture(autouse=True)
def districts(monkeypatch: pytest.MonkeyPatch) -> None:
    """All that a register takes: its model and its labels."""
    models: dict[str, type[Written]] = REGISTER_MODELS  # type: ignore[assignment]
    paged: dict[str, type[PagedEntry]] = PAGED_REGISTERS  # type: ignore[assignment]
    monkeypatch.setitem(models, "barrios", District)
    monkeypatch.setitem(paged, "barrios", District)
    for language, labels in WORDS.items():
        for key, label in labels.items():
            monkeypatch.setitem(load_words(language)._sentences, key, label)


def pages_of(library: Library, language: Language = ES) -> dict[str, RenderedPage]:
    return {page.address: page for page in render_register_pages(library, SETTINGS, language)}


def district_pages(language: Language = ES) -> dict[str, RenderedPage]:
    return pages_of(network(barrios=[SOUTH, NORTH]), language)


def test_a_register_with_entries_has_a_list_and_a_page_for_each_in_both_languages() -> None:
    assert {"barrios/", "barrios/norte/", "barrios/sur/"} <= set(district_pages())
    assert {"pt/barrios/", "pt/barrios/norte/", "pt/barrios/sur/"} <= set(district_pages(PT))


def test_a_register_without_entries_has_no_page_and_nothing_leads_to_it() -> None:
    library = network()

    assert not [address for address in pages_of(library) if address.startswith("barrios/")]
    assert "barrios/" not in existing_pages(library)
    assert "Barrios" not in pages_of(library)["red/"].html


def test_without_any_entry_the_network_has_no_page() -> None:
    library = network(instancias=[])

    assert pages_of(library) == {}
    assert network_addresses.network(ES) not in existing_pages(library)


@pytest.mark.parametrize(("language", "told"), [(ES, "2 barrios"), (PT, "2 bairros")])
def test_the_page_of_the_network_leads_to_the_list_and_counts_its_entries(
    language: Language, told: str
) -> None:
    hub = parse(district_pages(language)[network_addresses.network(language)].html)
    links = {one.get("href"): text_of(one) for one in all_of(hub, "a")}

    assert links["../barrios/" if language is ES else "../../pt/barrios/"] in {"Barrios", "Bairros"}
    assert told in text_of(hub)


@pytest.mark.parametrize(
    ("language", "address", "url", "said"),
    [
        (ES, "guia-registros/", "../guia-registros/", "Cómo agregar o corregir una entrada"),
        (PT, "pt/guia-registros/", "../../pt/guia-registros/", "Como acrescentar ou corrigir uma entrada"),
    ],
)
def test_the_page_of_the_network_leads_to_the_guide_where_there_is_one(
    language: Language, address: str, url: str, said: str
) -> None:
    library = network(barrios=[NORTH])
    guided = replace(library, institutional_pages=frozenset({address}))

    without, led = (
        parse(pages_of(one, language)[network_addresses.network(language)].html) for one in (library, guided)
    )

    assert said not in text_of(without)
    assert {text_of(one): one.get("href") for one in all_of(led, "a")}[said] == url


def test_the_list_has_the_newest_first_and_what_has_no_date_last() -> None:
    entries = [SOUTH, NORTH, NORTH | {"id": "este", "es": "Este", "fundado": "1900-06"}]
    tree = parse(pages_of(network(barrios=entries))["barrios/"].html)

    assert [text_of(one) for one in all_of(one_of(tree, "ul", class_="entries"), "a")] == [
        "Este",
        "Norte",
        "Sur",
    ]


def test_a_long_list_is_cut_into_pages() -> None:
    many = [NORTH | {"id": f"barrio-{number}"} for number in range(1000)]
    pages = pages_of(network(barrios=many))

    lists = [address for address in pages if address == "barrios/" or address.startswith("barrios/pagina/")]
    assert len(lists) == 25
    last = one_of(parse(pages["barrios/pagina/25/"].html), "ul", class_="entries")
    assert len(all_of(last, "li")) == 40


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        (
            ES,
            {
                "Ciudad": "Villa, Uruguay",
                "Instancia": "Comisión de Prueba",
                "Tamaño": "Chico",
                "Fundado": "mayo de 1900",
            },
        ),
        (
            PT,
            {
                "Cidade": "Vila, Uruguai",
                "Instância": "Comissão de Teste",
                "Tamanho": "Pequeno",
                "Fundado": "maio de 1900",
            },
        ),
    ],
)
def test_an_entry_tells_its_fields_by_their_labels(language: Language, rows: dict[str, str]) -> None:
    tree = parse(district_pages(language)[network_addresses.entry("barrios", "norte", language)].html)
    ficha = one_of(tree, "aside", class_="ficha")
    shown = zip(all_of(ficha, "dt"), all_of(ficha, "dd"), strict=True)

    assert {text_of(label): text_of(value) for label, value in shown} == rows


def test_each_code_leads_to_the_page_of_what_it_names() -> None:
    tree = parse(district_pages()["barrios/norte/"].html)
    links = {text_of(one): one.get("href") for one in all_of(one_of(tree, "aside", class_="ficha"), "a")}

    assert links == {
        "Villa, Uruguay": "../../ciudades/xx-villa/",
        "Comisión de Prueba": "../../instancias/comision/",
    }


def test_a_group_is_a_section_whose_names_lead_where_they_say() -> None:
    tree = parse(district_pages()["barrios/norte/"].html)
    section = one_of(tree, "section", **{"aria-labelledby": "t-esquinas"})

    assert text_of(section) == "Esquinas La del pozo"
    assert one_of(section, "a").get("href") == "https://pozo.example/"


def test_an_entry_ends_with_what_names_it() -> None:
    tree = parse(district_pages()["barrios/norte/"].html)
    links = {text_of(one): one.get("href") for one in all_of(tree, "a")}

    assert links["Sur"] == "../../barrios/sur/"


def test_an_entry_on_the_page_of_another_has_no_page_and_its_links_lead_to_its_place_there() -> None:
    activity = {
        "id": "taller",
        "es": "Taller",
        "pt": "Oficina",
        "plan": "plan-2013",
        "anio": "2013",
        "realizada": "sin-dato",
        "documento": "plan",
    }
    pages = pages_of(network(planes=[PLAN], actividades=[activity]))

    assert {address for address in pages if address.startswith("actividades/")} == {
        "actividades/",
        "actividades/anio/2013/",
        "actividades/realizada/sin-dato/",
    }
    found = [one.get("href") for one in all_of(parse(pages["actividades/"].html), "a")]
    assert "../planes/plan-2013/#taller" in found


@pytest.mark.parametrize(("language", "kind"), [(ES, "Barrio"), (PT, "Bairro")])
def test_a_page_is_found_by_the_search_and_says_what_it_is_to_programs(language: Language, kind: str) -> None:
    page = district_pages(language)[network_addresses.entry("barrios", "norte", language)]

    assert page.searched
    assert page.linked_data is not None
    assert page.linked_data["@type"] == "Place"
    assert page.description.startswith(f"{kind}: Norte.")
    assert page.translated == (ES, PT)


def test_its_tables_and_its_schema_follow_from_the_model() -> None:
    library = network(barrios=[NORTH, SOUTH])
    tables = {table.name: table for table in entry_tables("barrios", library)}

    assert list(tables) == ["barrios", "barrios_esquinas"]
    header, north, south = render_csv(tables["barrios"]).lstrip("\ufeff").splitlines()
    assert header == (
        "id,nombre_es,nombre_pt,ciudad,ciudad_es,ciudad_pt,instancia,tamanio,tamanio_es,tamanio_pt,"
        "fundado,vecinos,nota_es,nota_pt,documento,enlace,pt_revisado"
    )
    assert north == (
        "norte,Norte,Norte,xx-villa,Villa,Vila,comision,chico,Chico,Pequeno,1900-05,,Una nota.,Uma nota.,,,si"
    )
    assert south == "sur,Sur,Sul,xx-aldea,Áldea,Aldeia,,grande,Grande,Grande,,norte,,,,,si"
    assert render_csv(tables["barrios_esquinas"]).lstrip("\ufeff").splitlines() == [
        "entrada,numero,nombre_es,nombre_pt,enlace",
        "norte,1,La del pozo,A do poço,https://pozo.example/",
    ]
    assert entry_table_title("barrios_esquinas", load_words(PT)) == "Bairros: Esquinas"
    assert "barrios" in schema_names()
    schemas = dict(render_schemas(library, SETTINGS))
    assert '"fundado"' in schemas["barrios"]


def test_other_registers_are_as_they_were() -> None:
    pages = pages_of(network(barrios=[NORTH], publicaciones=[LEAFLET]))

    assert "publicaciones/folleto/" in pages
