"""How calls stand by the reader's own clock, on the page of an issue that was built on 21 November 2026."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from bbp.model.language import Language
from bbp.rendering.bulletin.bulletin_page import render_bulletin_page
from bbp.rendering.facts.call_state import call_standing
from bbp.rendering.page.words import load_words
from playwright.sync_api import Browser, Page, expect

from tests.browser.static_server import serve_directory
from tests.browser.visitors import visitor
from tests.projects import ROOT
from tests.rendering.sample_library import SETTINGS, call, issue, library, registers
from tests.rendering.test_call_state import CASES, dates_of

CALLS = (
    call("corto", abre="2026-11-01", cierra="2026-11-24"),
    call("futuro", abre="2026-12-01"),
    call("viejo", cierra="2014-10"),
)
ISSUE_ADDRESS = "boletines/2026-t4/"
ISSUE = issue("2026-t4", 1, "2026-11-15", edicion="especial", convocatorias=[one.id for one in CALLS])
STANDING_OF = """async ([calls, words]) => {
  const { standingOf } = await import(new URL("../../assets/closing-dates.js", location.href))
  return calls.map(({ today, ...call }) => standingOf(call, today, words))
}"""
STANDING_AT = """async ([call, words, moment]) => {
  const { standingOf } = await import(new URL("../../assets/closing-dates.js", location.href))
  return standingOf(call, "2026-11-24", words, Date.parse(moment))
}"""
ON_THE_DAY_OF_THE_BUILD = {
    "es": ["Abierta cierra en 3 días", "Todavía no abierta abre en 10 días", "Cerrada"],
    "pt": ["Aberta encerra-se em 3 dias", "Ainda não aberta abre em 10 dias", "Encerrada"],
}
TWO_WEEKS_LATER = {
    "es": ["Cerrada hace 11 días", "La fuente no indica la fecha de cierre", "Cerrada"],
    "pt": ["Encerrada há 11 dias", "A fonte não indica a data de encerramento", "Encerrada"],
}
AS_OF = {"es": "al 21 de noviembre de 2026", "pt": "em 21 de novembro de 2026"}


@pytest.fixture(scope="module")
def issue_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The issue in both languages, in a site that has no other page."""
    folder = tmp_path_factory.mktemp("calls")
    (folder / "assets").symlink_to(ROOT / "docs" / "assets")
    for language in Language:
        page = render_bulletin_page(ISSUE, library((), (ISSUE,), registers(calls=CALLS)), SETTINGS, language)
        file = folder / page.address / "index.html"
        file.parent.mkdir(parents=True)
        head = f'<!doctype html><html lang="{language}"><meta charset="utf-8"><link rel="icon" href="data:,">'
        file.write_text(f"{head}<title>{page.title}</title>{page.html}", "utf-8")
    with serve_directory(folder) as url:
        yield url


def open_on(page: Page, url: str, moment: str) -> None:
    page.clock.set_fixed_time(moment)
    page.goto(url)


@pytest.mark.parametrize(("language", "root"), [("es", ""), ("pt", "pt/")])
def test_a_call_stands_as_the_reader_s_clock_says_and_never_earlier_than_the_page(
    browser: Browser, issue_url: str, language: str, root: str
) -> None:
    url = f"{issue_url}{root}{ISSUE_ADDRESS}"
    with visitor(browser) as page:
        states, as_of = page.locator(".call"), page.locator("#calls-as-of")

        # Still the 21st in Montevideo.
        open_on(page, url, "2026-11-22T02:59:00Z")
        expect(as_of).to_be_hidden()
        expect(states).to_have_text(ON_THE_DAY_OF_THE_BUILD[language])

        open_on(page, url, "2026-12-05T12:00:00Z")
        expect(as_of).to_be_hidden()
        expect(states).to_have_text(TWO_WEEKS_LATER[language])
        expect(states.first).to_have_attribute("data-state", "closed")

        # Left open in a tab, and looked at again.
        page.clock.set_fixed_time("2027-11-24T12:00:00Z")
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        expect(states.first).to_contain_text({"es": "hace 1 año", "pt": "há 1 ano"}[language])

        # A clock that is behind the page is wrong.
        open_on(page, url, "2026-11-20T12:00:00Z")
        expect(as_of).to_contain_text(AS_OF[language])
        expect(states).to_have_text(ON_THE_DAY_OF_THE_BUILD[language])


def test_without_scripts_the_page_says_of_which_day_the_states_are(browser: Browser, issue_url: str) -> None:
    with visitor(browser, java_script_enabled=False) as page:
        page.goto(f"{issue_url}pt/{ISSUE_ADDRESS}")

        expect(page.locator("#calls-as-of")).to_contain_text(AS_OF["pt"])
        expect(page.locator(".call")).to_have_text(ON_THE_DAY_OF_THE_BUILD["pt"])


@pytest.mark.parametrize("language", list(Language))
def test_the_script_says_what_the_builder_of_pages_says(
    browser: Browser, issue_url: str, language: Language
) -> None:
    with visitor(browser) as page:
        page.goto(f"{issue_url}{ISSUE_ADDRESS}")
        words = load_words(language).find("call_state.script")
        found = page.evaluate(STANDING_OF, [[markup_of(case, language) for case in CASES], words])

    for case, one in zip(CASES, found, strict=True):
        said = " · ".join(part for part in (one["label"], one["phrase"]) if part)
        assert (one["state"], said) == (case["estado"], case[language]), case


@pytest.mark.parametrize(
    ("hour", "state", "phrase"), [("19:59", "open", "cierra hoy"), ("20:01", "closed", "hoy")]
)
def test_on_its_last_day_a_call_is_open_to_its_hour(
    browser: Browser, issue_url: str, hour: str, state: str, phrase: str
) -> None:
    closing = {"closes": "2026-11-24T17:00:00-03:00"}
    moment = f"2026-11-24T{hour}:00Z"
    with visitor(browser) as page:
        page.goto(f"{issue_url}{ISSUE_ADDRESS}")
        words = load_words(Language.ES).find("call_state.script")
        found = page.evaluate(STANDING_AT, [closing, words, moment])

    assert (found["state"], found["phrase"]) == (state, phrase)


def markup_of(case: dict[str, str], language: Language) -> dict[str, str]:
    """What the markup of a case hands to the script, and the day on which it is read."""
    standing = call_standing(call("x", **dates_of(case)), language, date.fromisoformat(case["dia"]))
    return {
        "today": case["dia"],
        "opens": standing.opens,
        "closes": standing.closes,
        "vague": standing.vague,
    }
