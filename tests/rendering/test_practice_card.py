"""The card of a practice, and the names of its facts."""

from __future__ import annotations

import pytest
from bbp.model.facts import FactKind
from bbp.model.language import Language
from bbp.model.registers import Term
from bbp.rendering.facts.practice_facts import fact_label, years_label
from bbp.rendering.page.links import Links
from bbp.rendering.page.words import load_words
from bbp.rendering.practice.practice_card import render_practice_card

from tests.rendering.page_structure import all_of, one_of, parse, text_of
from tests.rendering.sample_bank import STALLS, bank, full_registers, whole_practice
from tests.rendering.sample_library import practice

ES, PT = Language.ES, Language.PT


def test_a_card_shows_place_title_summary_and_evidence() -> None:
    one = practice("xx-villa-a", resultados=[STALLS])

    tree = parse(render_practice_card(one, bank(one), Links.from_page("temas/x/", ES)))

    card = one_of(tree, "article", class_="card")
    assert text_of(one_of(card, "p", class_="place")) == "Villa, Uruguay · 2016"
    assert one_of(card, "a").get("href") == "../../practicas/xx-villa-a/"
    assert text_of(one_of(card, "h3")) == "Práctica xx-villa-a"
    assert text_of(one_of(card, "span", class_="badge")) == "Buena práctica"
    assert text_of(one_of(card, "span", class_="ev")) == "Evidencia 2 de 4"
    assert len(all_of(card, "{http://www.w3.org/2000/svg}path", class_="on")) == 2


def test_an_untranslated_card_carries_the_language_of_its_prose() -> None:
    one = practice("xx-villa-a")

    tree = parse(render_practice_card(one, bank(one), Links.from_page("pt/", PT)))

    assert one_of(tree, "a").get("lang") == "es"
    assert text_of(one_of(tree, "span", class_="badge")) == "Experiência"
    assert text_of(one_of(tree, "p", class_="place")) == "Vila, Uruguai · 2016"


def test_a_card_is_made_once_for_the_pages_of_the_same_depth() -> None:
    one = whole_practice()
    library = bank(one)

    first = render_practice_card(one, library, Links.from_page("temas/x/", ES))

    assert render_practice_card(one, library, Links.from_page("ciudades/y/", ES)) is first
    assert render_practice_card(one, library, Links.from_page("temas/", ES)) != first
    assert render_practice_card(one, bank(one), Links.from_page("temas/x/", ES)) is not first


def test_a_draft_says_so_on_its_card() -> None:
    one = practice("xx-villa-a", publicada=None)

    tree = parse(render_practice_card(one, bank(one), Links.from_page("", ES)))

    assert [text_of(badge) for badge in all_of(tree, "span", class_="badge")] == ["Experiencia", "Borrador"]


@pytest.mark.parametrize(
    ("language", "date"), [(ES, "20 de noviembre de 2026"), (PT, "20 de novembro de 2026")]
)
def test_a_withdrawn_card_says_so_in_place_of_badge_and_evidence(language: Language, date: str) -> None:
    gone = {"fecha": "2026-11-20", "motivo": "La ciudad pidió retirarla."}
    one = practice("xx-villa-a", resultados=[STALLS], archivada=gone)

    tree = parse(render_practice_card(one, bank(one), Links.from_page("", language)))

    mark = load_words(language)("notices.of.practicas.withdrawn", date=date)
    assert [text_of(badge) for badge in all_of(tree, "span", class_="badge")] == [mark.rstrip(".")]
    assert all_of(tree, "span", class_="ev") == []


@pytest.mark.parametrize(
    ("kind", "code", "es", "pt"),
    [
        (FactKind.COUNTRY, "BR", "Brasil", "Brasil"),
        (FactKind.CITY, "xx-villa", "Villa, Uruguay", "Vila, Uruguai"),
        (FactKind.YEAR, "2016", "2016", "2016"),
        (FactKind.YEAR, "sin-dato", "Sin dato", "Sem dado"),
        (FactKind.THEME, "agua", "Agua", "Água"),
        (FactKind.GOAL, "8", "8 Trabajo decente", "8 Trabalho decente"),
        (FactKind.EVIDENCE, "2", "2 · Nivel 2", "2 · Nível 2"),
        (FactKind.COST, "sin-dato", "Sin dato", "Sem dado"),
    ],
)
def test_a_fact_has_a_name_in_both_languages(kind: FactKind, code: str, es: str, pt: str) -> None:
    known = full_registers()

    assert fact_label(kind, code, known, ES) == es
    assert fact_label(kind, code, known, PT) == pt


def test_a_term_has_the_name_that_was_valid_in_the_year_of_the_practice() -> None:
    known = full_registers()
    former = {"es": "Aguas", "pt": "Águas", "hasta": "2014"}
    renamed = {"codigo": "agua", "es": "Agua", "pt": "Água", "nombres_anteriores": [former]}
    themes = {**known.terms["temas"], "agua": Term.model_validate(renamed)}
    known = type(known)({**known.terms, "temas": themes}, known.cities, {}, {}, {}, {})

    assert fact_label(FactKind.THEME, "agua", known, ES, 2014) == "Aguas"
    assert fact_label(FactKind.THEME, "agua", known, ES, 2015) == "Agua"
    assert fact_label(FactKind.THEME, "agua", known, ES) == "Agua"


@pytest.mark.parametrize(
    ("start", "end", "label"),
    [
        ("sin-dato", None, "año sin dato"),
        ("2016-03", None, "2016"),
        ("2016-03", "2016-09", "2016"),
        ("2015", "2017", "2015–2017"),
    ],
)
def test_the_years_of_a_practice_are_those_that_are_known(start: str, end: str | None, label: str) -> None:
    one = practice("xx-villa-a", inicio=start, situacion="terminada", fin=end)

    assert years_label(one.record, ES) == label
