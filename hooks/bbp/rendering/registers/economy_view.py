"""Room 3, rendering: the data bank of the solidarity economy: its catalogue of enterprises, and its actors.

Of a person who is named the page says that she agreed to it and when; who keeps her consent, nobody is told.
"""

from __future__ import annotations

from collections.abc import Mapping

from bbp.model import network_addresses
from bbp.model.bilingual import Citation
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.paged_entry import PagedEntry
from bbp.model.settings import Settings
from bbp.model.solidarity_economy import EconomyActor, Enterprise
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.formats import format_date
from bbp.rendering.page.linked_data import Json, without_unknown
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words
from bbp.rendering.registers.catalogue_view import STYLES, CatalogueView
from bbp.rendering.registers.register_view import RegisterView

_ENTERPRISES = CatalogueView("emprendimientos", ("ciudad", "rubros", "clase", "forma"))
_ACTORS = CatalogueView("actores", ("ciudad", "tipo"))


def _enterprise_part(entry: PagedEntry, library: Library, settings: Settings, links: Links) -> str:
    assert isinstance(entry, Enterprise)
    del settings
    consent = render_template(
        "pages/consent.html",
        w=load_words(links.language),
        day=format_date(entry.consent.date, links.language) if entry.consent else "",
        names_person=entry.names_person,
    )
    return consent + _ENTERPRISES.same_values(entry, library, links)


def _actor_part(entry: PagedEntry, library: Library, settings: Settings, links: Links) -> str:
    del settings
    return _ACTORS.same_values(entry, library, links)


def _enterprise_node(
    entry: PagedEntry, library: Library, settings: Settings, language: Language
) -> Mapping[str, Json]:
    assert isinstance(entry, Enterprise)
    trades = library.registers.terms["rubros"]
    return without_unknown(
        {
            "address": _address(entry.city, library, language),
            "foundingDate": str(entry.since) if entry.since else "",
            "knowsAbout": [trades[code].in_language(language) for code in entry.trades],
            "subjectOf": _source(entry.source),
            "isPartOf": {"@id": settings.absolute(network_addresses.register("emprendimientos", language))},
        }
    )


def _actor_node(
    entry: PagedEntry, library: Library, settings: Settings, language: Language
) -> Mapping[str, Json]:
    assert isinstance(entry, EconomyActor)
    del settings
    return without_unknown(
        {
            "alternateName": entry.acronym,
            "address": _address(entry.city, library, language),
            "subjectOf": _source(entry.source),
        }
    )


def _address(city: str | None, library: Library, language: Language) -> Json:
    """City and country, never a street."""
    if city is None:
        return None
    found = library.registers.cities[city]
    return {
        "@type": "PostalAddress",
        "addressLocality": found.in_language(language),
        "addressCountry": found.country,
    }


def _source(source: Citation | None) -> Json:
    return {"@type": "CreativeWork", "name": source.title, "url": source.link} if source else None


ENTERPRISES = RegisterView(
    list_part=_ENTERPRISES.list_part,
    replaces_list=True,
    entry_part=_enterprise_part,
    shown=frozenset({"nombra_persona", "consentimiento"}),
    line_keys=("ciudad", "rubros"),
    node=_enterprise_node,
    pages=_ENTERPRISES.pages,
    files=_ENTERPRISES.files,
    styles=STYLES,
)
"""``emprendimientos``."""

ACTORS = RegisterView(
    list_part=_ACTORS.list_part,
    replaces_list=True,
    entry_part=_actor_part,
    line_keys=("ciudad", "tipo"),
    node=_actor_node,
    pages=_ACTORS.pages,
    files=_ACTORS.files,
    styles=STYLES,
)
"""``actores``."""
