"""Room 3, rendering: when an entry of a register is, as the lists and the pages say it."""

from __future__ import annotations

from bbp.model.event import Event
from bbp.model.language import Language
from bbp.model.paged_entry import PagedEntry
from bbp.model.plan_activities import quarters_of, year_of
from bbp.model.plans import Activity, Plan
from bbp.rendering.facts.event_lines import date_range, event_when
from bbp.rendering.facts.register_words import choice_label
from bbp.rendering.page.formats import format_date
from bbp.rendering.page.words import load_words


def entry_when(entry: PagedEntry, language: Language) -> str:
    """When an entry is, for a line of a list: as far as it is known; empty without a date."""
    if isinstance(entry, Event):
        return event_when(entry, language)
    if isinstance(entry, Plan):
        return date_range(entry.since, entry.until, language)
    if isinstance(entry, Activity):
        return activity_period(entry, language)
    when = entry.when()
    return format_date(when, language) if when else ""


def activity_period(activity: Activity, language: Language) -> str:
    """Its dates, else its quarters, else its year, as far as one of them is known."""
    words = load_words(language)
    if activity.start:
        return date_range(activity.start, activity.end, language)
    quarters = quarters_of(activity)
    if quarters:
        names = [choice_label("trimestres", str(one.quarter), language) for one in quarters]
        return words.count("plans.quarters", len(names), names=words.enumerate(names), year=quarters[0].year)
    return str(year_of(activity) or words("plans.no_year"))
