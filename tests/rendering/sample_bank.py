"""The sample library with the registers that a whole practice page needs, and practices that use them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.practice import Practice
from bbp.model.registers import City, Registers, SourceDocument, Term

from tests.rendering.sample_library import TODAY, practice, registers, translated

_MORE_TERMS = {
    "ejes": [("inclusion", "Inclusión", "Inclusão")],
    "ods": [
        ("8", "Trabajo decente", "Trabalho decente"),
        ("12", "Consumo responsable", "Consumo responsável"),
    ],
    "tipos_actor": [
        ("nacional", "Organismo nacional", "Órgão nacional"),
        ("sin-dato", "Sin dato", "Sem dado"),
    ],
    "papeles_actor": [("apoyo", "Apoyo técnico", "Apoio técnico"), ("sin-dato", "Sin dato", "Sem dado")],
    "destinatarios": [("jovenes", "Jóvenes", "Jovens"), ("mujeres", "Mujeres", "Mulheres")],
    "costos": [
        ("hasta-10k", "Menos de US$ 10 000", "Menos de US$ 10 000"),
        ("sin-dato", "Sin dato", "Sem dado"),
    ],
    "fuentes_financiamiento": [("propio", "Presupuesto propio", "Orçamento próprio")],
    "replicabilidad": [
        ("pasos", "¿Hay pasos?", "Há passos?"),
        ("costo_conocido", "¿Se conoce el costo?", "O custo é conhecido?"),
        ("base_legal", "¿Hay base legal?", "Há base legal?"),
        ("participacion", "¿Hubo participación?", "Houve participação?"),
        ("continuidad", "¿Continuó?", "Continuou?"),
        ("documentada", "¿Hay documentos?", "Há documentos?"),
    ],
    "tipos_territorio": [("red", "Red de ciudades", "Rede de cidades")],
    "situaciones": [("en-marcha", "En marcha", "Em andamento"), ("anunciada", "Anunciada", "Anunciada")],
    "origenes": [
        ("propia", "Del propio gobierno", "Do próprio governo"),
        ("prensa", "Prensa", "Imprensa"),
        ("independiente", "Independiente", "Independente"),
        ("evaluacion", "Evaluación", "Avaliação"),
        ("norma", "Norma legal", "Norma legal"),
    ],
    "tipos_resultado": [("producto", "Producto", "Produto"), ("resultado", "Resultado", "Resultado")],
    "bandas_poblacion": [("hasta-49999", "Hasta 49 999", "Até 49 999")],
}
_CENSUS = {"valor": "12345", "anio": "2022", "fuente": "Censo 2022", "enlace": "https://censo.example/"}
_PLAN = {
    "id": "plan",
    "titulo": "Plan de la Comisión",
    "organismo": "Comisión de Prueba",
    "anio": "2013",
    "idioma": "es",
    "acceso": "stpm",
    "nota": {"es": "No lleva fecha.", "pt": "Não traz data."},
}
OWN = {"titulo": "Presentación", "enlace": "https://villa.example/", "fecha": "2018", "origen": "propia"}
STUDY = {"titulo": "Estudio", "enlace": "https://estudio.example/", "origen": "independiente"}
STALLS = {"indicador": "Puestos", "valor": "30", "unidad": "puestos", "anio": "2017", "fuente": "1"}


def full_registers() -> Registers:
    """The registers of the sample library and all the terms above; Villa has a census, Áldea none."""
    known = registers()
    terms = {
        name: {code: Term.model_validate({"codigo": code, "es": es, "pt": pt}) for code, es, pt in some}
        for name, some in _MORE_TERMS.items()
    }
    villa = City.model_validate(
        {"id": "xx-villa", "es": "Villa", "pt": "Vila", "pais": "UY", "poblacion": _CENSUS}
    )
    return replace(
        known,
        terms={**known.terms, **terms},
        cities={**known.cities, "xx-villa": villa},
        documents={"plan": SourceDocument.model_validate(_PLAN)},
    )


def bank(*practices: Practice) -> Library:
    """A library with these practices and no issue."""
    return Library(full_registers(), practices, (), TODAY)


def whole_practice(**more: Any) -> Practice:
    """A practice with nearly every key, translated into Portuguese."""
    header: dict[str, Any] = {
        "inicio": "2016-03",
        "periodo_nota": "Abre de octubre a noviembre.",
        "fuentes": [OWN, {"titulo": "Nota", "enlace": "https://diario.example/", "origen": "prensa"}],
        "ejes": ["inclusion"],
        "ods": ["8", "12"],
        "destinatarios": ["jovenes"],
        "actores": [{"nombre": "Instituto", "tipo": "nacional", "papel": "apoyo"}, {"nombre": "Otro"}],
        "resultados": [
            STALLS,
            {"indicador": "Familias", "valor": "más de 1200", "anio": "2015-2017", "fuente": "2"},
            STALLS | {"valor": "12,5", "anio": "2016"},
        ],
        "monto": {"valor": "12000", "moneda": "UYU", "anio": "2016"},
        "financiamiento": ["propio"],
        "replicabilidad": {"pasos": "parcial", "documentada": "no"},
        "imagen": {"archivo": "feria.jpg", "alt": "Puestos de la feria", "credito": "Villa"},
    }
    portuguese = translated(
        "Mercado na estação",
        periodo_nota="Abre de outubro a novembro.",
        resultados=[{"indicador": "Bancas", "unidad": "bancas"}, {"indicador": "Famílias"}],
        imagen={"alt": "Bancas da feira"},
    )
    sections = {"done": "Se hizo.", "problem": "Un *problema*."}
    return practice(
        "xx-villa-mercado", Language.ES, sections=sections, translation=portuguese, **(header | more)
    )
