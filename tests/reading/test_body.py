"""Sections, links and what may not stand in a body."""

from __future__ import annotations

import pytest
from bbp.reading.body import Link, Section, read_body
from bbp.reading.front_matter import Document, parse_document
from bbp.reading.headings import check_sections

ES = ("Problema", "Qué se hizo", "Resultados", "Dificultades y lecciones", "Para replicarla")
PT = ("Problema", "O que foi feito", "Resultados", "Dificuldades e lições", "Para replicá-la")


def document(body: str) -> Document:
    """A document whose body starts in line 4."""
    read, _ = parse_document("---\na: b\n---\n" + body, "es.md")
    assert read is not None
    return read


def problems_of(body: str) -> list[tuple[int, str, dict[str, str]]]:
    return [(found.line, found.code, dict(found.values)) for found in read_body(document(body))[1]]


def headings_of(body: str) -> list[tuple[int, str, dict[str, str]]]:
    read = document(body)
    found = check_sections(read_body(read)[0].sections, read, ES, ("Qué se hizo",), PT)
    return [(problem.line, problem.code, dict(problem.values)) for problem in found]


def test_sections_are_split_at_level_two_headings_with_their_lines() -> None:
    body, problems = read_body(
        document("\n## Problema\n\nÑandú, año.\n\n### Detalle\n\nAcción.\n\n## Qué  se *hizo*\nSí.\n")
    )

    assert problems == []
    assert body.sections == (
        Section("Problema", 5, "Ñandú, año.\n\n### Detalle\n\nAcción."),
        Section("Qué se hizo", 13, "Sí."),
    )


def test_a_heading_inside_a_code_fence_is_no_heading() -> None:
    body, _ = read_body(document("## Problema\n\n~~~\n## No\n~~~\n"))

    assert [section.title for section in body.sections] == ["Problema"]


def test_a_section_carries_the_definitions_of_its_links() -> None:
    body, _ = read_body(document("## Problema\n\nUn [acta].\n\n## Qué se hizo\n\nSí.\n\n[acta]: acta.pdf\n"))

    assert body.sections[0].markdown == "Un [acta].\n\n[acta]: acta.pdf"


def test_links_of_every_kind_are_collected() -> None:
    body, problems = read_body(
        document(
            "## X\n[á](../b/es.md) ![foto](f.jpg)\n"
            "[r][ref] <https://a.example> <x@muni.gob.ar>\n\n[ref]: acta.pdf\n"
        )
    )

    assert problems == []
    assert body.links == (
        Link(5, "../b/es.md", False),
        Link(5, "f.jpg", True),
        Link(6, "acta.pdf", False),
        Link(6, "https://a.example", False),
        Link(6, "mailto:x@muni.gob.ar", False),
    )


def test_an_empty_body_has_nothing() -> None:
    body, problems = read_body(document("\n\n"))

    assert (body.sections, body.links, problems) == ((), (), [])


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Texto.\n\n## X\n", [(4, "text-before-heading", {})]),
        ("![a](b.png)\n\n## X\n", [(4, "text-before-heading", {})]),
        ("## X\n\n# Uno\n", [(6, "level-one-heading", {"text": "Uno"})]),
        ("## X\n\n- ## Uno\n", [(6, "nested-heading", {"text": "Uno"})]),
        ("## X\n\nTexto\n---\n", [(6, "underlined-heading", {"text": "Texto"})]),
        ("## X\n\n##Resultados\n", [(6, "heading-without-space", {"text": "##Resultados"})]),
        ("## X\n\n`##a` y #1\n", []),
        ("## X\n![](f.jpg)\n", [(5, "image-without-alt", {"target": "f.jpg"})]),
        ("## X\n![*la* `feria`](f.jpg)\n", []),
        ("## X\n[a](javascript:x)\n", [(5, "unsafe-link", {"scheme": "javascript:"})]),
        ("## X\n[a](JavaScript&#58;x)\n", [(5, "unsafe-link", {"scheme": "javascript:"})]),
        ("## X\n[a][r]\n\n[r]: data:text/html,x\n", [(5, "unsafe-link", {"scheme": "data:"})]),
        ("## X\n![a](vbscript:x)\n", [(5, "unsafe-link", {"scheme": "vbscript:"})]),
        ("## X\nCO<sub>2</sub> <br> <b>a</b> <abbr title='b'>c</abbr>\n", []),
        ("## X\n`<script>` y a < b\n", []),
        ("## X\n\nñ <span>a</span>\n", [(6, "forbidden-tag", {"tag": "span"})]),
        ("## X\n\n</div>\n", [(6, "forbidden-tag", {"tag": "/div"})]),
        (
            "## X\n\n<div>\ná\n<p>b</p>\n</div>\n",
            [(6, "forbidden-tag", {"tag": "div"}), (8, "forbidden-tag", {"tag": "p"})],
        ),
        ("## X\n\n<script>\nalert(1)\n</script>\n", [(6, "forbidden-tag", {"tag": "script"})]),
        ("## X\na <!-- b -->\n", [(5, "html-comment", {})]),
        ("## X\n\n<!-- b -->\n", [(6, "html-comment", {})]),
        ("## X\n<b onclick='x'>a</b>\n", [(5, "html-event-attribute", {"attribute": "onclick"})]),
        ("## X\n<b title='>' OnClick=x>a</b>\n", [(5, "html-event-attribute", {"attribute": "OnClick"})]),
        (
            "## X\n<b style='x'>a</b> <i class=y>b</i>\n",
            [
                (5, "html-style-attribute", {"attribute": "class"}),
                (5, "html-style-attribute", {"attribute": "style"}),
            ],
        ),
        ("## X\n<b title='mi style=x'>a</b>\n", []),
    ],
)
def test_what_may_not_stand_in_a_body(body: str, expected: list[tuple[int, str, dict[str, str]]]) -> None:
    assert problems_of(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("## Problema\na\n## Qué se hizo\nb\n", []),
        ("## Problema\na\n", [(4, "missing-section", {"heading": "Qué se hizo"})]),
        (
            "## Qué se hizo\na\n## Problema\nb\n",
            [(6, "heading-order", {"heading": "Problema", "before": "Qué se hizo"})],
        ),
        (
            "## Qué se hizo\na\n## Qué se hizo\nb\n",
            [(6, "repeated-heading", {"heading": "Qué se hizo", "first_line": "4"})],
        ),
        ("## Qué se hizo\n\n## Resultados\nb\n", [(4, "empty-section", {"heading": "Qué se hizo"})]),
        (
            "## Qué se hizo\na\n## Dificuldades e lições\nb\n",
            [
                (
                    6,
                    "heading-in-other-language",
                    {"heading": "Dificuldades e lições", "suggestion": "Dificultades y lecciones"},
                )
            ],
        ),
        (
            "## Qué se hizo\na\n## Resultado:\nb\n",
            [(6, "misspelt-heading", {"heading": "Resultado:", "suggestion": "Resultados"})],
        ),
        (
            "## Qué se hizo\na\n## Anexos\nb\n",
            [
                (
                    6,
                    "unknown-heading",
                    {
                        "heading": "Anexos",
                        "allowed": " · ".join(ES),
                    },
                )
            ],
        ),
        ("## Qué se hizo\na\n##\nb\n", [(6, "untitled-heading", {})]),
        ("Texto.\n\n## Qué se hizo\na\n", []),
    ],
)
def test_headings_against_those_of_a_practice(
    body: str, expected: list[tuple[int, str, dict[str, str]]]
) -> None:
    assert headings_of(body) == expected
