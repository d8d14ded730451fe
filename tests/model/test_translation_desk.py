"""The translation desk: what each text needs, and in which order."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from bbp.model.document import Document
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.registers import Registers, Term
from bbp.model.translation import Revision
from bbp.model.translation_desk import Coverage, coverage, translation_desk, unreviewed_labels

from tests.rendering.sample_library import issue, library, practice, registers, translated

ES, PT = Language


def current(document: Document, revision: str) -> Any:
    """The document with its translation made from the original as it is."""
    assert document.translation
    mark = document.translation.mark.model_copy(
        update={"base": document.base, "revision": Revision(revision)}
    )
    return replace(document, translation=document.translation.model_copy(update={"mark": mark}))


def told(known: Library) -> list[str]:
    """The tasks in one line each: need, language, file, since when."""
    return [f"{task.need} {task.language} {task.file} {task.since}" for task in translation_desk(known)]


def test_a_document_without_translation_lacks_it_in_the_other_language() -> None:
    known = library(
        (practice("xx-villa-feria"), practice("xx-villa-horta", PT)), (issue("2026-t1", 1, "2026-03-30"),)
    )

    assert told(known) == [
        "missing es practicas/xx-villa-horta/es.md 2026-11-01",
        "missing pt practicas/xx-villa-feria/pt.md 2026-11-01",
        "missing pt boletines/2026-t1/pt.md 2026-03-30",
    ]


def test_a_translation_of_an_earlier_version_is_stale_since_it_was_made_and_nothing_else() -> None:
    known = library((practice("xx-villa-feria", translation=translated("Feira")),))
    (task,) = translation_desk(known)

    assert told(known) == ["stale pt practicas/xx-villa-feria/pt.md 2026-11-10"]
    assert task.original == "practicas/xx-villa-feria/es.md"
    assert task.document is known.practices[0]


@pytest.mark.parametrize(
    ("revision", "tasks"),
    [("pendiente", ["unreviewed pt practicas/xx-villa-feria/pt.md 2026-11-10"]), ("revisada", [])],
)
def test_a_current_translation_waits_for_its_reader(revision: str, tasks: list[str]) -> None:
    known = library((current(practice("xx-villa-feria", translation=translated("Feira")), revision),))

    assert told(known) == tasks


def test_a_practice_is_due_for_review_two_years_after_the_last_one_in_its_own_language() -> None:
    reviewed = {"fecha": "2024-11-20", "por": "Secretaría"}
    known = library(
        (
            practice("xx-villa-feria", publicada="2020-01-01", revisada=reviewed),
            practice("xx-villa-huerta", publicada="2024-11-21"),
            practice("xx-villa-horta", PT, publicada="2020-01-01"),
        )
    )

    assert [line for line in told(known) if line.startswith("review_due")] == [
        "review_due es practicas/xx-villa-feria/es.md 2024-11-20",
        "review_due pt practicas/xx-villa-horta/pt.md 2020-01-01",
    ]


def test_what_waits_longest_stands_first_and_drafts_last() -> None:
    known = library(
        (
            practice("xx-villa-c", publicada="2026-11-20"),
            practice("xx-villa-b", publicada=None),
            practice("xx-villa-a", publicada="2026-10-01"),
        )
    )

    assert [task.id for task in translation_desk(known)] == ["xx-villa-a", "xx-villa-c", "xx-villa-b"]


def test_what_was_withdrawn_needs_nothing() -> None:
    withdrawn = {"fecha": "2026-11-02", "motivo": "La ciudad lo pidió por escrito."}

    assert translation_desk(library((practice("xx-villa-feria", archivada=withdrawn),))) == ()


def test_a_page_of_docs_in_one_language_lacks_the_other() -> None:
    pages = {"acerca": frozenset(Language), "visita": frozenset({PT}), "que-es": frozenset({ES})}

    assert told(replace(library(), page_languages=pages)) == [
        "missing es docs/visita.es.md None",
        "missing pt docs/que-es.pt.md None",
    ]


def test_the_coverage_of_a_language_counts_originals_and_translations() -> None:
    known = library(
        (practice("xx-villa-feria", translation=translated("Feira")), practice("xx-villa-huerta")),
        (issue("2026-t1", 1, "2026-03-30"),),
    )

    assert coverage(known, ES) == Coverage(expected=3, written=3, translated=0)
    assert coverage(known, PT) == Coverage(expected=3, written=1, translated=1)


def test_labels_that_nobody_reviewed_are_counted_by_register() -> None:
    term = {"codigo": "agua", "es": "Agua", "pt": "Água", "pt_revisado": "no"}
    known: Registers = registers()
    terms = {**known.terms, "temas": {**known.terms["temas"], "agua": Term.model_validate(term)}}

    assert unreviewed_labels(known) == {}
    assert unreviewed_labels(replace(known, terms=terms)) == {"temas": 1}
