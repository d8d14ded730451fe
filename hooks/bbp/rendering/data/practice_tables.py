"""Room 3, rendering: the tables of the open data that are made of practices, all from their published shape.

``practicas`` has a line for each listed practice, in the order of the lists (newest first); the others
have a line for each figure, source, organisation, replica, answer, or code of a practice. Withdrawn
practices are in none of them: the bank no longer counts them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from bbp.model.published_practice import (
    Coded,
    PublishedActor,
    PublishedAnswer,
    PublishedPractice,
    PublishedReplica,
    PublishedResult,
    PublishedSource,
)
from bbp.rendering.data.data_table import (
    Cell,
    Column,
    Reference,
    Table,
    Type,
    both,
    code_references,
    coded,
    named_table,
    text,
)
from bbp.rendering.data.practice_columns import practice_columns
from bbp.rendering.facts.coded_labels import QUALIFIER_CODES

PRACTICES = "practicas"
RELATION = "relation"
"""The subject of the tables that hold a code of a practice in each line."""

_ANSWERS = ("si", "parcial", "no", "sin-dato")
_QUALIFIERS = tuple(QUALIFIER_CODES.values())

Item = TypeVar("Item")
Practices = Sequence[PublishedPractice]


@dataclass(frozen=True, slots=True)
class Part(Generic[Item]):
    """An item of a practice and its place there, from 1."""

    practice: str
    number: int
    item: Item


def practice_tables(practices: Practices) -> tuple[Table[Any], ...]:
    """The table of practices and those that hang on it."""
    return (
        named_table(PRACTICES, practice_columns(), practices),
        _results(practices),
        _sources(practices),
        _actors(practices),
        _replicas(practices),
        _answers(practices),
        *_code_tables(practices),
    )


def _results(practices: Practices) -> Table[Part[PublishedResult]]:
    return _part_table(
        "resultados",
        _parts(practices, lambda one: one["resultados"]),
        (
            *both("indicador", lambda row: row.item["indicador"]),
            text("valor", lambda row: row.item["valor"], Type.NUMBER, required=True),
            *coded("calificador", lambda row: row.item["calificador"], choices=_QUALIFIERS),
            text("valor_texto", lambda row: row.item["texto"], required=True),
            *both("unidad", lambda row: row.item["unidad"]),
            text("desde", lambda row: row.item["desde"], Type.YEAR),
            text("hasta", lambda row: row.item["hasta"], Type.YEAR),
            text("fuente", lambda row: row.item["fuente"], Type.INTEGER),
            *coded("tipo_resultado", lambda row: row.item["tipo"], register="tipos_resultado", required=True),
        ),
    )


def _sources(practices: Practices) -> Table[Part[PublishedSource]]:
    return _part_table(
        "fuentes",
        _parts(practices, lambda one: one["fuentes"]),
        (
            text("titulo", lambda row: row.item["titulo"], required=True),
            text("enlace", lambda row: row.item["enlace"], Type.ADDRESS),
            text("fecha", lambda row: row.item["fecha"], Type.DATE),
            *coded("origen", lambda row: row.item["origen"], register="origenes", required=True),
            Column(
                "documento", Type.CODE, lambda row: row.item["documento"], "documento", register="documentos"
            ),
        ),
    )


def _actors(practices: Practices) -> Table[Part[PublishedActor]]:
    return _part_table(
        "actores",
        _parts(practices, lambda one: one["actores"]),
        (
            text("nombre", lambda row: row.item["nombre"], required=True),
            *coded("tipo_actor", lambda row: row.item["tipo"], register="tipos_actor", required=True),
            *coded("papel", lambda row: row.item["papel"], register="papeles_actor", required=True),
        ),
    )


def _replicas(practices: Practices) -> Table[Part[PublishedReplica]]:
    return _part_table(
        "replicas",
        _parts(practices, lambda one: one["replicas"]),
        (
            *coded("ciudad", lambda row: row.item["ciudad"], register="ciudades", required=True),
            text("anio", lambda row: row.item["anio"], Type.YEAR),
            text("enlace", lambda row: row.item["enlace"], Type.ADDRESS),
            text("practica_replica", lambda row: row.item["practica"]),
        ),
    )


def _answers(practices: Practices) -> Table[Part[PublishedAnswer]]:
    return _part_table(
        "respuestas",
        _parts(practices, lambda one: one["replicabilidad"]),
        (
            *coded("pregunta", lambda row: row.item, register="replicabilidad", required=True),
            *coded("respuesta", lambda row: row.item["respuesta"], choices=_ANSWERS, required=True),
        ),
    )


_CODES: tuple[tuple[str, str, str, Callable[[PublishedPractice], Iterable[Coded]]], ...] = (
    ("practicas_ciudades", "ciudad", "ciudades", lambda one: one["ciudades"]),
    ("practicas_temas", "tema", "temas", lambda one: one["temas"]),
    ("practicas_ejes", "eje", "ejes", lambda one: one["ejes"]),
    ("practicas_ods", "objetivo", "ods", lambda one: one["ods"]),
    ("practicas_instrumentos", "instrumento", "instrumentos", lambda one: one["instrumentos"]),
    ("practicas_destinatarios", "destinatario", "destinatarios", lambda one: one["destinatarios"]),
    (
        "practicas_financiamiento",
        "fuente_financiamiento",
        "fuentes_financiamiento",
        lambda one: one["financiamiento"],
    ),
)
"""Of each relation: its table, its column, the register of its codes, and the codes of a practice."""


def _code_tables(practices: Practices) -> Iterable[Table[Part[Coded]]]:
    for name, column, register, codes in _CODES:
        columns = coded(column, _item, register=register, required=True)
        yield _part_table(name, _parts(practices, codes), columns, RELATION)


def _item(row: Part[Coded]) -> Coded:
    return row.item


def _parts(
    practices: Practices, items: Callable[[PublishedPractice], Iterable[Item]]
) -> tuple[Part[Item], ...]:
    return tuple(
        Part(practice["id"], number, item)
        for practice in practices
        for number, item in enumerate(items(practice), start=1)
    )


def _part_table(
    name: str, rows: tuple[Part[Item], ...], columns: tuple[Column[Part[Item]], ...], subject: str = ""
) -> Table[Part[Item]]:
    """A table whose lines are the parts of a practice: its id, their number there, and what they are."""
    whole: tuple[Column[Part[Item]], ...] = (
        text("practica", _practice, required=True),
        text("numero", _number, Type.INTEGER, required=True),
        *columns,
    )
    references = (Reference("practica", PRACTICES, "id"), *code_references(whole))
    return Table(name, subject or name, whole, rows, ("practica", "numero"), references)


def _practice(row: Part[Any]) -> Cell:
    return row.practice


def _number(row: Part[Any]) -> Cell:
    return row.number
