"""Room 3, rendering: whether another city can do it: six answers, who did, where the idea came from."""

from __future__ import annotations

from typing import NamedTuple

from bbp.model import addresses
from bbp.model.evidence import replicability_answers
from bbp.model.facts import FactKind
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.model.practice_record import Replica
from bbp.model.related import origins_by_practice
from bbp.rendering.facts.practice_facts import FactLink, Place, place_of, stated_fact, term_label
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words


class Question(NamedTuple):
    """A question on replicability and its answer in a word."""

    text: str
    answer: str


class PracticeLink(NamedTuple):
    """A practice by its title, in ``lang`` when that is not the page's language."""

    title: str
    url: str
    lang: Language | None


class ReplicaItem(NamedTuple):
    """Another city that did it. Without ``source_url`` it is no evidence; ``practice`` is its own record."""

    city: FactLink
    year: str
    source_url: str
    practice: PracticeLink | None


class OriginItem(NamedTuple):
    """The practice that names this one among its replicas: where it is, when, and the source that says so."""

    practice: PracticeLink
    place: Place
    year: str
    source_url: str


def questions(practice: Practice, library: Library, language: Language) -> tuple[Question, ...]:
    """The six questions in the order of the register; an unknown answer is «Sin dato»."""
    words, registers = load_words(language), library.registers
    answers = replicability_answers(practice.record)
    return tuple(
        Question(
            term_label("replicabilidad", code, registers, language),
            words(f"practice.answer.{answer}") if (answer := answers.get(code)) else words("facts.no_data"),
        )
        for code in registers.terms["replicabilidad"]
    )


def practice_link(practice: Practice, links: Links) -> PracticeLink:
    """The link to a practice as seen from a page."""
    text = practice.text_in(links.language)
    return PracticeLink(
        title=text.title,
        url=links.to(addresses.document(Kind.PRACTICE, practice.id, links.language)),
        lang=text.language.foreign_in(links.language),
    )


def replica_items(practice: Practice, library: Library, links: Links) -> tuple[ReplicaItem, ...]:
    """The other cities in the order of the record."""
    return tuple(replica_item(replica, library, links) for replica in practice.record.replicas)


def replica_item(replica: Replica, library: Library, links: Links) -> ReplicaItem:
    """One other city, with its page and its own record as far as they exist."""
    other = library.practices_by_id.get(replica.practice) if replica.practice else None
    return ReplicaItem(
        city=stated_fact(FactKind.CITY, replica.city, library, links),
        year=_year(replica, links.language),
        source_url=replica.link or "",
        practice=practice_link(other, links) if other else None,
    )


def origin_items(practice: Practice, library: Library, links: Links) -> tuple[OriginItem, ...]:
    """Where the idea came from: the other side of the replicas that name this practice."""
    return tuple(
        OriginItem(
            practice=practice_link(origin, links),
            place=place_of(origin, library.registers, links.language),
            year=_year(replica, links.language),
            source_url=replica.link or "",
        )
        for origin in origins_by_practice(library).get(practice.id, ())
        for replica in origin.record.replicas
        if replica.practice == practice.id
    )


def _year(replica: Replica, language: Language) -> str:
    return str(replica.year) if replica.year else load_words(language)("facts.no_year")
