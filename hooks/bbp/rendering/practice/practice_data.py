"""Room 3, rendering: a practice as data, ``practicas/<id>/practica.json``: both languages in one file.

The shape is ``model/published_practice.py``. Compact JSON in UTF-8, keys in a fixed order, a line feed at
the end; every practice with a page has one, a withdrawn one too (``estado``). Beyond what the page shows:
the address of its own schema (``esquema``), the state of the translation, the body as Markdown by section.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from bbp.model import addresses, data_addresses
from bbp.model.dates import UNKNOWN
from bbp.model.facts import FactKind, cities_of
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.practice import Practice, PracticeText
from bbp.model.practice_record import PracticeRecord
from bbp.model.published_practice import (
    BothAddresses,
    PublishedCap,
    PublishedPicture,
    PublishedPractice,
    PublishedProse,
    PublishedReview,
    PublishedSections,
    PublishedTranslation,
    PublishedWithdrawal,
)
from bbp.model.settings import Settings
from bbp.rendering.facts.coded_labels import coded_labels
from bbp.rendering.page.json_text import json_bytes
from bbp.rendering.page.links import Links
from bbp.rendering.practice.published_groups import (
    PublishedTexts,
    actors,
    amount,
    answers,
    date_text,
    replicas,
    results,
    sources,
    territory,
)

LICENCE = "CC-BY-4.0"
"""The licence of texts and data, by its SPDX identifier."""


def render_practice_data(practice: Practice, library: Library, settings: Settings) -> bytes:
    """The data of a practice as one line of JSON, the content of its file."""
    files = _kept(library).files
    key = practice.id, settings.site_url
    if key not in files:
        files[key] = json_bytes(published_practice(practice, library, settings)) + b"\n"
    return files[key]


def published_practice(practice: Practice, library: Library, settings: Settings) -> PublishedPractice:
    """The data of a practice, to be read only: whoever asks gets the same."""
    shapes = _kept(library).shapes
    key = practice.id, settings.site_url
    if key not in shapes:
        shapes[key] = _published(practice, library, settings)
    return shapes[key]


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was made of the practices of a library, by id and address of the site."""

    shapes: dict[tuple[str, str], PublishedPractice] = field(default_factory=dict)
    files: dict[tuple[str, str], bytes] = field(default_factory=dict)


@once_per_library
def _kept(_: Library) -> _Kept:
    return _Kept()


def _published(practice: Practice, library: Library, settings: Settings) -> PublishedPractice:
    """A line for each key, in the order of the file: only in one piece is a missing one seen by the types."""
    record, labels = practice.record, coded_labels(library)
    texts = PublishedTexts.of(practice)
    page_es, page_pt = (addresses.document(Kind.PRACTICE, practice.id, language) for language in Language)
    return PublishedPractice(
        esquema=settings.absolute(data_addresses.data_schema("practica-datos")),
        id=practice.id,
        paginas=BothAddresses(es=settings.absolute(page_es), pt=settings.absolute(page_pt)),
        idioma=practice.language.value,
        estado=practice.state.value,
        titulo=texts.both(lambda text: text.title),
        resumen=texts.both(lambda text: text.summary),
        evidencia=labels.term("niveles_evidencia", str(practice.evidence)),
        es_buena_practica=practice.is_good_practice,
        ciudades=[labels.city(city) for city in cities_of(practice)],
        territorio=territory(record, texts, labels),
        responsable=None if record.responsible == UNKNOWN else record.responsible,
        inicio=date_text(record.start),
        fin=date_text(record.end),
        periodo_nota=texts.both(lambda text: text.period_note),
        situacion=labels.term("situaciones", record.situation.value),
        temas=labels.terms("temas", record.themes),
        ejes=labels.terms("ejes", record.axes),
        ods=labels.terms("ods", record.goals),
        ods_fuente=record.goals_source,
        instrumentos=labels.terms("instrumentos", record.instruments),
        destinatarios=labels.terms("destinatarios", record.recipients),
        actores=actors(record, labels),
        resultados=results(record, texts, labels),
        monto=amount(record),
        costo=labels.term("costos", library.facts[practice.id][FactKind.COST][0]),
        financiamiento=labels.terms("fuentes_financiamiento", record.funding),
        replicabilidad=answers(record, library, labels),
        replicas=replicas(record, labels),
        fuentes=sources(practice, library, settings, labels),
        imagen=_picture(practice, texts, settings),
        relacionadas=list(record.related),
        secciones=PublishedProse(es=_sections(texts.es), pt=_sections(texts.pt)),
        traduccion=_translation(practice),
        base=practice.base,
        publicada=date_text(record.published),
        ultimo_cambio=_last_change(practice),
        revisada=_review(record),
        archivada=_withdrawal(record, texts),
        evidencia_maxima=_cap(record, texts),
        antes=list(record.former_ids),
        licencia=LICENCE,
    )


def _picture(practice: Practice, texts: PublishedTexts, settings: Settings) -> PublishedPicture | None:
    image = practice.record.image
    if image is None:
        return None
    address = addresses.attachment(Kind.PRACTICE, practice.id, image.file)
    return PublishedPicture(
        enlace=Links(settings.site_url, practice.language).to(address),
        alt=texts.both(lambda text: text.image_alt),
        credito=image.credit,
    )


def _sections(text: PracticeText | None) -> PublishedSections | None:
    if text is None:
        return None
    written = text.prose.sections
    return PublishedSections(
        problema=written.get("problem"),
        que_se_hizo=written.get("done"),
        resultados=written.get("results"),
        lecciones=written.get("lessons"),
        para_replicarla=written.get("replication"),
    )


def _translation(practice: Practice) -> PublishedTranslation | None:
    mark = practice.mark
    if mark is None:
        return None
    return PublishedTranslation(
        idioma=practice.language.other.value,
        fecha=str(mark.date),
        revision=mark.revision.value,
        vigente=not practice.is_stale,
    )


def _last_change(practice: Practice) -> str | None:
    changed = practice.last_change()
    return changed.isoformat() if changed else None


def _review(record: PracticeRecord) -> PublishedReview | None:
    review = record.reviewed
    return PublishedReview(fecha=str(review.date), por=review.by) if review else None


def _withdrawal(record: PracticeRecord, texts: PublishedTexts) -> PublishedWithdrawal | None:
    withdrawn = record.withdrawn
    if withdrawn is None:
        return None
    reason = texts.both(lambda text: text.withdrawal_reason)
    return PublishedWithdrawal(fecha=str(withdrawn.date), motivo=reason)


def _cap(record: PracticeRecord, texts: PublishedTexts) -> PublishedCap | None:
    cap = record.evidence_cap
    if cap is None:
        return None
    return PublishedCap(nivel=cap.level, motivo=texts.both(lambda text: text.evidence_cap_reason))
