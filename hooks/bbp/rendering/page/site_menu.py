"""Room 3, rendering: the menu and the footer of every page: they lead to what the site has alone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from bbp.model import addresses, data_addresses, network_addresses
from bbp.model.facts import FactKind
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.registers import PAGED_REGISTERS
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import Words, load_words

# Of the footer: the keys of their labels, and their slugs.
_SITE_PAGES = {
    "practice_guide": "guia-practicas",
    "bulletin_guide": "guia-boletines",
    "register_guide": "guia-registros",
    "translation_guide": "guia-traduccion",
    "review_guide": "guia-revision",
    "committee": "comite",
}


class ShellLink(NamedTuple):
    """A link of the menu, the footer or the breadcrumb."""

    label: str
    url: str
    current: bool = False
    end: bool = False
    """Set apart at the end of the menu."""


class FooterColumn(NamedTuple):
    """A column of the footer."""

    title: str
    links: tuple[ShellLink, ...]


@once_per_library
def existing_pages(library: Library) -> frozenset[str]:
    """The addresses of pages that a site may lack: those of ``docs/`` and of registers with entries."""
    found = set(library.institutional_pages)
    for language in Language:
        for name, entries in library.registers.paged().items():
            if entries:
                found |= {network_addresses.network(language), network_addresses.register(name, language)}
    return frozenset(found)


def linked_addresses(pages: frozenset[str]) -> frozenset[str]:
    """The addresses of the site that the menu and the footer of every page name, in all languages.

    ``pages`` are the addresses of the pages that a site may lack and that exist: only these are named.
    """
    found: set[str] = set()
    for language in Language:
        links = Links("", language)
        found.update(link.url for link in site_menu(links, "", pages))
        found.update(link.url for column in site_footer(links, pages) for link in column.links)
    return frozenset(found)


def forget_menus() -> None:
    """Forget the menus and footers of earlier builds: words may have changed since."""
    site_menu.cache_clear()
    site_footer.cache_clear()


@lru_cache(maxsize=256)
def site_menu(links: Links, current: str, pages: frozenset[str]) -> tuple[ShellLink, ...]:
    """The menu: the collections, what serves a city, the data, what the bank is; apart, how to propose."""
    language = links.language
    words = load_words(language)
    targets = {
        "practices": addresses.collection(Kind.PRACTICE, language),
        "fit": addresses.fit(language),
        "bulletins": addresses.collection(Kind.BULLETIN, language),
        **({"network": network} if (network := network_addresses.network(language)) in pages else {}),
        "open_data": data_addresses.open_data(language),
        **_existing({"about": "que-es", "propose": "proponer"}, language, pages),
    }
    return tuple(
        ShellLink(words(f"menu.{key}"), links.to(address), key == current, key == "propose")
        for key, address in targets.items()
    )


@lru_cache(maxsize=64)
def site_footer(links: Links, pages: frozenset[str]) -> tuple[FooterColumn, ...]:
    """The columns of the footer; one without links is left out."""
    language = links.language
    words = load_words(language)
    columns = {
        "bank": {
            **_existing({"what": "que-es"}, language, pages),
            "evidence": addresses.fact_index(FactKind.EVIDENCE, language),
            "cities": addresses.fact_index(FactKind.CITY, language),
            **_existing({"propose": "proponer"}, language, pages),
            "practices_feed": addresses.feed(Kind.PRACTICE, language),
        },
        "bulletin": {
            "all_issues": addresses.collection(Kind.BULLETIN, language),
            "bulletins_feed": addresses.feed(Kind.BULLETIN, language),
        },
        "network": {**_registers(language, pages), "statistics": network_addresses.statistics(language)},
        "site": {
            "open_data": data_addresses.open_data(language),
            **_existing(_SITE_PAGES, language, pages),
            "desk": addresses.desk(language),
            **_existing({"about": "acerca"}, language, pages),
        },
    }
    return tuple(
        FooterColumn(
            words(f"footer.{name}.title"),
            tuple(ShellLink(_footer_label(name, key, words), links.to(to)) for key, to in targets.items()),
        )
        for name, targets in columns.items()
        if targets
    )


def _footer_label(column: str, key: str, words: Words) -> str:
    """A register is called as on its pages."""
    is_register = column == "network" and key in PAGED_REGISTERS
    return words(f"registers.of.{key}.title" if is_register else f"footer.{column}.{key}")


def _registers(language: Language, pages: frozenset[str]) -> dict[str, str]:
    """The lists of the registers that have entries, by the name of the register."""
    found = {name: network_addresses.register(name, language) for name in PAGED_REGISTERS}
    return {name: address for name, address in found.items() if address in pages}


def _existing(slugs: Mapping[str, str], language: Language, pages: frozenset[str]) -> dict[str, str]:
    """The addresses of institutional pages, by the key of their label, of those that exist."""
    found = {key: addresses.institutional(slug, language) for key, slug in slugs.items()}
    return {key: address for key, address in found.items() if address in pages}
