"""The files of an issue's mail, by language: ``correo.html``, ``correo.txt`` and ``boletin.eml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from bbp.editing.refusal import RefusalError
from bbp.model.settings import Settings
from bbp.rendering.bulletin.bulletin_email import BulletinEmail
from bbp.rendering.bulletin.eml import render_eml


def mail_files(
    emails: Sequence[BulletinEmail], settings: Settings, published: date | None
) -> dict[str, bytes]:
    """The files by their path; no draft message of an issue that is not published: it could be sent."""
    return {
        f"{email.language}/{name}": data
        for email in emails
        for name, data in _files(email, settings, published)
    }


def _files(email: BulletinEmail, settings: Settings, published: date | None) -> Iterator[tuple[str, bytes]]:
    yield "correo.html", email.html.encode()
    yield "correo.txt", email.text.encode()
    if published:
        yield "boletin.eml", render_eml(email, settings, published)


def write_files(folder: Path, files: Mapping[str, bytes], *, replace: bool) -> tuple[Path, ...]:
    """The paths, in order. Nothing is written when a file is there with other content, unless ``replace``."""
    places = {folder / name: data for name, data in files.items()}
    try:
        others = [
            str(place) for place, data in places.items() if place.exists() and place.read_bytes() != data
        ]
        if others and not replace:
            raise RefusalError("mail_cli.files_exist", paths="\n  ".join(others))
        for place, data in places.items():
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
    except OSError as error:
        raise RefusalError("mail_cli.files_unwritable", path=str(error.filename or folder)) from error
    return tuple(places)
