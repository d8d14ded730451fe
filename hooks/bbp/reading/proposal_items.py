"""Room 2, reading: a line of a proposal → a source, a result, an actor, a replica.

The parts of a line stand between vertical bars. Only the first has a fixed place (the title, the indicator,
the name, the city); the others are told apart by what they look like: an address, a date, a figure, a code.
What looks like none of them is said, not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from bbp.model.dates import parse_partial_date
from bbp.model.format_keys import QUALIFIERS
from bbp.model.proposal import HeaderValue, ProposalForm, ProposalProblem, proposal_problem
from bbp.model.registers import City, Registers
from bbp.reading.written_codes import find_cities, find_code, is_unknown

_BULLET = re.compile(r"(?:[-*•–]|\d{1,2}[.)])\s+")
_ADDRESS = re.compile(r"<?((?:https?://|www\.)[^\s<>|]+?)>?[.,;]?", re.I)
_BARE_ADDRESS = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", re.I)
_ADDRESS_INSIDE = re.compile(r"\s*[:–-]?\s*<?(https?://[^\s<>|]+?)>?[.,;)]?(?=\s|$)", re.I)
_YEARS = re.compile(r"(\d{4})(?:\s*[-–—/]\s*(\d{4}))?")
_SOURCE_NUMBER = re.compile(r"(?:fuente|fonte)\s*(?:n\.?\s?[º°]\s*)?(\d{1,2})", re.I)
_QUALIFIER = "|".join(sorted((re.escape(words) for words in QUALIFIERS), key=len, reverse=True))
_FIGURE = re.compile(rf"((?:(?:{_QUALIFIER})\s+)?[+-]?\d[\d.,]*)\s*(.*)", re.I)

Item = dict[str, HeaderValue]


@dataclass(frozen=True, slots=True)
class Lists:
    """What the parts of a line may name: the choices of the form, the cities and the documents."""

    form: ProposalForm
    registers: Registers


Reader = Callable[[list[str], Lists], tuple[Item, list[str]]]
"""Takes the parts of a line; the item, and the parts that could not be placed."""


def read_items(question: str, text: str, lists: Lists) -> tuple[list[Item], list[ProposalProblem]]:
    """The items of an answer, a line each; empty lines and the dashes or numbers of a list do not count."""
    read = _READERS[question]
    items: list[Item] = []
    problems: list[ProposalProblem] = []
    for line, parts in _lines(text):
        item, unplaced = read(parts, lists)
        items.append(item)
        problems += [proposal_problem(question, "unplaced-part", line, part=part) for part in unplaced]
    return items, problems


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    for line, written in enumerate((line for line in text.split("\n") if line.strip()), 1):
        bare = _BULLET.sub("", written.strip(), count=1) if _BULLET.match(written.strip()) else written
        parts = [" ".join(part.split()) for part in bare.split("|") if part.strip()]
        yield line, [*parts[:1], *(part for part in parts[1:] if not is_unknown(part))]


def _source(parts: list[str], lists: Lists) -> tuple[Item, list[str]]:
    """Title | address or document | date | origin."""
    item: Item = {}
    unplaced: list[str] = []
    for place, part in enumerate(_split_address(parts)):
        address, origin = _ADDRESS.fullmatch(part), find_code(part, lists.form.choices["origenes"])
        if address or (place and _BARE_ADDRESS.fullmatch(part)):
            item.setdefault("enlace", _with_scheme(address[1] if address else part))
        elif part in lists.registers.documents:
            item.setdefault("documento", part)
        elif place and parse_partial_date(part):
            item.setdefault("fecha", part)
        elif place and origin:
            item.setdefault("origen", origin)
        elif "titulo" not in item:
            item["titulo"] = part
        else:
            unplaced.append(part)
    return item, unplaced


def _split_address(parts: list[str]) -> Iterator[str]:
    """An address that was written behind the title without a bar is a part of its own."""
    for part in parts:
        inside = None if _ADDRESS.fullmatch(part) else _ADDRESS_INSIDE.search(part)
        if inside is None:
            yield part
            continue
        yield from (piece for piece in (part[: inside.start()].strip(), inside[1]) if piece)
        if rest := part[inside.end() :].strip(" ,;.)"):
            yield rest


def _with_scheme(address: str) -> str:
    return address if address.lower().startswith("http") else f"https://{address}"


def _result(parts: list[str], lists: Lists) -> tuple[Item, list[str]]:
    """Indicator | figure and unit | years | source | kind."""
    item: Item = {"indicador": parts[0]} if parts else {}
    unplaced: list[str] = []
    for place, part in enumerate(parts[1:], 1):
        source, years = _SOURCE_NUMBER.fullmatch(part), _YEARS.fullmatch(part)
        kind, figure = find_code(part, lists.form.choices["tipos_resultado"]), _FIGURE.fullmatch(part)
        if source:
            item.setdefault("fuente", source[1])
        elif years and (place > 1 or "valor" in item):
            item.setdefault("anio", "-".join(year for year in years.groups() if year))
        elif kind and place > 1:
            item.setdefault("tipo", kind)
        elif figure and "valor" not in item:
            item |= {"valor": figure[1]} | ({"unidad": figure[2]} if figure[2] else {})
        elif place > 1 and "unidad" not in item:
            item["unidad"] = part
        else:
            unplaced.append(part)
    return item, unplaced


def _actor(parts: list[str], lists: Lists) -> tuple[Item, list[str]]:
    """Name | what it is | what it does."""
    item: Item = {"nombre": parts[0]} if parts else {}
    unplaced: list[str] = []
    for part in parts[1:]:
        kind, role = (find_code(part, lists.form.choices[name]) for name in ("tipos_actor", "papeles_actor"))
        if kind and "tipo" not in item:
            item["tipo"] = kind
        elif role and "papel" not in item:
            item["papel"] = role
        else:
            unplaced.append(part)
    return item, unplaced


def _replica(parts: list[str], lists: Lists) -> tuple[Item, list[str]]:
    """City | year | address."""
    item: Item = {"ciudad": city_code(parts[0], lists.registers.cities)} if parts else {}
    unplaced: list[str] = []
    for part in parts[1:]:
        address = _ADDRESS.fullmatch(part)
        if address:
            item.setdefault("enlace", _with_scheme(address[1]))
        elif _YEARS.fullmatch(part):
            item.setdefault("anio", part)
        else:
            unplaced.append(part)
    return item, unplaced


def city_code(text: str, cities: Mapping[str, City]) -> str:
    """The id of the one city that a text names; the text itself when it is none or several."""
    found = find_cities(text, cities)
    return found[0] if len(found) == 1 else text


_READERS: Mapping[str, Reader] = {
    "fuentes": _source,
    "resultados": _result,
    "actores": _actor,
    "replicas": _replica,
}
