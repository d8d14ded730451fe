"""Dates as far as they are known."""

from __future__ import annotations

from datetime import date

import pytest
from bbp.model.dates import PartialDate, parse_day, parse_partial_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2016", PartialDate(2016)),
        ("2016-03", PartialDate(2016, 3)),
        ("2016-03-09", PartialDate(2016, 3, 9)),
        ("2024-02-29", PartialDate(2024, 2, 29)),
        ("2023-02-29", None),
        ("2016-13", None),
        ("2016-00", None),
        ("2016-03-00", None),
        ("2016-3", None),
        ("16-03", None),
        ("2016/03", None),
        (" 2016", None),
        ("0000", None),
        ("٢٠١٦", None),
        ("", None),
    ],
)
def test_a_date_is_read_in_its_three_forms(text: str, expected: PartialDate | None) -> None:
    assert parse_partial_date(text) == expected


def test_a_day_is_written_whole_and_in_one_form_only() -> None:
    written = (
        "2026-11-21",
        "20261121",
        "2026-W47-6",
        "2026-325",
        "2026-11",
        "2026",
        "2026-02-30",
        " 2026-11-21",
    )

    assert [parse_day(text) for text in written] == [date(2026, 11, 21)] + [None] * 7


@pytest.mark.parametrize("text", ["2016", "2016-03", "2016-03-09", "0987"])
def test_a_date_is_written_as_it_was_read(text: str) -> None:
    assert str(parse_partial_date(text)) == text


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2017", "2016", True),
        ("2016", "2016", False),
        ("2016-03", "2016", False),
        ("2016", "2016-03", False),
        ("2017-01", "2016", True),
        ("2016-04", "2016-03", True),
        ("2016-03-10", "2016-03", False),
        ("2016-03-10", "2016-03-09", True),
        ("2016-03-09", "2016-03-10", False),
    ],
)
def test_a_date_is_after_another_only_when_that_is_certain(one: str, other: str, expected: bool) -> None:
    first, second = parse_partial_date(one), parse_partial_date(other)

    assert first is not None
    assert second is not None
    assert first.is_after(second) is expected


@pytest.mark.parametrize(
    ("text", "day"),
    [("2016", date(2016, 1, 1)), ("2016-03", date(2016, 3, 1)), ("2016-03-09", date(2016, 3, 9))],
)
def test_the_first_day_that_a_date_can_mean(text: str, day: date) -> None:
    found = parse_partial_date(text)

    assert found is not None
    assert found.first_day() == day
