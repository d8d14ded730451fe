"""Which addresses are for ever. The lists are written out: a scheme that changes must be seen here."""

from __future__ import annotations

from bbp.model.durable_addresses import (
    DurableSite,
    InstitutionalPage,
    PublicDocument,
    document_addresses,
    durable_addresses,
    page_addresses,
)
from bbp.model.format_keys import Kind
from bbp.model.language import Language

DATA_FILES = {
    "actividades.csv",
    "actividades_participantes.csv",
    "actividades_resultados_red.csv",
    "actores.csv",
    "actores_economia_solidaria.csv",
    "agenda.csv",
    "agenda_materiales.csv",
    "bandas_poblacion.csv",
    "boletines.csv",
    "circuitos.csv",
    "circuitos_paradas.csv",
    "ciudades.csv",
    "convocatorias.csv",
    "coordinaciones.csv",
    "costos.csv",
    "datapackage.json",
    "destinatarios.csv",
    "documentos.csv",
    "ediciones.csv",
    "ejes.csv",
    "emprendimientos.csv",
    "estados_evento.csv",
    "financiamiento.csv",
    "fuentes.csv",
    "fuentes_financiamiento.csv",
    "gobernanza.csv",
    "gobernanza_competencias.csv",
    "instancias.csv",
    "instrumentos.csv",
    "niveles_evidencia.csv",
    "nombres_anteriores.csv",
    "ods.csv",
    "origenes.csv",
    "papeles_actor.csv",
    "planes.csv",
    "planes_ejes_plan.csv",
    "planes_objetivos.csv",
    "practicas.csv",
    "practicas.json",
    "practicas_ciudades.csv",
    "practicas_destinatarios.csv",
    "practicas_ejes.csv",
    "practicas_financiamiento.csv",
    "practicas_instrumentos.csv",
    "practicas_ods.csv",
    "practicas_temas.csv",
    "publicaciones.csv",
    "replicabilidad.csv",
    "replicas.csv",
    "respuestas.csv",
    "resultados.csv",
    "rubros.csv",
    "situaciones.csv",
    "temas.csv",
    "tesauro.csv",
    "tipos_actor.csv",
    "tipos_cambio.csv",
    "tipos_resultado.csv",
    "tipos_territorio.csv",
}


STATISTICS = {
    "actividades_por_trimestre.csv",
    "encuentros_y_publicaciones.csv",
    "informe_anual.csv",
    "practicas_por_evidencia.csv",
    "practicas_por_pais.csv",
    "practicas_por_tamano.csv",
    "practicas_por_tema.csv",
    "traducciones.csv",
}


def test_an_empty_site_has_its_home_its_feeds_the_pages_that_answer_and_the_files_of_its_data() -> None:
    assert durable_addresses(DurableSite((), frozenset(), ())) == {
        *(f"datos/v1/{name}" for name in DATA_FILES),
        *(f"datos/v1/estadisticas/{name}" for name in STATISTICS),
        "estadisticas/",
        "pt/estadisticas/",
        "datos/",
        "pt/datos/",
        "",
        "pt/",
        "buscar/",
        "pt/buscar/",
        "sirve/",
        "pt/sirve/",
        "comparar/",
        "pt/comparar/",
        "estado/",
        "pt/estado/",
        "practicas/atom.xml",
        "practicas/feed.json",
        "boletines/atom.xml",
        "boletines/feed.json",
        "pt/practicas/atom.xml",
        "pt/practicas/feed.json",
        "pt/boletines/atom.xml",
        "pt/boletines/feed.json",
    }


