"""Room 3, rendering: the form by which a practice is written, /proponer/, around the text that explains it.

The text is the institutional page ``proponer`` and comes first and last; the form stands after its
beginning and needs a script. Without one, the text is all there is, and it is enough.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from bbp.model import addresses
from bbp.model.evidence import GOOD_PRACTICE_LEVEL, HIGHEST_LEVEL
from bbp.model.format_keys import HEADINGS, REQUIRED_SECTIONS, SECTIONS, Kind
from bbp.model.language import DEFAULT_LANGUAGE, Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.model.stop_words import STOP_WORDS
from bbp.rendering.form.form_rules import (
    form_registers,
    institutional_slugs,
    original_rules,
    problem_words,
    record_rules,
    translation_rules,
)
from bbp.rendering.form.form_view import FormField, form_fields
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import Words, load_words

FORM_SLUG = "proponer"
"""The institutional page that holds the form."""
FORM_STYLES = ("form.css",)

_STORY = "story"
_COMMITTEE = "committee"


class Part(NamedTuple):
    """A part of the form: the fields that it holds, and how many minutes it takes."""

    key: str
    fields: tuple[str, ...]
    minutes: int


PARTS = (
    Part(
        "practice",
        (
            "titulo",
            "resumen",
            "ciudad",
            "territorio",
            "responsable",
            "inicio",
            "situacion",
            "fin",
            "periodo_nota",
        ),
        4,
    ),
    Part("topics", ("temas", "instrumentos", "destinatarios", "ods", "ods_fuente", "ejes"), 2),
    Part("sources", ("fuentes",), 3),
    Part("results", ("resultados", "replicas"), 4),
    Part(_STORY, (), 5),
    Part("means", ("actores", "monto", "financiamiento", "replicabilidad"), 2),
    Part("picture", ("imagen",), 0),
    Part(
        _COMMITTEE,
        ("publicada", "revisada", "archivada", "evidencia_maxima", "relacionadas", "antes"),
        0,
    ),
)
"""The parts in the order of the page; together they hold every key of the model once."""


class SectionArea(NamedTuple):
    """A section of the story: its key, its heading in each language, and what to tell in it."""

    key: str
    headings: dict[Language, str]
    label: str
    help: str
    is_required: bool


def add_form(html: str, library: Library, settings: Settings, language: Language) -> str:
    """The HTML of the institutional page with the form before its first section."""
    start, heading, rest = html.partition("<h2")
    return f"{start}{render_form(library, settings, language)}{heading}{rest}"


def render_form(library: Library, settings: Settings, language: Language) -> str:
    """The form with its words, rules and closed lists."""
    address = addresses.institutional(FORM_SLUG, language)
    links, words = Links.from_page(address, language), load_words(language)
    fields = form_fields(record_rules(library), library, words)
    return render_template(
        "pages/form.html",
        w=words,
        language=language.value,
        languages=[(one.value, load_words(one)("site.language")) for one in Language],
        parts=[(part, [fields[key] for key in part.fields]) for part in PARTS],
        groups=[field for field in fields.values() if field.control == "groups"],
        sections=_sections(words),
        levels=[(level, level >= GOOD_PRACTICE_LEVEL) for level in range(HIGHEST_LEVEL + 1)],
        data=_data(library, settings, links, fields),
        script_url=links.to(addresses.asset("form.js")),
        issue_form_url=settings.issue_form_url(language),
    )


def _sections(words: Words) -> list[SectionArea]:
    headings = HEADINGS[Kind.PRACTICE]
    return [
        SectionArea(
            key=key,
            headings={language: headings[language][place] for language in Language},
            label=headings[words.language][place],
            help=words(f"form.section.{key}"),
            is_required=key in REQUIRED_SECTIONS[Kind.PRACTICE],
        )
        for place, key in enumerate(SECTIONS[Kind.PRACTICE])
    ]


def _data(library: Library, settings: Settings, links: Links, fields: dict[str, FormField]) -> dict[str, Any]:
    """What the script needs to know."""
    language, words = links.language, load_words(links.language)
    rules = {one.value: original_rules(library, one) for one in Language}
    return {
        "language": language.value,
        "rules": {name: rules[language.value][name] for name in ("fields", "shape", "maxHeader")},
        "translation": translation_rules(library, language),
        "headings": {one: rules[one]["headings"] for one in sorted(rules)},
        "registers": form_registers(library, language),
        "labels": labels_of(fields),
        "words": words.find("form.script"),
        "problems": problem_words(words),
        "up": {key: words(f"form.evidence.up.{key}") for key in WAYS_UP},
        "minutes": {part.key: part.minutes for part in PARTS},
        "pages": institutional_slugs(library),
        "stopWords": sorted(frozenset[str]().union(*STOP_WORDS.values())),
        "bank": links.to(addresses.explore_data(language)),
        "practices": links.to(addresses.collection(Kind.PRACTICE, DEFAULT_LANGUAGE)),
        "repository": settings.repo_url,
        "mail": settings.bulletin_mail or settings.contact,
        "handin": {
            "subject": words("form.handin.mail.subject"),
            "body": words("form.handin.mail.body"),
            "download": words("form.handin.download.button"),
            "short": words("form.handin.github.text"),
            "long": words("form.handin.github.long"),
            "edit": words("form.handin.github.edit"),
        },
    }


WAYS_UP = ("situation", "not_only_announced", "row", "independent", "replica", "evaluation", "capped")


def labels_of(fields: dict[str, FormField]) -> dict[str, str]:
    """The label of every field by its path; ``{n}`` stands for the number of a group."""
    found: dict[str, str] = {}
    waiting = list(fields.values())
    while waiting:
        field = waiting.pop()
        found[field.path] = field.label
        if field.item:
            found[f"{field.path}.{{n}}"] = field.item
        waiting += field.fields
    return dict(sorted(found.items()))
