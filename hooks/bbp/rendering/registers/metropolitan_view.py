"""Room 3, rendering: the survey of metropolitan governance: its table, its map, what is said of each body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from markupsafe import Markup

from bbp.model import addresses
from bbp.model.cities import city_records
from bbp.model.dates import UNKNOWN
from bbp.model.facts import FactKind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.mentions import newest_first
from bbp.model.metropolitan import MetropolitanBody
from bbp.model.paged_entry import PagedEntry
from bbp.model.settings import Settings
from bbp.rendering.facts.practice_facts import city_label
from bbp.rendering.facts.register_values import register_link
from bbp.rendering.facts.register_words import choice_label
from bbp.rendering.map.bank_map import STYLE, MapCity, MapText, city_map, map_city, render_map
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.formats import without_accents
from bbp.rendering.page.labelled_values import Piece, Value
from bbp.rendering.page.linked_data import Json, without_unknown
from bbp.rendering.page.links import Links
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import load_words
from bbp.rendering.registers.register_lists import RegisterList, list_page, whole_list
from bbp.rendering.registers.register_view import RegisterView

_REGISTER = "gobernanza"
_STYLES = (STYLE, "metropolitan.css")


class MetropolitanRow(NamedTuple):
    """A body of the survey as a line of its table; ``law`` is empty when the source names none."""

    name: Piece
    area: str
    cities: Value
    form: str
    year: str
    competences: tuple[str, ...]
    law: Piece | None


def _table_and_map(library: Library, settings: Settings, links: Links) -> str:
    del settings
    return _table(_whole(library, links.language), 1, library, links) + str(_map(library, links))


def _whole(library: Library, language: Language) -> RegisterList[MetropolitanBody]:
    return whole_list(_REGISTER, _ordered(library), language, _STYLES)


def _table(whole: RegisterList[MetropolitanBody], number: int, library: Library, links: Links) -> str:
    """A page of the table, founded last first, with the way to the other pages."""
    return render_template(
        "pages/metropolitan_table.html",
        w=load_words(links.language),
        rows=[_row(body, library, links) for body in whole.on_page(number)],
        pages=whole.pagination(number, links),
    )


def _ordered(library: Library) -> tuple[MetropolitanBody, ...]:
    return tuple(sorted(library.registers.all_of(MetropolitanBody).values(), key=newest_first))


def _row(body: MetropolitanBody, library: Library, links: Links) -> MetropolitanRow:
    language = links.language
    return MetropolitanRow(
        name=register_link(_REGISTER, body.id, library, links),
        area=body.area.in_language(language),
        cities=tuple(register_link("ciudades", code, library, links) for code in body.cities),
        form=choice_label("forma_juridica", body.legal_form, language),
        year=str(body.year.year) if body.year else load_words(language)("facts.no_data"),
        competences=tuple(one.in_language(language) for one in body.competences),
        law=_law(body, language),
    )


def _law(body: MetropolitanBody, language: Language) -> Piece | None:
    if not (body.law or body.law_link):
        return None
    name = body.law or load_words(language)("registers.field.norma")
    return Piece(name, body.law_link or "")


def _map(library: Library, links: Links) -> Markup:
    """The cities that belong to a body, those of most bodies first and then by name."""
    words = load_words(links.language)
    counts = Counter(code for body in _ordered(library) for code in body.cities)
    cities = [_city(code, count, library, links) for code, count in counts.items()]
    cities.sort(key=lambda city: (-city.count, without_accents(city.name), city.code))
    text = MapText(words("metropolitan.map.title"), words("metropolitan.map.label"), "")
    return render_map(city_map(cities, library, links, text), links)


def _city(code: str, count: int, library: Library, links: Links) -> MapCity:
    language, name = links.language, city_label(code, library.registers, links.language)
    has_page = code in city_records(library)
    url = links.to(addresses.fact(FactKind.CITY, code, language)) if has_page else ""
    spoken = load_words(language).count("metropolitan.map.marker", count, city=name)
    return map_city(code, count, url, spoken, library, language)


def _legal_ground(entry: PagedEntry, library: Library, settings: Settings, links: Links) -> str:
    """On which legal ground it stands, in a sentence each."""
    del library, settings
    assert isinstance(entry, MetropolitanBody)
    return render_template(
        "pages/metropolitan.html",
        w=load_words(links.language),
        form=choice_label("forma_juridica", entry.legal_form, links.language),
        is_known=entry.legal_form != UNKNOWN,
        law=_law(entry, links.language),
    )


def _node(entry: PagedEntry, library: Library, settings: Settings, language: Language) -> Mapping[str, Json]:
    """A body of government, for its area and its cities."""
    del settings
    assert isinstance(entry, MetropolitanBody)
    cities = [library.registers.cities[code].in_language(language) for code in entry.cities]
    return without_unknown(
        {
            "foundingDate": str(entry.year) if entry.year else None,
            "areaServed": [
                {"@type": "AdministrativeArea", "name": entry.area.in_language(language)},
                *({"@type": "City", "name": name} for name in cities),
            ],
        }
    )


def _pages(library: Library, settings: Settings, language: Language) -> Iterator[RenderedPage]:
    """The other pages of the table."""
    del settings
    whole = _whole(library, language)
    for number in whole.numbers[1:]:
        yield list_page(whole, number, part=_table(whole, number, library, whole.links(number)), lines=())


METROPOLITAN_VIEW = RegisterView(
    list_part=_table_and_map,
    replaces_list=True,
    entry_part=_legal_ground,
    shown=frozenset({"forma_juridica", "norma", "norma_enlace"}),
    line_keys=("area_metropolitana", "ciudades"),
    node=_node,
    pages=_pages,
    styles=_STYLES,
)
"""The view of the register ``gobernanza``."""
