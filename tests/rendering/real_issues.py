"""The real issues of the project, read once, on a fixed day and with fixed settings."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from bbp.model.bulletin import Bulletin
from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.reading.library import load_library
from bbp.rendering.bulletin.bulletin_email import BulletinEmail, render_bulletin_email

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 21)
SETTINGS = Settings(
    "https://bbp.example/red/", bulletin_mail="boletin@red.example", unsubscribe_mail="bajas@red.example"
)
ISSUES = ("2013-t3", "2014-t4", "2016-t4")
MAILS = [(issue_id, language) for issue_id in ISSUES for language in Language]


@cache
def real_library() -> Library:
    """What a public site of this project shows."""
    return load_library(ROOT, TODAY, drafts=False).library


def real_issue(issue_id: str) -> Bulletin:
    return real_library().bulletins_by_id[issue_id]


def real_email(issue_id: str, language: Language) -> BulletinEmail:
    return render_bulletin_email(real_issue(issue_id), real_library(), SETTINGS, language)
