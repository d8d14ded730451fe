"""All problems as a page of Markdown in both languages, and Markdown that does nothing."""

from __future__ import annotations

import pytest
from bbp.model.problem import problem
from bbp.rendering.desk.problem_summary import render_problem_summary
from bbp.rendering.text.inert_markdown import inert

CITY = problem(
    "practicas/xx-a/pt.md", 7, "unknown-code", field="ciudad", value="a|b", register="ciudades", suggestion=""
)
LINK = problem("practicas/xx-b/es.md", 9, "insecure-link", field="fuentes.1.enlace", value="http://a.b")


def test_each_language_has_the_whole_table_and_the_counts() -> None:
    assert render_problem_summary([CITY, LINK.as_notice()], 2) == (
        "## Revisión del contenido\n\n"
        "| Archivo | Línea | Campo | Qué pasa | Qué hacer |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| practicas/xx-a/pt.md | 7 | ciudad | «a\\|b» no está en la lista de ciudades. "
        "| Lista completa\\: docs/datos/ciudades.yml |\n"
        "| practicas/xx-b/es.md | 9 | fuentes.1.enlace | (aviso) La dirección «http\\://a.b» no es "
        "segura (http). "
        "| Pruebe si la misma página abre con «https\\://» y, si es así, use esa. |\n\n"
        "1 problema. 1 aviso, que no impide publicar. No se publicó ni se cambió nada.\n\n"
        "## Revisão do conteúdo\n\n"
        "| Arquivo | Linha | Campo | O que acontece | O que fazer |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| practicas/xx-a/pt.md | 7 | ciudad | «a\\|b» não está na lista de cidades. "
        "| Lista completa\\: docs/datos/ciudades.yml |\n"
        "| practicas/xx-b/es.md | 9 | fuentes.1.enlace | (aviso) O endereço «http\\://a.b» não é "
        "seguro (http). "
        "| Veja se a mesma página abre com «https\\://» e, se abrir, use esse endereço. |\n\n"
        "1 problema. 1 aviso, que não impede publicar. Nada foi publicado nem alterado.\n"
    )


def test_without_problems_it_says_how_much_was_read() -> None:
    assert render_problem_summary([], 43) == (
        "## Revisión del contenido\n\n43 archivos revisados, sin problemas.\n\n"
        "## Revisão do conteúdo\n\n43 arquivos revisados, sem problemas.\n"
    )


def test_ten_thousand_problems_fit_into_what_github_takes() -> None:
    many = [
        problem(f"practicas/xx-a/{n}.md", n + 1, "unknown-code", value="ñ" * 900, register="ciudades")
        for n in range(10_000)
    ]

    summary = render_problem_summary(many, 10_000)

    assert len(summary.encode()) < 1024 * 1024
    assert "La tabla tiene 9900 filas más, que no caben aquí; «bbp revisar» las dice todas." in summary
    assert "10.000 problemas." in summary


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Feria", "Feria"),
        ("<img src=x onerror=alert(1)>", "\\<img src=x onerror=alert(1)\\>"),
        ("![x](https://mal.example)", "!\\[x\\](https\\://mal.example)"),
        ("a | b", "a \\| b"),
        ("`id` $(x) $y$", "\\`id\\` \\$(x) \\$y\\$"),
        ("@todos y #12", "@\u2060todos y \\#\u206012"),
        ("www.mal.example", "www\u2060.mal.example"),
        ("uno\r\ndos\ttres\x1b[31m", "uno dos tres \\[31m"),
        ("&lt;b&gt; \\", "\\&lt;b\\&gt; \\\\"),
        (":smile: *a* _b_ ~c~ {d}", "\\:smile\\: \\*a\\* \\_b\\_ \\~c\\~ \\{d\\}"),
        ("á" * 2_000, "á" * 999 + "…"),
    ],
)
def test_what_somebody_typed_is_shown_and_does_nothing(typed: str, shown: str) -> None:
    assert inert(typed) == shown
