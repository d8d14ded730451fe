"""The lists of registers in pages: the way to each of them, whichever register has them."""

from __future__ import annotations

import pytest
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.registers.register_pages import render_register_pages

from tests.rendering.page_structure import all_of, one_of, parse, text_of
from tests.rendering.sample_economy import economy, enterprise
from tests.rendering.sample_library import SETTINGS
from tests.rendering.sample_network import FORUM, LEAFLET, network
from tests.rendering.sample_plans import activity, planned

MANY = range(41)
AGENDA = network(agenda=[FORUM | {"id": f"e{number}"} for number in MANY])
PUBLICATIONS = network(publicaciones=[LEAFLET | {"id": f"p{number}", "fecha": "2014"} for number in MANY])
CATALOGUE = economy(*(enterprise(f"c{number}", "Cooperativa") for number in MANY))
ACTIVITIES = planned(*(activity(f"a{number}") for number in MANY))


@pytest.mark.parametrize(
    ("library", "list_address", "above"),
    [
        (AGENDA, "agenda/", ["Inicio", "La red"]),
        (AGENDA, "agenda/anio/2014/", ["Inicio", "La red", "Agenda"]),
        (PUBLICATIONS, "publicaciones/anio/2014/", ["Inicio", "La red", "Publicaciones"]),
        (CATALOGUE, "emprendimientos/rubros/textil/", ["Inicio", "La red", "Emprendimientos y productores"]),
        (ACTIVITIES, "actividades/anio/2013/", ["Inicio", "La red", "Actividades"]),
    ],
    ids=["whole", "agenda", "publications", "catalogue", "activities"],
)
def test_the_second_page_of_a_list_stands_under_the_first_with_its_heading(
    library: Library, list_address: str, above: list[str]
) -> None:
    pages = {page.address: page for page in render_register_pages(library, SETTINGS, Language.ES)}
    first, second = pages[list_address], pages[f"{list_address}pagina/2/"]

    assert [label for label, _ in first.trail] == above
    assert second.trail == (*first.trail, (first.title, list_address))
    assert second.title == f"{first.title}, página 2"
    for page in (first, second):
        tree = parse(page.html)
        assert text_of(one_of(tree, "h1")) == first.title
        shown = all_of(one_of(tree, "nav", class_="bbp-crumb"), "a")
        assert [text_of(one) for one in shown] == [label for label, _ in page.trail]
