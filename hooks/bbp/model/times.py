"""Room 1, model: hours of the day and the zones in which they are meant."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

_HOUR = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d", re.ASCII)


def _hour(value: str) -> str:
    if _HOUR.fullmatch(value) is None:
        raise PydanticCustomError("bad-hour", "bad-hour")
    return value


@cache
def zones() -> frozenset[str]:
    """The names of the time zone database; looked up once, as that reads its whole folder."""
    return frozenset(available_timezones())


def _zone(value: str) -> str:
    if value not in zones():
        raise PydanticCustomError("bad-zone", "bad-zone")
    return value


Hour = Annotated[
    str, Field(json_schema_extra={"pattern": r"^([01]\d|2[0-3]):[0-5]\d$"}), AfterValidator(_hour)
]
"""HH:MM, from 00:00 to 23:59."""
Zone = Annotated[str, Field(min_length=1), AfterValidator(_zone)]
"""A name of the time zone database: ``America/Montevideo``."""
