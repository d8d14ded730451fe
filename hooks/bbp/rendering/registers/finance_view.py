"""Room 3, rendering: sources of finance as a directory, by whose they are; whether they are known to go on.

What no document says is «sin dato», and the page explains what that means: nobody is sent away by a guess.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bbp.model import network_addresses
from bbp.model.dates import UNKNOWN
from bbp.model.financing import FinanceSource
from bbp.model.library import Library
from bbp.model.paged_entry import PagedEntry
from bbp.model.register_fields import register_fields
from bbp.model.settings import Settings
from bbp.rendering.facts.register_values import register_link
from bbp.rendering.facts.register_words import choice_label
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.labelled_values import Piece
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words
from bbp.rendering.registers.register_view import RegisterView

REGISTER = "financiamiento"
_KIND, _STANDING = "tipo_fuente", "vigencia"
_SHOWN = frozenset({_STANDING, "vigencia_fuente"})


class Standing(NamedTuple):
    """Whether a source goes on, and how that is known; ``explained`` where nobody says so."""

    label: str
    checked: str
    explained: str


class ShownSource(NamedTuple):
    """A source of finance in the directory. Empty texts are not drawn."""

    name: str
    acronym: str
    url: str
    standing: Standing
    audience: str
    note: str
    document: Piece | None


class SourceGroup(NamedTuple):
    """The sources of one owner, in the order of the register."""

    id: str
    title: str
    sources: tuple[ShownSource, ...]


def _list_part(library: Library, settings: Settings, links: Links) -> str:
    del settings
    words, calls = load_words(links.language), library.registers.calls
    groups = tuple(_groups(library, links))
    return render_template(
        "pages/financing.html",
        w=words,
        groups=groups,
        has_unknown=any(one.standing.explained for group in groups for one in group.sources),
        calls_url=links.to(network_addresses.register("convocatorias", links.language)) if calls else "",
    )


def _groups(library: Library, links: Links) -> Iterator[SourceGroup]:
    """In the order in which the model names the owners; those without a source are left out."""
    entries = tuple(library.registers.paged()[REGISTER].values())
    sources = [one for one in entries if isinstance(one, FinanceSource)]
    (field,) = (one for one in register_fields(FinanceSource) if one.key == _KIND)
    for kind in field.choices:
        some = tuple(_shown(one, library, links) for one in sources if one.kind == kind)
        if some:
            yield SourceGroup(kind, load_words(links.language)(f"financing.group.{kind}"), some)


def _shown(source: FinanceSource, library: Library, links: Links) -> ShownSource:
    language, note, audience = links.language, source.note, source.audience
    named = source.document
    return ShownSource(
        name=source.in_language(language),
        acronym=source.acronym or "",
        url=links.to(network_addresses.entry(REGISTER, source.id, language)),
        standing=_standing(source, links),
        audience=audience.in_language(language) if audience else "",
        note=note.in_language(language) if note else "",
        document=register_link("documentos", named, library, links) if named else None,
    )


def _standing(source: FinanceSource, links: Links) -> Standing:
    words = load_words(links.language)
    return Standing(
        label=choice_label(_STANDING, source.standing, links.language),
        checked=words("financing.checked", source=source.checked) if source.checked else "",
        explained=words("financing.explain_unknown") if source.standing == UNKNOWN else "",
    )


def _top(entry: PagedEntry, library: Library, settings: Settings, links: Links) -> str:
    del library, settings
    assert isinstance(entry, FinanceSource)
    words = load_words(links.language)
    return render_template("pages/finance_source.html", w=words, standing=_standing(entry, links))


FINANCE_VIEW = RegisterView(
    list_part=_list_part,
    replaces_list=True,
    entry_top=_top,
    shown=_SHOWN,
    line_keys=(_KIND, _STANDING),
    styles=("calls.css",),
)
"""The view of the register ``financiamiento``."""
