"""Which words lead to which documents, and how much each says; and the files in which a browser gets that."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import accumulate

from bbp.model.language import Language
from bbp.model.thesaurus import Synonyms
from bbp.rendering.search.search_documents import Part, SearchDocument
from bbp.rendering.search.search_index import SearchIndex, make_search_index
from bbp.rendering.search.search_shards import SHARD_CHARACTERS, make_shards, render_word_list

ES, PT = Language.ES, Language.PT
FAIR = Synonyms.model_validate({"id": "feria", "es": ["feria"], "pt": ["feira", "feira livre"]})
PURCHASES = Synonyms.model_validate(
    {"id": "compras", "es": ["compras públicas"], "pt": ["compras governamentais"]}
)
BUS = Synonyms.model_validate(
    {"id": "omnibus", "es": ["ómnibus", "colectivo"], "pt": ["ônibus"], "ambiguos": ["colectivo"]}
)


def document(text: str, language: Language = ES, title: str = "") -> SearchDocument:
    parts = Part(8.0, title, language), Part(1.0, text, language)
    return SearchDocument("practicas/x/", title, text, parts)


def index_of(*documents: SearchDocument, entries: tuple[Synonyms, ...] = ()) -> SearchIndex:
    return make_search_index(documents, entries, ES)


def scores(index: SearchIndex, family: str) -> dict[int, int]:
    """What a family says of each document that it leads to."""
    postings = index.postings.get(family, [])
    return {gone - 1: score for gone, score in zip(accumulate(postings[::2]), postings[1::2], strict=True)}


def found(index: SearchIndex, word: str) -> set[int]:
    """The documents that a word leads to."""
    return {number for family in index.families.get(word, ()) for number in scores(index, family)}


def score(index: SearchIndex, family: str, number: int) -> int:
    return scores(index, family)[number]


def shards_of(index: SearchIndex) -> Iterator[dict[str, object]]:
    for shard in make_shards(index):
        yield json.loads(shard.text)


def test_a_word_is_found_without_accents_in_both_numbers_and_as_its_twin_of_the_other_language() -> None:
    index = index_of(document("Una acción en la plaza"), document("Nada"))

    for word in ("acciones", "accion", "acao", "acoes"):
        assert found(index, word) == {0}, word
    assert found(index, "nada") == set()
    assert found(index, "plazas") == {0}


def test_words_that_say_nothing_lead_nowhere() -> None:
    assert "para" not in index_of(document("para la feria")).families


def test_a_title_says_more_than_a_text_and_a_rare_word_more_than_a_frequent_one() -> None:
    index = index_of(
        document("el mercado y el taller", title="Feria"),
        document("feria de taller", title="Otra cosa"),
        document("feria sola", title="Huerta"),
    )

    assert score(index, "feria", 0) > score(index, "feria", 1)
    assert score(index, "mercado", 0) > score(index, "taller", 0)
    assert all(value >= 1 for family in index.postings for value in scores(index, family).values())


def test_a_text_in_the_other_language_keeps_its_own_forms() -> None:
    index = index_of(document("Feiras e ações", PT), document("Una feria"))

    assert found(index, "acoes") == {0}
    assert found(index, "acao") == {0}


def test_a_synonym_of_either_language_finds_the_text_but_counts_less_than_the_word_itself() -> None:
    index = index_of(document("Una feria"), document("Uma feira", PT), document("Nada"), entries=(FAIR,))

    assert found(index, "feira") == {0, 1}
    assert found(index, "feria") == {0, 1}
    assert found(index, "feiras") == {0, 1}
    assert score(index, "feira", 0) < score(index, "feira", 1)
    assert index.meanings["feira"] >= {"feria"}


def test_a_phrase_of_the_thesaurus_must_stand_in_the_text_as_a_phrase() -> None:
    index = index_of(
        document("Las compras públicas del municipio"),
        document("Compras en plazas públicas"),
        document("La compra de obra pública"),
        entries=(PURCHASES,),
    )

    assert found(index, "governamentais") == {0}


def test_an_ambiguous_term_leads_to_the_others_but_a_text_that_says_it_is_not_found_by_them() -> None:
    index = index_of(document("Un ómnibus nuevo"), document("Un colectivo de vecinos"), entries=(BUS,))

    assert found(index, "colectivo") == {0, 1}
    assert found(index, "onibus") == {0}


def test_a_shard_says_which_words_lead_to_which_groups() -> None:
    index = index_of(document("feria feria"), document("ferias de la plaza"), entries=(FAIR,))
    (shard,) = shards_of(index)
    words, groups = shard["words"], shard["groups"]
    assert isinstance(words, dict)
    assert isinstance(groups, list)

    assert words["feria"] == words["ferias"]
    assert words["de"] == -1
    assert [value for value in groups[words["plaza"]][::2]] == [2]
    assert groups[words["feria"]][::2] == [1, 1]
    assert shard["meanings"][str(words["feira"])] == ["feria", "ferias"]  # type: ignore[index]


def test_kin_stand_beside_a_group() -> None:
    index = index_of(document("cooperativa"), document("cooperación"))
    (shard,) = shards_of(index)
    words, kin = shard["words"], shard["kin"]
    assert isinstance(words, dict)
    assert isinstance(kin, dict)

    assert kin[str(words["cooperativa"])] == [words["cooperacion"]]
    assert kin[str(words["cooperacion"])] == [words["cooperativa"]]


def test_a_long_index_is_cut_into_shards_in_the_order_of_the_alphabet() -> None:
    names = [f"palabra{number:05d}" for number in range(6000)]
    shards = list(make_shards(index_of(document(" ".join(names)))))
    known = [list(json.loads(shard.text)["words"]) for shard in shards]
    every = [word for words in known for word in words]

    assert len(shards) > 3
    assert every == sorted(set(every))
    assert [shard.first for shard in shards] == [words[0] for words in known]
    assert max(len(shard.text) for shard in shards) < 1.5 * SHARD_CHARACTERS
    assert set(names) <= set(every)


def test_an_empty_bank_has_one_shard_with_the_words_that_are_passed_over() -> None:
    (shard,) = shards_of(index_of())

    assert shard["groups"] == []
    assert set(shard["words"].values()) == {-1}  # type: ignore[attr-defined]


def test_the_list_of_words_has_them_as_texts_write_them_the_most_frequent_first() -> None:
    index = index_of(document("Educación y feria 2016"), document("La educación, con la red"))

    assert json.loads(render_word_list(index)) == ["educación", "feria"]


def test_the_order_of_documents_and_words_does_not_depend_on_chance() -> None:
    texts = [document(f"feria de {word}") for word in ("zapallo", "ajo", "melón")]

    assert [one.text for one in make_shards(index_of(*texts, entries=(FAIR, PURCHASES)))] == [
        one.text for one in make_shards(index_of(*texts, entries=(FAIR, PURCHASES)))
    ]
