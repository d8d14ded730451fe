"""Which city learned what from which."""

from __future__ import annotations

from bbp.model.lessons import Lesson, lessons_of

from tests.rendering.sample_library import practice

TAUGHT = practice(
    "xx-villa-mercado",
    replicas=[
        {"ciudad": "xx-aldea", "enlace": "https://aldea.example/", "anio": "2018"},
        {"ciudad": "xx-villa", "anio": "sin-dato"},
    ],
)
SHARED = practice(
    "red-feria",
    ciudad="sin-dato",
    territorio={"tipo": "red", "nombre": "Red", "ciudades": ["xx-villa"]},
    replicas=[{"ciudad": "xx-aldea"}],
)


def test_each_replica_is_a_lesson_of_the_city_of_the_practice() -> None:
    assert list(lessons_of((TAUGHT,))) == [
        Lesson(TAUGHT, "xx-villa", "xx-aldea", 2018, True),
        Lesson(TAUGHT, "xx-villa", "xx-villa", None, False),
    ]


def test_a_practice_of_no_single_city_has_no_origin() -> None:
    assert list(lessons_of((SHARED,))) == [Lesson(SHARED, None, "xx-aldea", None, False)]


def test_without_replicas_there_is_no_lesson() -> None:
    assert list(lessons_of((practice("xx-villa-otra"),))) == []
