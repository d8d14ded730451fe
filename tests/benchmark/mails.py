"""What the mail of an issue weighs and costs: measured on the issues of the project itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from statistics import fmean
from time import process_time

from bbp.model.language import Language
from bbp.model.library import Library
from bbp.model.settings import Settings
from bbp.reading.library import load_library
from bbp.rendering.bulletin.bulletin_email import BulletinEmail, render_bulletin_email
from bbp.rendering.bulletin.eml import render_eml

_ROUNDS = 10
_SETTINGS = Settings("https://bbp.example/", bulletin_mail="boletin@bbp.example")


@dataclass(frozen=True, slots=True)
class MailCosts:
    """Bytes of the messages (largest HTML, mean of each form) and CPU milliseconds of making one."""

    count: int
    html_max: int
    html_mean: float
    text_mean: float
    eml_mean: float
    mail_ms: float
    eml_ms: float


def measure_mails(root: Path, today: date) -> MailCosts:
    """Every issue in both languages, rendered several times: what is remembered of one is not of the next."""
    library = load_library(root, today).library
    start = process_time()
    for _ in range(_ROUNDS):
        mails = list(_mails(replace(library)))
    rendered = process_time()
    for _ in range(_ROUNDS):
        messages = [render_eml(mail, _SETTINGS, today) for mail in mails]
    made = _ROUNDS * len(mails)
    html = [len(mail.html.encode()) for mail in mails]
    return MailCosts(
        count=len(mails),
        html_max=max(html),
        html_mean=fmean(html),
        text_mean=fmean(len(mail.text.encode()) for mail in mails),
        eml_mean=fmean(len(message) for message in messages),
        mail_ms=(rendered - start) / made * 1000,
        eml_ms=(process_time() - rendered) / made * 1000,
    )


def _mails(library: Library) -> Iterator[BulletinEmail]:
    for issue in library.bulletins:
        for language in Language:
            yield render_bulletin_email(issue, library, _SETTINGS, language)
