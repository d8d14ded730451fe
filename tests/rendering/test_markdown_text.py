"""Markdown as plain text: wrapped, lists with their marks, links as numbers with their addresses below."""

from __future__ import annotations

import pytest
from bbp.rendering.text.markdown_text import LinkNumbers, render_markdown_text
from bbp.rendering.text.markdown_tree import read_tree


def text_of(source: str) -> str:
    numbers = LinkNumbers()
    return "\n\n".join(
        render_markdown_text(block, lambda target: target, numbers) for block in read_tree(source)
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Uno *dos* **tres**\n`cuatro` ~~cinco~~.", "Uno dos tres cuatro cinco."),
        ("Uno  \ndos<br>tres", "Uno\ndos\ntres"),
        ("H<sub>2</sub>O &amp; m<sup>2</sup> &lt;b&gt;", "H2O & m2 <b>"),
        ("Ver [esto](https://a.example/) ya.", "Ver esto[1] ya.\n\n[1] https://a.example/"),
        ("<https://a.example/>", "https://a.example/"),
        ("<correo@a.example>", "correo@a.example"),
        ("![Una foto](foto.jpg)", "Una foto[1]\n\n[1] foto.jpg"),
        ("[![Una foto](foto.jpg)](https://a.example/)", "Una foto[1]\n\n[1] https://a.example/"),
        ("![](foto.jpg)", ""),
        ("- uno\n- dos\n  - tres", "- uno\n- dos\n  - tres"),
        ("9. uno\n10. dos\n\n    más", "9. uno\n\n10. dos\n\n    más"),
        ("> Una cita\n>\n> larga", "> Una cita\n>\n> larga"),
        ("| a | b |\n|---|---|\n| c | d |", "a | b\nc | d"),
        ("    x = 1\n      y", "    x = 1\n      y"),
        ("### Título\n\nTexto", "Título\n\nTexto"),
        ("uno\n\n---\n\ndos", "uno\n\n* * *\n\ndos"),
    ],
)
def test_a_piece_of_markdown_as_text(source: str, expected: str) -> None:
    assert text_of(source) == expected


def test_lines_have_72_columns_and_items_hang_behind_their_mark() -> None:
    lines = text_of("- " + "palabra " * 30).splitlines()

    assert max(map(len, lines)) <= 72
    assert lines[0].startswith("- palabra")
    assert all(line.startswith("  palabra") for line in lines[1:])


def test_an_address_is_never_broken() -> None:
    address = "https://a.example/" + "largo-" * 30

    assert f"\n[1] {address}" in text_of(f"Ver [esto]({address}).")
    assert address in text_of(f"Ver <{address}> ya.").splitlines()


def test_links_are_counted_on_from_paragraph_to_paragraph() -> None:
    assert text_of("[a](https://a.example/)\n\n[b](https://b.example/)") == (
        "a[1]\n\n[1] https://a.example/\n\nb[2]\n\n[2] https://b.example/"
    )


@pytest.mark.parametrize("source", ["> " * 3000 + "fondo", "- " * 2000 + "fondo", "*a **b " * 3000 + "fondo"])
def test_whatever_is_nested_without_end_still_says_its_words(source: str) -> None:
    assert "fondo" in text_of(source)
