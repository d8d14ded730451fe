"""Private data are found wherever they stand; amounts, years and public addresses are not private."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from bbp.reading.front_matter import parse_document
from bbp.reading.privacy import check_privacy, find_private_data

CASES = yaml.safe_load((Path(__file__).parent / "privacy_cases.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES["private"], ids=[case["text"] for case in CASES["private"]])
def test_private_data_are_found(case: dict[str, str]) -> None:
    found = next(find_private_data(case["text"]))

    assert (found.kind, found.value) == (case["kind"], case["value"])
    assert case["text"][found.offset :].startswith(case["value"])


@pytest.mark.parametrize("text", CASES["public"])
def test_public_texts_are_left_alone(text: str) -> None:
    assert list(find_private_data(text)) == []


def test_each_problem_has_the_line_and_the_field_where_the_datum_stands() -> None:
    text = (
        "---\ntitulo: Mercado\nactores:\n  - {nombre: Oficina, papel: x}\n  - nombre: tel. 4224-9408\n"
        "resumen: >-\n  Escriba\n  a x@gmail.com\n---\n## Uno\n\nEntre 2015-2017\nDNI 12.345.678\n"
    )
    document, _ = parse_document(text, "es.md")
    assert document is not None

    problems = check_privacy(document)

    assert [(found.line, found.field, found.code, dict(found.values)) for found in problems] == [
        (5, "actores.2.nombre", "private-phone", {"value": "4224-9408"}),
        (6, "resumen", "private-email", {"value": "x@gmail.com"}),
        (13, "", "private-identity-number", {"value": "12.345.678"}),
    ]


def test_two_numbers_in_one_line_are_two_data() -> None:
    found = [
        datum.value for datum in find_private_data("Tel. 4224-9408 o bien, por WhatsApp, +598 99 123 456")
    ]

    assert found == ["4224-9408", "+598 99 123 456"]


def test_the_label_of_a_number_may_stand_right_after_another_number() -> None:
    found = [datum.value for datum in find_private_data("CPF 123.456.789-09 y cédula 1.234.567-8.")]

    assert found == ["123.456.789-09", "1.234.567-8"]


def test_a_word_without_end_takes_no_time() -> None:
    assert list(find_private_data("a" * 300_000 + " @ " + "9" * 300_000)) == []


@pytest.mark.parametrize(
    "number", ["+598 2410 3000", "+598\u00a02410\u00a03000", "+598(2410)30-00", "+٥٩٨ ٢٤١٠ ٣٠٠٠"]
)
def test_a_number_is_found_whatever_its_digits_and_what_stands_between_them(number: str) -> None:
    assert [found.value for found in find_private_data(f"Ñandú «{number}», año.")] == [number]
