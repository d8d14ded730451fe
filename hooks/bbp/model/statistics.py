"""Room 1, model: the counts of the statistics. They count what is listed; what is unknown is counted as such.

Enters: a library. Leaves: rows in an order that is the same in both languages.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bbp.model.bulletin import Bulletin
from bbp.model.dates import UNKNOWN
from bbp.model.event import Event
from bbp.model.facts import REGISTER_OF_FACT, FactKind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.plan_activities import YearQuarter, quarters_of, state_counts
from bbp.model.plans import Activity, CarriedOut
from bbp.model.practice import Practice
from bbp.model.publications import Publication
from bbp.model.text_enum import TextEnum
from bbp.model.translation import Revision

_WHOLE_SCALE = frozenset({FactKind.EVIDENCE, FactKind.SIZE})
"""Kinds of which every value is counted, also those that no practice has, in the order of the scale."""
_CANCELLED, _HELD = "cancelada", "realizada"
_IN_PERSON = "presencial"


class TranslationState(TextEnum):
    """How the translation of a document stands, in the order in which counts show it."""

    REVIEWED = "revisada"
    UNREVIEWED = "sin-revisar"
    STALE = "desactualizada"
    MISSING = "falta"


@dataclass(frozen=True, slots=True)
class FactCount:
    """How many listed practices have a value of a kind of fact, and how many of them are good practices."""

    code: str
    practices: int
    good: int


@dataclass(frozen=True, slots=True)
class TranslationCount:
    """How many translations into a language stand in a state."""

    language: Language
    state: TranslationState
    practices: int
    issues: int


@dataclass(frozen=True, slots=True)
class QuarterCount:
    """The activities that plans put in a quarter: one that takes several counts in each of them."""

    quarter: YearQuarter
    activities: int
    states: Mapping[CarriedOut, int]


@dataclass(frozen=True, slots=True)
class Production:
    """What a body did in a year: the indicators that the Unit of Strategic Planning proposed for 2014-2015.

    Meetings in person and virtual ones, the cancelled left out; ``held`` are those in person that a source
    says took place. ``body`` is None for what names no body.
    """

    year: int
    body: str | None
    in_person: int
    held: int
    virtual: int
    publications: int


def fact_counts(kind: FactKind, library: Library) -> tuple[FactCount, ...]:
    """The values of a kind, the most frequent first; of a scale all its levels, then ``sin-dato``."""
    by_code = library.practices_by_fact[kind]
    if kind not in _WHOLE_SCALE:
        codes: Iterable[str] = sorted(by_code, key=lambda code: (-len(by_code[code]), code))
        return tuple(_fact_count(code, by_code[code]) for code in codes)
    scale = library.registers.terms[REGISTER_OF_FACT[kind]]
    unknown = [one for one in library.listed_practices if kind not in library.facts[one.id]]
    rest = (_fact_count(UNKNOWN, unknown),) if unknown else ()
    return (*(_fact_count(code, by_code.get(code, ())) for code in scale if code != UNKNOWN), *rest)


def translation_counts(library: Library) -> tuple[TranslationCount, ...]:
    """Of the listed practices and issues, by the language of the translation and its state."""
    practices = Counter(map(_translation, library.listed_practices))
    issues = Counter(map(_translation, library.listed_bulletins))
    return tuple(
        TranslationCount(language, state, practices[language, state], issues[language, state])
        for language in reversed(Language)
        for state in TranslationState
    )


@once_per_library
def quarter_counts(library: Library) -> tuple[QuarterCount, ...]:
    """The quarters for which activities stand, the newest first."""
    found: dict[YearQuarter, list[Activity]] = defaultdict(list)
    for activity in library.registers.all_of(Activity).values():
        for quarter in quarters_of(activity):
            found[quarter].append(activity)
    return tuple(
        QuarterCount(quarter, len(found[quarter]), state_counts(found[quarter]))
        for quarter in sorted(found, reverse=True)
    )


@once_per_library
def production(library: Library) -> tuple[Production, ...]:
    """Meetings and publications by year, the newest first, and body in the order of the register.

    A meeting counts for its unit, else for each body that organises it; a publication for each of its
    bodies. What has no date is not here.
    """
    registers = library.registers
    events, publications = _meetings(registers.events.values()), _publications(library)
    place = {body: number for number, body in enumerate(registers.bodies)}
    keys = sorted(
        events.keys() | publications.keys(), key=lambda key: (-key[0], place.get(key[1] or "", len(place)))
    )
    return tuple(_production(key, events.get(key, []), publications[key]) for key in keys)


def undated_publications(library: Library) -> int:
    """How many publications no year can count."""
    return sum(one.date is None for one in library.registers.all_of(Publication).values())


def _fact_count(code: str, practices: Iterable[Practice]) -> FactCount:
    every = tuple(practices)
    return FactCount(code, len(every), sum(one.is_good_practice for one in every))


def _translation(document: Practice | Bulletin) -> tuple[Language, TranslationState]:
    return document.language.other, _state(document)


def _state(document: Practice | Bulletin) -> TranslationState:
    if document.mark is None:
        return TranslationState.MISSING
    if document.is_stale:
        return TranslationState.STALE
    reviewed = document.mark.revision is Revision.DONE
    return TranslationState.REVIEWED if reviewed else TranslationState.UNREVIEWED


_Key = tuple[int, str | None]


def _meetings(events: Iterable[Event]) -> Mapping[_Key, list[Event]]:
    found: dict[_Key, list[Event]] = defaultdict(list)
    for event in events:
        if event.state != _CANCELLED:
            for body in _bodies_of(event):
                found[event.start.year, body].append(event)
    return found


def _bodies_of(event: Event) -> Iterator[str | None]:
    yield from (event.unit,) if event.unit else event.organisers or (None,)


def _publications(library: Library) -> Counter[_Key]:
    return Counter(
        (one.date.year, body)
        for one in library.registers.all_of(Publication).values()
        if one.date
        for body in one.bodies or (None,)
    )


def _production(key: _Key, events: list[Event], publications: int) -> Production:
    year, body = key
    in_person = [event for event in events if event.mode == _IN_PERSON]
    held = sum(event.state == _HELD for event in in_person)
    return Production(year, body, len(in_person), held, len(events) - len(in_person), publications)
