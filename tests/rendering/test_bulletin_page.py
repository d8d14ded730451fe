"""The page of an issue."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from xml.etree.ElementTree import Element

from bbp.model.bulletin import Bulletin
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.rendering.bulletin.bulletin_page import render_bulletin_page

from tests.rendering.page_structure import all_of, heading_levels, one_of, parse, text_of
from tests.rendering.sample_library import (
    SETTINGS,
    call,
    event,
    issue,
    library,
    practice,
    registers,
    translated,
)

ES, PT = Language.ES, Language.PT
MARKET = practice("xx-villa-mercado")
RETROSPECTIVE = issue(
    "2013-t3",
    1,
    "2013-09-30",
    edicion="retrospectiva",
    aviso="Compuesta después, con hechos de un plan.",
    comision="comision",
    agenda=["foro"],
    convocatorias=["llamado"],
    dato={"cifra": "30", "texto": "personas en el curso", "fecha": "2026-11-21"},
    erratas=[{"fecha": "2026-11-22", "texto": "Donde decía 3, dice 30."}],
    sections={
        "editorial": "Vea [el mercado](../../practicas/xx-villa-mercado/es.md).",
        "activities": "- Una.",
    },
)
KNOWN = registers((event("foro", "2013-07-11", fin="2013-07-14"),), (call("llamado", cierra="2013-10"),))
WHOLE = library((MARKET,), (RETROSPECTIVE,), KNOWN)


def tree_of(one: Bulletin, shelf: Library, language: Language = ES, settings: Settings = SETTINGS) -> Element:
    return parse(render_bulletin_page(one, shelf, settings, language).html)


def alone(one: Bulletin) -> Library:
    return library((MARKET,), (one,))


def test_the_mast_carries_number_date_commission_title_and_summary() -> None:
    mast = one_of(tree_of(RETROSPECTIVE, WHOLE), "header", class_="mast")

    assert text_of(one_of(mast, "p", class_="no")) == "Boletín número 1"
    assert (
        text_of(one_of(mast, "p", class_="muted"))
        == "Boletín Electrónico · 30 de septiembre de 2013 · Comisión de Prueba"
    )
    assert text_of(one_of(mast, "h1")) == "Número 2013-t3"
    assert (
        text_of(one_of(mast, "p", class_="lead")) == "Resumen del número 2013-t3, con cuarenta letras o más."
    )


def test_the_notice_of_the_edition_stands_on_lime() -> None:
    note = one_of(tree_of(RETROSPECTIVE, WHOLE), "div", class_="note-lime")

    assert text_of(note) == "Edición retrospectivaCompuesta después, con hechos de un plan."


def test_all_sections_stand_in_order_and_a_missing_one_says_so() -> None:
    prose = one_of(tree_of(RETROSPECTIVE, WHOLE, PT), "div", class_="prose")

    assert [(one.get("id"), text_of(one)) for one in all_of(prose, "h2")] == [
        ("editorial", "Editorial"),
        ("actividades", "Atividades"),
        ("proyectos", "Projetos"),
        ("reflexiones", "Reflexões"),
        ("perspectivas", "Perspectivas"),
    ]
    assert [text_of(one) for one in all_of(prose, "p", class_="empty")] == [
        "Este número não traz textos nesta seção."
    ] * 3


def test_the_contents_lead_to_every_heading() -> None:
    tree = tree_of(RETROSPECTIVE, WHOLE)
    targets = [link.get("href") for link in all_of(one_of(tree, "nav", class_="issue-toc"), "a")]

    assert targets == [f"#{one.get('id')}" for one in all_of(one_of(tree, "div", class_="issue"), "h2")]


def test_headings_are_in_order_under_one_title() -> None:
    levels = heading_levels(tree_of(RETROSPECTIVE, WHOLE))

    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_links_between_documents_lead_to_the_page_in_the_reader_s_language() -> None:
    for language, href in (
        (ES, "../../practicas/xx-villa-mercado/"),
        (PT, "../../../pt/practicas/xx-villa-mercado/"),
    ):
        prose = one_of(tree_of(RETROSPECTIVE, WHOLE, language), "div", class_="prose")
        assert one_of(prose, "a").get("href") == href


def test_the_side_pulls_highlights_agenda_calls_figure_and_errata() -> None:
    side = one_of(tree_of(RETROSPECTIVE, WHOLE), "aside")
    sections = [text_of(one) for one in all_of(side, "section")]

    assert text_of(one_of(one_of(side, "article", class_="card"), "h3")) == "Práctica xx-villa-mercado"
    assert sections[1:] == [
        "Agenda 11–14 jul 2013Encuentro foroPrevista",
        "Convocatorias Estado de las convocatorias al 21 de noviembre de 2026 (fecha de publicación del "
        "sitio). Cierra: oct 2013Llamado llamadoComisión de PruebaCerrada",
        "El dato30 personas en el curso Dato del 21 de noviembre de 2026.",
        "Fe de erratas 22 de noviembre de 2026Donde decía 3, dice 30.",
    ]


def test_what_an_issue_lacks_is_said_and_not_left_blank() -> None:
    one = issue("2026-t4", 1, "2026-11-21", practicas=["xx-no-esta"])
    side = one_of(tree_of(one, alone(one)), "aside")

    assert [text_of(empty) for empty in all_of(side, "p", class_="empty")] == [
        "Este número no destaca prácticas del banco.",
        "Este número no anuncia fechas.",
        "Este número no anuncia convocatorias.",
        "No hay correcciones a este número.",
    ]
    assert all_of(side, "section", class_="dato") == []


def test_a_fallback_says_so_and_marks_the_language_of_the_prose() -> None:
    page = render_bulletin_page(RETROSPECTIVE, WHOLE, SETTINGS, PT)
    tree = parse(page.html)

    assert (page.canonical, page.text_language, page.translated) == ("boletines/2013-t3/", ES, (ES,))
    assert text_of(all_of(tree, "div", class_="note")[0]) == (
        "Este número ainda não está em português."
        "O texto exibido é o original, em espanhol. As datas, a agenda e as fichas estão em português."
    )
    assert one_of(tree, "h1").get("lang") == "es"
    assert {one.get("lang") for one in all_of(tree, "div", class_="flow")} == {"es"}
    assert one_of(one_of(tree, "div", class_="note-lime"), "span").get("lang") == "es"
    assert text_of(one_of(tree, "section", class_="dato")).startswith("O dado30 personas en el curso")


def test_a_stale_translation_leads_to_the_original() -> None:
    one = issue(
        "2026-t4",
        1,
        "2026-11-21",
        translation=translated("Número traduzido", asunto="Assunto do número traduzido"),
    )
    page = render_bulletin_page(one, alone(one), SETTINGS, PT)
    note = one_of(parse(page.html), "div", class_="note-stale")

    assert page.title == "Número traduzido"
    assert page.translated == (ES, PT)
    assert page.canonical == "pt/boletines/2026-t4/"
    assert (one_of(note, "a").get("href"), one_of(note, "a").get("hreflang")) == (
        "../../../boletines/2026-t4/",
        "es",
    )
    assert all_of(tree_of(one, alone(one)), "div", class_="note-stale") == []


def test_a_draft_has_a_banner_and_is_kept_from_search_engines() -> None:
    one = issue("2026-t4", 1, "2026-11-21", publicada=None)
    page = render_bulletin_page(one, alone(one), SETTINGS, ES)

    assert page.robots == "noindex"
    assert text_of(one_of(parse(page.html), "div", class_="draft")) == (
        "Borrador.Este número todavía no está publicado."
    )


def test_a_withdrawn_issue_gives_its_reason_and_leaves_the_search() -> None:
    gone = {"fecha": "2026-11-20", "motivo": "Repetía el número anterior."}
    one = issue("2026-t4", 1, "2026-11-21", archivada=gone)
    tree = tree_of(one, alone(one))

    assert text_of(one_of(tree, "div", class_="note-arch")) == (
        "Número retirado el 20 de noviembre de 2026.Repetía el número anterior."
    )


def test_neighbours_and_the_archive_are_linked() -> None:
    first, second = issue("2026-t1", 1, "2026-03-01"), issue("2026-t2", 2, "2026-06-01")
    nav = one_of(tree_of(first, library((MARKET,), (second, first))), "nav", class_="issue-others")

    assert [(one.get("href"), text_of(one)) for one in all_of(nav, "a")] == [
        ("../../boletines/2026-t2/", "Número siguiente: Número 2026-t2"),
        ("../../boletines/", "Todos los boletines"),
    ]


def test_without_a_repository_the_file_is_named_instead_of_linked() -> None:
    with_repository = Settings("https://bbp.example/red/", repo_url="https://github.com/red/bbp")
    article = all_of(tree_of(RETROSPECTIVE, WHOLE), "article")[0]
    links = [
        link.get("href") for link in all_of(tree_of(RETROSPECTIVE, WHOLE, settings=with_repository), "a")
    ]

    assert text_of(one_of(article, "code")) == "boletines/2013-t3/es.md"
    assert "https://github.com/red/bbp/edit/main/boletines/2013-t3/es.md" in links


def test_an_issue_says_how_to_cite_it_by_the_body_behind_it() -> None:
    ordinary = issue("2026-t4", 5, "2026-11-15", comision="comision")
    cite = one_of(tree_of(ordinary, alone(ordinary)), "p", id="cite-apa")

    assert text_of(cite) == (
        "Comisión de Prueba. (2026). Número 2026-t4. Boletín Electrónico de Mercociudades, n.º 5. "
        "https://bbp.example/red/boletines/2026-t4/"
    )


def test_a_retrospective_issue_is_cited_by_its_year_of_publication_and_in_the_name_of_the_network() -> None:
    one = issue(
        *("2013-t3", 1, "2013-09-30"),
        comision="comision",
        edicion="retrospectiva",
        aviso="Compuesta después, con hechos de un plan.",
        publicada="2026-11-20",
    )
    cite = one_of(tree_of(one, alone(one), PT), "p", id="cite-apa")

    assert text_of(cite) == (
        "Mercocidades. (2026). Número 2013-t3 [edição retrospectiva]. "
        "Boletim Eletrônico de Mercocidades, n.º 1. https://bbp.example/red/boletines/2013-t3/"
    )
    assert one_of(cite, "i").get("lang") == "es"


def test_the_issn_stands_in_the_citation_once_there_is_one() -> None:
    one = issue("2026-t4", 5, "2026-11-15")
    page = render_bulletin_page(one, alone(one), replace(SETTINGS, issn="1234-5679"), ES)

    assert ", n.º 5. ISSN 1234-5679. https://" in text_of(one_of(parse(page.html), "p", id="cite-apa"))


def test_abnt_enters_an_issue_by_the_bulletin_and_bibtex_by_the_body_behind_it() -> None:
    one = issue("2026-t4", 5, "2026-11-15", comision="comision")
    tree = parse(render_bulletin_page(one, alone(one), replace(SETTINGS, issn="1234-5679"), ES).html)

    assert text_of(one_of(tree, "p", id="cite-abnt")) == (
        "BOLETÍN ELECTRÓNICO DE MERCOCIUDADES. Número 2026-t4. [S. l.]: Mercociudades, n. 5, 2026. "
        "ISSN 1234-5679. Disponível em: https://bbp.example/red/boletines/2026-t4/. "
        "Acesso em: [agregue la fecha en que la consultó]."
    )
    assert "".join(one_of(tree, "pre", id="cite-bibtex").itertext()).splitlines() == [
        "@misc{boletin-2026-t4,",
        "  author = {{Comisión de Prueba}},",
        "  title = {{Número 2026-t4}},",
        "  year = {2026},",
        "  organization = {Boletín Electrónico de Mercociudades},",
        "  number = {5},",
        "  issn = {1234-5679},",
        "  url = {https://bbp.example/red/boletines/2026-t4/},",
        "  langid = {spanish},",
        "}",
    ]


def test_a_shared_link_shows_the_picture_of_the_issue() -> None:
    page = render_bulletin_page(RETROSPECTIVE, WHOLE, SETTINGS, PT)

    assert page.picture == "vistas/2013-t3.pt.png"
    assert page.picture_alt == "Capa do Boletim n.º 1, 30 de setembro de 2013: Número 2013-t3."
