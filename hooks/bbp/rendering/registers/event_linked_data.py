"""Room 3, rendering: an event to programs: the properties of a schema.org Event that are known, no others.

A date is as long as it is known (ISO 8601): a month for a fortnight, a year for a quarter.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bbp.model import network_addresses
from bbp.model.dates import PartialDate
from bbp.model.event import Event
from bbp.model.language import Language
from bbp.model.registers import Registers
from bbp.model.settings import Settings
from bbp.rendering.page.linked_data import Json, Node, without_unknown

_SCHEMA = "https://schema.org/"
_STATUS = {"prevista": "EventScheduled", "cancelada": "EventCancelled"}
_MODES = {"presencial": "OfflineEventAttendanceMode", "virtual": "OnlineEventAttendanceMode"}


def event_properties(event: Event, registers: Registers, settings: Settings, language: Language) -> Node:
    """Dates, state, place and organisers; a virtual event has no place, one without a city neither."""
    status = _STATUS.get(event.state)
    return without_unknown(
        {
            "startDate": _moment(event.start, event.start_hour, event.zone),
            "endDate": _moment(event.last(), event.end_hour, event.zone),
            "eventStatus": f"{_SCHEMA}{status}" if status else None,
            "eventAttendanceMode": f"{_SCHEMA}{_MODES[event.mode]}" if _is_sure_of_mode(event) else None,
            "location": _place(event, registers, language),
            "organizer": [_organiser(key, registers, settings, language) for key in event.organisers],
        }
    )


def _is_sure_of_mode(event: Event) -> bool:
    """In person is what the register takes an event for when its source says nothing: a city confirms it."""
    return event.mode == "virtual" or event.city is not None


def _moment(day: PartialDate, hour: str | None, zone: str | None) -> str:
    if not hour or not zone:
        return str(day)
    return datetime.combine(day.first_day(), time.fromisoformat(hour), ZoneInfo(zone)).isoformat()


def _place(event: Event, registers: Registers, language: Language) -> Mapping[str, Json] | None:
    if event.mode == "virtual" or not event.city:
        return None
    city = registers.cities[event.city]
    locality = city.in_language(language)
    return {
        "@type": "Place",
        "name": event.place.in_language(language) if event.place else locality,
        "address": {"@type": "PostalAddress", "addressLocality": locality, "addressCountry": city.country},
    }


def _organiser(key: str, registers: Registers, settings: Settings, language: Language) -> Mapping[str, Json]:
    return {
        "@type": "Organization",
        "name": registers.bodies[key].in_language(language),
        "url": settings.absolute(network_addresses.entry("instancias", key, language)),
    }
