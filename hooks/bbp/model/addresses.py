"""Room 1, model: the address of everything, in one place.

An address is relative to the root of the site, without a slash in front; pages end with a slash.
Slugs are the codes of the registers, the same in both languages; Portuguese lives under ``pt/``.
"""

from __future__ import annotations

from bbp.model.facts import FactKind
from bbp.model.format_keys import Kind
from bbp.model.language import DEFAULT_LANGUAGE, Language
from bbp.model.pictures import Picture
from bbp.model.plan_activities import ActivityFact
from bbp.model.register_fields import register_fields
from bbp.model.registers import PAGED_REGISTERS
from bbp.model.text_enum import TextEnum
from bbp.model.translation_desk import Need


class AgendaWay(TextEnum):
    """What the agenda is looked through by: the folder of its parts. No event has an address as deep."""

    YEAR = "anio"
    BODY = "instancia"
    CITY = "ciudad"


class PublicationWay(TextEnum):
    """What the publications are looked through by: the folder of their lists."""

    YEAR = "anio"
    BODY = "instancia"


_FACT_FOLDERS = {
    FactKind.COUNTRY: "paises",
    FactKind.CITY: "ciudades",
    FactKind.THEME: "temas",
    FactKind.INSTRUMENT: "instrumentos",
    FactKind.RECIPIENT: "destinatarios",
    FactKind.SITUATION: "situacion",
    FactKind.AXIS: "ejes",
    FactKind.GOAL: "ods",
    FactKind.ACTOR_KIND: "actores",
    FactKind.EVIDENCE: "evidencia",
    FactKind.SIZE: "tamanos",
    FactKind.COST: "costos",
    FactKind.YEAR: "anios",
}

# The file of the home page.
_NAMES_OF_THE_ROOT = frozenset({"index"})
_PICTURES = "imagenes/"

_ATOM, _JSON_FEED = "atom.xml", "feed.json"
"""The names of a feed's two forms."""

_DESK = "estado/"
_NEED_FOLDERS = {
    Need.STALE: "desactualizadas",
    Need.MISSING: "faltan",
    Need.UNREVIEWED: "sin-revisar",
    Need.REVIEW_DUE: "por-revisar",
}

_NETWORK = "red/"
_REGISTER_FOLDERS = {"actores": "actores-economia-solidaria"}
"""The folders of registers whose own name is that of something else: ``actores/`` lists practices."""
_REGISTER_TABLES = {"actores": "actores_economia_solidaria"}
REGISTERS_TABLED_BY_HAND = frozenset({"instancias", "agenda", "convocatorias"})
"""Registers whose tables are older than those that follow from models: their columns keep their names."""

_AGENDA, _CALLS, _BODIES = "agenda", "convocatorias", "instancias"
_PUBLICATIONS = "publicaciones"
_CALENDAR = "agenda.ics"
_ACTIVITIES = "actividades"
_ACTIVITY_FOLDERS = {
    ActivityFact.YEAR: "anio",
    ActivityFact.STATE: "realizada",
    ActivityFact.CITY: "ciudad",
}

_STATISTICS = "estadisticas/"
STATISTICS_FOLDER = _STATISTICS
"""The folder of the tables of the statistics among the open data."""
STATISTICS_TABLES = (
    *("practicas_por_pais", "practicas_por_tema", "practicas_por_evidencia", "practicas_por_tamano"),
    *("traducciones", "actividades_por_trimestre", "encuentros_y_publicaciones", "informe_anual"),
)
"""The tables of the statistics."""

_OPEN_DATA = "datos/"
DATA_VERSION = "v1"
"""The version of the open data's format, part of every address of theirs."""
DATA_TABLES = (
    *("practicas", "resultados", "fuentes", "actores", "replicas", "respuestas"),
    *("practicas_ciudades", "practicas_temas", "practicas_ejes", "practicas_ods"),
    *("practicas_instrumentos", "practicas_destinatarios", "practicas_financiamiento"),
    *("boletines", "ciudades", "documentos", "instancias", "coordinaciones", "agenda", "convocatorias"),
    *("nombres_anteriores", "tesauro", "tipos_cambio"),
)
"""The tables of the open data, besides the closed lists; a table keeps its name as long as the version."""
DATA_BANK = "practicas.json"
"""The file of the whole bank."""
DATA_PACKAGE = "datapackage.json"
"""The file that describes the files."""

MAIL_FILES = ("correo.html", "correo.txt", "boletin.eml")
"""The files of an issue's mail: the HTML, the plain text, and the message that a mail program opens."""


def in_language(address: str, language: Language) -> str:
    """The address of the same page in a language."""
    return address if language is DEFAULT_LANGUAGE else f"{language}/{address}"


def home(language: Language) -> str:
    """The first page of a language; empty for the default one."""
    return in_language("", language)


def collection(kind: Kind, language: Language, page: int = 1) -> str:
    """The list of all practices or of all issues; pages count from 1."""
    return in_language(_paged(f"{kind}/", page), language)


