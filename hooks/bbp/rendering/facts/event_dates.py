"""Room 3, rendering: when an event is, in full: its dates as far as they are known, its hours."""

from __future__ import annotations

from bbp.model.agenda import Precision, precision_of
from bbp.model.dates import PartialDate
from bbp.model.event import Event
from bbp.model.language import Language
from bbp.rendering.page.formats import format_date, format_day_of_month, locale
from bbp.rendering.page.words import load_words


def full_dates(event: Event, language: Language) -> str:
    """«4 al 6 de mayo de 2026», «primera quincena de noviembre de 2013», «segundo trimestre de 2014»."""
    words = load_words(language)
    if event.end and event.end != event.start:
        return _range(event.start, event.end, language)
    when = format_date(event.start, language)
    if event.fortnight:
        return words(f"agenda.fortnight.{event.fortnight}", month=when)
    if event.quarter:
        return words(f"agenda.quarter.{event.quarter}", year=when)
    return when


def full_hours(event: Event, language: Language) -> str:
    """«10:00 a 12:30, hora de Montevideo»; empty for an event of whole days."""
    if not event.start_hour or not event.zone:
        return ""
    words = load_words(language)
    zone = zone_name(event.zone, language)
    if not event.end_hour:
        return words("agenda.hours.from", start=event.start_hour, zone=zone)
    return words("agenda.hours.range", start=event.start_hour, end=event.end_hour, zone=zone)


def zone_name(zone: str, language: Language) -> str:
    """The city that stands for a zone of the time zone database: «São Paulo»; the zone where none does."""
    named = locale(language).time_zones.get(zone, {}).get("city")
    return str(named) if named else zone.rpartition("/")[2].replace("_", " ")


def approximation(event: Event, language: Language) -> str:
    """What the source does not say of the date; empty when the days are known."""
    precision = precision_of(event)
    return "" if precision is Precision.DAY else load_words(language)(f"agenda.approximate.{precision}")


def _range(start: PartialDate, end: PartialDate, language: Language) -> str:
    """Two dates; the first one without what the second one repeats."""
    words = load_words(language)
    last = format_date(end, language)
    if start.year != end.year or start.depth != end.depth or start.depth == 1:
        first = format_date(start, language)
    elif start.depth == 3 and start.month == end.month:
        first = str(start.day)
    else:
        first = format_day_of_month(start, language)
    form = "days" if end.depth == 3 else "others"
    return words(f"agenda.range.{form}", start=first, end=last)
