"""Room 3, rendering: what the words of a practice page mean, beside where they are used.

The scale of evidence and the three kinds of result: the same on thousands of pages, rendered a few times.
"""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from bbp.model import addresses
from bbp.model.facts import FactKind
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.rendering.facts.practice_facts import fact_label, term_label
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words

_EVIDENCE = "niveles_evidencia"
_KINDS = "tipos_resultado"


class Meaning(NamedTuple):
    """A value of a scale and what it asks for; ``is_here`` marks the practice's own."""

    label: str
    text: str
    is_here: bool = False


def evidence_scale(level: int, library: Library, links: Links) -> Markup:
    """The five levels from the lowest up, the practice's own marked, and the way to their page."""
    made, key = _made(library), (links, str(level))
    if key not in made:
        url = links.to(addresses.fact_index(FactKind.EVIDENCE, links.language))
        made[key] = _render("evidence.scale.summary", _levels(level, library, links), url, links)
    return made[key]


def kinds_of_result(library: Library, links: Links) -> Markup:
    """What a *producto*, a *resultado* and an *impacto* are."""
    made, key = _made(library), (links, _KINDS)
    if key not in made:
        made[key] = _render("practice.kinds.summary", _kinds(library, links), "", links)
    return made[key]


@once_per_library
def _made(_: Library) -> dict[tuple[Links, str], Markup]:
    return {}


def _render(summary: str, meanings: tuple[Meaning, ...], url: str, links: Links) -> Markup:
    words = load_words(links.language)
    html = render_template("pages/meanings.html", w=words, summary=words(summary), meanings=meanings, url=url)
    return Markup(html)


def _levels(level: int, library: Library, links: Links) -> tuple[Meaning, ...]:
    words, registers = load_words(links.language), library.registers
    return tuple(
        Meaning(
            fact_label(FactKind.EVIDENCE, code, registers, links.language),
            words(f"evidence.meaning.{code}"),
            is_here=code == str(level),
        )
        for code in registers.terms[_EVIDENCE]
    )


def _kinds(library: Library, links: Links) -> tuple[Meaning, ...]:
    words, registers = load_words(links.language), library.registers
    return tuple(
        Meaning(term_label(_KINDS, code, registers, links.language), words(f"practice.kinds.{code}"))
        for code in registers.terms[_KINDS]
    )
