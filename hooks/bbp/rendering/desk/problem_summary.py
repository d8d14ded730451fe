"""Room 3, rendering: all problems as a page of Markdown in both languages, for the summary of a workflow."""

from __future__ import annotations

from collections.abc import Sequence

from bbp.model.language import Language
from bbp.model.problem import Problem, Severity
from bbp.rendering.desk.problem_report import closing_line, tell
from bbp.rendering.page.words import Words, load_words
from bbp.rendering.text.inert_markdown import table

_MOST_ROWS = 400
_MOST_BYTES = 900_000
"""GitHub refuses a summary of more than a mebibyte."""
_COLUMNS = ("file", "line", "field", "what", "remedy")


def render_problem_summary(problems: Sequence[Problem], files: int) -> str:
    """One part for each language: a table of all problems, then the counts.

    Rows that would not fit are counted instead.
    """
    parts = [_part(problems, files, load_words(language), _MOST_ROWS) for language in Language]
    if sum(len(part.encode()) for part in parts) > _MOST_BYTES:
        most = _MOST_ROWS // 4
        parts = [_part(problems, files, load_words(language), most) for language in Language]
    return "\n\n".join(parts) + "\n"


def _part(problems: Sequence[Problem], files: int, words: Words, most: int) -> str:
    paragraphs = [f"## {words('report.summary.title')}"]
    shown = problems[:most]
    if shown:
        header = tuple(words(f"report.summary.{column}") for column in _COLUMNS)
        paragraphs.append(table(header, [_row(problem, words) for problem in shown]))
    if len(problems) > len(shown):
        paragraphs.append(words("report.summary.cut", n=len(problems) - len(shown)))
    paragraphs.append(closing_line(problems, files, words))
    return "\n\n".join(paragraphs)


def _row(problem: Problem, words: Words) -> tuple[str, ...]:
    what, remedy = tell(problem, words.language)
    mark = "" if problem.severity is Severity.PROBLEM else f"({words('report.summary.notice')}) "
    return problem.file, str(problem.line), problem.field, mark + what, remedy
