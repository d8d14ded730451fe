"""Room 3, rendering: a practice for programs: an article on something that a government did.

``about`` are its themes, ``spatialCoverage`` its cities, ``temporalCoverage`` its years by ISO 8601 (open
when it goes on), ``isBasedOn`` its sources. The author is who answers for the practice, as in a citation.
"""

from __future__ import annotations

from bbp.model import addresses
from bbp.model.dates import UNKNOWN
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.model.practice_record import PracticeRecord, Situation
from bbp.model.published_practice import PublishedCity, PublishedSource
from bbp.model.settings import Settings
from bbp.rendering.facts.practice_facts import place_of
from bbp.rendering.page.linked_data import (
    LICENCE_URL,
    Json,
    Node,
    organisation,
    translation_links,
    without_unknown,
)
from bbp.rendering.page.words import load_words
from bbp.rendering.practice.practice_data import published_practice


def practice_node(practice: Practice, library: Library, settings: Settings, language: Language) -> Node:
    """The node of the page of a practice in a language."""
    record, data = practice.record, published_practice(practice, library, settings)
    text_language = practice.text_in(language).language
    author = place_of(practice, library.registers, language).label
    pages = {one: settings.absolute(addresses.document(Kind.PRACTICE, practice.id, one)) for one in Language}
    is_translated = practice.translation is not None
    return without_unknown(
        {
            "@type": "Article",
            "headline": practice.text_in(language).title,
            "identifier": practice.id,
            "author": organisation(author if record.responsible == UNKNOWN else record.responsible),
            "publisher": organisation(load_words(language)("feeds.network")),
            "datePublished": data["publicada"],
            "dateModified": data["ultimo_cambio"],
            "license": LICENCE_URL,
            "isAccessibleForFree": True,
            "about": [{"@type": "DefinedTerm", "name": one[language.value]} for one in data["temas"]],
            "spatialCoverage": [_place(city, language) for city in data["ciudades"]],
            "temporalCoverage": _years(record),
            "isBasedOn": [_source(source) for source in data["fuentes"]],
            "image": data["imagen"]["enlace"] if data["imagen"] else None,
            "encoding": _encoding(practice, settings),
            **translation_links(pages, practice.language, text_language, is_translated=is_translated),
        }
    )


def _place(city: PublishedCity, language: Language) -> Json:
    geo = {"@type": "GeoCoordinates", "latitude": city["lat"], "longitude": city["lon"]}
    return without_unknown(
        {
            "@type": "City",
            "name": city[language.value],
            "containedInPlace": {"@type": "Country", "name": city["pais"][language.value]},
            "geo": geo if city["lat"] is not None else None,
        }
    )


def _years(record: PracticeRecord) -> str | None:
    """An interval; one of unknown end, which may be over, is only its beginning."""
    if record.start is None:
        return None
    if record.situation is Situation.ONGOING:
        return f"{record.start}/.."
    return f"{record.start}/{record.end}" if record.end else str(record.start)


def _source(source: PublishedSource) -> Json:
    return without_unknown(
        {
            "@type": "CreativeWork",
            "name": source["titulo"],
            "url": source["enlace"],
            "datePublished": source["fecha"],
        }
    )


def _encoding(practice: Practice, settings: Settings) -> Json:
    url = settings.absolute(addresses.practice_data(practice.id))
    return {"@type": "MediaObject", "contentUrl": url, "encodingFormat": "application/json"}