def document(kind: Kind, document_id: str, language: Language) -> str:
    """The page of a practice or of an issue."""
    return in_language(f"{kind}/{document_id}/", language)


def attachment(kind: Kind, document_id: str, name: str) -> str:
    """A file of a document's folder; one copy serves both languages."""
    return f"{kind}/{document_id}/{name}"


def practice_data(practice_id: str) -> str:
    """The data of a practice, in both languages, beside its page."""
    return f"{Kind.PRACTICE}/{practice_id}/practica.json"


def practice_text(practice_id: str, language: Language) -> str:
    """The text of a practice in a language as its file has it (Markdown); one copy serves both sites."""
    return f"{Kind.PRACTICE}/{practice_id}/{language}.md"


def network(language: Language) -> str:
    """The page that leads to the registers of the network."""
    return in_language(_NETWORK, language)


def register(name: str, language: Language, page: int = 1) -> str:
    """The list of the entries of a register; pages count from 1."""
    return in_language(_paged(f"{_register_folder(name)}/", page), language)


def register_part(name: str, key: str, code: str, language: Language, page: int = 1) -> str:
    """The list of the entries that share the value of a field; pages count from 1. No entry is as deep."""
    return in_language(_paged(f"{_register_folder(name)}/{key}/{code}/", page), language)


def catalogue_data(name: str, language: Language) -> str:
    """The compact JSON of a register that is a catalogue: see ``rendering/catalogue_data.py``."""
    return f"datos/catalogo/{_register_folder(name)}.{language}.json"


def entry(name: str, entry_id: str, language: Language) -> str:
    """The page of an entry of a register."""
    return in_language(f"{_register_folder(name)}/{entry_id}/", language)


def agenda_of(way: AgendaWay, code: str | int, language: Language, page: int = 1) -> str:
    """The part of the agenda of a year, a body or a city; pages count from 1."""
    return in_language(_paged(f"{_AGENDA}/{way}/{code}/", page), language)


def agenda_calendar(language: Language) -> str:
    """The calendar (iCalendar) of all events whose month is known at least."""
    return in_language(f"{_AGENDA}/{_CALENDAR}", language)


def body_calendar(body_id: str, language: Language) -> str:
    """The calendar of the events of a body of the network, beside its page."""
    return entry(_BODIES, body_id, language) + _CALENDAR


def event_calendar(event_id: str, language: Language) -> str:
    """The calendar of one event, beside its page."""
    return entry(_AGENDA, event_id, language) + "evento.ics"


def publications_of(way: PublicationWay, code: str | int, language: Language, page: int = 1) -> str:
    """The list of the publications of a year or of a body; pages count from 1."""
    return in_language(_paged(f"{_PUBLICATIONS}/{way}/{code}/", page), language)


def calls_feed(language: Language) -> str:
    """The Atom feed of the calls in a language."""
    return in_language(f"{_CALLS}/atom.xml", language)


def calls_json_feed(language: Language) -> str:
    """The JSON feed of the calls in a language."""
    return in_language(f"{_CALLS}/feed.json", language)


def route_geojson(route_id: str) -> str:
    """A route with its stops in both languages (RFC 7946), beside its page."""
    return entry("circuitos", route_id, DEFAULT_LANGUAGE) + "circuito.geojson"


def route_gpx(route_id: str, language: Language) -> str:
    """A route as devices read it (GPX 1.1), beside its page."""
    return entry("circuitos", route_id, language) + "circuito.gpx"


def body_feed(body_id: str, language: Language) -> str:
    """The Atom feed of what a body of the network produced, in a language."""
    return entry(_BODIES, body_id, language) + _ATOM


def body_json_feed(body_id: str, language: Language) -> str:
    """The same as a JSON feed."""
    return entry(_BODIES, body_id, language) + _JSON_FEED


def register_table(name: str) -> str:
    """The name of the table of a register in the open data."""
    return _REGISTER_TABLES.get(name, name)


def part_table(name: str, key: str) -> str:
    """The name of the table of a group of the entries of a register: ``circuitos_paradas``."""
    return f"{register_table(name)}_{key}"


def register_tables(name: str) -> tuple[str, ...]:
    """The names of the tables of a register, its own first; those of bodies have a table made by hand."""
    parts = (part_table(name, field.key) for field in register_fields(PAGED_REGISTERS[name]) if field.is_part)
    return register_table(name), *(parts if name != _BODIES else ())


def activities(kind: ActivityFact, code: str, language: Language, page: int = 1) -> str:
    """The list of the activities that share a fact; pages count from 1."""
    return in_language(_paged(f"{_ACTIVITIES}/{_ACTIVITY_FOLDERS[kind]}/{code}/", page), language)


def statistics(language: Language) -> str:
    """The page of the statistics."""
    return in_language(_STATISTICS, language)


def year_report(year: int, language: Language) -> str:
    """What is known of a year."""
    return in_language(f"{_STATISTICS}{year}/", language)


def _register_folder(name: str) -> str:
    return _REGISTER_FOLDERS.get(name, name)


