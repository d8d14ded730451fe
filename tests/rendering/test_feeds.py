"""The Atom feeds: byte by byte, and against the rules of RFC 4287."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from uuid import UUID
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import html5lib
import pytest
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.rendering.bulletin.feeds import MOST_ENTRIES, make_feed, render_atom
from bbp.rendering.page.words import load_words

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

GOLDEN = Path(__file__).parents[1] / "golden" / "feeds"
ES, PT = Language.ES, Language.PT
ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
GONE = {"fecha": "2026-11-20", "motivo": "Se retiró por un error."}

WHOLE = library(
    (
        practice(
            "xx-villa-mercado",
            antes=["xx-villa-feria-vieja", "xx-villa-feria"],
            temas=["economia", "agua"],
            sections={
                "problem": "Faltaba <b>lugar</b> & tiempo.",
                "done": "[El canal](../xx-villa-canal/pt.md), [la foto](foto.jpg), [abajo](#resultados).",
            },
            translation=translated("Mercado traduzido"),
        ),
        practice("xx-villa-canal", PT, responsable="sin-dato", publicada="2026-11-05"),
        practice("xx-villa-borrador", publicada=None),
        practice("xx-villa-retirada", archivada=GONE),
    ),
    (
        issue(
            "2026-t4",
            2,
            "2026-11-15",
            comision="comision",
            edicion="retrospectiva",
            aviso="Compuesta después, con hechos de un plan.",
            agenda=["foro"],
            convocatorias=["sumarse"],
            dato={
                "cifra": "3",
                "texto": "ferias en un año",
                "fecha": "2026-11-14",
                "enlace": "https://dato.example/",
            },
            erratas=[{"fecha": "2026-11-18", "texto": "Eran tres ferias, no dos."}],
        ),
        issue("2026-t3", 1, "2026-08-15", comision="comision"),
    ),
    registers(
        (event("foro", "2026-12-03", ciudad="xx-villa", enlace="https://foro.example/"),),
        (call("sumarse", abre="2026-11-01", cierra="2026-12-15"),),
    ),
)
FEEDS = [(kind, language) for kind in Kind for language in Language]


def tree_of(kind: Kind, language: Language, shelf: Library = WHOLE) -> Element:
    return ElementTree.fromstring(render_atom(make_feed(kind, shelf, SETTINGS, language)))


def entries_of(feed: Element) -> list[Element]:
    return feed.findall(f"{ATOM}entry")


def text(element: Element, tag: str) -> str:
    """The text of the only child with the tag."""
    (child,) = element.findall(ATOM + tag)
    return child.text or ""


@pytest.mark.parametrize(("kind", "language"), FEEDS)
def test_a_feed_is_the_golden_file_byte_by_byte(kind: Kind, language: Language) -> None:
    expected = (GOLDEN / f"{kind}.{language}.xml").read_bytes()

    assert render_atom(make_feed(kind, WHOLE, SETTINGS, language)).encode() == expected


def test_a_highlight_that_was_withdrawn_says_so_in_the_feed() -> None:
    shelf = library((practice("xx-villa-mercado", archivada=GONE),), (issue("2026-t3", 1, "2026-08-15"),))

    (entry,) = entries_of(tree_of(Kind.BULLETIN, ES, shelf))

    mark = load_words(ES)("notices.of.practicas.withdrawn", date="20 de noviembre de 2026").rstrip(".")
    assert f"· Villa, Uruguay · {mark}</li>" in text(entry, "content")


@pytest.mark.parametrize(("kind", "language"), FEEDS)
def test_a_feed_keeps_the_rules_of_rfc_4287(kind: Kind, language: Language) -> None:
    feed = tree_of(kind, language)

    assert (feed.tag, feed.get(LANG)) == (f"{ATOM}feed", language)
    assert relations(feed) == {"self": 1, "alternate": 1}
    for node in (feed, *entries_of(feed)):
        check_common_rules(node)
    for entry in entries_of(feed):
        check_entry_rules(entry)
    ids = [text(entry, "id") for entry in entries_of(feed)]
    assert len(set(ids)) == len(ids)


def check_common_rules(node: Element) -> None:
    """Exactly one id, title and updated; at least one author with a name; absolute links."""
    assert UUID(text(node, "id").removeprefix("urn:uuid:")).version == 5
    assert text(node, "title").strip()
    check_date(text(node, "updated"))
    for author in node.findall(f"{ATOM}author"):
        assert text(author, "name").strip()
    assert node.findall(f"{ATOM}author")
    for link in node.findall(f"{ATOM}link"):
        assert (link.get("href") or "").startswith("https://bbp.example/red/")


def check_entry_rules(entry: Element) -> None:
    """One alternate, one summary, at most one published and content; HTML content stands escaped."""
    assert relations(entry) == {"alternate": 1}
    check_date(text(entry, "published"))
    assert text(entry, "published") <= text(entry, "updated")
    assert text(entry, "summary").strip()
    (content,) = entry.findall(f"{ATOM}content")
    assert (content.get("type"), len(content)) == ("html", 0)
    parsed = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parseFragment(content.text)
    targets = [one.get("href") for one in parsed.iter("a")] + [one.get("src") for one in parsed.iter("img")]
    assert all((target or "").startswith("https://") for target in targets)
    for category in entry.findall(f"{ATOM}category"):
        assert category.get("term")


def relations(node: Element) -> dict[str, int]:
    found = [link.get("rel", "alternate") for link in node.findall(f"{ATOM}link")]
    return {rel: found.count(rel) for rel in found}


def check_date(written: str) -> None:
    """RFC 3339 with capital T and Z."""
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", written)
    datetime.fromisoformat(written)


def test_an_id_stays_when_the_document_is_renamed_and_differs_by_language_and_kind() -> None:
    def first_entry(key: str, language: Language, **more: object) -> str:
        shelf = library((practice(key, **more),))  # type: ignore[arg-type]
        return text(entries_of(tree_of(Kind.PRACTICE, language, shelf))[0], "id")

    original = first_entry("xx-villa-feria", ES)

    assert original == "urn:uuid:b79a8f72-7bfc-5947-b535-1ae4841ce53a"
    assert first_entry("xx-villa-mercado", ES, antes=["xx-villa-feria", "xx-villa-puesto"]) == original
    assert first_entry("xx-villa-feria", PT) != original
    feeds = {text(tree_of(kind, language), "id") for kind, language in FEEDS}
    assert len(feeds) == len(FEEDS)


def test_a_fallback_entry_says_the_language_of_its_text() -> None:
    by_title = {text(entry, "title"): entry.get(LANG) for entry in entries_of(tree_of(Kind.PRACTICE, ES))}

    assert by_title == {"Práctica xx-villa-canal": "pt", "Práctica xx-villa-mercado": None}


def test_an_empty_feed_was_last_changed_on_the_library_s_day() -> None:
    feed = tree_of(Kind.BULLETIN, PT, library())

    assert text(feed, "updated") == "2026-11-21T12:00:00Z"
    assert entries_of(feed) == []


def test_only_the_newest_fifty_entries_stand_in_a_feed() -> None:
    many = tuple(practice(f"xx-p{number}", publicada=f"2026-10-{number % 28 + 1:02}") for number in range(60))
    feed = tree_of(Kind.PRACTICE, ES, library(many))
    published = [text(entry, "published") for entry in entries_of(feed)]

    assert len(published) == MOST_ENTRIES
    assert published == sorted(published, reverse=True)
    assert published[0] == "2026-10-28T12:00:00Z"


def test_a_character_that_xml_has_no_place_for_is_left_out() -> None:
    odd = practice("xx-villa-raro", sections={"done": "Un\x0b salto."})

    assert "Un salto." in text(entries_of(tree_of(Kind.PRACTICE, ES, library((odd,))))[0], "content")
