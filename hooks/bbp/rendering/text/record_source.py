"""Room 3, rendering: the data of a record → the text of its ``es.md`` or ``pt.md``.

The same data give the same bytes, here and in any other engine that follows these rules:

1. **Data.** Every value is a text, a list of values, or a group (keys in Spanish → values). Keys are
   written in the order of the model (``model/record_shape``), whatever their order in the data; other keys
   are left out.
2. **Texts** are made publishable first (``model/publishable_text``): CRLF and CR become LF; U+0085, U+2028
   and U+2029 become spaces; U+0000-0008, 000B, 000C, 000E-001F, 007F-009F, 202A-202E, 2066-2069, lone
   surrogates, FFFE and FFFF are left out; then Unicode NFC.
3. **What is empty is left out**: a text of nothing but blank signs (space, tab, LF, U+00A0, 1680, 2000-200A,
   202F, 205F, 3000, FEFF), a list or a group of nothing else. In a list of groups only the empty ones at the
   end are left out; one before others stays as ``{}``, since sources are cited by their number.
4. **Free texts and addresses** stand in double quotes; ``\\`` is written ``\\\\``, ``"`` ``\\"``, a line end
   ``\\n``, a tab ``\\t``, every other sign as it is. Blank signs around a text stay.
5. **Codes, dates and numbers** stand bare when they match ``[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*`` and are not
   ``null``, ``Null`` or ``NULL``; in double quotes otherwise (``"más de 200"``, ``"12,5"``, ``"-3"``).
6. **Layout.** ``key: value`` on one line; a list of texts is ``[a, b]``; a group ``{key: value}``;
   a list with a group in it has the key alone and a line ``  - value`` for each item.
7. **Sections** come after the header, in their order, each ``## heading``, an empty line, the text without
   blank lines before and without blank signs after it; an empty line between two sections.
8. Lines end with LF, the last one too; nothing stands between the closing ``---`` and the first heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from bbp.model.format_keys import HEADINGS, SECTIONS, Kind
from bbp.model.language import Language
from bbp.model.publishable_text import publishable
from bbp.model.record_shape import FieldShape, record_shape

FieldValue: TypeAlias = "str | Sequence[FieldValue] | Mapping[str, FieldValue]"

_BLANK_SIGNS = " \t\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000\ufeff"
_BLANK = _BLANK_SIGNS + "\n"
_BLANK_LINES = re.compile(rf"\A(?:[{_BLANK_SIGNS}]*\n)*")
_BARE = re.compile(r"[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*")
_NULLS = frozenset(("null", "Null", "NULL"))
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})


class RecordData(NamedTuple):
    """A record as plain data: an original, or a translation with its own texts and its mark.

    ``fields`` are the keys of the header, ``sections`` the Markdown of each section by its key in
    ``format_keys.SECTIONS``; ``language`` is that of the file.
    """

    kind: Kind
    language: Language
    fields: Mapping[str, FieldValue]
    sections: Mapping[str, str]
    is_translation: bool = False


def render_record_source(record: RecordData) -> str:
    """The text of the file."""
    shape = record_shape(record.kind, translation=record.is_translation)
    header = "\n".join(_header(record.fields, shape))
    sections = "\n\n".join(_sections(record))
    return "\n".join(part for part in ("---", header, "---", sections) if part) + "\n"


def _header(fields: Mapping[str, FieldValue], shape: FieldShape) -> Iterator[str]:
    for key, inner in shape.keys.items():
        value = fields.get(key, "")
        if is_empty_value(value):
            continue
        if _has_groups(value):
            yield f"{key}:"
            yield from (f"  - {flow_value(item, inner)}" for item in _without_empty_end(value))
        else:
            yield f"{key}: {flow_value(value, inner)}"


def _has_groups(value: FieldValue) -> bool:
    return isinstance(value, Sequence) and any(isinstance(item, Mapping) for item in value)


def _without_empty_end(value: FieldValue) -> Sequence[FieldValue]:
    items = list(value)
    while items and is_empty_value(items[-1]):
        items.pop()
    return items


def is_empty_value(value: FieldValue) -> bool:
    """Whether nothing would be written of a value: rule 3."""
    if isinstance(value, str):
        return not publishable(value).strip(_BLANK)
    return all(is_empty_value(item) for item in (value.values() if isinstance(value, Mapping) else value))


def flow_value(value: FieldValue, shape: FieldShape) -> str:
    """A value on one line, by rules 2 to 6."""
    if isinstance(value, str):
        return _scalar(publishable(value), is_free=shape.is_free)
    if isinstance(value, Mapping):
        pairs = ((key, value.get(key, ""), inner) for key, inner in shape.keys.items())
        written = (f"{key}: {flow_value(one, inner)}" for key, one, inner in pairs if not is_empty_value(one))
        return f"{{{', '.join(written)}}}"
    return f"[{', '.join(flow_value(item, shape) for item in value if not is_empty_value(item))}]"


def _scalar(text: str, *, is_free: bool) -> str:
    if not is_free and _BARE.fullmatch(text) and text not in _NULLS:
        return text
    return f'"{text.translate(_ESCAPES)}"'


def _sections(record: RecordData) -> Iterator[str]:
    headings = HEADINGS[record.kind][record.language]
    for key, heading in zip(SECTIONS[record.kind], headings, strict=True):
        text = publishable(record.sections.get(key, "")).rstrip(_BLANK)
        if text:
            yield f"## {heading}\n\n{_BLANK_LINES.sub('', text, count=1)}"
