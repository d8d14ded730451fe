"""Room 1, model: the addresses of the registers of the network, in one place; written as in ``addresses``."""

from __future__ import annotations

from bbp.model.addresses import ATOM, JSON_FEED, in_language, paged
from bbp.model.language import DEFAULT_LANGUAGE, Language
from bbp.model.plan_activities import ActivityFact
from bbp.model.text_enum import TextEnum


class AgendaWay(TextEnum):
    """What the agenda is looked through by: the folder of its parts. No event has an address as deep."""

    YEAR = "anio"
    BODY = "instancia"
    CITY = "ciudad"


class PublicationWay(TextEnum):
    """What the publications are looked through by: the folder of their lists."""

    YEAR = "anio"
    BODY = "instancia"


_NETWORK = "red/"
_REGISTER_FOLDERS = {"actores": "actores-economia-solidaria"}
"""The folders of registers whose own name is that of something else: ``actores/`` lists practices."""
_AGENDA, _CALLS, _BODIES = "agenda", "convocatorias", "instancias"
_PUBLICATIONS = "publicaciones"
_CALENDAR = "agenda.ics"
_ACTIVITIES = "actividades"
_ACTIVITY_FOLDERS = {
    ActivityFact.YEAR: "anio",
    ActivityFact.STATE: "realizada",
    ActivityFact.CITY: "ciudad",
}
_STATISTICS = "estadisticas/"


def network(language: Language) -> str:
    """The page that leads to the registers of the network."""
    return in_language(_NETWORK, language)


def register(name: str, language: Language, page: int = 1) -> str:
    """The list of the entries of a register; pages count from 1."""
    return in_language(paged(f"{_register_folder(name)}/", page), language)


def register_part(name: str, key: str, code: str, language: Language, page: int = 1) -> str:
    """The list of the entries that share the value of a field; pages count from 1. No entry is as deep."""
    return in_language(paged(f"{_register_folder(name)}/{key}/{code}/", page), language)


def catalogue_data(name: str, language: Language) -> str:
    """The compact JSON of a register that is a catalogue: see ``rendering/registers/catalogue_data.py``."""
    return f"datos/catalogo/{_register_folder(name)}.{language}.json"


def entry(name: str, entry_id: str, language: Language) -> str:
    """The page of an entry of a register."""
    return in_language(f"{_register_folder(name)}/{entry_id}/", language)


def agenda_of(way: AgendaWay, code: str | int, language: Language, page: int = 1) -> str:
    """The part of the agenda of a year, a body or a city; pages count from 1."""
    return in_language(paged(f"{_AGENDA}/{way}/{code}/", page), language)


def agenda_calendar(language: Language) -> str:
    """The calendar (iCalendar) of all events whose month is known at least."""
    return in_language(f"{_AGENDA}/{_CALENDAR}", language)


def body_calendar(body_id: str, language: Language) -> str:
    """The calendar of the events of a body of the network, beside its page."""
    return entry(_BODIES, body_id, language) + _CALENDAR


def event_calendar(event_id: str, language: Language) -> str:
    """The calendar of one event, beside its page."""
    return entry(_AGENDA, event_id, language) + "evento.ics"


def publications_of(way: PublicationWay, code: str | int, language: Language, page: int = 1) -> str:
    """The list of the publications of a year or of a body; pages count from 1."""
    return in_language(paged(f"{_PUBLICATIONS}/{way}/{code}/", page), language)


def calls_feed(language: Language) -> str:
    """The Atom feed of the calls in a language."""
    return in_language(f"{_CALLS}/atom.xml", language)


def calls_json_feed(language: Language) -> str:
    """The JSON feed of the calls in a language."""
    return in_language(f"{_CALLS}/feed.json", language)


def route_geojson(route_id: str) -> str:
    """A route with its stops in both languages (RFC 7946), beside its page."""
    return entry("circuitos", route_id, DEFAULT_LANGUAGE) + "circuito.geojson"


def route_gpx(route_id: str, language: Language) -> str:
    """A route as devices read it (GPX 1.1), beside its page."""
    return entry("circuitos", route_id, language) + "circuito.gpx"


def body_feed(body_id: str, language: Language) -> str:
    """The Atom feed of what a body of the network produced, in a language."""
    return entry(_BODIES, body_id, language) + ATOM


def body_json_feed(body_id: str, language: Language) -> str:
    """The same as a JSON feed."""
    return entry(_BODIES, body_id, language) + JSON_FEED


def activities(kind: ActivityFact, code: str, language: Language, page: int = 1) -> str:
    """The list of the activities that share a fact; pages count from 1."""
    return in_language(paged(f"{_ACTIVITIES}/{_ACTIVITY_FOLDERS[kind]}/{code}/", page), language)


def statistics(language: Language) -> str:
    """The page of the statistics."""
    return in_language(_STATISTICS, language)


def year_report(year: int, language: Language) -> str:
    """What is known of a year."""
    return in_language(f"{_STATISTICS}{year}/", language)


def _register_folder(name: str) -> str:
    return _REGISTER_FOLDERS.get(name, name)
