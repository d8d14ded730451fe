"""Words as the search sees them: split, without accents, with their other forms."""

from __future__ import annotations

import pytest
from bbp.model.language import Language
from bbp.rendering.search.search_language import fold, search_language, split_words

ES, PT = Language.ES, Language.PT


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("La Feria, en Pando.", ["la", "feria", "en", "pando"]),
        ("La E.S.S. y la U.T.P.E", ["la", "ess", "la", "utpe"]),
        ("socio-ambiental / 2.500 vecinos", ["socio", "ambiental", "2", "500", "vecinos"]),
        ("O direito à água_limpa", ["direito", "água", "limpa"]),
        ("ODS 8", ["ods", "8"]),
        ("cafe\u0301", ["café"]),
        ("¡!", []),
    ],
)
def test_a_text_is_split_into_words_and_acronyms_lose_their_dots(text: str, words: list[str]) -> None:
    assert split_words(text) == words


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("ações", "acoes"),
        ("niñez", "ninez"),
        ("pingüino", "pinguino"),
        ("šumava", "sumava"),
        ("feria", "feria"),
    ],
)
def test_a_folded_word_has_no_accents(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (ES, "feria", "ferias"),
        (ES, "acción", "acciones"),
        (ES, "luz", "luces"),
        (ES, "país", "países"),
        (ES, "interés", "intereses"),
        (ES, "emprendedor", "emprendedores"),
        (PT, "ação", "ações"),
        (PT, "configuração", "configurações"),
        (PT, "pão", "pães"),
        (PT, "mãe", "mães"),
        (PT, "cidadão", "cidadãos"),
        (PT, "social", "sociais"),
        (PT, "papel", "papéis"),
        (PT, "lei", "leis"),
        (PT, "jovem", "jovens"),
        (PT, "mulher", "mulheres"),
        (PT, "mês", "meses"),
        (PT, "civil", "civis"),
    ],
)
def test_singular_and_plural_are_of_one_family(language: Language, one: str, other: str) -> None:
    rules = search_language(language)

    assert rules.family(one) == rules.family(other) == fold(one)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [(PT, "mãos", "mães"), (PT, "pães", "país"), (ES, "cooperativa", "cooperación"), (ES, "casa", "caso")],
)
def test_words_that_are_not_the_same_are_of_different_families(
    language: Language, one: str, other: str
) -> None:
    rules = search_language(language)

    assert rules.family(one) != rules.family(other)


def test_words_of_one_root_are_kin_and_short_ones_have_none() -> None:
    rules = search_language(ES)

    assert rules.stem("cooperativas") == rules.stem("cooperación")
    assert rules.stem("casa") != rules.stem("caso")


@pytest.mark.parametrize(
    ("language", "word", "forms"),
    [
        (ES, "ferias", {"feria"}),
        (ES, "vivienda", {"viviendas"}),
        (ES, "educación", {"educaciones", "educacao"}),
        (PT, "capacitações", {"capacitacao", "capacitaciones"}),
        (PT, "cidade", {"cidades", "cidad"}),
        (ES, "luz", set()),
        (ES, "2016", set()),
    ],
)
def test_forms_that_no_text_has_are_those_of_the_number_and_of_the_other_language(
    language: Language, word: str, forms: set[str]
) -> None:
    found = set(search_language(language).other_forms(word))

    assert forms <= found
    assert word not in found
