"""Room 3, rendering: problems → what a person, GitHub or a program reads.

Each problem is told in the language of the file that it speaks of. What is said of all of them is in the
language of the one who asked, and so is a problem of a file of both languages, such as a register.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from itertools import groupby

from bbp.model.language import DEFAULT_LANGUAGE, Language
from bbp.model.problem import Problem, Severity
from bbp.rendering.page.words import Words, load_words
from bbp.rendering.text.plain_text import printable


def language_of(file: str, of_both: Language = DEFAULT_LANGUAGE) -> Language:
    """The language of a file of content: that of its name (``pt.md``, ``acerca.pt.md``), else ``of_both``."""
    ends = re.split(r"[/.]", file)[-2:]
    return Language(ends[0]) if ends[-1] == "md" and ends[0] in tuple(Language) else of_both


def tell(problem: Problem, language: Language | None = None) -> tuple[str, str]:
    """What is wrong (with «did you mean» when there is a suggestion), and what to do about it.

    In the language of the file, or in the one that is asked for.
    """
    words = load_words(language or language_of(problem.file))
    values = {"file": problem.file} | {name: printable(value) for name, value in problem.values}
    if "register" in values:
        values["list"] = words(f"report.lists.{values['register']}")
    what = words(f"problems.{problem.code}.what", **values)
    remedy = words(f"problems.{problem.code}.remedy", **values)
    suggestion = values.get("suggestion", "")
    if suggestion and f"{suggestion}»" not in remedy:
        what = f"{what} {words('report.did_you_mean', suggestion=suggestion)}"
    return what, remedy


def render_text_report(problems: Sequence[Problem], files: int, language: Language) -> str:
    """The report for a terminal or a log: by file and line, then the counts and that nothing was changed."""
    words = load_words(language)
    blocks = ["\n".join(_lines(problem, language_of(problem.file, language))) for problem in problems]
    return "\n\n".join([*blocks, closing_line(problems, files, words)]) + "\n"


def render_json_report(problems: Sequence[Problem]) -> str:
    """A JSON list of ``{archivo, linea, campo, codigo, gravedad, mensaje}``, ordered as the problems are."""
    rows = [
        {
            "archivo": problem.file,
            "linea": problem.line,
            "campo": problem.field,
            "codigo": problem.code,
            "gravedad": problem.severity.value,
            "mensaje": " ".join(tell(problem)),
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def render_github_report(problems: Sequence[Problem]) -> str:
    """Workflow commands of GitHub Actions, escaped as the runner requires.

    One annotation a file, since GitHub shows no more than ten of a step: the first problem, or the first
    notice of a file without problems, and how many more there are.
    """
    by_file = groupby(sorted(problems, key=lambda one: one.file), key=lambda one: one.file)
    return "".join(f"{_annotation(list(some))}\n" for _, some in by_file)


def _lines(problem: Problem, language: Language) -> list[str]:
    words = load_words(language)
    place = words("report.place", file=problem.file, line=problem.line)
    if problem.field:
        place += words("report.field", field=printable(problem.field))
    mark = words("report.notice_mark") if problem.severity is Severity.NOTICE else ""
    what, remedy = tell(problem, language)
    return [place, f"  {mark}{what}", f"  {remedy}"]


def closing_line(problems: Sequence[Problem], files: int, words: Words) -> str:
    """How many problems and notices there are, and that nothing was changed."""
    by_severity = {
        severity: len(list(some)) for severity, some in groupby(sorted(p.severity for p in problems))
    }
    stops, notices = by_severity.get(Severity.PROBLEM, 0), by_severity.get(Severity.NOTICE, 0)
    first = words.count("report.problems", stops) if stops else words.count("report.clean", files)
    last = words("report.nothing_changed") if stops else ""
    parts = (first, words.count("report.notices", notices), last)
    return " ".join(part for part in parts if part)


def _annotation(of_file: Sequence[Problem]) -> str:
    stopping = (one for one in of_file if one.severity is Severity.PROBLEM)
    problem = next(stopping, of_file[0])
    command = "error" if problem.severity is Severity.PROBLEM else "warning"
    said = [*tell(problem)]
    if len(of_file) > 1:
        words = load_words(language_of(problem.file))
        said.append(words.count("report.more_in_file", len(of_file) - 1))
    properties = {"file": problem.file, "line": str(problem.line)}
    if problem.field:
        properties["title"] = problem.field
    written = ",".join(f"{name}={_escape_property(value)}" for name, value in properties.items())
    return f"::{command} {written}::{_escape(' '.join(said))}"


def _escape(text: str) -> str:
    """A message: percent sign and line ends."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    """A property: as a message, and the signs that separate properties."""
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