def test_a_practice_answers_under_each_id_with_its_data_and_documents_but_not_its_pictures() -> None:
    practice = PublicDocument(Kind.PRACTICE, "xx-villa-feria", "", ("xx-villa-puesto",), ("a.PDF", "b.jpg"))

    assert list(document_addresses(practice)) == [
        "practicas/xx-villa-feria/practica.json",
        "practicas/xx-villa-feria/",
        "pt/practicas/xx-villa-feria/",
        "practicas/xx-villa-feria/a.PDF",
        "practicas/xx-villa-puesto/practica.json",
        "practicas/xx-villa-puesto/",
        "pt/practicas/xx-villa-puesto/",
        "practicas/xx-villa-puesto/a.PDF",
    ]


def test_an_issue_answers_with_its_mail_files_and_with_the_pictures_they_lead_to() -> None:
    assert list(document_addresses(PublicDocument(Kind.BULLETIN, "2026-t4", "", (), ("a.pdf", "b.JPG")))) == [
        "boletines/2026-t4/",
        "boletines/2026-t4/correo.html",
        "boletines/2026-t4/correo.txt",
        "boletines/2026-t4/boletin.eml",
        "pt/boletines/2026-t4/",
        "pt/boletines/2026-t4/correo.html",
        "pt/boletines/2026-t4/correo.txt",
        "pt/boletines/2026-t4/boletin.eml",
        "boletines/2026-t4/a.pdf",
        "boletines/2026-t4/b.JPG",
    ]


def test_a_picture_beside_an_issue_answers_at_its_former_address_too() -> None:
    issue = PublicDocument(Kind.BULLETIN, "2026-t4", "", ("2026-t4-cumbre",), ("b.jpg",))

    assert {"boletines/2026-t4/b.jpg", "boletines/2026-t4-cumbre/b.jpg"} <= set(document_addresses(issue))


def test_a_spanish_page_stands_in_for_the_portuguese_one_only() -> None:
    spanish = InstitutionalPage("acerca", frozenset({Language.ES}))
    portuguese = InstitutionalPage("sobre", frozenset({Language.PT}))

    assert list(page_addresses(spanish)) == ["acerca/", "pt/acerca/"]
    assert list(page_addresses(portuguese)) == ["pt/sobre/"]


def test_an_entry_of_a_register_answers_with_its_list_and_with_the_page_of_the_network() -> None:
    nothing = durable_addresses(DurableSite((), frozenset(), ()))
    site = DurableSite((), frozenset(), (), (("actores", "inacoop"), ("agenda", "foro-2013")))

    assert durable_addresses(site) - nothing == {
        "red/",
        "pt/red/",
        "agenda/",
        "pt/agenda/",
        "agenda/foro-2013/",
        "pt/agenda/foro-2013/",
        "agenda/agenda.ics",
        "pt/agenda/agenda.ics",
        "actores-economia-solidaria/",
        "pt/actores-economia-solidaria/",
        "actores-economia-solidaria/inacoop/",
        "pt/actores-economia-solidaria/inacoop/",
    }


def test_what_readers_subscribe_to_answers_calendars_of_the_agenda_and_of_each_body_feeds_of_the_calls() -> (
    None
):
    entries = (("agenda", "foro-2013"), ("instancias", "utdel"), ("convocatorias", "fondo-2026"))

    found = durable_addresses(DurableSite((), frozenset(), (), entries))

    assert {one for one in found if one.endswith(".ics") or one.startswith("convocatorias/")} == {
        "agenda/agenda.ics",
        "pt/agenda/agenda.ics",
        "instancias/utdel/agenda.ics",
        "pt/instancias/utdel/agenda.ics",
        "convocatorias/",
        "convocatorias/fondo-2026/",
        "convocatorias/atom.xml",
        "convocatorias/feed.json",
    }


def test_the_year_of_a_public_issue_has_a_report_for_ever() -> None:
    issue = PublicDocument(Kind.BULLETIN, "2013-t3-cumbre", "", ("2013-t3",), ())
    site = DurableSite((issue,), frozenset(), ())

    reports = {one for one in durable_addresses(site) if "estadisticas/2" in one}

    assert reports == {"estadisticas/2013/", "pt/estadisticas/2013/"}
