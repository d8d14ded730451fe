"""Room 3, rendering: an activity of a plan as readers see it: when, whether it was carried out, with whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bbp.model import addresses
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.plans import Activity, ActivityResult, Participants, Plan
from bbp.rendering.facts.entry_dates import activity_period
from bbp.rendering.facts.register_values import register_link
from bbp.rendering.facts.register_words import choice_label, field_label
from bbp.rendering.page.formats import format_number
from bbp.rendering.page.labelled_values import LabelledValue, Piece, Value
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words


class ShownActivity(NamedTuple):
    """An activity on the page of its plan. ``facts`` stand on one line, ``lines`` each on one of its own."""

    id: str
    title: str
    facts: Value
    lines: tuple[LabelledValue, ...]
    notes: tuple[str, ...]


def activity_state(activity: Activity, language: Language) -> str:
    """«Realizada», «Realización: sin dato»."""
    return load_words(language)(f"plans.state.{activity.carried_out}")


def activity_facts(activity: Activity, library: Library, links: Links) -> Value:
    """What a list says of an activity after its title: whether it was carried out, and in which cities."""
    cities = (register_link("ciudades", city, library, links) for city in activity.cities)
    return Piece(activity_state(activity, links.language)), *(Piece(one.text) for one in cities)


def shown_activity(activity: Activity, plan: Plan, library: Library, links: Links) -> ShownActivity:
    """An activity whole, but for what its plan says already."""
    language = links.language
    cities = (register_link("ciudades", city, library, links) for city in activity.cities)
    period, state = activity_period(activity, language), activity_state(activity, language)
    notes = (activity.period_note, activity.note)
    return ShownActivity(
        id=activity.id,
        title=activity.in_language(language),
        facts=(Piece(period), Piece(state), *cities),
        lines=tuple(_Lines(activity, plan, library, links).all()),
        notes=tuple(note.in_language(language) for note in notes if note),
    )


@dataclass(frozen=True, slots=True)
class _Lines:
    activity: Activity
    plan: Plan
    library: Library
    links: Links

    def all(self) -> Iterator[LabelledValue]:
        activity = self.activity
        if activity.with_whom:
            yield self._line("con", Piece(activity.with_whom, lang=self._foreign()))
        if activity.event:
            yield self._line("evento", register_link("agenda", activity.event, self.library, self.links))
        if activity.practice:
            yield from self._practice(activity.practice)
        if activity.participants:
            yield self._line("participantes", *map(self._participants, activity.participants))
        for result in activity.results:
            yield self._line("resultados_red", Piece(self._result(result)))
        if activity.link:
            yield self._line("enlace", Piece(activity.link, activity.link))
        if activity.document != self.plan.document:
            yield self._line(
                "documento", register_link("documentos", activity.document, self.library, self.links)
            )

    def _line(self, key: str, *pieces: Piece) -> LabelledValue:
        return LabelledValue(field_label(key, self.links.language), pieces)

    def _foreign(self) -> Language | None:
        """The language of the document, where it is not the reader's: names stay as written there."""
        document = self.library.registers.documents.get(self.activity.document)
        return document.language.foreign_in(self.links.language) if document else None

    def _practice(self, practice_id: str) -> Iterator[LabelledValue]:
        """Nothing for a practice without a page: a draft, say."""
        practice, language = self.library.practices_by_id.get(practice_id), self.links.language
        if practice:
            text = practice.text_in(language)
            foreign = text.language.foreign_in(language)
            url = self.links.to(addresses.document(Kind.PRACTICE, practice_id, language))
            yield self._line("practica", Piece(text.title, url, foreign))

    def _participants(self, group: Participants) -> Piece:
        """«Gobiernos locales, 12, de 3 países»."""
        words, language = load_words(self.links.language), self.links.language
        parts = [choice_label("tipo_participante", group.kind, language)]
        if group.number is not None:
            parts.append(format_number(group.number, language))
        if group.countries:
            named = choice_label("paises_participantes", group.countries, language)
            parts.append(words.count("plans.from_countries", int(group.countries), countries=named))
        return Piece(", ".join(parts))

    def _result(self, result: ActivityResult) -> str:
        """«Proyectos (Formulado, Financiado): un puente»."""
        language = self.links.language
        words, name = load_words(language), choice_label("resultado_tipo", result.kind, language)
        states = ", ".join(choice_label("resultado_estados", state, language) for state in result.states)
        named = words("plans.with_states", name=name, states=states) if states else name
        if not result.text:
            return named
        return words("registers.labelled", label=named, value=result.text.in_language(language))
