"""Room 1, model: the thesaurus: how one thing is called, in Spanish and in Portuguese.

Search looks a typed word up among the terms of the language in which it is typed, and then finds the
other terms of the entry too: the Spanish ones in Spanish texts, the Portuguese ones in Portuguese texts.
"""

from __future__ import annotations

import re
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from bbp.model.accents import unaccented
from bbp.model.bilingual import Bilingual
from bbp.model.fields import Identifier, Written, length
from bbp.model.language import Language

_BETWEEN_WORDS = re.compile(r"[^\w.]+|_+")


def fold(text: str) -> str:
    """A text as terms are compared: lower case, no accents, no dots (``E.S.S.`` is ``ess``), one space."""
    return " ".join(_BETWEEN_WORDS.sub(" ", unaccented(text.casefold())).replace(".", "").split())


def _plainly_written(term: str) -> str:
    """Lower case, as most readers type it, with two letters at least."""
    if term != term.lower():
        raise PydanticCustomError("term-with-capitals", "term-with-capitals", {"lower": term.lower()})
    if sum(sign.isalpha() for sign in term) < 2:
        raise PydanticCustomError("term-without-letters", "term-without-letters")
    return term


SearchTerm = Annotated[str, *length(1, 60), AfterValidator(_plainly_written)]
"""A word, or a few, in lower case."""
SearchTerms = Annotated[tuple[SearchTerm, ...], Field(min_length=1)]


class Synonyms(Written):
    """The words for one thing in both languages.

    ``ambiguous`` are those among them that more often mean something else (the Spanish *colectivo*, a bus, is
    more often an adjective): whoever types one is led to the others, and nobody is led to it.
    """

    key_field: ClassVar[str] = "id"

    id: Identifier
    es: SearchTerms
    pt: SearchTerms
    ambiguous: tuple[SearchTerm, ...] = Field((), alias="ambiguos")
    note: Bilingual | None = Field(None, alias="nota")

    @property
    def key(self) -> str:
        """The id of the entry; records do not cite it."""
        return self.id

    def typed_in(self, language: Language) -> tuple[str, ...]:
        """The terms by which somebody who types in the language means this thing."""
        return self.es if language is Language.ES else self.pt

    def found_in(self, language: Language) -> tuple[str, ...]:
        """The terms that are looked for in the texts of the language: those that mean little else."""
        return tuple(term for term in self.typed_in(language) if term not in self.ambiguous)
