"""Room 3, rendering: the table of the open data with a line for each listed issue, newest first."""

from __future__ import annotations

from collections.abc import Callable

from bbp.model import addresses
from bbp.model.bulletin import Bulletin, BulletinText
from bbp.model.bulletin_record import KeyFigure
from bbp.model.format_keys import Kind
from bbp.model.issue_contents import issue_calls, issue_events
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.published_practice import BothAddresses, BothTexts
from bbp.model.settings import Settings
from bbp.rendering.data.data_table import Column, Table, Type, both, code_references, coded, joined, text
from bbp.rendering.facts.coded_labels import coded_labels
from bbp.rendering.practice.practice_data import LICENCE
from bbp.rendering.practice.published_groups import date_text

_LANGUAGES = ("es", "pt")


def bulletin_table(library: Library, settings: Settings) -> Table[Bulletin]:
    """The issues; agenda and calls are those that the issue shows, computed ones too."""
    columns = (*_names(settings), *_texts(), *_contents(library), *_dates())
    rows = library.listed_bulletins
    return Table("boletines", "boletines", columns, rows, ("id",), code_references(columns))


def _names(settings: Settings) -> tuple[Column[Bulletin], ...]:
    def pages(row: Bulletin) -> BothAddresses:
        es, pt = (addresses.document(Kind.BULLETIN, row.id, language) for language in Language)
        return BothAddresses(es=settings.absolute(es), pt=settings.absolute(pt))

    return (
        text("id", lambda row: row.id, required=True),
        text("numero_boletin", lambda row: row.record.number, Type.INTEGER, required=True),
        *both("url", pages, Type.ADDRESS, required=True),
        Column("idioma", Type.CODE, lambda row: row.language.value, "idioma", True, choices=_LANGUAGES),
    )


def _both(part: Callable[[BulletinText], str | None]) -> Callable[[Bulletin], BothTexts]:
    """A part of an issue in the languages in which it is written."""

    def texts(row: Bulletin) -> BothTexts:
        es, pt = (part(row.text_in(one)) if row.has_text_in(one) else None for one in Language)
        return BothTexts(es=es, pt=pt)

    return texts


def _texts() -> tuple[Column[Bulletin], ...]:
    return (
        *both("titulo", _both(lambda said: said.title)),
        *both("asunto", _both(lambda said: said.subject)),
        *both("resumen", _both(lambda said: said.summary)),
        *both("aviso", _both(lambda said: said.notice)),
    )


def _contents(library: Library) -> tuple[Column[Bulletin], ...]:
    registers, labels = library.registers, coded_labels(library)

    def figure(row: Bulletin) -> KeyFigure | None:
        return row.record.key_figure

    return (
        *coded(
            "edicion",
            lambda row: labels.term("ediciones", row.record.edition.value),
            register="ediciones",
            required=True,
        ),
        Column("comision", Type.CODE, lambda row: row.record.commission, "comision", register="instancias"),
        text("practicas_destacadas", lambda row: joined(row.record.practices), Type.LIST, required=True),
        text("agenda", lambda row: joined(one.id for one in issue_events(row.record, registers)), Type.LIST),
        text(
            "convocatorias",
            lambda row: joined(one.id for one in issue_calls(row.record, registers)),
            Type.LIST,
        ),
        text("dato_cifra", lambda row: one.figure if (one := figure(row)) else None),
        *both("dato_texto", _both(lambda said: said.key_figure)),
        text("dato_fecha", lambda row: date_text(one.date) if (one := figure(row)) else None, Type.DAY),
        text("dato_enlace", lambda row: one.link if (one := figure(row)) else None, Type.ADDRESS),
    )


def _dates() -> tuple[Column[Bulletin], ...]:
    return (
        text("fecha_boletin", lambda row: date_text(row.record.date), Type.DAY, required=True),
        text("publicada", lambda row: date_text(row.record.published), Type.DAY),
        text("ultimo_cambio", _last_change, Type.DAY),
        text("licencia", lambda row: LICENCE, required=True),
    )


def _last_change(issue: Bulletin) -> str | None:
    changed = issue.last_change()
    return changed.isoformat() if changed else None
