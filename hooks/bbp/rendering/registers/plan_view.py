"""Room 3, rendering: what the page of a plan shows of its own: progress, chronogram, activities, grid."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.paged_entry import PagedEntry
from bbp.model.plan_activities import AxisActivities, activities_of, by_axis, state_counts
from bbp.model.plans import Activity, Plan
from bbp.model.settings import Settings
from bbp.rendering.facts.entry_dates import entry_when
from bbp.rendering.facts.practice_facts import city_label
from bbp.rendering.facts.register_words import choice_label, entries_count
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.labelled_values import FichaRow, Piece, Value
from bbp.rendering.page.linked_data import Json, organisation, without_unknown
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words
from bbp.rendering.registers.activity_lines import ShownActivity, activity_facts, shown_activity
from bbp.rendering.registers.activity_lists import STYLES, render_activity_lists
from bbp.rendering.registers.plan_chronogram import plan_chronogram
from bbp.rendering.registers.plan_grid import plan_grid
from bbp.rendering.registers.plan_progress import render_progress
from bbp.rendering.registers.register_view import RegisterView


class ShownAxis(NamedTuple):
    """A line of work with its activities; ``title`` is empty where a plan has no lines of work."""

    title: str
    activities: tuple[ShownActivity, ...]


def _progress(entry: PagedEntry, library: Library, settings: Settings, links: Links) -> str:
    del settings
    return render_progress(state_counts(activities_of(_plan(entry), library)), links.language)


def _parts(entry: PagedEntry, library: Library, settings: Settings, links: Links) -> str:
    """Chronogram, activities under their lines of work, indicators; nothing of a plan without either."""
    del settings
    plan, language = _plan(entry), links.language
    activities = activities_of(plan, library)
    axes = by_axis(plan, activities)
    return render_template(
        "pages/plan_parts.html",
        w=load_words(language),
        quarters=[choice_label("trimestres", quarter, language) for quarter in ("1", "2", "3", "4")],
        chronogram=plan_chronogram(axes, language),
        axes=[_shown_axis(one, plan, library, links) for one in axes],
        has_axes=bool(plan.axes),
        grid=plan_grid(activities, language) if activities else None,
    )


def _shown_axis(one: AxisActivities, plan: Plan, library: Library, links: Links) -> ShownAxis:
    no_axis = load_words(links.language)("plans.no_axis") if plan.axes else ""
    return ShownAxis(
        title=one.axis.in_language(links.language) if one.axis else no_axis,
        activities=tuple(shown_activity(activity, plan, library, links) for activity in one.activities),
    )


def _period(entry: PagedEntry, language: Language) -> tuple[FichaRow, ...]:
    """Its first and its last year as one fact."""
    label = load_words(language)("plans.period")
    return (FichaRow(label, ((Piece(entry_when(entry, language)),),)),)


def _activity_count(entry: PagedEntry, library: Library, links: Links) -> Value:
    """«8 actividades», and of how many of them it is known that they were carried out, if of any."""
    activities = activities_of(_plan(entry), library)
    known = state_counts(activities)["si"]
    done = (Piece(load_words(links.language).count("plans.done", known)),) if known else ()
    return Piece(entries_count("actividades", len(activities), links.language)), *done


def _node(entry: PagedEntry, library: Library, settings: Settings, language: Language) -> Mapping[str, Json]:
    """Whose it is, the years that it covers, how far it is settled, and the document it was read in."""
    del settings
    plan, registers = _plan(entry), library.registers
    city, until = plan.city, plan.until or plan.since
    standing = choice_label("caracter", plan.standing, language) if plan.standing != "sin-dato" else None
    return without_unknown(
        {
            "creator": organisation(registers.bodies[plan.body].in_language(language)) if plan.body else None,
            "spatialCoverage": (
                {"@type": "Place", "name": city_label(city, registers, language)} if city else None
            ),
            "temporalCoverage": f"{plan.since.year}/{until.year}",
            "creativeWorkStatus": standing,
            "isBasedOn": {
                "@type": "CreativeWork",
                "name": registers.documents[plan.document].title,
            },
        }
    )


def _state(entry: PagedEntry, library: Library, links: Links) -> Value:
    assert isinstance(entry, Activity)
    return activity_facts(entry, library, links)


def _plan(entry: PagedEntry) -> Plan:
    assert isinstance(entry, Plan)
    return entry


PLAN_VIEW = RegisterView(
    entry_top=_progress,
    entry_part=_parts,
    shown=frozenset({"ejes_plan", "desde", "hasta"}),
    rows=_period,
    line_keys=("instancia", "ciudad"),
    line_facts=_activity_count,
    node=_node,
    names_mentions=False,
    styles=STYLES,
)
"""Plans; what names a plan are its activities, which stand on its page."""

ACTIVITY_VIEW = RegisterView(
    line_keys=("plan",),
    line_facts=_state,
    pages=render_activity_lists,
    has_own_lists=True,
    styles=STYLES,
)
"""Activities, whose pages are those of their plans; their lists are plan by plan."""
