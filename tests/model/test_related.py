"""Which practices stand beside a practice."""

from __future__ import annotations

from bbp.model.facts import FactKind
from bbp.model.practice import Practice
from bbp.model.related import Related, origins_by_practice, related_practices

from tests.rendering.sample_bank import STALLS, bank
from tests.rendering.sample_library import practice


def ids(found: tuple[Related, ...]) -> list[str]:
    return [one.practice.id for one in found]


def of_theme(key: str, theme: str, **more: object) -> Practice:
    """A practice of another city with its own instrument, so that only what is given is shared."""
    return practice(key, **({"temas": [theme], "instrumentos": [key], "ciudad": "xx-aldea"} | more))


def test_curated_practices_come_first_and_have_no_computed_reason() -> None:
    chosen = of_theme("xx-aldea-elegida", "agua")
    near = of_theme("xx-aldea-cerca", "economia")
    one = practice("xx-villa-a", relacionadas=["xx-aldea-elegida", "xx-no-existe"])

    found = related_practices(one, bank(one, near, chosen))

    assert found == (
        Related(chosen, None),
        Related(near, FactKind.THEME, "economia"),
    )


def test_weightier_facts_bring_a_practice_nearer() -> None:
    one = practice("xx-villa-a", ods=["8"], destinatarios=["jovenes"])
    theme = of_theme("xx-aldea-tema", "economia")
    instrument = of_theme("xx-aldea-instrumento", "agua", instrumentos=["feria"])
    city_and_goal = of_theme("xx-villa-lugar", "agua", ciudad="xx-villa", ods=["8"])
    recipient = of_theme("xx-aldea-jovenes", "agua", destinatarios=["jovenes"])

    found = related_practices(one, bank(recipient, city_and_goal, instrument, theme, one))

    assert ids(found) == ["xx-aldea-tema", "xx-aldea-instrumento", "xx-villa-lugar"]
    assert [one.reason_kind for one in found] == [FactKind.THEME, FactKind.INSTRUMENT, FactKind.CITY]


def test_equal_ones_are_ordered_by_evidence_and_then_by_id() -> None:
    one = practice("xx-villa-z")
    plain = [of_theme(f"xx-aldea-{name}", "economia") for name in "cab"]
    proved = of_theme("xx-aldea-d", "economia", resultados=[STALLS])

    found = related_practices(one, bank(one, *plain, proved))

    assert ids(found) == ["xx-aldea-d", "xx-aldea-a", "xx-aldea-b"]


def test_withdrawn_practices_and_the_practice_itself_are_never_offered() -> None:
    gone = {"archivada": {"fecha": "2026-11-02", "motivo": "La fuente se desdijo."}}
    one = practice("xx-villa-a", relacionadas=["xx-villa-b"])

    assert related_practices(one, bank(one, practice("xx-villa-b", **gone))) == ()


def test_an_idea_is_traced_to_the_practice_that_names_its_replica() -> None:
    replica = {"ciudad": "xx-aldea", "practica": "xx-aldea-b"}
    first, second = practice("xx-villa-a", replicas=[replica]), practice("xx-aldea-b")

    assert origins_by_practice(bank(first, second)) == {"xx-aldea-b": (first,)}
