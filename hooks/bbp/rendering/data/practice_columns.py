"""Room 3, rendering: the columns of the table of practices, each with its cell in a published practice."""

from __future__ import annotations

from collections.abc import Iterable

from bbp.model.published_practice import Coded, PublishedPractice
from bbp.rendering.data.data_table import Column, Type, both, coded, coded_list, joined, text

_STATES_OF_TRANSLATION = ("pendiente", "revisada")
_LANGUAGES = ("es", "pt")


def practice_columns() -> tuple[Column[PublishedPractice], ...]:
    """The columns in the order that they have kept since the first version."""
    return *_what_and_where(), *_what_it_is_about(), *_cost(), *_counts(), *_history()


def _what_and_where() -> tuple[Column[PublishedPractice], ...]:
    return (
        text("id", lambda row: row["id"], required=True),
        *both("url", lambda row: row["paginas"], Type.ADDRESS, required=True),
        Column("idioma", Type.CODE, lambda row: row["idioma"], "idioma", True, choices=_LANGUAGES),
        *both("titulo", lambda row: row["titulo"]),
        *both("resumen", lambda row: row["resumen"]),
        *coded("evidencia", lambda row: row["evidencia"], register="niveles_evidencia", required=True),
        text("es_buena_practica", lambda row: row["es_buena_practica"], Type.FLAG, required=True),
        *coded_list("ciudades", lambda row: row["ciudades"], register="ciudades"),
        *coded_list("paises", _countries, register=""),
        *coded("territorio_tipo", _territory_kind, register="tipos_territorio"),
        *both("territorio", lambda row: row["territorio"]["nombre"] if row["territorio"] else None),
        text("responsable", lambda row: row["responsable"]),
    )


def _what_it_is_about() -> tuple[Column[PublishedPractice], ...]:
    return (
        text("inicio", lambda row: row["inicio"], Type.DATE),
        text("fin", lambda row: row["fin"], Type.DATE),
        *both("periodo_nota", lambda row: row["periodo_nota"]),
        *coded("situacion", lambda row: row["situacion"], register="situaciones", required=True),
        *coded_list("temas", lambda row: row["temas"], register="temas"),
        *coded_list("ejes", lambda row: row["ejes"], register="ejes"),
        *coded_list("ods", lambda row: row["ods"], register="ods"),
        text("ods_fuente", lambda row: row["ods_fuente"], Type.INTEGER),
        *coded_list("instrumentos", lambda row: row["instrumentos"], register="instrumentos"),
        *coded_list("destinatarios", lambda row: row["destinatarios"], register="destinatarios"),
    )


def _cost() -> tuple[Column[PublishedPractice], ...]:
    return (
        text("monto", lambda row: row["monto"]["valor"] if row["monto"] else None, Type.NUMBER),
        text("moneda", lambda row: row["monto"]["moneda"] if row["monto"] else None),
        text("monto_anio", lambda row: row["monto"]["anio"] if row["monto"] else None, Type.YEAR),
        *coded("costo", lambda row: row["costo"], register="costos", required=True),
        *coded_list("financiamiento", lambda row: row["financiamiento"], register="fuentes_financiamiento"),
    )


def _counts() -> tuple[Column[PublishedPractice], ...]:
    return (
        text("cantidad_resultados", lambda row: len(row["resultados"]), Type.INTEGER, required=True),
        text("cantidad_fuentes", lambda row: len(row["fuentes"]), Type.INTEGER, required=True),
        text("cantidad_replicas", lambda row: len(row["replicas"]), Type.INTEGER, required=True),
    )


def _history() -> tuple[Column[PublishedPractice], ...]:
    return (
        text("publicada", lambda row: row["publicada"], Type.DAY),
        text("ultimo_cambio", lambda row: row["ultimo_cambio"], Type.DAY),
        text("revisada", lambda row: row["revisada"]["fecha"] if row["revisada"] else None, Type.DAY),
        Column(
            "traduccion_revision",
            Type.CODE,
            lambda row: row["traduccion"]["revision"] if row["traduccion"] else None,
            "traduccion_revision",
            choices=_STATES_OF_TRANSLATION,
        ),
        text(
            "traduccion_vigente",
            lambda row: row["traduccion"]["vigente"] if row["traduccion"] else None,
            Type.FLAG,
        ),
        text("relacionadas", lambda row: joined(row["relacionadas"]), Type.LIST),
        text("nombres_anteriores", lambda row: joined(row["antes"]), Type.LIST),
        text("licencia", lambda row: row["licencia"], required=True),
    )


def _countries(practice: PublishedPractice) -> Iterable[Coded]:
    """The countries of the cities, each once, in the order of the cities."""
    return {city["pais"]["codigo"]: city["pais"] for city in practice["ciudades"]}.values()


def _territory_kind(practice: PublishedPractice) -> Coded | None:
    return practice["territorio"]["tipo"] if practice["territorio"] else None
