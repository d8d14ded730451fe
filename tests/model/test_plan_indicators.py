"""The network's grid: sums count what activities state, and nothing else."""

from __future__ import annotations

from typing import get_args

from bbp.model.plan_indicators import (
    PARTICIPANTS,
    RESULTS,
    Participation,
    ResultCount,
    participation,
    results,
)
from bbp.model.plans import ActivityResult, Participants

from tests.rendering.sample_plans import activity

GOVERNMENTS = {"tipo_participante": "gobiernos-locales"}
PROJECTS = {"resultado_tipo": "proyectos"}


def test_participants_are_summed_where_a_number_is_stated() -> None:
    activities = [
        activity("a", participantes=[GOVERNMENTS | {"cantidad": "12", "paises_participantes": "3"}]),
        activity("b", participantes=[GOVERNMENTS | {"cantidad": "8", "paises_participantes": "5"}]),
        activity("c", participantes=[GOVERNMENTS | {"paises_participantes": "5"}]),
        activity("d"),
    ]

    assert participation(activities) == (Participation("gobiernos-locales", 3, 2, 20, (("3", 1), ("5", 2))),)


def test_what_no_activity_counted_is_unknown_and_not_zero() -> None:
    (found,) = participation([activity("a", participantes=[{"tipo_participante": "grupo-especifico"}])])

    assert found == Participation("grupo-especifico", 1, 0, None, ())


def test_results_are_counted_by_activity_and_by_the_states_that_they_reached() -> None:
    activities = [
        activity("a", resultados_red=[PROJECTS | {"resultado_estados": ["formulado", "financiado"]}]),
        activity("b", resultados_red=[PROJECTS | {"resultado_estados": ["formulado"]}, PROJECTS]),
        activity("c", resultados_red=[{"resultado_tipo": "otros"}]),
        activity("d"),
    ]

    assert results(activities) == (
        ResultCount("proyectos", 2, (("formulado", 2), ("financiado", 1))),
        ResultCount("otros", 1, ()),
    )


def test_the_grid_has_every_kind_that_the_model_knows() -> None:
    assert get_args(Participants.model_fields["kind"].annotation) == PARTICIPANTS
    assert get_args(ActivityResult.model_fields["kind"].annotation) == RESULTS
