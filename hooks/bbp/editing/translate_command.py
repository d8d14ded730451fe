"""The options of ``bbp traducir``."""

from __future__ import annotations

import argparse

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
from bbp.editing.translating import list_tasks, renew, translate
from bbp.rendering.page.words import Words


def _add_options(parser: Parser, words: Words) -> None:
    parser.add_argument("id", nargs="?", metavar="ID", help=words("document_cli.id"))
    parser.add_argument("--lista", dest="list", action="store_true", help=words("translate_cli.list"))
    parser.add_argument("--renovar", dest="renew", action="store_true", help=words("translate_cli.renew"))
    add_project_options(parser, words)
    add_language_option(parser, words)


def _run(options: argparse.Namespace, words: Words, say: Say) -> int:
    root, day = project_root(options, words), today(options, words)
    if options.list:
        if options.id or options.renew:
            raise UsageError(words("translate_cli.list_alone"))
        say(list_tasks(root, day, words))
        return 0
    if not options.id:
        raise UsageError(words("translate_cli.no_id"))
    act = renew if options.renew else translate
    say(act(root, options.id, day, words))
    return 0


TRANSLATE = Command("traducir", "translate_cli.help", "cli.positionals", _add_options, _run)
