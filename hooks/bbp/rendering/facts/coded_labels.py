"""Room 3, rendering: codes with their labels in both languages, as data gives them away.

Labels are the present ones, so that a code has the same one in every row. What a pair of code and labels
is made of is made once for a library and shared by all its practices.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bbp.model.dates import UNKNOWN
from bbp.model.evidence import size_band
from bbp.model.format_keys import Qualifier
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.memory import once_per_library
from bbp.model.practice_record import Answer
from bbp.model.published_practice import Coded, PublishedCity, PublishedPopulation
from bbp.model.registers import City, Population
from bbp.rendering.page.formats import country_name
from bbp.rendering.page.words import load_words

QUALIFIER_CODES: Mapping[Qualifier, str] = {
    Qualifier.MORE_THAN: "mas-de",
    Qualifier.LESS_THAN: "menos-de",
    Qualifier.ABOUT: "cerca-de",
    Qualifier.UP_TO: "hasta",
}
"""The code of each word that may stand before a figure."""


class CodedLabels:
    """Every code of a library that data name, each with its labels."""

    def __init__(self, library: Library) -> None:
        self.unknown = _named(UNKNOWN, "facts.no_data")
        self._terms = {
            register: {code: Coded(codigo=code, es=term.es, pt=term.pt) for code, term in terms.items()}
            for register, terms in library.registers.terms.items()
        }
        self._answers = {answer: _named(answer.value, f"practice.answer.{answer}") for answer in Answer}
        self._qualifiers = {qualifier: _qualifier(qualifier) for qualifier in Qualifier}
        self._countries = {city.country: _country(city.country) for city in library.registers.cities.values()}
        self._cities = {key: self._published(city) for key, city in library.registers.cities.items()}

    def term(self, register: str, code: str) -> Coded:
        """A code of a closed list; ``sin-dato`` also where the list has no such entry."""
        return self.unknown if code == UNKNOWN else self._terms[register][code]

    def terms(self, register: str, codes: Iterable[str]) -> list[Coded]:
        """Codes of a closed list, in their order."""
        return [self.term(register, code) for code in codes]

    def answer(self, answer: Answer | None) -> Coded:
        """An answer on replicability; None is unknown."""
        return self._answers[answer] if answer else self.unknown

    def qualifier(self, qualifier: Qualifier) -> Coded:
        """The word before a figure that is not exact: ``mas-de``, ``menos-de``, ``cerca-de``, ``hasta``."""
        return self._qualifiers[qualifier]

    def country(self, code: str) -> Coded:
        """A country of a city of the register, by ISO 3166-1."""
        return self._countries[code]

    def city(self, city_id: str) -> PublishedCity:
        """A city of the register."""
        return self._cities[city_id]

    def _published(self, city: City) -> PublishedCity:
        population = _population(city.population) if city.population else None
        band = size_band(population["valor"]) if population else None
        return PublishedCity(
            codigo=city.id,
            es=city.es,
            pt=city.pt,
            pais=self._countries[city.country],
            lat=float(city.latitude) if city.latitude is not None else None,
            lon=float(city.longitude) if city.longitude is not None else None,
            poblacion=population,
            banda=self._terms["bandas_poblacion"][band] if band else None,
        )


@once_per_library
def coded_labels(library: Library) -> CodedLabels:
    """The labels of a library."""
    return CodedLabels(library)


def _named(code: str, key: str) -> Coded:
    es, pt = (load_words(language)(key) for language in Language)
    return Coded(codigo=code, es=es, pt=pt)


def _qualifier(qualifier: Qualifier) -> Coded:
    """The words without the number that they stand before."""
    key = f"practice.qualifier.{qualifier}"
    es, pt = (load_words(language)(key, number="").strip() for language in Language)
    return Coded(codigo=QUALIFIER_CODES[qualifier], es=es, pt=pt)


def _country(code: str) -> Coded:
    es, pt = (country_name(code, language) for language in Language)
    return Coded(codigo=code, es=es, pt=pt)


def _population(population: Population) -> PublishedPopulation:
    return PublishedPopulation(
        valor=int(population.value),
        anio=population.year.year,
        fuente=population.source,
        enlace=population.link,
    )
