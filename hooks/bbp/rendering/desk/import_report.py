"""Room 3, rendering: what is wrong with a sheet that was to be imported, told line by line."""

from __future__ import annotations

from collections.abc import Sequence

from bbp.model.problem import Problem
from bbp.rendering.desk.problem_report import tell
from bbp.rendering.page.words import Words


def render_import_report(problems: Sequence[Problem], words: Words) -> str:
    """Each problem with its line and its column in the language of the words, then how many there are."""
    blocks = ["\n".join(_lines(one, words)) for one in problems]
    closing = words.count("import_cli.problems", len(problems))
    return "\n\n".join([*blocks, closing]) + "\n"


def _lines(one: Problem, words: Words) -> list[str]:
    place = words("import_cli.place", file=one.file, line=one.line)
    if one.field:
        place += words("import_cli.column", column=" ".join(one.field.split()))
    what, remedy = tell(one, words.language)
    return [place, f"  {what}", f"  {remedy}"]
