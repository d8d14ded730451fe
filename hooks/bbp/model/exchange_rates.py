"""Room 1, model: how many units of a currency one US dollar cost on average in a year, with the source.

By them an old amount has a cost band. A year without a cited rate has none, and nothing is estimated.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from bbp.model.bilingual import Bilingual, Citation, Entry
from bbp.model.dates import Year
from bbp.model.fields import Currency, Written, refuse_parts
from bbp.model.practice_record import Amount

DOLLAR = "USD"

_RATE = re.compile(r"\d+(?:\.\d+)?", re.ASCII)


def _rate(value: object) -> object:
    """More than zero, with a decimal point: sources give five decimals, so a point never marks thousands."""
    refuse_parts(value)
    if not isinstance(value, str):
        return value
    if _RATE.fullmatch(value.strip()) is None or Decimal(value) == 0:
        raise PydanticCustomError("bad-rate", "bad-rate")
    return Decimal(value)


Rate = Annotated[Decimal, BeforeValidator(_rate), WithJsonSchema({"type": "string"})]


class YearlyRate(Written):
    """The average of a year: units of the currency for one dollar."""

    year: Year = Field(alias="anio")
    value: Rate = Field(alias="valor")


class ExchangeRates(Entry):
    """The yearly averages of a currency that one source gives."""

    key_field: ClassVar[str] = "code"

    code: Currency = Field(alias="codigo")
    source: Citation = Field(alias="fuente")
    averages: tuple[YearlyRate, ...] = Field(alias="medias", min_length=1)
    note: Bilingual | None = Field(None, alias="nota")

    def in_year(self, year: int) -> Decimal | None:
        """The average of a year, None where the source gives none."""
        return next((one.value for one in self.averages if one.year.year == year), None)


def in_dollars(amount: Amount, rates: Mapping[str, ExchangeRates]) -> Decimal | None:
    """An amount in US dollars of its own year; None without a cited rate of that year."""
    if amount.currency == DOLLAR:
        return amount.value
    known = rates.get(amount.currency)
    rate = known.in_year(amount.year.year) if known else None
    return amount.value / rate if rate else None
