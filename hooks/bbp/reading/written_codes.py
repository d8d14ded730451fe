"""Room 2, reading: which code of a closed list an answer means."""

from __future__ import annotations

from collections.abc import Mapping

from bbp.model.dates import UNKNOWN
from bbp.model.registers import City
from bbp.reading.code_spellings import VALUES
from bbp.reading.suggestions import plain


def find_code(text: str, choices: Mapping[str, str]) -> str:
    """The code that a text names by what the form shows, by itself or by a known spelling; else empty.

    Accents, case, spaces and hyphens do not matter. ``choices`` has the codes by what the form shows.
    """
    typed = plain(text)
    by_spelling = {plain(shown): code for shown, code in choices.items()}
    by_spelling |= {plain(code): code for code in choices.values()}
    if typed in by_spelling:
        return by_spelling[typed]
    return next((known for known in VALUES.get(typed, ()) if known in choices.values()), "")


def is_unknown(text: str) -> bool:
    """Whether a text says that nothing is known: «sin dato», «sem dado»."""
    typed = plain(text)
    return typed == plain(UNKNOWN) or VALUES.get(typed) == (UNKNOWN,)


def find_codes(text: str, choices: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """The codes of an answer with several choices, and what is none of them.

    The form joins choices with commas, and a choice may have a comma in it: the longest that fits is taken.
    """
    codes: list[str] = []
    unknown: list[str] = []
    rest = " ".join(text.split())
    while rest:
        chosen, rest = _first_choice(rest, choices)
        code = find_code(chosen, choices)
        if code:
            codes.append(code)
        elif chosen:
            unknown.append(chosen)
    return list(dict.fromkeys(codes)), unknown


def _first_choice(text: str, choices: Mapping[str, str]) -> tuple[str, str]:
    """What stands first in a list, and the rest of it."""
    for shown in sorted(choices, key=len, reverse=True):
        if text == shown or text.startswith(f"{shown},"):
            return shown, text[len(shown) + 1 :].strip()
    first, _, rest = text.partition(",")
    return first.strip(), rest.strip()


def find_cities(text: str, cities: Mapping[str, City]) -> list[str]:
    """The ids of the cities that a text may mean: by id, or by name in either language («Canelones, UY»).

    In the order of the register; several when cities share a name.
    """
    typed = plain(text)
    exact = [city for city in cities if plain(city) == typed]
    named = [key for key, city in cities.items() if typed and typed in _names(city)]
    return exact or named


def _names(city: City) -> set[str]:
    """How a city may be written: its name alone or with the code of its country on either side."""
    names = {plain(city.es), plain(city.pt)}
    country = plain(city.country)
    return names | {name + country for name in names} | {country + name for name in names}
