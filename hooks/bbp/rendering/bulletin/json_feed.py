"""Room 3, rendering: the JSON feeds (JSON Feed 1.1): the same entries, ids and HTML as the Atom feeds."""

from __future__ import annotations

from typing import TypeAlias

from bbp.rendering.bulletin.feed_entries import FeedEntry
from bbp.rendering.bulletin.feeds import Feed
from bbp.rendering.page.json_text import json_text

VERSION = "https://jsonfeed.org/version/1.1"

_Json: TypeAlias = "str | list[_Json] | dict[str, _Json]"


def render_json_feed(feed: Feed) -> str:
    """The feed as JSON; what an entry does not have is left out, as the specification asks."""
    tree: dict[str, _Json] = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.page_url,
        "feed_url": feed.json_url,
        "description": feed.subtitle,
        "authors": [{"name": feed.author}],
        "language": feed.language,
        "items": [_item(entry) for entry in feed.entries],
    }
    return json_text(tree, indent=1) + "\n"


def _item(entry: FeedEntry) -> _Json:
    item: dict[str, _Json] = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.content,
        "summary": entry.summary,
        "image": entry.picture_url,
        "date_published": entry.published,
        "date_modified": entry.updated,
        "authors": [{"name": entry.author}],
        "tags": [category.label for category in entry.categories],
        "language": entry.language,
    }
    return {key: value for key, value in item.items() if value}
