"""``bbp resumen``: every problem of the project as a table in both languages.

It judges nothing: whether problems stop something is said by ``bbp revisar``, which runs beside it.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from bbp.editing.command_line import Command, Parser, Say, add_project_options, project_root, today
from bbp.reading.library import load_library
from bbp.rendering.desk.problem_summary import render_problem_summary
from bbp.rendering.page.words import Words


def _add_options(parser: Parser, words: Words) -> None:
    parser.add_argument("--salida", dest="output", metavar="ARCHIVO", help=words("summary_cli.output"))
    add_project_options(parser, words)


def _run(options: argparse.Namespace, words: Words, say: Say) -> int:
    loaded = load_library(project_root(options, words), today(options, words))
    summary = render_problem_summary(loaded.problems, loaded.files)
    if options.output is None:
        say(summary)
        return 0
    # Other steps of a job write to the same file.
    with Path(options.output).open("a", encoding="utf-8", newline="\n") as file:
        file.write(summary)
    return 0


SUMMARY = Command("resumen", "summary_cli.help", "cli.positionals", _add_options, _run)
