"""The door for people: ``bbp <command>``. It reads the arguments and hands them to ``editing``.

A command is one entry of ``COMMANDS``; its options and what it does live in ``editing/<command>_command.py``.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module

from bbp.editing.command_line import Command, Parser, UsageError
from bbp.editing.messages import Language, Words, load_words
from bbp.editing.refusal import RefusalError

COMMANDS: Mapping[str, str] = {
    "revisar": "check_command:CHECK",
    "nueva": "new_command:NEW",
    "traducir": "translate_command:TRANSLATE",
    "importar": "import_command:IMPORT",
    "vista": "preview_command:PREVIEW",
    "correo": "mail_command:MAIL",
    "direcciones": "addresses_command:ADDRESSES",
    "formularios": "forms_command:FORMS",
    "recibir": "intake_command:INTAKE",
    "responder": "reply_command:REPLY",
    "resumen": "summary_command:SUMMARY",
    "vistas": "previews_command:PREVIEWS",
}
"""Each command: its module in ``editing`` and what defines it there. Only the one that is typed is loaded,
since the others would take longer than it does."""
OBJECTS_BEFORE_COLLECTION = 50_000
NOT_DONE = 1
WRONG_USAGE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; exit code 0 when all is well, 1 when something is not, 2 for wrong usage."""
    # What a command reads lives until it ends: looking for garbage in it takes a tenth of the time.
    gc.set_threshold(OBJECTS_BEFORE_COLLECTION)
    typed = list(sys.argv[1:] if arguments is None else arguments)
    words = load_words(_language(typed))
    try:
        _refuse_other_letters(typed, words)
        options = _parser(words, typed).parse_args(typed)
        status: int = options.run(options, words, _write)
    except UsageError as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    except RefusalError as refusal:
        print(refusal.tell(words), file=sys.stderr)
        return NOT_DONE
    return status


def _refuse_other_letters(typed: Sequence[str], words: Words) -> None:
    """What a terminal of another encoding passes on is no text, and could be written nowhere."""
    for word in typed:
        shown = word.encode("utf-8", "replace").decode("utf-8")
        if shown != word:
            raise UsageError(words("cli.not_utf8", value=shown))


def _write(text: str) -> None:
    """Written as UTF-8 whatever the terminal claims: Windows still says cp1252 when output is piped."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def _language(typed: Sequence[str]) -> Language:
    """The language of the messages: ``--idioma``, else the system's when it is Portuguese, else Spanish."""
    for place, word in enumerate(typed):
        value = word.partition("=")[2] if word.startswith("--idioma=") else ""
        if word == "--idioma" and place + 1 < len(typed):
            value = typed[place + 1]
        if value in tuple(Language):
            return Language(value)
    system = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return Language.PT if system.lower().startswith("pt") else Language.ES


def load_command(name: str) -> Command:
    """The command with a name of ``COMMANDS``."""
    module, _, constant = COMMANDS[name].partition(":")
    found: Command = getattr(import_module(f"bbp.editing.{module}"), constant)
    return found


def _parser(words: Words, typed: Sequence[str]) -> Parser:
    """Of the command that was typed; of all of them when it is none, for the help and the message."""
    parser = Parser(prog="bbp", add_help=False, allow_abbrev=False, description=words("cli.description"))
    parser.speak(words)
    commands = parser.add_subparsers(title=words("cli.commands"), metavar="…", required=True, dest="command")
    for command in map(load_command, typed[:1] if typed and typed[0] in COMMANDS else COMMANDS):
        own = commands.add_parser(command.name, help=words(command.help), add_help=False, allow_abbrev=False)
        own.speak(words, command.positionals)
        own.set_defaults(run=command.run)
        command.add_options(own, words)
    return parser
