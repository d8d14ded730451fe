"""``bbp revisar``: the whole project is read and checked; what is wrong is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from bbp.model.language import Language
from bbp.model.problem import Problem, Severity
from bbp.model.settings import RESERVED_SITE_URL, Settings
from bbp.model.text_enum import TextEnum
from bbp.reading.library import load_library
from bbp.rendering.bulletin.bulletin_email import add_long_emails
from bbp.rendering.desk.problem_report import render_github_report, render_json_report, render_text_report


class ReportFormat(TextEnum):
    """How the problems are told."""

    TEXT = "texto"
    GITHUB = "github"
    JSON = "json"


class CheckRequest(NamedTuple):
    """What the one who checks asks for. ``paths`` are POSIX paths below ``root``; none means everything."""

    root: Path
    paths: tuple[str, ...]
    form: ReportFormat
    strict: bool
    today: date
    language: Language


def check_project(request: CheckRequest) -> tuple[str, int]:
    """The report and the exit code: 0 without problems, 1 with; when strict, a notice is a problem.

    Everything is read, since a rule may span files; only problems under the paths are told.
    """
    loaded = load_library(request.root, request.today)
    # A few bytes more for a longer address change little.
    everything = add_long_emails(loaded.problems, loaded.library, Settings(RESERVED_SITE_URL))
    problems = [found for found in everything if _is_asked_for(found.file, request.paths)]
    if request.strict:
        problems = [replace(found, severity=Severity.PROBLEM) for found in problems]
    stops = any(found.severity is Severity.PROBLEM for found in problems)
    files = sum(_is_asked_for(path, request.paths) for path in loaded.paths)
    return _report(request, problems, files), 1 if stops else 0


def _report(request: CheckRequest, problems: Sequence[Problem], files: int) -> str:
    if request.form is ReportFormat.JSON:
        return render_json_report(problems)
    if request.form is ReportFormat.GITHUB:
        return render_github_report(problems)
    return render_text_report(problems, files, request.language)


def _is_asked_for(file: str, paths: tuple[str, ...]) -> bool:
    place = PurePosixPath(file)
    return not paths or any(
        place == PurePosixPath(path) or PurePosixPath(path) in place.parents for path in paths
    )
