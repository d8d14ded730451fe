"""Room 3, rendering: dates, numbers, money, names of countries and the order of labels in a language."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from babel import Locale
from babel.dates import format_date as babel_date
from babel.numbers import format_decimal, get_currency_name

from bbp.model.accents import unaccented
from bbp.model.dates import PartialDate
from bbp.model.language import Language

# es_419 groups thousands with a comma; es_AR with a point, as most of the network does.
_LOCALES = {Language.ES: "es_AR", Language.PT: "pt_BR"}
_PATTERNS = {
    Language.ES: {2: "MMMM 'de' y", 3: "d 'de' MMMM 'de' y"},
    Language.PT: {2: "MMMM 'de' y", 3: "d 'de' MMMM 'de' y"},
}
_IN_A_YEAR = {2: "MMMM", 3: "d 'de' MMMM"}
_SHORT_MONTH = {Language.ES: "LLL", Language.PT: "LLL"}


@cache
def locale(language: Language) -> Locale:
    """The locale of a language: Argentine Spanish for numbers and dates, Brazilian Portuguese."""
    return Locale.parse(_LOCALES[language])


@cache
def format_date(when: PartialDate | date, language: Language) -> str:
    """«21 de noviembre de 2026», «noviembre de 2026» or «2026», as far as the date is known."""
    known = PartialDate(when.year, when.month, when.day) if isinstance(when, date) else when
    if known.depth == 1:
        return str(known.year)
    return babel_date(known.first_day(), _PATTERNS[language][known.depth], locale=locale(language))


@cache
def format_day_of_month(when: PartialDate, language: Language) -> str:
    """«21 de noviembre», or «noviembre» when the day is not known."""
    return babel_date(when.first_day(), _IN_A_YEAR[when.depth], locale=locale(language))


@cache
def short_month(month: int, language: Language) -> str:
    """The month in three letters without a point, for dates in narrow columns."""
    name = babel_date(date(2000, month, 1), _SHORT_MONTH[language], locale=locale(language))
    return name.rstrip(".")[:3]


def format_number(number: int | Decimal, language: Language) -> str:
    """The number with the language's separators and the decimals it was written with."""
    # By its text: 1 and 1.0 are the same number, but not written the same.
    return _formatted(str(number), language)


def money_label(value: Decimal, currency: str, language: Language) -> str:
    """«12.000 pesos uruguayos (UYU)»."""
    number = format_number(value, language)
    name = get_currency_name(currency, count=value, locale=locale(language))
    # In running text; the Portuguese names of CLDR start with a capital letter.
    return f"{number} {name.lower()} ({currency})" if name != currency else f"{number} {currency}"


@cache
def _formatted(number: str, language: Language) -> str:
    decimals = len(number.partition(".")[2])
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(Decimal(number), format=pattern, locale=locale(language))


def two_figures(number: Decimal) -> int:
    """A positive number as whole units, all but its first two figures rounded away: 397.84 is 400."""
    magnitude = max(number.adjusted() - 1, 0)
    rounded = number.scaleb(-magnitude).quantize(Decimal(1), ROUND_HALF_UP)
    return int(rounded.scaleb(magnitude))


@cache
def country_name(code: str, language: Language) -> str:
    """The name of a country by its ISO 3166-1 code; the code itself when the language has no name for it."""
    name = locale(language).territories.get(code, code)
    return str(name)


def without_accents(label: str) -> str:
    """For the order of labels: «Área» stands before «Barrio», whatever quotes a label opens with."""
    return unaccented(label.casefold()).encode("ascii", "ignore").decode()
