"""Room 3, rendering: whether another city can do it: six answers, who did, where the idea came from."""

from __future__ import annotations

from dataclasses import dataclass

from bbp.model import addresses
from bbp.model.evidence import replicability_answers
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.model.practice_record import Replica
from bbp.rendering.links import Links
from bbp.rendering.practice_facts import city_label, term_label
from bbp.rendering.words import load_words


@dataclass(frozen=True, slots=True)
class Question:
    """A question on replicability and its answer in a word."""

    text: str
    answer: str


@dataclass(frozen=True, slots=True)
class ReplicaItem:
    """Another city that did it. Without ``source_url`` it is no evidence; ``title`` is of its own record."""

    city: str
    year: str
    source_url: str
    url: str
    title: str
    lang: Language | None


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


def replica_items(practice: Practice, library: Library, links: Links) -> tuple[ReplicaItem, ...]:
    """The other cities in the order of the record."""
    return tuple(_item(replica, library, links) for replica in practice.record.replicas)


def _item(replica: Replica, library: Library, links: Links) -> ReplicaItem:
    words, language = load_words(links.language), links.language
    other = library.practices_by_id.get(replica.practice) if replica.practice else None
    text = other.text_in(language) if other else None
    return ReplicaItem(
        city=city_label(replica.city, library.registers, language),
        year=str(replica.year) if replica.year else words("facts.no_year"),
        source_url=replica.link or "",
        url=links.to(addresses.document(Kind.PRACTICE, other.id, language)) if other else "",
        title=text.title if text else "",
        lang=text.language if text and text.language is not language else None,
    )
