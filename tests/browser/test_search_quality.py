"""The table of queries, asked in a browser on the real site."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.benchmark.search_quality import Answer, answer_queries, mean_reciprocal_rank
from tests.browser.visitors import visitor

LOWEST_MEAN = 0.9
WORST_RANK = 5


@pytest.fixture(scope="module")
def answers(browser: Browser, real_url: str) -> list[Answer]:
    with visitor(browser) as page:
        return answer_queries(page, real_url)


def test_every_query_finds_an_expected_document_among_the_first_results(answers: list[Answer]) -> None:
    assert len(answers) >= 80
    assert [one for one in answers if not 0 < one.rank <= WORST_RANK] == []


def test_as_a_rule_an_expected_document_comes_first(answers: list[Answer]) -> None:
    assert mean_reciprocal_rank(answers) >= LOWEST_MEAN
