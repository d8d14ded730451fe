"""The JSON feeds: byte by byte, against the rules of JSON Feed 1.1, and against the Atom feeds."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.rendering.bulletin.feeds import make_feed
from bbp.rendering.bulletin.json_feed import render_json_feed

from tests.rendering.sample_library import SETTINGS, library
from tests.rendering.test_feeds import FEEDS, GOLDEN, WHOLE, entries_of, text, tree_of

TOP = {"version", "title", "home_page_url", "feed_url", "description", "authors", "language", "items"}
ITEM = {
    "id",
    "url",
    "title",
    "content_html",
    "summary",
    "date_published",
    "date_modified",
    "authors",
    "language",
}
ONLY_SOME = {"tags", "image"}


def tree(kind: Kind, language: Language) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render_json_feed(make_feed(kind, WHOLE, SETTINGS, language)))
    return found


@pytest.mark.parametrize(("kind", "language"), FEEDS)
def test_a_feed_is_the_golden_file_byte_by_byte(kind: Kind, language: Language) -> None:
    expected = (GOLDEN / f"{kind}.{language}.json").read_bytes()

    assert render_json_feed(make_feed(kind, WHOLE, SETTINGS, language)).encode() == expected


@pytest.mark.parametrize(("kind", "language"), FEEDS)
def test_a_feed_keeps_the_rules_of_json_feed_1_1(kind: Kind, language: Language) -> None:
    feed = tree(kind, language)

    assert set(feed) == TOP
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["language"] == language
    for item in feed["items"]:
        assert ITEM <= set(item) <= ITEM | ONLY_SOME
        assert all(item["authors"][0].values())
        published, changed = (
            datetime.fromisoformat(item[f"date_{what}"]) for what in ("published", "modified")
        )
        assert published.tzinfo is not None
        assert published <= changed
    addresses = [feed["home_page_url"], feed["feed_url"], *(item["url"] for item in feed["items"])]
    addresses += [item["image"] for item in feed["items"] if "image" in item]
    assert all(address.startswith("https://bbp.example/red/") for address in addresses)


@pytest.mark.parametrize(("kind", "language"), FEEDS)
def test_its_entries_are_those_of_the_atom_feed(kind: Kind, language: Language) -> None:
    atom = [
        tuple(text(entry, tag) for tag in ("id", "title", "content", "summary", "published", "updated"))
        for entry in entries_of(tree_of(kind, language))
    ]

    keys = ("id", "title", "content_html", "summary", "date_published", "date_modified")
    assert [tuple(item[key] for key in keys) for item in tree(kind, language)["items"]] == atom


def test_an_empty_collection_has_a_feed_without_items() -> None:
    empty = json.loads(render_json_feed(make_feed(Kind.BULLETIN, library(), SETTINGS, Language.PT)))

    assert empty["items"] == []
