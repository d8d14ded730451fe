"""Room 3, rendering: an original → the file in which somebody translates it.

Each text to write is an empty one under a comment with the original's words; the body of the original stands
in a comment as well. Nothing of the original can be left behind as if it were translated: an empty text and
an empty section are problems, and a comment is never shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from bbp.model.document import Document
from bbp.model.format_keys import HEADINGS, SECTIONS, Kind
from bbp.model.practice import Practice
from bbp.model.record_shape import FieldShape, record_shape
from bbp.model.translation import Revision, distinct_rows
from bbp.rendering.page.words import load_words

_EMPTY = '""'
_MOST_COMMENTED_BYTES = 48 * 1024
"""A header may have 64 KB in all."""


def render_translation_skeleton(document: Document, today: date) -> str:
    """The text of the file, in the language that the original is not in."""
    kind = Kind.PRACTICE if isinstance(document, Practice) else Kind.BULLETIN
    language = document.language.other
    header = [f"# {load_words(language)('translation_skeleton.how')}", *_fields(document, kind)]
    header.append(mark_line(document.base, today))
    header += _body_as_comment(document, kind)
    headings = zip(SECTIONS[kind], HEADINGS[kind][language], strict=True)
    sections = [f"## {heading}\n" for key, heading in headings if key in document.prose.sections]
    return "\n".join(["---", *header, "---", "\n".join(sections)])


def mark_line(base: str, today: date) -> str:
    """The mark of a translation that nobody has reviewed yet."""
    mark = {"base": f'"{base}"', "fecha": today.isoformat(), "revision": str(Revision.PENDING)}
    return f"traduccion: {_group(mark)}"


def _fields(document: Document, kind: Kind) -> Iterator[str]:
    texts = document.keyed_texts()
    for key, shape in record_shape(kind, translation=True).keys.items():
        originals = [text for written, text in texts if written == key]
        if key == "resultados" and isinstance(document, Practice):
            yield from _rows(document)
        elif originals and shape.is_free:
            yield f"# {originals[0]}"
            yield f"{key}: {_EMPTY}"
        elif originals and key == "erratas":
            yield f"{key}:"
            yield from (line for text in originals for line in (f"  # {text}", f"  - {_empty(shape)}"))
        elif originals:
            yield f"# {originals[0]}"
            yield f"{key}: {_empty(shape)}"


def _rows(document: Practice) -> Iterator[str]:
    rows = distinct_rows(document.record.results)
    if rows:
        yield "resultados:"
    for indicator, unit in rows:
        yield f"  # {indicator}{f' · {unit}' if unit else ''}"
        keys = ("indicador", "unidad") if unit else ("indicador",)
        yield f"  - {_group(dict.fromkeys(keys, _EMPTY))}"


def _empty(shape: FieldShape) -> str:
    return _group(dict.fromkeys(shape.keys, _EMPTY))


def _group(values: Mapping[str, str]) -> str:
    return f"{{{', '.join(f'{key}: {value}' for key, value in values.items())}}}"


def _body_as_comment(document: Document, kind: Kind) -> Iterator[str]:
    language = document.language
    words, original = load_words(language.other), document.folder.files[language]
    if len(document.prose.source.encode()) > _MOST_COMMENTED_BYTES:
        yield f"# {words('translation_skeleton.body_elsewhere', file=original)}"
        return
    yield f"# {words('translation_skeleton.body')}"
    yield "#"
    for key, heading in zip(SECTIONS[kind], HEADINGS[kind][language], strict=True):
        if key in document.prose.sections:
            yield f"# ## {heading}"
            yield "#"
            yield from (f"# {line}".rstrip() for line in document.prose.sections[key].split("\n"))
            yield "#"
