"""The page of the translation desk: counts, tasks, ways to do them, and what changed in an original."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.registers import Term
from bbp.model.settings import Settings
from bbp.model.text_changes import EarlierTexts
from bbp.rendering.desk.desk_page import render_desk
from bbp.rendering.page.rendered_page import RenderedPage

from tests.rendering.page_structure import all_of, heading_levels, one_of, parse, text_of
from tests.rendering.sample_library import SETTINGS, issue, library, practice, registers, translated

ES, PT = Language
WITH_REPOSITORY = replace(SETTINGS, repo_url="https://github.com/red/bbp")
STALE = practice("xx-villa-feria", translation=translated("Feira"))
EARLIER = {
    "practicas/xx-villa-feria/es.md": (
        ("titulo", "Práctica xx-villa-feria"),
        ("resumen", "Resumen viejo de la práctica xx-villa-feria, con cuarenta letras o más."),
        ("texto", "cuerpo"),
    )
}


def desk(
    known: Library,
    language: Language = ES,
    settings: Settings = SETTINGS,
    earlier: EarlierTexts | None = None,
) -> RenderedPage:
    """The first page of the desk."""
    return next(iter(render_desk(known, settings, language, earlier or {})))


def rows(page: RenderedPage) -> list[list[str]]:
    table = one_of(parse(page.html), "table", class_="desk-counts")
    return [[text_of(cell) for cell in row] for row in table.iter("tr")]


def tasks(tree: Element) -> list[Element]:
    return all_of(tree, "li", class_="hit")


def links(element: Element) -> list[tuple[str, str | None]]:
    return [(text_of(one), one.get("href")) for one in all_of(element, "a")]


def test_the_desk_stands_in_both_languages_and_no_search_engine_keeps_it() -> None:
    page = desk(library(), PT)

    assert page.addresses == {ES: "estado/", PT: "pt/estado/"}
    assert (page.title, page.robots, page.styles) == ("Situação das traduções", "noindex", ("desk.css",))
    assert page.trail == (("Início", "pt/"),)


def test_the_table_counts_texts_and_tasks_by_language_and_leads_to_them() -> None:
    page = desk(library((STALE, practice("xx-villa-horta", PT)), (issue("2026-t1", 1, "2026-03-30"),)))

    assert rows(page) == [
        ["", "Español", "Portugués"],
        ["Prácticas y boletines con texto propio", "2 de 3", "2 de 3"],
        ["Traducciones que quedaron atrás", "0", "1"],
        ["Traducciones que faltan", "1", "1"],
        ["Traducciones sin revisar", "0", "0"],
        ["Fichas originales con revisión pendiente", "0", "0"],
    ]
    tree = parse(page.html)
    ids = [one.get("id") for one in all_of(tree, "h2")]
    assert ids == ["stale-pt", "missing-es", "missing-pt"]
    assert [href for _, href in links(one_of(tree, "table"))] == ["#stale-pt", "#missing-es", "#missing-pt"]
    assert heading_levels(tree) == [1, 2, 3, 2, 3, 2, 3]


def test_a_missing_text_leads_to_a_new_file_and_to_the_original() -> None:
    known = library((practice("xx-villa-horta", PT),))
    (task,) = tasks(parse(desk(known, settings=WITH_REPOSITORY).html))

    assert text_of(one_of(task, "h3")) == "Práctica xx-villa-horta"
    assert one_of(task, "h3").get("lang") == "pt"
    assert text_of(all_of(task, "p")[0]) == "Práctica · original publicado el 1 de noviembre de 2026"
    assert text_of(one_of(task, "code")) == "practicas/xx-villa-horta/es.md"
    assert links(task) == [
        (
            "Traducir al español: Práctica xx-villa-horta",
            "https://github.com/red/bbp/new/main/practicas/xx-villa-horta?filename=es.md",
        ),
        ("Ver el original: Práctica xx-villa-horta", "../pt/practicas/xx-villa-horta/"),
    ]


def test_a_practice_can_be_translated_in_the_form_where_there_is_one() -> None:
    known = replace(library((practice("xx-villa-feria"),)), institutional_pages=frozenset({"pt/proponer/"}))
    (task,) = tasks(parse(desk(known).html))

    assert links(task)[0] == (
        "Traducir en el formulario, sin cuenta: Práctica xx-villa-feria",
        "../pt/proponer/?traducir=xx-villa-feria",
    )


def test_without_a_repository_the_file_is_named_and_nothing_pretends_to_open_it() -> None:
    (task,) = tasks(parse(desk(library((practice("xx-villa-feria"),)), PT).html))

    assert "Arquivo a criar: practicas/xx-villa-feria/pt.md" in text_of(task)
    assert [href for _, href in links(task)] == ["../../practicas/xx-villa-feria/"]


def test_a_stale_translation_shows_what_changed_with_words_for_those_who_hear_it() -> None:
    (task,) = tasks(parse(desk(library((STALE,)), PT, WITH_REPOSITORY, EARLIER).html))
    change = one_of(task, "dd")

    assert text_of(one_of(task, "summary")) == "O que mudou no original: 1 parágrafo"
    assert text_of(one_of(task, "dt")) == "Resumo"
    assert change.get("lang") == "es"
    assert text_of(change) == (
        "Resumen Removido: viejo (fim do removido) de la práctica xx-villa-feria, con cuarenta letras o más."
    )
    assert [(one.text or "", one.get("lang")) for one in one_of(change, "del")] == [
        ("Removido: ", "pt"),
        (" (fim do removido)", "pt"),
    ]
    assert STALE.base in text_of(task)
    assert [href for _, href in links(task)] == [
        "https://github.com/red/bbp/edit/main/practicas/xx-villa-feria/pt.md",
        "../../practicas/xx-villa-feria/",
        "../../pt/practicas/xx-villa-feria/",
    ]


@pytest.mark.parametrize(
    ("earlier", "said"),
    [
        ({}, "El texto del que se tradujo no se encontró en la historia del proyecto"),
        (
            {"practicas/xx-villa-feria/es.md": STALE.keyed_texts()},
            "En el original solo cambiaron los espacios",
        ),
    ],
    ids=["no history", "only blanks"],
)
def test_when_there_is_nothing_to_compare_a_sentence_says_why(earlier: EarlierTexts, said: str) -> None:
    (task,) = tasks(parse(desk(library((STALE,)), earlier=earlier).html))

    assert text_of(one_of(task, "p", class_="desk-unknown")).startswith(said)
    assert all_of(task, "details") == []


def test_the_text_of_an_original_is_text_and_never_markup() -> None:
    hostile = {"practicas/xx-villa-feria/es.md": (("titulo", "<script>x</script> & <b>"),)}
    page = desk(library((STALE,)), earlier=hostile)

    assert "&lt;script&gt;x&lt;/script&gt; &amp; &lt;b&gt;" in page.html
    assert all_of(parse(page.html), "script") == []


def test_a_review_that_is_due_says_since_when_and_which_file() -> None:
    reviewed = {"fecha": "2020-05-02", "por": "Secretaría"}
    known = library(
        (practice("xx-villa-a", revisada=reviewed), practice("xx-villa-b", publicada="2020-06-01"))
    )
    tree = parse(desk(known).html)
    due = [task for task in tasks(tree) if "es.md" in text_of(task)]

    assert [text_of(all_of(task, "p")[0]) for task in due] == [
        "Práctica · última revisión el 2 de mayo de 2020",
        "Práctica · publicada el 1 de junio de 2020, sin revisión",
    ]


def test_a_page_of_docs_goes_by_its_slug() -> None:
    known = replace(library(), page_languages={"visita": frozenset({ES})})
    (task,) = tasks(parse(desk(known, settings=WITH_REPOSITORY).html))

    assert text_of(one_of(task, "h3")) == "visita"
    assert links(task) == [
        ("Traducir al portugués: visita", "https://github.com/red/bbp/new/main/docs?filename=visita.pt.md"),
        ("Ver el original: visita", "../visita/"),
    ]


def test_when_nothing_is_to_do_the_desk_says_so() -> None:
    tree = parse(desk(library()).html)

    assert text_of(one_of(tree, "div", class_="empty")).startswith("Todo está al día.")
    assert tasks(tree) == []


def test_registers_with_labels_to_review_are_listed_with_their_files() -> None:
    term: dict[str, Any] = {"codigo": "agua", "es": "Agua", "pt": "Água", "pt_revisado": "no"}
    known = registers()
    terms = {**known.terms, "temas": {"agua": Term.model_validate(term)}}
    tree = parse(desk(library(known=replace(known, terms=terms)), settings=WITH_REPOSITORY).html)

    (entry,) = all_of(one_of(tree, "ul", class_="desk-labels"), "li")
    assert text_of(entry) == "docs/datos/temas.yml1 rótulo"
    assert links(entry) == [
        ("docs/datos/temas.yml", "https://github.com/red/bbp/edit/main/docs/datos/temas.yml")
    ]


def test_the_guides_are_named_when_the_project_has_them() -> None:
    known = replace(library(), institutional_pages=frozenset({"guia-traduccion/"}))

    assert ("guía para traducir", "../guia-traduccion/") in links(parse(desk(known).html))
    assert "guia-revision" not in desk(known).html


def test_a_long_list_is_cut_on_the_desk_and_whole_on_its_own_pages() -> None:
    many = tuple(practice(f"xx-villa-{number:03}") for number in range(105))
    first, *more = render_desk(library(many), SETTINGS, ES, {})

    assert len(tasks(parse(first.html))) == 20
    assert ("Ver los 105 textos de esta lista", "faltan-pt/") in [
        (label, (href or "").removeprefix("../estado/")) for label, href in links(parse(first.html))
    ]
    assert [page.addresses[PT] for page in more] == [
        "pt/estado/faltan-pt/",
        "pt/estado/faltan-pt/pagina/2/",
    ]
    assert [len(tasks(parse(page.html))) for page in more] == [100, 5]
    assert [page.title for page in more] == [
        "Falta el texto en portugués",
        "Falta el texto en portugués, página 2",
    ]
    assert ("Siguiente", "../../estado/faltan-pt/pagina/2/") in links(parse(more[0].html))
    assert more[0].trail == (("Inicio", ""), ("Estado de las traducciones", "estado/"))
