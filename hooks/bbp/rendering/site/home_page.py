"""Room 3, rendering: the home page: what the bank is for, what it holds today, and the ways into it."""

from __future__ import annotations

from typing import NamedTuple

from bbp.model import addresses
from bbp.model.dates import PartialDate
from bbp.model.facts import REGISTER_OF_FACT, FactKind
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.model.settings import Settings
from bbp.rendering.bulletin.bulletin_list import BulletinCard, bulletin_card
from bbp.rendering.explore.ways_in import ways_in
from bbp.rendering.facts.practice_facts import FactLink, term_label
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.linked_data import site_node
from bbp.rendering.page.links import Links
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.page.words import load_words
from bbp.rendering.practice.practice_card import render_practice_card
from bbp.rendering.site.bank_plan import bank_plan
from bbp.rendering.site.home_dates import home_dates

MOST_NEWEST = 3
MOST_VALUES = 6
_WAYS = (FactKind.THEME, FactKind.INSTRUMENT, FactKind.COUNTRY)


class HomeLinks(NamedTuple):
    """Where the buttons of the home page lead."""

    practices: str
    bulletins: str
    about: str
    propose: str
    fit: str


def render_home_page(library: Library, settings: Settings, language: Language) -> RenderedPage:
    """The home page of a language. It leads only to what exists; an empty bank says that it is empty."""
    words, address = load_words(language), addresses.home(language)
    links = Links.from_page(address, language)
    html = render_template(
        "pages/home.html",
        w=words,
        count=len(library.listed_practices),
        plan=bank_plan(library, links),
        dates=home_dates(library, links),
        newest=[render_practice_card(practice, library, links) for practice in newest_practices(library)],
        issue=_latest_issue(library, links),
        sizes=_sizes(library, links),
        ways=ways_in(_WAYS, MOST_VALUES, library, links),
        urls=_urls(links),
    )
    return RenderedPage(
        addresses={each: addresses.home(each) for each in Language},
        language=language,
        title="",
        description=words("home.lead"),
        html=html,
        canonical=address,
        text_language=language,
        linked_data=site_node(language, settings),
    )


def newest_practices(library: Library) -> tuple[Practice, ...]:
    """The three that were published last; on the same day the one with more evidence goes first."""
    never = PartialDate(0)
    in_order = sorted(
        library.listed_practices,
        key=lambda practice: (practice.record.published or never, practice.evidence),
        reverse=True,
    )
    return tuple(in_order[:MOST_NEWEST])


def _latest_issue(library: Library, links: Links) -> BulletinCard | None:
    issues = library.listed_bulletins
    latest = max(issues, key=lambda issue: issue.record.number, default=None)
    return bulletin_card(latest, library, links) if latest else None


def _urls(links: Links) -> HomeLinks:
    language = links.language
    return HomeLinks(
        practices=links.to(addresses.collection(Kind.PRACTICE, language)),
        bulletins=links.to(addresses.collection(Kind.BULLETIN, language)),
        about=links.to(addresses.institutional("que-es", language)),
        propose=links.to(addresses.institutional("proponer", language)),
        fit=links.to(addresses.fit(language)),
    )


def _sizes(library: Library, links: Links) -> tuple[FactLink, ...]:
    """The bands of population, each with the page that ranks the bank for a city of that size.

    The band stands behind the «#», as that page writes it: what a reader chooses reaches no server.
    """
    fit, register = links.to(addresses.fit(links.language)), REGISTER_OF_FACT[FactKind.SIZE]
    return tuple(
        FactLink(term_label(register, code, library.registers, links.language), f"{fit}#tamano={code}")
        for code in library.registers.terms.get(register, {})
    )
