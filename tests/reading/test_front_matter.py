"""Every header of ``header_cases.yml``: what is read, what is wrong, and that it can be said."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

import bbp.words
import frontmatter
import pytest
import yaml
from bbp.model.problem import Problem
from bbp.reading.front_matter import HeaderHandler, parse_document, read_document

HERE = Path(__file__).parent
WORDS = {
    language: yaml.safe_load((Path(bbp.words.__path__[0]) / f"{language}.yml").read_text("utf-8"))["problems"]
    for language in ("es", "pt")
}


class Case(TypedDict, total=False):
    name: str
    header: str
    problems: list[list[int | str]]
    fields: dict[str, object]


CASES: list[Case] = yaml.safe_load((HERE / "header_cases.yml").read_text("utf-8"))


def say(problem: Problem, language: str) -> str:
    words = WORDS[language][problem.code]
    return " ".join((words["what"] + " " + words["remedy"]).format(**dict(problem.values)).split())


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_header_gives_its_fields_and_its_problems(case: Case) -> None:
    document, problems = parse_document("---\n" + case["header"] + "---\nTexto.\n", "es.md")

    assert [[found.line, found.code] for found in problems] == case["problems"]
    assert (dict(document.fields) if document else None) == case.get("fields")


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_each_problem_of_a_header_has_its_sentence_in_both_languages(case: Case) -> None:
    _, problems = parse_document("---\n" + case["header"] + "---\n", "es.md")

    for found in problems:
        assert say(found, "es") != say(found, "pt")


def test_the_sentence_of_a_cut_text_shows_what_to_write() -> None:
    _, [found] = parse_document("---\na: Plan #1 de la red\n---\n", "es.md")

    assert say(found, "es") == (
        "El texto se corta en «#1 de la red», porque lo que sigue a un espacio y una almohadilla (#) no se "
        'lee. Escriba el valor entre comillas rectas, "Plan #1 de la red"; un comentario lleva un espacio '
        "después de #."
    )


def test_lines_are_those_of_the_file() -> None:
    text = (
        "\n---\n# nota\nresultados:\n  - indicador: a\n    valor: b\n"
        "  - {indicador: c,\n     valor: d}\n---\n\n## X\n"
    )

    document, _ = parse_document(text, "es.md")

    assert document is not None
    assert document.lines.of(("resultados",)) == 4
    assert document.lines.of(("resultados", 0, "valor")) == 6
    assert document.lines.of(("resultados", 1)) == 7
    assert document.lines.of(("resultados", 1, "valor")) == 8
    assert document.lines.of(("resultados", 1, "unidad")) == 7
    assert document.lines.of(("titulo",)) == 1
    assert (document.body, document.body_line) == ("\n## X\n", 10)


def test_a_repeated_key_keeps_the_line_of_the_first() -> None:
    document, [found] = parse_document("---\na: {b: x}\na: {b: y}\n---\n", "es.md")

    assert document is not None
    assert document.lines.of(("a", "b")) == 2
    assert (found.field, dict(found.values)) == ("a", {"key": "a", "first_line": "2"})


def test_ten_thousand_brackets_are_one_problem_and_not_a_crash() -> None:
    document, problems = parse_document("---\na: " + "[" * 10_000 + "\n---\n", "es.md")

    assert document is None
    assert [found.code for found in problems] == ["too-deep"]


def test_aliases_are_never_expanded() -> None:
    levels = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 9))

    document, problems = parse_document("---\nl0: &l0 [x]\n" + levels + "---\n", "es.md")

    assert document is None
    assert {found.code for found in problems} == {"anchor", "alias"}
    assert len(problems) == 17


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("## Problema\n", 1, "no-header"),
        ("titulo: x\n---\n", 1, "no-header"),
        ("---\ntitulo: x\n\n## Problema\n\nTexto.\n", 4, "unclosed-header"),
        ("---\ntitulo: x\n", 1, "unclosed-header"),
        ("---\na: " + "x" * 66_000 + "\n---\n", 1, "header-too-large"),
    ],
    ids=["none", "not opened", "not closed", "not closed and no text", "too large"],
)
def test_a_header_that_cannot_be_found(text: str, line: int, code: str) -> None:
    document, [found] = parse_document(text, "es.md")

    assert document is None
    assert (found.line, found.code) == (line, code)


def test_a_rule_in_the_body_does_not_end_the_header() -> None:
    document, problems = parse_document("---\na: b\n---\nUno\n\n---\n\nDos\n", "es.md")

    assert problems == []
    assert document is not None
    assert document.body == "Uno\n\n---\n\nDos\n"


def test_read_document_brings_the_file_and_its_problems_together(tmp_path: Path) -> None:
    path = tmp_path / "es.md"
    path.write_bytes("\ufeff---\r\na: ñandú #1\r\n---\r\n## Qué\r\n\r\nSí".encode())

    document, problems = read_document(path, "es.md")

    assert document is not None
    assert (dict(document.fields), document.body) == ({"a": "ñandú"}, "## Qué\n\nSí")
    assert [(found.line, found.code) for found in problems] == [(2, "hash-cut")]


def test_python_frontmatter_reads_the_same_fields_with_our_handler() -> None:
    post = frontmatter.loads("---\na: no\nb: [012]\n---\nTexto\n", handler=HeaderHandler())

    assert post.metadata == {"a": "no", "b": ["012"]}
    assert post.content == "Texto"
