"""Room 1, model: a translation carries its own texts and a mark of the original that it translates."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable
from typing import Annotated

from pydantic import Field

from bbp.model.bulletin_record import BulletinRecord
from bbp.model.dates import Day
from bbp.model.fields import BaseHash, Written, length
from bbp.model.practice_record import PracticeRecord, Result
from bbp.model.text_enum import TextEnum

_SEPARATOR = "\x1f"
_HASH_DIGITS = 12


class Revision(TextEnum):
    """Whether a second person has read the translation."""

    PENDING = "pendiente"
    DONE = "revisada"


class TranslationMark(Written):
    """What was translated and when: ``base`` is the hash of the original's texts on that day."""

    base: BaseHash = Field("", alias="base")
    date: Day = Field(alias="fecha")
    revision: Revision = Field(alias="revision")


class ResultLabel(Written):
    """The translated name and unit of a distinct row of results."""

    indicator: Annotated[str, *length(3, 140)] = Field(alias="indicador")
    unit: Annotated[str, *length(1, 40)] | None = Field(None, alias="unidad")


class TerritoryName(Written):
    """The translated name of a territory."""

    name: Annotated[str, *length(2, 120)] = Field(alias="nombre")


class ImageAlt(Written):
    """The translated description of the picture."""

    alt: Annotated[str, *length(5, 200)]


class Reason(Written):
    """The translated reason of a withdrawal or of a ceiling."""

    reason: Annotated[str, *length(10, 300)] = Field(alias="motivo")


class PracticeTranslation(Written):
    """The header of a translated practice: every key that is missing is inherited."""

    title: Annotated[str, *length(5, 90)] = Field(alias="titulo")
    summary: Annotated[str, *length(40, 400)] = Field(alias="resumen")
    period_note: Annotated[str, *length(3, 120)] | None = Field(None, alias="periodo_nota")
    territory: TerritoryName | None = Field(None, alias="territorio")
    results: tuple[ResultLabel, ...] = Field((), alias="resultados")
    image: ImageAlt | None = Field(None, alias="imagen")
    withdrawn: Reason | None = Field(None, alias="archivada")
    evidence_cap: Reason | None = Field(None, alias="evidencia_maxima")
    mark: TranslationMark = Field(alias="traduccion")


class KeyFigureText(Written):
    """The translated sentence of the figure."""

    text: Annotated[str, *length(5, 160)] = Field(alias="texto")


class ErratumText(Written):
    """The translated sentence of a correction."""

    text: Annotated[str, *length(5, 400)] = Field(alias="texto")


class BulletinTranslation(Written):
    """The header of a translated issue."""

    title: Annotated[str, *length(5, 90)] = Field(alias="titulo")
    subject: Annotated[str, *length(20, 70)] = Field(alias="asunto")
    summary: Annotated[str, *length(40, 140)] = Field(alias="resumen")
    notice: Annotated[str, *length(20, 300)] | None = Field(None, alias="aviso")
    key_figure: KeyFigureText | None = Field(None, alias="dato")
    errata: tuple[ErratumText, ...] = Field((), alias="erratas")
    withdrawn: Reason | None = Field(None, alias="archivada")
    mark: TranslationMark = Field(alias="traduccion")


def is_unit_code(unit: str | None) -> bool:
    """Whether a unit needs no translation: ``%`` or an ISO currency."""
    return unit is not None and (unit == "%" or (len(unit) == 3 and unit.isascii() and unit.isupper()))


def distinct_rows(results: Iterable[Result]) -> tuple[tuple[str, str | None], ...]:
    """Indicator and translatable unit of each distinct row, in order of first appearance."""
    rows = ((row.indicator, None if is_unit_code(row.unit) else row.unit) for row in results)
    return tuple(dict.fromkeys(rows))


KeyedTexts = tuple[tuple[str, str], ...]
"""The texts of an original, each with the key under which its file writes it; ``texto`` is the body."""

BODY_KEY = "texto"


def practice_texts(record: PracticeRecord, body: str) -> tuple[str, ...]:
    """The translatable texts of an original practice, in the order of the contract; absent ones left out."""
    return tuple(text for _, text in keyed_practice_texts(record, body))


def bulletin_texts(record: BulletinRecord, body: str) -> tuple[str, ...]:
    """The translatable texts of an original issue, in the order of the contract; absent ones left out."""
    return tuple(text for _, text in keyed_bulletin_texts(record, body))


def keyed_practice_texts(record: PracticeRecord, body: str) -> KeyedTexts:
    """The translatable texts of an original practice with their keys, in the order of the contract."""
    rows = tuple(("resultados", part) for row in distinct_rows(record.results) for part in row)
    texts = (
        ("titulo", record.title),
        ("resumen", record.summary),
        ("periodo_nota", record.period_note),
        ("territorio", record.territory.name if record.territory else None),
        *rows,
        ("imagen", record.image.alt if record.image else None),
        ("archivada", record.withdrawn.reason if record.withdrawn else None),
        ("evidencia_maxima", record.evidence_cap.reason if record.evidence_cap else None),
        (BODY_KEY, body),
    )
    return tuple((key, text) for key, text in texts if text is not None)


def keyed_bulletin_texts(record: BulletinRecord, body: str) -> KeyedTexts:
    """The translatable texts of an original issue with their keys, in the order of the contract."""
    texts = (
        ("titulo", record.title),
        ("asunto", record.subject),
        ("resumen", record.summary),
        ("aviso", record.notice),
        ("dato", record.key_figure.text if record.key_figure else None),
        *(("erratas", erratum.text) for erratum in record.errata),
        ("archivada", record.withdrawn.reason if record.withdrawn else None),
        (BODY_KEY, body),
    )
    return tuple((key, text) for key, text in texts if text is not None)


def translation_base(texts: Iterable[str]) -> str:
    """The first 12 hex digits of SHA-256 over the texts.

    Each text in Unicode NFC with LF line ends, every line trimmed at its end, the whole trimmed;
    joined by U+001F; encoded in UTF-8.
    """
    joined = _SEPARATOR.join(_plain(text) for text in texts)
    return hashlib.sha256(joined.encode("utf-8")).hexdigest()[:_HASH_DIGITS]


def _plain(text: str) -> str:
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()
