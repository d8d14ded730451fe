"""The thesaurus: how terms are compared, and where each of them leads."""

from __future__ import annotations

import pytest
from bbp.model.language import Language
from bbp.model.stop_words import STOP_WORDS
from bbp.model.thesaurus import Synonyms, fold

BUS = Synonyms.model_validate(
    {
        "id": "omnibus",
        "es": ["ómnibus", "colectivo"],
        "pt": ["ônibus", "coletivo"],
        "ambiguos": ["colectivo", "coletivo"],
    }
)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Vivienda", "vivienda"),
        ("HABITAÇÃO", "habitacao"),
        ("niñez", "ninez"),
        ("E.S.S.", "ess"),
        ("U.T.P.E.", "utpe"),
        ("UT DEL", "ut del"),
        ("público-privada", "publico privada"),
        ("  agua \t potable ", "agua potable"),
        ("micro, pequeñas y medianas empresas", "micro pequenas y medianas empresas"),
        ("agenda_2030", "agenda 2030"),
        ("…", ""),
    ],
)
def test_terms_are_compared_without_accents_capitals_dots_and_hyphens(typed: str, folded: str) -> None:
    assert fold(typed) == folded


def test_an_ambiguous_term_leads_to_the_others_and_is_led_to_by_none() -> None:
    assert BUS.typed_in(Language.ES) == ("ómnibus", "colectivo")
    assert BUS.found_in(Language.ES) == ("ómnibus",)
    assert BUS.typed_in(Language.PT) == ("ônibus", "coletivo")
    assert BUS.found_in(Language.PT) == ("ônibus",)


@pytest.mark.parametrize("language", Language)
def test_stop_words_are_written_as_they_are_compared(language: Language) -> None:
    assert {word for word in STOP_WORDS[language] if fold(word) != word} == set()
