"""Room 1, model: what the entries of registers share: texts in both languages, a label, a citation."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from bbp.model.fields import Text, Url, Written, refuse_parts
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


class Entry(Bilingual):
    """An entry of a register: its code and its label in both languages."""

    key_field: ClassVar[str] = "code"

    pt_reviewed: Flag = Field(True, alias="pt_revisado")

    @property
    def key(self) -> str:
        """The code or id by which records name the entry."""
        return str(getattr(self, self.key_field))


class Citation(Written):
    """A public source of a datum of a register."""

    title: Text = Field(alias="titulo")
    link: Url = Field(alias="enlace")
