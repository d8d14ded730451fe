"""A reader goes from the home page to an event, keeps it in a calendar, and finds the agenda of its unit."""

from __future__ import annotations

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, expect

from tests.browser.visitors import visitor

NARROWEST = {"width": 320, "height": 700}


@pytest.mark.parametrize(
    ("home", "event", "whole", "way", "add", "location"),
    [
        (
            *("", "Charla sobre compras públicas", "Ver la agenda", "Unidad Temática de Ejemplo"),
            *("Agregar a mi calendario", "Virtual"),
        ),
        (
            *("pt/", "Palestra sobre compras públicas", "Ver a agenda", "Unidade Temática de Exemplo"),
            *("Incluir no meu calendário", "Virtual"),
        ),
    ],
)
def test_an_event_is_found_from_the_home_page_without_scripts_and_kept_in_a_calendar(
    browser: Browser, sample_url: str, home: str, event: str, whole: str, way: str, add: str, location: str
) -> None:
    with visitor(browser, java_script_enabled=False, viewport=NARROWEST) as page:
        page.goto(f"{sample_url}{home}")
        page.locator(".home-dates").get_by_role("link", name=whole, exact=True).click()
        page.locator("#ver + h3 ~ .counts").get_by_role("link", name=way).click()
        page.get_by_role("link", name=event).click()

        expect(page.locator("h1")).to_have_text(event)
        with page.expect_download() as waiting:
            page.get_by_role("link", name=add).click()
        (found,) = Calendar.from_ical(waiting.value.path().read_bytes()).events

    assert waiting.value.suggested_filename == "charla-ejemplo-2027.ics"
    assert (found["summary"], found["location"]) == (event, location)
    assert found["dtstart"].to_ical() == b"20270210T170000Z"
