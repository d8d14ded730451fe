"""The pages of the agenda: what is coming, what is past, the ways into it, an event."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import pytest
from bbp.model.event import Event
from bbp.model.language import Language
from bbp.model.settings import Settings
from bbp.rendering.page.rendered_page import RenderedPage
from bbp.rendering.registers.register_pages import render_register_pages

from tests.rendering.page_structure import all_of, heading_levels, one_of, parse, text_of
from tests.rendering.sample_library import SETTINGS, event, library, registers

ES, PT = Language.ES, Language.PT
PUBLIC = Settings("https://bbp.mercociudades.org/", "https://github.com/red/banco")
EVENTS = (
    event("foro", "2026-12-03", fin="2026-12-05", ciudad="xx-villa", organiza=["comision"]),
    event("lejano", "2027-05-02", estado="cancelada"),
    event("viejo", "2013-11", quincena="1", ciudad="xx-aldea", estado="sin-dato"),
    event("reciente", "2014", trimestre="2", estado="realizada", unidad="comision"),
)


def pages_of(
    *events: Event, language: Language = ES, settings: Settings = SETTINGS
) -> dict[str, RenderedPage]:
    made = render_register_pages(library(known=registers(events)), settings, language)
    return {page.address: page for page in made}


def tree_at(address: str, *events: Event, language: Language = ES, settings: Settings = SETTINGS) -> Element:
    return parse(pages_of(*events, language=language, settings=settings)[address].html)


def lines_of(section: Element) -> list[str]:
    """The lines of a list, their parts side by side without a space."""
    return [text_of(line) for dates in all_of(section, "ul", class_="dates") for line in dates.findall("li")]


def test_coming_events_stand_soonest_first_before_the_past_ones_by_year_newest_first() -> None:
    tree = tree_at("agenda/", *EVENTS)
    coming = one_of(tree, "section", **{"aria-labelledby": "proximos"})
    past = one_of(tree, "section", **{"aria-labelledby": "pasados"})

    assert lines_of(coming) == [
        "3–5 dic 2026Encuentro foroVilla, Uruguay",
        "2 may 2027Encuentro lejanoCancelada",
    ]
    assert [text_of(year) for year in all_of(past, "h3")] == ["2014", "2013"]
    assert lines_of(past) == [
        "2.º trim. 2014Encuentro reciente",
        "1.ª quincena, nov 2013Encuentro viejoÁldea, BrasilRealización: sin dato",
    ]
    assert heading_levels(tree) == [1, 2, 2, 3, 3, 2, 2, 3, 3, 3]


def test_without_a_coming_event_the_list_says_so_and_how_to_add_one() -> None:
    empty = one_of(tree_at("agenda/", EVENTS[2], settings=PUBLIC), "section", class_="empty")

    assert text_of(one_of(empty, "h2")) == "Ningún evento por venir"
    assert "posterior al 21 de noviembre de 2026" in text_of(empty)
    assert one_of(empty, "a").get("href") == "https://github.com/red/banco/edit/main/docs/datos/agenda.yml"


def test_the_agenda_is_looked_through_by_year_by_body_and_by_city() -> None:
    side = one_of(tree_at("agenda/", *EVENTS), "section", **{"aria-labelledby": "ver"})

    assert [text_of(one) for one in all_of(side, "li")] == [
        *("20271", "20261", "20141", "20131"),
        "Comisión de Prueba2",
        *("Villa, Uruguay1", "Áldea, Brasil1"),
    ]
    assert [one.get("href") for one in all_of(side, "a")][3:] == [
        "../agenda/anio/2013/",
        "../agenda/instancia/comision/",
        "../agenda/ciudad/xx-villa/",
        "../agenda/ciudad/xx-aldea/",
    ]


def test_the_part_of_a_body_leads_to_its_page_to_the_whole_and_to_its_calendar() -> None:
    tree = tree_at("pt/agenda/instancia/comision/", *EVENTS, language=PT, settings=PUBLIC)

    assert text_of(one_of(tree, "h1")) == "Agenda: Comissão de Teste"
    assert [one.get("href") for one in all_of(one_of(tree, "p", class_="agenda-ways"), "a")] == [
        "../../../../pt/instancias/comision/",
        "../../../../pt/agenda/",
    ]
    assert "webcal://bbp.mercociudades.org/pt/instancias/comision/agenda.ics" in [
        one.get("href") for one in all_of(tree, "a")
    ]
    assert "1 evento não está no calendário" in text_of(tree)


def test_a_site_without_an_address_of_its_own_offers_no_subscription() -> None:
    urls = [one.get("href") or "" for one in all_of(tree_at("agenda/", *EVENTS), "a")]

    assert "../agenda/agenda.ics" in urls
    assert not any(url.startswith("webcal:") for url in urls)


def test_a_long_agenda_is_cut_into_pages_of_forty() -> None:
    many = tuple(event(f"e{number}", f"2{number:03}") for number in range(1, 101))
    pages = pages_of(*many)

    assert {"agenda/", "agenda/pagina/2/", "agenda/pagina/3/"} <= set(pages)
    assert "agenda/pagina/4/" not in pages
    assert [len(lines_of(parse(pages[f"agenda/{one}"].html))) for one in ("", "pagina/2/", "pagina/3/")] == [
        *(40, 40, 20)
    ]
    assert not all_of(parse(pages["agenda/pagina/2/"].html), "section", class_="empty")


@pytest.mark.parametrize(
    ("key", "date", "place", "state"),
    [
        ("foro", "3 al 5 de diciembre de 2026", "Villa, Uruguay", "Prevista"),
        ("lejano", "2 de mayo de 2027", "Sin dato", "Cancelada"),
        (
            *("viejo", "Primera quincena de noviembre de 2013", "Áldea, Brasil"),
            "Sin dato. La fuente lo prevé y no dice si se realizó.",
        ),
    ],
)
def test_an_event_says_when_where_and_in_which_state(key: str, date: str, place: str, state: str) -> None:
    tree = tree_at(f"agenda/{key}/", *EVENTS)

    assert text_of(one_of(tree, "p", class_="event-date")) == date
    assert [text_of(one) for one in all_of(one_of(tree, "dl", class_="event-facts"), "dd")] == [place, state]


def test_an_event_goes_into_a_calendar_unless_its_month_is_not_known() -> None:
    button = one_of(tree_at("agenda/foro/", *EVENTS), "a", class_="btn")
    quarter = tree_at("agenda/reciente/", *EVENTS)

    assert (button.get("href"), button.get("download")) == ("../../agenda/foro/evento.ics", "foro.ics")
    assert not all_of(quarter, "a", class_="btn")
    assert "porque no consta el mes" in text_of(quarter)
    assert "Fecha aproximada. La fuente da el trimestre, no el mes ni el día." in text_of(quarter)


def test_an_event_says_to_programs_only_what_is_known_of_it() -> None:
    made = pages_of(
        EVENTS[0],
        EVENTS[2],
        event("charla", "2026-12-05", hora_inicio="10:00", zona="UTC", modalidad="virtual"),
    )

    assert made["agenda/foro/"].linked_data == {
        "@type": "Event",
        "startDate": "2026-12-03",
        "endDate": "2026-12-05",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {
            "@type": "Place",
            "name": "Villa",
            "address": {"@type": "PostalAddress", "addressLocality": "Villa", "addressCountry": "UY"},
        },
        "organizer": [
            {
                "@type": "Organization",
                "name": "Comisión de Prueba",
                "url": "https://bbp.example/red/instancias/comision/",
            }
        ],
    }
    assert made["agenda/charla/"].linked_data == {
        "@type": "Event",
        "startDate": "2026-12-05T10:00:00+00:00",
        "endDate": "2026-12-05",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode",
    }
    assert (made["agenda/viejo/"].linked_data or {})["startDate"] == "2013-11"
