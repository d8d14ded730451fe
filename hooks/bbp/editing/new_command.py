"""The options of ``bbp nueva``: each key of a document is one, so that a program can answer too."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from pathlib import Path

from bbp.editing.command_line import (
    Command,
    Parser,
    Say,
    UsageError,
    add_language_option,
    add_project_options,
    choice,
    project_root,
    today,
)
from bbp.editing.interview import OF_THE_COMMITTEE, Answers, section_names
from bbp.editing.new_document import NewRequest, create_document, read_draft
from bbp.model.format_keys import Kind
from bbp.model.language import Language
from bbp.model.record_shape import FieldShape, record_shape
from bbp.model.text_enum import TextEnum
from bbp.reading.yaml_with_lines import Raw
from bbp.rendering.facts.field_words import field_words
from bbp.rendering.page.words import Words


class What(TextEnum):
    """What may be begun, as it is typed."""

    PRACTICE = "practica"
    BULLETIN = "boletin"

    @property
    def kind(self) -> Kind:
        """The collection."""
        return Kind.PRACTICE if self is What.PRACTICE else Kind.BULLETIN


_LISTS = frozenset(
    (
        *("temas", "instrumentos", "ejes", "ods", "destinatarios", "financiamiento", "ciudades"),
        *("practicas", "agenda", "convocatorias"),
    )
)
_GROUP_LISTS = frozenset(("fuentes", "resultados", "actores", "replicas"))


def _add_options(parser: Parser, words: Words) -> None:
    parser.add_argument("what", type=choice(What, words), metavar="|".join(What), help=words("new_cli.what"))
    parser.add_argument("--id", dest="document_id", default="", metavar="ID", help=words("new_cli.id_help"))
    parser.add_argument(
        "--lengua",
        dest="text_language",
        type=choice(Language, words),
        metavar="|".join(Language),
        help=words("new_cli.text_language"),
    )
    parser.add_argument("--borrador", dest="draft", metavar="RUTA", help=words("new_cli.draft"))
    parser.add_argument("--sin-preguntas", dest="quiet", action="store_true", help=words("new_cli.quiet"))
    for key in _keys():
        repeats = key in _GROUP_LISTS
        help_text = field_words(words, key)
        parser.add_argument(
            f"--{key.replace('_', '-')}",
            dest=f"field_{key}",
            action="append" if repeats else "store",
            metavar="…",
            help=help_text.replace("%", "%%"),
        )
    parser.add_argument(
        "--texto", dest="sections", action="append", default=[], metavar="…=…", help=words("new_cli.section")
    )
    add_project_options(parser, words)
    add_language_option(parser, words)


def _keys() -> tuple[str, ...]:
    """The keys of both kinds, each once, in the order of the models."""
    keys = (key for kind in Kind for key in record_shape(kind).keys if key not in OF_THE_COMMITTEE)
    return tuple(dict.fromkeys(keys))


def _run(options: argparse.Namespace, words: Words, say: Say) -> int:
    kind = options.what.kind
    answers = read_draft(Path(options.draft), kind, words) if options.draft else Answers()
    shape = record_shape(kind)
    for key in _keys():
        typed = getattr(options, f"field_{key}")
        if typed is not None:
            if key not in shape.keys:
                raise UsageError(words("new_cli.not_of_kind", name=f"--{key.replace('_', '-')}"))
            answers.fields[key] = _value(key, typed, shape.keys[key], words)
    answers.sections |= dict(_section(kind, typed, words) for typed in options.sections)
    request = NewRequest(
        root=project_root(options, words),
        kind=kind,
        language=options.text_language or _language_of(options.draft) or words.language,
        today=today(options, words),
        document_id=options.document_id,
        answers=answers,
        asks=not options.quiet,
        is_resumed=options.draft is not None,
        folder=Path(),
    )
    return create_document(request, words, say)


def _language_of(draft: str | None) -> Language | None:
    """The language of a draft by its name, ``borrador-1.pt.md``."""
    return next((one for one in Language if draft and draft.endswith(f".{one}.md")), None)


def _value(key: str, typed: str | list[str], shape: FieldShape, words: Words) -> Raw:
    if isinstance(typed, list):
        return [_group(one, shape, words) for one in typed]
    if shape.keys:
        return _group(typed, shape, words)
    return _split(typed) if key in _LISTS else typed.strip()


def _group(typed: str, shape: FieldShape, words: Words) -> dict[str, Raw]:
    """``titulo=Informe anual; enlace=https://…``: a semicolon only parts before a key of the group."""
    keys = "|".join(map(re.escape, shape.keys))
    parts = re.split(rf"(?:^|;)\s*({keys})\s*=", typed)
    if parts[0].strip() or len(parts) == 1:
        raise UsageError(
            words("new_cli.bad_group", value=typed, keys="; ".join(f"{key}=…" for key in shape.keys))
        )
    pairs = zip(parts[1::2], parts[2::2], strict=True)
    return {key: _split(text) if key in _LISTS else text.strip() for key, text in pairs}


def _split(typed: str) -> list[Raw]:
    return [part.strip() for part in typed.split(",") if part.strip()]


def _section(kind: Kind, typed: str, words: Words) -> tuple[str, str]:
    name, _, text = typed.partition("=")
    names = {name: key for key, name in section_names(kind).items()}
    if name.strip() not in names or not text.strip():
        raise UsageError(words("new_cli.bad_section", value=typed[:80], names=_joined(names)))
    return names[name.strip()], text.strip()


def _joined(names: Iterable[str]) -> str:
    return ", ".join(names)


NEW = Command("nueva", "new_cli.help", "new_cli.positionals", _add_options, _run)
