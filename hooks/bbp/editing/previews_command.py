"""``bbp vistas``: a preview of every practice and issue that changed, for whoever reads a pull request.

A document with problems is named and left out: what is wrong with it is told elsewhere.
"""

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
    project_root,
    today,
)
from bbp.editing.earlier_revision import RevisionError, changed_documents
from bbp.editing.environment_settings import read_environment_settings
from bbp.editing.preview import preview_document
from bbp.editing.refusal import RefusalError
from bbp.editing.written_file import write_whole
from bbp.model.language import Language
from bbp.rendering.page.words import Words

_MOST = 20


def _add_options(parser: Parser, words: Words) -> None:
    parser.add_argument(
        "--contra", dest="revision", required=True, metavar="REV", help=words("addresses_cli.revision_help")
    )
    parser.add_argument(
        "--salida", dest="folder", required=True, metavar="DIR", help=words("previews_cli.output")
    )
    add_project_options(parser, words)


def _run(options: argparse.Namespace, words: Words, say: Say) -> int:
    root, day = project_root(options, words), today(options, words)
    settings, written = read_environment_settings(os.environ), 0
    changed = _changed(root, options.revision, words)
    for folder in changed[:_MOST]:
        try:
            document_id, text = preview_document(root, folder, day, settings, tuple(Language), words)
        except RefusalError:
            say(words("previews_cli.skipped", folder=folder) + "\n")
            continue
        write_whole(Path(options.folder) / f"vista-{document_id}.html", text, replace=True)
        written += 1
    if written or not changed:
        say(words.count("previews_cli.written", written) + "\n")
    if len(changed) > _MOST:
        say(words.count("previews_cli.cut", len(changed) - _MOST) + "\n")
    return 0


def _changed(root: Path, revision: str, words: Words) -> list[str]:
    try:
        return changed_documents(root, revision)
    except RevisionError as failure:
        sentence = words(f"addresses_cli.{failure.key}", revision=revision, root=root)
        raise UsageError(sentence) from failure


PREVIEWS = Command("vistas", "previews_cli.help", "cli.positionals", _add_options, _run)
