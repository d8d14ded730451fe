"""Room 3, rendering: what a call says, in full: its dates always absolute, its money as it was written."""

from __future__ import annotations

from typing import NamedTuple

from bbp.model.bilingual import Bilingual
from bbp.model.call import Call
from bbp.model.calls import call_year, most_in_dollars
from bbp.model.dates import PartialDate
from bbp.model.language import Language
from bbp.model.registers import Registers
from bbp.rendering.facts.event_dates import zone_name
from bbp.rendering.page.formats import format_date, format_number, money_label, two_figures
from bbp.rendering.page.words import load_words


class CallFact(NamedTuple):
    """A label and what stands beside it; ``source`` and its URL tell where a conversion comes from."""

    label: str
    text: str
    source: str = ""
    source_url: str = ""


class CallFacts(NamedTuple):
    """A call in the reader's language; empty texts are not drawn.

    ``opens`` and ``closes`` say that the source does not tell where it does not. ``facts`` are for whom, how
    much at most and with what of one's own.
    """

    title: str
    body: str
    opens: str
    closes: str
    period_note: str
    facts: tuple[CallFact, ...]
    note: str


def call_facts(call: Call, registers: Registers, language: Language) -> CallFacts:
    """Everything that a call says but its links."""
    return CallFacts(
        title=call.in_language(language),
        body=calling_body(call, registers, language),
        opens=_date(call.opens, language),
        closes=closing_date(call, language),
        period_note=_text(call.period_note, language),
        facts=tuple(fact for fact in _facts(call, registers, language) if fact.text),
        note=_text(call.note, language),
    )


def calling_body(call: Call, registers: Registers, language: Language) -> str:
    """Who calls: a body of the network, or another one by its own name."""
    return registers.bodies[call.body].in_language(language) if call.body else call.other_body or ""


def closing_date(call: Call, language: Language) -> str:
    """«30 de abril de 2026, 17:00 (hora de Montevideo)»; that the source does not tell, where it does not."""
    date = _date(call.closes, language)
    if not call.closing_hour or not call.zone:
        return date
    zone = zone_name(call.zone, language)
    return load_words(language)("calls.closing_hour", date=date, hour=call.closing_hour, zone=zone)


def _date(when: PartialDate | None, language: Language) -> str:
    return format_date(when, language) if when else load_words(language)("calls.date_unknown")


def _facts(call: Call, registers: Registers, language: Language) -> tuple[CallFact, ...]:
    words = load_words(language)
    return (
        CallFact(words("registers.field.para_quien"), _text(call.audience, language)),
        CallFact(words("registers.field.maximo"), _most(call, language)),
        _dollars(call, registers, language),
        CallFact(words("registers.field.cofinanciamiento"), _text(call.co_financing, language)),
    )


def _most(call: Call, language: Language) -> str:
    return money_label(call.most.value, call.most.currency, language) if call.most else ""


def _dollars(call: Call, registers: Registers, language: Language) -> CallFact:
    """The maximum in dollars, in two figures, and whose rate says so; empty without a cited rate."""
    words, dollars = load_words(language), most_in_dollars(call, registers)
    if call.most is None or not dollars or not (rounded := two_figures(dollars)):
        return CallFact("", "")
    source = registers.exchange_rates[call.most.currency].source
    said = words("practice.in_dollars", dollars=format_number(rounded, language), year=call_year(call))
    return CallFact(words("calls.in_dollars"), said, source.title, source.link)


def _text(text: Bilingual | None, language: Language) -> str:
    return text.in_language(language) if text else ""
