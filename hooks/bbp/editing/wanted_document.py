"""What a person types to name a document → its collection and its id."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from bbp.editing.refusal import RefusalError
from bbp.model.format_keys import Kind
from bbp.reading.folders import folder_names
from bbp.reading.suggestions import closest
from bbp.rendering.page.words import Words

_LONGEST_SHOWN = 80


def find_wanted(root: Path, typed: str, words: Words) -> tuple[Kind, str]:
    """The document with an id, or in a folder (``practicas/<id>``, also with a file of it).

    Refused, with the id that was probably meant, when there is none.
    """
    known = {kind: folder_names(root, kind) for kind in Kind}
    parts = folder_parts(typed)
    kinds = [kind for kind in Kind if len(parts) == 1 or (len(parts) > 1 and parts[-2] == kind)]
    name = parts[-1] if parts else ""
    for kind in kinds:
        if name in known[kind]:
            return kind, name
    raise _unknown(name, [one for kind in kinds or Kind for one in known[kind]], words)


def folder_parts(typed: str) -> tuple[str, ...]:
    """The parts of the path of a folder, as typed with any slashes; a file in it is left out."""
    parts = PurePosixPath(typed.strip().replace("\\", "/")).parts
    return parts[:-1] if len(parts) > 1 and parts[-1].endswith(".md") else parts


def _unknown(name: str, ids: list[str], words: Words) -> RefusalError:
    shown = "".join(sign for sign in name if sign.isprintable())[:_LONGEST_SHOWN]
    suggestion = closest(name, ids)
    meant = f" {words('report.did_you_mean', suggestion=suggestion)}" if suggestion else ""
    return RefusalError("document_cli.unknown", id=shown, meant=meant)
