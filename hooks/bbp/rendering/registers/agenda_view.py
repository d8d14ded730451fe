"""Room 3, rendering: what the agenda shows of its own: its lists, when an event is, calendars, JSON-LD."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bbp.model import network_addresses
from bbp.model.agenda import is_in_calendars
from bbp.model.dates import UNKNOWN
from bbp.model.event import Event
from bbp.model.issue_contents import has_passed
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.paged_entry import PagedEntry
from bbp.model.settings import Settings
from bbp.rendering.facts.event_dates import approximation, full_dates, full_hours
from bbp.rendering.facts.event_lines import event_place
from bbp.rendering.facts.practice_facts import term_label
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.linked_data import Json
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words
from bbp.rendering.registers.agenda_lists import STYLES, render_agenda_pages, render_agenda_part
from bbp.rendering.registers.event_linked_data import event_properties
from bbp.rendering.registers.register_view import RegisterView

_SHOWN = frozenset(
    {
        "inicio",
        "fin",
        "quincena",
        "trimestre",
        "hora_inicio",
        "hora_fin",
        "zona",
        "modalidad",
        "lugar",
        "estado",
    }
)


class ShownEvent(NamedTuple):
    """An event above its texts. Empty texts are not drawn; no calendar holds one without ``calendar_url``."""

    dates: str
    hours: str
    approximate: str
    place: str
    state: str
    state_text: str
    calendar_url: str
    calendar_name: str
    is_coming: bool


def shown_event(event: Event, library: Library, links: Links) -> ShownEvent:
    """When, where and in which state, as far as the source tells it."""
    language, words = links.language, load_words(links.language)
    calendar = network_addresses.event_calendar(event.id, language) if is_in_calendars(event) else ""
    return ShownEvent(
        dates=_as_sentence(full_dates(event, language)),
        hours=full_hours(event, language),
        approximate=approximation(event, language),
        place=event_place(event, library.registers, language) or words("facts.no_data"),
        state=term_label("estados_evento", event.state, library.registers, language),
        state_text=words("agenda.event.held_unknown") if event.state == UNKNOWN else "",
        calendar_url=links.to(calendar) if calendar else "",
        calendar_name=f"{event.id}.ics",
        is_coming=not has_passed(event, library.today),
    )


def _as_sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _top(entry: PagedEntry, library: Library, settings: Settings, links: Links) -> str:
    del settings
    assert isinstance(entry, Event)
    words = load_words(links.language)
    return render_template("pages/event.html", w=words, event=shown_event(entry, library, links))


def _node(entry: PagedEntry, library: Library, settings: Settings, language: Language) -> Mapping[str, Json]:
    assert isinstance(entry, Event)
    return event_properties(entry, library.registers, settings, language)


def _files(library: Library, settings: Settings) -> Iterator[tuple[str, str]]:
    # Loaded only where there is an agenda: the library takes a tenth of a second.
    from bbp.rendering.registers.event_calendars import render_calendars

    return render_calendars(library, settings)


AGENDA_VIEW = RegisterView(
    list_part=render_agenda_part,
    replaces_list=True,
    entry_top=_top,
    shown=_SHOWN,
    line_keys=("ciudad", "organiza"),
    node=_node,
    pages=render_agenda_pages,
    files=_files,
    styles=STYLES,
)
"""The view of the register ``agenda``."""
