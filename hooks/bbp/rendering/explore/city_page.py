"""Room 3, rendering: the page of a city: practices, replicas, events, bodies, what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bbp.model import addresses
from bbp.model.cities import CityRecord, city_records
from bbp.model.facts import FactKind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.registers import City
from bbp.model.settings import Settings
from bbp.rendering.explore.city_ficha import city_ficha
from bbp.rendering.explore.city_gaps import Gap, city_gaps
from bbp.rendering.facts.practice_facts import city_label
from bbp.rendering.facts.practice_values import records_count
from bbp.rendering.page.breadcrumb import crumbs, fact_trail
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.labelled_values import FichaRow
from bbp.rendering.page.links import Links
from bbp.rendering.page.pagination import PER_PAGE, page_count, pagination
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import load_words
from bbp.rendering.practice.practice_card import render_practice_card
from bbp.rendering.registers.city_network import (
    Agenda,
    ExchangeItem,
    RoleLine,
    city_agenda,
    exchange_items,
    role_lines,
)
from bbp.rendering.registers.city_registers import NamedGroup, named_groups
from bbp.rendering.registers.register_frame import STYLE as NETWORK_STYLE

_STYLE = "city-page.css"


class CityView(NamedTuple):
    """What only the first page of a city shows. ``propose_url`` is empty where there is no such page."""

    ficha: tuple[FichaRow, ...]
    given: tuple[ExchangeItem, ...]
    taken: tuple[ExchangeItem, ...]
    agenda: Agenda
    roles: tuple[RoleLine, ...]
    named: tuple[NamedGroup, ...]
    gaps: tuple[Gap, ...]
    propose_url: str


def render_city_pages(library: Library, settings: Settings, language: Language) -> Iterator[RenderedPage]:
    """The pages of every city of which something is known, in the order of the register.

    40 practices a page; the first one has everything else as well.
    """
    for city_id, record in city_records(library).items():
        city = library.registers.cities[city_id]
        for number in range(1, page_count(record.practices) + 1):
            yield _page(city, record, number, library, settings, language)


def _page(
    city: City, record: CityRecord, number: int, library: Library, settings: Settings, language: Language
) -> RenderedPage:
    words, label = load_words(language), city_label(city.id, library.registers, language)
    address = addresses.fact(FactKind.CITY, city.id, language, number)
    title = label if number == 1 else words("lists.page", title=label, page=number)
    trail = fact_trail(FactKind.CITY, language)
    if number > 1:
        trail = *trail, (label, addresses.fact(FactKind.CITY, city.id, language))
    links = Links.from_page(address, language)
    return RenderedPage(
        addresses={each: addresses.fact(FactKind.CITY, city.id, each, number) for each in Language},
        language=language,
        title=title,
        description=words("city.description", city=title, count=records_count(record.practices, language)),
        html=render_template(
            "pages/city.html",
            w=words,
            crumbs=crumbs(trail, links),
            title=label,
            city=_view(city, record, library, settings, links) if number == 1 else None,
            **_shelf(city, record, number, library, links),
        ),
        canonical=address,
        text_language=language,
        menu="practices",
        trail=trail,
        styles=(_STYLE, NETWORK_STYLE),
    )


def _shelf(city: City, record: CityRecord, number: int, library: Library, links: Links) -> dict[str, object]:
    """The practices of one page, their count in all, and the way to the other pages."""
    shown = record.practices[(number - 1) * PER_PAGE : number * PER_PAGE]
    return {
        "count": records_count(record.practices, links.language),
        "cards": [render_practice_card(practice, library, links) for practice in shown],
        "pages": pagination(
            number,
            page_count(record.practices),
            lambda page: links.to(addresses.fact(FactKind.CITY, city.id, links.language, page)),
        ),
    }


def _view(city: City, record: CityRecord, library: Library, settings: Settings, links: Links) -> CityView:
    propose = addresses.institutional("proponer", links.language)
    return CityView(
        ficha=city_ficha(city, library, links),
        given=exchange_items(record.given, library, links),
        taken=exchange_items(record.taken, library, links),
        agenda=city_agenda(record.events, library, links),
        roles=role_lines(record.roles, library, links),
        named=named_groups(record.mentions, library, links),
        gaps=city_gaps(city, record, library, settings, links),
        propose_url=links.to(propose) if propose in library.institutional_pages else "",
    )
