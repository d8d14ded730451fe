"""A synthetic project: fictional cities, practices and issues, each in Spanish with a Portuguese translation.

Everything else is the real project: registers, institutional pages, theme, hooks, settings. The same counts
give the same bytes.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import yaml
from bbp.model.dates import UNKNOWN
from bbp.model.format_keys import Kind
from bbp.model.language import Language

from tests.benchmark.documents import Corpus, issue_id, issue_texts, practice_texts
from tests.benchmark.vocabulary import read_vocabulary

PRACTICES_PER_ISSUE = 50
_CITIES_OF_COUNTRY = {"ar": 8, "br": 8, "uy": 6, "cl": 4, "py": 4}
_REGISTERS = ("temas", "instrumentos", "destinatarios", "tipos_actor", "papeles_actor", "ods")


def write_project(source: Path, place: Path, count: int, issues: int) -> None:
    """Write a project of ``count`` practices into ``place`` after the pattern of the one at ``source``."""
    for name in ("docs", "hooks"):
        shutil.copytree(source / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(source / "mkdocs.yml", place)
    _forget_practices(place / "docs" / "datos" / "actividades.yml")
    cities = tuple(_cities())
    with (place / "docs" / "datos" / "ciudades.yml").open("a", encoding="utf-8") as register:
        register.writelines(_city_entry(city, index) for index, city in enumerate(cities))
    corpus = Corpus(
        words={language: read_vocabulary(source, language) for language in Language},
        codes={name: _codes(source, name) for name in _REGISTERS},
        cities=cities,
        practices=tuple(f"{cities[index % len(cities)]}-practica-{index:05d}" for index in range(count)),
        issues=issues,
    )
    for index, practice in enumerate(corpus.practices):
        _write(place / Kind.PRACTICE / practice, practice_texts(corpus, index))
    for index in range(issues):
        _write(place / Kind.BULLETIN / issue_id(index, issues), issue_texts(corpus, index))


def _forget_practices(register: Path) -> None:
    """The activities without the practices of the real bank that they name."""
    lines = register.read_text("utf-8").splitlines(keepends=True)
    kept = "".join(line for line in lines if not line.startswith("  practica:"))
    register.write_text(kept, "utf-8", newline="\n")


def _write(folder: Path, texts: dict[Language, str]) -> None:
    folder.mkdir(parents=True)
    for language, text in texts.items():
        (folder / f"{language}.md").write_text(text, "utf-8", newline="\n")


def _cities() -> Iterator[str]:
    for country, count in _CITIES_OF_COUNTRY.items():
        for number in range(1, count + 1):
            yield f"{country}-villa-ficticia-{number}"


def _city_entry(city: str, index: int) -> str:
    country, _, name = city.partition("-")
    label = name.replace("-", " ").title()
    lines = [f"- id: {city}", f"  es: {label}", f"  pt: {label}", f"  pais: {country.upper()}"]
    if index % 3:
        lines += ["  poblacion:", f"    valor: {9000 + 41000 * index}", "    anio: 2022"]
        lines += ["    fuente: Censo ficticio", "    enlace: https://censo.example/"]
    return "\n".join(lines) + "\n"


def _codes(source: Path, register: str) -> tuple[str, ...]:
    """The codes of a closed list that no year limits."""
    entries = yaml.safe_load((source / "docs" / "datos" / f"{register}.yml").read_text("utf-8"))
    free = (entry for entry in entries if not {"desde", "hasta"} & set(entry))
    return tuple(str(entry["codigo"]) for entry in free if entry["codigo"] != UNKNOWN)
