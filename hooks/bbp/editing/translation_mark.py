"""The mark of a translation in its file: renewed without touching anything else that the file says."""

from __future__ import annotations

import re
from datetime import date

from bbp.model.translation import Revision
from bbp.reading.front_matter import parse_document
from bbp.reading.written_document import TRANSLATION_KEY

_LINE_END = re.compile(r"\r\n?|\n")


def renewed(text: str, base: str, today: date) -> str | None:
    """The file with the base, the day and ``revision: pendiente`` in its mark; None when the mark is written
    in a way that cannot be changed safely. Everything else stays, to the byte."""
    wanted = {"base": base, "fecha": today.isoformat(), "revision": str(Revision.PENDING)}
    span = _span(text)
    if span is None:
        return None
    start, end = span
    mark = text[start:end]
    for key, value in wanted.items():
        written = f'"{value}"' if key == "base" else value
        mark = re.sub(rf"\b{key}:[ \t]*(?:\"[^\"]*\"|'[^']*'|[^\s,}}#]+)", f"{key}: {written}", mark, count=1)
    changed = text[:start] + mark + text[end:]
    document, _ = parse_document(_with_lf(changed), "")
    return changed if document and document.fields.get(TRANSLATION_KEY) == wanted else None


def _span(text: str) -> tuple[int, int] | None:
    """Where the lines of the mark begin and end: from its key to the next key at the margin."""
    document, _ = parse_document(_with_lf(text), "")
    if document is None or TRANSLATION_KEY not in document.fields:
        return None
    starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
    first = document.lines.of((TRANSLATION_KEY,)) - 1
    after = (
        n
        for n in range(first + 1, len(starts))
        if text[starts[n] : starts[n] + 1] not in ("", " ", "\t", "}")
    )
    end = next(after, None)
    return (starts[first], starts[end]) if end is not None else None


def _with_lf(text: str) -> str:
    return _LINE_END.sub("\n", text.removeprefix("\ufeff"))
