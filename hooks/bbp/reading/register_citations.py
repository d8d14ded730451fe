"""Room 2, reading: the practices that the registers name, against the bank."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bbp.model.plans import Activity
from bbp.model.problem import Problem, problem
from bbp.reading.register_files import FOLDER
from bbp.reading.register_rules import CheckedEntry
from bbp.reading.suggestions import closest
from bbp.reading.written_document import WrittenDocument

ACTIVITIES = "actividades"
"""The register whose entries name practices."""
_FILE, _FIELD = f"{FOLDER}/{ACTIVITIES}.yml", "practica"


def check_named_practices(
    activities: Sequence[CheckedEntry], practices: Mapping[str, WrittenDocument]
) -> Iterator[Problem]:
    """A practice that an activity names is in the bank and is no draft: the page of the plan leads to it."""
    for one in activities:
        named = one.record.practice if isinstance(one.record, Activity) else None
        if not named:
            continue
        line, found = one.lines.of((_FIELD,)), practices.get(named)
        if found is None:
            suggestion = closest(named, sorted(practices))
            yield problem(_FILE, line, "unknown-practice", field=_FIELD, value=named, suggestion=suggestion)
        elif found.is_draft:
            yield problem(_FILE, line, "names-a-draft", field=_FIELD, value=named)
