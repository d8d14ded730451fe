"""Room 1, model: dates as far as they are known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_SHAPES = {1: "AAAA", 2: "AAAA-MM", 3: "AAAA-MM-DD"}
_PATTERNS = {1: r"\d{4}", 2: r"\d{4}-\d{2}", 3: r"\d{4}-\d{2}-\d{2}"}
UNKNOWN = "sin-dato"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a month of a year, or a day; ``month`` and ``day`` are 0 when unknown."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    def first_day(self) -> date:
        """The first day that the date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def is_after(self, other: PartialDate) -> bool:
        """Whether the date is certainly later than the other: 2016-03 is not after 2016."""
        depth = min(self.depth, other.depth)
        return self.parts()[:depth] > other.parts()[:depth]

    @property
    def depth(self) -> int:
        """1 for a year, 2 for a month, 3 for a day."""
        return 3 if self.day else 2 if self.month else 1

    def parts(self) -> tuple[int, int, int]:
        """Year, month, day; 0 where unknown."""
        return self.year, self.month, self.day


@lru_cache(maxsize=10_000)
def parse_partial_date(text: str) -> PartialDate | None:
    """The date written as AAAA, AAAA-MM or AAAA-MM-DD; None when it has another shape or does not exist."""
    match = _PARTIAL.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    if (match[2] and not month) or (match[3] and not day):
        return None
    return PartialDate(year, month, day)


def parse_day(text: str) -> date | None:
    """The day written as AAAA-MM-DD and in no other form of ISO 8601; None when it is no day."""
    found = parse_partial_date(text)
    return found.first_day() if found and found.depth == 3 else None


def _partial(depths: tuple[int, ...], unknown: bool) -> Any:
    """The annotation of a date that may have these depths, with ``sin-dato`` allowed or not."""
    shapes = [_SHAPES[depth] for depth in depths] + ([UNKNOWN] if unknown else [])
    pattern = "|".join([_PATTERNS[depth] for depth in depths] + ([UNKNOWN] if unknown else []))

    def read(value: object) -> object:
        if unknown and value == UNKNOWN:
            return None
        if isinstance(value, PartialDate):
            return value
        found = parse_partial_date(value) if isinstance(value, str) else None
        if found is None or found.depth not in depths:
            raise PydanticCustomError("bad-date", "bad-date", {"shapes": ", ".join(shapes)})
        return found

    schema = {"type": "string", "pattern": f"^({pattern})$"}
    return BeforeValidator(read), WithJsonSchema(schema)


_AnyDepth = _partial((1, 2, 3), unknown=False)
_Day = _partial((3,), unknown=False)
_Month = _partial((1, 2), unknown=False)
_MonthOrUnknown = _partial((1, 2), unknown=True)
_Year = _partial((1,), unknown=False)
_YearOrUnknown = _partial((1,), unknown=True)

AnyDate = Annotated[PartialDate, *_AnyDepth]
"""AAAA, AAAA-MM or AAAA-MM-DD."""
Day = Annotated[PartialDate, *_Day]
"""AAAA-MM-DD."""
Month = Annotated[PartialDate, *_Month]
"""AAAA or AAAA-MM."""
MonthOrUnknown = Annotated[PartialDate | None, *_MonthOrUnknown]
"""AAAA, AAAA-MM or ``sin-dato`` (None)."""
Year = Annotated[PartialDate, *_Year]
"""AAAA."""
YearOrUnknown = Annotated[PartialDate | None, *_YearOrUnknown]
"""AAAA or ``sin-dato`` (None)."""
