"""Room 1, model: the two languages of the site."""

from __future__ import annotations

from bbp.model.text_enum import TextEnum


class Language(TextEnum):
    """A language of the site, by its ISO 639-1 code. Spanish is the default, at ``/``."""

    ES = "es"
    PT = "pt"

    @property
    def other(self) -> Language:
        """The other language of the pair."""
        return Language.PT if self is Language.ES else Language.ES

    def foreign_in(self, page: Language) -> Language | None:
        """What marks a text of this language on a page of another one; None in its own."""
        return None if self is page else self


DEFAULT_LANGUAGE = Language.ES
