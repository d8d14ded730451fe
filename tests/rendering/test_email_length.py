"""A mail that would be too long ends its longest parts at a paragraph, and tells where to read on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bbp.model.language import Language
from bbp.model.problem import Problem, Severity
from bbp.rendering.bulletin.bulletin_email import find_long_emails, render_bulletin_email
from bbp.rendering.desk.problem_report import tell

from tests.rendering.email_structure import parse_mail, seen_text, words_of_html, words_of_text
from tests.rendering.page_structure import all_of
from tests.rendering.real_issues import SETTINGS, real_library
from tests.rendering.sample_library import event, issue, library, practice, registers, translated

ES, PT = Language.ES, Language.PT
PAGE = "https://bbp.example/red/boletines/2026-t4/"


def long_text(paragraphs: int, words: int = 60) -> str:
    """Paragraphs whose last word is their number."""
    return "\n\n".join(f"{'palabra ' * words}fin{number}" for number in range(paragraphs))


def test_the_longest_sections_are_cut_after_a_paragraph_and_lead_on() -> None:
    sections = {"editorial": "Corto.", "activities": long_text(120), "projects": long_text(70)}
    one = issue("2026-t4", 1, "2026-11-15", sections=sections)
    email = render_bulletin_email(one, library((), (one,)), SETTINGS, ES)
    seen = seen_text(parse_mail(email.html))

    assert 50_000 < len(email.html.encode()) <= 60_000
    assert email.shortened == ("Actividades", "Proyectos")
    more = {
        link.get("href"): link.text
        for link in all_of(parse_mail(email.html), "a")
        if "#" in link.get("href", "")
    }
    assert more == {
        f"{PAGE}#actividades": "Seguir leyendo en la web: Actividades",
        f"{PAGE}#proyectos": "Seguir leyendo en la web: Proyectos",
    }
    assert "Corto." in seen
    assert "fin0" in seen
    assert "fin119" not in seen
    assert words_of_html(email.html) == words_of_text(email.text)
    assert f"Seguir leyendo en la web: Actividades: {PAGE}#actividades\n" in email.text
    # Each paragraph that stands there ends with its last word.
    paragraphs = [
        one for one in all_of(parse_mail(email.html), "p") if (one.text or "").startswith("palabra")
    ]
    assert all((one.text or "").split()[-1].startswith("fin") for one in paragraphs)


@pytest.mark.parametrize(
    "section",
    [long_text(1, 20_000), "- " + "\n- ".join(["[a](https://a.example/)"] * 3000), "\n\n".join(["a"] * 9000)],
    ids=["one-paragraph", "one-list", "tiny-paragraphs"],
)
def test_whatever_is_written_the_limit_holds(section: str) -> None:
    one = issue("2026-t4", 1, "2026-11-15", sections={"editorial": section})
    email = render_bulletin_email(one, library((), (one,)), SETTINGS, ES)

    assert len(email.html.encode()) <= 60_000
    assert email.shortened == ("Editorial",)
    assert f"{PAGE}#editorial" in email.text
    assert "Este número no trae textos en esta sección." in email.text  # the other four


def test_a_very_long_agenda_is_cut_too() -> None:
    events = tuple(event(f"e{number}", "2026-12-01") for number in range(400))
    one = issue("2026-t4", 1, "2026-11-15")
    email = render_bulletin_email(one, library((practice("xx-a"),), (one,), registers(events)), SETTINGS, ES)

    assert len(email.html.encode()) <= 60_000
    assert email.shortened == ("Agenda",)


def test_the_notice_names_the_file_of_each_language_and_the_parts() -> None:
    one = issue(
        "2026-t4",
        1,
        "2026-11-15",
        sections={"editorial": long_text(150)},
        translation=translated("Traduzido", asunto="Assunto do número de prova"),
    )
    assert one.translated_prose
    one = replace(one, translated_prose=replace(one.translated_prose, sections={"projects": long_text(150)}))

    first, second = find_long_emails(library((), (one,)), SETTINGS)

    assert first == Problem(
        "boletines/2026-t4/es.md", 1, "", "email-too-long", (("parts", "«Editorial»"),), Severity.NOTICE
    )
    assert (second.file, second.values) == ("boletines/2026-t4/pt.md", (("parts", "«Projetos»"),))
    assert tell(first) == (
        "El correo de este número pasa de 60 KB; se corta y sigue en la web en: «Editorial».",
        "Acorte esos textos si quiere que el correo los lleve enteros.",
    )


def test_no_real_issue_is_too_long() -> None:
    assert list(find_long_emails(real_library(), SETTINGS)) == []
