"""Problems as a person, GitHub and a program read them."""

from __future__ import annotations

import pytest
from bbp.model.language import Language
from bbp.model.problem import Problem, problem
from bbp.rendering.desk.problem_report import (
    language_of,
    render_github_report,
    render_json_report,
    render_text_report,
    tell,
)

CITY = problem(
    "practicas/xx-a/es.md",
    7,
    "unknown-code",
    field="ciudad",
    value="canelones",
    register="ciudades",
    suggestion="uy-canelones",
)
LINK = problem("practicas/xx-a/pt.md", 9, "insecure-link", field="fuentes.1.enlace", value="http://a.b")


def test_a_problem_is_told_in_the_language_of_its_file_and_the_rest_in_the_reader_s() -> None:
    assert render_text_report([CITY, LINK.as_notice()], 3, Language.PT) == (
        "practicas/xx-a/es.md, línea 7, campo «ciudad»\n"
        "  «canelones» no está en la lista de ciudades. ¿Quiso escribir «uy-canelones»?\n"
        "  Lista completa: docs/datos/ciudades.yml\n"
        "\n"
        "practicas/xx-a/pt.md, linha 9, campo «fuentes.1.enlace»\n"
        "  (aviso) O endereço «http://a.b» não é seguro (http).\n"
        "  Veja se a mesma página abre com «https://» e, se abrir, use esse endereço.\n"
        "\n"
        "1 problema. 1 aviso, que não impede publicar. Nada foi publicado nem alterado.\n"
    )


def test_a_problem_of_a_register_is_told_in_the_language_of_the_one_who_asked() -> None:
    found = problem("docs/datos/planes.yml", 3, "missing-key", field="pt", key="pt")

    assert render_text_report([found], 1, Language.PT).startswith(
        "docs/datos/planes.yml, linha 3, campo «pt»\n"
    )
    assert render_text_report([found], 1, Language.ES).startswith(
        "docs/datos/planes.yml, línea 3, campo «pt»\n"
    )


@pytest.mark.parametrize(
    ("files", "language", "text"),
    [
        (0, Language.ES, "0 archivos revisados, sin problemas.\n"),
        (1, Language.ES, "Un archivo revisado, sin problemas.\n"),
        (1500, Language.ES, "1.500 archivos revisados, sin problemas.\n"),
        (1, Language.PT, "Um arquivo revisado, sem problemas.\n"),
        (2, Language.PT, "2 arquivos revisados, sem problemas.\n"),
    ],
)
def test_when_nothing_is_wrong_it_says_how_much_was_read(files: int, language: Language, text: str) -> None:
    assert render_text_report([], files, language) == text


def test_a_program_gets_a_list_of_objects() -> None:
    assert render_json_report([LINK.as_notice()]) == (
        "[\n {\n"
        '  "archivo": "practicas/xx-a/pt.md",\n'
        '  "linea": 9,\n'
        '  "campo": "fuentes.1.enlace",\n'
        '  "codigo": "insecure-link",\n'
        '  "gravedad": "aviso",\n'
        '  "mensaje": "O endereço «http://a.b» não é seguro (http). '
        'Veja se a mesma página abre com «https://» e, se abrir, use esse endereço."\n'
        " }\n]\n"
    )
    assert render_json_report([]) == "[]\n"


def test_github_gets_one_annotation_for_each_file_with_problems() -> None:
    assert render_github_report([CITY, LINK.as_notice()]) == (
        "::error file=practicas/xx-a/es.md,line=7,title=ciudad::«canelones» no está en la lista de ciudades. "
        "¿Quiso escribir «uy-canelones»? Lista completa: docs/datos/ciudades.yml\n"
        "::warning file=practicas/xx-a/pt.md,line=9,title=fuentes.1.enlace::O endereço «http://a.b» não é "
        "seguro (http). Veja se a mesma página abre com «https://» e, se abrir, use esse endereço.\n"
    )
    assert render_github_report([]) == ""


def test_an_annotation_tells_the_first_problem_of_its_file_and_counts_the_others() -> None:
    notice = problem("practicas/xx-a/es.md", 3, "insecure-link", field="fuentes.1.enlace", value="http://a.b")
    later = problem("practicas/xx-a/es.md", 20, "empty-section", heading="Problema")

    assert render_github_report([notice.as_notice(), CITY, later]) == (
        "::error file=practicas/xx-a/es.md,line=7,title=ciudad::«canelones» no está en la lista de ciudades. "
        "¿Quiso escribir «uy-canelones»? Lista completa: docs/datos/ciudades.yml "
        "(y 2 más en este archivo; la tabla está en el resumen)\n"
    )
    assert render_github_report([LINK, LINK.as_notice()]).endswith(
        " (e mais 1 neste arquivo; a tabela está no resumo)\n"
    )


def test_an_annotation_without_a_field_has_no_title() -> None:
    report = render_github_report([problem("practicas/xx-a/es.md", 1, "empty-file")])

    assert report == (
        "::error file=practicas/xx-a/es.md,line=1::El archivo está vacío. Complételo o bórrelo.\n"
    )


def test_the_signs_that_github_reads_as_its_own_are_escaped() -> None:
    odd = problem("practicas/a,b:c%/es.md", 2, "unknown-key", field="a:b,c%\n::d", key="100%\n::error::x")

    assert render_github_report([odd]) == (
        "::error file=practicas/a%2Cb%3Ac%25/es.md,line=2,title=a%3Ab%2Cc%25%0A%3A%3Ad::"
        "«100%25 ::error::x» no es un campo que se pueda escribir aquí. "
        "Corrija el nombre o quite la línea; la guía para editores los lista todos.\n"
    )


def test_what_an_editor_typed_gives_no_orders_to_the_terminal_and_stays_on_its_line() -> None:
    odd = problem(
        "practicas/xx-a/es.md", 2, "unknown-key", field="a\nb", key="\x1b[31mrojo\u202e\r\nlínea\tdos"
    )

    assert render_text_report([odd], 1, Language.ES).splitlines()[:2] == [
        "practicas/xx-a/es.md, línea 2, campo «a b»",
        "  «[31mrojo línea dos» no es un campo que se pueda escribir aquí.",
    ]


def test_a_suggestion_that_the_remedy_already_gives_is_not_said_twice() -> None:
    misspelt = problem(
        "practicas/xx-a/es.md", 9, "misspelt-heading", heading="Que se hizo", suggestion="Qué se hizo"
    )

    assert tell(misspelt) == (
        "El título «Que se hizo» no es uno de los previstos.",
        "¿Quiso escribir «## Qué se hizo»?",
    )


@pytest.mark.parametrize(
    ("file", "language"),
    [
        ("practicas/xx-a/pt.md", Language.PT),
        ("practicas/xx-a/es.md", Language.ES),
        ("docs/acerca.pt.md", Language.PT),
        ("docs/datos/temas.yml", Language.ES),
        ("practicas/pt.md/es.md", Language.ES),
        ("practicas/xx-opt.md", Language.ES),
    ],
)
def test_the_language_of_a_file_is_that_of_its_name(file: str, language: Language) -> None:
    assert language_of(file) is language


def test_equal_problems_are_equal_however_their_values_are_given() -> None:
    one = problem("a/es.md", 1, "end-before-start", value="2", start="3")
    other = Problem("a/es.md", 1, "", "end-before-start", (("start", "3"), ("value", "2")))

    assert one == other
