"""Room 3, rendering: entries of a register → the lines that are written into its file.

Values are written as in the header of a record (``record_source``, rules 2 to 6): free texts in double
quotes, codes, dates and numbers bare. An entry begins with its id and its name, then come the fields of its
model, each on a line; what is empty is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bbp.model.paged_entry import PagedEntry
from bbp.model.record_shape import FieldShape, model_shape
from bbp.model.register_fields import written_fields
from bbp.rendering.text.record_source import FieldValue, flow_value, is_empty_value

_FIRST = ("id", "es", "pt", "pt_revisado")


def render_entries(
    entries: Iterable[Mapping[str, FieldValue]], model: type[PagedEntry], indent: str = ""
) -> str:
    """The lines of the entries, each ended; ``indent`` stands before the dash of each entry."""
    keys = (*_FIRST, *(field.key for field in written_fields(model)))
    shapes = {key: model_shape(model).keys[key] for key in keys}
    return "".join(line for entry in entries for line in _entry(entry, shapes, indent))


def _entry(entry: Mapping[str, FieldValue], shapes: Mapping[str, FieldShape], indent: str) -> Iterator[str]:
    mark = "- "
    for key, shape in shapes.items():
        value = entry.get(key, "")
        if not is_empty_value(value):
            yield f"{indent}{mark}{key}: {flow_value(value, shape)}\n"
            mark = "  "
