"""Values as an editor types them: figures, years, numbers, addresses."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from bbp.model.bilingual import Flag
from bbp.model.fields import Currency, Number, Text, Url, is_blank
from bbp.model.format_keys import Qualifier
from bbp.model.practice_record import Figure, FigureText, Years
from pydantic import TypeAdapter, ValidationError

FIGURE: TypeAdapter[Figure] = TypeAdapter(FigureText)
YEARS: TypeAdapter[tuple[int, int] | None] = TypeAdapter(Years)
NUMBER: TypeAdapter[Decimal] = TypeAdapter(Number)
ADDRESS: TypeAdapter[str] = TypeAdapter(Url)
TEXT: TypeAdapter[str] = TypeAdapter(Text)
MONEY: TypeAdapter[str] = TypeAdapter(Currency)
FLAG: TypeAdapter[bool] = TypeAdapter(Flag)


def refusal(adapter: TypeAdapter[Any], typed: object) -> str:
    with pytest.raises(ValidationError) as caught:
        adapter.validate_python(typed)
    return caught.value.errors()[0]["type"]


@pytest.mark.parametrize(
    ("typed", "number", "qualifier"),
    [
        ("30", "30", None),
        ("12,5", "12.5", None),
        ("12.5", "12.5", None),
        ("-5", "-5", None),
        ("+3", "3", None),
        ("0,125", "0.125", None),
        ("más de 200", "200", Qualifier.MORE_THAN),
        ("Más  de 200", "200", Qualifier.MORE_THAN),
        ("mais de 200", "200", Qualifier.MORE_THAN),
        ("menos de 5", "5", Qualifier.LESS_THAN),
        ("cerca de 1500", "1500", Qualifier.ABOUT),
        ("unas 30", "30", Qualifier.ABOUT),
        ("unos 12", "12", Qualifier.ABOUT),
        ("hasta 40", "40", Qualifier.UP_TO),
        ("até 40", "40", Qualifier.UP_TO),
    ],
)
def test_a_figure_is_a_number_with_at_most_one_qualifier(
    typed: str, number: str, qualifier: Qualifier | None
) -> None:
    figure = FIGURE.validate_python(typed)

    assert (figure.number, figure.qualifier) == (Decimal(number), qualifier)
    assert figure.words == " ".join(typed.split())


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("1.500", "ambiguous-number"),
        ("1,500", "ambiguous-number"),
        ("más de 1.500", "ambiguous-number"),
        ("1.500.000", "ambiguous-number"),
        ("muchos", "figure-without-number"),
        ("", "figure-without-number"),
        ("más de unas 200", "bad-number"),
        ("casi 200", "bad-number"),
        ("200 familias", "bad-number"),
        ("12.345,67", "bad-number"),
        ("1 500", "bad-number"),
        ("1e5", "bad-number"),
        (["30"], "not-a-text"),
        ({"number": "30", "words": "30"}, "not-a-text"),
    ],
)
def test_what_is_no_figure_is_refused(typed: object, code: str) -> None:
    assert refusal(FIGURE, typed) == code


@pytest.mark.parametrize(
    ("typed", "years"),
    [("2016", (2016, 2016)), ("2015-2017", (2015, 2017)), ("2016-2016", (2016, 2016)), ("sin-dato", None)],
)
def test_the_years_of_a_row(typed: str, years: tuple[int, int] | None) -> None:
    assert YEARS.validate_python(typed) == years


@pytest.mark.parametrize("typed", ["2013-2011", "2015-17", "2015/2017", "2016-03", "hoy", ""])
def test_years_in_another_form_are_refused(typed: str) -> None:
    assert refusal(YEARS, typed) == "bad-date"


def test_a_list_of_years_is_refused() -> None:
    assert refusal(YEARS, ["2015", "2017"]) == "not-a-text"


@pytest.mark.parametrize(("typed", "number"), [("12000", "12000"), ("0", "0"), (" 12,5 ", "12.5")])
def test_a_number(typed: str, number: str) -> None:
    assert NUMBER.validate_python(typed) == Decimal(number)


@pytest.mark.parametrize("typed", ["NaN", "inf", "12 000", "doce", "0x1F", "1_000"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    assert refusal(NUMBER, typed) == "bad-number"


@pytest.mark.parametrize(
    "typed",
    [
        "https://villa.example",
        "http://villa.example/a?b=c#d",
        "https://villa.example:8443/á",
        "https://año.example/a@b",
        "https://villa.example?a=persona:clave@b",
    ],
)
def test_an_address(typed: str) -> None:
    assert ADDRESS.validate_python(typed) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "villa.example",
        "www.villa.example",
        "ftp://villa.example",
        "https://",
        "https://villa",
        "https://a b.example",
        "https://localhost",
        "https://localhost:8000/a.b",
        "https://villa.localhost/",
        "https://persona@villa.example/",
        "https://persona:clave@villa.example/",
        "https://villa.example\\@otra.example/",
        "https://villa.example:0/",
        "https://villa.example:65536/",
        "https://villa.example:http/",
        "https://.example/",
        "https://villa..example/",
        "https://[villa.example/",
        "https://villa.example/\na",
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    assert refusal(ADDRESS, typed) == "bad-url"


def test_the_scheme_of_an_address_may_be_in_capitals() -> None:
    assert ADDRESS.validate_python("HTTPS://Villa.example/Á") == "https://Villa.example/Á"


@pytest.mark.parametrize("typed", ["a\nb", "a\r\nb", "a\u2028b", "a\x85b", "a\x0bb", "\n a\n\nb"])
def test_a_short_text_is_one_line(typed: str) -> None:
    assert refusal(TEXT, typed) == "more-than-one-line"


def test_a_line_break_at_the_end_of_a_text_does_not_count() -> None:
    assert TEXT.validate_python("una línea\n") == "una línea\n"


@pytest.mark.parametrize(
    "text",
    ["", " \t\n", "\u00a0\u3000", "\u200b\u200d\u2060", "\u202e\ufeff\u00ad", "\u2800\u3164\ufe0f\u034f"],
)
def test_what_shows_nothing_is_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["a", "\u200bñ", "¿?", "7", "अ", "−"])
def test_what_shows_a_sign_is_not_blank(text: str) -> None:
    assert not is_blank(text)


@pytest.mark.parametrize("typed", ["uyu", "UY", "PESOS", "U$S"])
def test_what_is_no_currency_is_refused(typed: str) -> None:
    assert refusal(MONEY, typed) == "bad-currency"


def test_a_flag_is_si_or_no_and_nothing_else() -> None:
    assert (FLAG.validate_python("si"), FLAG.validate_python("no")) == (True, False)
    assert {refusal(FLAG, typed) for typed in ("yes", "true", "1", "sí", "")} == {"bad-flag"}
