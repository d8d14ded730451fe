"""Room 3, rendering: the *ficha* of a practice: its facts as rows of label and values."""

from __future__ import annotations

from collections.abc import Iterable

from bbp.model import addresses, network_addresses
from bbp.model.dates import UNKNOWN, PartialDate
from bbp.model.exchange_rates import DOLLAR, in_dollars
from bbp.model.facts import FactKind
from bbp.model.format_keys import Kind
from bbp.model.library import Library
from bbp.model.plan_activities import activities_naming
from bbp.model.plans import Activity, Plan
from bbp.model.practice import Practice
from bbp.model.practice_record import Actor, Amount, Situation
from bbp.model.related import origins_by_practice
from bbp.rendering.facts.practice_facts import FactLink, fact_links, stated_fact, term_label
from bbp.rendering.facts.register_words import entries_count
from bbp.rendering.page.formats import format_date, format_number, money_label, two_figures
from bbp.rendering.page.labelled_values import FichaRow, Piece, Value
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words


def ficha_rows(practice: Practice, library: Library, links: Links) -> tuple[FichaRow, ...]:
    """The rows in their order; what is unknown is «Sin dato», what the record need not have is left out."""
    return tuple(row for row in _Ficha(practice, library, links).rows() if row.values)


class _Ficha:
    """Makes the rows of one practice as one page shows them."""

    def __init__(self, practice: Practice, library: Library, links: Links) -> None:
        self.practice, self.record, self.text = practice, practice.record, practice.text_in(links.language)
        self.library, self.links, self.language = library, links, links.language
        self.words = load_words(links.language)
        self.unknown: Value = (Piece(self.words("facts.no_data")),)
        self.has_city = self.record.city != UNKNOWN

    def rows(self) -> Iterable[FichaRow]:
        yield self._facts("city" if self.has_city else "cities", FactKind.CITY)
        yield self._facts("country", FactKind.COUNTRY)
        yield self._row("territory", self._territory())
        yield self._row("office", [self._office()])
        yield from self._period()
        yield self._facts("theme", FactKind.THEME)
        yield self._facts("instrument", FactKind.INSTRUMENT)
        yield self._row("recipients", self._links_of(FactKind.RECIPIENT) or [self.unknown])
        yield self._row("actors", [self._actor(actor) for actor in self.record.actors])
        yield self._facts("axis", FactKind.AXIS)
        yield self._goals()
        yield self._row("cost", self._cost())
        yield self._row("funding", self._funding() or [self.unknown])
        yield self._row("size", self._size() if self.has_city else [])
        yield self._row("origin", [self._other(other) for other in self._origins()])
        yield self._row("plans", self._plans())._replace(is_for_screen=True)

    def _row(self, key: str, values: Iterable[Value]) -> FichaRow:
        return FichaRow(self.words(f"practice.row.{key}"), tuple(values))

    def _facts(self, key: str, kind: FactKind) -> FichaRow:
        return self._row(key, self._links_of(kind))

    def _links_of(self, kind: FactKind) -> list[Value]:
        return [_linked(fact) for fact in fact_links(self.practice, kind, self.library, self.links)]

    def _prose(self, text: str) -> Piece:
        return Piece(text, lang=self.text.language if self.text.language is not self.language else None)

    def _name(self, text: str) -> Piece:
        """A proper name, which stays as the original has it."""
        is_foreign = self.practice.language is not self.language
        return Piece(text, lang=self.practice.language if is_foreign else None)

    def _term(self, register: str, code: str) -> Piece:
        return Piece(term_label(register, code, self.library.registers, self.language))

    def _territory(self) -> list[Value]:
        territory = self.record.territory
        if territory is None:
            return []
        name = self._prose(self.text.territory_name or territory.name)
        return [(name, self._term("tipos_territorio", territory.kind))]

    def _office(self) -> Value:
        office = self.record.responsible
        return self.unknown if office == UNKNOWN else (self._name(office),)

    def _period(self) -> Iterable[FichaRow]:
        yield self._row("start", [self._date(self.record.start)])
        yield self._row("end", [self._date(self.record.end)] if self.record.end else [])
        yield self._row("situation", [self._situation()])
        note = self.text.period_note
        yield self._row("period_note", [(self._prose(note),)] if note else [])

    def _date(self, when: PartialDate | None) -> Value:
        return (Piece(format_date(when, self.language)),) if when else self.unknown

    def _situation(self) -> Value:
        situation, newest = self.record.situation, self.record.newest_source_date()
        if situation is Situation.UNKNOWN:
            return self.unknown
        linked = _linked(stated_fact(FactKind.SITUATION, situation.value, self.library, self.links))
        if situation is not Situation.ONGOING or newest is None:
            return linked
        return *linked, Piece(self.words("practice.as_of", year=newest.year))

    def _actor(self, actor: Actor) -> Value:
        kind, role = self.words("practice.no_kind"), self.words("practice.no_role")
        kind_piece, role_piece = Piece(kind), Piece(role)
        if actor.kind != UNKNOWN:
            (kind_piece,) = _linked(stated_fact(FactKind.ACTOR_KIND, actor.kind, self.library, self.links))
        if actor.role != UNKNOWN:
            role_piece = self._term("papeles_actor", actor.role)
        return self._name(actor.name), kind_piece, role_piece

    def _goals(self) -> FichaRow:
        source = self.record.goals_source
        key = "practice.row.goals_source" if source else "practice.row.goals"
        return FichaRow(self.words(key, number=source), tuple(self._links_of(FactKind.GOAL)))

    def _cost(self) -> list[Value]:
        amount = self.record.amount
        if amount is None:
            return [self.unknown]
        money = money_label(amount.value, amount.currency, self.language)
        stated: Value = (Piece(self.words("practice.amount", money=money, year=amount.year)),)
        return [stated, *self._dollars(amount), self._cost_band()]

    def _cost_band(self) -> Value:
        (band,) = self.library.facts[self.practice.id][FactKind.COST]
        if band == UNKNOWN:
            return (Piece(self.words("practice.no_cost_band")),)
        return _linked(stated_fact(FactKind.COST, band, self.library, self.links))

    def _dollars(self, amount: Amount) -> list[Value]:
        """What the amount was in dollars of its year, in two figures, and whose rate says so."""
        rates = self.library.registers.exchange_rates
        dollars = in_dollars(amount, rates)
        if not dollars or amount.currency == DOLLAR:
            return []
        rounded = two_figures(dollars)
        key = "practice.in_dollars" if rounded else "practice.under_a_dollar"
        number = format_number(rounded, self.language)
        source = rates[amount.currency].source
        said = Piece(self.words(key, dollars=number, year=amount.year))
        return [(said, Piece(source.title, source.link))]

    def _funding(self) -> list[Value]:
        return [(self._term("fuentes_financiamiento", code),) for code in self.record.funding]

    def _size(self) -> list[Value]:
        population = self.library.registers.cities[self.record.city].population
        if population is None:
            return [self.unknown]
        number = format_number(int(population.value), self.language)
        census = self.words("practice.population", number=number, year=population.year)
        return [*self._links_of(FactKind.SIZE), (Piece(census), Piece(population.source, population.link))]

    def _origins(self) -> tuple[Practice, ...]:
        return origins_by_practice(self.library).get(self.practice.id, ())

    def _plans(self) -> list[Value]:
        """The plans whose activities the practice tells of; each link leads to the first of these."""
        registers, found = self.library.registers, dict[str, list[Activity]]()
        for activity in activities_naming(self.practice.id, self.library):
            found.setdefault(activity.plan, []).append(activity)
        plans = registers.all_of(Plan) if found else {}
        pages = {
            plan: self.links.to(network_addresses.entry("planes", plan, self.language)) for plan in found
        }
        return [
            (
                Piece(plans[plan].in_language(self.language), f"{pages[plan]}#{some[0].id}"),
                Piece(entries_count("actividades", len(some), self.language)),
            )
            for plan, some in found.items()
        ]

    def _other(self, other: Practice) -> Value:
        text = other.text_in(self.language)
        url = self.links.to(addresses.document(Kind.PRACTICE, other.id, self.language))
        return (Piece(text.title, url, text.language if text.language is not self.language else None),)


def _linked(fact: FactLink) -> Value:
    return (Piece(fact.label, fact.url),)
