"""A data bank of the solidarity economy and a route in fictional cities, for the tests of their pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bbp.model.library import Library
from bbp.model.paged_entry import PagedEntry
from bbp.model.registers import City, Term
from bbp.model.routes import Route
from bbp.model.solidarity_economy import EconomyActor, Enterprise

from tests.rendering.sample_library import TODAY, library, registers

_CITIES = (
    ("xx-villa", "Villa", "Vila", "UY", "-34.90", "-56.19"),
    ("xx-aldea", "Áldea", "Aldeia", "BR", "-23.46", "-46.53"),
    ("xx-nada", "Nada", "Nada", "UY", None, None),
)
_TRADES = (("textil", "Textil", "Têxtil"), ("alimentos", "Alimentos", "Alimentos"))
SOURCE = {"titulo": "Feria", "enlace": "https://feria.example/"}


def enterprise(key: str, name: str, **more: Any) -> Enterprise:
    """A cooperative of Villa that names nobody; ``more`` has the Spanish keys."""
    header = {
        "id": key,
        "es": name,
        "pt": name,
        "clase": "emprendimiento",
        "ciudad": "xx-villa",
        "rubros": ["textil"],
        "forma": "cooperativa",
        "fuente": SOURCE,
        "nombra_persona": "no",
    }
    return Enterprise.model_validate(header | more)


def actor(key: str, name: str, **more: Any) -> EconomyActor:
    """A social organisation of no city."""
    return EconomyActor.model_validate(
        {"id": key, "es": name, "pt": name, "tipo": "organizacion-social", "fuente": SOURCE} | more
    )


def route(*stops: Mapping[str, Any], **more: Any) -> Route:
    """A gastronomic route of the commission."""
    header = {
        "id": "sabores",
        "es": "Sabores",
        "pt": "Sabores",
        "tipo_circuito": "gastronomico",
        "instancias": ["comision"],
        "resumen": {"es": "De la huerta al mar.", "pt": "Da horta ao mar."},
        "paradas": list(stops),
    }
    return Route.model_validate(header | more)


def economy(*entries: PagedEntry) -> Library:
    """A library with some enterprises, actors and routes."""
    known = registers()
    cities = {key: _city(key, *rest) for key, *rest in _CITIES}
    terms = {
        **known.terms,
        "rubros": {code: _term(code, es, pt) for code, es, pt in _TRADES},
        "tipos_actor": {"organizacion-social": _term("organizacion-social", "Social", "Social")},
    }
    kinds = {"emprendimientos": Enterprise, "actores": EconomyActor, "circuitos": Route}
    others = {
        name: {entry.id: entry for entry in entries if isinstance(entry, kind)}
        for name, kind in kinds.items()
    }
    return replace(library(known=replace(known, cities=cities, terms=terms, others=others)), today=TODAY)


def _city(key: str, es: str, pt: str, country: str, latitude: str | None, longitude: str | None) -> City:
    header = {"id": key, "es": es, "pt": pt, "pais": country, "lat": latitude, "lon": longitude}
    return City.model_validate({name: value for name, value in header.items() if value is not None})


def _term(code: str, es: str, pt: str) -> Term:
    return Term.model_validate({"codigo": code, "es": es, "pt": pt})
