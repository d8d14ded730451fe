"""Room 3, rendering: the lists of activities: all, those of a year, of a state, in a city; plan by plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from bbp.model import network_addresses
from bbp.model.dates import UNKNOWN
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.plan_activities import ActivityFact, activities_by_fact, ordered_activities
from bbp.model.plans import Activity, Plan
from bbp.model.settings import Settings
from bbp.model.year_records import year_records
from bbp.rendering.facts.entry_dates import activity_period
from bbp.rendering.facts.practice_facts import city_label
from bbp.rendering.facts.register_values import entry_url
from bbp.rendering.page.links import Links
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import load_words
from bbp.rendering.registers.activity_lines import activity_facts
from bbp.rendering.registers.register_lists import EntryLine, RegisterList, Way, list_page, whole_list

_ACTIVITIES, _PLANS = "actividades", "planes"
STYLES = ("plans.css",)
_FEW = 8
"""A longer list of ways is folded."""


class Ways(NamedTuple):
    """The lists by a fact."""

    title: str
    ways: tuple[Way, ...]

    @property
    def is_long(self) -> bool:
        """Whether they are folded."""
        return len(self.ways) > _FEW

    @property
    def has_current(self) -> bool:
        """Whether the list that is shown is one of them: then they are unfolded."""
        return any(way.is_current for way in self.ways)


class PlanGroup(NamedTuple):
    """The activities of a plan on a page of a list, with the link to the plan."""

    title: str
    url: str
    lines: tuple[EntryLine, ...]


Fact = tuple[ActivityFact, str]
"""What the activities of a part share."""


def render_activity_lists(library: Library, settings: Settings, language: Language) -> Iterator[RenderedPage]:
    """All activities, then those that share each fact, ``PER_PAGE`` a page."""
    del settings
    lead = load_words(language)("plans.list.lead")
    every = whole_list(_ACTIVITIES, ordered_activities(library), language, STYLES)
    yield from _pages(replace(every, lead=lead), None, library)
    for kind, by_code in activities_by_fact(library).items():
        for code, some in by_code.items():
            yield from _pages(_part(kind, code, some, library, language), (kind, code), library)


def _part(
    kind: ActivityFact, code: str, some: tuple[Activity, ...], library: Library, language: Language
) -> RegisterList[Activity]:
    return RegisterList(
        register=_ACTIVITIES,
        language=language,
        title=_title(kind, code, library, language),
        lead=load_words(language)("plans.list.lead"),
        entries=some,
        address=lambda each, page: network_addresses.activities(kind, code, each, page),
        styles=STYLES,
        name=_label(kind, code, library, language),
        is_part=True,
    )


def _title(kind: ActivityFact, code: str, library: Library, language: Language) -> str:
    words = load_words(language)
    if kind is ActivityFact.STATE:
        return words(f"plans.list.of_state.{code}")
    if code == UNKNOWN:
        return words("plans.list.of_no_year")
    return words(f"plans.list.of_{kind}", name=_label(kind, code, library, language))


def _label(kind: ActivityFact, code: str, library: Library, language: Language) -> str:
    """A year, a state or a city as a way names it."""
    words = load_words(language)
    if kind is ActivityFact.STATE:
        return words(f"plans.states.{code}")
    if kind is ActivityFact.CITY:
        return city_label(code, library.registers, language)
    return words("plans.no_year") if code == UNKNOWN else code


def _pages(listed: RegisterList[Activity], fact: Fact | None, library: Library) -> Iterator[RenderedPage]:
    """The pages of a list; ``fact`` is None for that of all."""
    for number in listed.numbers:
        links = listed.links(number)
        yield list_page(
            listed,
            number,
            template="pages/activities.html",
            report=_report(fact, library, links),
            all_way=_all_way(fact, library, links),
            ways=tuple(_ways(fact, library, links)),
            groups=tuple(_groups(listed.on_page(number), library, links)),
        )


def _report(fact: Fact | None, library: Library, links: Links) -> tuple[str, str] | None:
    """Of a year: the name and the address of its report."""
    if not fact or fact[0] is not ActivityFact.YEAR or fact[1] == UNKNOWN:
        return None
    year = int(fact[1])
    assert year in year_records(library)
    label = load_words(links.language)("plans.list.report", year=year)
    return label, links.to(network_addresses.year_report(year, links.language))


def _all_way(fact: Fact | None, library: Library, links: Links) -> Way:
    label = load_words(links.language)("plans.list.all")
    url = links.to(network_addresses.register(_ACTIVITIES, links.language))
    return Way(label, url, len(ordered_activities(library)), fact is None)


def _ways(fact: Fact | None, library: Library, links: Links) -> Iterator[Ways]:
    words, language = load_words(links.language), links.language
    for kind, by_code in activities_by_fact(library).items():
        ways = tuple(
            Way(
                _label(kind, code, library, language),
                links.to(network_addresses.activities(kind, code, language)),
                len(some),
                fact == (kind, code),
            )
            for code, some in by_code.items()
        )
        if ways:
            yield Ways(words(f"plans.list.{kind}"), ways)


def _groups(shown: Sequence[Activity], library: Library, links: Links) -> Iterator[PlanGroup]:
    plans = library.registers.all_of(Plan)
    for key, some in groupby(shown, key=lambda activity: activity.plan):
        plan = plans[key]
        yield PlanGroup(
            plan.in_language(links.language),
            entry_url(_PLANS, plan, links),
            tuple(_line(activity, library, links) for activity in some),
        )


def _line(activity: Activity, library: Library, links: Links) -> EntryLine:
    return EntryLine(
        when=activity_period(activity, links.language),
        title=activity.in_language(links.language),
        url=entry_url(_ACTIVITIES, activity, links),
        facts=activity_facts(activity, library, links),
        note="",
    )
