"""Room 3, rendering: labels and their values, as a *ficha* and the line of a list show them."""

from __future__ import annotations

from typing import NamedTuple

from bbp.model.language import Language


class Piece(NamedTuple):
    """A piece of a value: plain, or a link when it has a ``url``; ``lang`` when not the page's language."""

    text: str
    url: str = ""
    lang: Language | None = None


Value = tuple[Piece, ...]


class FichaRow(NamedTuple):
    """A label and its values, one under the other; the pieces of a value stand on one line.

    One ``is_for_screen`` is there for where it leads: the printed sheet has no room for it.
    """

    label: str
    values: tuple[Value, ...]
    is_for_screen: bool = False


class LabelledValue(NamedTuple):
    """A label and what stands after it on the same line."""

    label: str
    value: Value
