"""Room 3, rendering: the directory of bodies, and the page of each: who coordinated it, what it produced."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bbp.model import network_addresses
from bbp.model.body import Body
from bbp.model.body_works import PRODUCED, bodies_under
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.mentions import mentions_of
from bbp.model.paged_entry import PagedEntry
from bbp.model.settings import Settings
from bbp.rendering.bulletin.feeds import render_atom
from bbp.rendering.bulletin.json_feed import render_json_feed
from bbp.rendering.facts.register_values import register_link
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.labelled_values import Value
from bbp.rendering.page.linked_data import Json, organisation, without_unknown
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words
from bbp.rendering.registers.body_feeds import body_feed, feed_links
from bbp.rendering.registers.body_structure import body_groups, body_lines, coordination_rows
from bbp.rendering.registers.body_works import body_practices, body_works
from bbp.rendering.registers.register_view import RegisterView

_REGISTER = "instancias"
_NAMED_ABOVE = frozenset({*PRODUCED, _REGISTER})


def _directory(library: Library, settings: Settings, links: Links) -> str:
    del settings
    return render_template(
        "pages/bodies.html", w=load_words(links.language), groups=body_groups(library, links)
    )


def _coordination(entry: PagedEntry, library: Library, settings: Settings, links: Links) -> str:
    """The table of who coordinated, and the promise of the address with its feeds."""
    assert isinstance(entry, Body)
    language = links.language
    calendar = links.to(network_addresses.body_calendar(entry.id, language))
    return render_template(
        "pages/body_top.html",
        w=load_words(language),
        rows=coordination_rows(entry, library, links),
        page_url=settings.absolute(network_addresses.entry(_REGISTER, entry.id, language)),
        atom_url=links.to(network_addresses.body_feed(entry.id, language)),
        json_url=links.to(network_addresses.body_json_feed(entry.id, language)),
        calendar_url=calendar if library.registers.events else "",
    )


def _produced(entry: PagedEntry, library: Library, settings: Settings, links: Links) -> str:
    """The bodies under it, what it produced, the practices of its themes, what else names it."""
    del settings
    assert isinstance(entry, Body)
    return render_template(
        "pages/body.html",
        w=load_words(links.language),
        under=body_lines(bodies_under(entry.id, library), library, links),
        works=body_works(entry, library, links),
        practices=body_practices(entry, library, links),
        others=_others(entry, library, links),
    )


def _others(body: Body, library: Library, links: Links) -> Value:
    """The entries that name the body and are not its work: a source of finance, say."""
    return tuple(
        register_link(one.register, one.entry.id, library, links)
        for one in mentions_of(_REGISTER, body.id, library)
        if one.register not in _NAMED_ABOVE
    )


def _node(entry: PagedEntry, library: Library, settings: Settings, language: Language) -> Mapping[str, Json]:
    """An organisation: of the network when it depends on none, of the one above it otherwise."""
    assert isinstance(entry, Body)
    registers = library.registers
    parent = registers.bodies.get(entry.parent or "")
    network = organisation(load_words(language)("feeds.network"))
    return without_unknown(
        {
            "alternateName": entry.acronym,
            "parentOrganization": _reference(parent, settings, language) if parent else None,
            "memberOf": None if parent else network,
            "subOrganization": [
                _reference(one, settings, language) for one in bodies_under(entry.id, library)
            ],
        }
    )


def _reference(body: Body, settings: Settings, language: Language) -> Json:
    url = settings.absolute(network_addresses.entry(_REGISTER, body.id, language))
    return {**organisation(body.in_language(language)), "@id": url, "url": url}


def _files(library: Library, settings: Settings) -> Iterator[tuple[str, str]]:
    """The feeds of every body, also of those that produced nothing yet: their addresses are given away."""
    for body in library.registers.bodies.values():
        for language in Language:
            feed = body_feed(body, library, settings, language)
            yield network_addresses.body_feed(body.id, language), render_atom(feed)
            yield network_addresses.body_json_feed(body.id, language), render_json_feed(feed)


BODY_VIEW = RegisterView(
    list_part=_directory,
    replaces_list=True,
    entry_top=_coordination,
    entry_part=_produced,
    shown=frozenset({"coordinaciones"}),
    line_keys=("tipo", "sigla"),
    node=_node,
    files=_files,
    names_mentions=False,
    feeds=feed_links,
    styles=("bodies.css",),
)