def open_data(language: Language) -> str:
    """The page that explains the open data."""
    return in_language(_OPEN_DATA, language)


def data_file(name: str) -> str:
    """A file of the open data, ``practicas.csv`` say; the version changes only when a meaning does."""
    return f"{_OPEN_DATA}{DATA_VERSION}/{name}"


def data_schema(name: str) -> str:
    """The JSON Schema of a kind of document or file, by its name."""
    return data_file(f"esquema/{name}.schema.json")


def picture(shown: Picture, width: int) -> str:
    """A picture at one of its widths. Its content is in the name, so it never changes under it."""
    return f"{_PICTURES}{shown.digest}-{width}.{shown.suffix}"


def fact(kind: FactKind, code: str, language: Language, page: int = 1) -> str:
    """The list of the practices that share a fact; pages count from 1."""
    return in_language(_paged(f"{_FACT_FOLDERS[kind]}/{code.lower()}/", page), language)


def fact_index(kind: FactKind, language: Language) -> str:
    """The list of the values of a kind of fact."""
    return in_language(f"{_FACT_FOLDERS[kind]}/", language)


def asset(name: str) -> str:
    """A file of ``docs/assets/``."""
    return f"assets/{name}"


def search(language: Language) -> str:
    """The page of search results."""
    return in_language("buscar/", language)


def search_data(language: Language) -> str:
    """The compact JSON of what the search page knows of every document."""
    return f"datos/busqueda.{language}.json"


def explore_data(language: Language) -> str:
    """The compact JSON of all listed practices: see ``rendering/explore_data.py``."""
    return f"datos/explorar.{language}.json"


def explore_cards(number: int, language: Language) -> str:
    """What the cards of some practices say beyond the compact JSON; files count from 0."""
    return f"datos/explorar/{language}/{number}.json"


def search_shard(place: int, language: Language) -> str:
    """A shard of the search index; they count from 0."""
    return f"datos/busqueda/{language}/indice/{place}.json"


def search_text(number: int, language: Language) -> str:
    """The text from which excerpts are cut, by the document's number in the search."""
    return f"datos/busqueda/{language}/textos/{number}.json"


def search_words(language: Language) -> str:
    """The list of words by which the search page corrects slips."""
    return f"datos/busqueda/{language}/palabras.json"


def fit(language: Language) -> str:
    """The page that ranks practices by what a reader's city is like and needs."""
    return in_language("sirve/", language)


def compare(language: Language) -> str:
    """The page that sets up to four practices side by side: ``?p=<id>&p=<id>``."""
    return in_language("comparar/", language)


def desk(language: Language) -> str:
    """The translation desk: what is missing, stale, not reviewed, or due for a review."""
    return in_language(_DESK, language)


def desk_list(need: Need, text_language: Language, language: Language, page: int = 1) -> str:
    """All tasks of a need for the texts in a language, when the desk has not room for them."""
    return in_language(_paged(f"{_DESK}{_NEED_FOLDERS[need]}-{text_language}/", page), language)


def feed(kind: Kind, language: Language) -> str:
    """The Atom feed of a collection in a language."""
    return in_language(f"{kind}/{_ATOM}", language)


def json_feed(kind: Kind, language: Language) -> str:
    """The JSON feed of a collection in a language."""
    return in_language(f"{kind}/{_JSON_FEED}", language)


def mail_file(document_id: str, name: str, language: Language) -> str:
    """A file of an issue's mail, one of ``MAIL_FILES``, beside its page."""
    return document(Kind.BULLETIN, document_id, language) + name


def send(document_id: str, language: Language) -> str:
    """The page from which the committee sends an issue."""
    return document(Kind.BULLETIN, document_id, language) + "enviar/"


def share_picture(document_id: str, language: Language) -> str:
    """The picture of an issue that a shared link shows; in no document's folder, where names may clash."""
    return f"vistas/{document_id}.{language}.png"


def site_picture(language: Language) -> str:
    """The picture that a shared link to any other page shows."""
    return f"vistas/sitio.{language}.png"


def institutional(slug: str, language: Language) -> str:
    """A page written in Markdown under ``docs/``: ``que-es``, ``proponer``, ``acerca`` …"""
    return in_language(f"{slug}/", language)


def taken_slugs() -> frozenset[str]:
    """The slugs that no institutional page may have: the site makes a page or a folder of that name."""
    language = DEFAULT_LANGUAGE
    made = [home(Language.PT), search(language), search_data(language), site_picture(language), asset("")]
    made += [desk(language), fit(language), compare(language), _PICTURES]
    made += [collection(kind, language) for kind in Kind]
    made += [fact_index(kind, language) for kind in FactKind]
    made += [network(language), statistics(language), *(register(name, language) for name in PAGED_REGISTERS)]
    return _NAMES_OF_THE_ROOT | {address.partition("/")[0] for address in made}


def _paged(address: str, page: int) -> str:
    return address if page == 1 else f"{address}pagina/{page}/"
