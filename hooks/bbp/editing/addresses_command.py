"""The options of ``bbp direcciones``."""

from __future__ import annotations

import argparse

from bbp.editing.address_check import check_addresses
from bbp.editing.command_line import Command, Parser, Say, UsageError, add_language_option, project_root
from bbp.editing.earlier_revision import RevisionError
from bbp.rendering.page.words import Words


def _add_options(parser: Parser, words: Words) -> None:
    parser.add_argument(
        "--contra", dest="revision", required=True, metavar="REV", help=words("addresses_cli.revision_help")
    )
    parser.add_argument("--raiz", dest="root", default=".", metavar="DIR", help=words("cli.root_help"))
    add_language_option(parser, words)


def _run(options: argparse.Namespace, words: Words, say: Say) -> int:
    root = project_root(options, words)
    try:
        report, status = check_addresses(root, options.revision, words.language)
    except RevisionError as failure:
        sentence = words(f"addresses_cli.{failure.key}", revision=options.revision, root=options.root)
        raise UsageError(sentence) from failure
    say(report)
    return status


ADDRESSES = Command("direcciones", "addresses_cli.help", "cli.positionals", _add_options, _run)
