"""Room 3, rendering: a register as a catalogue with facets and a map, the view of those that are one.

The pages are whole without a script: the first one has the ways into a list for each value of a facet, the
entries by name and the map; ``assets/catalogue.js`` puts facets in the place of the ways.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bbp.model import addresses, network_addresses
from bbp.model.dates import UNKNOWN
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.paged_entry import PagedEntry
from bbp.model.settings import Settings
from bbp.rendering.facts.register_words import entries_count, register_lead, register_title
from bbp.rendering.map import bank_map
from bbp.rendering.map.bank_map import MapText, city_map, map_city, render_map
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.links import Links
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import Words, load_words
from bbp.rendering.registers.catalogue_data import render_catalogue_data
from bbp.rendering.registers.catalogue_facets import CITY, Catalogue, Facet, FacetValue, catalogue, value_url
from bbp.rendering.registers.register_lists import RegisterList, Way, list_page, whole_list

STYLES = ("explore.css", bank_map.STYLE, "catalogue.css")
ORDERS = ("nombre", "ciudad")
"""The orders of the list by their key in the address; the first one is not written there."""
MOST_WAYS = 6
"""How many values of a facet are in sight; the others can be opened."""


class CatalogueLine(NamedTuple):
    """An entry of the list: its name with its link, and what is known of it."""

    title: str
    url: str
    facts: tuple[str, ...]


class FacetWays(NamedTuple):
    """The values of a facet as links with their counts: those in sight, and the others."""

    heading: str
    values: tuple[Way, ...]
    others: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class CatalogueView:
    """The parts of the pages of a catalogue: a register, and the keys of its facets, the city among them."""

    register: str
    keys: tuple[str, ...]

    def list_part(self, library: Library, settings: Settings, links: Links) -> str:
        """The first page: ways, the first entries, the map."""
        del settings
        language = links.language
        shown, words = self._catalogue(library, language), load_words(language)
        whole = self._whole(shown, language)
        return render_template(
            "pages/catalogue.html",
            w=words,
            ways=[_way(self.register, facet, links) for facet in shown.facets if facet.tells_apart],
            count=entries_count(self.register, len(shown.entries), language),
            lines=_lines(shown, whole.on_page(1), links),
            pages=whole.pagination(1, links),
            map=render_map(
                city_map(self._cities(shown, library, links), library, links, _text(words)), links
            ),
            orders=ORDERS,
            data=links.to(network_addresses.catalogue_data(self.register, language)),
            script=links.to(addresses.asset("catalogue.js")),
            script_words=self._script_words(shown, words),
        )

    def pages(self, library: Library, settings: Settings, language: Language) -> Iterator[RenderedPage]:
        """The list from its second page on, and the lists of each value of each facet."""
        del settings
        shown = self._catalogue(library, language)
        whole = self._whole(shown, language)
        yield from self._pages(whole, whole.numbers[1:], shown)
        for facet in shown.facets:
            for value in facet.values:
                part = self._part(facet, value, language)
                yield from self._pages(part, part.numbers, shown)

    def files(self, library: Library, settings: Settings) -> Iterator[tuple[str, str]]:
        """The compact JSON in each language."""
        del settings
        for language in Language:
            data = render_catalogue_data(self._catalogue(library, language), language)
            yield network_addresses.catalogue_data(self.register, language), data

    def same_values(self, entry: PagedEntry, library: Library, links: Links) -> str:
        """Under an entry: the lists on which it stands with others."""
        shown = self._catalogue(library, links.language)
        values = [
            _link(self.register, facet, value, links)
            for facet, value in shown.values_of(entry)
            if len(value.entries) > 1
        ]
        return render_template("pages/catalogue_entry.html", w=load_words(links.language), values=values)

    def _catalogue(self, library: Library, language: Language) -> Catalogue:
        return catalogue(self.register, self.keys, library, language)

    def _whole(self, shown: Catalogue, language: Language) -> RegisterList[PagedEntry]:
        return whole_list(self.register, shown.entries, language, STYLES)

    def _cities(self, shown: Catalogue, library: Library, links: Links) -> list[bank_map.MapCity]:
        facet = next(one for one in shown.facets if one.key == CITY)
        return [
            map_city(
                value.code,
                len(value.entries),
                value_url(self.register, facet, value, links),
                load_words(links.language).count(
                    "registers.catalogue.map.marker", len(value.entries), city=value.label
                ),
                library,
                links.language,
            )
            for value in facet.values
            if value.code != UNKNOWN
        ]

    def _part(self, facet: Facet, value: FacetValue, language: Language) -> RegisterList[PagedEntry]:
        """What is unknown is named with its field: there is such a list for each of them."""
        words, name = load_words(language), value.label
        if value.code == UNKNOWN:
            name = words("registers.catalogue.unknown", value=name, facet=facet.title)
        whole = register_title(self.register, language)
        return RegisterList(
            register=self.register,
            language=language,
            title=words("registers.catalogue.part", register=whole, value=name),
            lead=register_lead(self.register, language),
            entries=value.entries,
            address=lambda one, page: network_addresses.register_part(
                self.register, facet.key, value.code, one, page
            ),
            styles=STYLES,
            name=name,
            is_part=True,
        )

    def _pages(
        self, listed: RegisterList[PagedEntry], numbers: Sequence[int], shown: Catalogue
    ) -> Iterator[RenderedPage]:
        for number in numbers:
            yield list_page(
                listed,
                number,
                template="pages/catalogue_list.html",
                description=f"{listed.title}. {listed.lead}",
                lines=_lines(shown, listed.on_page(number), listed.links(number)),
            )

    def _script_words(self, shown: Catalogue, words: Words) -> dict[str, object]:
        """The words that only the script says, with their placeholders, and the names of the facets."""
        script = words.find("explore.script")
        assert isinstance(script, dict)
        own = {key: words(f"registers.catalogue.{key}") for key in ("more", "none_title")}
        return {
            "script": {**script, **own},
            "facets": [[facet.key, facet.key, facet.title] for facet in shown.facets],
            "count": words.find(f"registers.of.{self.register}.count"),
            "marker": words.find("registers.catalogue.map.marker"),
            "more_cities": words.find("explore.map.more"),
            "no_data": words("facts.no_data"),
        }


def _text(words: Words) -> MapText:
    return MapText(
        words("registers.catalogue.map.title"),
        words("registers.catalogue.map.label"),
        words("registers.catalogue.map.none"),
    )


def _way(register: str, facet: Facet, links: Links) -> FacetWays:
    values = tuple(_link(register, facet, value, links) for value in facet.values)
    return FacetWays(facet.title, values[:MOST_WAYS], values[MOST_WAYS:])


def _link(register: str, facet: Facet, value: FacetValue, links: Links) -> Way:
    return Way(value.label, value_url(register, facet, value, links), len(value.entries))


def _lines(shown: Catalogue, entries: Sequence[PagedEntry], links: Links) -> list[CatalogueLine]:
    return [
        CatalogueLine(
            title=entry.in_language(links.language),
            url=links.to(network_addresses.entry(shown.register, entry.id, links.language)),
            facts=tuple(value.label for _, value in shown.values_of(entry)),
        )
        for entry in entries
    ]
