"""What is read of plain prose without the parser is what the parser finds, and nothing is left to tell."""

from __future__ import annotations

import random

import pytest
from bbp.reading.body import Link, Section, read_body
from bbp.reading.front_matter import Document, parse_document
from bbp.reading.plain_body import read_plain_body

_LINES = (
    *("## Problema", "## Qué  se hizo", "### Más", "#### Otra cosa", "texto", "Ñandú [a](../b/es.md) y", ""),
    *("- ítem", "  - más", "- ", "-", "1. uno", "2)", "> cita [q](r)", ">", ">> x", "* z", "***", "_ _", ""),
    *(
        "|a|b|",
        "|-|-|",
        "|1|2|[x](y)|",
        "a|b",
        "-|-",
        "|",
        "[](v)",
        "[*a*](https://b.c/d#e)",
        "**n [l](m)** o",
    ),
    *(
        "  sangría [a](b)",
        "   tres",
        "fin  ",
        "](x",
        "]",
        "a](b)",
        "[a](b)[c](d)",
        "(a)[b](c)",
        "[a](b))",
        "!",
    ),
    *("\u00a0", "\u3164", "é\u200b", "+", "**", "a _b_ [c_](d_e) f_", "-   tres [k](l)", "-1", "=a", "— «q»"),
)
_OTHER_LINES = (
    *(
        "---",
        "===",
        "--",
        "=",
        " -",
        "> ---",
        "# b",
        "##x",
        " ## c",
        "- ## d",
        "a ## b",
        "## Y *z*",
        "## [a](b)",
    ),
    *(
        "![i](j)",
        "x![i](j)",
        "[a]: b",
        "[u](javascript:x)",
        "[u](HTTP://x)",
        "[a][b](c)",
        "[[a](b)](c)",
        "[a|b](c)",
    ),
    *("<b>", "`c`", "```", "~~~", "~~s~~", "&#10;", "&nbsp;", "\\", "\tx", "    [a](b)", "-     [a](b)"),
)


def _document(body: str) -> Document:
    """A document whose body starts in line 4."""
    read, _ = parse_document("---\na: b\n---\n" + body, "es.md")
    assert read is not None
    return read


def test_sections_and_links_of_plain_prose_are_read_with_their_lines() -> None:
    body = read_plain_body(
        _document(
            "\n## Problema\n\nVea [esto](../b/es.md).\n\n### Más\n- año\n\n## Qué  se hizo\nSí\n\n|a|\n|-|\n"
        )
    )

    assert body is not None
    assert body.links == (Link(7, "../b/es.md", is_image=False),)
    assert body.sections == (
        Section("Problema", 5, "Vea [esto](../b/es.md).\n\n### Más\n- año"),
        Section("Qué se hizo", 12, "Sí\n\n|a|\n|-|"),
    )


@pytest.mark.parametrize("line", _OTHER_LINES)
def test_what_is_more_than_plain_prose_is_left_to_the_parser(line: str) -> None:
    assert read_plain_body(_document(f"## Problema\n\ntexto\n{line}\n")) is None


@pytest.mark.parametrize("seed", range(20))
def test_what_is_read_without_the_parser_is_what_the_parser_finds(seed: int) -> None:
    drawn, plain = random.Random(seed), 0
    for _ in range(200):
        document = _document("## Problema\n" + "\n".join(drawn.choices(_LINES, k=drawn.randrange(1, 10))))
        body = read_plain_body(document)
        plain += body is not None
        assert body is None or (body, []) == read_body(document), document.body

    assert plain > 50
