"""A closed list as it is asked for: by number, by label, by code, or by a few letters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bbp.model.bilingual import Bilingual
from bbp.model.dates import UNKNOWN
from bbp.model.field_rules import FieldRule
from bbp.model.language import Language
from bbp.model.registers import Registers
from bbp.reading.suggestions import closest, plain

MOST_SHOWN = 30
_ENUM_REGISTERS = {
    "situacion": "situaciones",
    "origen": "origenes",
    "edicion": "ediciones",
    "fuentes_origen": "origenes",
    "resultados_tipo": "tipos_resultado",
}


class ClosedList(NamedTuple):
    """The codes of a list with their labels, in its order."""

    labels: Mapping[str, str]

    def shown(self, letters: str = "") -> Sequence[tuple[int, str, str]]:
        """Number, label and code of those whose label or code holds the letters; numbers stay the same."""
        wanted = plain(letters)
        numbered = enumerate(self.labels.items(), start=1)
        return [(n, label, code) for n, (code, label) in numbered if wanted in plain(f"{label} {code}")]

    def code_of(self, typed: str) -> str | None:
        """The code of a number, a code or a label; None when it is none of them."""
        codes = list(self.labels)
        if typed.isdecimal() and 0 < int(typed) <= len(codes) and typed not in self.labels:
            return codes[int(typed) - 1]
        if typed in self.labels:
            return typed
        same = [code for code, label in self.labels.items() if plain(label) == plain(typed)]
        return same[0] if len(same) == 1 else None

    def suggestion(self, typed: str) -> str:
        """The label or code that was probably meant, empty when none is near."""
        by_label = {label: code for code, label in self.labels.items()}
        return closest(typed, [*self.labels, *by_label])


def closed_list(rule: FieldRule, name: str, registers: Registers, language: Language) -> ClosedList | None:
    """The list behind a field, None for a field that is free."""
    value = rule.item or rule
    codes: Mapping[str, object] = {}
    register = value.register or _ENUM_REGISTERS.get(name, "")
    if register:
        codes = registers.by_name()[register]
    if value.choices:
        codes = {choice: codes.get(choice) for choice in value.choices}
    labels = {code: _label(code, entry, language) for code, entry in codes.items()}
    also = {code: code for code in value.also if code not in labels}
    return ClosedList({**labels, **also}) if labels else None


def _label(code: str, entry: object, language: Language) -> str:
    if isinstance(entry, Bilingual):
        return entry.in_language(language)
    title = getattr(entry, "title", code)
    return title if isinstance(title, str) and code != UNKNOWN else code
