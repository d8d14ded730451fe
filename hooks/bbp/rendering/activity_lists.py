"""Room 3, rendering: the lists of activities: all, those of a year, of a state, in a city; plan by plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from bbp.model import data_addresses, network_addresses
from bbp.model.dates import UNKNOWN
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.plan_activities import ActivityFact, activities_by_fact, ordered_activities
from bbp.model.plans import Activity, Plan
from bbp.model.year_records import year_records
from bbp.rendering.activity_lines import activity_facts, activity_period
from bbp.rendering.breadcrumb import Trail, crumbs
from bbp.rendering.environment import render_template
from bbp.rendering.linked_data import COLLECTION
from bbp.rendering.links import Links
from bbp.rendering.pagination import PER_PAGE, page_count, pagination
from bbp.rendering.practice_facts import city_label
from bbp.rendering.register_frame import MENU, STYLE, network_trail, register_trail
from bbp.rendering.register_pages import EntryLine
from bbp.rendering.register_values import entry_url
from bbp.rendering.register_words import entries_count, register_title
from bbp.rendering.rendered_page import RenderedPage
from bbp.rendering.words import load_words

_ACTIVITIES, _PLANS = "actividades", "planes"
_FEW = 8
"""A longer list of ways is folded."""


@dataclass(frozen=True, slots=True)
class Way:
    """A list of some of the activities: its name, its address, how many they are, whether it is this one."""

    label: str
    url: str
    count: int
    is_current: bool


@dataclass(frozen=True, slots=True)
class Ways:
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


@dataclass(frozen=True, slots=True)
class PlanGroup:
    """The activities of a plan on a page of a list, with the link to the plan."""

    title: str
    url: str
    lines: tuple[EntryLine, ...]


@dataclass(frozen=True, slots=True)
class ActivityList:
    """A list before it is cut into pages; ``fact`` is None for the list of all."""

    title: str
    activities: tuple[Activity, ...]
    address_of: Callable[[Language, int], str]
    trail: Trail
    fact: tuple[ActivityFact, str] | None = None


def render_activity_lists(library: Library, language: Language) -> Iterator[RenderedPage]:
    """All activities, then those that share each fact, ``PER_PAGE`` a page; nothing without activities."""
    activities = ordered_activities(library)
    if not activities:
        return
    every = ActivityList(
        title=register_title(_ACTIVITIES, language),
        activities=activities,
        address_of=lambda each, page: network_addresses.register(_ACTIVITIES, each, page),
        trail=network_trail(language),
    )
    yield from _pages(every, library, language)
    for kind, by_code in activities_by_fact(library).items():
        for code, some in by_code.items():
            yield from _pages(_list_of(kind, code, some, library, language), library, language)


def _list_of(
    kind: ActivityFact, code: str, some: tuple[Activity, ...], library: Library, language: Language
) -> ActivityList:
    return ActivityList(
        title=_title(kind, code, library, language),
        activities=some,
        address_of=lambda each, page: network_addresses.activities(kind, code, each, page),
        trail=register_trail(_ACTIVITIES, language),
        fact=(kind, code),
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


def _pages(one: ActivityList, library: Library, language: Language) -> Iterator[RenderedPage]:
    pages = page_count(one.activities)
    for number in range(1, pages + 1):
        yield _page(one, number, pages, library, language)


def _page(one: ActivityList, number: int, pages: int, library: Library, language: Language) -> RenderedPage:
    both = {each: one.address_of(each, number) for each in Language}
    links, words = Links.from_page(both[language], language), load_words(language)
    shown = one.activities[(number - 1) * PER_PAGE : number * PER_PAGE]
    table = f"{data_addresses.register_table(_ACTIVITIES)}.csv"
    title = one.title if number == 1 else words("lists.page", title=one.title, page=number)
    trail = one.trail if number == 1 else (*one.trail, (one.title, one.address_of(language, 1)))
    html = render_template(
        "pages/activities.html",
        w=words,
        crumbs=crumbs(trail, links),
        title=title,
        lead=words("plans.list.lead"),
        count=entries_count(_ACTIVITIES, len(one.activities), language),
        report=_report(one, library, links),
        all_way=Way(
            words("plans.list.all"),
            links.to(network_addresses.register(_ACTIVITIES, language)),
            len(ordered_activities(library)),
            one.fact is None,
        ),
        ways=tuple(_ways(one, library, links)),
        groups=tuple(_groups(shown, library, links)),
        pages=pagination(number, pages, lambda page: links.to(one.address_of(language, page))),
        data_name=table,
        data_url=links.to(data_addresses.data_file(table)),
    )
    return RenderedPage(
        addresses=both,
        language=language,
        title=title,
        description=words("plans.list.lead"),
        html=html,
        canonical=both[language],
        text_language=language,
        translated=tuple(Language),
        menu=MENU,
        trail=trail,
        styles=(STYLE, "plans.css"),
        linked_data=COLLECTION,
    )


def _report(one: ActivityList, library: Library, links: Links) -> tuple[str, str] | None:
    """Of a year: the name and the address of its report."""
    if not one.fact or one.fact[0] is not ActivityFact.YEAR or one.fact[1] == UNKNOWN:
        return None
    year = int(one.fact[1])
    assert year in year_records(library)
    label = load_words(links.language)("plans.list.report", year=year)
    return label, links.to(network_addresses.year_report(year, links.language))


def _ways(one: ActivityList, library: Library, links: Links) -> Iterator[Ways]:
    words, language = load_words(links.language), links.language
    for kind, by_code in activities_by_fact(library).items():
        ways = tuple(
            Way(
                _label(kind, code, library, language),
                links.to(network_addresses.activities(kind, code, language)),
                len(some),
                one.fact == (kind, code),
            )
            for code, some in by_code.items()
        )
        if ways:
            yield Ways(words(f"plans.list.{kind}"), ways)


def _groups(shown: tuple[Activity, ...], library: Library, links: Links) -> Iterator[PlanGroup]:
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
