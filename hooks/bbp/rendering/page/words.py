"""Room 3, rendering: every word that a person reads, from the packaged ``words/es.yml`` and ``pt.yml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import TypeAlias

import yaml

from bbp.model.language import Language
from bbp.rendering.page.formats import format_number

WordTree: TypeAlias = "Mapping[str, str | WordTree]"


class Words:
    """The words of one language, found by a dotted key: ``words("card.no_year")``."""

    def __init__(self, tree: WordTree, language: Language) -> None:
        self.tree = tree
        self.language = language
        self._sentences = dict(_sentences(tree))

    def find(self, key: str) -> str | WordTree | None:
        """What stands under a dotted key, None if nothing does."""
        found: str | WordTree | None = self.tree
        for part in key.split("."):
            found = found.get(part) if isinstance(found, Mapping) else None
        return found

    def __call__(self, key: str, /, **values: object) -> str:
        """The sentence under a key with its ``{placeholders}`` filled; a missing key is a KeyError."""
        found = self._sentences[key]
        return found.format(**values) if values else found

    def __getitem__(self, key: str) -> str:
        """The sentence under a key, nothing filled in: from a template several times as fast as the call."""
        return self._sentences[key]

    def has(self, key: str) -> bool:
        """Whether a sentence stands under the key."""
        return key in self._sentences

    def count(self, key: str, number: int, /, **values: object) -> str:
        """The sentence for a number of things: under the key stand ``one``, ``other`` and perhaps ``none``.

        ``{n}`` is the number as the language writes it. Portuguese and Spanish take the plural for 0.
        """
        form = "one" if number == 1 else "other"
        if number == 0 and self.has(f"{key}.none"):
            form = "none"
        return self(f"{key}.{form}", n=format_number(number, self.language), **values)

    def enumerate(self, parts: list[str]) -> str:
        """The parts as a phrase: «a, b y c», «a, b e c»; Spanish *y* is *e* before the sound i."""
        if len(parts) < 2:
            return "".join(parts)
        return self(
            "phrase.and", first=", ".join(parts[:-1]), last=parts[-1], and_word=self._and_before(parts[-1])
        )

    def _and_before(self, word: str) -> str:
        start = word.lower()
        sounds_i = start.startswith(("i", "í", "hi", "hí")) and not start.startswith(("hie", "hia"))
        return self("phrase.and_before_i" if sounds_i else "phrase.and_word")


def _sentences(tree: WordTree, above: str = "") -> Iterator[tuple[str, str]]:
    """Every sentence of a tree under its dotted key: a page asks for a hundred of them."""
    for key, found in tree.items():
        if isinstance(found, str):
            yield above + key, found
        else:
            yield from _sentences(found, f"{above}{key}.")


@cache
def load_words(language: Language) -> Words:
    """The words of a language, read once."""
    source = files("bbp").joinpath("words", f"{language}.yml").read_text("utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return Words(yaml.load(source, Loader=loader), language)
