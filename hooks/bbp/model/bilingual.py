"""Room 1, model: what registers write in both languages at once."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from bbp.model.fields import Text, Written, refuse_parts
from bbp.model.language import Language


def _flag(value: object) -> object:
    refuse_parts(value)
    if isinstance(value, str) and value not in {"si", "no"}:
        raise PydanticCustomError("bad-flag", "bad-flag")
    return value == "si" if isinstance(value, str) else value


Flag = Annotated[bool, BeforeValidator(_flag)]
"""``si`` or ``no``."""


class Bilingual(Written):
    """A short text in both languages."""

    es: Text
    pt: Text

    def in_language(self, language: Language) -> str:
        """The text in one of the two languages."""
        return self.es if language is Language.ES else self.pt
