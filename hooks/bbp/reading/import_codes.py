"""Room 2, reading: what a cell of a sheet says → codes, by themselves or by their names in a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from bbp.model.register_fields import RegisterField, Shape
from bbp.reading.code_spellings import VALUES
from bbp.reading.suggestions import closest, plain

Names: TypeAlias = Mapping[str, tuple[str, ...]]
"""Codes with their names in both languages."""

_FLAGS: Names = {"si": (), "no": ()}


@dataclass(frozen=True)
class CodeList:
    """The codes that a field takes. Two may have one name: San José is a city of two countries."""

    names: Names

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        for code, names in self.names.items():
            for name in (code, *names):
                found.setdefault(plain(name), {})[code] = None
        return {name: tuple(codes) for name, codes in found.items()}

    def meant(self, text: str) -> tuple[str, ...]:
        """The codes that a text may stand for: one when it is known, several when it is ambiguous."""
        if text in self.names:
            return (text,)
        typed = plain(text)
        known = self._by_name.get(typed, ())
        return known or tuple(code for code in VALUES.get(typed, ()) if code in self.names)[:1]

    def suggestion(self, text: str) -> str:
        """The code that was probably meant, empty when none is near."""
        near = closest(text, self._by_name)
        return self._by_name[near][0] if near else ""


@dataclass(frozen=True)
class CodeLists:
    """The closed lists of a project: those of registers by their names, those of models by their keys."""

    registers: Mapping[str, CodeList]
    choices: Mapping[str, CodeList]

    def of(self, field: RegisterField) -> CodeList | None:
        """The list of a field; None for a field that is free."""
        if field.shape is Shape.FLAG:
            return _FLAG_LIST
        if field.shape is Shape.CODE:
            return self.registers[field.register]
        return self.choices[field.key] if field.shape is Shape.CHOICE else None


_FLAG_LIST = CodeList(_FLAGS)
