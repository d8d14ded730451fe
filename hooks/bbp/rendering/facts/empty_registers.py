"""Room 3, rendering: the registers without entries. The page of the open data names them, no other does."""

from __future__ import annotations

from typing import NamedTuple

from bbp.model import addresses
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.rendering.facts.register_words import register_lead, register_title
from bbp.rendering.page.links import Links

_GUIDE = "guia-registros"


class EmptyRegister(NamedTuple):
    """A register that waits for its first entry. ``edit_url`` is None while the site knows no repository."""

    name: str
    title: str
    lead: str
    file: str
    edit_url: str | None


class EmptyRegisters(NamedTuple):
    """All of them, in the order of the models; ``guide_url`` is empty where there is no such guide."""

    registers: tuple[EmptyRegister, ...]
    guide_url: str


def empty_registers(library: Library, settings: Settings, links: Links) -> EmptyRegisters:
    """The registers whose entries would have pages and that have none."""
    language = links.language
    return EmptyRegisters(
        registers=tuple(
            EmptyRegister(
                name=name,
                title=register_title(name, language),
                lead=register_lead(name, language),
                file=f"docs/datos/{name}.yml",
                edit_url=settings.edit_url(f"docs/datos/{name}.yml"),
            )
            for name, entries in library.registers.paged().items()
            if not entries
        ),
        guide_url=guide_url(library, links),
    )


def guide_url(library: Library, links: Links) -> str:
    """The guide that tells how an entry is added; empty where there is no such page."""
    guide = addresses.institutional(_GUIDE, links.language)
    return links.to(guide) if guide in library.institutional_pages else ""
