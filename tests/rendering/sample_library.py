"""A small library of fictional cities for the tests of issues, feeds, search and sitemap; built by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from bbp.model.body import Body
from bbp.model.bulletin import Bulletin
from bbp.model.bulletin_record import BulletinRecord
from bbp.model.call import Call
from bbp.model.document import Folder, Prose
from bbp.model.event import Event
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.model.practice_record import PracticeRecord
from bbp.model.registers import VOCABULARIES, City, Registers, Term
from bbp.model.settings import Settings
from bbp.model.translation import BulletinTranslation, PracticeTranslation

TODAY = date(2026, 11, 21)
SETTINGS = Settings("https://bbp.example/red/")

_TERMS = {
    "temas": [("economia", "Economía Solidaria", "Economia Solidária"), ("agua", "Agua", "Água")],
    "instrumentos": [("feria", "Feria", "Feira")],
    "estados_evento": [
        ("prevista", "Prevista", "Prevista"),
        ("realizada", "Realizada", "Realizada"),
        ("cancelada", "Cancelada", "Cancelada"),
        ("sin-dato", "Sin dato", "Sem dado"),
    ],
    "ediciones": [
        ("ordinaria", "Ordinaria", "Ordinária"),
        ("retrospectiva", "Retrospectiva", "Retrospectiva"),
        ("especial", "Especial", "Especial"),
    ],
    "niveles_evidencia": [(str(level), f"Nivel {level}", f"Nível {level}") for level in range(5)],
    "situaciones": [("en-marcha", "En marcha", "Em andamento")],
    "costos": [("sin-dato", "Sin dato", "Sem dado")],
    "origenes": [("propia", "Del propio gobierno", "Do próprio governo")],
}


def event(key: str, start: str, **more: Any) -> Event:
    """An event of the agenda; ``more`` has the Spanish keys."""
    return Event.model_validate(
        {"id": key, "es": f"Encuentro {key}", "pt": f"Encontro {key}", "inicio": start, "estado": "prevista"}
        | more
    )


def call(key: str, **more: Any) -> Call:
    """A call of the commission."""
    return Call.model_validate(
        {"id": key, "es": f"Llamado {key}", "pt": f"Chamada {key}", "organismo": "comision"} | more
    )


def registers(events: tuple[Event, ...] = (), calls: tuple[Call, ...] = ()) -> Registers:
    """The registers with two cities, a commission, and the given events and calls."""
    cities = [
        City.model_validate({"id": "xx-villa", "es": "Villa", "pt": "Vila", "pais": "UY"}),
        City.model_validate({"id": "xx-aldea", "es": "Áldea", "pt": "Aldeia", "pais": "BR"}),
    ]
    commission = {"id": "comision", "es": "Comisión de Prueba", "pt": "Comissão de Teste", "tipo": "comision"}
    terms = {
        name: {code: Term.model_validate({"codigo": code, "es": es, "pt": pt}) for code, es, pt in some}
        for name, some in _TERMS.items()
    }
    return Registers(
        terms={name: terms.get(name, {}) for name in VOCABULARIES},
        cities={city.id: city for city in cities},
        documents={},
        bodies={"comision": Body.model_validate(commission)},
        events={one.id: one for one in events},
        calls={one.id: one for one in calls},
    )


def _folder(kind: Kind, key: str, languages: tuple[Language, ...]) -> Folder:
    return Folder(key, {language: f"{kind}/{key}/{language}.md" for language in languages})


def practice(
    key: str,
    language: Language = Language.ES,
    *,
    sections: Mapping[str, str] | None = None,
    translation: Mapping[str, Any] | None = None,
    **more: Any,
) -> Practice:
    """A published practice of Villa; ``translation`` gives the header of the other language."""
    record = {
        "titulo": f"Práctica {key}",
        "resumen": f"Resumen de la práctica {key}, con cuarenta letras o más.",
        "ciudad": "xx-villa",
        "responsable": "Oficina de Prueba",
        "inicio": "2016",
        "situacion": "en-marcha",
        "temas": ["economia"],
        "instrumentos": ["feria"],
        "fuentes": [{"titulo": "Una nota", "enlace": "https://nota.example/", "origen": "propia"}],
        "publicada": "2026-11-01",
    }
    languages = tuple(Language) if translation else (language,)
    prose = Prose("cuerpo", sections or {"done": "Se hizo."})
    return Practice(
        folder=_folder(Kind.PRACTICE, key, languages),
        language=language,
        record=PracticeRecord.model_validate(record | more),
        prose=prose,
        translation=PracticeTranslation.model_validate(translation) if translation else None,
        translated_prose=Prose("corpo", {"done": "Foi feito."}) if translation else None,
    )


def issue(
    key: str,
    number: int,
    when: str,
    *,
    sections: Mapping[str, str] | None = None,
    translation: Mapping[str, Any] | None = None,
    **more: Any,
) -> Bulletin:
    """A published ordinary issue in Spanish; ``translation`` gives the Portuguese header."""
    record = {
        "numero": str(number),
        "titulo": f"Número {key}",
        "fecha": when,
        "edicion": "ordinaria",
        "asunto": f"Asunto del número {key} del boletín",
        "resumen": f"Resumen del número {key}, con cuarenta letras o más.",
        "practicas": ["xx-villa-mercado"],
        "publicada": when,
    }
    languages = tuple(Language) if translation else (Language.ES,)
    return Bulletin(
        folder=_folder(Kind.BULLETIN, key, languages),
        language=Language.ES,
        record=BulletinRecord.model_validate(record | more),
        prose=Prose("cuerpo", sections or {"editorial": "Un editorial."}),
        translation=BulletinTranslation.model_validate(translation) if translation else None,
        translated_prose=Prose("corpo", {"editorial": "Um editorial."}) if translation else None,
    )


def translated(title: str, **more: Any) -> dict[str, Any]:
    """The header of a translation; its hash is of no version, so it counts as stale."""
    mark = {"base": "000000000000", "fecha": "2026-11-10", "revision": "pendiente"}
    summary = f"Resumo de {title}, com quarenta letras ou mais."
    return {"titulo": title, "resumen": summary, "traduccion": mark} | more


def library(
    practices: tuple[Practice, ...] = (),
    bulletins: tuple[Bulletin, ...] = (),
    known: Registers | None = None,
) -> Library:
    """A library on ``TODAY``."""
    return Library(known or registers(), practices, bulletins, TODAY)
