"""Why a command does nothing, or goes no further."""

from __future__ import annotations

from bbp.rendering.page.words import Words


class RefusalError(Exception):
    """A reason as data: a key of ``words/`` and its values. The door tells it in the reader's language."""

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(key)
        self.key = key
        self.values = values

    def tell(self, words: Words) -> str:
        """The sentence."""
        return words(self.key, **self.values)
