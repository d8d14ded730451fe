"""Citations by APA, ABNT and BibTeX, as they stand on the page of a practice."""

from __future__ import annotations

import pytest
from bbp.model.dates import PartialDate
from bbp.model.language import Language
from bbp.model.practice import Practice
from bbp.rendering.page.citation import Cited, cite
from bbp.rendering.practice.practice_page import render_practice_page

from tests.rendering.page_structure import one_of, parse, text_of
from tests.rendering.sample_bank import bank
from tests.rendering.sample_library import SETTINGS, practice, translated

ES, PT = Language.ES, Language.PT
PLAIN = practice("xx-villa-mercado", titulo="Mercado en la estación: otra vez", publicada="2026-11-01")


def said(norm: str, one: Practice = PLAIN, language: Language = ES) -> str:
    page = parse(render_practice_page(one, bank(one), SETTINGS, language).html)
    return text_of(one_of(page, "pre" if norm == "bibtex" else "p", id=f"cite-{norm}"))


def test_apa_names_the_office_the_whole_date_the_title_the_site_and_the_address() -> None:
    assert said("apa") == (
        "Oficina de Prueba. (2026, 1 de noviembre). Mercado en la estación: otra vez. "
        "Banco de Buenas Prácticas de Mercociudades. https://bbp.example/red/practicas/xx-villa-mercado/"
    )


def test_abnt_has_the_author_in_capitals_and_waits_for_the_day_of_access() -> None:
    assert said("abnt") == (
        "OFICINA DE PRUEBA. Mercado en la estación: otra vez. [S. l.]: "
        "Banco de Buenas Prácticas de Mercociudades, 2026. "
        "Disponível em: https://bbp.example/red/practicas/xx-villa-mercado/. "
        "Acesso em: [agregue la fecha en que la consultó]."
    )


def test_abnt_sets_the_title_in_bold_up_to_its_colon() -> None:
    page = parse(render_practice_page(PLAIN, bank(PLAIN), SETTINGS, ES).html)

    assert text_of(one_of(one_of(page, "p", id="cite-abnt"), "b")) == "Mercado en la estación"


def test_a_translation_is_cited_as_such_in_its_own_language() -> None:
    one = practice("xx-a", translation=translated("Mercado na estação"), publicada="2026-11-01")

    assert said("apa", one, PT) == (
        "Oficina de Prueba. (2026, 1 de novembro). Mercado na estação. "
        "Banco de Boas Práticas de Mercocidades. https://bbp.example/red/pt/practicas/xx-a/"
    )
    assert said("abnt", one, PT).endswith("Acesso em: [acrescente a data em que a consultou].")


def test_a_text_that_was_not_translated_is_cited_at_the_address_of_the_original() -> None:
    assert "https://bbp.example/red/practicas/xx-villa-mercado/" in said("apa", PLAIN, PT)


def test_without_an_office_the_place_answers() -> None:
    one = practice("xx-a", responsable="sin-dato")

    assert said("apa", one).startswith("Villa, Uruguay. (2026")
    assert said("abnt", one).startswith("VILLA, URUGUAY. ")


@pytest.mark.parametrize(("norm", "part"), [("apa", ". (s. f.). "), ("abnt", ", [s. d.]. Disponível")])
def test_a_draft_has_no_date(norm: str, part: str) -> None:
    assert part in said(norm, practice("xx-a", publicada=None))


def test_bibtex_escapes_what_latex_reads_and_keeps_letters_and_capitals() -> None:
    cited = Cited(
        key="xx-a",
        author="Oficina de I&D",
        title="50 % de {ahorro} en_agua: C:\\ ~ ^ #1 $",
        published=PartialDate(2026, 11, 1),
        site="Banco de Buenas Prácticas",
        url="https://bbp.example/a_b~c/",
        language=PT,
    )

    assert cite(cited, ES).bibtex == (
        "@misc{xx-a,\n"
        "  author = {{Oficina de I\\&D}},\n"
        "  title = {{50 \\% de \\{ahorro\\} en\\_agua: C:\\textbackslash{} \\textasciitilde{} "
        "\\textasciicircum{} \\#1 \\$}},\n"
        "  year = {2026},\n"
        "  organization = {Banco de Buenas Prácticas},\n"
        "  url = {https://bbp.example/a_b~c/},\n"
        "  langid = {portuguese},\n"
        "}"
    )


def test_bibtex_of_a_draft_has_no_year() -> None:
    assert "year" not in said("bibtex", practice("xx-a", publicada=None))
