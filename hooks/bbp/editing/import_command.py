"""The options of ``bbp importar``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from bbp.editing.command_line import (
    Command,
    Parser,
    Say,
    UsageError,
    add_language_option,
    add_project_options,
    project_root,
    today,
)
from bbp.editing.register_import import ImportRequest, import_entries
from bbp.model.registers import PAGED_REGISTERS
from bbp.reading.import_columns import Told
from bbp.reading.suggestions import closest
from bbp.rendering.page.words import Words


def _add_options(parser: Parser, words: Words) -> None:
    parser.add_argument("register", metavar="REGISTRO", help=words("import_cli.register"))
    parser.add_argument("sheet", metavar="ARCHIVO.csv", help=words("import_cli.sheet"))
    parser.add_argument(
        "--columna",
        dest="columns",
        action="append",
        default=[],
        metavar="NOMBRE=CLAVE",
        help=words("import_cli.column_help"),
    )
    parser.add_argument(
        "--ignorar",
        dest="ignored",
        action="append",
        default=[],
        metavar="NOMBRE",
        help=words("import_cli.ignore_help"),
    )
    parser.add_argument(
        "--valor",
        dest="given",
        action="append",
        default=[],
        metavar="CLAVE=VALOR",
        help=words("import_cli.value_help"),
    )
    parser.add_argument("--mostrar", dest="shows", action="store_true", help=words("import_cli.show_help"))
    add_project_options(parser, words)
    add_language_option(parser, words)


def _run(options: argparse.Namespace, words: Words, say: Say) -> int:
    request = ImportRequest(
        root=project_root(options, words),
        register=_register(options.register, words),
        sheet=Path(options.sheet),
        told=Told(_pairs(options.columns, "--columna", words), frozenset(options.ignored)),
        given=_pairs(options.given, "--valor", words),
        only_shows=options.shows,
        today=today(options, words),
    )
    return import_entries(request, words, say)


def _register(name: str, words: Words) -> str:
    if name not in PAGED_REGISTERS:
        meant = closest(name, PAGED_REGISTERS)
        hint = words("import_cli.meant", suggestion=meant) if meant else ""
        known = ", ".join(PAGED_REGISTERS)
        raise UsageError(words("import_cli.unknown_register", name=name, hint=hint, names=known))
    return name


def _pairs(typed: Sequence[str], option: str, words: Words) -> dict[str, str]:
    """``NOMBRE=CLAVE``: a name may hold the sign itself, a key does not."""
    found = {}
    for text in typed:
        split = text.rpartition("=") if option == "--columna" else text.partition("=")
        name, value = split[0].strip(), split[2].strip()
        if not (name and value):
            raise UsageError(words("import_cli.bad_pair", option=option, value=text))
        found[name] = value
    return found


IMPORT = Command("importar", "import_cli.help", "import_cli.positionals", _add_options, _run)
