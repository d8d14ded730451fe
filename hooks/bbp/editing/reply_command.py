"""The options of ``bbp responder``."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from bbp.editing.command_line import Command, Parser, Say, project_root
from bbp.editing.github_client import GitHubError
from bbp.editing.proposal_branch import Fate
from bbp.editing.receipt import read_receipt
from bbp.editing.refusal import RefusalError
from bbp.editing.reply import Reply, read_place
from bbp.rendering.page.words import Words

_NOT_DONE = 1


def _add_options(parser: Parser, words: Words) -> None:
    parser.add_argument(
        "--recibo", dest="folder", required=True, metavar="DIR", help=words("reply_cli.folder_help")
    )
    parser.add_argument("--raiz", dest="root", default=".", metavar="DIR", help=words("cli.root_help"))


def _run(options: argparse.Namespace, words: Words, say: Say) -> int:
    root = project_root(options, words)
    receipt = read_receipt(Path(options.folder))
    try:
        fate = Reply(root, read_place(os.environ)).answer(receipt)
    except GitHubError as error:
        raise RefusalError("reply_cli.refused", status=str(error.status), said=error.said) from error
    say(words("reply_cli.answered", number=receipt.number) + "\n")
    if fate is not Fate.KEPT:
        return 0
    say(words("reply_cli.setting") + "\n")
    return _NOT_DONE


REPLY = Command("responder", "reply_cli.help", "cli.positionals", _add_options, _run)
