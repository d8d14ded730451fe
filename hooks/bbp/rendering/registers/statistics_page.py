"""Room 3, rendering: the page of the statistics: what is counted, tables first, charts beside them."""

from __future__ import annotations

from bbp.model import data_addresses, network_addresses
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.rendering.data.data_linked_data import dataset_of
from bbp.rendering.page.breadcrumb import Trail, crumbs, home_trail
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.links import Links
from bbp.rendering.page.rendered_page import RenderedPage, Searched
from bbp.rendering.page.site_menu import existing_pages
from bbp.rendering.page.words import load_words
from bbp.rendering.registers.register_frame import network_trail, register_page
from bbp.rendering.registers.statistics_sections import statistics_sections

STYLES = ("statistics.css",)


def render_statistics_page(library: Library, settings: Settings, language: Language) -> RenderedPage:
    """The page in a language; it is there whatever the bank holds."""
    both = {one: network_addresses.statistics(one) for one in Language}
    links, words = Links.from_page(both[language], language), load_words(language)
    trail = above_statistics(library, language)
    html = render_template(
        "pages/statistics.html",
        w=words,
        crumbs=crumbs(trail, links),
        counted=words.count("statistics.counted", len(library.listed_practices)),
        sections=tuple(statistics_sections(library, links)),
        data_url=links.to(data_addresses.open_data(language)),
    )
    files = [f"{data_addresses.STATISTICS_FOLDER}{name}.csv" for name in data_addresses.STATISTICS_TABLES]
    return register_page(
        both,
        language,
        title=words("statistics.title"),
        description=words("statistics.description"),
        trail=trail,
        styles=STYLES,
        html=html,
        node=dataset_of(files, settings, language),
        searched=Searched(html),
    )


def above_statistics(library: Library, language: Language) -> Trail:
    """The trail of the statistics: under the page of the network, where there is one."""
    has_network = network_addresses.network(language) in existing_pages(library)
    return network_trail(language) if has_network else home_trail(language)


def statistics_trail(library: Library, language: Language) -> Trail:
    """The trail of a page under the statistics."""
    label = load_words(language)("statistics.title")
    return *above_statistics(library, language), (label, network_addresses.statistics(language))
