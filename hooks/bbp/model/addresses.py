"""Room 1, model: the address of everything, in one place.

An address is relative to the root of the site, without a slash in front; pages end with a slash.
Slugs are the codes of the registers, the same in both languages; Portuguese lives under ``pt/``.
"""

from __future__ import annotations

from bbp.model.facts import FactKind
from bbp.model.format_keys import Kind
from bbp.model.language import DEFAULT_LANGUAGE, Language
from bbp.model.pictures import Picture
from bbp.model.translation_desk import Need

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
PICTURES = "imagenes/"
ATOM, JSON_FEED = "atom.xml", "feed.json"
"""The names of a feed's two forms."""
_DESK = "estado/"
_NEED_FOLDERS = {
    Need.STALE: "desactualizadas",
    Need.MISSING: "faltan",
    Need.UNREVIEWED: "sin-revisar",
    Need.REVIEW_DUE: "por-revisar",
}
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
    return in_language(paged(f"{kind}/", page), language)


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


def picture(shown: Picture, width: int) -> str:
    """A picture at one of its widths. Its content is in the name, so it never changes under it."""
    return f"{PICTURES}{shown.digest}-{width}.{shown.suffix}"


def fact(kind: FactKind, code: str, language: Language, page: int = 1) -> str:
    """The list of the practices that share a fact; pages count from 1."""
    return in_language(paged(f"{_FACT_FOLDERS[kind]}/{code.lower()}/", page), language)


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
    """The compact JSON of all listed practices: see ``rendering/explore/explore_data.py``."""
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
    return in_language(paged(f"{_DESK}{_NEED_FOLDERS[need]}-{text_language}/", page), language)


def feed(kind: Kind, language: Language) -> str:
    """The Atom feed of a collection in a language."""
    return in_language(f"{kind}/{ATOM}", language)


def json_feed(kind: Kind, language: Language) -> str:
    """The JSON feed of a collection in a language."""
    return in_language(f"{kind}/{JSON_FEED}", language)


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


def paged(address: str, page: int) -> str:
    return address if page == 1 else f"{address}pagina/{page}/"
