"""Room 1, model: what can be wrong with a file, as data.

A problem carries no sentence: its words live in ``words/`` under ``problems.<code>`` and are
chosen by the language of the file it speaks of.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bbp.model.text_enum import TextEnum


class Severity(TextEnum):
    """How much a problem weighs: a ``problema`` stops the build, an ``aviso`` does not."""

    PROBLEM = "problema"
    NOTICE = "aviso"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that an editor has to look at.

    ``file`` is a POSIX path relative to the root of the project, ``line`` counts from 1,
    ``field`` is the key as the editor typed it, dotted and numbered from 1
    (``resultados.2.valor``; empty when the problem is not about a key), ``code`` names the
    sentence in ``words/`` and ``values`` are the pairs that the sentence needs.
    """

    file: str
    line: int
    field: str
    code: str
    values: tuple[tuple[str, str], ...] = ()
    severity: Severity = Severity.PROBLEM

    def as_notice(self) -> Problem:
        """The same as something to look at that stops nothing."""
        return replace(self, severity=Severity.NOTICE)


def problem(file: str, line: int, code: str, *, field: str = "", **values: str) -> Problem:
    """A problem from keyword values, sorted by name so that equal problems are equal."""
    return Problem(file, line, field, code, tuple(sorted(values.items())))
