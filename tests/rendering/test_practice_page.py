"""The page of a practice."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest
from bbp.model.exchange_rates import ExchangeRates
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.plans import Activity, Plan
from bbp.model.practice import Practice
from bbp.model.settings import Settings
from bbp.rendering.practice.practice_page import render_practice_page

from tests.rendering.page_structure import all_of, heading_levels, one_of, parse, text_of
from tests.rendering.sample_bank import OWN, STALLS, STUDY, bank, whole_practice
from tests.rendering.sample_library import SETTINGS, practice, translated

ES, PT = Language.ES, Language.PT
OPEN = Settings("https://bbp.example/", "https://github.com/red/banco", "stpm@red.example")
WHOLE = whole_practice()


def tree_of(
    one: Practice, library: Library | None = None, language: Language = ES, settings: Settings = SETTINGS
) -> Element:
    return parse(render_practice_page(one, library or bank(one), settings, language).html)


def with_rates(library: Library) -> Library:
    """The library with a rate for Uruguayan pesos of 2016."""
    rates = ExchangeRates.model_validate(
        {
            "codigo": "UYU",
            "es": "Peso de prueba",
            "pt": "Peso de teste",
            "fuente": {"titulo": "Banco de prueba", "enlace": "https://banco.example/"},
            "medias": [{"anio": "2016", "valor": "30.1626"}],
        }
    )
    return replace(library, registers=replace(library.registers, exchange_rates={"UYU": rates}))


def ficha_of(tree: Element) -> dict[str, str]:
    ficha = one_of(tree, "aside", class_="ficha")
    pairs = zip(all_of(ficha, "dt"), all_of(ficha, "dd"), strict=True)
    return {text_of(label): text_of(value) for label, value in pairs}


def panel_of(tree: Element) -> str:
    return text_of(one_of(tree, "div", class_="evp"))


def notices_of(tree: Element) -> list[str]:
    return [text_of(one) for one in all_of(tree, "div", role="note")]


def test_the_page_has_one_title_and_headings_in_order() -> None:
    levels = heading_levels(tree_of(WHOLE))

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_ficha_states_every_fact_in_the_readers_language() -> None:
    assert ficha_of(tree_of(WHOLE, language=PT)) == {
        "Cidade": "Vila, Uruguai",
        "País": "Uruguai",
        "Responsável": "Oficina de Prueba",
        "Início": "março de 2016",
        "Situação": "Em andamento · segundo a fonte de 2018",
        "Sobre o período": "Abre de outubro a novembro.",
        "Tema": "Economia Solidária",
        "Instrumento": "Feira",
        "Público": "Jovens",
        "Atores": "Instituto · Órgão nacional · Apoio técnicoOtro · tipo sem dado · papel sem dado",
        "Eixo": "Inclusão",
        "ODS, atribuídos pela redação": "8 Trabalho decente12 Consumo responsável",
        "Custo": "12.000 pesos uruguaios (UYU), em valores de 2016Faixa em dólares: sem dado",
        "Financiamento": "Orçamento próprio",
        "População": "Até 49 99912.345 habitantes, censo de 2022 · Censo 2022",
        "Publicada": "1 de novembro de 2026",
        "Última mudança": "10 de novembro de 2026",
        "Tradução": "10 de novembro de 2026; falta a revisão de outra pessoa",
    }


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            ES,
            "12.000 pesos uruguayos (UYU), a valores de 2016unos US$ 400, con el tipo de cambio oficial "
            "medio de 2016 · Banco de pruebaMenos de US$ 10 000",
        ),
        (
            PT,
            "12.000 pesos uruguaios (UYU), em valores de 2016cerca de US$ 400, pela taxa de câmbio oficial "
            "média de 2016 · Banco de pruebaMenos de US$ 10 000",
        ),
    ],
)
def test_an_amount_with_a_cited_rate_is_told_in_dollars_with_its_source(
    language: Language, said: str
) -> None:
    tree = tree_of(WHOLE, with_rates(bank(WHOLE)), language)

    assert ficha_of(tree)["Costo" if language is ES else "Custo"] == said
    assert one_of(tree, "a", href="https://banco.example/") is not None


def test_dollars_need_no_rate() -> None:
    one = whole_practice(monto={"valor": "9000", "moneda": "USD", "anio": "2016"})

    said = ficha_of(tree_of(one, with_rates(bank(one))))["Costo"]

    assert said.startswith("9.000 dólares estadounidenses (USD), a valores de 2016")
    assert "tipo de cambio" not in said


def test_what_is_unknown_is_written_like_any_other_value() -> None:
    bare = practice("xx-villa-nada", responsable="sin-dato", inicio="sin-dato", situacion="sin-dato")

    ficha = ficha_of(tree_of(bare))

    asked = ("Responsable", "Inicio", "Situación", "Destinatarios", "Costo", "Financiamiento")
    assert [ficha[label] for label in asked] == ["Sin dato"] * 6
    assert "Actores" not in ficha


def test_a_practice_of_a_network_has_its_territory_and_cities_instead_of_one_city() -> None:
    shared = practice(
        "red-prueba",
        ciudad="sin-dato",
        territorio={"tipo": "red", "nombre": "Red de Prueba", "ciudades": ["xx-villa", "xx-aldea"]},
    )

    ficha = ficha_of(tree_of(shared))

    assert ficha["Ciudades"] == "Villa, UruguayÁldea, Brasil"
    assert ficha["Territorio"] == "Red de Prueba · Red de ciudades"
    assert "Población" not in ficha


@pytest.mark.parametrize(
    ("header", "said"),
    [
        (
            {"situacion": "anunciada"},
            "Evidencia 0 de 4Nivel 0. Para el nivel 1 falta una fuente que diga que se hizo o que está en "
            "marcha.",
        ),
        (
            {},
            "Evidencia 1 de 4Nivel 1. Para el nivel 2 falta al menos un resultado con su cifra y su fuente.",
        ),
        (
            {"resultados": [STALLS]},
            "Evidencia 2 de 4Nivel 2. Para el nivel 3 falta un resultado que cite una fuente independiente; "
            "la prensa no cuenta.",
        ),
        (
            {"resultados": [STALLS], "fuentes": [OWN, STUDY]},
            "Evidencia 2 de 4Nivel 2. Para el nivel 3 falta que un resultado cite la fuente independiente.",
        ),
        (
            {"resultados": [STALLS], "fuentes": [STUDY]},
            "Evidencia 3 de 4Nivel 3. Para el nivel 4 falta una evaluación, o una réplica en otra ciudad con "
            "su enlace.",
        ),
        (
            {"resultados": [STALLS], "fuentes": [OWN | {"origen": "evaluacion"}]},
            "Evidencia 4 de 4Nivel 4. No falta nada: es el nivel más alto.",
        ),
    ],
)
def test_the_evidence_panel_says_what_is_missing_for_the_next_level(
    header: dict[str, object], said: str
) -> None:
    assert panel_of(tree_of(practice("xx-villa-nivel", **header))) == said


def test_a_ceiling_is_explained_only_when_it_lowers_the_level() -> None:
    cap = {"motivo": "La cifra no se pudo comprobar."}
    held = practice("xx-villa-a", resultados=[STALLS], evidencia_maxima=cap | {"nivel": "1"})
    free = practice("xx-villa-b", resultados=[STALLS], evidencia_maxima=cap | {"nivel": "3"})

    assert panel_of(tree_of(held)) == (
        "Evidencia 1 de 4Nivel 1. La redacción limitó el nivel calculado. La cifra no se pudo comprobar."
    )
    assert "limitó" not in panel_of(tree_of(free))


def test_rows_of_one_indicator_stand_together_with_the_oldest_first() -> None:
    rows = [[text_of(cell) for cell in row] for row in all_of(tree_of(WHOLE), "tr")]

    assert rows == [
        ["Indicador", "Cantidad", "Año", "Tipo", "Fuente"],
        ["Puestos", "12,5 puestos", "2016", "Producto", "1 · Del propio gobierno"],
        ["30 puestos", "2017", "Producto", "1 · Del propio gobierno"],
        ["Familias", "más de 1.200", "2015–2017", "Producto", "2 · Prensa"],
    ]


def test_the_table_is_translated_with_its_qualifier_and_names_who_declares() -> None:
    tree = tree_of(WHOLE, language=PT)

    assert text_of(one_of(tree, "caption")) == "Resultados segundo a fonte citada em cada linha"
    assert text_of(all_of(tree, "th")[-1]) == "Famílias"
    assert text_of(all_of(tree, "td")[-4]) == "mais de 1.200"


def test_the_number_of_a_source_leads_to_the_source() -> None:
    tree = tree_of(WHOLE)

    cited = all_of(one_of(tree, "table"), "a")[-1]

    assert cited.get("href") == "#fuente-2"
    assert text_of(one_of(tree, "li", id="fuente-2")).startswith("Nota, sin fecha · Prensa")


def test_a_source_names_the_results_that_it_supports_and_leads_to_them() -> None:
    third = {"titulo": "Ordenanza", "enlace": "https://norma.example/", "origen": "norma"}
    rows = [STALLS, STALLS | {"anio": "2018"}, STALLS | {"indicador": "Días", "unidad": "días"}]
    cited = whole_practice(
        fuentes=[OWN, STUDY, third],
        resultados=[*rows, STALLS | {"indicador": "Familias", "fuente": "2"}],
    )

    tree = tree_of(cited)
    said = [text_of(one_of(tree, "li", id=f"fuente-{number}").findall("span")[-1]) for number in (1, 2, 3)]
    links = [one.get("href") for one in all_of(one_of(tree, "li", id="fuente-1"), "a")]

    assert said == [
        "Resultados que respalda: Puestos (2017, 2018), Días",
        "Resultado que respalda: Familias",
        "Ningún resultado la cita.",
    ]
    assert links == ["https://villa.example/", "#resultado-1", "#resultado-2"]
    assert [one.get("id") for one in all_of(tree, "tbody")] == ["resultado-1", "resultado-2", "resultado-3"]


def test_the_sources_of_a_practice_without_results_say_nothing_of_them() -> None:
    source = one_of(tree_of(practice("xx-villa-sola")), "li", id="fuente-1")

    assert text_of(source) == "Una nota, sin fecha · Del propio gobierno"


def test_the_results_that_a_source_supports_keep_their_own_language() -> None:
    untranslated = practice("xx-villa-sola", resultados=[STALLS])

    link = all_of(one_of(tree_of(untranslated, language=PT), "li", id="fuente-1"), "a")[-1]

    assert (text_of(link), link.get("lang")) == ("Puestos", "es")


# --- Trust at a glance ------------------------------------------------------------------------------------


def trust_of_page(tree: Element) -> list[str]:
    return [text_of(one) for one in one_of(tree, "ul", class_="trust")]


def test_the_page_says_at_a_glance_who_speaks_what_is_measured_and_who_reviewed_when() -> None:
    reviewed = whole_practice(revisada={"fecha": "2026-10-01", "por": "Comité de Prueba"})

    assert trust_of_page(tree_of(reviewed)) == [
        "Fuentes 1 del propio gobierno y 1 de la prensa",
        "Resultados 3 productos",
        "Revisión 1 de octubre de 2026, por Comité de Prueba · Historia de la ficha",
    ]
    assert trust_of_page(tree_of(reviewed, language=PT)) == [
        "Fontes 1 do próprio governo e 1 da imprensa",
        "Resultados 3 produtos",
        "Revisão 1 de outubro de 2026, por Comité de Prueba · Histórico da ficha",
    ]


def test_figures_are_counted_by_what_they_measure() -> None:
    outcome = STALLS | {"tipo": "resultado"}

    said = trust_of_page(tree_of(whole_practice(resultados=[outcome, STALLS, outcome])))

    assert said[1] == "Resultados 1 producto y 2 resultados"


def test_what_nobody_declared_or_reviewed_is_said_as_well() -> None:
    bare = practice("xx-villa-a", publicada="2020-01-01")

    assert trust_of_page(tree_of(bare)) == [
        "Fuentes 1 del propio gobierno",
        "Resultados ninguno declarado",
        "Revisión ninguna registrada; pendiente de revisión · Historia de la ficha",
    ]


def test_the_scale_of_evidence_is_explained_beside_the_panel_with_the_practices_own_level_marked() -> None:
    tree = tree_of(practice("xx-villa-a", resultados=[STALLS]))

    scale = all_of(tree, "details", class_="means")[0]
    here = one_of(scale, "div", class_="here")

    assert text_of(one_of(scale, "summary")) == "Qué significa cada nivel"
    assert [text_of(one) for one in all_of(scale, "dt")] == [f"{level} · Nivel {level}" for level in range(5)]
    assert text_of(here) == (
        "2 · Nivel 2Una fuente declara al menos un resultado con su cifra; no importa quién lo declara. "
        "El nivel de esta ficha."
    )
    assert one_of(scale, "a").get("href") == "../../evidencia/"


def test_each_page_marks_its_own_level_though_the_scale_is_made_once() -> None:
    announced, done = practice("xx-villa-a", situacion="anunciada"), practice("xx-villa-b")
    library = bank(announced, done)

    marked = [text_of(one_of(tree_of(one, library), "div", class_="here"))[:1] for one in (announced, done)]

    assert marked == ["0", "1"]


def test_the_kinds_of_result_are_explained_only_where_there_is_a_table() -> None:
    (kinds,) = all_of(one_of(tree_of(WHOLE), "div", class_="prose"), "details", class_="means")

    assert [text_of(one) for one in all_of(kinds, "dt")] == ["Producto", "Resultado"]
    assert [text_of(one) for one in all_of(kinds, "dd")] == [
        "Lo que se hizo o se entregó; por ejemplo, 30 personas asistieron a un curso.",
        "Lo que cambió para alguien; por ejemplo, quienes asistieron aplican lo que aprendieron.",
    ]
    assert len(all_of(tree_of(practice("xx-villa-sola")), "details", class_="means")) == 1


def test_the_history_of_the_page_is_that_of_the_file_that_is_shown() -> None:
    links = {
        language: {text_of(one): one.get("href") for one in all_of(tree, "a", class_="btn")}
        for language, tree in ((each, tree_of(WHOLE, language=each, settings=OPEN)) for each in (ES, PT))
    }

    commits = "https://github.com/red/banco/commits/main/practicas/xx-villa-mercado"
    assert links[ES]["Ver la historia de la ficha"] == f"{commits}/es.md"
    assert links[PT]["Ver o histórico da ficha"] == f"{commits}/pt.md"


def test_outputs_alone_are_never_taken_for_an_impact() -> None:
    outcome = practice("xx-villa-otra", resultados=[STALLS, STALLS | {"tipo": "resultado"}])
    notice = "Es un producto, no un impacto.La fuente cuenta lo que se hizo; no dice qué cambió después."

    assert notice in notices_of(tree_of(WHOLE))
    assert notices_of(tree_of(outcome)) == []


def test_a_section_that_is_missing_is_replaced_by_its_sentence() -> None:
    tree = tree_of(WHOLE)

    said = [text_of(one) for one in all_of(one_of(tree, "div", class_="prose"), "p")]

    assert "La fuente no indica dificultades ni lecciones." in said
    assert "La fuente no declara resultados." not in said
    assert "La fuente no describe el problema de partida." not in said


def test_the_six_questions_are_answered() -> None:
    answers = [text_of(one) for one in all_of(one_of(tree_of(WHOLE), "ul", class_="ask"), "b")]

    assert answers == ["Parcial", "Sí", "Sin dato", "Sin dato", "Sí", "No"]


def test_a_document_of_the_network_says_how_to_consult_it() -> None:
    cites = practice("xx-villa-plan", fuentes=[{"titulo": "Plan", "documento": "plan", "origen": "propia"}])

    said = text_of(one_of(tree_of(cites), "li", id="fuente-1"))

    assert said == (
        "Plan, 2013 · Del propio gobiernoPlan de la Comisión. Comisión de Prueba. "
        "Consulta a través de la STPM. No lleva fecha."
    )


def test_a_document_with_a_public_address_is_a_link_and_needs_no_secretariat() -> None:
    cites = practice("xx-villa-plan", fuentes=[{"titulo": "Plan", "documento": "plan", "origen": "propia"}])
    shelf = bank(cites)
    known = shelf.registers.documents["plan"].model_copy(update={"link": "https://plan.example/2013.pdf"})
    shelf = replace(shelf, registers=replace(shelf.registers, documents={"plan": known}))

    source = one_of(tree_of(cites, shelf), "li", id="fuente-1")

    assert one_of(source, "a").get("href") == "https://plan.example/2013.pdf"
    assert text_of(source) == (
        "Plan, 2013 · Del propio gobiernoPlan de la Comisión. Comisión de Prueba. No lleva fecha."
    )


def test_a_file_beside_the_record_is_a_source_with_a_link() -> None:
    cites = practice(
        "xx-villa-plan", fuentes=[{"titulo": "Plan", "documento": "plan.pdf", "origen": "propia"}]
    )

    link = one_of(one_of(tree_of(cites, language=PT), "li", id="fuente-1"), "a")

    assert link.get("href") == "../../../practicas/xx-villa-plan/plan.pdf"
    assert link.get("lang") == "es"


def test_a_practice_without_translation_is_shown_in_its_language_with_facts_in_the_readers() -> None:
    original = practice("xx-villa-sola")

    page = render_practice_page(original, bank(original), SETTINGS, PT)
    tree = parse(page.html)

    assert one_of(tree, "h1").get("lang") == "es"
    assert one_of(tree, "p", class_="lead").get("lang") == "es"
    assert one_of(tree, "div", class_="flow", lang="es") is not None
    assert notices_of(tree) == [
        "Esta ficha ainda não está em português."
        "O texto original é exibido em espanhol; os dados da ficha estão em português."
    ]
    assert ficha_of(tree)["Tema"] == "Economia Solidária"
    assert page.canonical == "practicas/xx-villa-sola/"
    assert page.translated == (ES,)
    assert page.text_language is ES


def test_a_translation_of_an_earlier_version_leads_to_the_original() -> None:
    page = tree_of(WHOLE, language=PT)

    (notice,) = all_of(page, "div", class_="note-stale")

    assert one_of(notice, "a").get("href") == "../../../practicas/xx-villa-mercado/"
    assert all_of(tree_of(WHOLE), "div", class_="note-stale") == []


def test_a_draft_and_a_withdrawn_record_say_so_and_the_withdrawn_is_out_of_the_search() -> None:
    draft = practice("xx-villa-borrador", publicada=None)
    gone = practice(
        "xx-villa-vieja", archivada={"fecha": "2026-11-02", "motivo": "La fuente pidió retirar la ficha."}
    )

    assert notices_of(tree_of(draft)) == ["Borrador.Esta ficha todavía no está publicada."]
    tree = tree_of(gone)
    assert notices_of(tree) == ["Ficha retirada el 2 de noviembre de 2026.La fuente pidió retirar la ficha."]


def test_a_translation_older_than_the_withdrawal_gives_the_reason_in_the_language_of_the_original() -> None:
    gone = {"fecha": "2026-11-02", "motivo": "La fuente pidió retirar la ficha."}
    own = {"archivada": {"motivo": "A fonte pediu a retirada da ficha."}}

    for translation, written, reason in (
        (translated("Antiga"), "es", "La fuente pidió retirar la ficha."),
        (translated("Antiga", **own), None, "A fonte pediu a retirada da ficha."),
    ):
        one = practice("xx-villa-vieja", archivada=gone, translation=translation)
        notice = one_of(tree_of(one, language=PT), "div", class_="note-arch")
        assert (one_of(notice, "span").get("lang"), text_of(one_of(notice, "span"))) == (written, reason)


def test_a_withdrawn_record_leads_to_no_list_that_does_not_exist() -> None:
    gone = practice(
        "xx-villa-vieja",
        temas=["agua"],
        archivada={"fecha": "2026-11-02", "motivo": "La fuente pidió retirar la ficha."},
    )
    library = bank(gone, practice("xx-villa-nueva"))

    links = {text_of(one) for one in all_of(one_of(tree_of(gone, library), "aside"), "a")}

    assert "Agua" not in links
    assert "Villa, Uruguay" in links


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ({"publicada": "2024-11-21"}, []),
        (
            {"publicada": "2024-11-20"},
            ["Pendiente de revisión.Se publicó el 20 de noviembre de 2024 y no se revisó desde entonces."],
        ),
        ({"publicada": "2020-01-01", "revisada": {"fecha": "2026-01-01", "por": "Comité"}}, []),
        (
            {"publicada": "2020-01-01", "revisada": {"fecha": "2023-01-01", "por": "Comité"}},
            ["Pendiente de revisión.La última revisión es del 1 de enero de 2023."],
        ),
    ],
)
def test_a_review_is_due_two_years_after_the_last_one(header: dict[str, object], said: list[str]) -> None:
    assert notices_of(tree_of(practice("xx-villa-a", **header))) == said


def test_without_settings_there_is_text_to_copy_and_the_path_of_the_file_to_edit() -> None:
    tree = tree_of(practice("xx-villa-sola"))

    assert "Contacto por la práctica «Práctica xx-villa-sola»" in text_of(one_of(tree, "pre", class_="txt"))
    assert [text_of(one) for one in all_of(tree, "code")] == [
        "practicas/xx-villa-sola/es.md",
        "practicas/xx-villa-sola/es.md",
        "practicas/xx-villa-sola/pt.md",
    ]
    assert not any("github" in (one.get("href") or "") for one in all_of(tree, "a"))


def test_with_settings_the_buttons_lead_to_the_mail_and_to_the_files() -> None:
    tree = tree_of(practice("xx-villa-sola"), settings=OPEN)

    links = {text_of(one): one.get("href") or "" for one in all_of(tree, "a", class_="btn")}

    assert links["Pedir contacto a través de la STPM"] == "#contacto"
    assert links["Escribir a la STPM"].startswith(
        "mailto:stpm@red.example?subject=Contacto%20por%20la%20pr%C3%A1ctica%20"
    )
    assert links["Editar esta página"] == (
        "https://github.com/red/banco/edit/main/practicas/xx-villa-sola/es.md"
    )
    assert links["Traducir esta página al portugués"] == (
        "https://github.com/red/banco/new/main/practicas/xx-villa-sola?filename=pt.md"
    )


def test_an_existing_translation_is_corrected_and_not_made_again() -> None:
    links = {
        text_of(one): one.get("href") for one in all_of(tree_of(WHOLE, settings=OPEN), "a", class_="btn")
    }

    assert links["Corregir la traducción al portugués"] == (
        "https://github.com/red/banco/edit/main/practicas/xx-villa-mercado/pt.md"
    )


def test_related_practices_stand_under_the_reason() -> None:
    other = practice("xx-villa-prima")

    near = one_of(tree_of(WHOLE, bank(WHOLE, other)), "div", class_="near")

    assert text_of(near).startswith("Comparte el tema Economía Solidaria")
    assert one_of(near, "a").get("href") == "../../practicas/xx-villa-prima/"


def test_a_replica_names_its_source_and_the_other_record_names_where_the_idea_came_from() -> None:
    other = practice("xx-aldea-feria", ciudad="xx-aldea", titulo="Feria de la aldea")
    replicas = [
        {"ciudad": "xx-aldea", "enlace": "https://aldea.example/", "practica": "xx-aldea-feria"},
        {"ciudad": "xx-aldea", "anio": "2019"},
    ]
    first = whole_practice(replicas=replicas)
    library = bank(first, other)

    said = [text_of(one) for one in all_of(tree_of(first, library), "li")]

    assert "Áldea, Brasil · año sin dato · fuente sobre Áldea, Brasil · Feria de la aldea" in said
    assert "Áldea, Brasil · 2019 · sin enlace que lo confirme" in said
    assert ficha_of(tree_of(other, library))["La idea viene de"] == "Práctica xx-villa-mercado"


def test_the_other_side_of_a_replica_says_where_the_idea_came_from_when_and_which_source_says_so() -> None:
    other = practice("xx-aldea-feria", ciudad="xx-aldea", titulo="Feria de la aldea")
    replica = {"ciudad": "xx-aldea", "enlace": "https://aldea.example/", "practica": "xx-aldea-feria"}
    first = whole_practice(replicas=[replica | {"anio": "2019"}])

    tree = tree_of(other, bank(first, other), PT)
    heading = one_of(tree, "h3", id="origen")
    (item,) = [one for one in all_of(tree, "li") if "Vila, Uruguai · 2019" in text_of(one)]

    assert text_of(heading) == "De onde vem a ideia"
    assert text_of(item) == "Mercado na estação · Vila, Uruguai · 2019 · fonte sobre a réplica"
    assert [one.get("href") for one in all_of(item, "a")] == [
        "../../../pt/practicas/xx-villa-mercado/",
        "https://aldea.example/",
    ]


def test_the_plans_whose_activities_name_the_practice_lead_to_the_first_of_them() -> None:
    plan = Plan.model_validate(
        {"id": "plan-2013", "es": "Plan 2013", "pt": "Plano 2013", "desde": "2013", "documento": "plan"}
    )
    names = ("convocatoria", "boletin")
    activities = {
        name: Activity.model_validate(
            {"id": name, "es": name, "pt": name, "plan": "plan-2013", "anio": "2013"}
            | {"realizada": "sin-dato", "documento": "plan", "practica": WHOLE.id}
        )
        for name in names
    }
    others = {"planes": {plan.id: plan}, "actividades": activities}
    known = bank(WHOLE)

    tree = tree_of(WHOLE, replace(known, registers=replace(known.registers, others=others)), PT)

    assert ficha_of(tree)["Em planos de trabalho"] == "Plano 2013 · 2 atividades"
    assert "../../../pt/planes/plan-2013/#convocatoria" in [one.get("href") for one in all_of(tree, "a")]
    assert "Em planos de trabalho" not in ficha_of(tree_of(WHOLE, language=PT))


def test_a_city_named_only_by_a_replica_is_a_link_to_its_page() -> None:
    first = whole_practice(replicas=[{"ciudad": "xx-aldea"}])

    (item,) = [one for one in all_of(tree_of(first), "li") if "sin enlace que lo confirme" in text_of(one)]

    assert one_of(item, "a").get("href") == "../../ciudades/xx-aldea/"


def test_markdown_is_sanitised_and_led_to_the_readers_language() -> None:
    other = practice("xx-villa-prima")
    one = practice(
        "xx-villa-a", sections={"done": "Vea [la otra](../xx-villa-prima/es.md). <script>x</script>"}
    )

    html = render_practice_page(one, bank(one, other), SETTINGS, PT).html

    assert 'Vea <a href="../../../pt/practicas/xx-villa-prima/">la otra</a>.' in html
    assert all_of(one_of(parse(html), "div", class_="flow", lang="es"), "script") == []
    assert "<script>x" not in html


def test_the_whole_page_stays_under_twenty_two_kilobytes() -> None:
    """The shell around it takes another six: 40 KB is the limit of a page."""
    assert len(render_practice_page(WHOLE, bank(WHOLE), SETTINGS, PT).html.encode()) < 22_000
