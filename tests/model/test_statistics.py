"""The counts of the statistics: what is listed is counted, and what is unknown is counted as unknown."""

from __future__ import annotations

from bbp.model.facts import FactKind
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.plan_activities import YearQuarter
from bbp.model.statistics import (
    FactCount,
    Production,
    TranslationCount,
    TranslationState,
    fact_counts,
    production,
    quarter_counts,
    translation_counts,
    undated_publications,
)

from tests.rendering.sample_bank import STALLS, bank
from tests.rendering.sample_library import TODAY, event, issue, practice, translated
from tests.rendering.sample_plans import activity, planned, publication

GONE = practice("xx-retirada", archivada={"fecha": "2026-11-20", "motivo": "Se retiró por un error."})


def test_the_most_frequent_value_comes_first_and_the_withdrawn_do_not_count() -> None:
    library = bank(
        practice("xx-villa-uno", temas=["economia", "agua"], resultados=[STALLS]),
        practice("xx-villa-dos", temas=["agua"]),
        GONE,
    )

    assert fact_counts(FactKind.THEME, library) == (FactCount("agua", 2, 1), FactCount("economia", 1, 1))


def test_a_scale_shows_all_its_levels_and_what_has_none_is_unknown() -> None:
    library = bank(practice("xx-villa-uno"), practice("xx-aldea-dos", ciudad="xx-aldea"))

    assert [(one.code, one.practices) for one in fact_counts(FactKind.SIZE, library)] == [
        ("hasta-49999", 1),
        ("sin-dato", 1),
    ]
    assert [(one.code, one.practices) for one in fact_counts(FactKind.EVIDENCE, library)] == [
        ("0", 0),
        ("1", 2),
        ("2", 0),
        ("3", 0),
        ("4", 0),
    ]


def test_translations_are_counted_by_their_language_and_their_state() -> None:
    library = Library(
        bank().registers,
        (
            practice("xx-villa-uno", translation=translated("Tradução")),
            practice("xx-villa-dos"),
            practice("xx-villa-tres", Language.PT),
            GONE,
        ),
        (issue("2026-t4", 1, "2026-11-21"),),
        TODAY,
    )

    counts = [one for one in translation_counts(library) if one.practices or one.issues]

    assert counts == [
        TranslationCount(Language.PT, TranslationState.STALE, 1, 0),
        TranslationCount(Language.PT, TranslationState.MISSING, 1, 1),
        TranslationCount(Language.ES, TranslationState.MISSING, 1, 0),
    ]


def test_an_activity_of_several_quarters_counts_in_each() -> None:
    library = planned(
        activity("a", trimestres=["1", "2"], realizada="si"), activity("b", trimestres=["2"]), activity("c")
    )

    found = [(one.quarter, one.activities, tuple(one.states.values())) for one in quarter_counts(library)]

    assert found == [
        (YearQuarter(2013, 2), 2, (1, 0, 0, 1)),
        (YearQuarter(2013, 1), 1, (1, 0, 0, 0)),
    ]


def test_meetings_count_for_their_unit_or_their_organisers_and_publications_for_their_bodies() -> None:
    library = planned(
        events=(
            event("uno", "2014-06", organiza=["comision"], estado="realizada"),
            event("dos", "2014", unidad="comision", modalidad="virtual"),
            event("tres", "2014-08-01", organiza=["comision"]),
            event("cuatro", "2014", organiza=["comision"], estado="cancelada"),
            event("suelto", "2014"),
        ),
        publications=(
            publication("a", fecha="2014"),
            publication("b", fecha="2015-03"),
            publication("c"),
        ),
    )

    assert production(library) == (
        Production(2015, "comision", 0, 0, 0, 1),
        Production(2014, "comision", 2, 1, 1, 1),
        Production(2014, None, 1, 0, 0, 0),
    )
    assert undated_publications(library) == 1


def test_an_empty_bank_has_nothing_but_its_scales() -> None:
    library = bank()

    assert fact_counts(FactKind.THEME, library) == ()
    assert sum(one.practices for one in fact_counts(FactKind.EVIDENCE, library)) == 0
    assert quarter_counts(library) == production(library) == ()
