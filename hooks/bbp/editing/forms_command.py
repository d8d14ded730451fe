"""``bbp formularios``: the issue forms of GitHub, written from the model, the words and the registers."""

from __future__ import annotations

import argparse
from pathlib import Path

from bbp.editing.command_line import Command, Parser, Say, project_root
from bbp.editing.refusal import RefusalError
from bbp.model.language import Language
from bbp.reading.register_files import load_registers
from bbp.rendering.form.issue_form import render_issue_form
from bbp.rendering.form.proposal_form import proposal_form
from bbp.rendering.page.words import Words

FOLDER = ".github/ISSUE_TEMPLATE"


def issue_form_files(root: Path) -> dict[str, str]:
    """The text of each form by its path below the root; refused when a register has a problem."""
    loaded = load_registers(root)
    if loaded.problems:
        raise RefusalError("forms_cli.broken_registers")
    return {
        f"{FOLDER}/practica-{language}.yml": render_issue_form(proposal_form(loaded.registers, language))
        for language in Language
    }


def _add_options(parser: Parser, words: Words) -> None:
    parser.add_argument("--raiz", dest="root", default=".", metavar="DIR", help=words("cli.root_help"))


def _run(options: argparse.Namespace, words: Words, say: Say) -> int:
    root = project_root(options, words)
    for file, text in issue_form_files(root).items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        is_new = not path.exists() or path.read_text("utf-8") != text
        path.write_text(text, "utf-8", newline="\n")
        say(words("forms_cli.written" if is_new else "forms_cli.unchanged", file=file) + "\n")
    return 0


FORMS = Command("formularios", "forms_cli.help", "cli.positionals", _add_options, _run)
