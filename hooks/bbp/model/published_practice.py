"""Room 1, model: the shape in which a practice is given away as data (``practica.json`` and the whole bank).

One definition for what the code builds and for the JSON Schema that is published. Keys are those of the
content model. Every code comes with its present label in both languages; an unknown code is ``sin-dato``
with its labels. A date, text or number that is not known is null, and so is a text that has not been
written in a language. A later version of the format only adds keys.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import TypeAdapter

# pydantic makes no schema of the standard library's TypedDict before Python 3.12.
from typing_extensions import TypedDict


class Coded(TypedDict):
    """A code and its label in both languages."""

    codigo: str
    es: str
    pt: str


class BothTexts(TypedDict):
    """A text in the languages in which it exists."""

    es: str | None
    pt: str | None


class BothAddresses(TypedDict):
    """The full address of the page in each language; it exists in both."""

    es: str
    pt: str


class PublishedPopulation(TypedDict):
    """Inhabitants of the territory that the government rules, and the census that says so."""

    valor: int
    anio: int
    fuente: str
    enlace: str


class PublishedCity(TypedDict):
    """A city with its country, its coordinates in degrees and its band of population."""

    codigo: str
    es: str
    pt: str
    pais: Coded
    lat: float | None
    lon: float | None
    poblacion: PublishedPopulation | None
    banda: Coded | None


class PublishedTerritory(TypedDict):
    """The ground of a practice that is not one city's; its cities are those of the practice."""

    tipo: Coded
    nombre: BothTexts


class PublishedActor(TypedDict):
    """An organisation that takes part, named as in the original."""

    nombre: str
    tipo: Coded
    papel: Coded


class PublishedResult(TypedDict):
    """A figure: ``valor`` as a number, ``texto`` as the source writes it, ``fuente`` the source's number.

    ``desde`` and ``hasta`` are the first and the last year, the same one for a single year.
    """

    indicador: BothTexts
    valor: int | float
    calificador: Coded | None
    texto: str
    unidad: BothTexts | None
    desde: int | None
    hasta: int | None
    fuente: int | None
    tipo: Coded


class PublishedAmount(TypedDict):
    """What the practice costs: the currency by ISO 4217, at the prices of the year."""

    valor: int | float
    moneda: str
    anio: int


class PublishedAnswer(TypedDict):
    """A question on replicability and its answer; a computed answer is never *no*."""

    codigo: str
    es: str
    pt: str
    calculada: bool
    respuesta: Coded


class PublishedReplica(TypedDict):
    """Another city that did it; ``practica`` is the id of its own record, when the bank has one."""

    ciudad: PublishedCity
    anio: int | None
    enlace: str | None
    practica: str | None


class PublishedSource(TypedDict):
    """A source by its number; ``documento`` is its id among the source documents, if it is one of them."""

    numero: int
    titulo: str
    enlace: str | None
    fecha: str | None
    origen: Coded
    documento: str | None


class PublishedPicture(TypedDict):
    """The picture of the practice."""

    enlace: str
    alt: BothTexts
    credito: str | None


class PublishedTranslation(TypedDict):
    """When the translation was made, whether it was read again, and whether it is of the present original."""

    idioma: Literal["es", "pt"]
    fecha: str
    revision: Literal["pendiente", "revisada"]
    vigente: bool


class PublishedReview(TypedDict):
    """When a body last read the record against its sources."""

    fecha: str
    por: str


class PublishedWithdrawal(TypedDict):
    """Why the practice is no longer listed."""

    fecha: str
    motivo: BothTexts


class PublishedCap(TypedDict):
    """The ceiling that the committee set on the evidence."""

    nivel: int
    motivo: BothTexts


class PublishedSections(TypedDict):
    """The body in one language, as Markdown; null where the source says nothing of it."""

    problema: str | None
    que_se_hizo: str | None
    resultados: str | None
    lecciones: str | None
    para_replicarla: str | None


class PublishedProse(TypedDict):
    """The body in the languages in which it exists."""

    es: PublishedSections | None
    pt: PublishedSections | None


class PublishedPractice(TypedDict):
    """A practice whole, in both languages. Dates are AAAA, AAAA-MM or AAAA-MM-DD, as far as known."""

    esquema: str
    id: str
    paginas: BothAddresses
    idioma: Literal["es", "pt"]
    estado: Literal["borrador", "publicada", "archivada"]
    titulo: BothTexts
    resumen: BothTexts
    evidencia: Coded
    es_buena_practica: bool
    ciudades: list[PublishedCity]
    territorio: PublishedTerritory | None
    responsable: str | None
    inicio: str | None
    fin: str | None
    periodo_nota: BothTexts
    situacion: Coded
    temas: list[Coded]
    ejes: list[Coded]
    ods: list[Coded]
    ods_fuente: int | None
    instrumentos: list[Coded]
    destinatarios: list[Coded]
    actores: list[PublishedActor]
    resultados: list[PublishedResult]
    monto: PublishedAmount | None
    costo: Coded
    financiamiento: list[Coded]
    replicabilidad: list[PublishedAnswer]
    replicas: list[PublishedReplica]
    fuentes: list[PublishedSource]
    imagen: PublishedPicture | None
    relacionadas: list[str]
    secciones: PublishedProse
    traduccion: PublishedTranslation | None
    base: str
    publicada: str | None
    ultimo_cambio: str | None
    revisada: PublishedReview | None
    archivada: PublishedWithdrawal | None
    evidencia_maxima: PublishedCap | None
    antes: list[str]
    licencia: str


class PublishedBank(TypedDict):
    """The whole bank: every listed practice, newest first. ``ultimo_cambio`` is the latest change of one."""

    esquema: str
    sitio: str
    version: str
    licencia: str
    ultimo_cambio: str | None
    practicas: list[PublishedPractice]


def bank_schema() -> dict[str, Any]:
    """The JSON Schema of the whole bank; among its definitions is ``PublishedPractice``."""
    return TypeAdapter(PublishedBank).json_schema()
