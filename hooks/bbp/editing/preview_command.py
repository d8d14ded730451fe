"""The options of ``bbp vista``."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from bbp.editing.command_line import (
    Command,
    Parser,
    Say,
    UsageError,
    add_project_options,
    choice,
    project_root,
    today,
)
from bbp.editing.environment_settings import read_environment_settings
from bbp.editing.preview import preview_document
from bbp.editing.written_file import write_whole
from bbp.model.language import Language
from bbp.rendering.page.words import Words


def _add_options(parser: Parser, words: Words) -> None:
    parser.add_argument("id", metavar="ID", help=words("document_cli.id"))
    parser.add_argument("--salida", dest="output", metavar="RUTA", help=words("preview_cli.output"))
    parser.add_argument(
        "--idioma",
        dest="language",
        type=choice(Language, words),
        metavar="|".join(Language),
        help=words("preview_cli.language"),
    )
    add_project_options(parser, words)


def _run(options: argparse.Namespace, words: Words, say: Say) -> int:
    if options.output is not None and not options.output.lower().endswith((".html", ".htm")):
        raise UsageError(words("preview_cli.not_html", value=options.output))
    root, settings = project_root(options, words), read_environment_settings(os.environ)
    languages = (options.language,) if options.language else tuple(Language)
    document_id, text = preview_document(root, options.id, today(options, words), settings, languages, words)
    path = Path(options.output or f"vista-{document_id}.html")
    # A preview is made again and again; the ending keeps any other file from being written over.
    write_whole(path, text, replace=True)
    say(words("preview_cli.written", path=path) + "\n")
    return 0


PREVIEW = Command("vista", "preview_cli.help", "cli.positionals", _add_options, _run)
