"""Room 3, rendering: how far a plan got, in words and as a bar; what nobody knows is a part of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bbp.model.language import Language
from bbp.model.plans import CarriedOut
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.formats import format_number
from bbp.rendering.page.words import load_words


@dataclass(frozen=True, slots=True)
class ProgressPart:
    """The activities in a state: its code, its name, how many, and its part of the bar in per cent.

    ``width`` is empty where there are none: a bar without width would still have an edge.
    """

    code: str
    label: str
    count: str
    start: str
    width: str


def render_progress(counts: Mapping[CarriedOut, int], language: Language) -> str:
    """The number of activities in each state, and the bar; a sentence where there is no activity."""
    words, total = load_words(language), sum(counts.values())
    return render_template(
        "pages/plan_progress.html",
        w=words,
        total=words.count("plans.progress.total", total),
        parts=_parts(counts, language) if total else (),
        has_unknown=counts["sin-dato"] > 0,
    )


def _parts(counts: Mapping[CarriedOut, int], language: Language) -> tuple[ProgressPart, ...]:
    words, total, before, parts = load_words(language), sum(counts.values()), 0, []
    for state, count in counts.items():
        start, width = f"{100 * before / total:.2f}%", f"{100 * count / total:.2f}%" if count else ""
        before += count
        number = format_number(count, language)
        parts.append(ProgressPart(state, words(f"plans.states.{state}"), number, start, width))
    return tuple(parts)
