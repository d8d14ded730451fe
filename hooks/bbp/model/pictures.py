"""Room 1, model: a picture of a document's folder: how large it is shown, and at which widths it is made."""

from __future__ import annotations

from dataclasses import dataclass

WIDTHS = (480, 800, 1200)
"""In pixels: a telephone, the column of a page, and the same column on a dense screen."""
USUAL_WIDTH = 800
RECIPE = "1"
"""What is made of a picture is found by its digest: raise this when it is made in another way."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as readers see it: turned as its camera says, in pixels.

    ``digest`` names its content, 16 hex digits; ``suffix`` is of what is made of it, ``jpg`` or ``webp``.
    """

    width: int
    height: int
    digest: str
    suffix: str

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths at which it is made, narrowest first: never wider than it is."""
        return tuple(sorted({min(width, self.width) for width in WIDTHS}))

    @property
    def usual_width(self) -> int:
        """The width for whoever cannot choose one: as wide as the column of a page."""
        return max((width for width in self.widths if width <= USUAL_WIDTH), default=self.width)

    def height_at(self, width: int) -> int:
        """The height that belongs to a width."""
        return max(1, round(self.height * width / self.width))
