"""The feeds of a body: byte by byte, and by their rules."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID
from xml.etree import ElementTree

import pytest
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.bulletin.feeds import Feed, make_feed, render_atom
from bbp.rendering.bulletin.json_feed import render_json_feed
from bbp.rendering.registers.body_feeds import MOST_ENTRIES, body_feed

from tests.rendering.sample_library import SETTINGS, issue, practice, translated
from tests.rendering.sample_network import FORUM, LEAFLET, PLAN, network

GOLDEN = Path(__file__).parents[1] / "golden" / "feeds"
ES, PT = Language.ES, Language.PT
WATER = {"codigo": "agua", "es": "Agua", "pt": "Água", "unidad": "comision"}
ISSUE_IN_PORTUGUESE = translated("Número traduzido", asunto="Assunto do número traduzido")
LOOSE = LEAFLET | {
    "id": "suelto",
    "es": "Suelto",
    "pt": "Solto",
    "documento": None,
    "enlace": "https://suelto.example/",
}
WHOLE = network(
    issue(
        "2014-t3",
        1,
        "2014-09-30",
        comision="comision",
        translation=ISSUE_IN_PORTUGUESE,
    ),
    practice("xx-villa-agua", temas=["agua"], responsable="Oficina del Agua"),
    practice("xx-villa-borrador", temas=["agua"], publicada=None),
    agenda=[
        FORUM | {"nota": {"es": "Con <b>marcas</b> & signos.", "pt": "Com <b>marcas</b> & sinais."}},
        FORUM | {"id": "futuro", "es": "Futuro", "pt": "Futuro", "inicio": "2027-03", "estado": "prevista"},
    ],
    planes=[PLAN],
    publicaciones=[LEAFLET, LOOSE],
    temas=[WATER],
)


def feed_of(library: Library, language: Language = ES) -> Feed:
    return body_feed(library.registers.bodies["comision"], library, SETTINGS, language)


@pytest.mark.parametrize("language", Language)
def test_the_feed_is_the_same_byte_by_byte(language: Language, request: pytest.FixtureRequest) -> None:
    feed = feed_of(WHOLE, language)
    for suffix, text in (("xml", render_atom(feed)), ("json", render_json_feed(feed))):
        golden = GOLDEN / f"instancia.{language}.{suffix}"
        if request.config.getoption("--renew-golden"):
            golden.write_bytes(text.encode())
        assert golden.read_bytes().decode() == text


def test_works_and_practices_of_its_themes_stand_newest_first_without_drafts() -> None:
    assert [(entry.title, entry.published[:10]) for entry in feed_of(WHOLE).entries] == [
        ("Futuro", "2027-03-01"),
        ("Práctica xx-villa-agua", "2026-11-01"),
        ("Número 2014-t3", "2014-09-30"),
        ("Foro", "2014-06-01"),
        ("Plan 2013", "2013-01-01"),
        ("Folleto", "2013-01-01"),
        ("Suelto", ""),
    ]


def test_the_feed_was_last_changed_on_a_day_that_has_come() -> None:
    assert feed_of(WHOLE).updated == "2026-11-10T12:00:00Z"
    assert feed_of(network()).updated == "2026-11-21T12:00:00Z"


def test_what_has_no_date_has_no_day_of_publication() -> None:
    tree = ElementTree.fromstring(render_atom(feed_of(WHOLE)))
    atom = "{http://www.w3.org/2005/Atom}"
    (loose,) = [one for one in tree.iter(f"{atom}entry") if one.findtext(f"{atom}title") == "Suelto"]

    assert loose.find(f"{atom}published") is None
    assert loose.findtext(f"{atom}updated") == "1970-01-01T12:00:00Z"


def test_ids_are_uuids_of_their_own_in_each_language_and_those_of_documents_are_the_collections() -> None:
    spanish, portuguese = feed_of(WHOLE), feed_of(WHOLE, PT)
    ids = [spanish.id, portuguese.id, *(one.id for feed in (spanish, portuguese) for one in feed.entries)]

    assert {UUID(one.removeprefix("urn:uuid:")).version for one in ids} == {5}
    assert len(set(ids)) == len(ids)
    practices = make_feed(Kind.PRACTICE, WHOLE, SETTINGS, ES)
    assert {one.id for one in practices.entries} <= set(ids)


def test_a_practice_of_a_theme_is_by_the_office_that_made_it() -> None:
    authors = {entry.title: entry.author for entry in feed_of(WHOLE).entries}

    assert authors["Práctica xx-villa-agua"] == "Oficina del Agua"
    assert authors["Plan 2013"] == "Comisión de Prueba"


def test_an_entry_leads_to_its_page_in_its_language() -> None:
    urls = {entry.title: entry.url for entry in feed_of(WHOLE, PT).entries}

    assert urls["Fórum"] == "https://bbp.example/red/pt/agenda/foro/"
    assert urls["Plano 2013"] == "https://bbp.example/red/pt/planes/plan-2013/"


def test_the_feed_of_many_works_holds_the_newest() -> None:
    many = [LEAFLET | {"id": f"p-{year}", "fecha": str(year)} for year in range(1000, 2000)]
    entries = feed_of(network(publicaciones=many)).entries

    assert len(entries) == MOST_ENTRIES
    assert entries[0].published == "1999-01-01T12:00:00Z"
