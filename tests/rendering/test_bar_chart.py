"""Bar charts: what they draw, in which units, and what they say to who does not see them."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from bbp.model.language import Language
from bbp.rendering.page.bar_chart import BarChart, BarRow, render_bar_chart

from tests.rendering.page_structure import all_of, one_of, parse, text_of

SVG = "{http://www.w3.org/2000/svg}"
"""The parser gives the elements of a drawing their namespace."""


def chart(*rows: BarRow, series: tuple[str, ...] = ("Prácticas",)) -> BarChart:
    return BarChart("chart_a", "Gráfico: prueba", "Lo que muestra.", series, rows)


def drawn(*rows: BarRow, series: tuple[str, ...] = ("Prácticas",)) -> Element:
    return parse(render_bar_chart(chart(*rows, series=series), Language.ES))


def test_a_chart_is_an_image_with_a_name_and_a_description() -> None:
    svg = one_of(drawn(BarRow("Uruguay", (9,))), f"{SVG}svg", class_="bars")

    assert (svg.get("role"), svg.get("aria-labelledby"), svg.get("aria-describedby")) == (
        "img",
        "chart_a_t",
        "chart_a_d",
    )
    assert text_of(one_of(svg, f"{SVG}title", id="chart_a_t")) == "Gráfico: prueba"
    assert text_of(one_of(svg, f"{SVG}desc", id="chart_a_d")) == "Lo que muestra."


def test_bars_are_per_cent_of_the_chart_so_that_letters_keep_their_size() -> None:
    svg = one_of(drawn(BarRow("Uruguay", (1200,)), BarRow("Brasil", (300,))), f"{SVG}svg", class_="bars")

    assert svg.get("viewBox") is None
    assert [(one.get("width"), one.get("y")) for one in all_of(svg, f"{SVG}rect")] == [
        ("84.0%", "1.25em"),
        ("21.0%", "4.10em"),
    ]
    assert [text_of(one) for one in all_of(svg, f"{SVG}text")] == ["Uruguay", "Brasil", "1.200", "300"]
    assert svg.get("height") == "5.70em"


def test_zero_has_a_number_and_no_bar() -> None:
    svg = one_of(drawn(BarRow("Uruguay", (2, 0)), series=("Todas", "Buenas")), f"{SVG}svg", class_="bars")

    assert [one.get("class") for one in all_of(svg, f"{SVG}rect")] == ["b0"]
    assert [text_of(one) for one in all_of(svg, f"{SVG}text", class_="n")] == ["2", "0"]


def test_two_series_have_a_legend() -> None:
    tree = drawn(BarRow("Uruguay", (2, 1)), series=("Todas", "Buenas"))

    assert [text_of(one) for one in all_of(tree, "li")] == ["Todas", "Buenas"]
    assert all_of(drawn(BarRow("Uruguay", (2,))), "li") == []


def test_a_long_label_is_cut_into_lines() -> None:
    label = "Unidad Temática de Planificación Estratégica y Regiones Metropolitanas"

    lines = all_of(drawn(BarRow(label, (1,))), f"{SVG}text")[:-1]

    assert [(text_of(one), one.get("y")) for one in lines] == [
        ("Unidad Temática de Planificación", "0.90em"),
        ("Estratégica y Regiones Metropolitanas", "2.15em"),
    ]


def test_a_long_table_is_drawn_as_far_as_a_reader_compares() -> None:
    rows = [BarRow(str(number), (number,)) for number in range(1, 101)]

    assert len(all_of(one_of(drawn(*rows), f"{SVG}svg"), f"{SVG}rect")) == 24


def test_nothing_is_drawn_where_there_is_nothing_to_compare() -> None:
    assert render_bar_chart(chart(), Language.ES) == ""
    assert render_bar_chart(chart(BarRow("Uruguay", (0,))), Language.ES) == ""
