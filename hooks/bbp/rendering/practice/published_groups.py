"""Room 3, rendering: the groups of a practice as data: figures, sources, actors, answers, replicas."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from bbp.model import addresses
from bbp.model.dates import PartialDate
from bbp.model.evidence import replicability_answers
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice, PracticeText
from bbp.model.practice_record import PracticeRecord, Result, Source
from bbp.model.published_practice import (
    BothTexts,
    PublishedActor,
    PublishedAmount,
    PublishedAnswer,
    PublishedReplica,
    PublishedResult,
    PublishedSource,
    PublishedTerritory,
)
from bbp.model.settings import Settings
from bbp.rendering.facts.coded_labels import CodedLabels
from bbp.rendering.page.links import Links


class PublishedTexts(NamedTuple):
    """What a practice says in each language; None where it has not been translated."""

    es: PracticeText | None
    pt: PracticeText | None

    @classmethod
    def of(cls, practice: Practice) -> PublishedTexts:
        """The texts of a practice."""
        return cls(*(practice.text_in(one) if practice.has_text_in(one) else None for one in Language))

    def both(self, part: Callable[[PracticeText], str | None]) -> BothTexts:
        """A part of the texts in both languages."""
        return BothTexts(es=part(self.es) if self.es else None, pt=part(self.pt) if self.pt else None)


def date_text(when: PartialDate | None) -> str | None:
    """AAAA, AAAA-MM or AAAA-MM-DD."""
    return str(when) if when else None


def territory(
    record: PracticeRecord, texts: PublishedTexts, labels: CodedLabels
) -> PublishedTerritory | None:
    """The ground of a practice that is not one city's."""
    if record.territory is None:
        return None
    return PublishedTerritory(
        tipo=labels.term("tipos_territorio", record.territory.kind),
        nombre=texts.both(lambda text: text.territory_name),
    )


def actors(record: PracticeRecord, labels: CodedLabels) -> list[PublishedActor]:
    """The organisations that take part, in the order of the record."""
    return [
        PublishedActor(
            nombre=actor.name,
            tipo=labels.term("tipos_actor", actor.kind),
            papel=labels.term("papeles_actor", actor.role),
        )
        for actor in record.actors
    ]


def results(record: PracticeRecord, texts: PublishedTexts, labels: CodedLabels) -> list[PublishedResult]:
    """The figures in the order of the record; a lone source is that of every figure."""
    alone = 1 if len(record.sources) == 1 else None
    return [_result(result, alone, texts, labels) for result in record.results]


def _result(result: Result, alone: int | None, texts: PublishedTexts, labels: CodedLabels) -> PublishedResult:
    figure, (first, last) = result.value, result.years or (None, None)
    name_es, unit_es = texts.es.row_label(result) if texts.es else (None, None)
    name_pt, unit_pt = texts.pt.row_label(result) if texts.pt else (None, None)
    return PublishedResult(
        indicador=BothTexts(es=name_es, pt=name_pt),
        valor=_number(figure.number),
        calificador=labels.qualifier(figure.qualifier) if figure.qualifier else None,
        texto=figure.words,
        unidad=BothTexts(es=unit_es, pt=unit_pt) if result.unit else None,
        desde=first,
        hasta=last,
        fuente=result.source or alone,
        tipo=labels.term("tipos_resultado", result.kind.value),
    )


def _number(value: Decimal) -> int | float:
    """A number as JSON has it: whole ones without a point."""
    whole = int(value)
    return whole if whole == value else float(value)


def amount(record: PracticeRecord) -> PublishedAmount | None:
    """What the practice costs."""
    money = record.amount
    if money is None:
        return None
    return PublishedAmount(valor=_number(money.value), moneda=money.currency, anio=money.year.year)


def answers(record: PracticeRecord, library: Library, labels: CodedLabels) -> list[PublishedAnswer]:
    """The six questions in the order of the register."""
    given = replicability_answers(record)
    return [
        PublishedAnswer(
            codigo=code,
            es=term.es,
            pt=term.pt,
            calculada=term.computed,
            respuesta=labels.answer(given.get(code)),
        )
        for code, term in library.registers.terms["replicabilidad"].items()
    ]


def replicas(record: PracticeRecord, labels: CodedLabels) -> list[PublishedReplica]:
    """The other cities that did it, in the order of the record."""
    return [
        PublishedReplica(
            ciudad=labels.city(replica.city),
            anio=replica.year.year if replica.year else None,
            enlace=replica.link,
            practica=replica.practice,
        )
        for replica in record.replicas
    ]


def sources(
    practice: Practice, library: Library, settings: Settings, labels: CodedLabels
) -> list[PublishedSource]:
    """The sources by their number."""
    published = _Sources(practice, library, Links(settings.site_url, practice.language), labels)
    return [published.source(number, one) for number, one in enumerate(practice.record.sources, start=1)]


@dataclass(frozen=True, slots=True)
class _Sources:
    practice: Practice
    library: Library
    links: Links
    labels: CodedLabels

    def source(self, number: int, source: Source) -> PublishedSource:
        """A source; a document of the register lends its year where the source has no date."""
        document = self.library.registers.documents.get(source.document or "")
        return PublishedSource(
            numero=number,
            titulo=source.title,
            enlace=document.link if document and not source.link else self._link(source),
            fecha=date_text(source.date or (document.year if document else None)),
            origen=self.labels.term("origenes", source.origin.value),
            documento=document.id if document else None,
        )

    def _link(self, source: Source) -> str | None:
        """Where to read it: an address, or a file of the folder."""
        if source.link or not source.document:
            return source.link
        return self.links.to(addresses.attachment(Kind.PRACTICE, self.practice.id, source.document))
