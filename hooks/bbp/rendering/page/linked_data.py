"""Room 3, rendering: what a page says of itself to programs: JSON-LD in the vocabulary of schema.org.

A renderer gives the node of its page (``Node``); here the shell's part is added: address, name, language,
the site it belongs to, and the way to it. Addresses are full; what is unknown is left out. Pages that
search engines should not keep say nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from bbp.model import addresses
from bbp.model.language import Language
from bbp.model.settings import Settings
from bbp.rendering.page.json_text import json_text
from bbp.rendering.page.words import load_words

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
Node: TypeAlias = Mapping[str, Json]

CONTEXT = "https://schema.org"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
COLLECTION: Node = {"@type": "CollectionPage"}
"""The node of a list."""

_SITE = "#sitio"
# How schema.org writes that an input is needed, and which.
_INPUT = "required name={name}"
_QUERY = "search_term_string"

# Inside of a script element, neither its end nor a comment may begin.
_ESCAPES = (("<", r"\u003c"), (">", r"\u003e"), ("&", r"\u0026"))


def organisation(name: str) -> Node:
    """A body that answers for something."""
    return {"@type": "Organization", "name": name}


def site_node(language: Language, settings: Settings) -> Node:
    """The site in a language, with its search."""
    words, home = load_words(language), settings.absolute(addresses.home(language))
    template = f"{settings.absolute(addresses.search(language))}?q={{{_QUERY}}}"
    return {
        "@type": "WebSite",
        "@id": f"{home}{_SITE}",
        "url": home,
        "name": words("site.name"),
        "description": words("home.lead"),
        "inLanguage": language.value,
        "publisher": organisation(words("feeds.network")),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": template},
            "query-input": _INPUT.format(name=_QUERY),
        },
    }


def translation_links(
    document: Mapping[Language, str], original: Language, language: Language, *, is_translated: bool
) -> Node:
    """What a text says of its translation or of its original; ``document`` holds the full addresses."""
    if not is_translated:
        return {}
    name = "workTranslation" if language is original else "translationOfWork"
    other = language.other
    return {name: {"@type": "CreativeWork", "@id": document[other], "inLanguage": other.value}}


def render_linked_data(
    node: Node | None,
    *,
    url: str,
    title: str,
    description: str,
    language: Language,
    text_language: Language,
    trail: Iterable[tuple[str, str]],
    settings: Settings,
) -> str:
    """The graph of a page as JSON that may stand in a script element; empty when there is nothing to say."""
    graph: list[Node] = []
    if node:
        page = {"@id": url, "url": url, "name": title, "description": description}
        home = settings.absolute(addresses.home(language))
        part = {} if node["@type"] == "WebSite" else {"isPartOf": {"@id": f"{home}{_SITE}"}}
        graph.append({**page, "inLanguage": text_language.value, **part, **node})
    steps = [*trail, (title, "")]
    if len(steps) > 1:
        graph.append(_breadcrumb(steps, url, settings))
    return script_text({"@context": CONTEXT, "@graph": graph}) if graph else ""


def _breadcrumb(steps: Sequence[tuple[str, str]], url: str, settings: Settings) -> Node:
    """The way from the home page; the last step is the page itself."""
    above = [(label, settings.absolute(address)) for label, address in steps[:-1]]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": label, "item": address}
            for place, (label, address) in enumerate([*above, (steps[-1][0], url)], start=1)
        ],
    }


def script_text(tree: Json) -> str:
    """JSON that may stand in a script element as it is."""
    text = json_text(tree)
    for sign, escape in _ESCAPES:
        text = text.replace(sign, escape)
    return text


def without_unknown(node: Mapping[str, Json]) -> Node:
    """A node without the properties whose value is not known."""
    return {name: value for name, value in node.items() if value not in (None, "", [], {})}
